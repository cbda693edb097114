"""The ids of a plan that is drafted: made of titles, unique, the same every time."""

from __future__ import annotations

from dataclasses import dataclass, field

from smlint.base.text import heading_key
from smlint.plan.names import is_id, slug

_LONGEST = 40
"""An id is for links that people type; so many letters of a title are enough."""

_POOLS = {"objective": "goal"}
"""A goal may be its own objective, so the two share their ids."""


@dataclass(slots=True)
class Names:
    """Gives ids, and finds them again by the words that a document uses."""

    _taken: dict[str, set[str]] = field(default_factory=dict)
    _last: dict[tuple[str, str], int] = field(default_factory=dict)
    """The number of the last id of a name, so that a thousand rows of one name take no longer."""
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def give(self, kind: str, words: str, *others: str) -> str:
        """A new id for something called so; ``others`` are what it may be called besides."""
        name = self._free(_POOLS.get(kind, kind), words if is_id(words) else _named(kind, words))
        for each in (words, *others):
            self._known.setdefault((kind, _key(each)), name)
        return name

    def find(self, kind: str, words: str) -> str | None:
        """The id of what was called so; None where nothing was."""
        return self._known.get((kind, _key(words)))

    def _free(self, pool: str, name: str) -> str:
        taken = self._taken.setdefault(pool, set())
        number, found = self._last.get((pool, name), 1), name
        while found in taken:
            number += 1
            found = f"{name}-{number}"
        self._last[pool, name] = number
        taken.add(found)
        return found


def _named(kind: str, words: str) -> str:
    return _short(slug(words)) or kind


def _key(words: str) -> str:
    return heading_key(words) or words.strip()


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    cut = name[: _LONGEST + 1].rpartition("-")[0]
    return cut or name[:_LONGEST]
