"""Where the pieces of a text that stand letter by letter in the source begin: a text of several
lines keeps its words on each of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from smlint.base.span import Position, Span
from smlint.source.text import Text


class Stretch(NamedTuple):
    """``length`` letters of a text from ``at`` on, all on one line of the source."""

    at: int
    length: int
    start: Position

    def position(self, at: int) -> Position:
        """Where a letter of it stands, or its end."""
        ahead = at - self.at
        return Position(self.start.line, self.start.column + ahead, self.start.offset + ahead)


def place_in(stretches: Sequence[Stretch], path: str, start: int, end: int) -> Span | None:
    """The place of ``text[start:end]``; None where one of its ends stands in no stretch."""
    first = _holding(stretches, start)
    last = _holding(stretches, max(start, end - 1))
    if first is None or last is None:
        return None
    return Span(path, first.position(start), last.position(end))


def _holding(stretches: Sequence[Stretch], at: int) -> Stretch | None:
    number = bisect_right(stretches, at, key=lambda each: each.at) - 1
    found = stretches[number] if number >= 0 else None
    return found if found is not None and at < found.at + found.length else None


def of_value(source: Text, text: str, start: int, end: int) -> tuple[Stretch, ...]:
    """The lines of a YAML value, folded or in quotes, as far as the text has them in turn."""
    found: list[Stretch] = []
    place, at = _next_word(text, 0), start
    for line in source.content[start:end].splitlines(keepends=True):
        words = line.strip(_AROUND)
        if words and text.startswith(words, place):
            begin = source.position(at + line.index(words))
            found.append(Stretch(place, len(words), begin))
            place = _next_word(text, place + len(words))
        elif words and found:
            break  # an escape: nobody knows where the text goes on
        at += len(line)
    return tuple(found)


def _next_word(text: str, start: int) -> int:
    """Where the next letter stands that is neither white space nor a quote."""
    while start < len(text) and text[start] in _AROUND:
        start += 1
    return start


_AROUND = " \t\r\n\"'"


def of_letters(text: str, marks: Sequence[Position]) -> Iterator[Stretch]:
    """The same for words of Markdown, each letter of which knows where it stands."""
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        at = begin
        while at < end:
            first = marks[at]
            stop = end if marks[end - 1].offset - first.offset == end - 1 - at else at + 1
            while stop < end and marks[stop].offset - first.offset == stop - at:
                stop += 1
            yield Stretch(at, stop - at, first)
            at = stop
        begin = end + 1
