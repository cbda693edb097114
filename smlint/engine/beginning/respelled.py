"""What people write in haste, as the readers of numbers and times know it: "~9", "Q2 27", "500ish".
Only what is read is spelled anew, never what stands in the plan.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from smlint.base.text import fold, folded
from smlint.plan.wording.number_words import LAST_WORDS, NUMBER_WORD, ONE, number_of_words
from smlint.plan.wording.values import FIGURE, read_figure
from smlint.rules.answer_words import AnswerWords

_QUARTER = re.compile(r"(?<!\w)([qQ][1-4]|[1-4][qQ])\s*(?:['’/-]\s*)?(\d{2})(?![\d\w])")
_SHORT_YEAR = re.compile(r"(?<=\w)\s*['’](\d{2})(?![\d\w])")
_TEN = 10
_NEARLY = re.compile(r"(?:^|(?<=\s))[~≈]\s?(?=\d)")


def respelled(text: str, words: AnswerWords) -> str:
    """The same text with years in full, and numbers without the words that only say "about"."""
    text = with_amounts(_NEARLY.sub("", years_in_full(text)), words)
    for pattern in _about(words.lists["about"], words.lists["about_endings"]):
        plain = fold(text)
        places = [plain.span(*found.span()) for found in pattern.finditer(plain.text)]
        for start, end in reversed(places):
            text = text[:start] + text[end:]
    return text


def with_amounts(text: str, words: AnswerWords) -> str:
    """The same text with digits for numbers in words of their own: "a couple of dozen"; also for
    so many times such a number: "3 dozen", «τρεις δεκάδες».
    """
    text = _multiplied(text, words)
    for pattern, digits in _amounts(tuple(words.groups["amounts"].items())):
        plain = fold(text)
        for found in reversed([*pattern.finditer(plain.text)]):
            start, end = plain.span(*found.span())
            text = f"{text[:start]}{digits}{text[end:]}"
    return text


def is_of_many(text: str, words: AnswerWords) -> bool:
    """Whether a number is left that counts how many dozens or hundreds there are: "1,500 dozen"
    reads two ways, and by itself it is none of them.
    """
    every = _any_of(tuple(each for named in words.groups["multiples"].values() for each in named))
    return re.search(rf"\d\s*(?:{every})(?!\w)", folded(text)) is not None


def _multiplied(text: str, words: AnswerWords) -> str:
    pattern, times = _multiples(tuple(words.groups["multiples"].items()))
    plain = fold(text)
    for found in reversed([*pattern.finditer(plain.text)]):
        number = _count(found["count"], found["word"])
        if number is not None:
            start, end = plain.span(*found.span())
            value = (number * times[found["word"]]).normalize()
            text = f"{text[:start]}{value:f}{text[end:]}"
    return text


def _count(count: str, word: str) -> Decimal | None:
    """What stands before a word that multiplies it; None where it reads two ways, or is one number
    with that word anyway: "two hundred and five".
    """
    if count[0].isdecimal():
        figure = read_figure(count, None)
        return None if figure is None or figure[1] is not None else figure[0]
    number = number_of_words(count)
    return None if word in LAST_WORDS and number < _TEN else Decimal(number)


@cache
def _multiples(
    multiples: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """What finds a number before a word that multiplies it, and how often each word counts."""
    times = {folded(word): int(number) for number, named in multiples for word in named}
    counted = rf"(?:{FIGURE})(?= )|(?:{NUMBER_WORD}|{ONE})(?= )"
    every = _any_of(tuple(times))
    return re.compile(rf"(?<![\w.,-])(?P<count>{counted}) (?P<word>{every})(?!\w)"), times


@cache
def _amounts(
    amounts: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What finds the words of each amount; those of more words come first."""
    pairs = [(folded(word), digits) for digits, named in amounts for word in named]
    pairs.sort(key=lambda pair: len(pair[0]), reverse=True)
    return tuple((re.compile(rf"(?<!\w){re.escape(word)}(?!\w)"), to) for word, to in pairs)


def years_in_full(text: str) -> str:
    """The same text with "Q2 2027" for "Q2 27"."""
    return _SHORT_YEAR.sub(r" 20\1", _QUARTER.sub(r"\1 20\2", text))


@cache
def _about(before: tuple[str, ...], endings: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Words before a number and endings of it that make it no other number."""
    return (
        re.compile(rf"(?<!\w)(?:{_any_of(before)})\.?\s+(?=\d)"),
        re.compile(rf"(?<=\d)(?:{_any_of(endings)})(?!\w)"),
    )


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(map(folded, words), key=len, reverse=True)))
