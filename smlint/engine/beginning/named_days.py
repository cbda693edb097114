"""Days that have a name: the last one of a season, and feasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from smlint.rules.answer_words import NamedDay, is_named


def named(days: Iterable[NamedDay], text: str) -> NamedDay | None:
    """The first day whose name stands in a text."""
    return next((each for each in days if is_named(each.names, text)), None)


def day_of(named_day: NamedDay, year: int) -> date:
    """The date of such a day in a year.

    Raises:
        ValueError, OverflowError: it lies beyond the calendar.
    """
    if not named_day.easter:
        return date(year, named_day.month, named_day.day)
    return _EASTER[named_day.easter](year) + timedelta(days=named_day.days)


def _western(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (the anonymous computus of 1876)."""
    century, rest = divmod(year, 100)
    golden, leaps = year % 19, century - century // 4
    moon = (19 * golden + leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _orthodox(year: int) -> date:
    """Easter Sunday by the Julian calendar, as a date of ours."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


_EASTER: Mapping[str, Callable[[int], date]] = {"western": _western, "orthodox": _orthodox}
