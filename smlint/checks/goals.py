"""Step 1, goals: somebody owns them, they tie to the business, and their objectives are SMART.

What is judged here stands in fields; the words of the sentences are judged in ``sentences``.
"""

from __future__ import annotations

from collections.abc import Iterator

from smlint.base.finding import Arg, Observation, Related
from smlint.base.names import Names
from smlint.checks.fitting import fitting_example
from smlint.checks.reviews import looks
from smlint.plan.entities import Due, Entity, is_empty
from smlint.plan.graph import Plan
from smlint.plan.kinds import Goal, Objective, Strategy
from smlint.plan.kinds.goals import REACHED_WHEN, carries_own_objective
from smlint.plan.open_marks import left_to_decide
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.plan.wording.standing import says_how_soon
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import MapNode, SeqNode, deref

ENDING = 3
"""So many letters more may the name of a place have in a sentence: newsletter, newsletters."""

PLACES = ("platforms", "platforms_ambiguous", "platform_features", "own_media")
"""The lists of words for places where one meets people."""

EXAMPLE = "bo-visits"
"""A business objective, for a plan that has none."""

MOST_CHOICES = 5
"""So many business objectives are named where one is missing."""

DRAFT = "draft"
"""A goal's status that says that it may still be dropped."""


@check
def owner_missing(ctx: Context) -> Iterator[Observation]:
    """SM101, claim 1.1: settle who owns social media. Of a document as found that says who does
    what nobody can tell from outside who of them answers.
    """
    for strategy in ctx.each(ctx.plan.strategies):
        shared = strategy.origin.document.shared_out
        owned = strategy.origin.value("owner") is not None or shared
        if not owned and not _goals_are_owned(ctx, strategy):
            yield ctx.observe(strategy, "owner", message="missing")
    known = any(isinstance(each, Strategy) for each in ctx.plan.entities)
    if not known and not ctx.plan.hiding(("strategy",)):
        ctx.examined += 1
        yield ctx.observe_plan("no-strategy")


def _goals_are_owned(ctx: Context, strategy: Strategy) -> bool:
    """Whether an ordinary document names who answers goal by goal: "Grow (owner: Mira)", or behind
    half of the goals.
    """
    if not strategy.origin.found:
        return False
    owners = [each.origin.value("owner") for each in ctx.plan.objectives]
    named = sum(each is not None for each in owners)
    if named > 1 and named * 2 >= len(owners):
        return True
    titles = (each.title for each in (strategy, *ctx.plan.goals))
    return any(
        title[hit.end :].lstrip().startswith(":")
        for title in titles
        for hit in ctx.judged("owner_labels", title, strategy) or ()
    )


def decided(plan: Plan) -> tuple[Goal, ...]:
    """The goals of which a plan owes an account. A draft among others is an idea that nobody has
    agreed to; where all are drafts, the plan is what it is about.
    """
    return tuple(each for each in plan.goals if each.status != DRAFT) or plan.goals


@check
def goal_without_objective(ctx: Context) -> Iterator[Observation]:
    """SM104, claim 1.4: a goal is broad, its objectives are measured."""
    for goal in ctx.each(decided(ctx.plan)):
        if goal.origin.value("objectives") is not None or says_when_reached(goal):
            continue
        if goal.origin.found and says_how_soon(_sentence(ctx, goal)):
            continue
        if not carries_own_objective(goal.origin):
            if goal.origin.found:
                about = fitting_example(ctx, goal, goal.statement or goal.title, "known")
                yield ctx.observe(goal, "objectives", message="as-found", example=about)
            else:
                yield ctx.observe(goal, "objectives", message="missing")


def _sentence(ctx: Context, goal: Goal) -> Sentence:
    return read_sentence(goal.statement or goal.title, ctx.language(goal))


def says_when_reached(entity: Entity) -> bool:
    """Whether a document as found says when a goal is reached without a number: a definition of
    done, or the measured objectives beside it.
    """
    return entity.origin.found and entity.origin.value(REACHED_WHEN) is not None


@check
def goal_without_business_objective(ctx: Context) -> Iterator[Observation]:
    """SM105, claims 1.5 and P12: a goal serves something that the business wants."""
    for goal in ctx.each(decided(ctx.plan)):
        if not goal.supports and _says_no_support(goal):
            yield ctx.observe(goal, "supports", args=_served(ctx.plan))


def _served(plan: Plan) -> dict[str, Arg]:
    """What a goal can serve: some business objectives as a choice, and the only one of a plan that
    has no other.
    """
    ids = dict.fromkeys(each.id for each in plan.of("business-objective") if each.id)
    names = tuple(name for name in ids if left_to_decide(name) is None)
    args: dict[str, Arg] = {"choices": names[:MOST_CHOICES] or (EXAMPLE,)}
    return {**args, "only": names[0]} if len(names) == 1 else args


def _says_no_support(goal: Goal) -> bool:
    """Whether a goal lists nothing that it serves: no row names an objective. Of what is no list
    of rows the schema speaks.
    """
    node = goal.origin.value("supports")
    if node is None:
        return True
    rows = [deref(item) for item in node.items] if isinstance(node, SeqNode) else []
    named = (each.get("objective") for each in rows if isinstance(each, MapNode))
    whole = all(isinstance(each, MapNode) for each in rows)
    return whole and bool(rows) and all(each is None or is_empty(deref(each)) for each in named)


@check
def objective_scope_missing(ctx: Context) -> Iterator[Observation]:
    """SM114, claim 1.6S: where, or among whom. A channel, an audience or a platform that the
    sentence names counts, and so does a metric that is read channel by channel.
    """
    places = [*ctx.plan.of("channel"), *ctx.plan.of("audience")]
    named = Names((name for each in places for name in (each.id, each.title)), ENDING)
    for objective in ctx.each(ctx.plan.objectives):
        metric = ctx.plan.metric(objective.metric)
        by_channel = metric is not None and metric.by_channel
        in_words = next(named.within(objective.statement), None) is not None or any(
            ctx.judged(name, objective.statement, objective) for name in PLACES
        )
        if not objective.scope and not by_channel and not in_words:
            yield ctx.observe(objective, "scope")


@check
def due_passed_unreviewed(ctx: Context) -> Iterator[Observation]:
    """SM133, claims 1.6T and 7.1: what is over is looked back on. A review from before that day
    looked ahead, unless it says how the objective ended.
    """
    dated = [each for each in ctx.each(ctx.plan.objectives) if each.due is not None]
    passed = [
        (objective, objective.due)
        for objective in dated
        if objective.due is not None
        and objective.due.last < ctx.today
        and not any(look.back_at(objective.due) for look in looks(ctx, objective))
    ]
    if ctx.plan.found:
        yield from _passed_as_found(ctx, passed, len(dated))
        return
    for objective, due in passed:
        yield ctx.observe(objective, "due", message="passed", due=due.last)


def _passed_as_found(
    ctx: Context, passed: list[tuple[Objective, Due]], dated: int
) -> Iterator[Observation]:
    """One finding a document: twelve goals of a year that is over are one thing to know. A report,
    or a plan that says that it is archived, looks back by itself.
    """
    documents = [part.document for part in ctx.plan.parts]
    passed = [(each, due) for each, due in passed if not _was_read(ctx.plan, each, due)]
    if not passed or any(each.looks_back for each in documents):
        return
    first, due = passed[0]
    if len(passed) == dated > 1:
        last = max(each.last for _objective, each in passed)
        head = next(iter(ctx.plan.strategies), first)
        yield ctx.observe(head, message="passed-all", span=head.origin.at(), n=dated, due=last)
        return
    others = tuple(
        Related(each.origin.at("due"), "related.alike", {"what": each.label})
        for each, _due in passed[1:]
    )
    if len(passed) == 1:
        message = "passed-one" if dated > 1 else "passed-found"
        args: dict[str, Arg] = {"all": dated} if dated > 1 else {}
    else:
        message, args = "passed-some", {"n": len(passed), "all": dated}
    yield ctx.observe(first, "due", message=message, related=others, args=args, due=due.last)


def _was_read(plan: Plan, objective: Objective, due: Due) -> bool:
    """Whether a reading from the day of a deadline, or later, says how it ended."""
    days = (each.day for each in plan.values_of(objective.metric))
    return any(day is not None and day >= due.last for day in days)
