"""All that a text says, piece by piece, each with its place: what an edit may change, and the proof
that it changed nothing else.

A tree would leave out what is no value: comments, anchors, styles, prose between fields. Here
nothing that a reader could miss is left out, so two texts whose pieces agree say the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from smlint.base.span import Span
from smlint.syntax.nodes import Type


class Sort(StrEnum):
    """What a piece is. Only the first five may say something else."""

    KEY = "key"
    VALUE = "value"
    ITEM = "item"
    """A value in a list."""
    PROSE = "prose"
    COMMENT = "comment"
    BLOCK = "block"
    """Code, HTML, a quote in Markdown: as it stands."""
    MARK = "mark"
    """Where something begins or ends: a document, a mapping, a table's row."""


WRITABLE = frozenset({Sort.KEY, Sort.VALUE, Sort.ITEM, Sort.PROSE, Sort.COMMENT})


Meaning = tuple[Sort, str, str, Type]
"""What one piece means: what two readings of a text are compared by."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that a text says.

    Attributes:
        start: where it stands, as an offset; quotes are part of it, anchors are not.
        end: where it ends.
        says: what it says: quotes, escapes and markup undone.
        shape: what else about it must stay: an anchor, a heading's level.
        type: what a YAML reader takes it for.
        style: the quote of a YAML scalar, ``|`` or ``>``; empty for a plain one.
        flow: it stands inside brackets.
        shared: an alias stands for it elsewhere, so that an edit would change more than one place.
        where: the offset of each character of ``says``, if the source holds them letter by letter.
    """

    sort: Sort
    start: int
    end: int
    says: str = ""
    shape: str = ""
    type: Type = Type.TEXT
    style: str = ""
    flow: bool = False
    shared: bool = False
    where: Sequence[int] | None = None

    @property
    def meaning(self) -> Meaning:
        """What two readings of a text are compared by."""
        return self.sort, self.says, self.shape, self.type

    @property
    def yaml(self) -> bool:
        """Whether it is a YAML scalar."""
        return self.sort in (Sort.KEY, Sort.VALUE, Sort.ITEM)

    def part(self, start: int, end: int) -> tuple[int, int] | None:
        """Which characters of ``says`` stand between two offsets, one beside the other; None where
        they do not, or the offsets cut through something else.
        """
        where = self.where
        if where is None or not self.says:
            return None
        first = bisect_left(where, start)
        last = first + end - start
        beside = all(where[at] == start + at - first for at in range(first, min(last, len(where))))
        return (first, last) if last <= len(self.says) and beside else None


@dataclass(frozen=True, slots=True)
class Swap:
    """A run of pieces in place of another: what every edit comes to. None in place of some takes
    them away, some in place of none puts them in.

    Attributes:
        first: the number of the first piece that goes; ``behind`` of the first that stays.
        says: what stands there then.
    """

    first: int
    behind: int
    says: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of a text, as offsets, and what is to stand there instead."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What is written, and what the text means to say by it."""

    strokes: tuple[Stroke, ...]
    swaps: tuple[Swap, ...] = ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text in their order, and the faults of its form (a key twice, a tag)."""

    pieces: tuple[Piece, ...]
    faults: tuple[str, ...] = ()
    _starts: dict[bool, list[tuple[int, int]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def meaning(self) -> list[Meaning]:
        """What two readings of a text are compared by."""
        return [each.meaning for each in self.pieces]

    def swapped(self, swaps: Iterable[Swap]) -> list[Meaning]:
        """What the text means once some runs, none of which overlap, are others."""
        meant, at = list[Meaning](), 0
        for swap in sorted(swaps, key=lambda each: (each.first, each.behind)):
            meant += (each.meaning for each in self.pieces[at : swap.first])
            meant += swap.says
            at = swap.behind
        return [*meant, *(each.meaning for each in self.pieces[at:])]

    def at(self, span: Span) -> int | None:
        """The piece that a span lies in, by its place in the order; a comment before the prose
        around it.
        """
        if not self._starts:
            self._starts.update({True: [], False: []})
            for at, each in enumerate(self.pieces):
                if each.sort is not Sort.MARK:
                    self._starts[each.sort is Sort.COMMENT].append((each.start, at))
            for starts in self._starts.values():
                starts.sort()
        found = (self._near(starts, span) for starts in self._starts.values())
        return next((each for each in found if each is not None), None)

    def _near(self, starts: Sequence[tuple[int, int]], span: Span) -> int | None:
        """The last piece that begins at or before a span, if it holds it."""
        before = bisect_right(starts, (span.start.offset, len(self.pieces))) - 1
        if before < 0:
            return None
        at = starts[before][1]
        return at if span.end.offset <= self.pieces[at].end else None
