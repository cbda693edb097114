"""Step 1, relevant: goals tie to the business, and their metrics measure them."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.base.finding import Observation, Related
from smlint.plan.kinds import Goal, Metric, Objective
from smlint.plan.open_marks import left_to_decide
from smlint.rules.context import Context
from smlint.rules.registry import check

FAMILIES = {
    "presence": ("audience-size", "conversation", "mention"),
    "sentiment": ("positive", "negative", "sentiment-ratio"),
    "relationships": ("relationship", "lead", "conversation"),
    "traffic": ("visit",),
    "support": ("response",),
    "community": ("conversation", "relationship"),
    "sales": ("sales", "conversion", "lead"),
}
"""What measures a type of goal; of the other types anything does."""

UNTOLD = ("", "other")
"""A metric's family that does not say what it counts."""


@check
def metric_does_not_fit_goal(ctx: Context) -> Iterator[Observation]:
    """SM125, claims 1.6R and 6.2: at least one of a goal's metrics measures what it is about."""
    for goal in ctx.each(ctx.plan.goals):
        fitting = FAMILIES.get(goal.type)
        pairs = _measured(ctx, goal)
        if fitting is None or not pairs:
            continue
        families = [metric.family for _objective, metric in pairs]
        if any(family in UNTOLD or family in fitting for family in families):
            continue
        objective, metric = pairs[0]
        yield ctx.observe(
            objective,
            "metric",
            related=(Related(goal.origin.at("type"), "related.type"),),
            goal=goal.label,
            type=goal.type,
            metric=metric.label,
            family=metric.family,
            families=fitting,
        )


def _measured(ctx: Context, goal: Goal) -> list[tuple[Objective, Metric]]:
    """A goal's objectives with their metrics; none where the metric of one is not known."""
    pairs = []
    for objective in ctx.plan.objectives_of(goal.id) if goal.id else ():
        metric = ctx.plan.metric(objective.metric)
        if metric is None:
            return []
        pairs.append((objective, metric))
    return pairs


@check
def business_objective_unsupported(ctx: Context) -> Iterator[Observation]:
    """SM106, claim 1.5: some goal serves it. Where there is no goal at all, SM103 speaks."""
    for objective in ctx.each(ctx.plan.of("business-objective")):
        if ctx.plan.goals and not ctx.plan.referrers(objective, "goal"):
            yield ctx.observe(objective)


@check
def relevance_unexplained(ctx: Context) -> Iterator[Observation]:
    """SM126, claim 1.6R: why a goal helps the business."""
    for goal in ctx.each(ctx.plan.goals):
        reader = ctx.reader(goal)
        for at, element in enumerate(reader.elements("supports")):
            inner = reader.inside(element)
            served = inner.text("objective")
            open_yet = left_to_decide(served) is not None
            if served and not open_yet and not inner.text("because"):
                yield ctx.observe(goal, "supports", at, "because", served=served)


@check
def too_many_goals(ctx: Context) -> Iterator[Observation]:
    """SM155: few enough to keep in mind."""
    live = tuple(ctx.each(ctx.plan.goals))
    most = ctx.limits["most_goals"]
    if len(live) > most:
        yield ctx.observe_plan("goals", n=len(live), max=most)
    most = ctx.limits["most_objectives"]
    for goal in live:
        wanted = ctx.plan.objectives_of(goal.id) if goal.id else ()
        count = sum(not ctx.plan.ended(each) for each in wanted)
        if count > most:
            yield ctx.observe(goal, "id", message="objectives", n=count, max=most)


@check
def vanity_only(ctx: Context) -> Iterator[Observation]:
    """SM157: something besides followers, likes and impressions is counted."""
    objectives = ctx.plan.objectives
    ctx.examined += len(objectives)
    metrics = [ctx.plan.metric(objective.metric) for objective in objectives]
    if metrics and all(metric is not None and _vain(ctx, metric) for metric in metrics):
        yield ctx.observe_plan(n=len(metrics))


def _vain(ctx: Context, metric: Metric) -> bool:
    """Whether a metric counts applause: of a family that is only size, or named so."""
    if metric.family == "audience-size":
        return True
    words = f"{metric.id.replace('-', ' ')} | {metric.title}"
    return metric.unit == "count" and bool(ctx.terms("vanity", words, metric))
