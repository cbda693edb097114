"""The shape of a Markdown text: headings, paragraphs, lists, tables, with exact places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smlint.base.span import Position, Span
from smlint.syntax.document import Link, Seen, Suppression
from smlint.syntax.nodes import MapNode


@dataclass(frozen=True, slots=True)
class Prose:
    r"""A run of text whose every character knows where it stands in the source.

    ``text`` is what a reader reads: emphasis marks, link targets, code quotes and escapes undone,
    a line break as ``\n``. ``marks`` holds the position of each character, and one more for the
    end.
    """

    path: str
    text: str
    marks: Sequence[Position]

    def part(self, start: int, end: int) -> Span:
        """The place of ``text[start:end]``."""
        if start >= end:
            return Span(self.path, self.marks[start], self.marks[start])
        first, last = self.marks[start], self.marks[end - 1]
        # Most stretches lie on one line: its number is kept once.
        line = first.line if last.line == first.line else last.line
        return Span(self.path, first, Position(line, last.column + 1, last.offset + 1))

    @property
    def span(self) -> Span:
        """The place of the whole text."""
        return self.part(0, len(self.text))

    def slice(self, start: int, end: int) -> Prose:
        """A part of it, white space at both ends left out."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = max(start, end - (len(piece) - len(piece.rstrip())))
        return Prose(self.path, self.text[start:end], self.marks[start : end + 1])


@dataclass(frozen=True, slots=True)
class Heading:
    """``## Objectives``; ``level`` from 1."""

    level: int
    prose: Prose


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``bold`` is true when all of it is one bold run, as people write headings;
    ``label_end`` is where a leading bold label ends in ``prose.text`` (``**Objective:** grow``),
    0 without one.
    """

    prose: Prose
    bold: bool = False
    label_end: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet: its first paragraph, whether a check box stands before it and is ticked, and
    what is nested below.
    """

    prose: Prose
    span: Span
    label_end: int = 0
    checked: bool | None = None
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``start`` is the first number of an ordered list, None for bullets."""

    items: tuple[Item, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``span`` is the row's line from its first to its last cell.

    ``cells`` are as many as the header's; ``beyond`` holds the text of cells past the last column,
    which readers of the page do not see, and ``excess`` counts them in a delimited file, empty ones
    too.
    """

    cells: tuple[Prose, ...]
    span: Span
    beyond: tuple[Prose, ...] = ()
    excess: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its heading row and the rows below."""

    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """A block that holds no field: a fence, HTML, a quote; ``what`` names it (``fence``,
    ``html``, ``quote``), ``info`` is a fence's info string, ``said`` are a quote's paragraphs.
    """

    what: str
    span: Span
    info: str = ""
    said: tuple[Paragraph, ...] = ()


Block = Heading | Paragraph | Bullets | Table | Other


@dataclass(frozen=True, slots=True)
class Outline:
    """A Markdown text, read.

    Attributes:
        front: the front matter as a tree, None where there is none or it is no mapping.
        front_matter: whether the text begins with front matter at all.
        blocks: the blocks in order; what stands in a list item is inside the item.
    """

    path: str
    front: MapNode | None
    front_matter: bool
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    seen: Seen = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks up to the next heading of its level or above."""

    heading: Heading
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


def sections(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Split blocks into what stands before the first heading, and the tree of sections."""
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))
    return blocks[:first], tuple(_sections(blocks[first:]))


def _sections(blocks: tuple[Block, ...]) -> Iterator[Section]:
    at = 0
    while at < len(blocks):
        heading = blocks[at]
        if not isinstance(heading, Heading):  # a deeper caller's blocks begin with a heading
            raise TypeError(heading)
        end = at + 1
        while end < len(blocks):
            block = blocks[end]
            if isinstance(block, Heading) and block.level <= heading.level:
                break
            end += 1
        own, below = sections(blocks[at + 1 : end])
        yield Section(heading, own, below)
        at = end
