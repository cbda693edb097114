"""Platforms that closed: rules/platforms.yaml as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from smlint.base.text import folded

_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class ClosedPlatform:
    """A platform that is no more; ``day`` is None where only the year is sure."""

    name: str
    year: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Platforms:
    """The platforms that closed, by every spelling of their names."""

    by_name: Mapping[str, ClosedPlatform]

    def closed(self, name: str, today: date) -> ClosedPlatform | None:
        """The platform of that name if it was closed by a day; None for one that is open, or that
        we know nothing of.
        """
        found = self.by_name.get(_key(name))
        if found is None:
            return None
        over = found.day <= today if found.day is not None else found.year < today.year
        return found if over else None


def load_platforms(data: Mapping[str, Any]) -> Platforms:
    """Build the table from plain data: ``closed:`` with a name, other spellings, and when.

    Raises:
        KeyError, ValueError: an entry lacks its name or has no date.
    """
    found = {}
    for raw in data["closed"]:
        when = str(raw["closed"])
        day = date.fromisoformat(when) if "-" in when else None
        each = ClosedPlatform(raw["name"], int(when[:4]), day)
        for spelling in (raw["name"], *raw.get("also", ())):
            found[_key(spelling)] = each
    return Platforms(found)


def _key(name: str) -> str:
    return _MARKS.sub("", folded(name.replace("+", "plus")))
