"""Labels, headings and columns that call a goal by its time."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LABELS = [
    ("en", "Goal for March 2027", "March 2027"),
    ("en", "Goal (March 2027)", "March 2027"),
    ("en", "March 2027 goal", "March 2027"),
    ("en", "Goal by the end of June 2027", "the end of June 2027"),
    ("en", "Goal Q3 2027", "Q3 2027"),
    ("en", "Goal 2027", "2027"),
    ("el", "Στόχος Μαρτίου 2027", "Μαρτίου 2027"),
    ("el", "Στόχος έως τα τέλη Ιουνίου 2027", "τέλη Ιουνίου 2027"),
    ("el", "Στόχος Α΄ τριμήνου 2027", "Α΄ τριμήνου 2027"),
    ("de", "Ziel bis Ende Juni 2027", "Ende Juni 2027"),
    ("fr", "Objectif pour mars 2027", "mars 2027"),
    ("es", "Objetivo para marzo de 2027", "marzo de 2027"),
]


def goals(language: str, below: str) -> list[dict[str, object]]:
    title, heading = TITLES[language]
    source = f"# {title}\n\n## {heading}\n\n{below}\n"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize("form", ["- {}: 50 followers", "**{}:** 50 followers", "{}: 50 followers"])
@pytest.mark.parametrize(("language", "label", "due"), LABELS)
def test_a_goal_is_due_when_its_label_says(language: str, label: str, due: str, form: str) -> None:
    (goal,) = goals(language, form.format(label))
    assert (goal["statement"], goal["target"], goal["due"]) == ("50 followers", 50, due)
    assert goal["metric"] == "followers"


def test_its_own_time_comes_first() -> None:
    (goal,) = goals("en", "- Goal 2027: 50 followers by 31 May 2027")
    assert goal["due"] == "31 May 2027"


def test_a_label_that_only_speaks_of_goals_is_none() -> None:
    (goal,) = goals("en", "- Since the goal of March 2027 was met: 50 followers")
    assert str(goal["statement"]).startswith("Since")


@pytest.mark.parametrize("name", ["Στόχος {} 2027", "Επιδίωξη {} 2027"])
def test_each_column_of_a_month_is_a_goal_of_its_own(name: str) -> None:
    march, june = name.format("Μαρτίου"), name.format("Ιουνίου")
    table = f"| Στόχος | Σήμερα | {march} | {june} |\n|---|---|---|---|\n| Μέλη | 20 | 50 | 70 |"
    told = [(each["target"], each["due"]) for each in goals("el", table)]
    assert told == [(50, "Μαρτίου 2027"), (70, "Ιουνίου 2027")]
