"""The words of dates in English and Greek, as patterns for folded text, and what they mean."""

from __future__ import annotations

import re
from functools import lru_cache

from smlint.plan.wording.number_words import NUMBER_WORD, ONE, number_of_words

_MONTHS = (
    r"january|jan|ιανουαρι(?:ου|οσ|ο)|γεναρησ?|ιαν",
    r"february|feb|φεβρουαρι(?:ου|οσ|ο)|φλεβαρησ?|φεβ",
    r"march|mar|μαρτι(?:ου|οσ|ο)|μαρτησ?|μαρ",
    r"april|apr|απριλι(?:ου|οσ|ο)|απριλησ?|απρ",
    r"may|μαι(?:ου|οσ|ο)|μαησ?",
    r"june|jun|ιουνι(?:ου|οσ|ο)|ιουνησ?|ιουν",
    r"july|jul|ιουλι(?:ου|οσ|ο)|ιουλησ?|ιουλ",
    r"august|aug|αυγουστ(?:ου|οσ|ο)|αυγ",
    r"september|sept?|σεπτεμβρι(?:ου|οσ|ο)|σεπτεμβρησ?|σεπτ?",
    r"october|oct|οκτωβρι(?:ου|οσ|ο)|οκτωβρησ?|οκτ",
    r"november|nov|νοεμβρι(?:ου|οσ|ο)|νοεμβρησ?|νοε",
    r"december|dec|δεκεμβρι(?:ου|οσ|ο)|δεκεμβρησ?|δεκ",
)
_MONTH_PATTERNS = tuple(re.compile(names) for names in _MONTHS)

MONTH_NAMES = "|".join(_MONTHS)
MONTH = rf"(?<!\w)(?:{MONTH_NAMES})(?!\w)\.?"
"""A month's name or its short form."""

DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
"""The digits of a day of the month."""

DAY_ENDING = r"(?:st|nd|rd|th|er|ησ?|\.(?= ))?(?!\w)"
"""What makes a day an ordinal: 30th, 30ή, in French 1er, in German 30."""

DAY_BEFORE = rf"(?:{DAY}\.?\s?[-–—]\s?)?"
"""The first of two days in one month, of which the last counts: 10-13 December."""

YEAR = r"(?:[0-9]{4}|['’][0-9]{2})(?!\w)"
"""A year: 2027 or '27."""

LINK = r"(?:[-/]|,? (?:of (?:the year )?|του (?:ετουσ )?|το )?|)"
"""What may stand between the parts of a date."""

_KERAIA = r"['’΄´ʹ′`]"
_ORDINALS = r"first|second|third|fourth|last|1st|2nd|3rd|4th"
_ORDINALS_GREEK = rf"[1-4]ου?|[αβγδ]{_KERAIA}?|πρωτου?|δευτερου?|τριτου?|τεταρτου?|τελευταιου?"

QUARTER = (
    rf"(?P<part>q[1-4]|[1-4]q|(?:the )?(?:{_ORDINALS}) quarter"
    rf"|(?:το )?(?:{_ORDINALS_GREEK}) ?τριμην(?:ου|ο))"
)
"""A quarter of a year."""

HALF = (
    r"(?P<part>h[12]|(?:the )?(?:first|second|last|1st|2nd) half"
    rf"|(?:το )?(?:{_ORDINALS_GREEK}) ?εξαμην(?:ου|ο))"
)
"""A half of a year."""

COUNT = rf"(?:[0-9]{{1,4}}|{NUMBER_WORD}|{ONE}|an?)"
"""How many units a relative time counts."""

_UNITS = {
    r"days?|ημερ(?:α|εσ|ων|ασ)|μερ(?:α|εσ)": ("day", 1),
    r"weeks?|ε?βδομαδ(?:α|εσ|ων|ασ)": ("week", 1),
    r"fortnights?": ("week", 2),
    r"months?|μην(?:α|εσ|ων|ασ)": ("month", 1),
    r"διμην(?:α|ο|ου|ων)": ("month", 2),
    r"quarters?|τριμην(?:α|ο|ου|ων)": ("month", 3),
    r"τετραμην(?:α|ο|ου|ων)": ("month", 4),
    r"εξαμην(?:α|ο|ου|ων)": ("month", 6),
    r"years?|χρον(?:ο|ια|ων|ου)|ετ(?:οσ|η|ων|ουσ)": ("year", 1),
}
UNIT = rf"(?:(?:calendar )?(?:{'|'.join(_UNITS)}))(?!\w)"
"""A unit of a relative time; hours and working days measure replies, not plans."""

_GREEK_THE = r"(?:τον|την|τη|το|τουσ|τισ|τα|του|τησ|των)"
INTRODUCED = (
    r"(?:(?:by|until|till|before|no later than|not later than|due|on|in|at|during"
    r"|το αργοτερο (?:εωσ|μεχρι|ωσ)|(?:εωσ|ωσ|μεχρι)(?: και)?|πριν απο|πριν|εντοσ|κατα"
    r"|(?:μεσα )?(?:σε|στον?|στην?|στα|στουσ|στισ))"
    rf"(?: (?:the|{_GREEK_THE}))?|{_GREEK_THE})"
)
"""What may lead a date or period that is a whole value."""

_PARTS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "πρωτο": 1,
    "δευτερο": 2,
    "τριτο": 3,
    "τεταρτο": 4,
    "α": 1,
    "β": 2,
    "γ": 3,
    "δ": 4,
}
_QUARTERS, _HALVES = 4, 2


@lru_cache(maxsize=500)
def month_of(name: str) -> int:
    """The month that MONTH matched, or that is written in digits."""
    if name.isdigit():
        return int(name)
    bare = name.rstrip(".")
    return next(number for number, names in enumerate(_MONTH_PATTERNS, 1) if names.fullmatch(bare))


@lru_cache(maxsize=500)
def part_of(text: str) -> int:
    """Which quarter or half QUARTER or HALF matched, from 1."""
    digit = re.search(r"[1-4]", text)
    if digit:
        return int(digit[0])
    if "last" in text or "τελευται" in text:
        return _HALVES if "half" in text or "εξαμην" in text else _QUARTERS
    words = re.sub(r"^(?:the|το) ", "", text)
    return next(place for word, place in _PARTS.items() if words.startswith(word))


def count_of(text: str) -> int:
    """How many units COUNT matched."""
    return int(text) if text[0].isdigit() else number_of_words(text) or 1


@lru_cache(maxsize=500)
def unit_of(text: str) -> tuple[str, int]:
    """The unit that UNIT matched and how many of it: a quarter is three months."""
    bare = text.removeprefix("calendar ")
    return next(unit for words, unit in _UNITS.items() if re.fullmatch(words, bare))
