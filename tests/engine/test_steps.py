"""A missing step is told once: as a step, or as the errors that say it in detail."""

from __future__ import annotations

from datetime import date

import pytest

from smlint.base.finding import Finding, Severity, Term
from smlint.base.span import whole_file
from smlint.config.settings import Settings
from smlint.engine.run import Request, run
from smlint.engine.settings import Read
from smlint.engine.shipped import shipped
from smlint.engine.silence import silence
from smlint.plan.graph import Plan
from smlint.source.memory import Memory

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
    assert {each.rule for each in silence(told, NOTHING, shipped().rules, shipped().model)} == stay


def test_every_missing_step_is_told_of_in_the_order_of_the_guide() -> None:
    source = Memory({"plan.yaml": b"kind: strategy\nid: bakery\n"})
    done = run(source, Read(Settings()), shipped(), Request(".", date(2026, 11, 20)))
    missing = [each.args["name"] for each in done.result.findings if each.rule == "SM015"]
    assert [each.key for each in missing if isinstance(each, Term)] == [
        "step.conversation",
        "step.relationships",
        "step.measurement",
        "step.improvement",
    ]
