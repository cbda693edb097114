"""Platforms behind a word for all of them, each with what is done there."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read
from tests.plan.test_found_duties import CHANNELS


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Social networks"),
        ("el", "Κοινωνικά δίκτυα"),
        ("es", "Redes sociales"),
        ("de", "Soziale Medien"),
        ("fr", "Réseaux sociaux"),
        ("it", "Reti sociali"),
        ("pt", "Redes sociais"),
    ],
)
@pytest.mark.parametrize(
    "value", ["LinkedIn (jobs, news), TikTok (clips)", "LinkedIn, TikTok, Komoot"]
)
def test_each_of_them_is_a_channel(language: str, label: str, value: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## {CHANNELS[language]}\n\n- **{label}**: {value}\n"
    found = listed(read(source, "notes.md", language), "channel")
    assert [each["platform"] for each in found] == ["LinkedIn", "TikTok"]


def test_those_that_are_refused_are_none() -> None:
    source = "# Social media plan\n\n## Channels\n\n- Social media: no LinkedIn (dull), no TikTok\n"
    found = listed(read(source, "notes.md"), "channel")
    assert not {"LinkedIn", "TikTok"} & {each["platform"] for each in found}
