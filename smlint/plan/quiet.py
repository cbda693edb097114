"""Hours in which it does not pay to be active (claim 7.8), as a week that repeats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from smlint.plan.kinds import QuietHours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The days of the week, as a plan names them, in the order of ``datetime.weekday``."""

DAY = 24 * 60
WEEK = len(DAYS) * DAY


@dataclass(frozen=True, slots=True)
class Window:
    """One quiet time in minutes from Monday's midnight; an ``end`` before ``start`` runs over it.

    Attributes:
        hours: what the plan says, of which this is one day.
    """

    start: int
    end: int
    hours: QuietHours

    def left(self, minute: int) -> int:
        """How many minutes of it are left at a minute of the week; 0 where it is not quiet."""
        since = (minute - self.start) % WEEK
        length = (self.end - self.start) % WEEK
        return max(0, length - since)


def windows(hours: Iterable[QuietHours]) -> tuple[Window, ...]:
    """The quiet times of a week. Those that end before they begin run past midnight; those whose
    days or times do not read, or that have no length, are none.
    """
    return tuple(
        Window(first, (first + _length(each.start, each.end)) % WEEK, each)
        for each in hours
        for day in each.days
        if each.start is not None and each.end is not None
        if day in DAYS and each.start != each.end
        for first in (DAYS.index(day) * DAY + each.start,)
    )


def _length(start: int, end: int) -> int:
    return (end - start) % DAY or DAY


def at(moment: datetime, quiet: Iterable[Window]) -> Window | None:
    """The quiet time that a moment falls into, its clock read as it stands."""
    minute = _minute(moment)
    return next((each for each in quiet if each.left(minute)), None)


def next_free(moment: datetime, quiet: Iterable[Window]) -> datetime | None:
    """The first moment from then on that is not quiet; None where the whole week is."""
    times = tuple(quiet)
    waited = 0
    while waited < WEEK:
        left = max((each.left((_minute(moment) + waited) % WEEK) for each in times), default=0)
        if not left:
            begin = moment.replace(second=0, microsecond=0) if waited else moment
            return _later(begin, waited)
        waited += left
    return None


def _later(moment: datetime, minutes: int) -> datetime | None:
    try:
        return moment + timedelta(minutes=minutes)
    except OverflowError:  # the calendar has no later hour
        return None


def _minute(moment: datetime) -> int:
    return moment.weekday() * DAY + moment.hour * 60 + moment.minute
