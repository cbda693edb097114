"""A title that speaks of goals among others, and the sections below it that are none."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

BESIDE = [
    ("en", "Fundraising goals and plan", "Our goals", "The words that people should have of us"),
    ("el", "Στόχοι και στρατηγική της χορωδίας", "Στόχοι", "Όσα μας ταιριάζουν πιο πολύ"),
    ("de", "Ziele und Strategie des Chors", "Unsere Ziele", "Die Worte, die zu uns passen"),
    ("fr", "Objectifs et stratégie du chœur", "Nos objectifs", "Les mots qui nous vont bien"),
    ("es", "Objetivos y estrategia de la coral", "Objetivos", "Las palabras que nos van bien"),
    ("it", "Obiettivi e strategia del coro", "Obiettivi", "Le parole che ci stanno bene"),
    ("pt", "Objetivos e estratégia do coro", "Objetivos", "As palavras que nos ficam bem"),
]

NEVER = [
    ("en", "Constraints and considerations"),
    ("en", "Our assumptions"),
    ("el", "Παραδοχές και περιορισμοί"),
    ("de", "Annahmen und Rahmenbedingungen"),
    ("fr", "Contraintes et hypothèses"),
    ("es", "Restricciones y supuestos"),
    ("it", "Vincoli e presupposti"),
    ("pt", "Restrições e pressupostos"),
]

LINES = "- Facebook 90 → 150\n- Instagram\n"


def goals(language: str, source: str) -> list[Fields]:
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "title", "section", "other"), BESIDE)
def test_where_one_section_is_called_goals_the_others_are_none(
    language: str, title: str, section: str, other: str
) -> None:
    source = f"# {title}\n\n## {section}\n\n{LINES}\n## {other}\n\n- Abba\n- Bach\n"
    assert len(goals(language, source)) == 2


@pytest.mark.parametrize(("language", "title", "section", "other"), BESIDE)
def test_a_section_of_goals_that_is_no_title_keeps_those_below_it(
    language: str, title: str, section: str, other: str
) -> None:
    source = f"## {title}\n\n## {section} 2027\n\n### {other}\n\n{LINES}"
    (goal,) = goals(language, source)
    assert goal["statement"] == other


@pytest.mark.parametrize(("language", "heading"), NEVER)
def test_what_binds_the_plan_is_no_goal(language: str, heading: str) -> None:
    title = next(each for told, each, *_others in BESIDE if told == language)
    assert goals(language, f"# {title}\n\n## {heading}\n\n{LINES}") == []
