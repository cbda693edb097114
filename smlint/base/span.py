"""Places in a text."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one file; ``end`` is exclusive, as in a slice.

    ``path`` is relative to the plan's root, with ``/`` on every system.
    """

    path: str
    start: Position
    end: Position


def whole_file(path: str) -> Span:
    """The place of what is said of a file as a whole: its first character."""
    return Span(path, START, START)


def pointer_text(pointer: Pointer) -> str:
    """Write a pointer as RFC 6901 has it: ``("objectives", 0)`` is ``/objectives/0``."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in pointer)
