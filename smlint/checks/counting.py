"""Step 6: numbers that no counting can give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg, Observation
from smlint.plan.entities import Entity
from smlint.plan.kinds import Metric, Objective, Readings
from smlint.plan.reviewed import rows_by_objective
from smlint.rules.context import Context
from smlint.rules.registry import check

COUNTED_UNITS = frozenset({"count", "hours"})

COUNTED_FAMILIES = frozenset(
    {
        "audience-size",
        "conversation",
        "mention",
        "positive",
        "negative",
        "relationship",
        "lead",
        "visit",
        "response",
        "conversion",
    }
)
"""What is told one by one. Sales have returns, a sentiment may be a difference."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is said of a metric, and where."""

    entity: Entity
    fields: tuple[str | int, ...]
    value: Decimal


@check
def count_below_zero(ctx: Context) -> Iterator[Observation]:
    """SM657: what is counted, or a ratio of two counts, is never less than nothing."""
    for metric in ctx.each(ctx.plan.every(Metric)):
        if _is_count(ctx, metric):
            for number in _numbers(ctx, metric.id):
                if number.value < 0:
                    blanks: dict[str, Arg] = {"value": number.value, "metric": metric.label}
                    yield ctx.observe(number.entity, *number.fields, args=blanks)


def _is_count(ctx: Context, metric: Metric) -> bool:
    """Whether a metric counts, or is a ratio of two that do; a change or a balance does not."""
    parts = [ctx.plan.metric(name) for name in metric.formula]
    if len(parts) > 1:
        return all(part is not None and _counts(ctx, part) for part in parts)
    return _counts(ctx, metric)


def _counts(ctx: Context, metric: Metric) -> bool:
    if metric.unit not in COUNTED_UNITS or metric.family not in COUNTED_FAMILIES:
        return False
    if metric.family == "audience-size" and not metric.cumulative:
        return False  # what came in a month, less what went
    said = " ".join((metric.id, metric.title, metric.origin_text("definition")))
    return not ctx.terms("balances", said, metric)


def _numbers(ctx: Context, metric: str) -> Iterator[Number]:
    """Every number that the plan says of a metric."""
    own = ctx.plan.objectives_with(metric)
    for objective in own:
        yield from _of_objective(ctx, objective)
    compared = _baseline_days(own)
    for readings in ctx.plan.readings_of(metric):
        yield from _of_readings(readings, compared)
    rows = ctx.plan.once(rows_by_objective)
    for name in dict.fromkeys(each.id for each in own):
        for row in rows.get(name, ()):
            number = row.reader.number("value")
            if number is not None:
                yield Number(row.review, (*row.fields, "value"), number)


def _baseline_days(objectives: Iterable[Objective]) -> set[date | None]:
    return {each.baseline.date for each in objectives if each.baseline is not None}


def _of_readings(readings: Readings, compared: set[date | None]) -> Iterator[Number]:
    """What was read; the day of a baseline is left out, for the two are compared (SM655)."""
    for at, each in enumerate(readings.values):
        if each.value is not None and (each.day is None or each.day not in compared):
            yield Number(readings, ("values", at, "value"), each.value)


def _of_objective(ctx: Context, objective: Objective) -> Iterator[Number]:
    reader = ctx.reader(objective)
    steps = (("milestones", at, "value") for at in range(len(reader.elements("milestones"))))
    for fields in (("baseline", "value"), ("baseline",), ("target",), *steps):
        number = reader.number(*fields)
        if number is not None:
            yield Number(objective, fields, number)
