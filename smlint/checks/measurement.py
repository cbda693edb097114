"""Step 6, measurement: what is counted and where, what it is for, and what is noted of talks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from smlint.base.finding import Arg, Observation
from smlint.base.names import Names, spoken
from smlint.base.text import Guesses, folded
from smlint.checks.goals import decided
from smlint.checks.texts import Words, met, said, texts
from smlint.plan.graph import Plan
from smlint.plan.kinds import Channel, Contact, Lead, Metric, Policy
from smlint.plan.wording.days import shifted
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode, place

EFFECTS = ("outtake", "outcome", "impact")
"""The levels of a metric that speak of people and not of work."""

LEAD_FIELDS = ("date", "came_via", "note", "owner", "next_step")
WON_OR_LOST = ("won", "lost")
LACKING = {
    ("next_step",): "next-step",
    ("owner",): "owner",
    ("owner", "next_step"): "owner-and-next-step",
}
"""The messages for what is mostly missing of a lead."""

PRICED = {"metric": ("title", "definition", "purpose"), "objective": ("statement",)}
"""The texts that may price attention as advertising."""

METRIC = "metric"

AVE = re.compile(r"(?<!\w)AVEs?(?![\w.])")

SHARES = ("percent", "ratio")
"""Units of what is made of two numbers."""

OPINIONS = ("positive", "negative", "sentiment-ratio")
"""Families of metrics that tell together how people speak of one."""


@check
def metric_orphan(ctx: Context) -> Iterator[Observation]:
    """SM601, claim 6.2: a metric serves an objective, an experiment, a review, another metric.
    Where a goal or an objective still lacks its metric, this may be the one that is meant. A name
    that no metric has (SM902) may have meant the one that it resembles; one that resembles none
    may have meant any. A goal that is a draft lacks nothing yet.
    """
    goals = decided(ctx.plan)
    drafts = {goal.id for goal in ctx.plan.goals if goal.id} - {goal.id for goal in goals}
    counted = {objective.goal for objective in ctx.plan.objectives}
    open_ = [each for each in ctx.plan.objectives if each.goal not in drafts]
    names = [objective.metric for objective in open_]
    if not names or not all(names) or any(goal.id not in counted for goal in goals):
        return
    meant = {ctx.plan.meant((METRIC,), name) for name in _misnamed(ctx.plan)}
    if None in meant:
        return
    made = ctx.plan.once(_made_of) - {""}
    for metric in ctx.each(ctx.plan.every(Metric)):
        users = (each.source for each in ctx.plan.referrers(metric))
        used = any(user and user is not metric and user.kind != "readings" for user in users)
        made_of = not made.isdisjoint((spoken(metric.id), spoken(metric.title)))
        if not (used or made_of or metric.id in meant or _is_of_opinion(ctx, metric)):
            yield ctx.observe(metric)


def _made_of(plan: Plan) -> frozenset[str]:
    """The names of the metrics that others say, in words, to be made of: as where their number
    comes from, and of a share or a ratio as what is counted ("praise per complaints").
    """
    metrics = plan.every(Metric)
    names = Names(name for each in metrics for name in (each.id, each.title))
    found: set[str] = set()
    for each in metrics:
        own = {spoken(each.id), spoken(each.title)}
        fields = ("data_source", "definition") if each.unit in SHARES else ("data_source",)
        told = (name for field in fields for name in names.within(each.origin_text(field)))
        found.update(name for name in told if name not in own)
    return frozenset(found)


def _is_of_opinion(ctx: Context, metric: Metric) -> bool:
    """Whether it is part of how people speak of one, where the plan has a goal about that: praise
    alone would be half of it (SM605), and their ratio is made of both (SM606).
    """
    about = any(goal.type == "sentiment" for goal in ctx.plan.goals)
    return about and metric.family in OPINIONS


def _misnamed(plan: Plan) -> Iterator[str]:
    """The ids by which something that uses metrics names none of the plan: an objective, a
    formula, a guardrail. Readings only count one.
    """
    for each in plan.references:
        source = each.source
        if each.broken and METRIC in each.ref.kinds and source and source.kind != "readings":
            yield each.ref.id


@check
def metric_no_source(ctx: Context) -> Iterator[Observation]:
    """SM602, claim 6.1: where the number comes from; one made from two others says it by them."""
    for metric in ctx.each(ctx.plan.every(Metric)):
        made = len(metric.formula) == len(("numerator", "denominator"))
        if metric.origin.value("data_source") is None and not made:
            yield ctx.observe(metric, "data_source")


@check
def relationships_not_logged(ctx: Context) -> Iterator[Observation]:
    """SM608, claim 6.7: who wants relationships notes the talks. Of an empty rolodex SM301
    speaks; of a plan that has hardly begun, nobody.
    """
    limit = int(ctx.limits["log_days"])
    starts = [each.start for each in ctx.plan.strategies if each.start is not None]
    young = timedelta(days=int(ctx.limits["first_talk_days"]))
    if not ctx.plan.every(Contact) or any(ctx.today - start < young for start in starts):
        return
    since = shifted(ctx.today, days=-limit)
    days = [day for contact in ctx.plan.every(Contact) for day in contact.interactions]
    met_lately = [each.met for each in ctx.plan.every(Contact) if each.met is not None]
    lately = any(day >= since for day in (*days, *met_lately))
    for goal in ctx.each(each for each in ctx.plan.goals if each.type == "relationships"):
        if not lately:
            yield ctx.observe(goal, "type", limit=limit)


@check
def person_not_in_rolodex(ctx: Context) -> Iterator[Observation]:
    """SM609, claim 6.8: who is named is in the rolodex. It owns what is no id; an id that nothing
    has is SM902's.
    """
    contacts = ctx.plan.every(Contact)
    by_name = {folded(each.title): each.id for each in contacts if each.title and each.id}
    guesses = Guesses(tuple(by_name))
    for reference in ctx.plan.references:
        ref = reference.ref
        if ref.kinds != ("contact",) or reference.source is None:
            continue
        ctx.examined += 1
        if not reference.named:
            continue
        guess = by_name.get(folded(guesses.of(ref.id) or ""))
        args: dict[str, Arg] = {"name": ref.id}
        if guess is not None:
            args["guess"] = guess
        source = reference.source
        fields = ref.pointer[len(source.origin.pointer) :]
        message = "unknown" if guess is None else "guess"
        span = place(reference.document.root, ref.pointer)
        yield ctx.observe(source, *fields, message=message, span=span, args=args)


@check
def lead_incomplete(ctx: Context) -> Iterator[Observation]:
    """SM610, claim 6.9: a lead is logged with a note and a next step, until it is won or lost."""
    for lead in ctx.each(ctx.plan.every(Lead)):
        over = lead.status in WON_OR_LOST
        missing = [
            field
            for field in LEAD_FIELDS
            if lead.origin.value(field) is None and not (over and field == "next_step")
        ]
        if missing:
            message = LACKING.get(tuple(missing), "other")
            if message == "other" and "next_step" in missing:
                message = "missing"
            yield ctx.observe(lead, message=message, missing=", ".join(missing))


@check
def traffic_not_by_site(ctx: Context) -> Iterator[Observation]:
    """SM611, claim 6.10: visits are read for each active channel. One that was never read is
    SM614's; who comes in through a door came from no channel that one could count.
    """
    active = [each for each in ctx.plan.every(Channel) if each.active and each.id]
    for metric in ctx.each(each for each in ctx.plan.every(Metric) if each.family == "visit"):
        read = {reading.channel for reading in ctx.plan.values_of(metric.id)}
        asked = _channels_of(ctx, metric, active)
        missing = [each for each in asked if each not in read]
        counted = metric.unit in ("count", "") and bool(read) and not _in_person(ctx, metric)
        if counted and missing and len(asked) > 1:
            yield ctx.observe(metric, "by_channel", channels=", ".join(missing))


def _channels_of(ctx: Context, metric: Metric, active: Iterable[Channel]) -> list[str]:
    """The channels that a metric can be told apart by: those in use, or, where every objective that
    counts it names some of these as its scope, these.
    """
    ids = [channel.id for channel in active]
    scopes = [set(ids).intersection(each.scope) for each in ctx.plan.objectives_with(metric.id)]
    named = set[str]().union(*scopes) if scopes and all(scopes) else set(ids)
    return [each for each in ids if each in named]


def _in_person(ctx: Context, metric: Metric) -> bool:
    """Whether visits are people who come in, or are said to be no sum of channels."""
    whole = metric.origin.value("by_channel")
    if isinstance(whole, ScalarNode) and whole.value is False:
        return True
    words = texts(ctx, (metric,), {"metric": ("title", "definition", "data_source")})
    return any(ctx.terms("at_the_door", each.text, metric) for each in words)


@check
def no_way_to_take_criticism(ctx: Context) -> Iterator[Observation]:
    """SM615, claim 6.6: some policy says how to answer negative comments."""
    policies = tuple(ctx.each(ctx.plan.every(Policy)))
    ctx.examined += 1
    if any(each.origin.value("negative_comments") is not None for each in policies):
        return
    fitting = next((each for each in policies if each.type in ("community", "crisis")), None)
    if fitting is None:
        yield ctx.observe_plan("no-policy")
    else:
        yield ctx.observe(fitting, "negative_comments", message="no-words")


@check
def ave_metric(ctx: Context) -> Iterator[Observation]:
    """SM653, Barcelona Principles: advertising prices do not measure communication."""
    entities = (*ctx.plan.every(Metric), *ctx.plan.objectives)
    for words in texts(ctx, entities, PRICED):
        hits = ctx.terms("advertising_value", words.text, words.entity)
        if hits:
            yield met(ctx, words, hits[0])
        else:
            yield from _short_name(ctx, words)


def _short_name(ctx: Context, words: Words) -> Iterator[Observation]:
    """``AVE`` in capitals; any other way of writing it is an avenue, or a greeting."""
    match = AVE.search(words.text) if "AVE" in words.text else None
    if match is not None:
        yield said(ctx, words, match.start(), match.end(), match=match[0])


@check
def no_outcome_metric(ctx: Context) -> Iterator[Observation]:
    """SM654, AMEC and Barcelona 2: something counts what people think or do. Where a metric does
    not say its level, nobody can tell.
    """
    metrics = tuple(ctx.each(ctx.plan.every(Metric)))
    levels = {metric.level for metric in metrics}
    if metrics and "" not in levels and levels.isdisjoint(EFFECTS):
        yield ctx.observe_plan(metrics=", ".join(metric.label for metric in metrics))
