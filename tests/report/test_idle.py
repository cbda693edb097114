"""Rules that looked at nothing are named, so that an empty run is told from a clean one."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

GOAL = {"goal.yaml": "kind: goal\nid: g\ntitle: T\nstatement: S\ntype: presence\npriority: 1\n"}
CHOSEN = ("--select", "SM103,SM104,SM116,SM132")


@pytest.mark.parametrize("option", ["--verbose", "--statistics"])
def test_rules_that_had_nothing_to_look_at_are_listed(
    smlint: Smlint, plan: Plan, option: str
) -> None:
    plan(GOAL)
    lines = smlint("check", *CHOSEN, option).out.splitlines()
    at = lines.index("2 rules had nothing to look at")
    assert lines[at + 1] == "  SM116, SM132"


def test_it_is_told_in_greek(smlint: Smlint, plan: Plan) -> None:
    plan(GOAL)
    out = smlint("check", "--select", "SM103,SM116", "--verbose", "--lang", "el").out
    assert "1 κανόνας δεν βρήκε κάτι να κοιτάξει\n  SM116\n" in out


def test_a_rule_that_was_skipped_is_not_called_idle(smlint: Smlint, plan: Plan) -> None:
    plan({**GOAL, "other.yaml": "kind: goal\nid: [\n"})
    ran = smlint("check", "--select", "SM103,SM116", "--verbose", "--show-skipped")
    assert "1 rule had nothing to look at\n  SM116\n" in ran.out
    assert "SM103" in ran.out


def test_nothing_is_said_where_all_rules_looked(smlint: Smlint, plan: Plan) -> None:
    plan(GOAL)
    assert "nothing to look at" not in smlint("check", "--select", "SM103", "--verbose").out
    assert "nothing to look at" not in smlint("check", *CHOSEN).out
