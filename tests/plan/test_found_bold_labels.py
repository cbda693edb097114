"""Labels of goals within a paragraph, and those that say which goal it is."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

TWO = [
    ("en", "**Goal:** 500 readers by June 2027. **Goal for later:** be the paper of the valley."),
    (
        "el",
        "**Στόχος:** 500 αναγνώστες ως τον Ιούνιο του 2027. **Στόχος ζωής:** να μας ξέρουν.",
    ),
    ("de", "**Ziel:** 500 Leser bis Juni 2027. **Fernziel:** die Zeitung des Tals werden."),
    (
        "fr",
        "**Objectif :** 500 lecteurs d'ici juin 2027. **Objectif de fond :** plaire à tous.",
    ),
    ("es", "**La meta:** 500 lectores para junio de 2027. **La meta de fondo:** ser un referente."),
    (
        "it",
        "**Obiettivo:** 500 lettori entro giugno 2027. **Obiettivo di fondo:** piacere.",
    ),
    ("pt", "**Meta:** 500 leitores até junho de 2027. **Meta de fundo:** agradar a todo o vale."),
]
ONE = [
    ("en", "Goal of the launch (season 1):", "40 teams"),
    ("el", "Στόχος εκκίνησης (σεζόν 1):", "40 ομάδες"),
    ("fr", "Objectif de lancement (saison 1) :", "40 équipes"),
    ("es", "Objetivo de lanzamiento (temporada 1):", "40 equipos"),
    ("it", "Obiettivo di lancio (stagione 1):", "40 squadre"),
    ("pt", "Objetivo de lançamento (época 1):", "40 equipas"),
]
NONE = [
    ("en", "Goal of the post: 40 clicks"),
    ("es", "Objetivo de la publicación: 40 clics"),
    ("es", "Meta Ads: 40 euros"),
    ("it", "Obiettivo della riunione: 40 idee"),
    ("pt", "Objetivo da reunião: 40 ideias"),
    ("fr", "Objectif de la réunion : 40 idées"),
]


@pytest.mark.parametrize(("language", "line"), TWO)
def test_two_labels_in_a_paragraph_are_two_goals(language: str, line: str) -> None:
    source = f"# {TITLES[language][0]}\n\n{line}\n"
    first, second = listed(read(source, "plan.md", language), "goal")
    assert first["target"] == 500
    assert "**" not in str(first["statement"])
    assert "500" not in str(second["statement"])


@pytest.mark.parametrize(("language", "label", "value"), ONE)
def test_a_label_may_say_which_goal_it_is(language: str, label: str, value: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## 1. Start\n\n**{label}** {value}\n"
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert goal["statement"] == value


@pytest.mark.parametrize(("language", "line"), NONE)
def test_what_is_none_of_the_plan_is_no_goal(language: str, line: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## 1. Start\n\n{line}\n"
    assert listed(read(source, "plan.md", language), "goal") == []


def test_a_long_line_goes_on_below() -> None:
    line = "Goal: We want all of the people in the valley to get a letter of our own,\nwhich is 500"
    source = f"# Social media strategy\n\n{line} readers by June 2027.\nOwner: Ann\n"
    (goal,) = listed(read(source, "plan.md"), "goal")
    assert (goal["target"], goal["due"], goal["owner"]) == (500, "June 2027", "Ann")


def test_a_short_line_does_not() -> None:
    source = "# Social media strategy\n\nGoal: more readers\nWe had 500 in June 2027.\n"
    (goal,) = listed(read(source, "plan.md"), "goal")
    assert goal["statement"] == "more readers"
