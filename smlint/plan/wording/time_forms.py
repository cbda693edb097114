"""The forms in which people write dates and periods: each one pattern with one reader."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from smlint.plan.wording import topics as topic
from smlint.plan.wording.calendar_words import (
    COUNT,
    DAY,
    DAY_BEFORE,
    DAY_ENDING,
    HALF,
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
from smlint.plan.wording.days import MONTHS, DateReading, Period, Reading, Relative, shifted

Reader = Callable[[re.Match[str], str | None], Reading | None]

_CENTURY = 2000
_PAST_CENTURY = 1900
_PAST_FROM = 80
_SHORT_YEAR = 2
_MID = 15


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a time: a pattern for folded text, and what it says."""

    pattern: str
    read: Reader
    needs: tuple[int, ...] = ()
    """The topics of which a text must speak, of each one, if the form is to stand in it."""


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
    if not date.min.year <= year <= date.max.year or not 1 <= first <= last <= MONTHS:
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
    return _months(year_of(match["year"]), 1, MONTHS)


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
    Form(
        rf"{DAY_BEFORE}{_D}{LINK}{_M}{LINK}(?P<year>{YEAR}|[0-9]{{2}}(?!\w))",
        _named,
        (topic.MONTH,),
    ),
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
            Form(
                r"q(?P<part>[1-4])[-/](?P<year>[12][0-9])(?![\w%+-])",
                _part(3),
                (topic.QUARTER, _SIGN),
            ),
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
        rf"(?:{_END}(?:year (?:of )?|ετουσ |χρον(?:ου|ιασ) )?|(?:year[- ]end|eoy),? (?:of )?){_Y4}",
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
        rf"(?P<count>{COUNT})(?: first| next)? (?P<unit>{UNIT})(?: time)?",
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
