"""Step 1, goals: somebody owns them, they tie to the business, and their objectives are SMART.

What is judged here stands in fields; the words of the sentences are judged in ``sentences``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Related, Term
from smlint.base.names import Names
from smlint.checks.judgement import judge
from smlint.checks.limits_kept import is_kept
from smlint.checks.reviews import looks
from smlint.plan.entities import Due, Entity, Measure, is_empty
from smlint.plan.graph import Plan
from smlint.plan.kinds import Goal, Objective, Strategy
from smlint.plan.kinds.goals import A_WORK, REACHED_WHEN, carries_own_objective
from smlint.plan.open_marks import left_to_decide
from smlint.plan.reader import number_of
from smlint.plan.wording.days import shifted
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.plan.wording.standing import says_how_soon
from smlint.plan.wording.values import parse_number, says_change
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.document import Form
from smlint.syntax.nodes import MapNode, Real, ScalarNode, SeqNode, Type, deref

ENDING = 3
"""So many letters more may the name of a place have in a sentence: newsletter, newsletters."""

SUBJECTS = ("about_answers", "about_talk", "about_visits", "about_known", "about_people")
"""The lists of words for what an objective may be about."""

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
    """Whether an ordinary document names who answers goal by goal: "Grow (owner: Mira)"."""
    if not strategy.origin.found:
        return False
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
        if goal.origin.value("objectives") is not None or _says_when_reached(goal):
            continue
        if goal.origin.found and says_how_soon(_sentence(ctx, goal)):
            continue
        if not carries_own_objective(goal.origin):
            message = "as-found" if goal.origin.found else "missing"
            yield ctx.observe(goal, "objectives", message=message)


def _sentence(ctx: Context, goal: Goal) -> Sentence:
    return read_sentence(goal.statement or goal.title, ctx.language(goal))


def _says_when_reached(entity: Entity) -> bool:
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
def objective_no_target(ctx: Context) -> Iterator[Observation]:
    """SM116, claim 1.6M: a number to reach. Of a document as found the sentence is all there is,
    and where it names a work of one's own (SM152) no number would mend it.
    """
    for objective in ctx.each(ctx.plan.objectives):
        node = objective.origin.value("target")
        if objective.origin.found and (_says_only_when(ctx, objective) or _asks(ctx, objective)):
            continue
        if node is None and _needs_no_number(ctx, objective):
            continue
        if node is None:
            field = "statement" if objective.origin.found else "target"
            place = objective.origin.at("target")
            example = _example(ctx, objective)
            yield ctx.observe(objective, field, message="missing", span=place, example=example)
            continue
        yield from _of_target(ctx, objective, node)


def _of_target(ctx: Context, objective: Objective, node: Real) -> Iterator[Observation]:
    """What keeps a target from being a number at which to arrive."""
    text = node.text if isinstance(node, ScalarNode) else "…"
    number = number_of(node, ctx.language(objective))
    adds, found = _adds(ctx, objective, text), objective.origin.found
    if found and not adds and (number is not None or _names_one(ctx, objective, text)):
        return
    if adds or says_change(text, ctx.language(objective)):
        yield ctx.observe(objective, "target", message="by-how-much", text=text)
        return
    plain = isinstance(node, ScalarNode) and node.type in (Type.INT, Type.FLOAT)
    if plain and objective.target is not None:
        return
    if number is None:
        yield ctx.observe(objective, "target", message="not-a-number", text=text)
    elif not (found or _is_signed_cell(objective, text)):
        digits = _digits(text, ctx.language(objective))
        args: dict[str, Arg] = {"text": text, "number": number, **digits}
        yield ctx.observe(objective, "target", message="as-text", args=args)


def _needs_no_number(ctx: Context, objective: Objective) -> bool:
    """Whether an objective as found tells otherwise when it is reached: by a definition of done, as
    a work that is there or not, or by how soon something is done, be the number but an article:
    "within an hour", "the same day".
    """
    if _says_when_reached(objective) or _is_a_work_to_finish(ctx, objective):
        return True
    statement = objective.statement or objective.title
    return objective.origin.found and says_how_soon(
        read_sentence(statement, ctx.language(objective))
    )


def _adds(ctx: Context, objective: Objective, text: str) -> bool:
    """Whether a target is added to what is counted one by one: "+200", "+50%". A balance of praise
    and blame may have arrived at +40.
    """
    metric = ctx.plan.metric(objective.metric)
    counted = metric is not None and metric.unit not in ("percent", "ratio", "")
    words = text.strip()
    share = words.startswith(_SIGNS) and says_change(words, ctx.language(objective))
    return counted and (share or _MORE.fullmatch(words) is not None)


def _is_signed_cell(objective: Objective, text: str) -> bool:
    """Whether a text is a number in a cell, kept in words for its sign: all cells are texts."""
    in_cell = objective.origin.document.form is Form.MARKDOWN
    return in_cell and _MORE.fullmatch(text.strip()) is not None


_ASKS = {"el": ("?", ";", "\u037e")}
"""How a question ends, where not with "?" alone: what is not known yet has no number."""

_SIGNS = ("+", "-", "−", "–")
_MORE = re.compile(r"\+\s?[0-9]+(?:[.,' ][0-9]+)*")


def _digits(text: str, language: str | None) -> dict[str, Arg]:
    """The number that a text of digits and separators is in its language, for the fix; nothing
    where it has a unit, or two readings.
    """
    found = parse_number(text, language) if _FIGURE.fullmatch(text.strip()) else None
    return {} if found is None or found.two_ways is not None else {"digits": found.value}


_FIGURE = re.compile(r"[0-9]+(?:[.,'\u2019 \u00a0\u202f\u2009][0-9]+)*")


def _says_only_when(ctx: Context, objective: Objective) -> bool:
    """Whether a line dates what stands above it, and wants nothing: "campaign: April to June"."""
    label, colon, said = objective.statement.partition(":")
    sentence = read_sentence(said.strip(), ctx.language(objective))
    words = said.strip()
    for mark in reversed(sentence.times):
        words = f"{words[: mark.start]}{words[mark.end :]}"
    return bool(colon and sentence.times) and len(label.split()) == 1 and not words.strip(" .-–")


def _asks(ctx: Context, objective: Objective) -> bool:
    """Whether an objective is a question: the answer may have a number, it has none."""
    return objective.statement.rstrip().endswith(_ASKS.get(ctx.language(objective) or "", ("?",)))


def _example(ctx: Context, objective: Objective) -> Term:
    """A number that fits what an objective is about, by its words."""
    text = objective.statement or objective.title
    known = (name for name in SUBJECTS if ctx.judged(name, text, objective))
    return Term(f"example.{next(known, 'about_followers').removeprefix('about_')}")


def _names_one(ctx: Context, objective: Objective, text: str) -> bool:
    """Whether the words of a document as found tell how much: "20% more", "double"."""
    return read_sentence(text, ctx.language(objective)).measurable


def _is_a_work_to_finish(ctx: Context, objective: Objective) -> bool:
    """Whether an objective as found is there or not: "the guide is published". No number tells
    more.
    """
    if not objective.origin.found:
        return False
    noted = objective.origin.value(A_WORK) is not None
    return noted or judge(objective.statement, ctx.language(objective), ctx.lexicon).measurable


@check
def objective_no_baseline(ctx: Context) -> Iterator[Observation]:
    """SM117, claim 1.6M: where one stands today, or the day one will know."""
    for objective in ctx.each(ctx.plan.objectives):
        yield from _baseline(ctx, objective)


def _baseline(ctx: Context, objective: Objective) -> Iterator[Observation]:
    node = objective.origin.value("baseline")
    if node is None:
        yield ctx.observe(objective, "baseline", message="missing")
    elif isinstance(node, ScalarNode) and node.text.strip() == "unknown":
        yield from _unknown(ctx, objective)
    elif objective.baseline is None or objective.baseline.value is None:
        inner = objective.origin.value("baseline", "value")
        fields = ("baseline", "value") if isinstance(node, MapNode) else ("baseline",)
        worded = inner if isinstance(node, MapNode) else node
        text = worded.text if isinstance(worded, ScalarNode) else "…"
        if isinstance(node, MapNode) and inner is None:
            yield ctx.observe(objective, "baseline", message="missing")
            return
        both = _IN_ONE.fullmatch(text.strip())
        message = "not-a-number" if both is None else "in-one"
        args: dict[str, Arg] = {} if both is None else {"number": both[1], "date": both[2]}
        yield ctx.observe(objective, *fields, message=message, args={"text": text, **args})
    elif not objective.origin.found:
        yield from _doubtful_baseline(ctx, objective, objective.baseline)


def _unknown(ctx: Context, objective: Objective) -> Iterator[Observation]:
    """A baseline that is still to be read: with a day on which it will be, before the objective is
    due, that is a plan.
    """
    if not ctx.reader(objective).text("baseline_by"):
        yield ctx.observe(objective, "baseline", message="unknown-undated")
        return
    by, due = ctx.reader(objective).day("baseline_by"), objective.due
    if by is None:
        return  # of what is no day the schema speaks
    if due is not None and by >= due.last:
        yield ctx.observe(objective, "baseline", message="known-too-late", by=by, due=due.last)
    elif by < ctx.today:
        yield ctx.observe(objective, "baseline", message="unknown", by=by)


_IN_ONE = re.compile(r"([\d.,]+) ?%? ?\(([^()]*\d[^()]*)\)")
"""A number and its day in one text, as a cell of Markdown may hold them."""


def _doubtful_baseline(
    ctx: Context, objective: Objective, baseline: Measure
) -> Iterator[Observation]:
    """A number that is there, but as a text, without its day, or from a day to come."""
    whole = objective.origin.value("baseline", "value") is None
    fields = ("baseline",) if whole else ("baseline", "value")
    node = objective.origin.value(*fields)
    if isinstance(node, ScalarNode) and node.type is Type.TEXT:
        text = node.text.strip()
        args: dict[str, Arg] = {"text": text, "number": baseline.value or 0}
        args |= _digits(text, ctx.language(objective))
        yield ctx.observe(objective, *fields, message="as-text", args=args)
    if baseline.date is None and objective.origin.value("baseline", "date") is None:
        yield ctx.observe(objective, "baseline", message="undated")
    day, due = baseline.date, objective.due
    early = due is not None and day is not None and due.last <= day  # SM135 speaks of both
    if day is not None and day > shifted(ctx.today, days=1) and not early:
        yield ctx.observe(objective, "baseline", "date", message="to-come", date=day)


@check
def target_wrong_way(ctx: Context) -> Iterator[Observation]:
    """SM119, claim 1.6M: the target lies on the side that the metric should move to."""
    for objective in ctx.each(ctx.plan.objectives):
        metric = ctx.plan.metric(objective.metric)
        start = None if objective.baseline is None else objective.baseline.value
        if metric is None or start is None or objective.target is None:
            continue
        near = abs(start) * ctx.limits["maintain_percent"] / 100
        if is_kept(ctx, objective, metric):
            continue
        if not _fits(metric.direction, start, objective.target, near):
            args: dict[str, Arg] = {"target": objective.target, "baseline": start}
            related = (Related(metric.origin.at("direction"), "related.direction"),)
            message = metric.direction
            yield ctx.observe(objective, "target", message=message, related=related, args=args)


def _fits(direction: str, baseline: Decimal, target: Decimal, near: Decimal) -> bool:
    """Whether a target lies where its metric should move to; ``near`` is how far "stay" may go."""
    match direction:
        case "increase":
            return target > baseline
        case "decrease":
            return target < baseline
        case "maintain":
            return abs(target - baseline) <= near
        case _:
            return True


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
