"""Readings whose numbers stand in a CSV file beside them (``values_file: readings.csv``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Span, whole_file
from smlint.base.text import heading_key
from smlint.plan.cells import Cells, key
from smlint.plan.fields import Fields
from smlint.plan.model import Kind, Shape
from smlint.source.decode import decode
from smlint.source.files import Unreadable
from smlint.source.relative import beside
from smlint.source.text import Text
from smlint.syntax.delimited import read_delimited
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Outline, Prose, Table

ReadBytes = Callable[[str], bytes | Unreadable]
"""Gives the bytes of another file of the plan, by its path from the root."""

VALUES, FILE, METRIC = "values", "values_file", "metric"


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
    target = beside(document.path, named.text.strip())
    data = Unreadable("unreadable.outside") if target is None else read(target)
    if target is None or isinstance(data, Unreadable):
        return Joined(document, (_unreadable(named, data),))
    text = decode(target, data)
    if isinstance(text, Observation):
        return Joined(document, (text,))
    return _joined(document, named, text, shape)


def _joined(document: Document, named: ScalarNode, text: Text, shape: Shape) -> Joined:
    table = read_delimited(text)
    outline = Outline(text.path, None, front_matter=False, blocks=())
    fields = Fields(Cells(outline, document.language))
    own = _own(table, document.root) if table is not None else None
    items = () if own is None else tuple(fields.table(shape, VALUES, own))
    span = whole_file(text.path)
    if items:
        span = Span(text.path, items[0].span.start, items[-1].span.end)
    root = document.root
    kept = tuple(entry for entry in root.entries if entry.key.text != VALUES)
    values = Entry(key(VALUES, named.span), SeqNode(span, items))
    whole = replace(document, root=replace(root, entries=(*kept, values)))
    return Joined(whole, tuple(fields.seen), text)


def _own(table: Table, root: MapNode) -> Table:
    """The rows of this document's metric, without the column that says so."""
    names = [heading_key(cell.text) for cell in table.header.cells]
    metric = root.get(METRIC)
    if METRIC not in names or not isinstance(metric, ScalarNode):
        return table
    at = names.index(METRIC)

    def rest(cells: tuple[Prose, ...]) -> tuple[Prose, ...]:
        return (*cells[:at], *cells[at + 1 :])

    rows = (row for row in table.rows if row.cells[at].text == metric.text)
    return Table(
        replace(table.header, cells=rest(table.header.cells)),
        tuple(replace(row, cells=rest(row.cells)) for row in rows),
    )


def _unreadable(named: ScalarNode, why: bytes | Unreadable) -> Observation:
    args: dict[str, Arg] = {"target": named.text}
    if isinstance(why, Unreadable) and why.reason != "unreadable.missing":
        args = {"reason": Term(why.reason)}
        return Observation("unreadable", "unreadable", named.span, pointer=(FILE,), args=args)
    return Observation("dead-link", "missing", named.span, pointer=(FILE,), anchor=FILE, args=args)
