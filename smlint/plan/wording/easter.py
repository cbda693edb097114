"""Easter Sunday, by the two calendars by which it is counted."""

from __future__ import annotations

from datetime import date, timedelta


def western(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (the anonymous computus of 1876)."""
    century, rest = divmod(year, 100)
    golden, leaps = year % 19, century - century // 4
    moon = (19 * golden + leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox(year: int) -> date:
    """Easter Sunday by the Julian calendar, as a date of ours."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)
