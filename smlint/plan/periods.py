"""Dates and periods as people write them: ``30 June 2027``, ``Q2 2027``, ``τέλος Ιουνίου 2027``.

Each form is one pattern with one reader; what is one whole text here is searched for in running
text by `smlint.plan.times`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from smlint.plan import topics as topic
from smlint.plan.calendar_words import (
    COUNT,
    DAY,
    DAY_ENDING,
    HALF,
    INTRODUCED,
    LINK,
    MONTH,
    QUARTER,
    UNIT,
    YEAR,
    count_of,
    month_of,
    part_of,
    unit_of,
)
from smlint.plan.in_english import plain
from smlint.plan.scan import Several, Sought

Day = date
"""A calendar date, where a field is called ``date`` itself."""

_MONTHS = 12
_CENTURY = 2000
_PAST_CENTURY = 1900
_PAST_FROM = 80
_SHORT_YEAR = 2
_MID = 15


@dataclass(frozen=True, slots=True)
class DateReading:
    """A calendar date read from a text.

    Attributes:
        date: the date; of two readings the day-first one.
        iso: written ``2027-06-30``.
        two_ways: both readings of ``6/7/2027`` in an English text, the day-first one first.
    """

    date: Day
    iso: bool = False
    two_ways: tuple[Day, Day] | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends inclusive; ``end of June 2027`` is its last day alone."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Relative:
    """A time counted from another: ``within 6 months``.

    ``unit`` is ``day``, ``week``, ``month`` or ``year``.
    """

    count: int
    unit: str

    def after(self, start: date) -> date:
        """The date so much later, by the calendar: a month after 31 January is 28 February.

        Raises:
            ValueError: the date lies beyond the calendar's last year.
        """
        months = {"month": 1, "year": _MONTHS}.get(self.unit)
        try:
            if months is not None:
                return add_months(start, self.count * months)
            return start + timedelta(days=self.count * (7 if self.unit == "week" else 1))
        except OverflowError as error:
            raise ValueError("beyond the calendar") from error


Reading = DateReading | Period | Relative
Reader = Callable[[re.Match[str], str | None], Reading | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a time: a pattern for folded text, and what it says."""

    pattern: str
    read: Reader
    needs: tuple[int, ...] = ()
    """The topics of which a text must speak, of each one, if the form is to stand in it."""


def parse_date(text: str, language: str | None) -> DateReading | None:
    """The date that a text says, all of it; None where it says none or has no such day.

    Args:
        text: ``2027-06-30``, ``30 June 2027``, ``by 30/6/2027``.
        language: the text's language: a Greek 6/7 is the 6th of July; an English one is either.
    """
    reading = read_time(text, language)
    return reading if isinstance(reading, DateReading) else None


def parse_period(text: str, language: str | None) -> Period | None:
    """The period that a text says, all of it: ``Q2 2027``, ``June 2027``, ``end of 2027``."""
    reading = read_time(text, language)
    return reading if isinstance(reading, Period) else None


def parse_relative(text: str, language: str | None) -> Relative | None:
    """The relative time that a text says, all of it: ``within 6 months``, ``σε 90 ημέρες``."""
    reading = read_time(text, language)
    return reading if isinstance(reading, Relative) else None


def read_time(text: str, language: str | None) -> Reading | None:
    """The date, period or relative time that a text says, all of it; a leading "by" is allowed."""
    words = plain(text, language).text.strip().rstrip(".").rstrip()
    if len(words) > _LONGEST:
        return None
    forms = _WHOLE.left_by(topic.of(words))
    for bare in (words, re.sub(_INTRODUCED, "", words, count=1)):
        for form in forms:
            match = form.pattern.fullmatch(bare)
            if match is not None and (reading := form.what(match, language)) is not None:
                return reading
    return None


def add_months(start: date, months: int) -> date:
    """The same day some calendar months later, or that month's last day.

    Raises:
        ValueError: the date lies beyond the calendar's last year.
    """
    year, month = divmod(start.year * _MONTHS + start.month - 1 + months, _MONTHS)
    if not date.min.year <= year <= date.max.year:
        raise ValueError("beyond the calendar")
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def shifted(day: date, *, months: int = 0, days: int = 0) -> date:
    """A day so many calendar months and days later, or earlier; what would lie beyond the calendar
    is its first or last day, for no plan asks for more.
    """
    try:
        return add_months(day, months) + timedelta(days=days)
    except (ValueError, OverflowError):
        return date.max if months + days > 0 else date.min


def year_of(text: str) -> int:
    """A year written with four digits or two: 27 is 2027, 98 is 1998."""
    digits = text.lstrip("'’")
    year = int(digits)
    if len(digits) > _SHORT_YEAR:
        return year
    return year + (_CENTURY if year < _PAST_FROM else _PAST_CENTURY)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(match: re.Match[str], _language: str | None) -> Reading | None:
    day = _date(int(match["year"]), int(match["month"]), int(match["day"]))
    canonical = day is not None and day.isoformat() == match[0]
    return None if day is None else DateReading(day, iso=canonical)


def _numeric(match: re.Match[str], language: str | None) -> Reading | None:
    first, second, year = int(match["first"]), int(match["second"]), year_of(match["year"])
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        day = day_first or month_first
        return None if day is None else DateReading(day)
    if match["mark"] == "." or language not in (None, "en"):
        return DateReading(day_first)
    return DateReading(day_first, two_ways=(day_first, month_first))


def _named(match: re.Match[str], _language: str | None) -> Reading | None:
    day = _date(year_of(match["year"]), month_of(match["month"]), int(match["day"]))
    return None if day is None else DateReading(day)


def _months(year: int, first: int, last: int) -> Period | None:
    if not date.min.year <= year <= date.max.year or not 1 <= first <= last <= _MONTHS:
        return None
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _part(months: int) -> Reader:
    def read(match: re.Match[str], _language: str | None) -> Reading | None:
        place = part_of(match["part"])
        return _months(year_of(match["year"]), (place - 1) * months + 1, place * months)

    return read


def _month(match: re.Match[str], _language: str | None) -> Reading | None:
    month = month_of(match["month"])
    return _months(year_of(match["year"]), month, month)


def _month_range(match: re.Match[str], _language: str | None) -> Reading | None:
    return _months(year_of(match["year"]), month_of(match["month"]), month_of(match["last"]))


def _long_range(match: re.Match[str], _language: str | None) -> Reading | None:
    first = _months(year_of(match["year"]), *[month_of(match["month"])] * 2)
    last = _months(year_of(match["last_year"]), *[month_of(match["last"])] * 2)
    told = first is not None and last is not None and first.start < last.end
    return Period(first.start, last.end) if told and first and last else None


def _year(match: re.Match[str], _language: str | None) -> Reading | None:
    return _months(year_of(match["year"]), 1, _MONTHS)


def _mid_month(match: re.Match[str], _language: str | None) -> Reading | None:
    day = _date(year_of(match["year"]), month_of(match["month"]), _MID)
    return None if day is None else Period(day, day)


def _iso_week(match: re.Match[str], _language: str | None) -> Reading | None:
    try:
        monday = date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    except ValueError:
        return None
    return Period(monday, shifted(monday, days=6))


def _end_of(read: Reader) -> Reader:
    def last_day(match: re.Match[str], language: str | None) -> Reading | None:
        whole = read(match, language)
        return Period(whole.end, whole.end) if isinstance(whole, Period) else None

    return last_day


def _relative(match: re.Match[str], _language: str | None) -> Reading | None:
    unit, times = unit_of(match["unit"])
    return Relative(count_of(match["count"]) * times, unit)


def _within(match: re.Match[str], _language: str | None) -> Reading | None:
    unit, times = unit_of(match["unit"])
    return Relative(times, unit)


def _with_ends(forms: tuple[Form, ...]) -> Iterator[Form]:
    for form in forms:
        yield Form(rf"{_END}{form.pattern}", _end_of(form.read), (topic.END, *form.needs))
        yield form


_END = r"(?:(?:the )?(?:very )?end (?:of (?:the )?)?|τελ(?:οσ|η|ουσ) (?:του |τησ )?|ληξη (?:του )?)"
_Y = rf"(?P<year>{YEAR})"
_Y4 = r"(?P<year>[0-9]{4})"
_M = rf"(?P<month>{MONTH})"
_D = rf"(?P<day>{DAY}){DAY_ENDING}"
_SIGN = topic.HYPHEN | topic.SLASH | topic.POINT

DATES = (
    Form(
        rf"{_Y4}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})",
        _iso,
        (topic.YEAR, _SIGN),
    ),
    Form(
        r"(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)"
        r"(?P<year>[0-9]{4}|[0-9]{2})",
        _numeric,
        (_SIGN,),
    ),
    Form(rf"{_D}{LINK}{_M}{LINK}(?P<year>{YEAR}|[0-9]{{2}}(?!\w))", _named, (topic.MONTH,)),
    Form(rf"{_M} {_D},? {_Y}", _named, (topic.MONTH,)),
)
"""Calendar dates with their year."""

PERIODS = (
    Form(
        rf"(?:mid|μεσα|στα μεσα|τα μεσα)[- ](?:of )?(?:του )?{_M}{LINK}{_Y}",
        _mid_month,
        (topic.MID, topic.MONTH, topic.YEAR),
    ),
    Form(
        rf"(?:cw|kw|kalenderwoche|calendar week)\s?(?P<week>[0-9]{{1,2}})(?:,? |/|-){_Y4}",
        _iso_week,
        (topic.WEEK, topic.YEAR),
    ),
    Form(rf"{_Y4}-?w(?P<week>[0-9]{{2}})", _iso_week, (topic.YEAR, topic.WEEK)),
    Form(
        rf"{_M}{LINK}{_Y}\s?(?:[-–—/]|to|until|till|through|εωσ(?: τον)?|μεχρι(?: τον)?)\s?"
        rf"(?P<last>{MONTH}){LINK}(?P<last_year>{YEAR})",
        _long_range,
        (topic.MONTH, topic.YEAR),
    ),
    *_with_ends(
        (
            Form(rf"{QUARTER}{LINK}{_Y}", _part(3), (topic.QUARTER, topic.YEAR)),
            Form(rf"{_Y4}[ /-]?q(?P<part>[1-4])", _part(3), (topic.QUARTER, topic.YEAR)),
            Form(rf"{HALF}{LINK}{_Y}", _part(6), (topic.HALF, topic.YEAR)),
            Form(rf"{_Y4}[ /-]?h(?P<part>[12])", _part(6), (topic.HALF, topic.YEAR)),
            Form(
                rf"{_M}\s?(?:[-–—/]|to|until|through|εωσ|μεχρι|και|and)\s?"
                rf"(?P<last>{MONTH}){LINK}{_Y}",
                _month_range,
                (topic.MONTH, topic.YEAR),
            ),
            Form(rf"{_M}{LINK}{_Y}", _month, (topic.MONTH, topic.YEAR)),
            Form(rf"{_Y4}-(?P<month>0[1-9]|1[0-2])", _month, (topic.HYPHEN, topic.YEAR)),
            Form(rf"(?P<month>0?[1-9]|1[0-2])/{_Y4}", _month, (topic.SLASH, topic.YEAR)),
        )
    ),
    Form(
        rf"(?:{_END}(?:year |ετουσ )?|(?:year[- ]end|eoy),? (?:of )?){_Y4}",
        _end_of(_year),
        (topic.END, topic.YEAR),
    ),
)
"""Periods with their year, but for the bare year, which running text takes for a number."""

BARE_YEAR = Form(r"(?:the year |το )?(?P<year>(?:19|20)[0-9]{2})", _year)
"""A year alone."""

RELATIVES = (
    Form(rf"εντοσ(?: του)?(?: επομενου)? (?P<unit>{UNIT})", _within, (topic.IN, topic.UNIT)),
    Form(
        r"(?:within|in|over|during|inside)(?: the)?(?: next| first| coming)? "
        rf"(?P<count>{COUNT}) (?P<unit>{UNIT})(?: time)?",
        _relative,
        (topic.IN, topic.UNIT),
    ),
    Form(
        rf"(?P<count>{COUNT}) (?P<unit>{UNIT}) from (?:now|today|the start)",
        _relative,
        (topic.FROM_NOW, topic.UNIT),
    ),
    Form(
        r"(?:μεσα σε|σε|εντοσ|μεσα στ(?:ουσ|ισ|α|ο)|στ(?:ουσ|ισ|α))"
        r"(?: (?:των|τουσ|τισ|τα))?(?: (?:επομεν|πρωτ)\w+)? "
        rf"(?P<count>{COUNT}) (?P<unit>{UNIT})",
        _relative,
        (topic.IN, topic.UNIT),
    ),
)
"""Times counted from another."""

_LONGEST = 80
_INTRODUCED = rf"^(?:{INTRODUCED}) "
_WHOLE = Several(
    Sought(form.pattern, form.needs, form.read)
    for form in (*DATES, *PERIODS, BARE_YEAR, *RELATIVES)
)
