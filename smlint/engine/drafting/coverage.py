"""Which characters of a document a draft holds, and what is left over."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from smlint.base.span import Span
from smlint.source.text import Text

_MARKUP = re.compile(r"[\W_]+")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-+)\s*")
_TABLE_RULE = re.compile(r"\s{0,3}(?=[^|]*\|)[\s|:]*-[\s|:-]*")
"""What stands below the names of a table's columns: ``|---|---|``."""

_BULLET = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[ \]\s+)?")


_BITS = 32
_END = (1 << _BITS) - 1
"""A start and an end in one number: the end is its lower half. No text has four billion letters."""


class _Stretches(NamedTuple):
    """Stretches of a text in order, none of which touch, by their offsets."""

    starts: array[int]
    ends: array[int]


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines of a document, as they stand there, from line ``first`` to ``last``."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """What is left of a document below one heading: none before the first heading.

    Attributes:
        level: the heading's level; 0 where there is none.
    """

    title: str
    level: int
    line: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a document's text says nothing by itself.

    Attributes:
        headings: the level and the words of its headings, by their lines.
        structure: marks that only hold the values together: the tags of XML, the keys of YAML; None
            in Markdown, where a line without a value is somebody's words.
        names: the line that names the columns of a table; 0 where there is none.
    """

    headings: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    structure: re.Pattern[str] | None = None
    names: int = 0


@dataclass(slots=True)
class Coverage:
    """Collects what the fields of a draft hold."""

    text: Text
    bare: Callable[[str], str] = str
    """What a field may hold of some words: all but what is private."""
    _spans: array[int] = field(default_factory=lambda: array("Q"))
    """The offsets of what is held, each start and end in one number: of a long table there are a
    million.
    """

    def hold(self, span: Span, said: str | None = None) -> None:
        """Note that a field holds what stands there.

        Args:
            span: the place.
            said: the words that the field holds; where the place says more (an address behind a
                link), it is not held. None where the value is another one than the words (a number,
                an id).
        """
        written = self.text.content[span.start.offset : span.end.offset]
        if said is None or _letters(said) in (_letters(written), _letters(self.bare(written))):
            self._spans.append(span.start.offset << _BITS | span.end.offset)

    def join(self, other: Coverage) -> None:
        """Hold what another one holds of the same text."""
        self._spans += other._spans

    def held_lines(self) -> array[int]:
        """The lines of which a field holds something, in order."""
        held, lines = _merged(self._spans), array("Q")
        for start, end in zip(held.starts, held.ends, strict=True):
            first, last = (self.text.position(at).line for at in (start, end - 1))
            after = lines[-1] + 1 if lines else 1
            lines.extend(range(max(first, after), last + 1))
        return lines

    def chapters(self, layout: Layout, empty: Callable[[str], bool]) -> tuple[Chapter, ...]:
        """All that no field holds, line by line, below the headings where it stood.

        Args:
            layout: what of the text says nothing by itself.
            empty: whether the words beside a field say nothing more ("Objective 2").
        """
        left = set(self._left(layout, empty))
        if left == {layout.names}:
            return ()
        found: list[Chapter] = []
        begins = (0, *sorted(layout.headings))
        for at, line in enumerate(begins):
            level, title = layout.headings.get(line, (0, ""))
            end = begins[at + 1] if at + 1 < len(begins) else self.text.line_count + 1
            passages = tuple(self._passages(line + 1, end, left))
            if passages or line in left:
                found.append(Chapter(title, level, line, passages))
        return tuple(found)

    def _passages(self, first: int, end: int, left: set[int]) -> Iterator[Passage]:
        """Runs of lines that are left over, blank lines between them included."""
        start = last = 0
        for number in range(first, end):
            if number in left and not self._underlines(number, first):
                start, last = start or number, number
            elif start and _MARKUP.sub("", self.text.line(number)):
                yield from self._run(start, last)
                start = 0
        if start:
            yield from self._run(start, last)

    def _run(self, first: int, last: int) -> Iterator[Passage]:
        """A run of lines, unless it is but the stroke between a table's head and its first row."""
        stroke = first == last and _TABLE_RULE.fullmatch(self.text.line(first)) is not None
        if not (stroke and "|" in self._line(first - 1) and "|" in self._line(first + 1)):
            yield self._passage(first, last)

    def _line(self, number: int) -> str:
        return self.text.line(number) if 1 <= number <= self.text.line_count else ""

    def _passage(self, first: int, last: int) -> Passage:
        lines = (self.text.line(number) for number in range(first, last + 1))
        return Passage(first, last, "\n".join(lines))

    def _underlines(self, number: int, first: int) -> bool:
        """Whether a line is the stroke below a heading: ``=====``."""
        above = self.text.line(number - 1)
        stroke = _UNDERLINE.fullmatch(self.text.line(number)) is not None
        return number == first > 1 and stroke and not above.lstrip().startswith("#")

    def _left(self, layout: Layout, empty: Callable[[str], bool]) -> Iterator[int]:
        held = _merged(self._spans)
        for number in range(1, self.text.line_count + 1):
            words = self.text.line(number)
            if not words.strip():
                continue
            rest = list(_rest(words, self.text.start_of(number), held))
            if layout.structure is not None:
                rest = [layout.structure.sub(" ", piece) for piece in rest]
            elif rest == [words]:
                yield number
                continue
            if any(_says(piece, empty) for piece in _unlisted(rest, words)):
                yield number


def _rest(words: str, begin: int, held: _Stretches) -> Iterator[str]:
    """The pieces of a line that nothing holds."""
    at, end = begin, begin + len(words)
    place = max(0, bisect_right(held.starts, begin) - 1)
    while place < len(held.starts) and held.starts[place] < end:
        start, stop = held.starts[place], held.ends[place]
        if stop > at:
            if start > at:
                yield words[at - begin : start - begin]
            at = max(at, stop)
        place += 1
    if at < end:
        yield words[at - begin :]


def _merged(spans: Iterable[int]) -> _Stretches:
    held = _Stretches(array("Q"), array("Q"))
    for each in sorted(spans):
        start, end = each >> _BITS, each & _END
        if held.ends and start <= held.ends[-1]:
            held.ends[-1] = max(held.ends[-1], end)
        elif end > start:
            held.starts.append(start)
            held.ends.append(end)
    return held


def _unlisted(rest: list[str], words: str) -> Iterator[str]:
    """The pieces of a line without its bullet or its number in a list."""
    bullet = _BULLET.match(words)
    for at, piece in enumerate(rest):
        first = at == 0 and bullet is not None and words.startswith(piece)
        yield piece[bullet.end() :] if first and bullet is not None else piece


def _says(piece: str, empty: Callable[[str], bool]) -> bool:
    return bool(_MARKUP.sub("", piece)) and not empty(piece.strip(" \t|*_:-+>#"))


def _letters(text: str) -> str:
    return _MARKUP.sub("", text).casefold()
