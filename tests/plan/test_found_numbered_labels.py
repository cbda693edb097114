"""Goals in headings that count within others, or with nothing but a blank behind the number."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("fr", "Objectif I.II - "),
        ("fr", "Objectif II.2 : "),
        ("en", "Objective 1.1 "),
        ("en", "Objective 3 "),
        ("en", "Goal 2a: "),
        ("en", "Goal 2 b – "),
        ("en", "Objective B.1: "),
        ("en", "Goal III.2) "),
        ("de", "Ziel 2.3 "),
        ("es", "Objetivo 1.2. "),
        ("it", "Obiettivo A.2: "),
        ("pt", "Objetivo 4 "),
        ("el", "Στόχος 2.1 "),
        ("el", "Στόχος 1α: "),
    ],
)
def test_the_label_of_a_goal_may_count_within_another(language: str, label: str) -> None:
    title, _section = TITLES[language]
    source = f"# {title}\n\n## {label}Wombat salsa gala\n\nBla blub.\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert goal["statement"] == "Wombat salsa gala"


@pytest.mark.parametrize(
    "heading", ["Objective 3 posts a week", "Goal 2027 review", "Goal setting"]
)
def test_a_word_for_goals_before_a_number_of_something_is_no_label(heading: str) -> None:
    source = f"# Social media strategy\n\n## {heading}\n\nBla blub.\n"
    assert not listed(read(source, "notes.md"), "goal")
