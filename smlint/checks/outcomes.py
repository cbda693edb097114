"""Step 1, SMART: an objective says what changes for people, and asks for no perfection."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.finding import Arg, Observation, Related, Term
from smlint.checks.judgement import own_work
from smlint.checks.texts import statements
from smlint.plan.kinds import Metric, Objective
from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.values import WHOLE
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

_ASIDE = r"\s*\([^()]*\)"

WORK = ("input", "activity")
"""Levels of a metric that counts one's own work."""


@check
def objective_absolute(ctx: Context) -> Iterator[Observation]:
    """SM124, claims 1.6A and 6.6: nobody gets it all; with the good comes the bad."""
    sentences = ctx.plan.once(statements)
    for objective in ctx.each(ctx.plan.objectives):
        node, hit = sentences.get(id(objective)), None
        if node is not None:
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
    if metric.unit == "percent" and target > WHOLE:
        related = (Related(metric.origin.at("unit"), "related.unit"),)
        yield ctx.observe(objective, "target", message="percent", related=related, target=target)
    elif metric.family == "negative" and target <= 0:
        yield ctx.observe(objective, "target", message="zero")
    else:
        yield from _by_nothing(ctx, objective, metric)


def _by_nothing(ctx: Context, objective: Objective, metric: Metric) -> Iterator[Observation]:
    """A ratio to a number that was last read as 0: nobody can work it out."""
    if len(metric.formula) != len(("numerator", "denominator")):
        return
    below = metric.formula[1]
    known = [
        (reading.day, reading)
        for reading in ctx.plan.values_of(below)
        if reading.day is not None and reading.day <= ctx.today and not reading.channel
    ]
    day, last = max(known, key=lambda each: each[0], default=(None, None))
    if last is not None and last.value == 0:
        args: dict[str, Arg] = {"denominator": below, "date": day or ""}
        related = (Related(last.origin.at("value"), "related.reading"),)
        yield ctx.observe(objective, "metric", message="by-nothing", related=related, args=args)


NOTICED = "response"
"""The family of metrics that count how people are answered."""


WORKS = ("work_answers", "meetings", "work_published")
"""The lists of words for sorts of work, each with an advice of its own."""


def _advice(ctx: Context, objective: Objective, work: str) -> Term:
    """What may come of a work, by its own words, else by those around them."""
    texts = (work, objective.statement)
    known = (name for text in texts for name in WORKS if ctx.judged(name, text, objective))
    return Term(f"work.{next(known, 'made').removeprefix('work_')}")


def _is_noticed(ctx: Context, objective: Objective, text: str, work: str) -> bool:
    """Whether a sentence promises how soon people are answered, or how many of them."""
    if not ctx.judged("work_answers", work, objective):
        return False
    sentence = read_sentence(text, ctx.language(objective))
    shares = any(mark.number.percent for mark in sentence.targets)
    return shares or any(map(str.isdigit, "".join(mark.text for mark in sentence.durations)))


def _counts_people(ctx: Context, objective: Objective, said: ScalarNode) -> bool:
    """Whether a row of a document as found tells in a cell of its own what is counted, and how much
    of it is wanted, and that is no work: "Participation | people on each walk | 25". Its name
    is then that of an aim, however it sounds.
    """
    metric, target = (objective.origin.value(name) for name in ("metric", "target"))
    if not objective.origin.found or not isinstance(metric, ScalarNode):
        return False
    if not isinstance(target, ScalarNode):
        return False
    apart = metric.span.start >= said.span.end or metric.span.end <= said.span.start
    wanted = f"{target.text} {re.sub(_ASIDE, '', metric.text)}"
    work = own_work(wanted, ctx.language(objective), ctx.lists(objective))
    return apart and (work is None or metric.text == said.text)


@check
def output_not_outcome(ctx: Context) -> Iterator[Observation]:
    """SM152: what changes for people counts, not how much one did oneself. How soon they are
    answered is a change that they notice, in whatever words it is promised; and an experiment is
    there to be learned from.
    """
    sentences = ctx.plan.once(statements)
    for objective in ctx.each(ctx.plan.objectives):
        node, hit = sentences.get(id(objective)), None
        metric = ctx.plan.metric(objective.metric)
        if node is not None and (metric is None or metric.family != NOTICED):
            hit = own_work(node.text, ctx.language(objective), ctx.lists(objective))
        if (
            hit is not None
            and node is not None
            and (
                _is_noticed(ctx, objective, node.text, hit.text)
                or ctx.judged("experiments", node.text, objective)
                or _counts_people(ctx, objective, node)
            )
        ):
            hit = None
        if hit is not None and node is not None:
            place = node.part(hit.start, hit.end)
            args: dict[str, Arg] = {"work": hit.text, "advice": _advice(ctx, objective, hit.text)}
            yield ctx.observe(objective, "statement", message="words", span=place, args=args)
            continue
        if metric is not None and metric.level in WORK:
            related = (Related(metric.origin.at("level"), "related.level"),)
            yield ctx.observe(
                objective, "metric", message="metric", related=related, metric=metric.label
            )
