"""Feasts as days by which something shall be reached."""

from __future__ import annotations

from datetime import date

import pytest

from smlint.engine.shipped import shipped
from smlint.plan.found.words.feasts import Feasts
from tests.plan.found_sources import TITLES, listed, read


def day(language: str, text: str, year: int | None = None) -> date | None:
    return Feasts(shipped().found_names.within(language), language).day(text, year)


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)),
        (2026, date(2026, 4, 5), date(2026, 4, 12)),
        (2027, date(2027, 3, 28), date(2027, 5, 2)),
        (2028, date(2028, 4, 16), date(2028, 4, 16)),
        (2030, date(2030, 4, 21), date(2030, 4, 28)),
        (2038, date(2038, 4, 25), date(2038, 4, 25)),
    ],
)
def test_easter_is_counted(year: int, western: date, orthodox: date) -> None:
    assert day("de", "Ostern", year) == day("fr", f"Pâques {year}") == western
    assert day("el", "Πάσχα", year) == day("el", f"το Πάσχα του {year}") == orthodox


@pytest.mark.parametrize(
    ("language", "aim", "due"),
    [
        ("en", "500 readers by Christmas", "2027-12-25"),
        ("en", "500 readers by Easter", "2027-03-28"),
        ("en", "500 readers by Easter 2028", "2028-04-16"),
        ("en", "500 readers by New Year's Eve", "2027-12-31"),
        ("el", "500 αναγνώστες ως τα Χριστούγεννα", "2027-12-25"),
        ("el", "500 αναγνώστες μέχρι το Πάσχα", "2027-05-02"),
        ("de", "500 Leser bis Weihnachten", "2027-12-25"),
        ("fr", "500 lecteurs d'ici Pâques", "2027-03-28"),
        ("es", "500 lectores antes de Navidad", "2027-12-25"),
        ("it", "500 lettori entro Natale", "2027-12-25"),
        ("pt", "500 leitores até à Páscoa", "2027-03-28"),
    ],
)
def test_a_goal_by_a_feast_has_its_day(language: str, aim: str, due: str) -> None:
    title, goals = TITLES[language]
    found = read(f"# {title} 2027\n\n## {goals}\n\n- {aim}\n", "notes.md", language)
    assert [each["due"] for each in listed(found, "goal")] == [due]


def test_a_column_may_be_called_by_one() -> None:
    table = "| KPI | Today | Easter 2027 |\n|---|---|---|\n| Newsletter | 90 | 300 |\n"
    found = read(f"# Social media plan\n\n## Goals\n\n{table}", "notes.md")
    assert [each["due"] for each in listed(found, "goal")] == ["2027-03-28"]


def test_in_a_plan_over_two_years_it_lies_within() -> None:
    source = (
        "# Social media plan\n\nPeriod: September 2026 to August 2027\n\n## Goals\n\n"
        "- 500 readers by Easter\n- 300 bookings by Christmas\n"
    )
    dues = [each["due"] for each in listed(read(source, "notes.md"), "goal")]
    assert dues == ["2027-03-28", "2026-12-25"]


def test_without_a_year_nobody_knows_the_day() -> None:
    found = read("# Social media plan\n\n## Goals\n\n- 500 readers by Easter\n", "notes.md")
    assert [each["due"] for each in listed(found, "goal")] == ["Easter"]
    assert day("en", "Easter") is None


@pytest.mark.parametrize(
    ("feast", "due"),
    [("τα Χριστούγεννα", "2028-12-25"), ("το Πάσχα", "2028-04-16")],
)
def test_the_year_may_stand_behind_a_greek_feast_with_an_article(feast: str, due: str) -> None:
    aims = f"- 500 γουόμπατ ως {feast} του 2028\n- 300 κουόκα ως τον Νοέμβριο\n"
    source = f"# Σημειώσεις\n\n## Στόχοι\n\n{aims}"
    first, second = listed(read(source, "notes.md", "el"), "goal")
    assert first["due"] == due
    assert "2028" in str(second["due"])  # the only year, and that of an aim
