"""Times that are counted from the first day of the plan: "M3" over a column, "within 18 months"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

STARTS = {
    "en": "Start: 1 March 2027",
    "el": "Έναρξη: 1 Μαρτίου 2027",
    "es": "Inicio: 1 de marzo de 2027",
    "de": "Beginn: 1. März 2027",
    "fr": "Début : 1er mars 2027",
    "it": "Inizio: 1 marzo 2027",
    "pt": "Início: 1 de março de 2027",
}


def dues(language: str, body: str, start: str | None = None) -> list[object]:
    head = STARTS[language] if start is None else start
    source = f"# {TITLES[language][0]}\n\n{head}\n\n{body}\n"
    found = listed(read(source, "notes.md", language), "goal")
    return [each.get("due", "") for each in found]


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("en", "Target"),
        ("el", "Στόχος"),
        ("es", "Objetivo"),
        ("de", "Ziel"),
        ("fr", "Objectif"),
        ("it", "Obiettivo"),
        ("pt", "Meta"),
    ],
)
def test_a_column_of_targets_is_called_by_the_number_of_its_month(
    language: str, target: str
) -> None:
    body = (
        f"## KPI\n\n| KPI | {target} M1 | {target} M6 |\n|---|---|---|\n| Newsletter | 90 | 300 |"
    )
    assert dues(language, body) == ["2027-03-31", "2027-08-31"]


def test_its_number_alone_is_enough() -> None:
    body = "## KPIs\n\n| KPI | M1 | M12 |\n|---|---|---|\n| Reviews | 15 | 30 |"
    assert dues("en", body) == ["2027-03-31", "2028-02-29"]


def test_without_the_first_day_it_stays_as_it_is_written() -> None:
    body = "## KPIs\n\n| KPI | Target M1 | Target M3 |\n|---|---|---|\n| Reviews | 15 | 30 |"
    assert dues("en", body, start="") == ["M1", "M3"]


@pytest.mark.parametrize(
    ("language", "time"),
    [
        ("en", "12 months"),
        ("el", "12 μήνες"),
        ("es", "12 meses"),
        ("de", "12 Monate"),
        ("fr", "12 mois"),
        ("it", "12 mesi"),
        ("pt", "12 meses"),
    ],
)
def test_a_time_in_the_heading_holds_for_all_goals_below(language: str, time: str) -> None:
    heading = TITLES[language][1]
    assert dues(language, f"## {heading} ({time})\n\n- 300 newsletter") == ["2028-02-29"]


def test_a_goal_within_months_is_due_then() -> None:
    assert dues("en", "## Goals\n\n- 400 members within 18 months") == ["2028-08-31"]
