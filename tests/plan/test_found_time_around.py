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


OF_A_SEASON = [
    ("en", "Period", "1 September 2026 to 31 May 2027", "Goals", "45 girls by the end of November"),
    ("es", "Vigencia", "del 1 de septiembre de 2026 al 31 de mayo de 2027", "Metas",
     "45 niñas al acabar noviembre"),
    ("fr", "Période", "du 1er septembre 2026 au 31 mai 2027", "Objectifs",
     "45 filles d'ici fin novembre"),
    ("de", "Laufzeit", "1. September 2026 bis 31. Mai 2027", "Ziele",
     "45 Mädchen bis Ende November"),
    ("it", "Periodo", "dal 1 settembre 2026 al 31 maggio 2027", "Obiettivi",
     "45 ragazze entro fine novembre"),
    ("pt", "Vigência", "de 1 de setembro de 2026 a 31 de maio de 2027", "Metas",
     "45 raparigas até ao fim de novembro"),
    ("el", "Περίοδος", "1 Σεπτεμβρίου 2026 έως 31 Μαΐου 2027", "Στόχοι",
     "45 κορίτσια έως τέλος Νοεμβρίου"),
]  # fmt: skip


@pytest.mark.parametrize("said", OF_A_SEASON)
@pytest.mark.parametrize("form", ["**{}:** {}\n", "| | |\n|---|---|\n| {} | {} |\n"])
def test_a_month_lies_in_the_season_that_is_told_below_the_subtitle(
    said: tuple[str, ...], form: str
) -> None:
    language, label, period, heading, words = said
    head = f"# Athletic Riverside\n\n## {TITLES[language][0]}\n\n{form.format(label, period)}\n"
    first, second = goals(f"{head}## {heading}\n\n- {words}\n- Instagram: 310 → 520\n", language)
    assert last_day(first, language) == "2026-11-30"
    assert second["due"] == "2027-05-31"


def test_what_stands_in_the_first_section_is_not_above_it() -> None:
    source = "# Media plan\n\n## Spring campaign\n\n**Period:** 1 March to 31 May 2027\n\n"
    (goal,) = goals(f"{source}## Goals\n\n- Win 90 rowers\n")
    assert "due" not in goal


def test_a_month_of_a_plan_of_two_years_has_no_year() -> None:
    source = "# Media plan\n\n**Period:** 1 January 2026 to 31 December 2027\n\n"
    (goal,) = goals(f"{source}## Goals\n\n- Win 90 rowers by the end of November\n")
    assert last_day(goal, "en") == ""


COLUMNS_OF_DAYS = [
    ("en", "| Metric | Baseline | Target | End date |"),
    ("en", "| Metric | Zero measurement | Target | Cut-off date |"),
    ("el", "| Δείκτης | Αρχική μέτρηση | Τιμή στόχος | Καταληκτική ημερομηνία |"),
    ("es", "| Indicador | Medición inicial | Meta | Fecha tope |"),
    ("de", "| Kennzahl | Nullmessung | Zielwert | Stichtag |"),
    ("de", "| Kennzahl | Ausgangsmessung | Zielwert | Zieltermin |"),
    ("fr", "| Indicateur | Mesure initiale | Cible | Date butoir |"),
    ("it", "| Indicatore | Misurazione iniziale | Obiettivo | Data limite |"),
    ("pt", "| Indicador | Medição inicial | Meta | Data final |"),
]


@pytest.mark.parametrize(("language", "header"), COLUMNS_OF_DAYS)
def test_a_column_of_last_days_is_one_whatever_it_is_called(language: str, header: str) -> None:
    table = f"{header}\n|---|---|---|---|\n| Newsletter | 310 | 520 | 30.09.2027 |\n"
    title, section = TITLES[language]
    (goal,) = goals(f"# {title}\n\n## {section}\n\n{table}", language)
    assert (goal["baseline"], goal["target"], goal["due"]) == (310, 520, "30.09.2027")


@pytest.mark.parametrize("name", ["People who asked something this month", "Visits this week"])
def test_the_month_in_which_one_looks_is_no_deadline_of_the_quarter(name: str) -> None:
    table = f"| Key result | Start | Target |\n|---|---|---|\n| {name} | 9 | 25 |\n"
    head = "# Outreach OKRs\n\n## Objectives for Q3 2027\n\n"
    (goal,) = goals(f"{head}### Objective 1: Beginners dare to ask\n\n{table}")
    results = goal["objectives"]
    assert isinstance(results, list)
    assert [each["due"] for each in results] == ["Q3 2027"]


def test_what_one_wants_this_month_is_due_then() -> None:
    (goal,) = goals("# Social media\n\n## Goals for Q3 2027\n\n- Win 25 readers this month\n")
    assert goal["due"] == "this month"
