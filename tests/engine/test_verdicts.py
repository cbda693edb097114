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


def test_what_is_found_at_one_objective_is_not_told_of_another(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "goals/g.yaml": TWO.replace("Raise followers", "Guarantee followers", 1)})
    assert lines(smlint, "--select", "SM124") == ["- - no - -", "- - - - -"]


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


@pytest.mark.parametrize(
    "row", ["| Readers of the club | 12 | 20 |", "| 1. More readers in the club | 12 | 20 |"]
)
def test_what_is_said_at_a_cell_that_is_a_metric_too_is_the_objectives(
    plan: Plan, smlint: Smlint, row: str
) -> None:
    head = "# Social media strategy\n\n## Goals\n\n| Goal | Now | Target |\n|---|---|---|\n"
    plan({"strategy.md": f"{head}{row}\n"})
    (letters,) = lines(smlint, "strategy.md")
    assert letters.split()[-1] == "no"
    told = json.loads(smlint("check", "--output-format", "json", "strategy.md").out)
    (due,) = [each["pointer"] for each in told["findings"] if each["rule"] == "SM131"]
    assert due == "/goals/0/due"
    page = smlint("check", "--output-format", "markdown", "strategy.md").out
    assert "**no due date**" in page
    assert "without a fault" not in page


SMART = "SM105,SM111,SM112,SM113,SM115,SM116,SM117,SM118,SM119,SM121,SM131,SM132,SM133,SM134,SM902"
READINGS = (
    "kind: readings\nid: r\nmetric: followers\nvalues:\n"
    "  - {date: 2026-07-31, value: 7}\n  - {date: 2026-08-31, value: 8}\n"
    "  - {date: 2026-09-30, value: 9}\n  - {date: 2026-10-31, value: 10}\n"
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("target: 20", "target: 20", "ok ok ok ok ok"),
        ("    target: 20\n", "", "ok no - ok ok"),
        ("metric: followers", "metric: folowers", "ok no - ok ok"),
        ("due: 2027-06-30", "due: 2026-11-10", "ok ok - ok no"),
        ("by 30 June 2027", "and visits to 300 by 30 June 2027", "no ok ok ok ok"),
        ("Raise followers from 10 to 20 by 30 June 2027", "Community engagement", "- ok ok ok ok"),
        (
            "Raise followers from 10 to 20 by 30 June 2027",
            "Open a second shop in our street",
            "ok ok ok ok ok",
        ),
        ("kind: goal\n", "kind: goal\nlanguage: sv\n", "- ok ok ok ok"),
        ("target: 20", "target: 15 # as before", "ok no ok ok ok"),
    ],
)
def test_a_letter_is_ok_only_where_something_was_judged(
    plan: Plan, smlint: Smlint, old: str, new: str, expected: str
) -> None:
    assert old in GOAL
    plan({**WHOLE, "goals/g.yaml": GOAL.replace(old, new, 1), "r.yaml": READINGS})
    assert lines(smlint, "--select", SMART) == [expected]


def test_the_kinder_pace_is_shown_for_it_decides(plan: Plan, smlint: Smlint) -> None:
    """12 more a month, or 1.75 times as many: of the two the second is less steep."""
    goal = GOAL.replace("from 10 to 20", "from 10 to 100").replace("target: 20", "target: 100")
    plan({**WHOLE, "goals/g.yaml": goal, "r.yaml": READINGS})
    shown = json.loads(smlint("check", "--select", "SM121", "--output-format", "json").out)
    assert shown["verdicts"][0]["shown"]["A"] == "2.44"


def test_a_history_that_does_not_move_is_not_called_steep(plan: Plan, smlint: Smlint) -> None:
    flat = READINGS.replace("value: 7", "value: 10").replace("value: 8", "value: 10")
    plan({**WHOLE, "goals/g.yaml": GOAL, "r.yaml": flat.replace("value: 9", "value: 10")})
    told = smlint("check", "--verbose", "--select", "SM121").out
    assert "no move that way" in told
    assert "too steep" not in told


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize(
    ("old", "new"),
    [("due: 2027-06-30", "due: 30/06/27"), ("scope: {segment: our street}", "scope: [1]")],
)
def test_what_is_wrong_is_said_in_words(
    plan: Plan, smlint: Smlint, old: str, new: str, language: str
) -> None:
    assert old in GOAL
    plan({**WHOLE, "goals/g.yaml": GOAL.replace(old, new)})
    told = smlint("check", "--verbose", "--lang", language).out
    line = next(each for each in told.splitlines() if each.startswith("  o  "))
    assert "SM" not in line, line
