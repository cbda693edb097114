"""The days of a season that is called by two years: "School year 2026/27", "χρονιά 2026-27"."""

from __future__ import annotations

import re
from datetime import date

from smlint.plan.wording.days import Period

_CENTURY = 100
_TWO_YEARS = re.compile(
    r"(?<![\w.,/-])(?P<first>20[1-4][0-9])(?:\s?/\s?|\s?[-–](?![01][0-9](?![0-9])))"
    r"(?:20)?(?P<last>[1-4][0-9])(?![\w%+/]|[-–][0-9]|[.,][0-9])"
)
_OF_MONEY = re.compile(r"(?<!\w)(?:FY|[Ff]iscal|[Ff]inancial|[Bb]udget)(?!\w)")
_FIRST_MONTH = 9
"""Clubs and schools begin in September, where nothing else is said."""


def season_of(line: str) -> Period | None:
    """The season of which a line speaks, from September to August; that of accounts begins in
    another month in each country.
    """
    if _OF_MONEY.search(line):
        return None
    for match in _TWO_YEARS.finditer(line):
        first = int(match["first"])
        if (first + 1) % _CENTURY == int(match["last"]):
            return Period(date(first, _FIRST_MONTH, 1), date(first + 1, _FIRST_MONTH - 1, 31))
    return None
