"""What is kept for the record is not judged as if it were meant today."""

from __future__ import annotations

import pytest

from tests.rules.telling import FILES, STRICT, told

LAST_YEAR = """\
kind: strategy
id: strategy-2025
title: Last year
status: {status}
start: 2025-11-01
end: 2025-12-31
rationale: Everyone else is on TikTok.
"""
OLD_GOAL = """\
kind: goal
id: goal-old
title: Go viral on TikTok
status: {status}
objectives:
  - id: obj-old
    statement: Engage with many more people
    status: met
    due: 2025-12-31
"""


def added(name: str, text: str) -> list[str]:
    return told({**FILES, name: text}, settings=STRICT)


@pytest.mark.parametrize("name", ["archive/strategy-2025.yaml", "zz-strategy-2025.yaml"])
def test_a_retired_strategy_is_left_alone(name: str) -> None:
    assert added(name, LAST_YEAR.format(status="retired")) == []


def test_a_strategy_in_force_is_judged() -> None:
    found = added("archive/strategy-2025.yaml", LAST_YEAR.format(status="active"))
    assert {"SM007:word", "SM009:short"} <= set(found)


@pytest.mark.parametrize("status", ["retired", "dropped"])
def test_a_goal_that_was_given_up_is_left_alone(status: str) -> None:
    assert added("archive/goal.yaml", OLD_GOAL.format(status=status)) == []


def test_of_a_goal_that_was_met_only_the_end_is_asked() -> None:
    found = {each[:5] for each in added("archive/goal.yaml", OLD_GOAL.format(status="met"))}
    assert found == {"SM901"}


def test_links_to_what_is_over_lead_somewhere() -> None:
    plan = OLD_GOAL.format(status="retired") + (
        "---\nkind: tactic\nid: t\ntitle: T\ngoals: [goal-old]\n"
    )
    assert told(plan, "SM902", "SM803") == []


def test_a_plan_whose_goals_are_all_over_has_none() -> None:
    assert told(OLD_GOAL.format(status="retired"), "SM103") == ["SM103:missing"]


def test_a_retired_strategy_alone_is_none_in_force() -> None:
    plan = LAST_YEAR.format(status="retired")
    assert told(plan, "SM001", "SM101") == ["SM001:not-active"]


def test_dates_are_compared_with_the_strategy_in_force() -> None:
    plan = (
        "kind: strategy\nid: s-2025\nstatus: draft\nstart: 2025-01-01\nend: 2025-12-31\n---\n"
        "kind: strategy\nid: s-2026\nstatus: active\nstart: 2026-09-01\nend: 2027-08-31\n---\n"
        "kind: goal\nid: g\nobjectives: [{id: o, due: 2027-06-30}]\n"
    )
    assert told(plan, "SM134") == []
