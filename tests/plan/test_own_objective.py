"""A goal that carries numbers itself beside a list of objectives: none of them is lost."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Plan, Smlint

LISTED = """\
kind: goal
id: goal-choir
{own}
objectives:
  - {{id: obj-guests, metric: guests, target: 120, due: 2027-06-30}}
"""


@pytest.mark.parametrize(
    ("own", "count"),
    [
        ("metric: singers\ntarget: 40\ndue: 2027-06-30", 2),
        ("target: soon", 2),
        ("baseline: 5", 2),
        ("due: 2027-06-30", 1),
        ("owner: anna", 1),
    ],
)
def test_a_goal_is_one_more_objective_beside_those_that_it_lists(
    plan: Plan, smlint: Smlint, own: str, count: int
) -> None:
    plan({"smlint.yaml": "profile: starter\n", "goals.yaml": LISTED.format(own=own)})
    told = json.loads(smlint("check", "--output-format", "json").out)
    assert len(told["verdicts"]) == count


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("target: soon\ndue: one day", ["SM116", "SM132"]),
        ("due: one day", ["SM132"]),
        ("due: within 6 months", ["SM132"]),
        ("due: June 2027", []),
        ("due: TODO", []),
    ],
)
def test_words_in_place_of_numbers_are_told_beside_objectives(
    plan: Plan, smlint: Smlint, own: str, said: list[str]
) -> None:
    plan({"smlint.yaml": "profile: starter\n", "goals.yaml": LISTED.format(own=own)})
    chosen = ("--select", "SM116,SM132,SM927", "--output-format", "json")
    found = json.loads(smlint("check", *chosen).out)["findings"]
    assert sorted(each["rule"] for each in found if each["rule"] != "SM927") == said
