"""The days of feasts by which something shall be reached: "by Easter 2027", "bis Weihnachten"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames

_YEAR = re.compile(r"(?<![0-9])20[1-4][0-9](?![0-9])")
_FIXED = {
    "christmas_names": (12, 25),
    "last_eve_names": (12, 31),
    "new_year_names": (1, 1),
    "epiphany_names": (1, 6),
    "assumption_names": (8, 15),
}
_BESIDE_EASTER = {"easter_names": 0, "pentecost_names": 49}
"""Days from Easter Sunday."""

_ORTHODOX = "el"
"""The language of those whose Easter is that of the Julian calendar."""

_JULIAN = 13
"""Days between the two calendars, from 1900 to 2099."""


@dataclass(frozen=True, slots=True)
class Feasts:
    """Knows them by the names of a language."""

    names: FoundNames
    language: str | None

    def day(self, text: str, year: int | None = None) -> date | None:
        """The day of the feast that a text names and nothing else, in its own year, else in
        ``year``; None where it names none.
        """
        own = _YEAR.search(text)
        in_year = year if own is None else int(own[0])
        small = self.names.of_list("prepositions") | self.names.of_list("leading_articles")
        words = heading_key(_YEAR.sub("", text)).split()
        while words and words[-1] in small:
            words.pop()
        while words and words[0] in small:
            words.pop(0)
        return None if in_year is None else self._day(" ".join(words), in_year)

    def _day(self, name: str, year: int) -> date | None:
        for names, (month, day) in _FIXED.items():
            if name in self.names.of_list(names):
                return date(year, month, day)
        for names, days in _BESIDE_EASTER.items():
            if name in self.names.of_list(names):
                sunday = _orthodox(year) if self.language == _ORTHODOX else _western(year)
                return sunday + timedelta(days)
        return None


def _western(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by Gauss and Lichtenberg."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    golden = year % 19
    seed = (19 * golden + moon) % 30
    full = 21 + seed - ((seed + golden // 11) // 29)
    first = 7 - (year + year // 4 + sun) % 7
    return date(year, 3, 1) + timedelta(full + 7 - (full - first) % 7 - 1)


def _orthodox(year: int) -> date:
    """Easter Sunday of the Julian calendar, by Meeus, as the day that it is in ours."""
    full = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7
    month, day = divmod(full + week + 114, 31)
    return date(year, month, day + 1) + timedelta(_JULIAN)
