"""Rows of tables in Markdown as objects, and the fields of an object put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from smlint.base.span import Span
from smlint.base.text import closest
from smlint.plan.model import Field, Shape
from smlint.plan.structured.cells import Cells, key
from smlint.plan.structured.field_blocks import around
from smlint.plan.structured.labels import FOLDED, find_folded, is_folded, list_of, titles
from smlint.plan.structured.notes import Notes
from smlint.syntax.nodes import Entry, MapNode, SeqNode
from smlint.syntax.outline import Prose, Row, Table


@dataclass(frozen=True, slots=True)
class Rows:
    """Reads them, and notes what was seen on the way."""

    cells: Cells
    notes: Notes

    def table(self, shape: Shape, owner: str, table: Table) -> Iterator[MapNode]:
        """Each row as an object; a column that is no field is reported once, at its name."""
        named = [find_folded(shape, cell.text) for cell in table.header.cells]
        if not any(named):
            self.notes.table(table)
            return
        first: dict[str, Prose] = {}
        for at, (cell, each) in enumerate(zip(table.header.cells, named, strict=True)):
            if each is None:
                if cell.text:
                    guess = closest(cell.text, titles(shape))
                    self.notes.unknown_field(cell, owner, guess, named_as(shape, guess))
            elif first.setdefault(each.name, cell) is not cell:
                self.notes.twice(cell.text, first[each.name].span, cell.span)
                named[at] = None
        for row in table.rows:
            yield self.row(shape, row, named)

    def row(self, shape: Shape, row: Row, columns: list[Field | None]) -> MapNode:
        """One row; an empty cell is an absent field."""
        self.notes.beyond(row)
        named = [(field, cell) for field, cell in zip(columns, row.cells, strict=False) if field]
        language = next((cell.text for field, cell in named if field.form == "language"), "")
        cells = replace(self.cells, language=language) if language else self.cells
        found = ((field, cell, cells.node(field, cell)) for field, cell in named)
        entries = ((f, Entry(key(f.name, cell.span), node)) for f, cell, node in found if node)
        return MapNode(row.span, self.gathered(shape, entries), row.span)

    def grouped(self, shape: Shape, owner: str, table: Table) -> tuple[Entry, ...]:
        """A table below the heading of an object: the list in it whose items have these columns,
        else the object's own fields in one row.
        """
        inner = list_of(table, shape)
        if inner is not None and inner.shape is not None:
            rows = tuple(self.table(inner.shape, inner.defines or owner, table))
            if not rows:
                return ()
            header = table.header.span
            span = Span(header.path, header.start, rows[-1].span.end)
            return (Entry(key(inner.name, header), SeqNode(span, rows)),)
        names = {each.name: cell.text for cell, each in _columns(table, shape)}
        kept: dict[str, Entry] = {}
        for entry in (entry for row in self.table(shape, owner, table) for entry in row.entries):
            name = entry.key.text
            if kept.setdefault(name, entry) is not entry:
                self.notes.twice(names.get(name, name), kept[name].key.span, entry.key.span)
        return tuple(kept.values())

    def gathered(self, shape: Shape, found: Iterable[tuple[Field, Entry]]) -> tuple[Entry, ...]:
        """Entries, each field once; those of a folded object as one object in its list."""
        plain: list[Entry] = []
        inner: list[Entry] = []
        for named, entry in found:
            (inner if is_folded(shape, named) else plain).append(entry)
        if inner:
            span = around(inner)
            folded = MapNode(span, self.notes.once(inner, shape), span)
            plain.append(Entry(key(FOLDED, inner[0].key.span), SeqNode(span, (folded,))))
        return self.notes.once(plain, shape)


def named_as(shape: Shape, guess: str | None) -> str | None:
    """The own name of a field that people call so."""
    found = None if guess is None else find_folded(shape, guess)
    return None if found is None else found.name


def _columns(table: Table, shape: Shape) -> Iterator[tuple[Prose, Field]]:
    for cell in table.header.cells:
        each = find_folded(shape, cell.text)
        if each is not None:
            yield cell, each
