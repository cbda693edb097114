"""Several goals in a paragraph, and those of the project."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

SEVERAL = [
    ("en", "We want 500 readers by May 2027. We also want 30 members by June 2027."),
    ("el", "Θέλουμε 500 αναγνώστες ως τον Μάιο του 2027. Επίσης 30 μέλη ως τον Ιούνιο του 2027."),
    ("de", "Bis Mai 2027 wollen wir 500 Leser. Außerdem möchten wir 30 Mitglieder bis Juni 2027."),
    ("fr", "Nous voulons 500 lecteurs d'ici mai 2027. Et 30 membres d'ici juin 2027."),
    ("es", "Queremos 500 lectores para mayo de 2027. También 30 socios para junio de 2027."),
    ("it", "Vogliamo 500 lettori entro maggio 2027. Vogliamo anche 30 soci entro giugno 2027."),
    ("pt", "Queremos 500 leitores até maio de 2027. Queremos também 30 sócios até junho de 2027."),
]
PROJECTS = [
    ("en", "Project objective", "Make the paper known in the valley."),
    ("el", "Στόχος του έργου", "Να μάθει η κοιλάδα την εφημερίδα."),
    ("de", "Ziel des Projekts", "Die Zeitung im Tal bekannt machen."),
    ("fr", "Objectif du projet", "Faire connaître le journal dans la vallée."),
    ("es", "Objetivo del proyecto", "Dar a conocer el periódico en el valle."),
    ("it", "Obiettivo del progetto", "Far conoscere il giornale nella valle."),
    ("pt", "Objetivo do projeto", "Dar a conhecer o jornal no vale."),
]


@pytest.mark.parametrize(("language", "line"), SEVERAL)
def test_each_sentence_with_a_number_and_a_day_is_a_goal(language: str, line: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n{line}\n"
    found = listed(read(source, "plan.md", language), "goal")
    assert [each["target"] for each in found] == [500, 30]


def test_it_measures_a_goal_without_a_number() -> None:
    line = "To be known in the valley. We had 200 members in 2025. By June 2027 we want 300."
    source = f"# Social media strategy\n\n## Goal\n\n{line}\n"
    (goal,) = listed(read(source, "plan.md"), "goal")
    results = goal["objectives"]
    assert isinstance(results, list)
    assert [each["target"] for each in results] == [300]


@pytest.mark.parametrize(("language", "heading", "line"), PROJECTS)
def test_the_goal_of_the_project_is_the_paragraph_below(
    language: str, heading: str, line: str
) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n{line}\n"
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert goal["statement"] == line
