"""Numbers inside a sentence, in digits and in words, and what part each plays."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from smlint.plan import topics as topic
from smlint.plan.leads import Leads
from smlint.plan.number_words import NUMBER_WORDS, NUMBERS, ONE, number_of_words
from smlint.plan.scan import Several, Sought
from smlint.plan.values import FIGURE, MAGNITUDE, PERCENT, Number, magnitude, read_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smlint.plan.scan import Mark, Scan


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
    scan.take_all(_NAMES)


def take_placeholders(scan: Scan) -> tuple[Mark, ...]:
    """Take out what is still to be filled in: ``[number]``, ``___``, ``XX``, ``X%``, ``TBD``."""
    return tuple(sorted(scan.take_all(_PLACEHOLDERS), key=lambda mark: mark.start))


def find_numbers(scan: Scan, language: str | None, *, rate: bool) -> tuple[NumberMark, ...]:
    """Find the numbers that are left in a scan, and take them out.

    Args:
        scan: the sentence, its dates and names already taken.
        language: its language, which decides what a point and a comma mean.
        rate: the sentence says how often, so "one" counts ("one story a day").
    """
    marks = [*_figures(scan, language), *_words(scan, rate=rate)]
    return tuple(sorted(marks, key=lambda mark: mark.start))


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
    for begin in _BEGINS.finditer(left):
        match = _FIGURE.match(left, begin.start()) if begin.start() >= done else None
        if match is not None:
            yield match
            done = match.end()


def _number(match: re.Match[str], language: str | None) -> Number | None:
    figure = read_figure(match["figure"], language)
    if figure is None:
        return None
    sign, before, times, plus, percent, high, times2, percent2, after = match.group(*_AROUND)
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
    """Whether a year belongs to a name: «Aigli 1928», Expo 2027."""
    if not _YEAR.fullmatch(match[0]) or _noun(scan, match.end()):
        return False
    start, _end = scan.original(match.span())
    return _NAME_BEFORE.search(scan.text, 0, start) is not None


def _bounded(number: Number, said: tuple[Role | Bound, ...]) -> Number:
    """A number as a bound, where the words before it make it one."""
    least, most = Bound.LEAST in said, Bound.MOST in said
    return replace(number, plus=number.plus or least, at_most=most) if least or most else number


def _role(left: str, match: re.Match[str], said: tuple[Role | Bound, ...]) -> Role:
    if _ARROW_AFTER.match(left, match.end()):
        return Role.FROM
    return next((each for each in said if isinstance(each, Role)), Role.NONE)


def _noun(scan: Scan, end: int) -> str:
    match = _NOUN.match(scan.left, end)
    return "" if match is None else scan.mark(match.span("noun")).text


def _words(scan: Scan, *, rate: bool) -> Iterator[NumberMark]:
    for match, _ in scan.matches(_SHARES):
        yield _share(scan, match)
    for match, _ in scan.matches(_COUNTS):
        yield _word(scan, match, Decimal(number_of_words(match[0])))
    for match, _ in scan.matches(_TIMES):
        yield _word(scan, match, Decimal(_factor(match[0])), factor=True)
    for match, _ in scan.matches(_RANKS):
        yield _word(scan, match, Decimal(1), rank=True)
    if rate:
        for match in _ONE.finditer(scan.left):
            yield _word(scan, match, Decimal(1))


def _word(
    scan: Scan, match: re.Match[str], value: Decimal, *, factor: bool = False, rank: bool = False
) -> NumberMark:
    return _mark(scan, match, Number(value), factor=factor, rank=rank, word=True)


def _share(scan: Scan, match: re.Match[str]) -> NumberMark:
    """A part of a whole in words, as percent: "by a third", "one in four"."""
    of, part = match["of"] or match["of2"], match["part"] or match["part2"] or "half"
    if of is not None:
        whole = NUMBERS.get(of) or int(of)
    else:
        whole = next(number for stem, number in _PARTS.items() if part.startswith(stem))
    count = NUMBERS.get(match[0].split(" ")[0].partition("-")[0], 1) if of is None else 1
    percent = Number(Decimal(100) * count / whole, percent=True)
    return _mark(scan, match, percent, word=True)


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
    return next(Decimal(value) for stem, value in _FACTORS.items() if word.startswith(stem))


_FACTORS = {
    "double": "2",
    "doubling": "2",
    "twice": "2",
    "twofold": "2",
    "triple": "3",
    "tripling": "3",
    "threefold": "3",
    "quadruple": "4",
    "halve": "0.5",
    "halving": "0.5",
    "half": "0.5",
    "διπλασι": "2",
    "τριπλασι": "3",
    "τετραπλασι": "4",
    "πενταπλασι": "5",
    "δεκαπλασι": "10",
    "υποδιπλασι": "0.5",
    "στο μισο": "0.5",
}
_WORD = rf"(?<![\w-])(?:{NUMBER_WORDS})(?![\w-])"
_FACTOR = (
    r"(?<![\w-])(?:doubl(?:e[sd]?|ing)|twice (?=as|the)|twofold|tripl(?:e[sd]?|ing)|threefold"
    r"|quadrupl(?:e[sd]?)|halv(?:e[sd]?|ing)|(?<=by )half|(?<=in )half"
    r"|(?:δι|τρι|τετρα|πεντα|δεκα|υποδι)πλασι\w*|στο μισο)(?![\w-])"
)
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "tenth": 10,
    "μισ": 2,
    "τριτ": 3,
    "τεταρτ": 4,
    "πεμπτ": 5,
    "δεκατ": 10,
}
_SHARE = (
    r"(?<![\w-])(?:(?:an?|one|two|three)[ -](?P<part>thirds?|quarters?|fifths?|tenths?|half)"
    r"(?! (?:part(?:y|ies)|place|time|person|day|year|hour|of the year)(?!\w))"
    r"|(?:half)(?= (?:of|the|our|all)(?!\w))"
    r"|one (?:in|out of) (?:every )?(?P<of>two|three|four|five|six|eight|ten|[2-9]|[1-9][0-9])"
    r"|(?:ενα|δυο|τρια) (?P<part2>τριτ|τεταρτ|πεμπτ|δεκατ)[οα]"
    r"|(?:οι|τουσ|τισ|τα) μισ(?:οι|ουσ|εσ|α)"
    r"|(?:ενασ|ενα|μια) στ(?:ουσ|α|ισ) (?P<of2>δυο|τρεισ|τρια|τεσσερισ|τεσσερα|πεντε|δεκα|[2-9]|10)"
    r")(?![\w-])"
)
_RANK = r"(?<![\w-])(?:first (?:place|page|position)|number one|πρωτη (?:θεση|σελιδα))(?![\w-])"
_ONE = re.compile(rf"(?<![\w-])(?:{ONE})(?![\w-])(?= [^\W\d])")
_NO_NOUN = (
    r"(?!(?:and|or|to|of|in|on|at|by|for|from|with|until|per|an?|the|is|are|was|than|each|every"
    r"|via|them|which|whom|those|these|who|that|και|η|σε|απο|ε?ωσ|μεχρι|για|με|κατα|ανα|να|που"
    r"|στ(?:ο|α|ην?|ον|ουσ|ισ)|τ(?:ων|ου|ησ|ον|ην?|ο|α)|οι|αυτ(?:α|ουσ|εσ|ων))(?!\w))"
)
_NOUN = re.compile(
    rf"\s?(?:(?:of|more|new|νε\w{{1,3}}|ακομα) )?(?P<noun>{_NO_NOUN}[^\W\d_][\w'’-]*)"
)
_ARROW = r"(?:→|⇒|->|=>|–>|—>)"
_ARROW_AFTER = re.compile(rf"\s*{_ARROW}")
_CURRENCY = r"(?:[€$£]|(?:eur|usd|gbp)(?!\w))"
_FIGURE = re.compile(
    rf"(?<![\w.,])(?:(?P<sign>[-−+])(?=[0-9€$£]))?(?P<before>{_CURRENCY}\s?)?"
    rf"(?P<figure>{FIGURE})(?P<times>{MAGNITUDE})?(?P<x>x(?!\w))?(?P<plus>\s?\+)?"
    rf"(?P<percent>{PERCENT})?"
    rf"(?:\s?[-–—]\s?(?P<high>{FIGURE})(?P<times2>{MAGNITUDE})?(?P<percent2>{PERCENT})?)?"
    rf"(?P<after>\s?{_CURRENCY})?"
)
_AROUND = (
    *("sign", "before", "times", "plus", "percent"),
    *("high", "times2", "percent2", "after"),
)
"""What may stand around a figure."""

_BEGINS = re.compile(r"[0-9]+|[-−+€$£]|eur|usd|gbp")
"""How a number may begin."""

_YEAR = re.compile(r"(?:1[89]|20[0-4])[0-9]{1,2}")
_NAME_BEFORE = re.compile(r"(?:[«“\"(]|\w\s)\s?[^\W\d_a-zα-ω][\w.'’-]*\s$")
_SOME = r"(?: (?:at least|about|around|over|the|τουσ|τισ|τα|το|τουλαχιστον))?"
_AT_LEAST = (
    r"(?:(?:>=?|≥)\s*|(?<!\w)(?:at least|over|above|more than|minimum|τουλαχιστον|πανω απο"
    r"|περισσοτερ\w+ απο) )$"
)
_AT_MOST = (
    r"(?:(?:<=?|≤)\s*|(?<!\w)(?:at most|under|below|less than|up to|no more than|maximum|το πολυ"
    r"|κατω απο|λιγοτερ\w+ απο|εωσ) )$"
)
_LEADS: Leads[Role | Bound] = Leads(
    (
        (
            Role.FROM,
            (rf"(?<!\w)(?:from|(?<!πανω )(?<!κατω )(?<!ερ[αεο] )(?<!εροι )απο){_SOME} $"),
        ),
        (
            Role.TO,
            (
                rf"(?:{_ARROW}\s*|(?<!\w)(?:to|reach(?:es|ing)?|hit|achieve|σε|στ(?:α|ουσ|ισ|ο|ην?)|εωσ"
                rf"|μεχρι|φτασ\w+|φταν\w+|ξεπερασ\w+){_SOME} )$"
            ),
        ),
        (Role.BY, (rf"(?<!\w)(?:by|κατα){_SOME} $")),
        (Bound.LEAST, _AT_LEAST),
        (Bound.MOST, _AT_MOST),
    ),
    (
        *("at", "least", "about", "around", "over", "the", "τουσ", "τισ", "τα", "το"),
        *("τουλαχιστον", "most", "more", "than", "to", "απο", "πολυ"),
    ),
)

_SHARES, _COUNTS, _TIMES, _RANKS = (
    Several([Sought(pattern, (need,), None)])
    for pattern, need in (
        (_SHARE, topic.SHARE),
        (_WORD, topic.NUMBER),
        (_FACTOR, topic.FACTOR),
        (_RANK, topic.RANK),
    )
)
_PLACEHOLDERS = Several(
    Sought(pattern, (need,), None)
    for need, pattern in (
        (topic.OPEN, r"\{\{[^{}]*\}\}"),
        (topic.SQUARE, r"(?<!^)\[(?=[^\]]*[^\W\d])[^\[\]]{1,80}\](?!\()"),
        (topic.SQUARE, r"^\[(?=[^\]]{2})(?=[^\]]*[^\W\d])[^\[\]]{1,80}\](?!\()"),
        (topic.OPEN, r"<(?=[^\W\d])[^<>/]{1,40}>"),
        (topic.OPEN, r"_{2,}|\?{2,}"),
        (
            topic.OPEN,
            r"(?<!\w)(?:[xχ]{2,}|[xχn](?= ?%)|tb[da]|to be (?:decided|defined|determined))(?!\w)",
        ),
    )
)
_COUNTED_SUFFIX = r"(?:k|m|mn|bn|mila|x|h|hrs?|mins?|s|secs?|ω|λ|χιλ|εκατ)(?!\w)"
_NAMES = Several(
    Sought(pattern, needs, None)
    for needs, pattern in (
        (
            (topic.LINK,),
            r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,64}\.\w+|[@#](?=\w*[^\W\d])\w+",
        ),
        ((topic.POINT, topic.DIGIT), r"^\s*[0-9]{1,2}[.)]\s"),
        ((topic.SQUARE, topic.DIGIT), r"\[[0-9]{1,3}\]"),
        (
            (topic.OBJECTIVE, topic.DIGIT),
            (
                r"(?<!\w)(?:goal|objective|target|key result|kr|okr|metric|στοχοσ|δεικτησ) "
                r"#?(?P<it>[0-9]{1,2}(?:\.[0-9]+)*)(?=\s?[:.)–—-]|\s*$)"
            ),
        ),
        (
            (topic.PHASE, topic.DIGIT),
            (
                r"(?<!\w)(?:phase|step|tier|level|stage|part|section|version|release|priority|pillar"
                r"|option|chapter|appendix|φαση|βημα|επιπεδο|σταδιο|μεροσ|ενοτητα|κεφαλαιο|εκδοση"
                r"|πυλωνασ) #?(?P<it>[0-9]+(?:\.[0-9]+)*)(?![\w%+])"
            ),
        ),
        ((topic.POINT, topic.DIGIT), r"(?<![\w.,])v?[0-9]+(?:\.[0-9]+){2,}"),
        ((topic.MIXED,), r"(?<!\w)[^\W\d_]+[0-9]\w*(?:\.[0-9]+)*"),
        (
            (topic.HYPHEN, topic.DIGIT),
            r"(?<!\w)[^\W\d_]+-(?P<it>[0-9]+(?![0-9.,]*[%+k]))(?!\w)",
        ),
        ((topic.MIXED,), rf"(?<![\w.,])[0-9]+(?!{_COUNTED_SUFFIX})[^\W\d_]\w*"),
        (
            (topic.HYPHEN, topic.DIGIT),
            r"(?<![\w.,])(?P<it>[0-9]+)-(?!(?:mal|fold)(?!\w))(?=[^\W\d])",
        ),
        (
            (topic.SLASH, topic.DIGIT),
            r"(?<![\w.,])(?:24/7|80/20|50/50|16/9|24/365)(?!\w)",
        ),
        ((topic.SLASH, topic.DIGIT), r"(?<=[0-9])(?P<it>\s?/\s?[0-9]+)(?![\w.,])"),
        ((topic.COLON, topic.DIGIT), r"(?<![\w:])[0-9]{1,2}:[0-9]{2}(?![\w:])"),
    )
)
