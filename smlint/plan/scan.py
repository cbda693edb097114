"""A sentence while it is being read: what was understood is taken out, so nothing is read twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from smlint.base.text import Folded
from smlint.plan.in_english import plain

_TAKEN = "\x1f"
_BRACKETS = re.compile(r"[()]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the original text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern, and parts of words of which one must be there if it is to match: looking for these
    takes a tenth of the time, and most sentences have none.
    """

    pattern: re.Pattern[str]
    needs: tuple[str, ...]

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The names of its groups."""
        return self.pattern.groupindex

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        if any(need in text for need in self.needs):
            return self.pattern.finditer(text)
        return iter(())


@dataclass(slots=True)
class Scan:
    """A text, folded, and what of it is left to read: taken stretches are filled with a blank."""

    text: str
    language: str | None = None
    folded: Folded = field(init=False)
    left: str = field(init=False)

    def __post_init__(self) -> None:
        self.folded = plain(self.text, self.language)
        self.left = self.folded.text

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """The original's stretch of a stretch of ``left``."""
        return self.folded.span(*span)

    def mark(self, span: tuple[int, int]) -> Mark:
        """The original's words at a stretch of ``left``, which stays to be read."""
        start, end = self.original(span)
        return Mark(start, end, self.text[start:end])

    def take(self, span: tuple[int, int]) -> Mark:
        """The original's words at a stretch of ``left``, taken out of it."""
        start, end = span
        self.left = self.left[:start] + _TAKEN * (end - start) + self.left[end:]
        return self.mark(span)

    def take_all(self, pattern: re.Pattern[str] | Sought) -> tuple[Mark, ...]:
        """Take out every match: of the group ``it`` where the pattern has one."""
        group = "it" if "it" in pattern.groupindex else 0
        return tuple(self.take(match.span(group)) for match in pattern.finditer(self.left))

    def in_brackets(self, place: int) -> bool:
        """Whether a place of ``left`` stands in round brackets."""
        depth = 0
        for bracket in _BRACKETS.finditer(self.folded.text, 0, place):
            depth = depth + 1 if bracket[0] == "(" else max(depth - 1, 0)
        return depth > 0
