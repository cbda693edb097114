"""A sentence while it is being read: what was understood is taken out, so nothing is read twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from smlint.base.text import Folded
from smlint.plan.wording import topics
from smlint.plan.wording.in_english import plain

What = TypeVar("What")

_TAKEN = "\x1f"
_BRACKETS = re.compile(r"[()]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the original text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Sought(Generic[What]):
    """What is searched for: words as a pattern, built when a text may hold them first; the topics
    that such a text must speak of (of each of ``needs`` one); and what is found by it.
    """

    words: str
    needs: tuple[int, ...]
    what: What

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words, ready to be searched for."""
        return re.compile(self.words)

    def may_be_in(self, topics: int) -> bool:
        """Whether a text of some topics may match."""
        return all(topics & need for need in self.needs)


class Several(Generic[What]):
    """Patterns that are tried one after the other, those that a text's topics leave. Texts that
    speak of the same are many, so each set of topics is asked once.
    """

    def __init__(self, sought: Iterable[Sought[What]]) -> None:
        self._all = tuple(sought)
        self._known: dict[int, tuple[Sought[What], ...]] = {}

    def left_by(self, topics: int) -> tuple[Sought[What], ...]:
        """The patterns that may match a text of some topics."""
        found = self._known.get(topics)
        if found is None:
            found = tuple(each for each in self._all if each.may_be_in(topics))
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[topics] = found
        return found


_MOST_KNOWN = 2_000


@dataclass(slots=True)
class Scan:
    """A text, folded, and what of it is left to read: taken stretches are filled with a blank."""

    text: str
    language: str | None = None
    folded: Folded = field(init=False)
    left: str = field(init=False)
    topics: int = field(init=False)
    changed: bool = field(init=False, default=False)
    """Something was taken since the topics were told."""

    def __post_init__(self) -> None:
        self.folded = plain(self.text, self.language)
        self.left = self.folded.text
        self.topics = topics.of(self.left)

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
        self.changed = True
        self.left = self.left[:start] + _TAKEN * (end - start) + self.left[end:]
        return self.mark(span)

    def matches(self, several: Several[What]) -> Iterable[tuple[re.Match[str], What]]:
        """Every match of some patterns in what is left to read, with what each pattern finds. What
        was taken out speaks of nothing any more.
        """
        left = several.left_by(self.topics)
        if left and self.changed:
            left = several.left_by(self._topics_left())
        return self._matches(left) if left else ()

    def _matches(self, sought: Iterable[Sought[What]]) -> Iterator[tuple[re.Match[str], What]]:
        for each in sought:
            if self.changed and not each.may_be_in(self._topics_left()):
                continue
            for match in each.pattern.finditer(self.left):
                yield match, each.what

    def _topics_left(self) -> int:
        if self.changed:
            self.topics, self.changed = topics.of(self.left), False
        return self.topics

    def take_all(self, several: Several[None]) -> tuple[Mark, ...]:
        """Take out every match: of the group ``it`` where the pattern has one."""
        found = self.matches(several)
        return (
            tuple(
                self.take(match.span("it" if "it" in match.re.groupindex else 0))
                for match, _nothing in found
            )
            if found
            else ()
        )

    def in_brackets(self, place: int) -> bool:
        """Whether a place of ``left`` stands in round brackets."""
        if "(" not in self.folded.text:
            return False
        depth = 0
        for bracket in _BRACKETS.finditer(self.folded.text, 0, place):
            depth = depth + 1 if bracket[0] == "(" else max(depth - 1, 0)
        return depth > 0
