"""Headings of channels that say what the channel costs: nothing."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

FREE = {
    "en": "free",
    "el": "δωρεάν",
    "es": "gratis",
    "de": "kostenlos",
    "fr": "gratuit",
    "it": "gratis",
    "pt": "grátis",
}


@pytest.mark.parametrize("language", FREE)
def test_a_channel_that_costs_nothing_is_one(language: str) -> None:
    text = f"# {TITLES[language][0]}\n\n## XYZ\n\n### 2. Mastodon — {FREE[language]}\n\nXYZ.\n"
    found = listed(read(text, "notes.md", language), "channel")
    assert len(found) == 1
    assert str(found[0]["title"]).startswith("Mastodon")
