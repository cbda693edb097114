"""Dates, periods, rates and durations inside a sentence, and what leads them: by, in, since."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from smlint.plan.calendar_words import MONTH
from smlint.plan.in_english import LANGUAGES
from smlint.plan.periods import (
    DATES,
    PERIODS,
    RELATIVES,
    DateReading,
    Period,
    Reading,
    Relative,
    parse_period,
)
from smlint.plan.scan import Sought
from smlint.plan.time_words import (
    BY_EVENT,
    GREEK_EVENT,
    INTRO_BY,
    INTRO_FROM,
    INTRO_IN,
    LOOSE_DATE,
    LOOSE_MONTH,
    LOOSE_PERIOD,
    PERIOD_NEEDS,
    RATE,
    RATE_NEEDS,
    REPLY,
    SPELL,
    SPELL_NEEDS,
    STAGE,
    START,
    STOP,
    WITHIN_HOURS,
    YEAR_AFTER,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smlint.plan.scan import Mark, Scan


class Intro(StrEnum):
    """What leads a time: a deadline, a place in time, a start, or nothing."""

    BY = "by"
    IN = "in"
    FROM = "from"
    NONE = ""


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A time named in a sentence; ``start`` and ``end`` are places in the original text.

    Attributes:
        reading: what it says; None where no calendar can tell (``Q3``, ``by Christmas``) or where
            there is no such day (31 June).
        intro: what leads it.
        aside: it stands in brackets.
    """

    start: int
    end: int
    text: str
    reading: Reading | None
    intro: Intro
    aside: bool = False

    @property
    def deadline(self) -> bool:
        """Whether the words before it make it the time by which something shall be reached."""
        if isinstance(self.reading, Relative):
            return True
        return self.intro is Intro.BY or (self.intro is Intro.IN and not self.aside)

    @property
    def end_day_known(self) -> bool:
        """Whether the calendar alone says which day it ends."""
        return isinstance(self.reading, DateReading | Period)


@dataclass(frozen=True, slots=True)
class Times:
    """All that a sentence says about time."""

    times: tuple[TimeMark, ...]
    rates: tuple[Mark, ...]
    durations: tuple[Mark, ...]


def find_times(scan: Scan, language: str | None) -> Times:
    """Find what a sentence says about time, and take it out of the scan."""
    rates = scan.take_all(_RATES)
    times = list(_calendar(scan, language))
    relatives, durations = _relatives(scan, language)
    durations += scan.take_all(_SPELLS)
    durations += (scan.mark(match.span()) for match in WITHIN_HOURS.finditer(scan.left))
    times += relatives
    times += _loose(scan)
    times += _years(scan)
    return Times(_in_order(times), rates, tuple(sorted(durations, key=lambda mark: mark.start)))


def _in_order(times: list[TimeMark]) -> tuple[TimeMark, ...]:
    return tuple(sorted(times, key=lambda mark: mark.start))


def _calendar(scan: Scan, language: str | None) -> Iterator[TimeMark]:
    months, digits = (any(need in scan.left for need in needs) for needs in (_MONTHS, _DIGITS))
    for pattern, read, by_month in _CALENDAR:
        if months if by_month else digits:
            for match in pattern.finditer(scan.left):
                said = None if _is_fiscal(scan, match.start()) else read(match, language)
                yield _time(scan, match.span(), said)


def _is_fiscal(scan: Scan, start: int) -> bool:
    """Whether a time is one of a year of accounts, of which nobody said when it begins."""
    return _FISCAL.search(scan.left, *(max(start - _LEAD, 0), start)) is not None


def _relatives(scan: Scan, language: str | None) -> tuple[list[TimeMark], list[Mark]]:
    times: list[TimeMark] = []
    durations: list[Mark] = []
    for pattern, read in _RELATIVES:
        for match in pattern.finditer(scan.left):
            reading = read(match, language)
            if isinstance(reading, Relative) and not _is_duration(reading, match[0], scan):
                times.append(_time(scan, match.span(), reading))
            else:
                durations.append(scan.mark(match.span()))
    return times, durations


def _is_duration(reading: Relative, words: str, scan: Scan) -> bool:
    """Whether "within 2 days" says how fast, not by when."""
    if reading.unit == "day" and reading.count < _DAYS_OF_PLAN:
        return True
    replies = reading.unit in ("day", "week") and REPLY.search(scan.folded.text) is not None
    return replies or _IN_A_UNIT.match(words) is not None


def _loose(scan: Scan) -> Iterator[TimeMark]:
    """Times without a year, and events: what only the plan around the sentence can date."""
    for pattern, named in _LOOSE:
        for match in pattern.finditer(scan.left):
            span = match.span(match.lastindex or 0)
            if not named or _written_as_name(scan, span):
                yield _time(scan, span, None)


def _written_as_name(scan: Scan, span: tuple[int, int]) -> bool:
    """Whether a Latin word that may be a month (may, march) is written as one: with a capital."""
    if scan.language in LANGUAGES:
        return True  # they write months small, and none is a common word of theirs
    words = _LATIN_WORD.findall(scan.mark(span).text)
    return any(word[0].isupper() for word in words) or not words


def _years(scan: Scan) -> Iterator[TimeMark]:
    for match in YEAR_AFTER.finditer(scan.left):
        lead, year = match["lead"].split()[0], int(match["time"])
        past = lead in _LEADS_OF_PAST
        counts = lead in _LEADS_OF_COUNTS and _COUNTED.match(scan.left, match.end())
        if (past or _FIRST_YEAR <= year <= _LAST_YEAR) and not counts:
            span = match.span("time")
            yield _time(scan, span, parse_period(match["time"], None))


def _time(scan: Scan, span: tuple[int, int], reading: Reading | None) -> TimeMark:
    before = max(span[0] - _LEAD, 0), span[0]
    intros = (intro for intro, lead in _INTROS if lead.search(scan.left, *before))
    intro = next(intros, Intro.NONE)
    mark = scan.take(span)
    return TimeMark(
        mark.start, mark.end, mark.text, reading, intro, aside=scan.in_brackets(span[0])
    )


_LEAD = 60
"""How far before a time the words stand that lead it."""

_DAYS_OF_PLAN = 7
_FIRST_YEAR, _LAST_YEAR = 2015, 2045
_LEADS_OF_PAST = frozenset({"in", "since", "from", "after", "απο", "το"})
_LEADS_OF_COUNTS = frozenset({"by", "to", "for", "within", "εωσ", "ωσ", "μεχρι", "στο"})
_COUNTED = re.compile(
    r"\s(?!(?:we|the|our|and|with|from|through|via|this|που|και|απο|μεσω|για)(?!\w))[^\W\d]{3,}"
)
_FISCAL = re.compile(r"(?<!\w)(?:fy|fiscal(?: year)?|financial year|οικονομικο ετοσ)\s?$")
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
_IN_A_UNIT = re.compile(r"(?:in|over|during) (?:an?|one) ")
_INTROS = ((Intro.BY, INTRO_BY), (Intro.FROM, INTRO_FROM), (Intro.IN, INTRO_IN))
_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    *("ιαν", "γεν", "φεβ", "φλε", "μαρ", "απρ", "μαι", "μαη", "ιουν", "ιουλ", "αυγ", "σεπ"),
    *("οκτ", "οχτ", "νοε", "νοβ", "δεκ"),
)
_LOOSE = (
    (Sought(LOOSE_DATE, _MONTHS), True),
    (Sought(LOOSE_PERIOD, PERIOD_NEEDS), False),
    (Sought(LOOSE_MONTH, _MONTHS), True),
    (STAGE, False),
    (BY_EVENT, False),
    (GREEK_EVENT, False),
)
_DIGITS = tuple("0123456789")
_CALENDAR = tuple(
    (re.compile(rf"{START}{form.pattern}{STOP}"), form.read, MONTH in form.pattern)
    for form in (*DATES, *PERIODS)
)
"""Each form of a date or period, and whether it names a month; the others have digits."""

_RATES, _SPELLS = Sought(RATE, RATE_NEEDS), Sought(SPELL, SPELL_NEEDS)
_RELATIVES = tuple((re.compile(rf"{START}{form.pattern}{STOP}"), form.read) for form in RELATIVES)
