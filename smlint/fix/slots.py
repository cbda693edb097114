"""Places in Markdown where a field is named and nothing is said: a label with nothing behind its
colon, an empty cell. There a value can be put in, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from smlint.fix.hindered import NO_PLACE, Hindered
from smlint.source.text import Text
from smlint.syntax.markdown_pieces import role_of
from smlint.syntax.pieces import Piece, Pieces, Rewrite, Sort, Stroke, Swap

_BLANKS = " \t"
_MARKUP = "*_"


@dataclass(frozen=True, slots=True)
class Slots:
    """Fills the empty places of one text.

    Attributes:
        meant: whether a label or the name of a column means the field that is to be filled.
    """

    text: Text
    pieces: Pieces
    meant: Callable[[str], bool]

    def rewrite(self, near: int, words: str) -> tuple[Rewrite, str]:
        """With words in the empty place that belongs to the heading, or the row, that begins at an
        offset; and what the field is called there.

        Raises:
            Hindered: there is none, or there are several.
        """
        at = self.pieces.at(self.text.span(near, near))
        role = "" if at is None else role_of(self.pieces.pieces[at])
        found = list[tuple[Rewrite, str]]()
        if at is not None and role == "heading":
            found += ((self.behind_label(each, words), name) for each, name in self.labels(at))
        elif at is not None and role == "cell":
            found += ((self.in_cell(each, words), name) for each, name in self.cells(at))
        if len(found) != 1:
            raise Hindered(NO_PLACE)
        return found[0]

    def labels(self, heading: int) -> Iterator[tuple[int, str]]:
        """The bullets right below a heading that are the label alone, with the label."""
        pieces, deep = self.pieces.pieces, 0
        for at in range(heading + 1, len(pieces)):
            piece, role = pieces[at], role_of(pieces[at])
            if role == "heading" or piece.sort is Sort.COMMENT:
                return
            if role == "item" and deep == 1:
                alone = role_of(pieces[at + 1]) == "end"
                label, colon, rest = piece.says.partition(":")
                if alone and colon and not rest.strip() and self.meant(label):
                    yield at, label
            deep += {"bullets": 1, "item": 1, "table": 1, "row": 0, "end": -1}.get(role, 0)

    def cells(self, inside: int) -> Iterator[tuple[int, str]]:
        """The empty cells of a row, one of whose cells is given, with the names of columns."""
        pieces = self.pieces.pieces
        row = next(at for at in range(inside, -1, -1) if role_of(pieces[at]) == "row")
        table = next(at for at in range(row, -1, -1) if role_of(pieces[at]) == "table")
        for column in range(1, len(pieces)):
            cell, name = pieces[row + column], pieces[table + 1 + column]
            if role_of(cell) != "cell" or role_of(name) != "cell":
                return
            if not cell.says and self.meant(name.says):
                yield row + column, name.says

    def behind_label(self, at: int, words: str) -> Rewrite:
        """Words on the line of a label, behind the marks that make it bold."""
        piece = self.pieces.pieces[at]
        line = self.text.position(piece.end).line
        rest = self.text.content[piece.end : self.text.start_of(line + 1)].rstrip("\r\n")
        marks = len(rest.rstrip(_BLANKS))
        if rest[:marks].strip(_MARKUP):
            raise Hindered(NO_PLACE)
        start, end = piece.end + marks, piece.end + len(rest)
        return self.said(at, f"{piece.says} {words}", Stroke(start, end, f" {words}"))

    def in_cell(self, at: int, words: str) -> Rewrite:
        """Words in an empty cell; where they fit the columns stay aligned."""
        content, place = self.text.content, self.pieces.pieces[at].start
        line = self.text.position(place).line
        begin, after = self.text.start_of(line), self.text.start_of(line + 1)
        start = begin + len(content[begin:place].rstrip(_BLANKS))
        end = after - len(content[place:after].lstrip(_BLANKS))
        if content[start - 1 : start] != "|" or content[end : end + 1] not in ("|", "\n", "\r", ""):
            raise Hindered(NO_PLACE)
        text = f" {words} ".ljust(end - start)
        return self.said(at, words, Stroke(start, end, text))

    def said(self, at: int, says: str, stroke: Stroke) -> Rewrite:
        """One piece that says something else."""
        piece: Piece = self.pieces.pieces[at]
        return Rewrite(
            (stroke,), (Swap(at, at + 1, ((piece.sort, says, piece.shape, piece.type),)),)
        )
