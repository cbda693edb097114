"""The days of feasts by which something shall be reached: "by Easter 2027", "bis Weihnachten"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.easter import orthodox, western

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
                sunday = orthodox(year) if self.language == _ORTHODOX else western(year)
                return sunday + timedelta(days)
        return None
