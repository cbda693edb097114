"""A table of groups below a heading that is a verb: whom one speaks to, and where."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize(
    ("language", "heading", "heads"),
    [
        ("en", "We talk to", "Group | What they want | Where we find them"),
        ("el", "Απευθυνόμαστε", "Ομάδα | Τι θέλει | Πού τη βρίσκουμε"),
        ("de", "Wir sprechen an", "Gruppe | Was sie will | Wo wir sie finden"),
        ("fr", "Nous nous adressons à", "Groupe | Souhait | Où les trouver"),
        ("es", "Nos dirigimos a", "Grupo | Qué quiere | Dónde encontrarlos"),
        ("it", "Ci rivolgiamo a", "Gruppo | Cosa vuole | Dove li troviamo"),
        ("pt", "Falamos com", "Grupo | O que quer | Onde os encontramos"),
    ],
)
def test_groups_are_audiences_and_where_they_are_channels(
    language: str, heading: str, heads: str
) -> None:
    table = (
        f"| {heads} |\n|--|--|--|\n| Anglers | rest | Instagram |\n| Schools | trips | Facebook |\n"
    )
    found = read(f"# {TITLES[language][0]}\n\n## {heading}\n\n{table}", "notes.md", language)
    assert [each["title"] for each in listed(found, "audience")] == ["Anglers", "Schools"]
    assert [each["title"] for each in listed(found, "channel")] == ["Instagram", "Facebook"]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Where and how often"),
        ("el", "Πού και πόσο συχνά"),
        ("de", "Wo und wie oft"),
        ("fr", "Où et quand"),
        ("es", "Dónde y cada cuánto"),
        ("it", "Dove e quando"),
        ("pt", "Onde e quando"),
    ],
)
def test_where_and_how_often_lists_channels(language: str, heading: str) -> None:
    source = (
        f"# {TITLES[language][0]}\n\n## {heading}\n\n- **Facebook** – 2x\n- **Newsletter** – 1x\n"
    )
    found = read(source, "notes.md", language)
    assert [each["title"] for each in listed(found, "channel")] == ["Facebook", "Newsletter"]
