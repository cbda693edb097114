"""Several labelled values on one line, and the time that the plan itself is for."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

HEADS = [
    ("en", "Owner: Rosa Lind. Period: January–December 2027", "Rosa Lind"),
    ("en", "Owner: Rosa L. Reviewed by: the board. Period: January to December 2027", "Rosa L."),
    ("en", "Period: 2027 | Owner: Rosa Lind", "Rosa Lind"),
    ("en", "Period: 1 January 2027 – 31 December 2027; Owner: Rosa Lind", "Rosa Lind"),
    ("el", "Υπεύθυνη: Ρόζα Λ. Περίοδος: Ιανουάριος – Δεκέμβριος 2027.", "Ρόζα Λ."),
    ("el", "Περίοδος: Ιανουάριος – Δεκέμβριος 2027; Υπεύθυνος: Νίκος", "Νίκος"),
    ("de", "Verantwortlich: Rosa Lind. Zeitraum: Januar – Dezember 2027", "Rosa Lind"),
    ("es", "Responsable: Rosa Lind. Período: enero a diciembre de 2027", "Rosa Lind"),
    ("fr", "Responsable : Rosa Lind. Période : 2027", "Rosa Lind"),
]
ENDS = [
    ("en", "Win 500 readers by 31/3/2027. Owner: Eleni K.", "Eleni K."),
    ("en", "Win 500 readers by 31/3/2027; Responsible: Eleni Kappa", "Eleni Kappa"),
    ("en", "Win 500 readers by 31/3/2027 (Owner: Eleni Kappa)", "Eleni Kappa"),
    ("en", "Win 500 readers by 31/3/2027 | Owner: Eleni | Budget: 100 €", "Eleni"),
    ("el", "500 αναγνώστες έως 31/3/2027. Υπεύθυνη: Ελένη Κ.", "Ελένη Κ."),
    ("de", "500 Leser bis 31.3.2027. Verantwortlich: Eleni Kappa", "Eleni Kappa"),
]


@pytest.mark.parametrize(("language", "line", "owner"), HEADS)
def test_each_label_of_a_line_has_its_own_value(language: str, line: str, owner: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n{line}\n\n## {goals}\n\n- Instagram: 310 → 520\n"
    found = read(source, "notes.md", language)
    (strategy,), (goal,) = listed(found, "strategy"), listed(found, "goal")
    assert strategy["owner"] == owner
    assert (strategy["start"], strategy["end"]) == ("2027-01-01", "2027-12-31")
    assert "2027" in str(goal["due"])
    assert "owner" not in goal


@pytest.mark.parametrize(("language", "line", "owner"), ENDS)
def test_labels_behind_a_goal_are_its_fields(language: str, line: str, owner: str) -> None:
    title, goals = TITLES[language]
    (goal,) = listed(read(f"# {title}\n\n## {goals}\n\n- {line}\n", "notes.md", language), "goal")
    assert (goal["target"], goal["owner"]) == (500, owner)
    assert "2027" in str(goal["due"])
    assert str(goal["statement"]).endswith("2027")


@pytest.mark.parametrize(
    "line",
    [
        "Note: the plan was read in May",
        "We met in 2027. Weather: fine",
        "Period: until somebody writes a new one",
        "Period: from 3/4/2027",
    ],
)
def test_other_labels_and_half_a_period_date_no_plan(line: str) -> None:
    source = f"# Social media strategy\n\n{line}\n\n## Goals\n\n- Instagram: 310 → 520\n"
    (strategy,) = listed(read(source, "notes.md"), "strategy")
    assert strategy == {"title": "Social media strategy"}


def test_the_period_of_a_section_is_not_the_plans() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n- Instagram: 310 → 520\n\n"
        "## Summer fair\n\nPeriod: June – August 2027\n"
    )
    (strategy,) = listed(read(source, "notes.md"), "strategy")
    assert "start" not in strategy


def test_a_remark_with_a_colon_stays_in_the_goal() -> None:
    line = "Win 500 readers by 31/3/2027. One thing first: ask them"
    source = f"# Social media strategy\n\n## Goals\n\n- {line}\n"
    (goal,) = listed(read(source, "notes.md"), "goal")
    assert goal["statement"] == line


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Period: from January to December 2027"),
        ("en", "Period: 1 January to 31 December 2027"),
        ("el", "Περίοδος: από τον Ιανουάριο έως τον Δεκέμβριο του 2027"),
        ("el", "Ισχύει: από 1 Ιανουαρίου 2027 έως 31 Δεκεμβρίου 2027"),
        ("de", "Stand: 20. November 2026 · Laufzeit: Januar bis Dezember 2027"),
        ("de", "Laufzeit: vom 1. Januar bis 31. Dezember 2027"),
        ("de", "Laufzeit: 1.1. bis 31.12.2027"),
        ("fr", "Durée : du 1er janvier au 31 décembre 2027"),
        ("es", "Periodo: del 1 de enero al 31 de diciembre de 2027"),
        ("it", "Durata: da gennaio a dicembre 2027"),
        ("it", "Durata: dal 1 gennaio al 31 dicembre 2027"),
        ("pt", "Duração: de 1 de janeiro a 31 de dezembro de 2027"),
    ],
)
def test_a_stretch_of_months_or_days_dates_the_plan(language: str, line: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n{line}\n\n## {goals}\n\n- Instagram: 310 → 520\n"
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    assert (strategy["start"], strategy["end"]) == ("2027-01-01", "2027-12-31")


def test_a_plan_that_runs_into_the_next_year_and_one_without_a_beginning() -> None:
    source = "# Kommunikationsplan\n\nLaufzeit: {}\n\n## Ziele\n\n- Instagram: 310 → 520\n"
    (over,) = listed(
        read(source.format("September 2026 bis August 2027"), "n.md", "de"), "strategy"
    )
    assert (over["start"], over["end"]) == ("2026-09-01", "2027-08-31")
    (half,) = listed(read(source.format("bis Dezember 2027"), "n.md", "de"), "strategy")
    assert "start" not in half
