"""Who answers for a goal, or keeps a room, does not answer for the whole plan by that."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.plan.found_sources import TITLES, listed, read

SEVERAL = {
    "en": ("Owner", "looked after by Rosa"),
    "de": ("Verantwortlich", "betreut von Rosa"),
    "el": ("Υπεύθυνη", "με την ευθύνη της Ρόζας"),
}


def strategy(language: str, below: str) -> dict[str, Any]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n{below}\n"
    return cast("dict[str, Any]", listed(read(source, "notes.md", language), "strategy")[0])


@pytest.mark.parametrize("language", SEVERAL)
def test_of_several_owners_of_goals_none_has_the_plan(language: str) -> None:
    label, kept = SEVERAL[language]
    below = (
        f"### 1. Instagram: 310 → 520\n\n{label}: Ines Brandt\n\n"
        f"### 2. Facebook: 210 → 420\n\n{label}: Rosa Lind\n\nDie Gruppe, {kept}.\n"
    )
    assert "owner" not in strategy(language, below)


def test_a_sentence_below_a_goal_names_who_does_that() -> None:
    below = "### Win 40 bakers by May 2027\n\nThe group opens in May, looked after by Rosa.\n"
    assert "owner" not in strategy("en", below)
    assert strategy("en", f"{below}\n## Who\n\nAll of it is looked after by Rosa.\n")["owner"]


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("Owner of the accounts", False),
        ("Responsible for Instagram", False),
        ("Responsible for the plan", True),
    ],
)
def test_a_label_may_name_who_keeps_a_room(label: str, *, named: bool) -> None:
    below = f"- 500 readers\n\n## Who\n\n{label}: Ines Brandt\n"
    assert ("owner" in strategy("en", below)) is named


def test_one_person_with_all_goals_has_the_plan() -> None:
    below = "### Win 40 bakers\n\nOwner: Rosa Lind\n\n### Win 90 readers\n\nOwner: Rosa Lind\n"
    assert strategy("en", below)["owner"] == "Rosa Lind"
