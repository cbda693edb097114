"""Numbers inside a sentence, in digits and in words, and what part each plays."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from smlint.plan.wording import topics as topic
from smlint.plan.wording.figure_words import (
    A_SINGLE,
    AROUND,
    ARROW,
    ARROW_AFTER,
    AT_LEAST,
    AT_MOST,
    COMPARED,
    COUNTS,
    FACTORS,
    FIGURE_BEGINS,
    MULTIPLES,
    NAME_BEFORE,
    NO_NUMBERS,
    NOUN_AFTER,
    PARTS,
    PARTS_OF_ALL,
    PLACEHOLDERS,
    RANKS,
    SO_MANY_IN,
    SOME,
    SOMETHING_BEFORE,
    WHOLE_FIGURE,
    YEAR_NUMBER,
    YEAR_OF_PLAN,
)
from smlint.plan.wording.leads import Leads
from smlint.plan.wording.nowadays import told_of_today
from smlint.plan.wording.number_words import NUMBERS, number_of_words
from smlint.plan.wording.values import Number, magnitude, read_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smlint.plan.wording.scan import Mark, Scan


_HUNDREDTH = Decimal("0.01")


class Bound(StrEnum):
    """Which bound a number is: "at least 5", "under 2"."""

    LEAST = "least"
    MOST = "most"


class Role(StrEnum):
    """What part a number plays: where one stands, where one wants to be, by how much."""

    FROM = "from"
    TO = "to"
    BY = "by"
    NONE = ""


@dataclass(frozen=True, slots=True)
class NumberMark:
    """A number in a sentence; ``start`` and ``end`` are places in the original text.

    Attributes:
        noun: the word that follows it, as written; empty where none does.
        aside: it stands in brackets.
        rank: it is a place ("first place"), which counts nothing.
        factor: it multiplies ("double", "10x"): 2, 10.
        word: it is written as a word.
    """

    start: int
    end: int
    text: str
    number: Number
    role: Role = Role.NONE
    noun: str = ""
    aside: bool = False
    rank: bool = False
    factor: bool = False
    word: bool = False


def take_names(scan: Scan) -> None:
    """Take out the digits that count nothing: B2B, O1:, Phase 2, 24/7, links, years in names."""
    scan.take_all(NO_NUMBERS)


def take_placeholders(scan: Scan) -> tuple[Mark, ...]:
    """Take out what is still to be filled in: ``[number]``, ``___``, ``XX``, ``X%``, ``TBD``."""
    return tuple(sorted(scan.take_all(PLACEHOLDERS), key=lambda mark: mark.start))


def find_numbers(scan: Scan, language: str | None, *, rate: bool) -> tuple[NumberMark, ...]:
    """Find the numbers that are left in a scan, and take them out.

    Args:
        scan: the sentence, its dates and names already taken.
        language: its language, which decides what a point and a comma mean.
        rate: the sentence says how often, so "one" counts ("one story a day").
    """
    marks = [*_so_many(scan), *_figures(scan, language), *_words(scan, rate=rate)]
    return tuple(sorted(_with_starts(scan, marks), key=lambda mark: mark.start))


def _with_starts(scan: Scan, marks: list[NumberMark]) -> Iterator[NumberMark]:
    """The numbers, those of a clause about today as where one stands: where another is left."""
    today = [range(*scan.original((at.start, at.stop))) for at in told_of_today(scan.folded.text)]
    stands = [any(mark.start in each for each in today) for mark in marks]
    for mark, is_start in zip(marks, stands, strict=True):
        plain = is_start and mark.role is Role.NONE and not all(stands)
        yield replace(mark, role=Role.FROM) if plain else mark


def _so_many(scan: Scan) -> Iterator[NumberMark]:
    """What says "two in three", before each of the two is taken for a number of its own."""
    for match, _ in scan.matches(SO_MANY_IN):
        if (share := _so_many_in(match)) < 1:
            yield _share(scan, match, share)


def _figures(scan: Scan, language: str | None) -> Iterator[NumberMark]:
    if not scan.topics & topic.DIGIT:
        return
    for match in _figures_of(scan.left):
        number = _number(match, language)
        if number is None or _is_year_of_name(scan, match):
            continue
        yield _mark(scan, match, number, factor=match["x"] is not None)


def _figures_of(left: str) -> Iterator[re.Match[str]]:
    """The numbers of a text in digits, in order. They are looked for where one may begin: trying
    each letter takes longer than all the rest.
    """
    done = 0
    for begin in FIGURE_BEGINS.finditer(left):
        match = WHOLE_FIGURE.match(left, begin.start()) if begin.start() >= done else None
        if match is not None:
            yield match
            done = match.end()


def _number(match: re.Match[str], language: str | None) -> Number | None:
    figure = read_figure(match["figure"], language)
    if figure is None:
        return None
    sign, before, times, plus, percent, high, times2, percent2, after = match.group(*AROUND)
    upper = read_figure(high, language) if high else None
    factor = magnitude(times or times2)
    value, two_ways = figure
    if factor != 1:
        value *= factor
        two_ways = None if two_ways is None else (two_ways[0] * factor, two_ways[1] * factor)
    return Number(
        value * (-1 if sign in ("-", "−") else 1),
        percent=bool(percent or percent2),
        plus=bool(plus),
        unit=(before or after or "").strip(),
        high=None if upper is None else upper[0] * magnitude(times2),
        two_ways=two_ways,
    )


def _is_year_of_name(scan: Scan, match: re.Match[str]) -> bool:
    """Whether a year belongs to a name, «Aigli 1928», Expo 2027, or to what is of that year:
    "after the harvest 2027".
    """
    if not YEAR_NUMBER.fullmatch(match[0]) or _noun(scan, match.end()):
        return False
    start, _end = scan.original(match.span())
    if NAME_BEFORE.search(scan.text, 0, start) is not None:
        return True
    bare = YEAR_OF_PLAN.fullmatch(match[0]) and SOMETHING_BEFORE.search(scan.left, 0, match.start())
    return bool(bare) and not _LEADS.before(scan.left, match.start())


def _bounded(number: Number, said: tuple[Role | Bound, ...]) -> Number:
    """A number as a bound, where the words before it make it one."""
    least, most = Bound.LEAST in said, Bound.MOST in said
    return replace(number, plus=number.plus or least, at_most=most) if least or most else number


def _role(left: str, match: re.Match[str], said: tuple[Role | Bound, ...]) -> Role:
    if ARROW_AFTER.match(left, match.end()):
        return Role.FROM
    return next((each for each in said if isinstance(each, Role)), Role.NONE)


def _noun(scan: Scan, end: int) -> str:
    match = NOUN_AFTER.match(scan.left, end)
    return "" if match is None else scan.mark(match.span("noun")).text


def _words(scan: Scan, *, rate: bool) -> Iterator[NumberMark]:
    for match, _ in scan.matches(PARTS_OF_ALL):
        yield _share(scan, match, _part_of_all(match))
    for match, _ in scan.matches(COUNTS):
        yield _word(scan, match, Decimal(number_of_words(match[0])))
    for match, _ in scan.matches(MULTIPLES):
        yield _word(scan, match, Decimal(_factor(match[0])), factor=True)
    for match, _ in scan.matches(RANKS):
        yield _word(scan, match, Decimal(1), rank=True)
    if rate:
        for match in A_SINGLE.finditer(scan.left):
            yield _word(scan, match, Decimal(1))


def _word(
    scan: Scan, match: re.Match[str], value: Decimal, *, factor: bool = False, rank: bool = False
) -> NumberMark:
    return _mark(scan, match, Number(value), factor=factor, rank=rank, word=True)


def _share(scan: Scan, match: re.Match[str], part: Fraction) -> NumberMark:
    """A part of a whole, as percent, "two in three" as 66.67; one that begins in figures ("7 in
    10") is no word.
    """
    exact = Decimal(100) * part.numerator / part.denominator
    percent = exact if exact == int(exact) else exact.quantize(_HUNDREDTH)
    return _mark(scan, match, Number(percent, percent=True), word=not match[0][0].isdecimal())


def _part_of_all(match: re.Match[str]) -> Fraction:
    """How much of it "by a third" or "half of" says."""
    part = match["part"] or match["part2"] or "half"
    parts = next(number for stem, number in PARTS.items() if part.startswith(stem))
    return Fraction(NUMBERS.get(_first_word(match), 1), parts)


def _so_many_in(match: re.Match[str]) -> Fraction:
    """How much of it "one in four" or "two out of three" says."""
    count, whole = (
        int(word) if word.isdecimal() else NUMBERS.get(word, 1)
        for word in (_first_word(match), match["of"] or match["of2"])
    )
    return Fraction(count, whole)


def _first_word(match: re.Match[str]) -> str:
    return match[0].split(" ")[0].partition("-")[0]


def _mark(
    scan: Scan,
    match: re.Match[str],
    number: Number,
    *,
    factor: bool = False,
    rank: bool = False,
    word: bool = False,
) -> NumberMark:
    said = _LEADS.before(scan.left, match.start())
    role, noun = _role(scan.left, match, said), _noun(scan, match.end())
    mark = scan.take(match.span())
    return NumberMark(
        mark.start,
        mark.end,
        mark.text,
        number if word else _bounded(number, said),
        role=role,
        noun=noun,
        aside=scan.in_brackets(match.start()),
        rank=rank,
        factor=factor,
        word=word,
    )


def _factor(word: str) -> Decimal:
    return next(Decimal(value) for stem, value in FACTORS.items() if word.startswith(stem))


_LEADS: Leads[Role | Bound] = Leads(
    (
        (
            Role.FROM,
            (
                r"(?<!\w)(?:from|(?<!πανω )(?<!κατω )(?<!τερ[αηο] )(?<!τερ(?:οι|εσ|ων|οσ|ησ|ου) )"
                rf"(?<!τερουσ )απο){SOME} $"
            ),
        ),
        (Role.FROM, rf"(?<!\w)(?:{COMPARED}){SOME} $"),
        (
            Role.TO,
            (
                rf"(?:{ARROW}\s*|(?<!\w)(?:to|reach(?:es|ing)?|hit|achieve|σε|στ(?:α|ουσ|ισ|ο|ην?)|εωσ"
                rf"|μεχρι|φτασ\w+|φταν\w+|ξεπερασ\w+){SOME} )$"
            ),
        ),
        (Role.BY, (rf"(?<!\w)(?:by|κατα){SOME} $")),
        (Bound.LEAST, AT_LEAST),
        (Bound.MOST, AT_MOST),
    ),
    (
        *("at", "least", "about", "around", "over", "the", "τουσ", "τισ", "τα", "το"),
        *("roughly", "approximately", "nearly", "almost", "περιπου", "σχεδον"),
        *("τουλαχιστον", "most", "more", "than", "to", "απο", "πολυ"),
        *("no", "not", "fewer", "less", "a", "minimum", "of"),
        *(
            "never",
            "go",
            "goes",
            "fall",
            "falls",
            "drop",
            "drops",
            "rise",
            "rises",
            "under",
            "below",
            "above",
            "πανω",
            "κατω",
        ),
    ),
)
