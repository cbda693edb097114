"""Quiet hours, as a week that repeats."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.plan.kinds import QuietHours
from smlint.plan.quiet import DAY, DAYS, WEEK, at, next_free, windows
from smlint.plan.wording.zones import is_unknown_zone

MONDAY = datetime(2026, 11, 23)
MIDNIGHT = 1440

hours = st.builds(
    QuietHours,
    days=st.lists(st.sampled_from(DAYS), max_size=3).map(tuple),
    start=st.none() | st.integers(0, DAY - 1),
    end=st.none() | st.integers(0, DAY),
)


def minutes(quiet: list[QuietHours]) -> set[int]:
    """The quiet minutes of a week, counted one by one."""
    found: set[int] = set()
    for each in quiet:
        if each.start is None or each.end is None or each.start == each.end:
            continue
        last = each.end if each.end > each.start else each.end + DAY
        for day in each.days:
            first = DAYS.index(day) * DAY
            found |= {(first + minute) % WEEK for minute in range(each.start, last)}
    return found


@given(st.lists(hours, max_size=4), st.integers(0, WEEK - 1))
def test_a_minute_is_quiet_if_some_hours_hold_it(quiet: list[QuietHours], minute: int) -> None:
    moment = MONDAY + timedelta(minutes=minute)
    assert (at(moment, windows(quiet)) is not None) == (minute in minutes(quiet))


@given(st.lists(hours, max_size=4), st.integers(0, WEEK - 1))
def test_the_next_free_minute_is_the_first_that_is_not_quiet(
    quiet: list[QuietHours], minute: int
) -> None:
    taken = minutes(quiet)
    after = (each for each in range(WEEK) if (minute + each) % WEEK not in taken)
    wait = next(after, None)
    expected = None if wait is None else MONDAY + timedelta(minutes=minute + wait)
    assert next_free(MONDAY + timedelta(minutes=minute), windows(quiet)) == expected


@pytest.mark.parametrize(
    ("moment", "free"),
    [
        ("2026-11-27T21:59", "2026-11-27T21:59"),
        ("2026-11-27T22:00", "2026-11-28T09:00"),  # Friday's night runs into Saturday's morning
        ("2026-11-28T06:59", "2026-11-28T09:00"),
        ("2026-11-28T09:00", "2026-11-28T09:00"),
        ("2026-11-29T23:30", "2026-11-30T00:00"),
    ],
)
def test_hours_over_midnight_and_hours_that_meet(moment: str, free: str) -> None:
    quiet = windows(
        (
            QuietHours(("fri",), 22 * 60, 7 * 60),
            QuietHours(("sat",), 7 * 60, 9 * 60),
            QuietHours(("sun",), 23 * 60, MIDNIGHT),
        )
    )
    assert next_free(datetime.fromisoformat(moment), quiet) == datetime.fromisoformat(free)


def test_the_night_of_the_clock_change_ends_when_the_clock_says_so() -> None:
    athens = ZoneInfo("Europe/Athens")
    quiet = windows((QuietHours(("sun",), 0, 9 * 60),))
    free = next_free(datetime(2026, 10, 25, 1, 30, tzinfo=athens), quiet)
    assert free is not None
    assert free.isoformat() == "2026-10-25T09:00:00+02:00"


@pytest.mark.parametrize(
    ("name", "unknown"),
    [
        ("Europe/Athens", False),
        ("UTC", False),
        ("Europe/Athen", True),
        ("Athens", True),
        ("../../etc/passwd", False),  # no name at all: the schema says so
        ("", False),
    ],
)
def test_a_zone_that_nobody_knows_is_told(name: str, unknown: bool) -> None:
    assert is_unknown_zone(name) is unknown
