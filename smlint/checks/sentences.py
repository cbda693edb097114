"""Step 1, SMART: what the sentences of objectives say, and whether their fields say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from smlint.base.finding import Arg, Observation
from smlint.checks.texts import statements, told
from smlint.checks.twofold import both_said
from smlint.plan.kinds import Objective
from smlint.plan.kinds.goals import VAGUE_TIME, carries_own_objective
from smlint.plan.wording.days import DateReading, Period, Relative
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.periods import parse_date, parse_relative, read_time
from smlint.plan.wording.sentence import read_sentence
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.rules.registry import check
from smlint.syntax.nodes import Node, ScalarNode

_CLAUSE = re.compile(r"[,;:()·](?!\d)|\s[–—-]\s")
"""Between the clauses of a sentence."""

_ARTICLE = 6
"""How many letters an article between a word and its number takes at the most: " τους "."""


@check
def objective_vague_verb(ctx: Context) -> Iterator[Observation]:
    """SM111, claim 1.6S: a verb that says no result; or only a direction, with no number. The
    statement of a goal that carries its own numbers tells what changes for people, and its fields
    tell how far.
    """
    for objective, node in _statements(ctx):
        sentence = read_sentence(node.text, ctx.language(objective))
        for hit in ctx.terms("vague_verbs_a", node.text, objective, heads=sentence.heads):
            yield _said(ctx, objective, node, hit, "vague", verb=hit.text)
            break
        else:
            way = _gives_direction(ctx, objective, node)
            if way is not None and not objective.own:
                args: dict[str, Arg] = {"verb": way.text, "target": objective.target or 0}
                yield _said(ctx, objective, node, way, "no-number", **args)


def _gives_direction(ctx: Context, objective: Objective, node: ScalarNode) -> Hit | None:
    """The verb of a sentence that says only whether a number shall rise or fall. Without a target
    anywhere SM116 speaks, and once is enough.
    """
    sentence = read_sentence(node.text, ctx.language(objective))
    if objective.target is None or sentence.measurable:
        return None
    if ctx.terms("vague_verbs_a", node.text, objective, heads=sentence.heads):
        return None
    hits = ctx.terms("vague_verbs_b", node.text, objective, heads=sentence.heads)
    return next(iter(hits), None)


@check
def objective_weasel_word(ctx: Context) -> Iterator[Observation]:
    """SM112, claim 1.6S: words that everybody reads in their own way. Where a sentence only gives a
    direction, the number that SM111 asks for stands in their place too.
    """
    for objective, node in _statements(ctx):
        if _gives_direction(ctx, objective, node) is not None:
            continue
        for hit in told(ctx.terms("weasel_words", node.text, objective)):
            if not _of_today(ctx, objective, node.text, hit):
                yield _said(ctx, objective, node, hit, "weasel", word=hit.text)
        if objective.origin.found or objective.target is None:  # else the field says it exactly
            yield from _hedged(ctx, objective, node)


def _hedged(ctx: Context, objective: Objective, node: ScalarNode) -> Iterator[Observation]:
    """The first word that leaves open how much is enough, beside a number that shall be reached."""
    for hit in ctx.terms("hedges", node.text, objective):
        mark = _beside(read_sentence(node.text, ctx.language(objective)).targets, hit)
        if mark is not None and not _of_today(ctx, objective, node.text, hit):
            said = node.text[min(hit.start, mark.start) : max(hit.end, mark.end)]
            args: dict[str, Arg] = {"said": said, "number": mark.text}
            yield _said(ctx, objective, node, hit, "hedged", **args)
            return


def _beside(numbers: tuple[NumberMark, ...], hit: Hit) -> NumberMark | None:
    """The number that a word stands directly before or behind."""
    for mark in numbers:
        if 0 <= mark.start - hit.end <= _ARTICLE or 0 <= hit.start - mark.end <= 1:
            return mark
    return None


def _of_today(ctx: Context, objective: Objective, text: str, hit: Hit) -> bool:
    """Whether a word stands where a sentence says how it is now: "(now it is about 4)". That may be
    rounded; what shall be reached may not.
    """
    starts = [match.end() for match in _CLAUSE.finditer(text, 0, hit.start)]
    end = _CLAUSE.search(text, hit.end)
    clause = text[starts[-1] if starts else 0 : len(text) if end is None else end.start()]
    return len(clause) < len(text.strip()) and bool(ctx.terms("nowadays", clause, objective))


@check
def objective_compound(ctx: Context) -> Iterator[Observation]:
    """SM113, claim 1.6S: one sentence, one target."""
    for objective, node in _statements(ctx):
        sentence = read_sentence(node.text, ctx.language(objective))
        if sentence.compound is not None:
            first, second = sentence.compound
            start, end = first.start, second.end
            one, other = both_said(sentence, first, second)
            args: dict[str, Arg] = {"first": _words(first), "second": _words(second)}
            args |= {"one": one, "other": other}
            yield ctx.observe(objective, "statement", span=node.part(start, end), args=args)


@check
def due_is_vague(ctx: Context) -> Iterator[Observation]:
    """SM132, claim 1.6T: a day that comes, not "soon"."""
    for objective in ctx.each(ctx.plan.objectives):
        node = objective.origin.value("due")
        if objective.origin.found:
            yield from _vague_as_found(ctx, objective, node)
        elif objective.due is not None:
            continue
        elif node is None:
            yield from _vague_words(ctx, objective)
        elif isinstance(node, ScalarNode):
            yield from _vague_field(ctx, objective, node)
        else:
            yield ctx.observe(objective, "due", message="several")
    yield from _vague_of_all(ctx)


def _vague_of_all(ctx: Context) -> Iterator[Observation]:
    """The deadline of a goal as a whole, which stands beside its objectives."""
    for goal in ctx.plan.goals:
        node, written = goal.origin.value("due"), not goal.origin.found
        if written and isinstance(node, ScalarNode) and not carries_own_objective(goal.origin):
            text = node.text.strip()
            if not isinstance(read_time(text, ctx.language(goal)), DateReading | Period):
                yield ctx.observe(goal, "due", message="goal", text=text)


def _vague_as_found(ctx: Context, objective: Objective, node: Node | None) -> Iterator[Observation]:
    """Of a document as found: "asap" in its own cell, and "soon" in a sentence, be it in words that
    the reader knows or in those of the lexicon.
    """
    own = isinstance(node, ScalarNode) and _is_its_own(objective, node)
    if isinstance(node, ScalarNode) and own and objective.due is None:
        said = [each.text for each in ctx.terms("vague_time", node.text, objective)]
        said = said or [node.text] * (objective.origin_text(VAGUE_TIME) == node.text.strip())
        if said:
            yield ctx.observe(objective, "due", message="vague", text=said[0])
            return
    if objective.due is None or not own:
        yield from _vague_words(ctx, objective)


def _is_its_own(objective: Objective, due: ScalarNode) -> bool:
    """Whether a deadline stands in the objective's own words, cell or label, not around it."""
    whole, span = objective.origin.node.span, due.span
    inside = whole.start.offset <= span.start.offset and span.end.offset <= whole.end.offset
    return inside or objective.origin.key("due") != span


def _vague_field(ctx: Context, objective: Objective, node: ScalarNode) -> Iterator[Observation]:
    text, language = node.text.strip(), ctx.language(objective)
    if parse_date(text, language) is not None:
        return  # it is a date, of which two readings are possible: SM905 asks which
    relative = parse_relative(text, language)
    start = None if objective.baseline is None else objective.baseline.date
    if relative is None:
        yield ctx.observe(objective, "due", message="vague", text=text)
    elif start is None:
        yield ctx.observe(objective, "due", message="relative-undated", text=text)
    else:
        yield from _computed(ctx, objective, text, relative, start)


def _computed(
    ctx: Context, objective: Objective, text: str, relative: Relative, start: date
) -> Iterator[Observation]:
    try:
        day = relative.after(start)
    except ValueError:  # beyond the calendar: "within 9999 years"
        yield ctx.observe(objective, "due", message="vague", text=text)
    else:
        yield ctx.observe(objective, "due", message="relative", text=text, date=day)


def _vague_words(ctx: Context, objective: Objective) -> Iterator[Observation]:
    node = ctx.plan.once(statements).get(id(objective))
    vague = () if node is None else ctx.judged("vague_time", node.text, objective)
    if node is None or vague == ():
        return
    said = read_sentence(node.text, ctx.language(objective)).due
    if said is not None and said.reading is not None:
        return
    for hit in vague or ctx.terms("vague_time", node.text, objective):
        yield _said(ctx, objective, node, hit, "sentence", text=hit.text)
        return


def _statements(ctx: Context) -> Iterator[tuple[Objective, ScalarNode]]:
    """The objectives that have a sentence, with it."""
    said = ctx.plan.once(statements)
    for objective in ctx.each(ctx.plan.objectives):
        node = said.get(id(objective))
        if node is not None:
            yield objective, node


def _said(
    ctx: Context, objective: Objective, node: ScalarNode, hit: Hit, message: str, **args: Arg
) -> Observation:
    """An observation at words of the sentence."""
    place = node.part(hit.start, hit.end)
    return ctx.observe(objective, "statement", message=message, span=place, args=args)


def _words(mark: NumberMark) -> str:
    return f"{mark.text} {mark.noun}".strip()
