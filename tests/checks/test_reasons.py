"""Reasons, first goals and gimmicks: what is said is told from what is denied."""

from __future__ import annotations

import pytest

from smlint.engine.examples import findings
from smlint.engine.shipped import shipped
from smlint.rules.definition import Example


def said(rule: str, text: str) -> list[str]:
    example = Example({"plan.yaml": text})
    return [each.message for each in findings(shipped().rules[rule], example, shipped())]


@pytest.mark.parametrize(
    "rationale",
    [
        "We do not come because everyone else is there.",
        "That everyone else is there is no reason for us; people write to us.",
        "People write to us, not the hype, brought us here.",
        "Δεν το κάνουμε επειδή το κάνουν όλοι.",
        "Όχι επειδή είναι μόδα, αλλά επειδή μας γράφουν.",
    ],
)
def test_a_reason_that_is_denied_is_none(rationale: str) -> None:
    assert said("SM007", f'kind: strategy\nid: s\nrationale: "{rationale}"') == []


@pytest.mark.parametrize(
    "title",
    [
        "Those who buy our oil know who made it",
        "People who order online hear from us the same day",
        "Customers speak well of our prices",
        "Visitors come to the mill",
        "Όσοι αγοράζουν το λάδι μας ξέρουν ποιος το έφτιαξε",
        "Να μας γνωρίσουν όσοι δίνουν παραγγελίες",
    ],
)
def test_people_who_buy_are_no_sales_goal(title: str) -> None:
    assert said("SM004", f"kind: goal\nid: g\npriority: 1\ntitle: {title}") == []


@pytest.mark.parametrize(
    "title",
    [
        "Sell more oil online",
        "More sales",
        "Online sales",
        "Increase our online sales",
        "Boost revenue",
        "Αύξηση πωλήσεων",
        "Περισσότερες πωλήσεις το καλοκαίρι",
        "Να αυξήσουμε τις πωλήσεις",
    ],
)
def test_a_goal_to_sell_is_one(title: str) -> None:
    assert said("SM004", f"kind: goal\nid: g\npriority: 1\ntitle: {title}") == ["words"]


@pytest.mark.parametrize(("beside", "told"), [("sales", ["type", "type"]), ("presence", [])])
def test_selling_comes_first_where_nothing_else_does(beside: str, told: list[str]) -> None:
    goals = (
        "kind: goal\nitems:\n"
        f"  - {{id: a, priority: 1, type: {beside}}}\n"
        "  - {id: b, priority: 1, type: sales}\n"
        "  - {id: c, priority: 2, type: sales}\n"
    )
    assert said("SM004", goals) == told
