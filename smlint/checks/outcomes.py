"""Step 1, SMART: an objective says what changes for people, and asks for no perfection."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.base.finding import Observation, Related
from smlint.base.text import folded
from smlint.plan.entities import Entity
from smlint.plan.kinds import Objective
from smlint.plan.sentence import NumberMark, read_sentence
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

ALL = 100
"""No share is above this many percent."""

FIRST_WORDS = 3
"""Among so many first words stands what a sentence without a verb is about."""

THEY = ("ουν", "ουνε")
"""How a Greek verb ends that says what others do, folded."""

WORK = ("input", "activity")
"""Levels of a metric that counts one's own work."""


@check
def objective_absolute(ctx: Context) -> Iterator[Observation]:
    """SM124, claims 1.6A and 6.6: nobody gets it all; with the good comes the bad."""
    for objective in ctx.each(ctx.plan.objectives):
        node = objective.origin.value("statement")
        hit = None
        if isinstance(node, ScalarNode):
            hit = next(iter(ctx.terms("absolutes", node.text, objective)), None)
            if hit is not None:
                place = node.part(hit.start, hit.end)
                yield ctx.observe(objective, "statement", message="word", span=place, word=hit.text)
        if hit is None:
            yield from _beyond_all(ctx, objective)


def _beyond_all(ctx: Context, objective: Objective) -> Iterator[Observation]:
    metric, target = ctx.plan.metric(objective.metric), objective.target
    if metric is None or target is None:
        return
    if metric.unit == "percent" and target > ALL:
        related = (Related(metric.origin.at("unit"), "related.unit"),)
        yield ctx.observe(objective, "target", message="percent", related=related, target=target)
    elif metric.family == "negative" and target <= 0:
        yield ctx.observe(objective, "target", message="zero")


@check
def output_not_outcome(ctx: Context) -> Iterator[Observation]:
    """SM152: what changes for people counts, not how much one did oneself."""
    for objective in ctx.each(ctx.plan.objectives):
        node = objective.origin.value("statement")
        hit = own_work(ctx, node.text, objective) if isinstance(node, ScalarNode) else None
        if hit is not None and isinstance(node, ScalarNode):
            place = node.part(hit.start, hit.end)
            yield ctx.observe(objective, "statement", message="words", span=place, work=hit.text)
            continue
        metric = ctx.plan.metric(objective.metric)
        if metric is not None and metric.level in WORK:
            related = (Related(metric.origin.at("level"), "related.level"),)
            yield ctx.observe(
                objective, "metric", message="metric", related=related, metric=metric.label
            )


def own_work(ctx: Context, text: str, entity: Entity) -> Hit | None:
    """The words of a sentence that make it a task: its verb, or what it wants to be made.

    A deliverable counts where the sentence is about it ("3 posts a week"), not where something is
    counted on it ("900 views per reel").
    """
    sentence = read_sentence(text, ctx.language(entity))
    for hit in ctx.terms("output_verbs", text, entity, heads=sentence.heads):
        if not folded(hit.text).endswith(THEY):
            return hit
    for hit in ctx.terms("deliverables", text, entity):
        if _leads(text, hit) or any(_counts(text, mark, hit) for mark in sentence.targets):
            return hit
    return None


def _leads(text: str, hit: Hit) -> bool:
    before = text[: hit.start]
    return len(before.split()) < FIRST_WORDS and not set(before) & set(":|→")


def _counts(text: str, mark: NumberMark, hit: Hit) -> bool:
    """Whether a number counts the deliverable: it stands before it, a word between at most."""
    return mark.end <= hit.start and len(text[mark.end : hit.start].split()) <= 1
