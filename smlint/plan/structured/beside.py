"""Readings whose numbers stand in a CSV file beside them (``values_file: readings.csv``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Span, whole_file
from smlint.plan.model import Kind, Shape
from smlint.plan.structured.cells import Cells, key
from smlint.plan.structured.fields import Fields
from smlint.plan.structured.labels import find_folded
from smlint.source.decode import decode
from smlint.source.files import Unreadable
from smlint.source.relative import beside
from smlint.source.text import Text
from smlint.syntax.delimited import read_delimited
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Outline, Prose, Row, Table

ReadBytes = Callable[[str], bytes | Unreadable]
"""Gives the bytes of another file of the plan, by its path from the root."""

VALUES, FILE, METRIC, VALUE = "values", "values_file", "metric", "value"


@dataclass(frozen=True, slots=True)
class Joined:
    """A document with the rows of its file as its ``values``, what was seen there, and the file's
    text for excerpts.
    """

    document: Document
    seen: tuple[Observation, ...] = ()
    text: Text | None = None


def join_values(document: Document, kind: Kind, read: ReadBytes) -> Joined:
    """Read the file that a document's ``values_file`` names; the document itself without one.

    A column ``metric`` chooses the rows of this document's metric, so one export may serve many.
    """
    named = document.root.get(FILE)
    shape = kind.shape.fields[VALUES].shape
    if not isinstance(named, ScalarNode) or shape is None or not named.text.strip():
        return Joined(document)
    target = named_file(document)
    data = Unreadable("unreadable.outside") if target is None else read(target)
    if target is None or isinstance(data, Unreadable):
        return Joined(document, (_unreadable(named, data),))
    text = decode(target, data)
    if isinstance(text, Observation):
        return Joined(document, (text,))
    return _joined(document, named, text, kind, shape)


def named_file(document: Document) -> str | None:
    """The path of the file that a document's ``values_file`` names; None without one, and where it
    would lie outside of the plan.
    """
    named = document.root.get(FILE)
    written = named.text.strip() if isinstance(named, ScalarNode) else ""
    return beside(document.path, written) if written else None


def metric_column(table: Table, kind: Kind) -> int | None:
    """The column that says of which metric each row is; None where the table has none, or lacks
    another column that readings have.
    """
    shape = kind.shape.fields[VALUES].shape
    if shape is None or not _columns(table, shape).keys() >= {"date", VALUE}:
        return None
    return _columns(table, kind.shape).get(METRIC)


def _columns(table: Table, shape: Shape) -> dict[str, int]:
    """The columns of a table by the fields that they name."""
    named = ((at, find_folded(shape, cell.text)) for at, cell in enumerate(table.header.cells))
    return {each.name: at for at, each in named if each is not None}


def _joined(document: Document, named: ScalarNode, text: Text, kind: Kind, shape: Shape) -> Joined:
    table = read_delimited(text)
    outline = Outline(text.path, None, front_matter=False, blocks=())
    fields = Fields(Cells(outline, document.language))
    own = None if table is None else _own(table, document.root, kind)
    if own is not None:
        own = _whole_numbers(own, shape, fields)
    items = () if own is None else tuple(fields.rows.table(shape, VALUES, own))
    span = whole_file(text.path)
    if items:
        span = Span(text.path, items[0].span.start, items[-1].span.end)
    root = document.root
    kept = tuple(entry for entry in root.entries if entry.key.text != VALUES)
    values = Entry(key(VALUES, named.span), SeqNode(span, items))
    whole = replace(document, root=replace(root, entries=(*kept, values)))
    return Joined(whole, tuple(fields.seen), text)


def _own(table: Table, root: MapNode, kind: Kind) -> Table:
    """The rows of this document's metric, without the column that says so."""
    at = _columns(table, kind.shape).get(METRIC)
    metric = root.get(METRIC)
    if at is None or not isinstance(metric, ScalarNode):
        return table

    def rest(cells: tuple[Prose, ...]) -> tuple[Prose, ...]:
        return (*cells[:at], *cells[at + 1 :])

    rows = (row for row in table.rows if row.cells[at].text == metric.text)
    return Table(
        replace(table.header, cells=rest(table.header.cells)),
        tuple(replace(row, cells=rest(row.cells)) for row in rows),
    )


def _whole_numbers(table: Table, shape: Shape, fields: Fields) -> Table:
    """The table without what a comma in a number has moved: of a row with a cell too many, whose
    number goes on in the cell after it, only what stands before the number is read.
    """
    at = _columns(table, shape).get(VALUE)
    if at is None:
        return table
    return replace(table, rows=tuple(_unmoved(row, at, fields) for row in table.rows))


def _unmoved(row: Row, at: int, fields: Fields) -> Row:
    cut = (*row.cells, *row.beyond)[at : at + 2]
    if len(cut) == 1:
        return row  # an empty cell too many moves nothing
    number, after = cut[0].text.strip(), cut[-1].text.strip()
    if not row.excess or not number.removeprefix("-").isdecimal() or not after.isdecimal():
        return row
    span = Span(row.span.path, cut[0].span.start, cut[-1].span.end)
    args: dict[str, Arg] = {"number": f"{number},{after}", "point": f"{number}.{after}"}
    fields.seen.append(Observation("not-read", "comma", span, args=args))
    empty = cut[0].slice(0, 0)
    return replace(row, cells=(*row.cells[:at], *(empty for _ in row.cells[at:])), beyond=())


def _unreadable(named: ScalarNode, why: bytes | Unreadable) -> Observation:
    args: dict[str, Arg] = {"target": named.text}
    if isinstance(why, Unreadable) and why.reason != "unreadable.missing":
        args = {"reason": Term(why.reason)}
        return Observation("unreadable", "unreadable", named.span, pointer=(FILE,), args=args)
    return Observation("dead-link", "missing", named.span, pointer=(FILE,), anchor=FILE, args=args)
