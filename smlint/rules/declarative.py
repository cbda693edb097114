"""Rules without Python: runs the checks that a rule file holds as data.

A check reads ``each`` (the elements), ``when`` (which of them), ``must`` or ``must_not`` with one
predicate, ``at`` (where it points) and ``message``. The vocabulary is small and closed; there is no
language of expressions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from smlint.base.finding import Observation
from smlint.rules.context import Context
from smlint.rules.predicates import OF_PLAN, PREDICATES, Options, is_one_of, path_of

PLAN = "plan"
"""What ``each`` says for the plan as a whole."""


def run(ctx: Context) -> Iterator[Observation]:
    """Judge a plan by the rule's declarative checks."""
    for check in ctx.rule.checks:
        judge = _judge_plan if check["each"] == PLAN else _judge_elements
        yield from judge(ctx, check)


def asked(check: Options) -> tuple[str, Any, bool]:
    """A check's predicate, its options, and whether it has to hold."""
    wanted = "must" in check
    ((name, options),) = check["must" if wanted else "must_not"].items()
    return name, options, wanted


def _judge_plan(ctx: Context, check: Options) -> Iterator[Observation]:
    name, options, wanted = asked(check)
    ctx.examined += 1
    for answer in OF_PLAN[name](ctx, options):
        if answer.holds is not wanted:
            yield ctx.observe_plan(check.get("message", ""), **answer.args)


def _judge_elements(ctx: Context, check: Options) -> Iterator[Observation]:
    name, options, wanted = asked(check)
    when = check.get("when", {})
    chosen = tuple(each for each in ctx.plan.of(check["each"]) if is_one_of(each, when))
    ask = PREDICATES[name](ctx, options, chosen)
    for entity in ctx.each(chosen):
        for answer in ask(entity):
            if answer.holds is not wanted:
                at = path_of(check["at"]) if "at" in check else answer.at
                yield ctx.observe(
                    entity,
                    *at,
                    message=check.get("message", ""),
                    related=answer.related,
                    args=answer.args,
                )
