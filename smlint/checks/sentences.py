"""Step 1, SMART: what the sentences of objectives say, and whether their fields say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Related
from smlint.base.span import Span
from smlint.plan.figures import NumberMark, Role
from smlint.plan.kinds import Objective
from smlint.plan.periods import DateReading, Period, Relative, parse_date, parse_relative
from smlint.plan.sentence import Sentence, read_sentence
from smlint.plan.times import TimeMark
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

ROUNDING = Decimal("0.005")
"""How far a number in a sentence may be from its field and still be the same, rounded."""

PERCENT = 100


@check
def objective_vague_verb(ctx: Context) -> Iterator[Observation]:
    """SM111, claim 1.6S: a verb that says no result; or only a direction, with no number."""
    for objective, node in _statements(ctx):
        sentence = read_sentence(node.text, ctx.language(objective))
        for hit in ctx.terms("vague_verbs_a", node.text, objective, heads=sentence.heads):
            yield _said(ctx, objective, node, hit, "vague", verb=hit.text)
            break
        else:
            if sentence.measurable or objective.target is None:
                continue  # without a target anywhere SM116 speaks, and once is enough
            for hit in ctx.terms("vague_verbs_b", node.text, objective, heads=sentence.heads):
                yield _said(ctx, objective, node, hit, "no-number", verb=hit.text)
                break


@check
def objective_weasel_word(ctx: Context) -> Iterator[Observation]:
    """SM112, claim 1.6S: words that everybody reads in their own way."""
    for objective, node in _statements(ctx):
        for hit in ctx.terms("weasel_words", node.text, objective):
            yield _said(ctx, objective, node, hit, "weasel", word=hit.text)


@check
def objective_compound(ctx: Context) -> Iterator[Observation]:
    """SM113, claim 1.6S: one sentence, one target."""
    for objective, node in _statements(ctx):
        sentence = read_sentence(node.text, ctx.language(objective))
        if sentence.compound is not None:
            first, second = sentence.compound
            start, end = first.start, second.end
            args: dict[str, Arg] = {"first": _words(first), "second": _words(second)}
            yield ctx.observe(objective, "statement", span=node.part(start, end), args=args)


@check
def sentence_disagrees(ctx: Context) -> Iterator[Observation]:
    """SM118, claims 1.6M and 1.6T: the sentence and the fields tell the same."""
    for objective, node in _statements(ctx):
        if objective.origin.found:
            continue  # its fields were read out of the sentence
        sentence = read_sentence(node.text, ctx.language(objective))
        yield from _baseline(ctx, objective, node, sentence)
        yield from _target(ctx, objective, node, sentence)
        yield from _due(ctx, objective, node, sentence)


@check
def due_is_vague(ctx: Context) -> Iterator[Observation]:
    """SM132, claim 1.6T: a day that comes, not "soon"."""
    for objective in ctx.each(ctx.plan.objectives):
        node = objective.origin.value("due")
        field = isinstance(node, ScalarNode) and objective.due is None
        if isinstance(node, ScalarNode) and field and not objective.origin.found:
            yield from _vague_field(ctx, objective, node)
        elif objective.due is None:
            yield from _vague_words(ctx, objective)


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
    node = objective.origin.value("statement")
    if not isinstance(node, ScalarNode):
        return
    said = read_sentence(node.text, ctx.language(objective)).due
    if said is not None and said.reading is not None:
        return
    for hit in ctx.terms("vague_time", node.text, objective):
        yield _said(ctx, objective, node, hit, "sentence", text=hit.text)
        return


def _statements(ctx: Context) -> Iterator[tuple[Objective, ScalarNode]]:
    """The objectives that have a sentence, with it."""
    for objective in ctx.each(ctx.plan.objectives):
        node = objective.origin.value("statement")
        if isinstance(node, ScalarNode):
            yield objective, node


def _said(
    ctx: Context, objective: Objective, node: ScalarNode, hit: Hit, message: str, **args: Arg
) -> Observation:
    """An observation at words of the sentence."""
    place = node.part(hit.start, hit.end)
    return ctx.observe(objective, "statement", message=message, span=place, args=args)


def _target(
    ctx: Context, objective: Objective, node: ScalarNode, sentence: Sentence
) -> Iterator[Observation]:
    target, marks = objective.target, [mark for mark in sentence.targets if not mark.rank]
    if target is None or not marks:
        return
    base = None if objective.baseline is None else objective.baseline.value
    said = [(mark, _meanings(mark, base)) for mark in marks]
    if any(not values or any(_same(each, target) for each in values) for _mark, values in said):
        return
    # The number led by "to" is what shall be reached; without one, the last.
    mark, values = next((pair for pair in said if pair[0].role is Role.TO), said[-1])
    place = node.part(mark.start, mark.end)
    yield _told(ctx, objective, _Disagreement("target", place, values[0], target))


def _baseline(
    ctx: Context, objective: Objective, node: ScalarNode, sentence: Sentence
) -> Iterator[Observation]:
    base = None if objective.baseline is None else objective.baseline.value
    starts = [mark for mark in sentence.numbers if mark.role is Role.FROM]
    if base is None or not starts:
        return
    if any(_agrees(mark, base) for mark in starts):
        return
    mark = starts[0]
    place = node.part(mark.start, mark.end)
    yield _told(ctx, objective, _Disagreement("baseline", place, mark.number.value, base))


def _due(
    ctx: Context, objective: Objective, node: ScalarNode, sentence: Sentence
) -> Iterator[Observation]:
    mark = sentence.due
    if objective.due is None or mark is None or not mark.deadline:
        return
    period = _days(mark)
    if period is None or period[0] <= objective.due.last <= period[1]:
        return
    place = node.part(mark.start, mark.end)
    yield _told(ctx, objective, _Disagreement("due", place, period[1], objective.due.last))


@dataclass(frozen=True, slots=True)
class _Disagreement:
    """A field, the place of the words that say otherwise, and what both say."""

    field: str
    place: Span
    sentence: Decimal | date
    value: Decimal | date


def _told(ctx: Context, objective: Objective, both: _Disagreement) -> Observation:
    fields: tuple[str, ...] = (both.field,)
    if both.field == "baseline" and objective.origin.value("baseline", "value") is not None:
        fields = ("baseline", "value")
    related = (Related(both.place, "related.sentence"),)
    args: dict[str, Arg] = {"sentence": both.sentence, "field": both.value}
    return ctx.observe(objective, *fields, message=both.field, related=related, args=args)


def _days(mark: TimeMark) -> tuple[date, date] | None:
    """The first and last day that a time in a sentence means; None where no calendar can tell."""
    match mark.reading:
        case DateReading(date=day, two_ways=None):
            return day, day
        case Period(start=start, end=end):
            return start, end
        case _:
            return None


def _meanings(mark: NumberMark, base: Decimal | None) -> tuple[Decimal, ...]:
    """The numbers that a sentence may want reached; none where that hangs on a missing baseline.

    "By 20%" is a rise or a fall: the verb tells a reader which, and either agrees here.
    """
    value = mark.number.value
    if mark.factor:
        return () if base is None else (base * value,)
    if mark.role is not Role.BY:
        return (value,)
    if base is None:
        return ()
    change = base * value / PERCENT if mark.number.percent else value
    return base + change, base - change


def _agrees(mark: NumberMark, field: Decimal) -> bool:
    return _same(mark.number.value, field)


def _same(said: Decimal, field: Decimal) -> bool:
    """Equal within rounding; a percentage may stand as a share (90% and 0.9)."""
    near = abs(field) * ROUNDING
    return abs(said - field) <= near or abs(said / PERCENT - field) <= near


def _words(mark: NumberMark) -> str:
    return f"{mark.text} {mark.noun}".strip()
