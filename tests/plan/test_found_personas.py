"""Made-up people of whom a text below "Audience" tells are as many audiences."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

AUDIENCE = {
    "en": ("Audience", "Nora, 38, sings in a choir.\nPaul (61) bakes bread.", "Nora", "Paul"),
    "de": ("Zielgruppe", "Nora, 38, singt im Chor. Paul, 61, backt Brot.", "Nora", "Paul"),
    "el": (
        "Το κοινό μας",
        "Η Νόρα, 38 ετών, τραγουδά.\nΟ Παύλος, 61 ετών, ζυμώνει ψωμί.",
        "Η Νόρα",
        "Ο Παύλος",
    ),
}


@pytest.mark.parametrize("language", AUDIENCE)
def test_each_persona_of_a_text_is_an_audience(language: str) -> None:
    title, goals = TITLES[language]
    heading, text, *people = AUDIENCE[language]
    source = f"# {title}\n\n## {goals}\n\n- 500 A\n\n## {heading}\n\n{text}\n"
    found = listed(read(source, "notes.md", language), "audience")
    assert [each["title"] for each in found] == people


def test_a_text_of_one_audience_stays_one() -> None:
    told = "## Audience\n\nBakers, 38 of them, who sing.\n"
    source = f"# Social media plan\n\n## Goals\n\n- 500 A\n\n{told}"
    (found,) = listed(read(source, "notes.md", "en"), "audience")
    assert str(found["title"]).startswith("Bakers")
