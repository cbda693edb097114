"""What a baseline says: findings by their mark, counted, with what people write beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from smlint.base.span import Span, whole_file
from smlint.source.text import Text

FILE = ".smlint-baseline.json"
"""What a baseline is called where nobody gave it a name."""

VERSION = 1

_QUOTED_MARK = re.compile(r'"([0-9a-f]{32})"')
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """So many findings that are alike, all of them known.

    Attributes:
        mark: what they have in common (``Finding.mark``).
        about: the element, ``objective:obj-followers``; of a file as a whole its path.
        which: what tells it from others of the element (the field that is missing), for people.
        because, owner, until: written by people: why it is accepted, by whom, until which day.
    """

    mark: str
    count: int
    rule: str
    name: str
    about: str
    which: str = ""
    because: str = ""
    owner: str = ""
    until: date | None = None

    def holds(self, today: date) -> bool:
        """Whether its day, if it has one, is not over; the day itself still counts."""
        return self.until is None or today <= self.until


@dataclass(frozen=True)
class Baseline:
    """The entries of one file by their marks, and the file's text."""

    text: Text
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def place(self, mark: str) -> Span:
        """Where an entry stands."""
        place = self._places.get(mark)
        return whole_file(self.text.path) if place is None else self.text.span(*place)

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, int]]:
        """Where each mark stands for the first time; there may be eighty thousand."""
        found = reversed([*_QUOTED_MARK.finditer(self.text.content)])
        return {match[1]: match.span() for match in found}


def written(entries: Iterable[Entry]) -> str:
    """The text of a baseline: a line for each entry, sorted by rule and element.

    The version is the last line, so every entry ends with a comma: lines that a merge takes from
    two sides make one whole file.
    """
    rows = sorted(entries, key=lambda each: (each.rule, each.about, each.which, each.mark))
    lines = (f"{json.dumps(each.mark)}: {_dumped(_fields(each))}," for each in rows)
    return "\n".join(("{", *lines, f'"version": {VERSION}', "}")) + "\n"


def _fields(entry: Entry) -> Mapping[str, Any]:
    own: dict[str, Any] = {"rule": entry.rule, "name": entry.name, "about": entry.about}
    own |= {"which": entry.which} if entry.which else {}
    own["count"] = entry.count
    until = "" if entry.until is None else entry.until.isoformat()
    notes = {"because": entry.because, "owner": entry.owner, "until": until}
    return {**own, **{key: text for key, text in notes.items() if text}}


def _dumped(fields: Mapping[str, Any]) -> str:
    """Plain data on one line; letters of every language stay readable."""
    text = json.dumps(fields, ensure_ascii=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
