"""Which of two places that disagree is evidently the right one: told by a third.

Without a third nobody knows, and nothing is offered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg
from smlint.base.span import Span
from smlint.plan.kinds import Objective
from smlint.rules.context import Context

FIELD, SENTENCE = "right_field", "right_sentence"
"""The blanks that hold what belongs into the field, or into the sentence."""

_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})+")
_THOUSAND, _PLACES = 1000, 3


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field, the place of the words that say otherwise, and what both say."""

    field: str
    place: Span
    sentence: str
    value: Decimal | date
    number: Decimal | None = None
    """The number in the sentence, where it is one and nothing else can be meant."""
    alone: Decimal | None = None
    """The same, of a percentage too."""
    day: date | None = None
    """The day that the sentence says, where it is one."""


def evident(ctx: Context, objective: Objective, both: Disagreement) -> Mapping[str, Arg]:
    """What belongs into one of the two places, where a third tells."""
    said, value = both.sentence, both.value
    if both.day is not None and isinstance(value, date):
        fits = (_is_due(ctx, objective, each) for each in (both.day, value))
        return {FIELD: both.day} if [*fits] == [True, False] else {}
    if both.number is None or isinstance(value, date):
        return {}
    if _thousands(value) == both.number:
        return {FIELD: both.number}  # 1.700 beside "1,700": the sign between thousands
    return _settled(ctx, objective, both, said, value)


def _settled(
    ctx: Context, objective: Objective, both: Disagreement, said: str, value: Decimal
) -> Mapping[str, Arg]:
    """The same of two numbers."""
    number = both.number or Decimal(0)
    settles = _is_read if both.field == "baseline" else _is_ahead
    if settles(ctx, objective, _thousands(value) or value) != settles(ctx, objective, value):
        return {}  # 1.700 beside "40": nobody knows whether 1,700 was meant
    match settles(ctx, objective, number), settles(ctx, objective, value):
        case True, False:
            return {FIELD: number}
        case False, True if value == value.to_integral_value():
            return {SENTENCE: _like(said, value)}
        case _:
            return {}


def reading_of(ctx: Context, objective: Objective) -> Decimal | None:
    """What the metric read on the day of the baseline, where it read one thing."""
    baseline = objective.baseline
    if baseline is None or baseline.date is None or objective.scope:
        return None
    there = [each for each in ctx.plan.values_of(objective.metric) if each.day == baseline.date]
    whole = [each for each in there if not each.channel]
    return whole[0].value if len(whole) == 1 else None


def _is_read(ctx: Context, objective: Objective, number: Decimal) -> bool | None:
    """Whether a baseline is what its metric read."""
    reading = reading_of(ctx, objective)
    return None if reading is None else reading == number


def _is_ahead(ctx: Context, objective: Objective, number: Decimal) -> bool | None:
    """Whether a target lies on the side of the baseline that its metric should move to."""
    metric = ctx.plan.metric(objective.metric)
    start = None if objective.baseline is None else objective.baseline.value
    if metric is None or start is None or metric.direction not in ("increase", "decrease"):
        return None
    return number > start if metric.direction == "increase" else number < start


def _is_due(ctx: Context, objective: Objective, day: date) -> bool:
    """Whether a day lies behind the baseline, and in the time that the plan runs."""
    plan = ctx.plan.strategy
    measured = None if objective.baseline is None else objective.baseline.date
    begin, end = (None, None) if plan is None else (plan.start, plan.end)
    starts = [each for each in (measured, begin) if each is not None]
    return all(day > start for start in starts) and (end is None or day <= end)


def _thousands(value: Decimal) -> Decimal | None:
    """What a number with three places behind its point is, if the point stands between thousands;
    None for others.
    """
    if value.as_tuple().exponent != -_PLACES or abs(value) < 1:
        return None
    return (value * _THOUSAND).quantize(Decimal(1))


def _like(written: str, value: Decimal) -> str:
    """A whole number with the marks that another one has between its thousands."""
    digits = str(int(value))
    grouped = _GROUPED.fullmatch(written)
    if grouped is None or abs(value) < _THOUSAND:
        return digits
    return f"{int(value):,}".replace(",", grouped[1])
