"""Channels in running text of which a sentence says who does them."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


def channels(language: str, text: str) -> list[tuple[object, object]]:
    title, heading = TITLES[language]
    source = f"# {title} 2027\n\n## {heading}\n\n- 500 X 2027\n\n## Ω\n\n{text}\n"
    found = listed(read(source, "notes.md", language), "channel")
    return [(each["title"], each.get("owner")) for each in found]


@pytest.mark.parametrize(
    ("language", "text", "owner"),
    [
        ("en", "Instagram is run by Clara. On Facebook the same photos go up.", "Clara"),
        ("en", "Our Instagram (900 followers) is about the yard, Clara does it. Facebook too.", ""),
        ("el", "Το Instagram το κρατάει η Μυρτώ. Στο Facebook μπαίνουν οι φωτογραφίες.", "Μυρτώ"),
        ("de", "Instagram macht Clara. Auf Facebook steht dasselbe.", "Clara"),
        ("es", "Instagram lo lleva Clara. En Facebook va lo mismo.", "Clara"),
        ("fr", "Instagram est géré par Clara. Sur Facebook, la même chose.", "Clara"),
        ("it", "Instagram lo segue Clara. Facebook ripete tutto.", "Clara"),
    ],
)
def test_a_sentence_names_the_channel_and_who_does_it(language: str, text: str, owner: str) -> None:
    assert channels(language, text) == [("Instagram", owner or "Clara"), ("Facebook", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Instagram is where Clara met her friends. Facebook was new then.",
        "Instagram is not run by Clara.",
        "We read what Clara writes on Instagram.",
    ],
)
def test_other_sentences_name_none(text: str) -> None:
    assert channels("en", text) == []
