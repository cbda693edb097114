"""Step 1, SMART: whether a sentence and its fields tell the same.

A sentence can be meant in several ways ("add 500", "by 20%", "9 of 10"). Only where none of them
fits the field does the rule speak: the benefit of the doubt is the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from smlint.base.finding import Arg, Observation, Related
from smlint.base.span import Span
from smlint.base.text import folded
from smlint.plan.figures import NumberMark, Role
from smlint.plan.kinds import Objective
from smlint.plan.periods import DateReading, Period, shifted
from smlint.plan.sentence import Sentence, read_sentence
from smlint.plan.times import TimeMark
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

ROUNDING = Decimal("0.005")
"""How far a number in a sentence may be from its field and still be the same, rounded."""

PERCENT = 100

DIGITS = 15
"""A number with more before its point is not rounded: it was not counted either."""

_OUT_OF = re.compile(
    r"(?: \w+)?(?:\s*/\s*|\s+(?:(?:out )?of|in|στ(?:ου[ςσ]|ι[ςσ]|α)"
    r"|(?:απ[όο]|μέσα σε) τ(?:ου[ςσ]|ι[ςσ]|α))\s+)(?:(?:every|each|κάθε)\s+)?",
    re.IGNORECASE,
)
"""What stands in a share between its two numbers: "3 posts in 10", "3 of every 10", "3/10"."""

_WHOLE = re.compile(r"\d{1,9}")
_BEFORE = re.compile(r"(?:before|πριν)(?: απο)?(?: the| την?| τον?| τισ)?\s*$")


@check
def sentence_disagrees(ctx: Context) -> Iterator[Observation]:
    """SM118, claims 1.6M and 1.6T: the sentence and the fields tell the same."""
    for objective in ctx.each(ctx.plan.objectives):
        node = objective.origin.value("statement")
        if isinstance(node, ScalarNode) and not objective.origin.found:
            sentence = read_sentence(node.text, ctx.language(objective))
            for both in _disagreements(objective, node, sentence):
                yield _told(ctx, objective, both)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field, the place of the words that say otherwise, and what both say."""

    field: str
    place: Span
    sentence: Decimal | date
    value: Decimal | date


def _disagreements(
    objective: Objective, node: ScalarNode, sentence: Sentence
) -> Iterator[Disagreement]:
    baseline = None if objective.baseline is None else objective.baseline.value
    for both in (
        _of_baseline(baseline, node, sentence),
        _of_target(objective.target, baseline, node, sentence),
        _of_due(objective, node, sentence),
    ):
        if both is not None:
            yield both


def _told(ctx: Context, objective: Objective, both: Disagreement) -> Observation:
    fields: tuple[str, ...] = (both.field,)
    if both.field == "baseline" and objective.origin.value("baseline", "value") is not None:
        fields = ("baseline", "value")
    related = (Related(both.place, "related.sentence"),)
    args: dict[str, Arg] = {"sentence": both.sentence, "field": both.value}
    return ctx.observe(objective, *fields, message=both.field, related=related, args=args)


def _of_baseline(
    baseline: Decimal | None, node: ScalarNode, sentence: Sentence
) -> Disagreement | None:
    starts = [mark for mark in sentence.numbers if mark.role is Role.FROM and not mark.word]
    if baseline is None or not starts:
        return None
    if any(_means(mark, baseline, sentence) for mark in starts):
        return None
    mark = starts[0]
    place = node.part(mark.start, mark.end)
    return Disagreement("baseline", place, _said(mark, sentence), baseline)


def _of_target(
    target: Decimal | None, baseline: Decimal | None, node: ScalarNode, sentence: Sentence
) -> Disagreement | None:
    marks = [mark for mark in sentence.targets if not (mark.rank or mark.word)]
    if baseline is None:  # what is added to an unknown number says nothing of the sum
        marks = [mark for mark in marks if mark.role is Role.TO]
    if target is None or not marks or _counts_in_words(sentence):
        return None
    changed = (value for mark in marks for value in _changes(mark, baseline))
    if any(_fits_rounded(value, target) for value in changed):
        return None
    if any(_means(mark, target, sentence) for mark in marks):
        return None
    # The number led by "to" is what shall be reached; without one, the last.
    mark = next((mark for mark in marks if mark.role is Role.TO), marks[-1])
    place = node.part(mark.start, mark.end)
    return Disagreement("target", place, _said(mark, sentence), target)


def _of_due(objective: Objective, node: ScalarNode, sentence: Sentence) -> Disagreement | None:
    mark = sentence.due
    if objective.due is None or mark is None or not mark.deadline:
        return None
    days = _days(mark, sentence.text)
    if days is None or days[0] <= objective.due.last <= days[1]:
        return None
    place = node.part(mark.start, mark.end)
    return Disagreement("due", place, days[1], objective.due.last)


def _days(mark: TimeMark, text: str) -> tuple[date, date] | None:
    """The first and last day that a time in a sentence means; None where no calendar can tell.
    What is to be done before a day may be done on the day before it.
    """
    match mark.reading:
        case DateReading(date=day, two_ways=None):
            before = _BEFORE.search(folded(text[: mark.start])) is not None
            return shifted(day, days=-1) if before else day, day
        case Period(start=start, end=end):
            return start, end
        case _:
            return None


def _plain(mark: NumberMark) -> tuple[Decimal, ...]:
    """The values a number may have been written for: "1.240" may be either of two."""
    number = mark.number
    high = () if number.high is None else (number.high,)
    return (number.value, *high, *(number.two_ways or ()))


def _means(mark: NumberMark, field: Decimal, sentence: Sentence) -> bool:
    """Whether a number, or the share that it begins, is what a field holds."""
    said = any(_fits(value, field) for value in _scales(mark))
    return said or any(_fits_rounded(value, field) for value in _shares(mark, sentence))


def _changes(mark: NumberMark, baseline: Decimal | None) -> Iterator[Decimal]:
    """The numbers that may be wanted of a change: the baseline with it added or taken away, the
    baseline changed by so many percent, so many times the baseline.
    """
    if baseline is None:
        return
    for value in _plain(mark):
        yield baseline * value if mark.factor else baseline + value
        yield baseline - value
        if mark.number.percent:
            yield baseline * (1 + value / PERCENT)
            yield baseline * (1 - value / PERCENT)


def _scales(mark: NumberMark) -> Iterator[Decimal]:
    """A number as it stands, and a share written the other way: 40% for 0.4, 0.4 for 40%."""
    for value in _plain(mark):
        yield value
        if mark.number.percent:
            yield value / PERCENT
        elif abs(value) < 1:
            yield value * PERCENT


def _shares(mark: NumberMark, sentence: Sentence) -> Iterator[Decimal]:
    """What "9 of 10", "9 in 10" and "9/10" are: 90 percent, or 0.9."""
    link = _OUT_OF.match(sentence.text, mark.end)
    if link is None:
        return
    begin = link.end()
    figure = _WHOLE.match(sentence.text, begin)
    word = next((each.number.value for each in sentence.numbers if each.start == begin), None)
    whole = word if figure is None else Decimal(figure[0])
    if whole:
        share = mark.number.value / whole
        yield share
        yield share * PERCENT


def _said(mark: NumberMark, sentence: Sentence) -> Decimal:
    """The number to tell: of a share its percent, for "1" alone would puzzle."""
    percent = tuple(_shares(mark, sentence))[-1:]
    return round(percent[0], 1) if percent else mark.number.value


def _counts_in_words(sentence: Sentence) -> bool:
    """Whether a target is written in words: "five hundred" is not read as a number here."""
    return any(mark.word and not mark.factor for mark in sentence.targets)


def _fits(said: Decimal, field: Decimal) -> bool:
    return abs(said - field) <= abs(field) * ROUNDING


def _fits_rounded(counted: Decimal, field: Decimal) -> bool:
    """Whether a field holds what was counted from two numbers, rounded as the field is: 33 for a
    third.
    """
    if _fits(counted, field) or counted.adjusted() > DIGITS:
        return _fits(counted, field)
    digits = Decimal(1).scaleb(min(_exponent(field), 0))
    return counted.quantize(digits, rounding=ROUND_HALF_UP) == field


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
