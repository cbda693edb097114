"""Places in a text."""

from __future__ import annotations

from dataclasses import dataclass, field

Pointer = tuple[str | int, ...]
"""The way to a value from the root of its document: field names and 0-based list places."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place between two characters.

    ``line`` and ``column`` count from 1, in code points; ``offset`` counts code points from 0 at
    the start of the text (a byte order mark is not counted).
    """

    line: int
    column: int
    offset: int


START = Position(1, 1, 0)


_BITS = 40
_MASK = (1 << _BITS) - 1
"""So large a number of a position may be: no text has as many lines or letters."""


@dataclass(frozen=True, slots=True, order=True, init=False, repr=False)
class Span:
    """A stretch of one file; ``end`` is exclusive, as in a slice.

    ``path`` is relative to the plan's root, with ``/`` on every system. The six numbers of both
    ends are kept as one: every value of a plan has a place, and few are ever told.
    """

    path: str
    _ends: int = field(repr=False)

    def __init__(self, path: str, start: Position, end: Position) -> None:
        ends = start.line
        for each in (start.column, start.offset, end.line, end.column, end.offset):
            ends = ends << _BITS | each
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "_ends", ends)

    def __repr__(self) -> str:
        return f"Span({self.path!r}, {self.start!r}, {self.end!r})"

    @property
    def start(self) -> Position:
        """Where it begins."""
        return _position(self._ends >> 3 * _BITS)

    @property
    def end(self) -> Position:
        """Where it is over."""
        return _position(self._ends)

    def within(self, path: str) -> Span:
        """The same stretch of another file."""
        return Span(path, self.start, self.end)


def _position(packed: int) -> Position:
    return Position(packed >> 2 * _BITS & _MASK, packed >> _BITS & _MASK, packed & _MASK)


def whole_file(path: str) -> Span:
    """The place of what is said of a file as a whole: its first character."""
    return Span(path, START, START)


def pointer_text(pointer: Pointer) -> str:
    """Write a pointer as RFC 6901 has it: ``("objectives", 0)`` is ``/objectives/0``."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in pointer)
