"""Columns called by a stage of the plan and a word for what is wanted: "Phase 1 target"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

STAGES = {
    "en": ("Phase 1: sow (by 31 May 2027)", "Phase 2: reap (by 30 June 2027)", "Phase {} target"),
    "el": ("Φάση 1: σπορά (έως 31/5/2027)", "Φάση 2: θερισμός (έως 30/6/2027)", "Στόχος φάσης {}"),
    "es": (
        *("Fase 1: siembra (hasta el 31 de mayo de 2027)", "Fase 2 (hasta el 30 de junio de 2027)"),
        "Objetivo fase {}",
    ),
    "de": (
        "Phase 1: säen (bis 31. Mai 2027)",
        "Phase 2: ernten (bis 30. Juni 2027)",
        "Ziel Phase {}",
    ),
    "fr": (
        *("Phase 1 : semer (d'ici le 31 mai 2027)", "Phase 2 (d'ici le 30 juin 2027)"),
        "Objectif phase {}",
    ),
    "it": (
        *("Fase 1: seminare (entro il 31 maggio 2027)", "Fase 2 (entro il 30 giugno 2027)"),
        "Obiettivo fase {}",
    ),
    "pt": (
        *("Fase 1: semear (até 31 de maio de 2027)", "Fase 2 (até 30 de junho de 2027)"),
        "Objetivo da fase {}",
    ),
}


def goals(language: str, cells: str = "40 | 900") -> list[dict[str, object]]:
    title, section = TITLES[language][0], "KPIs"
    *stages, column = STAGES[language]
    heads = "".join(f"### {each}\n\nXYZ.\n\n" for each in stages)
    named = f"| KPI | {column.format(1)} | {column.format(2)} |\n|---|---|---|\n"
    text = f"# {title}\n\n## XYZ\n\n{heads}## {section}\n\n{named}| Newsletter | {cells} |\n"
    return listed(read(text, "notes.md", language), "goal")


@pytest.mark.parametrize("language", STAGES)
def test_columns_of_stages_hold_targets_by_the_end_of_each(language: str) -> None:
    found = [(each["target"], str(each["due"])) for each in goals(language)]
    assert [target for target, _due in found] == [40, 900]
    assert "31" in found[0][1]
    assert "30" in found[1][1]


def test_words_below_stages_are_no_targets() -> None:
    assert goals("en", "write to all | ask again") == []


def test_a_stage_that_two_headings_count_has_no_day() -> None:
    heads = "".join(f"## Phase 1 (by {each} 2027)\n\nXYZ.\n\n" for each in ("May", "July"))
    table = "| KPI | Phase 1 target | Phase 2 target |\n|---|---|---|\n| Readers | 40 | 90 |\n"
    text = f"# Marketing plan\n\n{heads}## KPIs\n\n{table}"
    assert ["due" in each for each in listed(read(text, "notes.md"), "goal")] == [False, False]


WEEKS = {
    "en": "Week {} ({} May 2027)",
    "el": "Εβδομάδα {} ({} Μαΐου 2027)",
    "es": "Semana {} ({} de mayo de 2027)",
    "de": "Woche {} ({}. Mai 2027)",
    "fr": "Semaine {} ({} mai 2027)",
    "it": "Settimana {} ({} maggio 2027)",
    "pt": "Semana {} ({} de maio de 2027)",
}


@pytest.mark.parametrize("language", STAGES)
def test_a_week_of_the_same_number_is_another_stage(language: str) -> None:
    title, column = TITLES[language][0], STAGES[language][2]
    weeks = "".join(f"### {WEEKS[language].format(at, at + 9)}\n\nXYZ.\n\n" for at in (1, 2))
    named = f"| KPI | {column.format(1)} | {column.format(2)} |\n|---|---|---|\n"
    text = f"# {title}\n\n## KPIs\n\n{named}| Newsletter | 40 | 90 |\n\n## XYZ\n\n{weeks}"
    found = listed(read(text, "notes.md", language), "goal")
    assert [(each["target"], "due" in each) for each in found] == [(40, False), (90, False)]
