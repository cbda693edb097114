"""Step 1, SMART: objectives that want a number to stay on the side of a limit on which it is."""

from __future__ import annotations

from decimal import Decimal

from smlint.checks.texts import statements
from smlint.plan.kinds import Metric, Objective
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.values import WHOLE
from smlint.rules.context import Context

CHANGES = ("outcome_verbs", "vague_verbs_b")
"""The lists of verbs that want a number to move: with one of them "at least 400" is an arrival."""


def keeps(ctx: Context, objective: Objective) -> bool:
    """Whether an objective's sentence wants something to stay on the right side of a number: "keep
    the answer at or under 4 hours". It may be there already.
    """
    node = ctx.plan.once(statements).get(id(objective))
    return node is not None and bool(ctx.terms("kept_limits", node.text, objective))


def is_kept(ctx: Context, objective: Objective, metric: Metric) -> bool:
    """Whether nothing has to move: the target is a ceiling above today's value, or a floor below
    it, and the sentence wants no change.
    """
    start = None if objective.baseline is None else objective.baseline.value
    target = objective.target
    if start is None or target is None:
        return False
    kept, most, least = keeps(ctx, objective), *_bounds(ctx, objective, target)
    if metric.direction == "decrease":
        return start <= target and (kept or most)
    if metric.direction == "increase":
        return start >= target and (kept or least)
    return (start <= target and most) or (start >= target and least)


def _bounds(ctx: Context, objective: Objective, target: Decimal) -> tuple[bool, bool]:
    """Whether the sentence makes the target the most or the least that may be."""
    node = ctx.plan.once(statements).get(id(objective))
    if node is None:
        return False, False
    moves = any(ctx.terms(name, node.text, objective) for name in CHANGES)
    if moves and not keeps(ctx, objective):
        return False, False
    numbers = read_sentence(node.text, ctx.language(objective)).numbers
    said = [mark for mark in numbers if _is(mark, target)]
    return any(mark.number.at_most for mark in said), any(mark.number.plus for mark in said)


def _is(mark: NumberMark, target: Decimal) -> bool:
    """Whether a number of the sentence is the target, be a share of it written the other way."""
    value = mark.number.value
    return target in (value, value / WHOLE if mark.number.percent else value * WHOLE)
