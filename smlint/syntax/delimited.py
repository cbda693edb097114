"""CSV text as a table whose every character knows where it stands.

The standard library's reader loses places. What spreadsheets export is small: commas, semicolons or
tabs, quotes doubled inside quotes, line breaks inside quotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from smlint.source.text import Text
from smlint.syntax.marks import Marks
from smlint.syntax.outline import Prose, Row, Table

DELIMITERS = (",", ";", "\t")

Char = tuple[str, int]
"""A character of a cell, and its offset."""


def read_delimited(text: Text) -> Table | None:
    """The table in a CSV text: its first row is the heading; blank rows are left out.

    The delimiter is the one of ``,``, ``;`` and tab that the first line holds most often. None
    where there is no row at all.
    """
    first = text.line(1)
    delimiter = max(DELIMITERS, key=first.count)
    rows = [_row(text, cells) for cells in _cells(text.content, delimiter)]
    filled = [row for row in rows if any(cell.text for cell in row.cells)]
    if not filled:
        return None
    header, *below = filled
    width = len(header.cells)
    return Table(header, tuple(_fitted(row, width) for row in below))


def _cells(content: str, delimiter: str) -> Iterator[list[list[Char]]]:
    """The rows as lists of cells, each cell as its characters with their offsets."""
    row: list[list[Char]] = [[]]
    quoted = False
    at = 0
    while at < len(content):
        char = content[at]
        if quoted and char == '"' and content[at + 1 : at + 2] == '"':
            row[-1].append(('"', at))
            at += 1
        elif char == '"' and (quoted or not row[-1]):
            quoted = not quoted
        elif quoted or char not in (delimiter, "\r", "\n"):
            row[-1].append((char, at))
        elif char == delimiter:
            row.append([])
        else:
            at += content.startswith("\r\n", at)
            row[-1].append(("", at))
            yield row
            row = [[]]
        at += 1
    row[-1].append(("", at))
    yield row


def _row(text: Text, cells: list[list[Char]]) -> Row:
    end = cells[-1][-1][1]
    proses = tuple(_prose(text, cell, end) for cell in cells)
    filled = [prose for prose in proses if prose.text] or [proses[0]]
    start, last = filled[0].span.start.offset, filled[-1].span.end.offset
    return Row(proses, text.span(start, max(start, last)))


def _prose(text: Text, cell: list[Char], end: int) -> Prose:
    letters = [(char, at) for char, at in cell if char]
    words = "".join(char for char, _at in letters)
    close = letters[-1][1] + 1 if letters else cell[0][1] if cell else end
    offsets = (*(at for _char, at in letters), close)
    return Prose(text.path, words, Marks(text, offsets)).slice(0, len(words))


def _fitted(row: Row, width: int) -> Row:
    """A row with as many cells as the heading; what stands beyond is kept apart."""
    empty = Prose(row.span.path, "", (row.span.end,))
    cells = (*row.cells[:width], *([empty] * (width - len(row.cells))))
    beyond = tuple(cell for cell in row.cells[width:] if cell.text)
    return Row(cells, row.span, beyond, max(0, len(row.cells) - width))
