"""Who has which channel: sentences, names set apart, tables that only ask who."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read
from tests.plan.test_found_duties import CHANNELS, owners


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Rosa looks after Instagram and our Facebook page."),
        ("el", "Η Rosa έχει το Instagram και το Facebook."),
        ("es", "Rosa lleva Instagram y Facebook."),
        ("de", "Rosa betreut Instagram und Facebook."),
        ("fr", "Rosa gère Instagram et Facebook."),
        ("it", "Rosa cura Instagram e Facebook."),
        ("pt", "A Rosa gere o Instagram e o Facebook."),
    ],
)
def test_a_sentence_tells_who_looks_after_channels(language: str, sentence: str) -> None:
    body = f"## {CHANNELS[language]}\n\n- Instagram\n- Facebook\n- YouTube\n\n{sentence}\n"
    assert owners(language, body) == {"Instagram": "Rosa", "Facebook": "Rosa", "YouTube": ""}


@pytest.mark.parametrize(
    "sentence",
    ["Nobody looks after Instagram.", "Everybody has Instagram.", "It runs on Facebook."],
)
def test_words_that_are_no_name_look_after_nothing(sentence: str) -> None:
    body = f"## Channels\n\n- Instagram\n- Facebook\n\n{sentence}\n"
    assert set(owners("en", body).values()) == {""}


def test_a_sentence_finds_no_channel() -> None:
    body = "## Channels\n\n- Instagram\n\nRosa runs Facebook for the rivals.\n"
    assert owners("en", body) == {"Instagram": ""}


@pytest.mark.parametrize(
    ("language", "line", "owner"),
    [
        ("el", "- **TikTok** – βίντεο. *Το έχουν ο Άρης και η Ζωή.*", "Άρης και η Ζωή"),
        ("el", "- **TikTok** – για τους γονείς. *Μάρκος.*", "Μάρκος"),
        ("en", "- **TikTok** – for the parents. *Tom, no later than eight.*", "Tom"),
        ("it", "- TikTok: solo il menù. Lo fa Carlo.", "Carlo"),
        ("en", "- TikTok – clips. Weekly.", ""),
    ],
)
def test_a_name_set_apart_has_the_channel(language: str, line: str, owner: str) -> None:
    assert owners(language, f"## {CHANNELS[language]}\n\n{line}\n") == {"TikTok": owner}


def test_lines_below_the_name_of_a_channel_are_about_it() -> None:
    body = (
        "## Channels\n\n**Facebook**\nEvents and old photos. Owner: Rosa\n\n"
        "**TikTok**\nClips, from May. Owner: the archive\n"
    )
    assert owners("en", body) == {"Facebook": "Rosa", "TikTok": "the archive"}


@pytest.mark.parametrize(
    ("language", "heading", "who"),
    [
        ("en", "Who does what", "Who"),
        ("el", "Ποιος κάνει τι", "Ποιος"),
        ("es", "Quién hace qué", "Quién"),
        ("de", "Wer macht was", "Wer"),
        ("fr", "Qui fait quoi", "Qui"),
        ("it", "Chi fa cosa", "Chi"),
        ("pt", "Quem faz o quê", "Quem"),
    ],
)
def test_a_table_among_who_does_what_needs_no_column_of_work(
    language: str, heading: str, who: str
) -> None:
    table = f"| | {who} |\n|---|---|\n| Instagram @us | Ana |\n| Facebook | Rui |\n"
    body = f"## {CHANNELS[language]}\n\n- Instagram\n- Facebook\n\n## {heading}\n\n{table}"
    found = {str(name).split()[0]: who for name, who in owners(language, body).items()}
    assert found == {"Instagram": "Ana", "Facebook": "Rui"}


def test_who_beside_what_is_counted_counts_it() -> None:
    table = (
        "| What we count | How often | Who |\n|---|---|---|\n"
        "| Visits | monthly | Joan |\n| Readers | monthly | Priya |\n| Calls | weekly | desk |\n"
    )
    source = f"# {TITLES['en'][0]}\n\n## How we know\n\n{table}"
    found = listed(read(source, "notes.md"), "metric")
    assert [each["owner"] for each in found] == ["Joan", "Priya", "desk"]
