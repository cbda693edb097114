"""Step 1, goals: the numbers of objectives: where one wants to arrive, where one stands, which way.

What is judged here stands in fields; whether sentences agree with them is judged in ``agreement``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Related
from smlint.checks.fitting import fitting_example
from smlint.checks.goals import says_when_reached
from smlint.checks.judgement import judge
from smlint.checks.limits_kept import is_kept
from smlint.plan.entities import Measure
from smlint.plan.kinds import Objective
from smlint.plan.kinds.goals import A_WORK
from smlint.plan.reader import number_of
from smlint.plan.wording.days import shifted
from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.standing import says_how_soon
from smlint.plan.wording.values import parse_number, says_change
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.document import Form
from smlint.syntax.nodes import MapNode, Real, ScalarNode, Type


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
            example = fitting_example(ctx, objective, objective.statement or objective.title)
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
    if says_when_reached(objective) or _is_a_work_to_finish(ctx, objective):
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
