"""Channels that a list names to say that one does without them."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LEFT = [
    ("en", "Channels", "no TikTok this season"),
    ("en", "Channels", "We are leaving TikTok."),
    ("el", "Κανάλια", "Το TikTok το αφήνουμε."),
    ("el", "Κανάλια", "χωρίς TikTok προς το παρόν"),
    ("de", "Kanäle", "kein TikTok vorerst"),
    ("fr", "Canaux", "pas de TikTok"),
    ("es", "Canales", "sin TikTok por ahora"),
    ("es", "Canales", "TikTok se cierra en mayo"),
    ("it", "Canali", "TikTok lo lasciamo"),
    ("pt", "Canais", "sem TikTok por enquanto"),
]


@pytest.mark.parametrize(("language", "heading", "line"), LEFT)
def test_a_channel_that_is_left_out_is_none(language: str, heading: str, line: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n- Facebook\n- {line}\n"
    channels = listed(read(source, "notes.md", language), "channel")
    assert [each["title"] for each in channels] == ["Facebook"]


def test_what_is_not_done_there_leaves_the_channel() -> None:
    source = "# Social media plan\n\n## Channels\n\n- Facebook, no advertisements\n- Instagram\n"
    assert len(listed(read(source, "notes.md"), "channel")) == 2
