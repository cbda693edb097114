"""Lines that only show in which form goals are written, and goals in bold above their results."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

FORMATS = [
    ("en", "They have the following format:", "Objective", "some theme to work on"),
    ("el", "Έχουν την εξής μορφή:", "Στόχος", "κάτι που θέλουμε να αλλάξει"),
    ("de", "Sie haben folgendes Format:", "Ziel", "ein Thema, um das es geht"),
    ("fr", "Ils ont le format suivant :", "Objectif", "un thème qui compte"),
    ("es", "Tienen el siguiente formato:", "Objetivo", "un tema que importa"),
    ("it", "Hanno il seguente formato:", "Obiettivo", "un tema che conta"),
    ("pt", "Têm o seguinte formato:", "Objetivo", "um tema que importa"),
]
SCHOOL = [
    ("en", "Our goals", "A school year ends in May of the following year."),
    ("el", "Στόχοι μας", "Το σχολικό έτος τελειώνει τον Μάιο του επόμενου έτους."),
    ("de", "Unsere Ziele", "Ein Schuljahr endet im Mai des folgenden Jahres."),
    ("fr", "Nos objectifs", "L'année scolaire finit en mai de l'année suivante."),
    ("es", "Nuestros objetivos", "El curso escolar acaba en mayo del año siguiente."),
    ("it", "I nostri obiettivi", "L'anno scolastico finisce a maggio dell'anno successivo."),
    ("pt", "Os nossos objetivos", "O ano letivo acaba em maio do ano seguinte."),
]
BOLD = "- **Talk more with one another**\n  - 40% of us are new\n  - Be kind\n\n"


@pytest.mark.parametrize(("language", "lead", "label", "theme"), FORMATS)
def test_a_format_holds_no_goal(language: str, lead: str, label: str, theme: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n{lead}\n\n- **{label}: {theme}**\n"
    assert listed(read(source, "plan.md", language), "goal") == []


def test_bullets_in_bold_are_goals_and_all_below_them_results() -> None:
    source = f"# Club objectives 2027\n\n{BOLD}- **Mentors**\n  - Welcome everybody\n"
    first, second = listed(read(source, "goals.md"), "goal")
    assert (first["statement"], second["statement"]) == ("Talk more with one another", "Mentors")
    for goal, count in ((first, 2), (second, 1)):
        results = goal["objectives"]
        assert isinstance(results, list)
        assert len(results) == count


@pytest.mark.parametrize(("language", "title", "sentence"), SCHOOL)
def test_years_may_end_in_the_next(language: str, title: str, sentence: str) -> None:
    source = f"# {title}\n\n{sentence}\n\n## 2026\n\n- 40 kayaks\n- 50 pizzas\n"
    goals = listed(read(source, "goals.md", language), "goal")
    assert [each["due"] for each in goals] == ["2026-27"] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "This plan covers the season; we look at it again next year.",
        "The season ends in May, and next year we look at it again.",
    ],
)
def test_what_happens_next_year_ends_none(sentence: str) -> None:
    source = f"# Our goals\n\n{sentence}\n\n## 2026\n\n- 40 kayaks\n- 50 pizzas\n"
    assert [each["due"] for each in listed(read(source, "goals.md"), "goal")] == ["2026"] * 2
