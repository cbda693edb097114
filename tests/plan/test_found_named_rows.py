"""A line below a table of goals that speaks of one of its rows is no goal."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

TABLES = {
    "en": ("Goal", "Target", "The 2 is not quite social, but we need it."),
    "el": ("Στόχος", "Θέλουμε", "Ο 2 δεν είναι ακριβώς δικός μας, αλλά τον χρειαζόμαστε."),
    "es": ("Objetivo", "Meta", "El 2 no es del todo social, pero hace falta."),
    "de": ("Ziel", "Zielwert", "Die 2 ist nicht ganz unsere Sache, aber sie muss sein."),
    "fr": ("Objectif", "Cible", "Le 2 n'est pas tout à fait social, mais il le faut."),
    "it": ("Obiettivo", "Valore obiettivo", "Il 2 non è proprio social, ma serve."),
    "pt": ("Objetivo", "Meta", "O 2 não é bem social, mas faz falta."),
}


def goals(language: str, line: str) -> int:
    goal, target, _line = TABLES[language]
    title, section = TITLES[language]
    table = f"| # | {goal} | {target} |\n|---|---|---|\n| 1 | ABC | 300 |\n| 2 | XYZ | 20 |\n"
    text = f"# {title}\n\n## {section}\n\n{table}\n{line}\n"
    return len(listed(read(text, "notes.md", language), "goal"))


@pytest.mark.parametrize("language", TABLES)
def test_a_remark_on_a_row_is_no_goal(language: str) -> None:
    assert goals(language, TABLES[language][2]) == 2


def test_a_line_with_a_number_and_a_day_is_one() -> None:
    assert goals("en", "We want 30 more readers by May 2027.") == 3
