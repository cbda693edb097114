"""Step 6, measurement: who speaks of you, and how (claims 6.3 to 6.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from smlint.base.finding import Arg, Observation
from smlint.base.names import Names, spoken
from smlint.checks.reviews import prose
from smlint.plan.graph import Plan
from smlint.plan.kinds import Goal, Metric, Review
from smlint.plan.kinds.goals import Reading
from smlint.plan.reviewed import rows_by_objective
from smlint.plan.wording.values import WHOLE
from smlint.rules.context import Context
from smlint.rules.registry import check

ENDING = 3
"""So many letters more may a metric's name have in a review: ratio, ratios."""

TALK = ("conversation", "mention")
"""The families that show that people talk, and do not only follow (claim 6.3)."""


UNTOLD = ""
"""The family of a metric that does not say what it counts: it may be what is asked for."""


@check
def presence_one_sided(ctx: Context) -> Iterator[Observation]:
    """SM604, claim 6.3: presence is comments and mentions too, not followers alone."""
    for goal, families in _of_type(ctx, "presence"):
        if "audience-size" in families and families.isdisjoint((*TALK, UNTOLD)):
            yield ctx.observe(goal, "type")


@check
def sentiment_negatives_missing(ctx: Context) -> Iterator[Observation]:
    """SM605, claim 6.4: negative mentions are noted too. A ratio counts both."""
    counted = {metric.family for metric in ctx.plan.every(Metric)}
    for goal, families in _of_type(ctx, "sentiment"):
        if "positive" in families and counted.isdisjoint(("negative", "sentiment-ratio")):
            yield ctx.observe(goal, "type")


@check
def sentiment_ratio_missing(ctx: Context) -> Iterator[Observation]:
    """SM606, claim 6.5: one number weighs positive against negative."""
    counted = {metric.family for metric in ctx.plan.every(Metric)}
    for goal, _families in _of_type(ctx, "sentiment"):
        if "sentiment-ratio" not in counted:
            yield ctx.observe(goal, "type")


def _read(ctx: Context, metric: Metric) -> list[Reading]:
    """The readings of a metric as a whole up to today, the oldest first."""
    values = ctx.plan.values_of(metric.id)
    told = [each for each in values if each.day and each.day <= ctx.today and not each.channel]
    return sorted(told, key=lambda each: each.day or ctx.today)


@check
def sentiment_got_worse(ctx: Context) -> Iterator[Observation]:
    """SM607, claims 6.5 and 7.2: a ratio that got worse is spoken of in a review. It falls, or
    rises where the metric counts the negative against the positive and should go down.
    """
    part = ctx.limits["fall_percent"] / WHOLE
    ratios = (each for each in ctx.plan.every(Metric) if each.family == "sentiment-ratio")
    for metric in ctx.each(ratios):
        last = [each for each in _read(ctx, metric) if each.value is not None][-2:]
        if len(last) < len(("before", "after")):
            continue
        before, after = last[0].value or Decimal(0), last[1].value or Decimal(0)
        down = metric.direction == "decrease"
        worse = after > before * (1 + part) if down else after < before * (1 - part)
        if worse and not _spoken_of(ctx, metric, last[1]):
            args: dict[str, Arg] = {"before": before, "after": after, "date": last[1].day or ""}
            message, place = "rose" if down else "fell", last[1].origin.at("value")
            yield ctx.observe(metric, message=message, span=place, args=args)


def _spoken_of(ctx: Context, metric: Metric, reading: Reading) -> bool:
    """Whether a review since a reading covers an objective of the metric, or names it."""
    rows = ctx.plan.once(rows_by_objective)
    served = (rows.get(each.id, ()) for each in ctx.plan.objectives_with(metric.id))
    covering = (row.review for each in served for row in each)
    naming = (review for name in _names(metric) for review in ctx.plan.once(_metrics_named)[name])
    return any(
        review.day is not None and reading.day is not None and review.day >= reading.day
        for review in (*covering, *naming)
    )


def _metrics_named(plan: Plan) -> Mapping[str, Sequence[Review]]:
    """The reviews that speak of a metric, by each of its names."""
    named = {name: list[Review]() for metric in plan.every(Metric) for name in _names(metric)}
    known = Names(named, ENDING)
    for review, words in plan.once(prose):
        for name in set(known.within(words)):
            named[name].append(review)
    return named


def _names(metric: Metric) -> tuple[str, ...]:
    return tuple(filter(None, map(spoken, (metric.id, metric.title))))


def _of_type(ctx: Context, kind: str) -> Iterator[tuple[Goal, set[str]]]:
    """The goals of a type, with the families of what they count, guardrails included; those that
    count nothing that is known are told by the rules of step 1.
    """
    for goal in ctx.each(each for each in ctx.plan.goals if each.type == kind):
        metrics = [ctx.plan.metric(name) for name in _counted(ctx, goal)]
        families = {"" if metric is None else metric.family for metric in metrics}
        if families and "" not in families:
            yield goal, families


def _counted(ctx: Context, goal: Goal) -> Iterator[str]:
    """The metrics that a goal's objectives name; an objective without one gives an empty name."""
    for objective in ctx.plan.objectives_of(goal.id) if goal.id else ():
        yield objective.metric
        if objective.guardrail:
            yield objective.guardrail
