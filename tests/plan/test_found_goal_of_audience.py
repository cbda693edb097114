"""A heading that calls itself a goal is one, be it about the audience."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

GOALS = {
    "en": "Goal 3: Grow our audience",
    "el": "Στόχος 3: Ενίσχυση του κοινού μας",
    "es": "Objetivo 3: Aumentar nuestra audiencia",
    "de": "Ziel 3: Mehr Zielgruppen erreichen",
    "fr": "Objectif 3 : Développer notre audience",
    "it": "Obiettivo 3: Aumentare il nostro pubblico",
    "pt": "Objetivo 3: Aumentar o nosso público",
}


@pytest.mark.parametrize("language", GOALS)
def test_a_heading_with_the_label_of_a_goal_may_speak_of_the_audience(language: str) -> None:
    source = f"# Instagram 2027\n\n## {GOALS[language]}\n\nAlpha beta gamma delta.\n"
    goals = listed(read(source, "notes.md", language), "goal")
    said = GOALS[language].partition(":")[2].strip()
    assert [each.get("statement", each.get("title")) for each in goals] == [said]


def test_examples_of_goals_are_none_whatever_their_verb() -> None:
    source = "# Strategy 2027\n\n## Example goals\n\n### Goal 1: Grow our audience\n\nA text.\n"
    assert listed(read(source, "notes.md"), "goal") == []
