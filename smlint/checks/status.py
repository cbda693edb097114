"""Step 6 and 7: how an objective is said to have ended, against what was counted.

A reading speaks for itself only where it counts the same thing as the target. Where that is open
(one channel or all of them, a month's number or the sum since the start) nothing is said unless
every way of counting tells the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Term
from smlint.checks.reviews import looks
from smlint.plan.entities import ENDED, Due, Entity
from smlint.plan.kinds import Metric, Objective
from smlint.plan.kinds.goals import Reading
from smlint.plan.pace import LARGEST, RATES, Point, series, summed
from smlint.plan.reviewed import rows_by_objective
from smlint.rules.context import Context
from smlint.rules.registry import check

CLOSE = 0.005
"""What is closer to the target than this share of it reached it, rounded."""


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody says of an objective, and where.

    Attributes:
        source: the objective itself, or a review.
        fields: the way to the status there.
        value: the number that a review gives for it.
        day: that review's day.
    """

    source: Entity
    fields: tuple[str | int, ...]
    objective: Objective
    status: str
    value: Decimal | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """What an objective wants to reach, and from when to when."""

    target: float
    rises: bool
    since: date | None
    due: Due

    def reached(self, value: float) -> bool:
        """Whether a value is there, or on the other side."""
        return value >= self.target if self.rises else value <= self.target

    def short(self, value: float) -> bool:
        """Whether a value is not there, nor close to it."""
        near = abs(value - self.target) <= abs(self.target) * CLOSE
        return not self.reached(value) and not near


@check
def status_contradicts_readings(ctx: Context) -> Iterator[Observation]:
    """SM934, claims 6.1 and 7.2: the numbers say how it ended."""
    for told, aim, ways in _judged(ctx):
        found = _against(ctx, told, aim, ways)
        if found is not None:
            message, (day, value) = found
            yield _observation(ctx, told, message, date=day, value=_number(value))


@check
def met_without_reading(ctx: Context) -> Iterator[Observation]:
    """SM935, claim 6.1: whoever says "met" has a number that shows it."""
    for told, aim, ways in _judged(ctx):
        if told.status != "met" or told.value is not None or _against(ctx, told, aim, ways):
            continue
        points = [point for way in ways for point in _after(way, aim.since)]
        late = any(day >= aim.due.first for day, _value in points)
        near = any(not aim.short(value) for _day, value in points)
        if not late and not near and not _added_up(ctx, told.objective, aim, ways):
            yield _observation(ctx, told, "no-reading")


def _observation(ctx: Context, told: Told, message: str, **args: Arg) -> Observation:
    label: Arg = told.objective.label or Term("label.none")
    blanks: dict[str, Arg] = {"objective": label, "target": told.objective.target or 0, **args}
    if message != "no-reading":
        blanks["status"] = told.status
    return ctx.observe(told.source, *told.fields, message=message, args=blanks)


_Ways = tuple[tuple[Point, ...], ...]
"""What was read, once for each way in which it may be meant."""


def _judged(ctx: Context) -> Iterator[tuple[Told, Aim, _Ways]]:
    """What is said of objectives that have all it takes to compare."""
    for told in _all_told(ctx):
        aim = _aim(ctx, told.objective)
        if aim is not None:
            yield told, aim, _readings(ctx, told.objective)


def _all_told(ctx: Context) -> Iterator[Told]:
    """What objectives say of themselves, and reviews of them where they say something else."""
    for objective in ctx.each(ctx.plan.objectives, ended=True):
        shown: tuple[Decimal | None, date | None] = None, None
        for told in _in_reviews(ctx, objective):
            if told.value is not None and told.status == objective.status:
                shown = told.value, told.day
            if told.status != objective.status:
                yield told
        yield Told(objective, ("status",), objective, objective.status, *shown)


def _in_reviews(ctx: Context, objective: Objective) -> Iterator[Told]:
    for row in ctx.plan.once(rows_by_objective).get(objective.id, ()):
        status, value = row.reader.text("status"), row.reader.number("value")
        fields = (*row.fields, "status")
        yield Told(row.review, fields, objective, status, value, row.review.day)


def _aim(ctx: Context, objective: Objective) -> Aim | None:
    metric, due = ctx.plan.metric(objective.metric), objective.due
    if metric is None or due is None or objective.target is None:
        return None
    if metric.direction not in ("increase", "decrease") or abs(objective.target) > LARGEST:
        return None
    since = None if objective.baseline is None else objective.baseline.date
    return Aim(float(objective.target), metric.direction == "increase", since, due)


def _readings(ctx: Context, objective: Objective) -> _Ways:
    """What the metric read up to today: in all, and on the one channel that it is about."""
    values = [
        value
        for value in ctx.plan.values_of(objective.metric)
        if value.day is not None and value.day <= ctx.today
        if value.value is not None and abs(value.value) <= LARGEST
    ]
    whole = series(each for each in values if not each.channel) or summed(values)
    named = [name for name in objective.scope if ctx.plan.find("channel", name)]
    alone = _alone(values, named[0]) if len(named) == 1 else ()
    return tuple(way for way in (whole, alone) if way)


def _alone(values: Sequence[Reading], channel: str) -> tuple[Point, ...]:
    return series(each for each in values if each.channel == channel)


def _against(ctx: Context, told: Told, aim: Aim, ways: _Ways) -> tuple[str, Point] | None:
    """What contradicts a status: a message, and the reading that does. Every way of counting must.

    The number that a review gives is its own reading.
    """
    if told.value is not None:
        return _against_own(told, aim, ctx.today)
    if not ways or told.status not in ("met", "missed", "open"):
        return None
    judge = {"met": _not_met, "missed": _not_missed, "open": _not_open}[told.status]
    if told.status == "open" and (told.source is not told.objective or not _is_closed(ctx, told)):
        return None
    if told.status != "missed" and _added_up(ctx, told.objective, aim, ways):
        return None
    found = [judge(ctx, aim, _after(way, aim.since)) for way in ways]
    first = found[0]
    if first is None or any(each is None or each[0] != first[0] for each in found):
        return None
    return first


def _against_own(told: Told, aim: Aim, today: date) -> tuple[str, Point] | None:
    value = float(told.value or 0)
    point = (told.day or today, value)
    if told.status == "met" and aim.short(value):
        return "not-reached", point
    if told.status == "missed" and aim.reached(value) and point[0] <= aim.due.last:
        return "reached", point
    return None


Judged = tuple[str, Point] | None


def _not_met(_ctx: Context, aim: Aim, points: Sequence[Point]) -> Judged:
    """No reading reached the target, and one was taken when it was due."""
    late = [point for point in points if point[0] >= aim.due.last]
    if not late or any(not aim.short(value) for _day, value in points):
        return None
    return "not-reached", late[0]


def _not_missed(ctx: Context, aim: Aim, points: Sequence[Point]) -> Judged:
    """The last reading up to the due date reached the target."""
    window = timedelta(days=int(ctx.limits.get("reading_days", 0)))
    near = [point for point in points if aim.due.first - window <= point[0] <= aim.due.last]
    if not near or not aim.reached(near[-1][1]):
        return None
    return "reached", near[-1]


def _not_open(ctx: Context, aim: Aim, points: Sequence[Point]) -> Judged:
    """The day has passed, and a reading says how it ended."""
    late = [point for point in points if point[0] >= aim.due.last]
    return ("open", late[0]) if late and aim.due.last < ctx.today else None


def _is_closed(ctx: Context, told: Told) -> bool:
    """Whether an objective that calls itself open was looked at: where no review names it, SM133
    speaks; where a review says how it ended, that is said.
    """
    reviewed = tuple(looks(ctx, told.objective))
    due = told.objective.due
    back = due is not None and any(look.back_at(due) for look in reviewed)
    return back and not any(look.status in ENDED for look in reviewed)


def _after(points: Sequence[Point], since: date | None) -> tuple[Point, ...]:
    return tuple(point for point in points if since is None or point[0] > since)


def _added_up(ctx: Context, objective: Objective, aim: Aim, ways: _Ways) -> bool:
    """Whether the target may be a sum of readings ("20 leads from 0"), and that sum reaches it."""
    metric = ctx.plan.metric(objective.metric)
    start = None if objective.baseline is None else objective.baseline.value
    if metric is None or not aim.rises or start or not _counts_anew(metric):
        return False
    return any(not aim.short(sum(value for _day, value in _after(way, aim.since))) for way in ways)


def _counts_anew(metric: Metric) -> bool:
    """Whether each reading counts its own month only."""
    return not metric.cumulative and metric.unit not in RATES


def _number(value: float) -> Decimal:
    return Decimal(str(round(value, 4))) if value % 1 else Decimal(int(value))
