"""Step 1, SMART: whether a sentence and its fields tell the same.

A sentence can be meant in several ways ("add 500", "by 20%", "9 of 10"). Only where none of them
fits the field does the rule speak: the benefit of the doubt is the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from smlint.base.finding import Arg, Observation, Related
from smlint.base.span import Span
from smlint.base.text import folded
from smlint.plan.figures import NumberMark, Role
from smlint.plan.kinds import Objective
from smlint.plan.periods import DateReading, Period
from smlint.plan.sentence import Sentence, read_sentence
from smlint.plan.times import TimeMark
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

ROUNDING = Decimal("0.005")
"""How far a number in a sentence may be from its field and still be the same, rounded."""

PERCENT = 100

_OUT_OF = re.compile(r"\s*(?:/|(?:out )?of|στ(?:ουσ|ισ|α)|απο (?:τουσ|τισ|τα))\s*(?:every )?")
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
    if any(_fits(value, baseline) for mark in starts for value in _plain(mark)):
        return None
    mark = starts[0]
    place = node.part(mark.start, mark.end)
    return Disagreement("baseline", place, mark.number.value, baseline)


def _of_target(
    target: Decimal | None, baseline: Decimal | None, node: ScalarNode, sentence: Sentence
) -> Disagreement | None:
    marks = [mark for mark in sentence.targets if not (mark.rank or mark.word)]
    if baseline is None:  # what is added to an unknown number says nothing of the sum
        marks = [mark for mark in marks if mark.role is Role.TO]
    if target is None or not marks or _counts_in_words(sentence):
        return None
    meanings = [value for mark in marks for value in _meanings(mark, baseline)]
    if any(_fits(value, target) for value in (*meanings, *_ratios(sentence))):
        return None
    # The number led by "to" is what shall be reached; without one, the last.
    mark = next((mark for mark in marks if mark.role is Role.TO), marks[-1])
    place = node.part(mark.start, mark.end)
    return Disagreement("target", place, mark.number.value, target)


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
            return day - timedelta(days=1) if before else day, day
        case Period(start=start, end=end):
            return start, end
        case _:
            return None


def _plain(mark: NumberMark) -> tuple[Decimal, ...]:
    """The values a number may have been written for: "1.240" may be either of two."""
    number = mark.number
    high = () if number.high is None else (number.high,)
    return (number.value, *high, *(number.two_ways or ()))


def _meanings(mark: NumberMark, baseline: Decimal | None) -> Iterator[Decimal]:
    """The numbers that may be wanted: the number itself, the baseline with it added or taken
    away, the baseline changed by so many percent, so many times the baseline.
    """
    for value in _plain(mark):
        yield value
        if mark.number.percent:
            yield value / PERCENT
        if baseline is None:
            continue
        yield baseline * value if mark.factor else baseline + value
        yield baseline - value
        if mark.number.percent:
            yield baseline * (1 + value / PERCENT)
            yield baseline * (1 - value / PERCENT)


def _ratios(sentence: Sentence) -> Iterator[Decimal]:
    """What "9 of 10" is: 90 percent, or 0.9."""
    for first, second in pairwise(sentence.numbers):
        between = folded(sentence.text[first.end : second.start])
        if _OUT_OF.fullmatch(between) and second.number.value:
            share = first.number.value / second.number.value
            yield share
            yield share * PERCENT


def _counts_in_words(sentence: Sentence) -> bool:
    """Whether a target is written in words: "five hundred" is not read as a number here."""
    return any(mark.word and not mark.factor for mark in sentence.targets)


def _fits(said: Decimal, field: Decimal) -> bool:
    return abs(said - field) <= abs(field) * ROUNDING
