"""Weeks that a campaign counts: they have the days that their headings tell, and no others."""

from __future__ import annotations

from datetime import date

import pytest

from smlint.plan.wording.days import DateReading
from smlint.plan.wording.periods import read_time
from tests.plan.found_sources import TITLES, listed, read

WEEKS = [
    ("en", "Launch: December 2027", "week 1", "Week 1: Teaser (10-13 December)", "10-13 December"),
    ("de", "Start: Dezember 2027", "Woche 1", "Woche 1: Teaser (10.-13. Dezember)", "Dezember"),
    ("el", "Έναρξη: Δεκέμβριος 2027", "Εβδομάδα 1", "Εβδομάδα 1 (10-13 Δεκεμβρίου)", "Δεκεμβρίου"),
    ("fr", "Lancement : décembre 2027", "semaine 1", "Semaine 1 (10-13 décembre)", "décembre"),
    ("es", "Lanzamiento: diciembre de 2027", "semana 1", "Semana 1 (10-13 diciembre)", "diciembre"),
    ("it", "Lancio: dicembre 2027", "settimana 1", "Settimana 1 (10-13 dicembre)", "dicembre"),
    ("pt", "Lançamento: dezembro de 2027", "semana 1", "Semana 1 (10-13 dezembro)", "dezembro"),
]
COLUMNS = {
    "en": ("Goal", "Target", "Members"),
    "de": ("Ziel", "Zielwert", "Mitglieder"),
    "el": ("Στόχος", "Στόχος", "Μέλη"),
    "fr": ("Objectif", "Cible", "Membres"),
    "es": ("Objetivo", "Meta", "Socios"),
    "it": ("Obiettivo", "Target", "Soci"),
    "pt": ("Objetivo", "Meta", "Sócios"),
}


def _due(language: str, start: str, week: str, heading: str) -> str:
    title, goals = TITLES[language]
    goal, target, row = COLUMNS[language]
    table = f"| {goal} | {target} {week} |\n|---|---|\n| {row} | 500 |\n| {row} B | 90 |\n"
    source = f"# {title}\n\n{start}\n\n## {goals}\n\n{table}\n## {heading}\n\nX.\n"
    return str(listed(read(source, "plan.md", language), "goal")[0].get("due", ""))


@pytest.mark.parametrize(("language", "start", "week", "heading", "said"), WEEKS)
def test_the_days_of_a_week_stand_in_its_heading(
    language: str, start: str, week: str, heading: str, said: str
) -> None:
    due = _due(language, start, week, heading)
    assert said in due
    assert "13" in due


@pytest.mark.parametrize(("language", "start", "week", "_heading", "_said"), WEEKS)
def test_a_month_is_no_day_to_count_weeks_from(
    language: str, start: str, week: str, _heading: str, _said: str
) -> None:
    assert "2027" not in _due(language, start, week, "Team")


def test_they_are_counted_from_a_day() -> None:
    assert _due("en", "Launch: 10 December 2027", "week 1", "Team") == "2027-12-16"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "10-13 December 2027"),
        ("en", "10–13 December 2027"),
        ("de", "10.-13. Dezember 2027"),
        ("el", "10-13 Δεκεμβρίου 2027"),
    ],
)
def test_the_last_of_two_days_counts(language: str, text: str) -> None:
    assert read_time(text, language) == DateReading(date(2027, 12, 13))
