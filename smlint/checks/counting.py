"""Step 6: numbers that no counting can give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Related
from smlint.plan.entities import Entity, Origin
from smlint.plan.kinds import Metric, Objective, Readings
from smlint.plan.kinds.goals import Reading
from smlint.plan.pace import RATES
from smlint.plan.reviewed import rows_by_objective
from smlint.plan.wording.days import shifted
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

_YEAR = 12
"""So many months a sum is added up over; a shorter period lies within them."""

_APART = 3
"""How many times further, or less far, a sum so far may be than its day."""

_FEWEST = 2


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


@check
def numbers_out_of_line(ctx: Context) -> Iterator[Observation]:
    """SM658: a reading has a day that came, and one number; a milestone lies on the way. Where a
    due date or a target is wrong itself, that is told, and not what hangs on it.
    """
    yield from _readings_out_of_line(ctx)
    for objective in ctx.each(ctx.plan.objectives):
        for element in ctx.reader(objective).elements("milestones"):
            yield from _off_the_way(ctx, objective, element)


def _readings_out_of_line(ctx: Context) -> Iterator[Observation]:
    """Readings of days to come (clocks differ by one), and second readings of one day."""
    latest = shifted(ctx.today, days=1)
    first: dict[tuple[str, str, date], Reading] = {}
    for readings in ctx.each(ctx.plan.every(Readings)):
        for reading in readings.values:
            if reading.day is None or not readings.metric:
                continue
            fields = reading.origin.pointer[len(readings.origin.pointer) :]
            args: dict[str, Arg] = {"metric": readings.metric, "date": reading.day}
            if reading.day > latest:
                yield ctx.observe(readings, *fields, "date", message="to-come", args=args)
            key = readings.metric, reading.channel, reading.day
            other = first.setdefault(key, reading)
            if None not in (other.value, reading.value) and other.value != reading.value:
                args |= {"first": other.value or 0, "value": reading.value or 0}
                related = (Related(other.origin.at("value"), "related.reading"),)
                yield ctx.observe(
                    readings, *fields, "value", message="twice", related=related, args=args
                )


def _off_the_way(ctx: Context, objective: Objective, element: Origin) -> Iterator[Observation]:
    fields = element.pointer[len(objective.origin.pointer) :]
    step = ctx.reader(objective).inside(element)
    day, value, due = step.day("date"), step.number("value"), objective.due
    begin = None if objective.baseline is None else objective.baseline.date
    to_come = due is not None and due.last >= ctx.today and (begin is None or due.last > begin)
    if day is not None and due is not None and to_come and day > due.last:
        late: dict[str, Arg] = {"date": day, "due": due.last}
        yield ctx.observe(objective, *fields, "date", message="milestone-late", args=late)
    start = None if objective.baseline is None else objective.baseline.value
    if start is not None and value is not None and _is_behind(ctx, objective, start, value):
        back: dict[str, Arg] = {"value": value, "baseline": start}
        yield ctx.observe(objective, *fields, "value", message="milestone-back", args=back)


def _adds_up_anew(objective: Objective, metric: Metric, start: Decimal) -> bool:
    """Whether the milestones may be the sum so far of a period, and the baseline the whole sum of
    one before it: they begin below it, rise to the target, and each is about as far as its day.
    """
    due, target = objective.due, objective.target
    sums = metric.unit not in RATES and metric.family != "audience-size"
    if not (sums and metric.unit) or due is None or target is None or target <= start:
        return False
    steps = [(each.date, each.value) for each in objective.milestones]
    begin = shifted(due.last, months=-_YEAR)
    shares = [
        (Decimal((day - begin).days) / Decimal((due.last - begin).days), value / target)
        for day, value in steps
        if day is not None and value is not None and begin < day < due.last
    ]
    rising = sorted(set(shares)) == shares and shares == sorted(shares, key=lambda each: each[1])
    near = all(value <= share * _APART and share <= value * _APART for share, value in shares)
    return len(shares) == len(steps) >= _FEWEST and rising and near


def _is_behind(ctx: Context, objective: Objective, start: Decimal, value: Decimal) -> bool:
    """Whether a number lies behind the start. Of a target that does SM119 speaks."""
    metric, target = ctx.plan.metric(objective.metric), objective.target
    if metric is None or target is None or _adds_up_anew(objective, metric, start):
        return False
    if metric.direction == "increase":
        return value < start < target
    return metric.direction == "decrease" and value > start > target
