"""Before step 1: a strategy that management stands behind, and good reasons to begin at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from smlint.base.finding import Observation, Term
from smlint.base.text import folded
from smlint.checks.texts import word_at
from smlint.plan.entities import Entity
from smlint.plan.graph import IN_FORCE
from smlint.plan.kinds import Goal, Person, Strategy, Tactic
from smlint.plan.wording.days import shifted
from smlint.plan.wording.sentence import head_verbs
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

SMALL = ("micro", "small")
"""Sizes of an organisation whose owner and management are often the same person."""

SALES = "sales"

OTHER_GOALS = frozenset(
    {"presence", "sentiment", "traffic", "support", "insight", "employer", SALES, "other"}
)
"""The types of goals that are not about people whom one knows."""

MORE = ("more", "higher", "online", "total", "περισσοτερ", "υψηλοτερ")
"""How a word begins that may stand before what a text is about: "More sales"."""

THEY = ("ουν", "ουνε")
"""How a Greek verb ends that says what others do."""

NEAR = 3
"""So many words after its verb, a sales word is still the verb's object."""

FAR = 160
"""So many letters before or after a word, nothing belongs to it any more."""

BEGUN_BY = {
    "research": ("audience", "channel", "research"),
    "rolodex": ("contact", "source"),
    "conversation": ("tactic", "content"),
    "relationships": ("event",),
    "measurement": ("metric", "readings", "lead"),
    "improvement": ("experiment", "review"),
}
"""The kinds that show that a step was begun; the first step's absence is SM103's."""

PROSE = {
    "strategy": ("rationale", "approach"),
    "goal": ("title", "statement"),
    "objective": ("statement",),
}
"""Where a plan says in sentences what it wants."""

_DENIED_BEFORE = re.compile(
    r"(?:n['’]t|(?<!\w)(?:not|never|no|nor|without|instead of|rather than|avoid|μην?|δεν?|οχι|ουτε"
    r"|χωρισ|αντι))(?!\w)[^.;!?·]{0,60}$"
)
_DENIED_AFTER = re.compile(
    r"[^.;!?·]{0,30}(?<!\w)(?:is|are|was|δεν|ειναι)(?!\w)[^.;!?·]{0,12}(?:no|not|never|n['’]t|δεν)?"
    r"[^.;!?·]{0,12}(?:reason|enough|λογοσ|αρκει|αρκετ\w+)(?!\w)"
)


@check
def strategy_missing(ctx: Context) -> Iterator[Observation]:
    """SM001, claim I2: who takes part needs a strategy that is in force."""
    strategies = [each for each in ctx.plan.entities if isinstance(each, Strategy)]
    ctx.examined += 1
    if not strategies:
        yield ctx.observe_plan("missing")
    elif not any(each.status in IN_FORCE for each in strategies):
        first = strategies[0]
        yield ctx.observe(first, "status", message="not-active", status=first.status)


@check
def management_buy_in_missing(ctx: Context) -> Iterator[Observation]:
    """SM002, claim P1: somebody in management agreed, on a day; milder for a small firm. Where the
    proprietor or the managing director answers for the strategy, management is doing it.
    """
    for strategy in ctx.each(ctx.plan.strategies):
        message = "missing-small" if strategy.size in SMALL else "missing"
        gaps = [part for part in ("sponsor", "date") if not _says(strategy, "buy_in", part)]
        fields: tuple[str, ...] = ("buy_in",)
        if strategy.origin.value("buy_in") is None:
            if _is_managed(ctx, strategy):
                continue
            lacking = "both"
        elif strategy.buy_in == "none":
            fields, lacking = ("buy_in", "status"), "none"
        elif gaps:
            fields, lacking = ("buy_in", gaps[0]), "both" if len(gaps) > 1 else gaps[0]
        else:
            continue
        yield ctx.observe(strategy, *fields, message=message, lacking=Term(f"buy-in.{lacking}"))


def _is_managed(ctx: Context, strategy: Strategy) -> bool:
    """Whether the strategy's owner runs the house."""
    owner = ctx.plan.find("person", strategy.owner) if strategy.owner else None
    if not isinstance(owner, Person):
        return False
    return any(ctx.judged("managers", text, owner) for text in (owner.role, owner.department))


def _says(entity: Entity, *fields: str) -> bool:
    return entity.origin.value(*fields) is not None


@check
def no_relationship_goal(ctx: Context) -> Iterator[Observation]:
    """SM006, claim P4: some goal is about people whom one knows. Of a goal whose type cannot be
    told nobody knows whether it is.
    """
    types = {goal.type for goal in ctx.each(ctx.plan.goals)}
    ctx.examined += 1
    if types <= OTHER_GOALS:
        yield ctx.observe_plan()


@check
def first_goal_is_sales(ctx: Context) -> Iterator[Observation]:
    """SM004, claim P2: the first goal is not about selling. Of several that share its place one
    other is enough, for then selling is not the first. The type that a goal declares wins over its
    words.
    """
    first = tuple(ctx.each(_first(ctx)))
    if not all(goal.type == SALES or any(_selling(ctx, goal)) for goal in first):
        return
    for goal in first:
        if goal.type == SALES:
            yield ctx.observe(goal, "type", message="type")
            continue
        said = next(_selling(ctx, goal), None)
        if said is not None:
            field, node, hit = said
            undeclared = goal.type in ("", "other")
            yield ctx.observe(
                goal,
                field,
                message="words" if undeclared else "words-typed",
                span=node.part(hit.start, hit.end),
                word=hit.text,
            )


def _first(ctx: Context) -> list[Goal]:
    live = [goal for goal in ctx.plan.goals if not ctx.plan.ended(goal)]
    ranks = [goal.priority for goal in live if goal.priority is not None]
    return [goal for goal in live if goal.priority == min(ranks)] if ranks else live[:1]


def _selling(ctx: Context, goal: Goal) -> Iterator[tuple[str, ScalarNode, Hit]]:
    for field in ("title", "statement"):
        node = goal.origin.value(field)
        if isinstance(node, ScalarNode):
            heads = head_verbs(node.text, ctx.language(goal))
            moves = (
                *ctx.terms("outcome_verbs", node.text, goal, heads=heads),
                *ctx.terms("vague_verbs_b", node.text, goal, heads=heads),
            )
            aim = _Aim(node.text, frozenset(start for start, _end in heads), moves)
            for hit in ctx.terms("sales_words", node.text, goal):
                if aim.is_about(hit):
                    yield field, node, hit


@dataclass(frozen=True)
class _Aim:
    """A goal's text, the places of its head words, and the verbs of it that move something."""

    text: str
    heads: frozenset[int]
    moves: tuple[Hit, ...]

    def is_about(self, hit: Hit) -> bool:
        """Whether it wants selling itself ("Sell more", "Increase online sales"), and does not
        only speak of people who buy.
        """
        if folded(hit.text).endswith(THEY):
            return False
        if hit.start in self.heads or hit.start <= self._lead:
            return True
        before = bisect_right(self._ends, hit.start)
        return bool(before) and self._follows(self._ends[before - 1], hit.start)

    def _follows(self, verb: int, place: int) -> bool:
        """Whether a place stands so near behind the end of a verb that it is the verb's object."""
        return place - verb <= FAR and len(self.text[verb:place].split()) < NEAR

    @cached_property
    def _lead(self) -> int:
        """Where the first word begins; the second, where the first is one like "more"."""
        first, second = word_at(self.text, 0), word_at(self.text, 1)
        return second if folded(self.text[first:second]).startswith(MORE) else first

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(move.end for move in self.moves)


@check
def sales_goals_dominate(ctx: Context) -> Iterator[Observation]:
    """SM005, claim P4: few of the goals are about selling."""
    goals = tuple(ctx.each(ctx.plan.goals))
    sales = [goal for goal in goals if goal.type == SALES]
    most = ctx.limits["sales_goals_percent"]
    if len(goals) > 1 and len(sales) * 100 > most * len(goals):
        yield ctx.observe_plan(n=len(sales), m=len(goals))


@check
def bandwagon_rationale(ctx: Context) -> Iterator[Observation]:
    """SM007, claim P3: that the others are there is no reason."""
    for strategy in ctx.each(ctx.plan.strategies):
        yield from _said(ctx, strategy, "rationale", "bandwagon")


@check
def gimmick_language(ctx: Context) -> Iterator[Observation]:
    """SM010, claim P6: a commitment, not a trick."""
    for kind, fields in PROSE.items():
        for entity in ctx.each(ctx.plan.of(kind)):
            for field in fields:
                yield from _said(ctx, entity, field, "gimmick")


def _said(ctx: Context, entity: Entity, field: str, words: str) -> Iterator[Observation]:
    """The first word of a list that a field says and does not deny ("not because ...")."""
    node = entity.origin.value(field)
    if not isinstance(node, ScalarNode):
        return
    hits = (hit for hit in ctx.terms(words, node.text, entity) if not _denied(node.text, hit))
    for hit in hits:
        yield ctx.observe(entity, field, span=node.part(hit.start, hit.end), word=hit.text)
        break


def _denied(text: str, hit: Hit) -> bool:
    before = folded(text[max(hit.start - FAR, 0) : hit.start])
    after = folded(text[hit.end : hit.end + FAR])
    return bool(_DENIED_BEFORE.search(before[-80:]) or _DENIED_AFTER.match(after[:80]))


@check
def short_horizon(ctx: Context) -> Iterator[Observation]:
    """SM009, claim P6: relationships need a year or more. The last day counts."""
    least = ctx.limits["plan_months"]
    for strategy in ctx.each(ctx.plan.strategies):
        if strategy.start is None or strategy.end is None or strategy.end < strategy.start:
            continue
        months = whole_months(strategy.start, strategy.end)
        if months < least:
            yield ctx.observe(strategy, "end", n=months, min=least)


def whole_months(first: date, last: date) -> int:
    """How many whole calendar months a stretch of days holds, both days included."""
    after = shifted(last, days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return months - (after.day < first.day)


@check
def objection_unanswered(ctx: Context) -> Iterator[Observation]:
    """SM011, claim P7: while management is not convinced, each objection has an answer."""
    for strategy in ctx.each(ctx.plan.strategies):
        if strategy.buy_in not in ("partial", "none"):
            continue
        reader = ctx.reader(strategy)
        for at, element in enumerate(reader.elements("objections")):
            inner = reader.inside(element)
            text = inner.text("objection")
            if text and not inner.text("answer"):
                place = ("objections", at, "answer")
                yield ctx.observe(strategy, *place, text=text)


@check
def time_budget_missing(ctx: Context) -> Iterator[Observation]:
    """SM014, claim I3: how many hours there are, as a whole or person by person."""
    by_person = any(each.hours for each in ctx.plan.every(Person))
    for strategy in ctx.each(ctx.plan.strategies):
        if strategy.origin.value("capacity", "hours_per_week") is None and not by_person:
            yield ctx.observe(strategy, "capacity", "hours_per_week")


@check
def no_room_for_experiments(ctx: Context) -> Iterator[Observation]:
    """SM013, claim P9: a test is planned, or hours for one are set aside."""
    tested = bool(ctx.plan.of("experiment"))
    for strategy in ctx.each(ctx.plan.strategies):
        if not tested and not strategy.experiment_hours:
            yield ctx.observe(strategy, "capacity", "experiment_hours_per_week")


@check
def step_missing(ctx: Context) -> Iterator[Observation]:
    """SM015, claims P13 and C7: each step of the guide has left something in the plan."""
    if ctx.plan.found:
        yield from _unspoken(ctx)
        return
    for step, begun_by in BEGUN_BY.items():
        ctx.examined += 1
        if not _begun(ctx, step):
            kinds = tuple(Term(f"kind.{each}") for each in begun_by)
            yield ctx.observe_plan("missing", name=Term(f"step.{step}"), kinds=kinds)


def _unspoken(ctx: Context) -> Iterator[Observation]:
    """The steps that an ordinary strategy does not mention with a word, one finding a step."""
    for strategy in ctx.each(ctx.plan.strategies):
        spoken = strategy.origin.document.steps
        if spoken is None:
            continue
        if not spoken:
            ctx.skip(strategy, "skip.language")
            continue
        for step in BEGUN_BY:
            if step not in spoken and not _begun(ctx, step):
                args = {each: Term(f"{each}.{step}") for each in ("section", "advice")}
                args["name"] = Term(f"step.{step}")
                yield ctx.observe(strategy, message="unspoken", args=args)


def _begun(ctx: Context, step: str) -> bool:
    meeting = (tactic.type == "attend-event" for tactic in ctx.plan.every(Tactic))
    agreed = (each.origin_text("review_every") for each in ctx.plan.strategies)
    return (
        any(ctx.plan.of(kind) for kind in BEGUN_BY[step])
        or (step == "relationships" and any(meeting))
        or (step == "improvement" and any(agreed))
    )
