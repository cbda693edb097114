"""A missing step is told once: as a step, or as the errors that say it in detail."""

from __future__ import annotations

import pytest

from smlint.base.finding import Finding, Severity, Term
from smlint.base.span import whole_file
from smlint.engine.shipped import shipped
from smlint.engine.silence import silence
from smlint.plan.graph import Plan

NOTHING = Plan(())


def of_the_plan(rule: str, severity: Severity, step: str = "") -> Finding:
    name = shipped().rules[rule].name
    args = {"name": Term(f"step.{step}")} if step else {}
    place = whole_file("strategy.yaml")
    return Finding(rule, name, severity, place, "missing", subject="plan:", args=args)


@pytest.mark.parametrize(
    ("severity", "step", "stay"),
    [
        (Severity.WARNING, "tactics", {"SM015"}),
        (Severity.INFO, "tactics", {"SM015"}),
        (Severity.ERROR, "tactics", {"SM851"}),
        (Severity.WARNING, "research", {"SM015", "SM851"}),
        (Severity.ERROR, "research", {"SM015", "SM851"}),
    ],
)
def test_a_missing_step_explains_what_is_missing_of_it(
    severity: Severity, step: str, stay: set[str]
) -> None:
    told = (
        of_the_plan("SM015", Severity.WARNING, step),
        of_the_plan("SM851", severity),  # of the step "tactics"
    )
    assert {each.rule for each in silence(told, NOTHING, shipped().rules)} == stay
