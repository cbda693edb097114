"""Dates, periods, rates and durations inside a sentence, and what leads them: by, in, since."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from smlint.plan.wording import topics as topic
from smlint.plan.wording.days import DateReading, Period, Reading, Relative
from smlint.plan.wording.in_english import LANGUAGES
from smlint.plan.wording.leads import Leads
from smlint.plan.wording.periods import parse_period
from smlint.plan.wording.scan import Several, Sought
from smlint.plan.wording.time_forms import DATES, PERIODS, RELATIVES, Form, Reader
from smlint.plan.wording.time_words import (
    BY_EVENT,
    GREEK_EVENT,
    INTRO_BY,
    INTRO_FROM,
    INTRO_IN,
    INTRO_LINKS,
    INTRO_THAN,
    LOOSE_DATE,
    LOOSE_MONTH,
    LOOSE_NUMBERS,
    LOOSE_PERIOD,
    LOOSE_SEASON,
    RATE,
    RATE_OF_SLASH,
    REPLY,
    SPELL,
    STAGE,
    START,
    STOP,
    WITHIN_HOURS,
    YEAR_AFTER,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smlint.plan.wording.scan import Mark, Scan


class Intro(StrEnum):
    """What leads a time: a deadline, a place in time, a start, a comparison, or nothing."""

    BY = "by"
    IN = "in"
    FROM = "from"
    THAN = "than"
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
    """What a sentence says about time, but for how often."""

    times: tuple[TimeMark, ...]
    durations: tuple[Mark, ...]


def take_rates(scan: Scan) -> tuple[Mark, ...]:
    """Take out how often something happens: "per month", «την εβδομάδα»."""
    return scan.take_all(_RATES)


def find_times(scan: Scan, language: str | None) -> Times:
    """Find what a sentence says about time, its rates already taken, and take it out."""
    times = list(_calendar(scan, language))
    relatives, durations = _relatives(scan, language)
    durations += scan.take_all(_SPELLS)
    durations += (scan.mark(match.span()) for match, _ in scan.matches(_WITHIN_HOURS))
    times += relatives
    times += _loose(scan)
    times += _years(scan)
    return Times(_in_order(times), tuple(sorted(durations, key=lambda mark: mark.start)))


def _in_order(times: list[TimeMark]) -> tuple[TimeMark, ...]:
    return tuple(sorted(times, key=lambda mark: mark.start))


def _calendar(scan: Scan, language: str | None) -> Iterator[TimeMark]:
    for match, read in scan.matches(_CALENDAR):
        told = match.re.groupindex.keys() >= _NAMES_MONTHS
        fiscal = not told and bool(_FISCAL.before(scan.left, match.start()))
        time = _time(scan, match.span(), None if fiscal else read(match, language))
        spans = time.intro is Intro.FROM and "last" in match.re.groupindex
        yield replace(time, intro=Intro.IN) if spans else time


def _relatives(scan: Scan, language: str | None) -> tuple[list[TimeMark], list[Mark]]:
    times: list[TimeMark] = []
    durations: list[Mark] = []
    for match, read in scan.matches(_RELATIVES):
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
    replies = reading.unit in ("day", "week") and re.search(REPLY, scan.folded.text) is not None
    return replies or _IN_A_UNIT.match(words) is not None


def _loose(scan: Scan) -> Iterator[TimeMark]:
    """Times without a year, and events: what only the plan around the sentence can date."""
    for match, holds in scan.matches(_LOOSE):
        span = match.span(match.lastindex or 0)
        if holds(scan, span):
            yield _time(scan, span, None)


def _written_as_name(scan: Scan, span: tuple[int, int]) -> bool:
    """Whether a Latin word that may be a month (may, march) is written as one: with a capital."""
    if scan.language in LANGUAGES:
        return True  # they write months small, and none is a common word of theirs
    words = _LATIN_WORD.findall(scan.mark(span).text)
    return any(word[0].isupper() for word in words) or not words


def _day_first(scan: Scan, span: tuple[int, int]) -> bool:
    """Whether 31.3. and 3/4 are a day and a month: in English they may be a part and a number, but
    for 30/4.
    """
    first, slash, _rest = scan.mark(span).text.partition("/")
    sure = bool(slash) and int(first) > _MONTHS
    return sure or scan.language not in (None, "en")


def _as_it_is(_scan: Scan, _span: tuple[int, int]) -> bool:
    """Of the others there is no doubt."""
    return True


def _years(scan: Scan) -> Iterator[TimeMark]:
    for match, _ in scan.matches(_YEAR_AFTER):
        lead, year = match["lead"].split()[0], int(match["time"])
        past = lead in _LEADS_OF_PAST
        counts = lead in _LEADS_OF_COUNTS and _COUNTED.match(scan.left, match.end())
        if (past or _FIRST_YEAR <= year <= _LAST_YEAR) and not counts:
            span = match.span("time")
            yield _time(scan, span, parse_period(match["time"], None))


def _time(scan: Scan, span: tuple[int, int], reading: Reading | None) -> TimeMark:
    intro = next(iter(_INTROS.before(scan.left, span[0])), Intro.NONE)
    mark = scan.take(span)
    return TimeMark(
        mark.start, mark.end, mark.text, reading, intro, aside=scan.in_brackets(span[0])
    )


_DAYS_OF_PLAN = 7
_MONTHS = 12
_FIRST_YEAR, _LAST_YEAR = 2015, 2045
_LEADS_OF_PAST = frozenset({"in", "since", "from", "after", "απο", "το"})
_LEADS_OF_COUNTS = frozenset(
    {"by", "to", "for", "within", "on", "over", "above", "below", "al", "with", "con", "com", "mit"}
    | {"εωσ", "ωσ", "μεχρι", "στο"}
)
_COUNTED = re.compile(
    r"\s(?!(?:levels?|figures?|we|the|our|and|with|from|through|via|this|που|και|απο|μεσω|για)(?!\w))[^\W\d]{3,}"
)
_FISCAL = Leads(
    [(True, r"(?<!\w)(?:fy|fiscal(?: year)?|financial year|οικονομικο ετοσ)\s?$")],
    ("year", "ετοσ"),
)
"""A year of accounts, of which nobody said when it begins."""
_NAMES_MONTHS = frozenset({"month", "last"})
"""What a form holds that tells its first and its last month, so that it asks nobody for them."""
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
_IN_A_UNIT = re.compile(r"(?:in|over|during) (?:an?|one) ")
_INTROS = Leads(
    (
        (Intro.THAN, INTRO_THAN),
        (Intro.BY, INTRO_BY),
        (Intro.FROM, INTRO_FROM),
        (Intro.IN, INTRO_IN),
    ),
    INTRO_LINKS,
)
_LOOSE: Several[Callable[[Scan, tuple[int, int]], bool]] = Several(
    (
        Sought(LOOSE_SEASON, (topic.PERIOD, topic.YEAR), _as_it_is),
        Sought(LOOSE_DATE, (topic.MONTH, topic.DIGIT), _written_as_name),
        Sought(LOOSE_NUMBERS, (topic.POINT | topic.SLASH,), _day_first),
        Sought(LOOSE_PERIOD, (topic.PERIOD,), _as_it_is),
        Sought(LOOSE_MONTH, (topic.MONTH,), _written_as_name),
        Sought(STAGE, (topic.STAGE,), _as_it_is),
        Sought(BY_EVENT, (topic.BY, topic.EVENT), _as_it_is),
        Sought(GREEK_EVENT, (topic.GREEK_EVENT,), _as_it_is),
    )
)
"""Times without a year, and whether what looks like one is."""


def _in_text(forms: tuple[Form, ...]) -> Several[Reader]:
    """Forms of whole texts as they are searched for in running text."""
    return Several(Sought(rf"{START}{form.pattern}{STOP}", form.needs, form.read) for form in forms)


_CALENDAR = _in_text((*DATES, *PERIODS))
_RELATIVES = _in_text(RELATIVES)
_RATES = Several([Sought(RATE, (topic.RATE,), None), Sought(RATE_OF_SLASH, (topic.SLASH,), None)])
_SPELLS = Several([Sought(SPELL, (topic.SPELL,), None)])
_WITHIN_HOURS = Several([Sought(WITHIN_HOURS, (topic.IN, topic.HOURS), None)])
_YEAR_AFTER = Several([Sought(YEAR_AFTER, (topic.YEAR,), None)])
