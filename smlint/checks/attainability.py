"""Step 1, attainable: what an objective asks for, against the pace that was measured."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import expm1

from smlint.base.finding import Arg, Observation, Related
from smlint.checks.improvement import rhythm_of
from smlint.checks.limits_kept import is_kept, keeps
from smlint.checks.readings import PERIODS
from smlint.plan.graph import Plan
from smlint.plan.kinds import Objective, Tactic
from smlint.plan.pace import (
    MONTH,
    RATES,
    STEEPEST,
    Pace,
    Way,
    believed,
    history,
    onward,
    others,
    steadiness,
    way_of,
)
from smlint.plan.wording.durations import Duration
from smlint.plan.wording.values import WHOLE
from smlint.rules.context import Context
from smlint.rules.registry import check

LARGE = 10
"""From here on one digit after the point is enough."""


def _ways(ctx: Context) -> Iterator[Way]:
    for objective in ctx.each(ctx.plan.objectives):
        way = way_of(ctx.plan, objective)
        if way is not None and way.due >= ctx.today:
            yield way


def _measured(ctx: Context, way: Way) -> Pace | None:
    readings, days = int(ctx.limits["history_readings"]), int(ctx.limits["history_days"])
    return believed(ctx.plan, way, readings=readings, days=days)


@check
def implausible_growth(ctx: Context) -> Iterator[Observation]:
    """SM121, claim 1.6A: the target is within reach of the pace that was measured."""
    for way in _ways(ctx):
        if is_kept(ctx, way.objective, way.metric):
            continue
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
            message = "fast-growing" if measured.grows else "fast"
            args = _told(way, measured) | {"times": _rounded(min(measured.ratios), 1)}
            yield ctx.observe(way.objective, "target", message=message, args=args)


def _against_benchmark(ctx: Context, way: Way, most: Decimal) -> Iterator[Observation]:
    told = others(way)
    if told is not None and (told.times is None or told.times > most):
        place = Related(way.metric.origin.at("benchmark"), "related.benchmark")
        args: dict[str, Arg] = {
            "growth": way.metric.growth or 0,
            "needed": _rounded(told.needed, 1),
        }
        yield ctx.observe(way.objective, "target", message="benchmark", args=args, related=(place,))


def _begins_after(plan: Plan, objective: Objective, last: date) -> Tactic | None:
    """A tactic of the objective's goal that the readings cannot show yet."""
    return next(
        (
            tactic
            for tactic in plan.tactics_for(objective.goal)
            if tactic.start is not None and tactic.start > last
        ),
        None,
    )


def _told(way: Way, measured: Pace) -> dict[str, Arg]:
    """The blanks of what is said of a pace: of growth by so many times, where that decides."""
    args: dict[str, Arg] = {"n": measured.count, "due": way.due}
    if not measured.grows or measured.growth is None or measured.grown is None:
        pace = _rounded(measured.monthly, 1 if abs(measured.monthly) >= LARGE else 2)
        return args | {"pace": pace, "forecast": _forecast(way, measured.forecast)}
    growth, needed = (
        _rounded(expm1(min(each, STEEPEST)) * WHOLE, 1)
        for each in (measured.growth, measured.growth_needed or 0.0)
    )
    forecast = _forecast(way, measured.grown)
    return args | {"growth": growth, "needed": needed, "forecast": forecast}


def _forecast(way: Way, value: float) -> Decimal:
    """What the pace leads to: never below nothing, and in whole numbers where one counts so."""
    fine = way.metric.unit in RATES or way.metric.unit == "hours"
    return max(_rounded(value, 1 if fine else 0), Decimal(0))


def _rounded(value: float, digits: int) -> Decimal:
    return Decimal(str(round(value, digits))) if digits else Decimal(round(value))


@check
def attainability_unknown(ctx: Context) -> Iterator[Observation]:
    """SM122, claims 1.6A and 2.2: a history up to the baseline, or a benchmark, to compare with.
    Where the readings since then would do, a later baseline is what helps.
    """
    for way in _ways(ctx):
        if _measured(ctx, way) is not None or others(way) is not None:
            continue
        if keeps(ctx, way.objective):
            continue  # where it stands shows that it can be had
        args: dict[str, Arg] = {
            "metric": way.metric.label,
            "n": len(history(ctx.plan, way)),
            "date": way.since,
            "readings": int(ctx.limits["history_readings"]),
            "days": int(ctx.limits["history_days"]),
        }
        rest = onward(ctx.plan, way, ctx.today)
        if rest is way or _measured(ctx, rest) is None:
            message = "unknown" if args["n"] else "never"
            yield ctx.observe(way.objective, "metric", message=message, args=args)
            continue
        args |= {
            "all": len(history(ctx.plan, rest)),
            "day": rest.since,
            "latest": _rounded(rest.start, 0 if rest.start.is_integer() else 2),
        }
        yield ctx.observe(way.objective, "metric", message="later", args=args)


@check
def target_below_trend(ctx: Context) -> Iterator[Observation]:
    """SM153, OKR sandbagging: the target asks for more than what happens anyway. The newest
    readings tell; where they go up and down, or a note explains one of them, there is no trend to
    speak of.
    """
    for whole in _ways(ctx):
        way = onward(ctx.plan, whole, ctx.today)
        measured = _measured(ctx, way)
        if measured is None or not _goes(whole, measured) or _is_explained(ctx.plan, way):
            continue
        if steadiness(history(ctx.plan, way)) < ctx.limits["steady_share"]:
            continue
        there = way.start >= way.target if whole.target > whole.start else way.start <= way.target
        if there or max(measured.ratios) < ctx.limits["trend_ratio"]:
            args: dict[str, Arg] = {
                "forecast": _forecast(way, measured.forecast),
                "target": way.objective.target or 0,
                "due": way.due,
            }
            message = "below" if whole.target > whole.start else "above"
            yield ctx.observe(way.objective, "target", message=message, args=args)


def _is_explained(plan: Plan, way: Way) -> bool:
    """Whether a note says of one of the readings what made it so ("closed in August"): then their
    pace is no trend that goes on by itself.
    """
    readings = plan.values_of(way.metric.id)
    return any(each.note for each in readings if each.day is None or each.day <= way.since)


def _goes(way: Way, measured: Pace) -> bool:
    """Whether the measured pace leads where the objective wants to go."""
    return measured.monthly * (way.target - way.start) > 0


@check
def objective_no_resources(ctx: Context) -> Iterator[Observation]:
    """SM123, claims 1.6A and C5: some tactic of the goal has hours. Without any tactic SM804
    speaks.
    """
    for goal in ctx.each(ctx.plan.goals):
        tactics = ctx.plan.tactics_for(goal.id) if goal.id else ()
        if tactics and not any(each.hours and not each.stopped for each in tactics):
            names = tuple(each.label for each in tactics)
            places = (Related(each.origin.at(), "related.tactic") for each in tactics)
            yield ctx.observe(goal, related=tuple(places), tactics=", ".join(names))


@check
def no_milestone(ctx: Context) -> Iterator[Observation]:
    """SM154: a long way that is not over yet has a mark to look at half-way."""
    for objective in ctx.each(ctx.plan.objectives):
        due, baseline = objective.due, objective.baseline
        since = None if baseline is None else baseline.date
        if due is None or objective.milestones or due.last < ctx.today:
            continue
        months = (due.last - (since or ctx.today)).days / MONTH
        if months <= ctx.limits["milestone_months"]:
            continue
        if not _stays(ctx, objective) and not _is_watched(ctx, objective):
            yield ctx.observe(objective, "milestones", due=due.last)


def _stays(ctx: Context, objective: Objective) -> bool:
    """Whether an objective wants what is there already: then every day is its last."""
    metric = ctx.plan.metric(objective.metric)
    if metric is not None and metric.direction == "maintain":
        return True
    start = None if objective.baseline is None else objective.baseline.value
    return (start is not None and start == objective.target) or keeps(ctx, objective)


def _is_watched(ctx: Context, objective: Objective) -> bool:
    """Whether somebody looks on the way anyhow: the metric is read often, and was read, and the
    reviews follow each other closely.
    """
    metric = ctx.plan.metric(objective.metric)
    if metric is None or PERIODS.get(metric.frequency, NEVER) > ctx.limits["watched_reading_days"]:
        return False
    if next(ctx.plan.values_of(metric.id), None) is None and not metric.formula:
        return False
    rhythms = (rhythm_of(each) for each in ctx.plan.strategies)
    most = ctx.limits["watched_review_days"]
    return any(each is not None and _length(each) <= most for each in rhythms)


def _length(rhythm: Duration) -> float:
    return rhythm.months * MONTH + rhythm.days


NEVER = 10**6
"""Days until the next reading of what is read by nobody's calendar."""
