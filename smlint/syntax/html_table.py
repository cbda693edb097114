"""Tables written as HTML, as editors export them: the rows and cells, each at its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from smlint.source.text import Text
from smlint.syntax.outline import Prose, Row, Table

_CELLS = ("td", "th")
_BREAKS = ("br", "li", "p", "div", "ul", "ol")
_WIDEST = 200
"""More columns than any table that people read; what lies beyond is left out."""


def read_html_table(text: Text, start: int, end: int) -> Table | None:
    """The first table between two offsets; None where there is none with a row.

    Its first row is the heading. A cell's lines and list items are lines of its text; a table
    inside a cell is part of the cell's text.
    """
    parser = _Parser(text, start)
    parser.feed(text.content[start:end])
    parser.close()
    rows = [row for row in parser.rows if row]
    if not rows:
        return None
    header, *below = (_row(text, cells) for cells in rows)
    width = len(header.cells)
    return Table(header, tuple(_fitted(row, width) for row in below))


Char = tuple[str, int]
"""A character, and its offset in the file."""


@dataclass(slots=True)
class _Cell:
    at: int
    chars: list[Char] = field(default_factory=list)


class _Parser(HTMLParser):
    """Collects the cells of the first table."""

    def __init__(self, text: Text, start: int) -> None:
        super().__init__(convert_charrefs=False)
        self.rows: list[list[_Cell]] = []
        self._cell: _Cell | None = None
        self._depth = 0
        self._over = False
        self._text = text
        self._start = start
        self._line = text.position(start).line

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "table":
            self._depth += 1
        if self._over or self._depth != 1:
            return
        if tag == "tr":
            self._cell = None
            self.rows.append([])
        elif tag in _CELLS and self.rows:
            self._cell = _Cell(self._here() + len(self.get_starttag_text() or ""))
            if len(self.rows[-1]) < _WIDEST:
                self.rows[-1].append(self._cell)
        elif tag in _BREAKS:
            self._add("\n", self._here())

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._over = self._over or self._depth == 1
            self._depth = max(self._depth - 1, 0)
        elif tag in (*_CELLS, "tr") and self._depth == 1:
            self._cell = None

    def handle_data(self, data: str) -> None:
        at = self._here()
        for index, char in enumerate(data):
            self._add(" " if char.isspace() else char, at + index)

    def handle_entityref(self, name: str) -> None:
        self._add(unescape(f"&{name};"), self._here())

    def handle_charref(self, name: str) -> None:
        self._add(unescape(f"&#{name};"), self._here())

    def _add(self, chars: str, at: int) -> None:
        if self._cell is not None:
            self._cell.chars.extend((char, at) for char in chars)

    def _here(self) -> int:
        line, column = self.getpos()
        first = self._start if line == 1 else self._text.start_of(self._line + line - 1)
        return first + column


def _row(text: Text, cells: list[_Cell]) -> Row:
    proses = tuple(_prose(text, cell) for cell in cells)
    filled = [prose for prose in proses if prose.text] or [proses[0]]
    return Row(proses, text.span(filled[0].span.start.offset, filled[-1].span.end.offset))


def _prose(text: Text, cell: _Cell) -> Prose:
    """A cell's text: runs of white space are one blank, or one line break where there is any."""
    kept = list(_single_spaced(cell.chars))
    if not kept:
        place = text.position(cell.at)
        return Prose(text.path, "", (place,))
    words = "".join(char for char, _at in kept)
    marks = tuple(text.position(at) for _char, at in kept)
    return Prose(text.path, words, (*marks, text.position(kept[-1][1] + 1))).slice(0, len(words))


def _single_spaced(chars: list[Char]) -> Iterator[Char]:
    blank: Char | None = None
    begun = False
    for char, at in chars:
        if char.isspace():
            breaks = char == "\n" or (blank is not None and blank[0] == "\n")
            blank = ("\n" if breaks else " ", at if blank is None else blank[1])
        else:
            if blank is not None and begun:
                yield blank
            yield char, at
            begun, blank = True, None


def _fitted(row: Row, width: int) -> Row:
    empty = Prose(row.span.path, "", (row.span.end,))
    cells = (*row.cells[:width], *([empty] * (width - len(row.cells))))
    return Row(cells, row.span, tuple(cell for cell in row.cells[width:] if cell.text))
