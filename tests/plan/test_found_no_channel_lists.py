"""Lists in a section of channels that list none: links, steps that are counted, what a line
announces.
"""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

CHANNELS = {"en": "Channels", "es": "Canales", "de": "Kanäle", "pt": "Canais", "el": "Κανάλια"}


def channels(text: str, language: str = "en") -> list[object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 40 abc\n\n{text}\n"
    return [each["title"] for each in listed(read(source, "plan.md", language), "channel")]


ANNOUNCED = [
    ("en", "**Letters** we have written already:"),
    ("es", "**Cartas** que ya tenemos:"),
    ("pt", "**Cartas** que já temos:"),
    ("el", "**Γράμματα** που έχουμε έτοιμα:"),
]


@pytest.mark.parametrize(("language", "line"), ANNOUNCED)
def test_what_a_line_announces_in_a_chapter_of_channels_is_none(language: str, line: str) -> None:
    text = (
        f"## {CHANNELS[language]}\n\n### Abc (1)\n\n- **Instagram**: abc\n- **LinkedIn**: abc\n\n"
        f"{line}\n\n1. Abc 69 — LinkedIn/Instagram\n2. Abc def — LinkedIn\n"
    )
    assert channels(text, language) == ["Instagram", "LinkedIn"]


def test_a_platform_that_such_a_list_begins_with_is_one() -> None:
    text = "## Channels\n\n### In town\n\nWhat is on in May:\n\n- Instagram\n- a fair\n"
    assert channels(text) == ["Instagram"]


def test_what_a_line_announces_right_below_channels_is_listed() -> None:
    text = "## Channels\n\nThese are ours:\n\n- Posters in shops\n- Instagram\n"
    assert channels(text) == ["Posters in shops", "Instagram"]


def test_steps_that_are_counted_are_no_channels() -> None:
    text = "## Channels\n\n- Instagram\n\n### Rhythm\n\n- Touch 1: a letter\n- Touch 2: a call\n"
    assert channels(text) == ["Instagram"]


def test_channels_that_are_counted_are_listed() -> None:
    text = "## Channels\n\n- Channel 1: Instagram\n- Channel 2: Facebook\n"
    assert len(channels(text)) == len(("Instagram", "Facebook"))


def test_pages_of_one_site_are_no_channels() -> None:
    text = (
        "## Sharing on social media\n\n- **Main page:** https://harbour.example/plan/\n"
        "- **Slides:** https://harbour.example/plan/slides.html\n- **Code:** print `code.png`\n"
    )
    assert not channels(text)


def test_sites_of_ours_are_channels() -> None:
    text = "## Channels\n\n- Forum: https://forum.harbour.example/\n- Blog: https://blog.example/\n"
    assert channels(text) == ["Forum", "Blog"]


USEFUL = [
    ("en", "Useful links"),
    ("el", "Χρήσιμοι σύνδεσμοι"),
    ("es", "Enlaces útiles"),
    ("de", "Nützliche Links"),
    ("fr", "Liens utiles"),
    ("it", "Link utili"),
    ("pt", "Links úteis"),
]


@pytest.mark.parametrize(("language", "heading"), USEFUL)
def test_below_useful_links_nothing_is_a_channel(language: str, heading: str) -> None:
    text = f"## {heading}\n\n### GitHub\n\n- **Abc:** https://github.com/harbour/plan\n"
    assert not channels(text, language)


def test_words_that_want_others_behind_them_name_no_channel() -> None:
    assert channels("## Channels\n\n- Write to: the Echo, the Herald\n- Radio: weekly\n") == [
        "Radio"
    ]
