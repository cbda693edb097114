"""Goals that a list describes by labels, and results that stand below a label of their own."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

CARD = """\
# Our goals

### OKR: choirs

- Scope: whole house
- Objective: **Every choir in town knows our hall.**
- Board label: `OKR: choirs`
- Timeframe: By 2027-07-31
- Key Results:
  - [KR: Raise bookings](https://example.org/1)
  - [KR: Win 12 choirs](https://example.org/2)
"""


def below(goal: Fields) -> list[Fields]:
    objectives = goal["objectives"]
    assert isinstance(objectives, list)
    return objectives


def test_a_list_of_labels_describes_one_goal() -> None:
    (goal,) = listed(read(CARD, "goals.md", "en"), "goal")
    assert goal["statement"] == "Every choir in town knows our hall."
    assert [each["statement"] for each in below(goal)] == ["Raise bookings", "Win 12 choirs"]
    assert goal["due"] == "By 2027-07-31"


@pytest.mark.parametrize("whose", ["", " Ann and Bo equally"])
def test_key_results_stand_below_their_label_whoever_they_are_of(whose: str) -> None:
    source = (
        "# OKRs 2027\n\n## Objective: Grow the evening course\n\n- Result deadline: End of Q1\n"
        f"- Key results:{whose}\n  1. Interview 25 candidates\n  2. Win 30 members\n"
    )
    (goal,) = listed(read(source, "okrs.md", "en"), "goal")
    assert [each["target"] for each in below(goal)] == [25, 30]


def test_one_of_several_key_results_with_bullets_below_stays_one() -> None:
    source = (
        "# OKRs 2027\n\n- Objective: Grow\n- KR: Win 30 members\n  - see the list\n  - and a map\n"
        "- KR: Win 5 sponsors\n  - see the list\n"
    )
    (goal,) = listed(read(source, "okrs.md", "en"), "goal")
    assert [each["target"] for each in below(goal)] == [30, 5]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "What is an OKR?"),
        ("el", "Τι είναι τα OKR;"),
        ("es", "¿Qué es un OKR?"),
        ("fr", "Qu'est-ce qu'un OKR ?"),
        ("de", "Was ist ein OKR?"),
        ("it", "Che cos'è un OKR"),
        ("pt", "O que é um OKR"),
    ],
)
def test_what_a_method_is_holds_no_goals(language: str, heading: str) -> None:
    source = (
        f"# OKRs 2027\n\n## {heading}\n\n1. **Objectives** - what we want\n2. **KRs** - how many\n"
    )
    assert not listed(read(source, "okrs.md", language), "goal")


def test_a_goal_keeps_the_time_around_it_beside_results_with_days_of_their_own() -> None:
    source = (
        "# Goals 2027\n\n- A fuller hall\n  - 40 singers by 1 March\n  - 60 singers by 1 June\n"
    )
    (goal,) = listed(read(source, "goals.md", "en"), "goal")
    assert goal["due"] == "2027"
    assert [each["due"] for each in below(goal)] == ["1 March 2027", "1 June 2027"]
