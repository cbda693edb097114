"""How a number is understood, as people say it at a table."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from smlint.base.text import fold
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.clauses import CLAUSE
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.plan.wording.number_words import NUMBER_WORDS, ONE, number_of_words
from smlint.plan.wording.values import Number, parse_number

_FEW = 3
"""Of so many numbers one is asked for; more are a text."""

_IN_WORDS = re.compile(rf"(?<![\w-])(?:{NUMBER_WORDS}|^(?:{ONE})$)(?![\w-])")

WHOLE_UNITS = ("", "count", "euro", "money")
"""What is counted in them has no thousandths."""


def number(text: str, answers: Answers) -> str:
    """A number as it stands in a field.

    Raises:
        NotUnderstoodError: it is none.
        DoubtError: "1.240" of what is counted in whole things; "about 300" or "eight", whose number
            is proposed; "8 or 9", "23 last year, 4 so far this year", of which one is asked for.
    """
    found = parse_number(text, answers.language)
    if found is not None and found.high is not None:
        raise DoubtError(Instead(), "init.doubt.either", numbers=(found.value, found.high))
    if found is None:
        raise _beside_words(text, answers)
    whole = counted(found, answers)
    if whole != found.value:
        instead = Instead(plain(whole), plain(found.value))
        raise DoubtError(instead, "init.doubt.thousands", read=found.value, whole=whole)
    return plain(found.value)


def counted(found: Number, answers: Answers) -> Decimal:
    """What a number means where things are counted: of its two readings the whole one."""
    if found.two_ways is None or answers["unit"] not in WHOLE_UNITS:
        return found.value
    whole = [each for each in found.two_ways if each == each.to_integral_value()]
    return whole[0] if len(whole) == 1 else found.value


def is_money(sign: str) -> bool:
    """Whether a letter is the sign of a currency."""
    return unicodedata.category(sign) == "Sc"


def plain(value: Decimal) -> str:
    """A number in digits."""
    return f"{value.normalize():f}"


def _beside_words(text: str, answers: Answers) -> NotUnderstoodError:
    """What to say of a number among words, or in words: the one that stands there is proposed; of
    several one is asked for.
    """
    found = _numbers_in(text, answers)
    if len(found) == 1:
        value = found[0]
        return DoubtError(Instead(plain(value)), "init.doubt.number", number=value)
    clauses = [each for part in CLAUSE.split(text) if (each := _numbers_in(part, answers))]
    if len(clauses) > 1 and all(len(each) == 1 for each in clauses):
        several = tuple(each[0] for each in clauses)
        return DoubtError(Instead(), "init.doubt.numbers", numbers=several)
    if 1 < len(set(found)) <= _FEW:
        return DoubtError(Instead(), "init.doubt.either", numbers=tuple(dict.fromkeys(found)))
    return NotUnderstoodError("init.wrong.number")


def _numbers_in(text: str, answers: Answers) -> list[Decimal]:
    """The numbers that are words of a text, in digits or not; of a range both ends."""
    found: list[Decimal] = []
    for word in in_digits(text).split():
        number_read = parse_number(word.strip("(),;:!?·"), answers.language)
        if number_read is not None:
            found.append(counted(number_read, answers))
            found += [] if number_read.high is None else [number_read.high]
    return found


def in_digits(text: str) -> str:
    """The same text with digits for the numbers in words: "eight", «διακόσια πενήντα»."""
    plain_text = fold(text)
    for match in reversed([*_IN_WORDS.finditer(plain_text.text)]):
        start, end = plain_text.span(*match.span())
        text = f"{text[:start]}{number_of_words(match[0])}{text[end:]}"
    return text
