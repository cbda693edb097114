"""Whether a number in a sentence is the number that a field holds.

It can be meant in several ways ("1.240", "9 of 10", "add 500", "by 20%"), and be rounded: it is the
same where one of them fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from smlint.base.text import folded
from smlint.plan.wording.currencies import MONEY
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.sentence import Sentence
from smlint.plan.wording.values import WHOLE

ROUNDING = Decimal("0.005")
"""How far a number may be from another, as a share of it, and still be the same, rounded."""


DIGITS = 15
"""A number with more before its point is not rounded: it was not counted either."""

_OUT_OF = re.compile(
    r"(?: \w+)?(?:\s*/\s*|\s+(?:(?:out )?of|in|στ(?:ου[ςσ]|ι[ςσ]|α)"
    r"|(?:απ[όο]|μέσα σε) τ(?:ου[ςσ]|ι[ςσ]|α))\s+)(?:(?:every|each|κάθε)\s+)?",
    re.IGNORECASE,
)
"""What stands in a share between its two numbers: "3 posts in 10", "3 of every 10", "3/10"."""

_OF_TWO = re.compile(r"(?P<part>[0-9]{1,9})[^0-9.,%]*[^\W\d][^0-9]*[0-9]")
"""A share that was read from its two numbers: "1 in 3". It also counts: 7 of "7 out of 10"."""

_DIGITS = re.compile(r"\d{1,9}")


def means(mark: NumberMark, field: Decimal, sentence: Sentence) -> bool:
    """Whether a number, or the share that it begins, is what a field holds."""
    share = _OF_TWO.search(mark.text)
    if share is not None and Decimal(share["part"]) == field:
        return True
    counted = mark.word or share is not None
    fits = _fits_rounded if counted else _fits  # "one in three" is 33 percent
    said = any(fits(value, field) for value in _scales(mark))
    return said or any(_fits_rounded(value, field) for value in _shares(mark, sentence))


def comes_to(mark: NumberMark, baseline: Decimal | None, field: Decimal) -> bool:
    """Whether a number is how far a field lies from the baseline: more by 500, less by 20%."""
    return any(_fits_rounded(value, field) for value in _changes(mark, baseline))


def one_value(mark: NumberMark, sentence: Sentence) -> Decimal | None:
    """The number itself, where it is no range, share or factor and reads one way."""
    several = len(_plain(mark)) > 1 or share_of(mark, sentence) is not None
    return None if mark.word or mark.factor or several else mark.number.value


def share_of(mark: NumberMark, sentence: Sentence) -> tuple[Decimal, int] | None:
    """The share that a number begins, and where it ends in the sentence."""
    link = _OUT_OF.match(sentence.text, mark.end)
    if link is None:
        return None
    begin = link.end()
    figure = _DIGITS.match(sentence.text, begin)
    word = next((each for each in sentence.numbers if each.start == begin), None)
    if figure is not None:
        whole, end = Decimal(figure[0]), figure.end()
    elif word is not None and not MONEY.search(folded(word.text)):  # "40 tickets of €8"
        whole, end = word.number.value, word.end
    else:
        return None
    return (mark.number.value / whole, end) if whole else None


def as_written(mark: NumberMark, sentence: Sentence) -> str:
    """The number to tell, as written: of a share both its parts, for "1" alone would puzzle."""
    share = share_of(mark, sentence)
    return " ".join(sentence.text[mark.start : mark.end if share is None else share[1]].split())


def _plain(mark: NumberMark) -> tuple[Decimal, ...]:
    """The values a number may have been written for: "1.240" may be either of two."""
    number = mark.number
    high = () if number.high is None else (number.high,)
    return (number.value, *high, *(number.two_ways or ()))


def _scales(mark: NumberMark) -> Iterator[Decimal]:
    """A number as it stands, and a share written the other way: 40% for 0.4, 0.4 for 40%."""
    for value in _plain(mark):
        yield value
        if mark.number.percent:
            yield value / WHOLE
        elif abs(value) < 1:
            yield value * WHOLE


def _shares(mark: NumberMark, sentence: Sentence) -> Iterator[Decimal]:
    """What "9 of 10", "9 in 10" and "9/10" are: 90 percent, or 0.9."""
    share = share_of(mark, sentence)
    if share is not None:
        yield share[0]
        yield share[0] * WHOLE


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
            yield baseline * (1 + value / WHOLE)
            yield baseline * (1 - value / WHOLE)


def _fits(said: Decimal, field: Decimal) -> bool:
    """Whether a field holds what was said, or the sentence a rounder number than the field."""
    if said == field or not _near(said, field) or field.adjusted() > DIGITS:
        return said == field
    return field.quantize(Decimal(1).scaleb(_exponent(said.normalize()))) == said


def _fits_rounded(counted: Decimal, field: Decimal) -> bool:
    """Whether a field holds what was counted from two numbers, rounded as the field is: 33 for a
    third.
    """
    if _near(counted, field) or counted.adjusted() > DIGITS:
        return _near(counted, field)
    digits = Decimal(1).scaleb(min(_exponent(field), 0))
    return counted.quantize(digits, rounding=ROUND_HALF_UP) == field


def _near(said: Decimal, field: Decimal) -> bool:
    return abs(said - field) <= abs(field) * ROUNDING


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
