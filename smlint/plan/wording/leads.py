"""What the words before a place say of it: "by the", "at least", «έως τις»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Generic, TypeVar

What = TypeVar("What")

_FARTHEST = 60
"""How far before a place the words stand that lead it."""

_ENOUGH = 2
"""With so many words that are no links nothing before them changes the answer: one may be what is
said, and one decides whether it is («απο» after «πανω»).
"""

_OF_NUMBERS = "0123456789.,%€$£+-/"

_MOST_KNOWN = 2_000


class Leads(Generic[What]):
    """Patterns that end at a place. The last words before it decide, and these are few in all
    texts, so each sequence of them is searched once.

    Args:
        leads: what is said, and the pattern that says it, built when it is first searched for.
        links: words that may stand in any of them after the first one ("by the end of").
    """

    def __init__(self, leads: Iterable[tuple[What, str]], links: Iterable[str]) -> None:
        self._leads = tuple(leads)
        self._known: dict[str, tuple[What, ...]] = {}
        self._links = frozenset(("", *links))

    @cached_property
    def _all(self) -> tuple[tuple[What, re.Pattern[str]], ...]:
        return tuple((what, re.compile(words)) for what, words in self._leads)

    def before(self, left: str, end: int) -> tuple[What, ...]:
        """What is said before a place, in the order of the patterns."""
        words = self._last_words(left, end)
        if words is None:
            return self.searched(left, end)
        found = self._known.get(words)
        if found is None:
            found = self.searched(words, len(words))
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[words] = found
        return found

    def searched(self, left: str, end: int) -> tuple[What, ...]:
        """The same, found the slow way."""
        start = max(end - _FARTHEST, 0)
        return tuple(what for what, pattern in self._all if pattern.search(left, start, end))

    def _last_words(self, left: str, end: int) -> str | None:
        """The words that decide, or the sign that stands there if it leads nothing; None where
        there is no telling.
        """
        last = left[end - 1 : end] if end else ""
        if last != " ":
            leads = last.strip() in self._links or any(each.search(last) for _, each in self._all)
            return None if last and leads else last
        farthest = max(end - _FARTHEST, 0)
        at, others = end - 1, 0
        while others < _ENOUGH:
            before = left.rfind(" ", farthest, at)
            if before < 0:
                return left[:end] if not farthest else None
            word = left[before + 1 : at].strip()  # what was taken is space
            if word and not word.strip(_OF_NUMBERS):
                return f"{_alike(word)}{left[at:end]}"  # words lead on through no number, whichever
            others += word not in self._links
            at = before
        return left[at + 1 : end]


def _alike(word: str) -> str:
    """One number for all of them; a mark alone is itself."""
    if not any(map(str.isdigit, word)):
        return word
    return "0%" if word.endswith("%") else "0"
