"""A label that says that there is but one goal leads to it like any other."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LINES = [
    ("en", "Only goal: bring the street into the shop"),
    ("en", "Sole objective: bring the street into the shop"),
    ("el", "Μοναδικός στόχος: να έρθει ο δρόμος στο μαγαζί"),
    ("de", "Einziges Ziel: die Straße kommt in den Laden"),
    ("es", "Objetivo único: traer la calle a la tienda"),
    ("fr", "Objectif unique : amener la rue au magasin"),
    ("it", "Obiettivo unico: portare la strada in negozio"),
    ("pt", "Objetivo único: trazer a rua à loja"),
]


@pytest.mark.parametrize(("language", "line"), LINES)
@pytest.mark.parametrize("bold", [True, False])
def test_the_only_goal_of_a_plan_is_one(language: str, line: str, *, bold: bool) -> None:
    label, _colon, said = line.partition(":")
    written = f"**{label}:**{said}" if bold else line
    found = read(f"# {TITLES[language][0]}\n\n{written}\n", "notes.md", language)
    titles = [each.get("title", each.get("statement")) for each in listed(found, "goal")]
    assert titles == [said.strip()]
