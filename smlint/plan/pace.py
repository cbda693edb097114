"""The pace at which a metric moved, and the way that an objective has to go (claim 1.6A).

The pace is the median of the slopes between all pairs of readings (Theil-Sen), so that one odd
month does not bend it. It is told a month, of 30.4375 days, and taken in two ways: as so many more
each month (linear), and, where every value is positive, as so many times more (geometric). The
reading that is kinder to the plan counts.

Of a long history so many readings are compared as `MOST_POINTS` says, spread evenly from the first
to the last: ten years of days have six million pairs, whose median is the same to the eye.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import combinations
from math import exp, expm1, log

from smlint.plan.graph import Plan
from smlint.plan.kinds import Metric, Objective
from smlint.plan.kinds.goals import Reading
from smlint.plan.wording.values import WHOLE

MONTH = 30.4375
"""Days in a month: a year of 365.25 days, by twelve."""

RATES = ("percent", "ratio")
"""Units that do not grow by so many times more each month: their pace is linear only."""

LARGEST = 10**15
"""What is larger was not counted, and is left out."""

MOST_POINTS = 120
"""So many readings are compared with each other: ten years of months."""

STEEPEST = 30.0
"""A growth in logarithms a month beyond which all is the same: to ten trillion times as much."""


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
        count: how many readings there are; last: the day of the last one; used: how many of them
            were compared.
        forecast: what the measured pace reaches by the due date.
        growth, growth_needed: the same as ``monthly`` and ``needed`` in logarithms a month; None
            where growth by so many times makes no sense.
        grown: what that growth reaches by the due date.
    """

    monthly: float
    needed: float
    linear: float | None
    geometric: float | None
    count: int
    last: date
    used: int
    forecast: float
    growth: float | None = None
    growth_needed: float | None = None
    grown: float | None = None

    @property
    def grows(self) -> bool:
        """Whether growth by so many times is the kinder way, which counts."""
        return self.geometric is not None and self.geometric == min(self.ratios)

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
    compared = thinned(points)
    monthly = theil_sen(compared)
    needed = (way.target - way.start) / way.months
    growth = growth_needed = None
    values = (*(value for _day, value in points), way.start, way.target)
    if way.metric.unit not in RATES and all(value > 0 for value in values):
        growth = theil_sen((day, log(value)) for day, value in compared)
        growth_needed = (log(way.target) - log(way.start)) / way.months
    return Pace(
        monthly,
        needed,
        _ratio(needed, monthly),
        None if growth is None else _ratio(growth_needed or 0.0, growth),
        len(points),
        points[-1][0],
        len(compared),
        way.start + monthly * way.months,
        growth,
        growth_needed,
        None if growth is None else way.start * exp(min(growth * way.months, STEEPEST)),
    )


def believed(plan: Plan, way: Way, *, readings: int, days: int) -> Pace | None:
    """The pace of a history of so many readings over so many days at least, None of a shorter."""
    points = history(plan, way)
    if len(points) < max(readings, 2) or (points[-1][0] - points[0][0]).days < max(days, 1):
        return None
    return pace(points, way)


def thinned(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points that are compared: all, or so many of them spread evenly, both ends included."""
    if len(points) <= MOST_POINTS:
        return tuple(points)
    last = len(points) - 1
    return tuple(points[at * last // (MOST_POINTS - 1)] for at in range(MOST_POINTS))


@dataclass(frozen=True, slots=True)
class Others:
    """What a way asks for, against the benchmark of its metric.

    Attributes:
        needed: the growth a month, in percent, below zero where less is wanted.
        growth: what others grow by, the same way.
        times: how many times as much is needed; None where others do not move that way.
    """

    needed: float
    growth: float
    times: float | None


def others(way: Way) -> Others | None:
    """How a way compares with the benchmark; None without one, and where nobody can grow by so
    many percent (from nothing, or below it). Rates are compared in a straight line, as their own
    pace is. How fast others fall may be written with a minus or without.
    """
    growth = way.metric.growth
    if growth is None or min(way.start, way.target) < 0 or way.start == 0:
        return None
    if way.metric.unit in RATES:
        needed = (way.target / way.start - 1) / way.months * WHOLE
    elif way.target == 0:
        return None
    else:
        logs = (log(way.target) - log(way.start)) / way.months
        needed = expm1(min(logs, STEEPEST)) * WHOLE
    falls = way.target < way.start and way.metric.direction == "decrease"
    told = -abs(float(growth)) if falls else float(growth)
    return Others(needed, told, _ratio(needed, told))


def onward(plan: Plan, way: Way, today: date) -> Way:
    """The rest of a way, from the newest reading on; the way itself where none came after it."""
    points = history(plan, replace(way, since=today))
    if not points or not way.since < points[-1][0] < way.due:
        return way
    day, value = points[-1]
    return replace(way, since=day, start=value)


def steadiness(points: Sequence[Point]) -> float:
    """Which share of all pairs of readings moves the way that most of them do, 0 to 1."""
    return _steadiness(thinned(points))


@lru_cache(maxsize=1_000)
def _steadiness(points: tuple[Point, ...]) -> float:
    steps = [second - first for (_, first), (_, second) in combinations(points, 2)]
    up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    return max(up, down) / len(steps) if steps else 0.0


def theil_sen(points: Iterable[Point]) -> float:
    """The median of the slopes between all pairs of points, a month."""
    return _theil_sen(tuple(points))


@lru_cache(maxsize=1_000)
def _theil_sen(points: tuple[Point, ...]) -> float:
    """Several rules ask for the pace of the same points."""
    from statistics import median  # noqa: PLC0415 (dear to import, and few plans have readings)

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
    known = plan.once(_histories)
    key = (way.metric.id, way.since, way.objective.scope, way.start)
    if key not in known:
        known[key] = _history(plan, way)
    return known[key]


_Key = tuple[str, date, tuple[str, ...], float]


def _histories(_plan: Plan) -> dict[_Key, tuple[Point, ...]]:
    """Each history that was asked for."""
    return {}


def _history(plan: Plan, way: Way) -> tuple[Point, ...]:
    readings = [
        reading
        for reading in plan.values_of(way.metric.id)
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
