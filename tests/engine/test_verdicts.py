"""The SMART line of each objective."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Plan, Smlint
from tests.test_check import WHOLE

GOAL = WHOLE["goals/g.yaml"]
TWO = GOAL + (
    "  - id: p\n    statement: Raise followers from 10 to 20 by 30 June 2027\n"
    "    metric: followers\n    baseline: {value: 10, date: 2026-10-31}\n    target: 20\n"
    "    due: 2027-06-30\n    scope: {segment: x}\n"
)


def lines(smlint: Smlint, *arguments: str) -> list[str]:
    told = json.loads(smlint("check", "--output-format", "json", *arguments).out)
    letters = ("specific", "measurable", "attainable", "relevant", "timely")
    return [" ".join(each[letter] for letter in letters) for each in told["verdicts"]]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("x", "x", "ok ok - ok ok"),
        ("    target: 20\n", "", "ok no - ok ok"),
        ("    due: 2027-06-30\n", "", "ok ok - ok no"),
        ("due: 2027-06-30", "due: 2027-07-31", "ok ok - ok no"),
        ("metric: followers", "metric: folowers", "ok no - ok ok"),
        ("target: 20", "targt: 20", "ok no - ok ok"),
        ("Raise followers", "Significantly raise followers", "no ok - ok ok"),
        ("supports: [{objective: bo, because: more visits}]\n", "", "ok ok - no ok"),
        ("objective: bo,", "objective: boo,", "ok ok - no ok"),
        ("    target: 20\n", "    target: 20 # smlint: ignore[x] -- x\n", "ok ok - ok ok"),
        ("target: 20\n", "target: more # smlint: ignore[SM116] -- later\n", "ok no - ok ok"),
    ],
)
def test_a_letter_tells_what_was_found(
    plan: Plan, smlint: Smlint, old: str, new: str, expected: str
) -> None:
    plan({**WHOLE, "goals/g.yaml": GOAL.replace(old, new, 1)})
    assert lines(smlint) == [expected]


def test_objectives_are_told_apart(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "goals/g.yaml": TWO.replace("target: 20", "target: more", 1)})
    assert lines(smlint) == ["ok no - ok ok", "ok ok - ok ok"]


def test_a_letter_that_nobody_judges_is_open(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    assert lines(smlint, "--select", "SM131") == ["- - - - ok"]


def test_objectives_without_an_id_are_told_apart(plan: Plan, smlint: Smlint) -> None:
    plan(
        {
            "strategy.md": "# Social media strategy\n\n## Goals\n\n"
            "- Raise followers from 1,500 to 1,800 by 31 December 2027\n"
            "- Raise comments from 10 to 20\n"
        }
    )
    assert lines(smlint, "strategy.md") == ["ok ok - - ok", "ok ok - - no"]
