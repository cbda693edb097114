"""Documents as sheets, each part with the remarks that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from smlint.base.span import Position
from smlint.plan.model import Field, Shape
from smlint.plan.names import ALONE
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Sheet, Written
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, deref

VALUES, FILE = "values", "values_file"
PATH = "path"
"""The form of fields that name a file."""

_WORDS = frozenset({"text", "longtext", "texts"})
_LINK = re.compile(r"(?<!\\)\]\(")

NO_DOCUMENT = -1
"""The number, in the places of remarks, of what belongs to no document."""

Way = tuple[str | int, ...]
"""The way to a part from its document: field names and places in lists."""


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A part of a document: where it begins, how deep it lies, and where it ends; ``single`` is a
    field with one value.
    """

    start: Position
    depth: int
    document: int
    way: Way = field(compare=False)
    end: Position = field(compare=False)
    single: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Beside:
    """The remarks at one part: above it, and on its line."""

    above: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


Remarks = Mapping[Way, Beside]


def slots(number: int, document: Document) -> Iterator[Slot]:
    """All parts of a document that stand in its own file."""
    root = document.root
    start = min((each.key.span.start for each in root.entries), default=root.span.start)
    yield Slot(max(start, root.span.start), 0, number, (), root.span.end)
    yield from _inside(number, root, (), document.path)


def sheet(
    document: Document,
    shape: Shape,
    remarks: Remarks,
    path: Callable[[str], str],
    source: str = "",
) -> Sheet:
    """A document as a sheet.

    Args:
        document: the document.
        shape: the fields of its kind.
        remarks: by the way to the part that each belongs to.
        path: what becomes of the name of a file that a field holds.
        source: the text of a Markdown file, whose links are no part of the values.
    """
    in_order = document.form is Form.MARKDOWN
    copy = _Copy(remarks, path, in_order, source, document.path)
    root = copy.group(tuple(own_entries(document)), shape, ())
    own = remarks.get((), Beside())
    return Sheet(document.kind, root, (*own.above, *own.beside), document.language)


def group(entries: tuple[Entry, ...]) -> Group:
    """Fields that belong to no document, as they are."""
    return _Copy({}, str, in_order=False, source="", file="").group(entries, None, ())


def own_entries(document: Document) -> Iterator[Entry]:
    """The fields that stand in a document: without its kind, an id that nobody wrote, and what it
    keeps in a file beside it.
    """
    root = document.root
    for entry in root.entries:
        name = entry.key.text
        elsewhere = name == VALUES and root.get(FILE) is not None
        if name != "kind" and not elsewhere and not _is_given(document, entry):
            yield entry


def _is_given(document: Document, entry: Entry) -> bool:
    """Whether a field is the id of a strategy or a team that was given none."""
    value = deref(entry.value)
    if document.kind not in ALONE or not isinstance(value, ScalarNode):
        return False
    return entry.key.text == "id" and not value.plain and value.text == document.kind


@dataclass(frozen=True, slots=True)
class _Copy:
    """Copies nodes; ``in_order``: the fields as the schema has them, for in Markdown their places
    on the page say nothing.
    """

    remarks: Remarks
    path: Callable[[str], str]
    in_order: bool
    source: str
    file: str

    def group(self, entries: tuple[Entry, ...], shape: Shape | None, way: Way) -> Group:
        """A mapping; of a field that is there twice the first."""
        found: dict[str, Named] = {}
        for entry in entries:
            name = entry.key.text
            named = None if shape is None else shape.fields.get(name)
            if name not in found:
                part = self.part(entry.value, named, (*way, name))
                found[name] = Named(name, part)
        if self.in_order and shape is not None:
            order = {name: at for at, name in enumerate(shape.fields)}
            names = sorted(found, key=lambda name: order.get(name, len(order)))
            return Group(tuple(found[name] for name in names))
        return Group(tuple(found.values()))

    def part(self, node: Node, named: Field | None, way: Way) -> Part:
        """A value with its remarks."""
        own = self.remarks.get(way, Beside())
        value = self.value(node, named, way)
        of_entry = bool(way) and isinstance(way[-1], int)
        if own.beside and of_entry and isinstance(value, Group) and value.fields:
            return Part(_on_first(value, own.beside, _first_line(node)), own.above)
        beside = own.beside[-1:]
        above = (*own.above, *own.beside[:-1], *self.linked(node, named))
        return Part(value, above, "".join(beside))

    def linked(self, node: Node, named: Field | None) -> Iterator[str]:
        """Words with a link in them, as they stand in the source, where the value holds the words
        alone: that of YAML holds all of it. Where a link is the value, nothing is lost either.
        """
        real = deref(node)
        if not isinstance(real, ScalarNode) or named is None or named.form not in _WORDS:
            return
        if real.span.path == self.file:
            written = self.source[real.span.start.offset : real.span.end.offset]
            if _LINK.search(written) and not _LINK.search(real.text):
                yield " ".join(written.split())

    def value(self, node: Node, named: Field | None, way: Way) -> Written:
        """A value, with what an alias stands for in its place."""
        match deref(node):
            case ScalarNode(text=text, type=kind):
                is_path = named is not None and named.form == PATH
                return Leaf(self.path(text) if is_path else text, kind)
            case SeqNode(items=items):
                parts = (self.part(each, named, (*way, at)) for at, each in enumerate(items))
                return Many(tuple(parts))
            case MapNode(entries=entries):
                return self.group(entries, None if named is None else named.shape, way)


def _first_line(node: Node) -> frozenset[str]:
    """The fields of an entry of a list that stand on its first line."""
    real = deref(node)
    if not isinstance(real, MapNode):
        return frozenset()
    line = min(each.key.span.start.line for each in real.entries)
    return frozenset(each.key.text for each in real.entries if each.value.span.start.line == line)


def _on_first(entry: Group, remarks: tuple[str, ...], here: frozenset[str]) -> Group:
    """An entry of a list with the remarks on its line at its fields there, one at each, for there
    a reader of YAML finds them; those for which there is no field at the last that took one.
    """
    places = [at for at, each in enumerate(entry.fields) if each.name in here] or [0]
    free = [at for at in places if not entry.fields[at].part.beside][: len(remarks)]
    rest = [(free or places)[-1]] * (len(remarks) - len(free))
    fields = list(entry.fields)
    for at, remark in zip((*free, *rest), remarks, strict=True):
        fields[at] = _said(fields[at], remark)
    return Group(tuple(fields))


def _said(named: Named, remark: str) -> Named:
    """A field with one more remark on its line, after any that are there."""
    part = named.part
    above = (*part.above, part.remark) if part.remark else part.above
    return replace(named, part=replace(part, above=above, remark=remark))


def _inside(number: int, node: Node, way: Way, path: str) -> Iterator[Slot]:
    depth = len(way) + 1
    match node:
        case MapNode(entries=entries):
            for entry in entries:
                inner = (*way, entry.key.text)
                if entry.key.span.path == path:
                    end, single = entry.value.span.end, isinstance(entry.value, ScalarNode)
                    yield Slot(entry.key.span.start, depth, number, inner, end, single)
                    yield from _inside(number, entry.value, inner, path)
        case SeqNode(items=items):
            for at, item in enumerate(items):
                if item.span.path == path:
                    yield Slot(item.span.start, depth, number, (*way, at), item.span.end)
                    yield from _inside(number, item, (*way, at), path)
