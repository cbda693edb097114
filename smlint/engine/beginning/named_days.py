"""Days that have a name: the last one of a season, and feasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from smlint.plan.wording.easter import orthodox, western
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


_EASTER: Mapping[str, Callable[[int], date]] = {"western": western, "orthodox": orthodox}
