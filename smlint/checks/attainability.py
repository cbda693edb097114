"""Step 1, attainable: what an objective asks for, against the pace that was measured.

The pace is the median of the slopes between all pairs of readings (Theil-Sen), so that one odd
month does not bend it. It is told a month, of 30.4375 days, and taken in two ways: as so many more
each month (linear), and, where every value is positive, as so many times more (geometric). The
reading that is kinder to the plan counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from math import expm1, log
from statistics import median

from smlint.base.finding import Arg, Observation, Related
from smlint.plan.graph import Plan
from smlint.plan.kinds import Metric, Objective, Readings, Tactic
from smlint.plan.kinds.goals import Reading
from smlint.rules.context import Context
from smlint.rules.registry import check

MONTH = 30.4375
"""Days in a month: a year of 365.25 days, by twelve."""

RATES = ("percent", "ratio")
"""Units that do not grow by so many times more each month: their pace is linear only."""

LARGE = 10
"""From here on one digit after the point is enough."""

LARGEST = 10**15
"""What is larger was not counted, and is left out."""

STEEPEST = 30.0
"""A growth in logarithms a month beyond which all is the same: to ten trillion times as much."""

WHOLE = 100
"""Percent of all."""

Point = tuple[date, float]


@dataclass(frozen=True, slots=True)
class Pace:
    """What was measured before an objective began, and what it asks for from there.

    Attributes:
        monthly: the measured pace, a month.
        needed: the pace from baseline to target, a month.
        linear: ``needed`` by ``monthly``; None where the history is flat or goes the other way.
        geometric: the same for growth by so many times; None as well where some value is not
            positive, or the unit is a rate.
        count: how many readings there are; last: the day of the last one.
        forecast: what the measured pace reaches by the due date.
    """

    monthly: float
    needed: float
    linear: float | None
    geometric: float | None
    count: int
    last: date
    forecast: float

    @property
    def ratios(self) -> tuple[float, ...]:
        """How many times the measured pace is needed, each way that could be told."""
        return tuple(ratio for ratio in (self.linear, self.geometric) if ratio is not None)


@dataclass(frozen=True, slots=True)
class Way:
    """The way an objective has to go; nothing of it is missing."""

    objective: Objective
    metric: Metric
    start: float
    since: date
    target: float
    due: date

    @property
    def months(self) -> float:
        """How long it takes."""
        return (self.due - self.since).days / MONTH


def pace(points: Sequence[Point], way: Way) -> Pace:
    """The measured pace of some readings, and how it compares with what is needed.

    Args:
        points: at least two readings, on different days.
        way: where the objective starts and ends.
    """
    monthly = theil_sen(points)
    needed = (way.target - way.start) / way.months
    geometric = None
    values = (*(value for _day, value in points), way.start, way.target)
    if way.metric.unit not in RATES and all(value > 0 for value in values):
        growth = theil_sen([(day, log(value)) for day, value in points])
        geometric = _ratio((log(way.target) - log(way.start)) / way.months, growth)
    return Pace(
        monthly,
        needed,
        _ratio(needed, monthly),
        geometric,
        len(points),
        points[-1][0],
        way.start + monthly * way.months,
    )


def theil_sen(points: Iterable[Point]) -> float:
    """The median of the slopes between all pairs of points, a month."""
    return median(
        (second - first) / ((later - earlier).days / MONTH)
        for (earlier, first), (later, second) in combinations(points, 2)
    )


def _ratio(needed: float, measured: float) -> float | None:
    return needed / measured if needed * measured > 0 else None


def history(plan: Plan, way: Way) -> tuple[Point, ...]:
    """What the metric read up to the day of the baseline, in order, one value a day.

    Readings of single channels count where the objective is about one channel and starts from its
    number, and are added up where nobody wrote down the sum.
    """
    readings = [
        reading
        for each in plan.every(Readings)
        if each.metric == way.metric.id
        for reading in each.values
        if reading.day is not None and reading.day <= way.since
        if reading.value is not None and abs(reading.value) <= LARGEST
    ]
    whole = series(reading for reading in readings if not reading.channel)
    named = [name for name in way.objective.scope if plan.find("channel", name)]
    if len(named) == 1:
        alone = series(reading for reading in readings if reading.channel == named[0])
        if alone and (not whole or _gap(alone, way.start) < _gap(whole, way.start)):
            return alone
    return whole or summed(readings)


def series(readings: Iterable[Reading]) -> tuple[Point, ...]:
    """Readings in the order of their days; of two on one day, the one that stands last."""
    days = {each.day: float(each.value) for each in readings if each.day and each.value is not None}
    return tuple(sorted(days.items()))


def _gap(points: Sequence[Point], start: float) -> float:
    return abs(points[-1][1] - start)


def summed(readings: Sequence[Reading]) -> tuple[Point, ...]:
    """The sums of the days on which every channel was read."""
    channels = {reading.channel for reading in readings}
    single = [series(each for each in readings if each.channel == name) for name in channels]
    days: dict[date, list[float]] = {}
    for day, value in (point for points in single for point in points):
        days.setdefault(day, []).append(value)
    full = ((day, sum(values)) for day, values in days.items() if len(values) == len(channels))
    return tuple(sorted(full))


def way_of(plan: Plan, objective: Objective) -> Way | None:
    """The way of an objective, None where a part of it is missing or contradicts another: each
    such fault has a rule of its own.
    """
    metric, baseline, due = plan.metric(objective.metric), objective.baseline, objective.due
    if metric is None or baseline is None or due is None or objective.target is None:
        return None
    if baseline.value is None or baseline.date is None or due.last <= baseline.date:
        return None
    if metric.direction == "maintain" or objective.target == baseline.value:
        return None
    if max(abs(objective.target), abs(baseline.value)) > LARGEST:
        return None
    return Way(
        objective, metric, float(baseline.value), baseline.date, float(objective.target), due.last
    )


def _ways(ctx: Context) -> Iterator[Way]:
    for objective in ctx.each(ctx.plan.objectives):
        way = way_of(ctx.plan, objective)
        if way is not None and way.due >= ctx.today:
            yield way


def _measured(ctx: Context, way: Way) -> Pace | None:
    """The pace of a long enough history, None of a shorter one."""
    points = history(ctx.plan, way)
    if len(points) < max(int(ctx.limits["history_readings"]), 2):
        return None
    if (points[-1][0] - points[0][0]).days < max(int(ctx.limits["history_days"]), 1):
        return None
    return pace(points, way)


@check
def implausible_growth(ctx: Context) -> Iterator[Observation]:
    """SM121, claim 1.6A: the target is within reach of the pace that was measured."""
    for way in _ways(ctx):
        measured = _measured(ctx, way)
        most = ctx.limits.get(f"pace_{way.objective.commitment}", ctx.limits["pace_unstated"])
        if measured is None:
            yield from _against_benchmark(ctx, way, most)
        elif not measured.ratios:
            started = _begins_after(ctx.plan, way.objective, measured.last)
            message = "flat" if started is None else "flat-started"
            args = _told(way, measured)
            if started is not None:
                args["tactic"] = started.label
            yield ctx.observe(way.objective, "target", message=message, args=args)
        elif min(measured.ratios) > most:
            args = _told(way, measured) | {"times": _rounded(min(measured.ratios), 1)}
            yield ctx.observe(way.objective, "target", message="fast", args=args)


def _against_benchmark(ctx: Context, way: Way, most: Decimal) -> Iterator[Observation]:
    growth = way.metric.growth
    if growth is None or growth <= 0 or min(way.start, way.target) <= 0:
        return
    pace_of_logs = (log(way.target) - log(way.start)) / way.months
    needed = expm1(min(pace_of_logs, STEEPEST)) * WHOLE
    if needed > float(growth * most):
        place = Related(way.metric.origin.at("benchmark"), "related.benchmark")
        args: dict[str, Arg] = {"growth": growth, "needed": _rounded(needed, 1)}
        yield ctx.observe(way.objective, "target", message="benchmark", args=args, related=(place,))


def _begins_after(plan: Plan, objective: Objective, last: date) -> Tactic | None:
    """A tactic of the objective's goal that the readings cannot show yet."""
    return next(
        (
            tactic
            for tactic in plan.every(Tactic)
            if objective.goal in tactic.goals and tactic.start is not None and tactic.start > last
        ),
        None,
    )


def _told(way: Way, measured: Pace) -> dict[str, Arg]:
    return {
        "pace": _rounded(measured.monthly, 1 if abs(measured.monthly) >= LARGE else 2),
        "n": measured.count,
        "forecast": _forecast(way, measured),
        "due": way.due,
    }


def _forecast(way: Way, measured: Pace) -> Decimal:
    """What the pace leads to: never below nothing, and in whole numbers where one counts so."""
    fine = way.metric.unit in RATES or way.metric.unit == "hours"
    return max(_rounded(measured.forecast, 1 if fine else 0), Decimal(0))


def _rounded(value: float, digits: int) -> Decimal:
    return Decimal(str(round(value, digits))) if digits else Decimal(round(value))


@check
def attainability_unknown(ctx: Context) -> Iterator[Observation]:
    """SM122, claims 1.6A and 2.2: a history or a benchmark to compare with."""
    for way in _ways(ctx):
        if _measured(ctx, way) is None and way.metric.growth is None:
            args: dict[str, Arg] = {"metric": way.metric.label}
            yield ctx.observe(way.objective, "metric", args=args)


@check
def target_below_trend(ctx: Context) -> Iterator[Observation]:
    """SM153, OKR sandbagging: the target asks for more than what happens anyway."""
    for way in _ways(ctx):
        measured = _measured(ctx, way)
        if measured is None or not measured.ratios:
            continue
        if max(measured.ratios) < ctx.limits["trend_ratio"]:
            args: dict[str, Arg] = {
                "forecast": _forecast(way, measured),
                "target": way.objective.target or 0,
                "due": way.due,
            }
            yield ctx.observe(way.objective, "target", args=args)


@check
def objective_no_resources(ctx: Context) -> Iterator[Observation]:
    """SM123, claims 1.6A and C5: some tactic of the goal has hours. Without any tactic SM804
    speaks.
    """
    for goal in ctx.each(ctx.plan.goals):
        tactics = [each for each in ctx.plan.every(Tactic) if goal.id and goal.id in each.goals]
        if tactics and not any(each.hours and each.status not in ENDED for each in tactics):
            names = tuple(each.label for each in tactics)
            places = (Related(each.origin.at(), "related.tactic") for each in tactics)
            yield ctx.observe(goal, related=tuple(places), tactics=", ".join(names))


ENDED = ("done", "cancelled")
"""A tactic's status when nobody works on it any more."""


@check
def no_milestone(ctx: Context) -> Iterator[Observation]:
    """SM154: a long way has a mark to look at half-way."""
    for objective in ctx.each(ctx.plan.objectives):
        due, baseline = objective.due, objective.baseline
        since = None if baseline is None else baseline.date
        if due is None or objective.milestones:
            continue
        months = (due.last - (since or ctx.today)).days / MONTH
        if months > ctx.limits["milestone_months"]:
            yield ctx.observe(objective, "milestones", due=due.last)
