"""Days, periods and spans of time, and how the calendar counts them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

Day = date
"""A calendar date, where a field is called ``date`` itself."""

MONTHS = 12


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
        months = {"month": 1, "year": MONTHS}.get(self.unit)
        try:
            if months is not None:
                return add_months(start, self.count * months)
            return start + timedelta(days=self.count * (7 if self.unit == "week" else 1))
        except OverflowError as error:
            raise ValueError("beyond the calendar") from error


Reading = DateReading | Period | Relative


def days_of(reading: Reading | None) -> tuple[date, date] | None:
    """The first and the last day of a time that can be read in one way alone."""
    match reading:
        case DateReading(date=day, two_ways=None):
            return day, day
        case Period(start=start, end=end):
            return start, end
        case _:
            return None


def last_day(reading: Reading | None) -> date | None:
    """The last day of a time that the calendar knows, be it of two readings the day-first one."""
    match reading:
        case DateReading(date=day) | Period(end=day):
            return day
        case _:
            return None


def add_months(start: date, months: int) -> date:
    """The same day some calendar months later, or that month's last day.

    Raises:
        ValueError: the date lies beyond the calendar's last year.
    """
    year, month = divmod(start.year * MONTHS + start.month - 1 + months, MONTHS)
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
