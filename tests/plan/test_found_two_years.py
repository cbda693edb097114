"""Months without a year in a season that is called by two: "School year 2026/27"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

SEASONS = {
    "en": ("School year {}", "40 pupils by the end of January", "50 pupils by 15 October"),
    "el": ("χρονιά {}", "40 μαθητές μέχρι τέλος Ιανουαρίου", "50 μαθητές ως τις 15 Οκτωβρίου"),
    "es": ("Curso {}", "40 alumnos antes del 31 de enero", "50 alumnos antes del 15 de octubre"),
    "de": ("Schuljahr {}", "40 Kinder bis zum 31. Januar", "50 Kinder bis zum 15. Oktober"),
    "fr": ("Saison {}", "40 élèves avant le 31 janvier", "50 élèves avant le 15 octobre"),
    "it": ("Stagione {}", "40 alunni entro il 31 gennaio", "50 alunni entro il 15 ottobre"),
    "pt": ("Ano letivo {}", "40 alunos até 31 de janeiro", "50 alunos até 15 de outubro"),
}


def dues(language: str, heading: str) -> list[object]:
    title, goals = TITLES[language]
    _season, first, last = SEASONS[language]
    source = f"# {title}\n\n## {goals}: {heading}\n\n- {first}\n- {last}\n"
    return [each["due"] for each in listed(read(source, "notes.md", language), "goal")]


@pytest.mark.parametrize("years", ["2026-27", "2026/27", "2026/2027"])
@pytest.mark.parametrize("language", sorted(SEASONS))
def test_the_months_before_september_belong_to_the_second_year(language: str, years: str) -> None:
    first, last = dues(language, SEASONS[language][0].format(years))
    assert "2027" in str(first)
    assert "2026" in str(last)


@pytest.mark.parametrize("heading", ["Financial year 2026/27", "Years 2026–2028"])
def test_the_year_of_accounts_and_several_years_are_no_season(heading: str) -> None:
    assert not any("2026" in str(each) for each in dues("en", heading))


def test_greek_minutes_have_the_day_of_their_meeting() -> None:
    source = (
        "# Σχέδιο επικοινωνίας\n\nΠρακτικό ομάδας, 14 Σεπτεμβρίου 2026\n\n"
        "## Στόχοι\n\n- 40 μαθητές μέχρι τέλος Ιανουαρίου\n"
    )
    (goal,) = listed(read(source, "notes.md", "el"), "goal")
    assert "2027" in str(goal["due"])


@pytest.mark.parametrize("language", sorted(SEASONS))
def test_a_season_above_goals_ends_on_no_day_that_is_told(language: str) -> None:
    title, goals = TITLES[language]
    heading = SEASONS[language][0].format("2026-27")
    source = f"# {title}\n\n## {goals}: {heading}\n\n- 30 X\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert goal["due"] == "2026-27"
