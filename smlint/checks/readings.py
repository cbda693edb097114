"""Step 6, readings: what objectives count is read in time, and a baseline is what was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Related, Term
from smlint.base.span import Span
from smlint.checks.evidence import FIELD, reading_of
from smlint.plan.kinds import Metric, Objective
from smlint.plan.wording.values import WHOLE
from smlint.rules.context import Context
from smlint.rules.registry import check

PERIODS = {"daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92}
"""Days between two readings, by a metric's frequency."""


@check
def readings_missing(ctx: Context) -> Iterator[Observation]:
    """SM614, claim 6.1: what an open objective counts is read in time. A baseline that has a day
    was read on it.
    """
    grace = timedelta(days=int(ctx.limits["late_reading_days"]))
    for metric in ctx.each(each for each in ctx.plan.every(Metric) if _awaited(ctx, each)):
        period = timedelta(days=PERIODS[metric.frequency])
        days = _days(ctx, metric)
        args: dict[str, Arg] = {"frequency": Term(f"frequency.{metric.frequency}")}
        if days:
            last, where = max(days, key=lambda each: each[0])
            if ctx.today - last > period + grace:
                yield ctx.observe(metric, message="old", span=where, args=args | {"date": last})
            continue
        start = min((each.start for each in ctx.plan.strategies if each.start), default=None)
        if start is not None and ctx.today - start > period + grace:
            yield ctx.observe(metric, message="never", args=args | {"date": start})


def _awaited(ctx: Context, metric: Metric) -> bool:
    """Whether an open objective waits for a metric that somebody has to read."""
    open_now = any(_is_open(ctx, each) for each in ctx.plan.objectives_with(metric.id))
    return open_now and metric.frequency in PERIODS and not metric.formula


def _is_open(ctx: Context, objective: Objective) -> bool:
    due = objective.due
    return objective.status in ("", "open", "active") and (due is None or due.last >= ctx.today)


def _days(ctx: Context, metric: Metric) -> list[tuple[date, Span]]:
    """The days on which a metric was read, up to today, and where that is written."""
    read = [(reading.day, reading.origin.at("date")) for reading in ctx.plan.values_of(metric.id)]
    began = [
        (each.baseline.date, each.origin.at("baseline", "date"))
        for each in ctx.plan.objectives_with(metric.id)
        if each.baseline is not None and each.baseline.value is not None
    ]
    return [(day, place) for day, place in (*read, *began) if day is not None and day <= ctx.today]


@check
def baseline_not_in_readings(ctx: Context) -> Iterator[Observation]:
    """SM655, Barcelona (valid, consistent): the baseline is the reading of its day, of the whole,
    of one channel, or of the channels together. What is about some of the people only starts from
    a part that no reading shows, but of what is counted one by one no part is more than the whole.
    """
    tolerance = ctx.limits["tolerance_percent"] / WHOLE
    for objective in ctx.each(ctx.plan.objectives):
        baseline = objective.baseline
        if baseline is None or baseline.value is None or baseline.date is None:
            continue
        part_only = any(ctx.plan.find("channel", name) is None for name in objective.scope)
        there = [
            reading
            for reading in ctx.plan.values_of(objective.metric)
            if reading.day == baseline.date and reading.value is not None
        ]
        values = [reading.value or Decimal(0) for reading in there]
        parts = [each.value or Decimal(0) for each in there if each.channel]
        allowed = abs(baseline.value) * tolerance
        together = [sum(parts, Decimal(0))] if parts else []
        every = (*values, *together)
        more = _is_counted(ctx, objective) and baseline.value > max(every, default=baseline.value)
        if part_only and not more:
            continue
        if values and all(abs(v - baseline.value) > allowed for v in every):
            shown = next((each for each in there if not each.channel), there[0])
            related = (Related(shown.origin.at("value"), "related.reading"),)
            args: dict[str, Arg] = {
                "value": baseline.value,
                "date": baseline.date,
                "reading": shown.value or Decimal(0),
            }
            sure = reading_of(ctx, objective)
            args |= {} if sure is None else {FIELD: sure}
            yield ctx.observe(objective, *_number(objective), related=related, args=args)


def _is_counted(ctx: Context, objective: Objective) -> bool:
    metric = ctx.plan.metric(objective.metric)
    return metric is not None and metric.unit == "count"


def _number(objective: Objective) -> tuple[str, ...]:
    """Where the baseline's number stands."""
    inner = objective.origin.value("baseline", "value")
    return ("baseline",) if inner is None else ("baseline", "value")
