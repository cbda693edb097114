"""Numbers as people write them: ``1,240``, Greek ``1.240``, ``12k``, ``€ 3 million``, ``88%``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.text import folded
from smlint.plan.wording import in_english
from smlint.plan.wording.currencies import CURRENCY

FIGURE = (
    r"[0-9]{1,3}(?:[ \u00a0\u202f\u2009'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*"
)
"""The digits of one number with their separators, as a pattern for folded text."""

MAGNITUDE = (
    r"(?:(?:k|κ|к|m|bn|mn|mila)(?![^\W\d_])"
    r"|\s?(?:thousand|million|billion|χιλιαδεσ|χιλ\.?|εκατομμυρι(?:α|ο)|εκατ\.?|δισ\.?)(?![^\W\d_]))"
)
"""What multiplies a number, as a pattern for folded text."""

PERCENT = (
    r"\s?(?:%|per ?cent(?![^\W\d_])|percentage points?"
    r"|τοισ εκατο|ποσοστιαι\w+ μοναδ\w+)"
)
"""What makes a number a percentage, as a pattern for folded text."""

_TIMES = {
    "k": 1_000,
    "κ": 1_000,  # a Greek and a Cyrillic letter, typed where a Latin one is meant
    "к": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "mila": 1_000,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "χιλιαδεσ": 1_000,
    "χιλ": 1_000,
    "εκατομμυρια": 1_000_000,
    "εκατομμυριο": 1_000_000,
    "εκατ": 1_000_000,
    "δισ": 1_000_000_000,
}
_CURRENCY = rf"(?:{CURRENCY}|euros?|ευρω)"
_AT_LEAST = r"(?:>=?|≥|at least|over|above|more than|τουλαχιστον|πανω απο|περισσοτερ\w+ απο)"
_AT_MOST = (
    r"(?:<=?|≤|at most|under|below|less than|up to|no more than"
    r"|το πολυ|κατω απο|λιγοτερ\w+ απο|εωσ)"
)
_WHOLE = re.compile(
    rf"(?:(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|[~≈])?\s?"
    rf"(?P<before>{_CURRENCY})?\s?(?P<sign>[-−+])?\s?(?P<before2>{_CURRENCY})?\s?"
    rf"(?P<figure>{FIGURE})(?P<times>{MAGNITUDE})?(?P<plus>\s?\+)?(?P<percent>{PERCENT})?"
    rf"(?:\s?[-–—]\s?(?P<high>{FIGURE})(?P<times2>{MAGNITUDE})?(?P<percent2>{PERCENT})?)?"
    r"(?P<unit>\s?[^0-9|()\[\]{}]*)",
)
_CHANGE = re.compile(
    r"\s?(?:[^\W\d]+ )?(?:growth|increase|rise|gain|uplift|improvement|decrease|reduction|drop"
    r"|decline|more|less|fewer|higher|lower|extra|additional|αυξηση|ανοδο[σς]?|αναπτυξη|μειωση"
    r"|πτωση|βελτιωση|περισσοτερ\w+|λιγοτερ\w+|παραπανω|wachstum|zuwachs|zunahme|steigerung"
    r"|anstieg|ruckgang|mehr|weniger|croissance|hausse|augmentation|progression|baisse"
    r"|(?:de|en) (?:plus|moins)|crecimiento|aumento|incremento|reduccion|mas|menos|crescita|calo"
    r"|in (?:piu|meno)|crescimento|reducao|mais)(?![^\W\d_])"
)
"""What makes the number before it one by how much, and not one at which to arrive, as a pattern for
folded text.
"""

_SHARE_MORE = re.compile(rf"(?:[-−–+]|plus|minus|συν|πλην|μειον)\s?[0-9]+(?:[.,][0-9]+)?{PERCENT}")
"""A share with its sign is added to what there is, or taken from it."""

_NO_DIGIT = re.compile(r"[^0-9.,]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_GROUPS = {"en": ",", **dict.fromkeys(("el", "de", "es", "fr", "it", "pt"), ".")}
"""What a language puts between thousands."""

_SURE = ("en", "el")
"""Of these the other mark begins a decimal; of the others some countries write it one way, some the
other.
"""

_DIGITS_LIMIT = 24
_UNIT_WORDS = 5
WHOLE = 100
"""So many percent are all of something."""

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Number:
    """One number with what was written around it.

    Attributes:
        value: the number, its magnitude multiplied out: 12k is 12000. Of a range, the lower end.
        percent: written with % or as percentage points.
        plus: a lower bound: ``500+``, ``at least 500``, ``> 500``.
        at_most: an upper bound: ``< 2``, ``under 2``.
        unit: the currency or the words after it, as written.
        high: the upper end of a range (``3-5%``).
        two_ways: both readings, the chosen one first, where the other is plausible too: 1.240 in
            a text whose language is not known, or a decimal of exactly three places.
    """

    value: Decimal
    percent: bool = False
    plus: bool = False
    at_most: bool = False
    unit: str = ""
    high: Decimal | None = None
    two_ways: tuple[Decimal, Decimal] | None = None


def parse_number(text: str, language: str | None) -> Number | None:
    """Read a text that is one number, with its unit, and nothing more; None for anything else, such
    as by how much something grows.

    Args:
        text: ``1,240``, ``€ 3 million``, ``500+ followers``.
        language: the text's language, which decides what a point and a comma mean.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    plain = in_english.plain(text, language)
    match = _WHOLE.fullmatch(plain.text)
    if match is None or len(match["unit"].split()) > _UNIT_WORDS or _CHANGE.match(match["unit"]):
        return None
    figure = read_figure(match["figure"], language)
    high = read_figure(match["high"], language) if match["high"] else None
    if figure is None or (match["high"] and high is None):
        return None
    factor = magnitude(match["times"] or match["times2"])
    sign = -1 if match["sign"] in ("-", "−") else 1
    value, two_ways = figure
    return Number(
        value=value * factor * sign,
        percent=bool(match["percent"] or match["percent2"]),
        plus=bool(match["plus"] or match["least"]),
        at_most=bool(match["most"]),
        unit=_unit(match, text, plain.span(*match.span("unit"))),
        high=None if high is None else high[0] * magnitude(match["times2"]),
        two_ways=None if two_ways is None else (two_ways[0] * factor, two_ways[1] * factor),
    )


def says_change(text: str, language: str | None) -> bool:
    """Whether a text says by how much something grows or falls: "20% growth a quarter", "+50%"."""
    if _SHARE_MORE.fullmatch(folded(text.strip()[:_LONGEST])):
        return True
    match = _WHOLE.fullmatch(in_english.plain(text.strip()[:_LONGEST], language).text)
    return match is not None and _CHANGE.match(match["unit"]) is not None


def read_figure(
    figure: str, language: str | None
) -> tuple[Decimal, tuple[Decimal, Decimal] | None] | None:
    """Read digits with separators; with it both readings, where two are plausible.

    None where the separators make no number: ``0.5.0``, ``12.34.567``.
    """
    digits = figure if figure.isdecimal() else _NO_DIGIT.sub("", figure)
    if len(digits) > _DIGITS_LIMIT:
        return None
    if digits.isdecimal() and digits.isascii():
        return Decimal(digits), None
    points, commas = digits.count("."), digits.count(",")
    if points + commas == 1 and _GROUPED.fullmatch(digits) and not digits.startswith("0"):
        return _read_either(digits, "." if points else ",", language)
    if points + commas > 1 and not (points and commas):
        return (Decimal(_joined(digits)), None) if _GROUPED.fullmatch(digits) else None
    last = max(digits.rfind("."), digits.rfind(","))
    whole, fraction = (digits, "0") if last < 0 else (digits[:last], digits[last + 1 :])
    if any(mark in whole for mark in ".,") and not _GROUPED.fullmatch(whole):
        return None
    return Decimal(f"{_joined(whole)}.{fraction}").normalize() + 0, None


def magnitude(word: str | None) -> int:
    """What ``k`` or ``million`` multiplies by; 1 for nothing."""
    return 1 if word is None else _TIMES[word.strip().rstrip(".")]


def _read_either(
    digits: str, mark: str, language: str | None
) -> tuple[Decimal, tuple[Decimal, Decimal] | None]:
    grouped, decimal = Decimal(_joined(digits)), Decimal(digits.replace(",", "."))
    groups = _GROUPS.get(language or "")
    if mark == groups:
        return grouped, None
    if language in _SURE:
        return decimal, (decimal, grouped)
    # Nobody writes three noughts behind the point of a decimal.
    return grouped, None if digits.endswith("000") else (grouped, decimal)


def _joined(digits: str) -> str:
    return digits.replace(".", "").replace(",", "")


def _unit(match: re.Match[str], text: str, where: tuple[int, int]) -> str:
    currency = match["before"] or match["before2"]
    if currency:
        return currency.upper()
    after = text[slice(*where)].strip().rstrip(".")
    if not after and (match["percent"] or "").strip().startswith("percentage"):
        return "percentage points"
    return after
