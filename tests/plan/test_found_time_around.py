"""The time that stands around goals: of a year of accounts, of the heading above a table of months,
of a subtitle, of the sentence before a list.
"""

from __future__ import annotations

import pytest

from smlint.plan.wording.periods import read_time
from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(source: str, language: str = "en") -> list[Fields]:
    return listed(read(source, "notes.md", language), "goal")


def last_day(goal: Fields, language: str) -> str:
    due = goal.get("due")
    reading = read_time(str(due), language)
    end = getattr(reading, "end", None) or getattr(reading, "date", None)
    return "" if end is None else end.isoformat()


@pytest.mark.parametrize(
    "years",
    [
        "financial year July 2026 – June 2027",
        "FY July 2026 to June 2027",
        "fiscal year July 2026 - June 2027",
    ],
)
@pytest.mark.parametrize(
    "form", ["# Outreach plan, {}\n", "# The Net Loft\n\n## Outreach plan, {}\n"]
)
def test_months_tell_when_a_year_of_accounts_ends(form: str, years: str) -> None:
    (goal,) = goals(f"{form.format(years)}\n### Objectives\n\n- Win 90 rowers\n")
    assert last_day(goal, "en") == "2027-06-30"


def test_a_year_of_accounts_alone_still_tells_no_day() -> None:
    (goal,) = goals("# Outreach plan\n\n## Objectives for FY 2027\n\n- Win 90 rowers\n")
    assert last_day(goal, "en") == ""


MONTHS_OF_A_HALF = [
    ("en", "Targets for the 1st half of 2027", ("Metric", "Today", "Target March", "Target June")),
    ("es", "Objetivos del 1.º semestre de 2027", ("Métrica", "Hoy", "Meta marzo", "Meta junio")),
    ("fr", "Objectifs du 1er semestre 2027", ("Indicateur", "Auj.", "Cible mars", "Cible juin")),
    ("de", "Ziele 1. Halbjahr 2027", ("Kennzahl", "Heute", "Zielwert März", "Zielwert Juni")),
    (
        "it",
        "Obiettivi del 1° semestre 2027",
        ("Indicatore", "Oggi", "Target marzo", "Target giugno"),
    ),
    ("pt", "Metas do 1º semestre de 2027", ("Métrica", "Hoje", "Alvo março", "Alvo junho")),
    ("en", "Goals for H1 2027", ("Metric", "Today", "Goal March", "Goal June")),
    ("de", "Ziele H1 2027", ("Kennzahl", "Heute", "Ziel März", "Ziel Juni")),
    ("el", "Στόχοι Α΄ εξαμήνου 2027", ("Δείκτης", "Σήμερα", "Στόχος Μαρτίου", "Στόχος Ιουνίου")),
]


@pytest.mark.parametrize(("language", "heading", "columns"), MONTHS_OF_A_HALF)
def test_months_in_the_names_of_columns_lie_in_the_year_above(
    language: str, heading: str, columns: tuple[str, ...]
) -> None:
    table = f"| {' | '.join(columns)} |\n|---|---|---|---|\n| Newsletter | 310 | 400 | 520 |\n"
    found = goals(f"# {TITLES[language][0]}\n\n## {heading}\n\n{table}", language)
    assert [(each["target"], last_day(each, language)) for each in found] == [
        (400, "2027-03-31"),
        (520, "2027-06-30"),
    ]
