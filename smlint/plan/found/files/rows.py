"""Rows of a spreadsheet as documents of our format: posts and contacts, with whatever columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.files.keys import key_words
from smlint.plan.found.words.reading import Words
from smlint.plan.model import Field, Model, Shape
from smlint.plan.names import OWN, slug
from smlint.plan.structured.cells import key
from smlint.plan.structured.labels import find_folded
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode
from smlint.syntax.outline import Prose, Row, Table

PROFILE = ("platform", "channel", "handle", "followers", "as_of")
"""The fields that make a contact's profile together."""

_NAMES = ("first_name", "last_name")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?::[0-9]{2})?")
_LIST = re.compile(r"[;,/]")

_POST_TELLS = frozenset(
    {"text", "hashtags", "image", "format", "channel", "link", "title", "status"}
)
_CONTACT_TELLS = frozenset(
    {"organization", "roles", "handle", "followers", "topics", "stage", "last_contact", "email"}
    | {"phone", "platform", "x-platform", "relevance", "met_in_person", "next_step"}
)
_CONTACT_NAMES = frozenset({"name", "first_name", "handle", "x-platform"})
_FEW = 2

Cell = tuple[str, Prose, Prose]
"""A field, the name of its column, and what stands in the row."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Reads the rows of one kind."""

    words: Words
    model: Model
    kind: str

    @property
    def shape(self) -> Shape:
        """The fields of the kind."""
        return self.model.kinds[self.kind].shape

    def columns(self, table: Table) -> list[str]:
        """The field of each column, each field once; empty for a column that is none of ours."""
        found: list[str] = []
        for cell in table.header.cells:
            name = self.field(cell.text)
            found.append("" if name in found else name)
        return found

    def field(self, column: str) -> str:
        """The field that a column's name means; a platform's own column holds handles there."""
        known = self.words.names.field_of(self.kind, key_words(column))
        if known:
            return known
        if self.kind == "contact" and self.words.names.platform(column):
            return f"{OWN}platform"
        named = find_folded(self.shape, column) or find_folded(self.shape, key_words(column))
        return "" if named is None else named.name

    def fits(self, fields: Iterable[str]) -> bool:
        """Whether columns, or keys, are those of the kind: a post has a day, a contact a name, and
        both something that only they have.
        """
        given = frozenset(fields)
        if self.kind == "content":
            return "publish_at" in given and len(given & _POST_TELLS) >= _FEW
        return bool(given & _CONTACT_NAMES) and bool(given & _CONTACT_TELLS)

    def read(self, table: Table) -> Iterator[MapNode]:
        """Each row as a mapping."""
        columns = self.columns(table)
        for row in table.rows:
            given = [
                (name, head, cell)
                for name, head, cell in zip(columns, table.header.cells, row.cells, strict=False)
                if cell.text and not self.words.open.is_placeholder(cell.text)
            ]
            node = self.row(row, given)
            if node.entries:
                yield node

    def row(self, row: Row, cells: list[Cell]) -> MapNode:
        """One row as a mapping."""
        told = {name: cell for name, _head, cell in cells if name}
        entries: list[Entry] = [*self.name(told), *self.contacts(told), *self.moment(told)]
        for name, head, cell in cells:
            entries += self.entry(name, head, cell)
        entries += self.profiles(cells)
        return MapNode(row.span, tuple(entries), row.span)

    def entry(self, name: str, head: Prose, cell: Prose) -> Iterator[Entry]:
        """One cell: a field of the kind, or one of the writer's own."""
        field = self.shape.fields.get(name)
        if name in PROFILE and self.kind == "contact":
            return
        if name in _MADE:
            return
        if field is None or field.form in ("object", "objects"):
            if name != f"{OWN}platform":
                yield Entry(key(own_name(head), cell.span), self.words.cells.text(cell))
            return
        node = self.value(field, cell)
        if node is None:
            node, name = self.words.cells.text(cell), f"{OWN}{name}"
        yield Entry(key(name, cell.span), node)

    def value(self, field: Field, cell: Prose) -> Node | None:
        """What a cell says in the way of its field; None for a word that the format lacks."""
        if field.form not in ("enum", "enums"):
            return self.words.cells.node(field, cell)
        parts = list(_parts(cell)) if field.form == "enums" else [cell]
        words = [self.word(field, part) for part in parts]
        if not all(words):
            return None
        nodes = tuple(ScalarNode(part.span, word) for part, word in zip(parts, words, strict=True))
        return SeqNode(cell.span, nodes) if field.form == "enums" else nodes[0]

    def word(self, field: Field, part: Prose) -> str:
        """The format's word for one in a cell; empty where it has none."""
        bare = heading_key(part.text)
        known = self.words.names.value_of(f"{self.kind}.{field.name}", part.text)
        return field.values.get(bare) or known or field.values.get(bare.removesuffix("s"), "")

    def name(self, told: dict[str, Prose]) -> Iterator[Entry]:
        """A name in two columns as one."""
        parts = [told[name] for name in _NAMES if name in told]
        if "name" in told and "last_name" in told and "first_name" not in told:
            parts = [told["name"], told["last_name"]]
        if parts:
            span = around([part.span for part in parts])
            node = ScalarNode(span, " ".join(part.text for part in parts))
            yield Entry(key("name", span), node)

    def moment(self, told: dict[str, Prose]) -> Iterator[Entry]:
        """A post's day and hour, as one where both are written plainly; else as they stand."""
        day, time = told.get("publish_at"), told.get("time")
        if self.kind != "content" or day is None:
            return
        match = None if time is None else _TIME.fullmatch(time.text.strip())
        if match is None or time is None or not _DAY.fullmatch(day.text):
            yield Entry(key("publish_at", day.span), self.words.cells.text(day))
            if time is not None:
                yield Entry(key(f"{OWN}time", time.span), self.words.cells.text(time))
            return
        text = f"{day.text}T{int(match['hour']):02}:{match['minute']}"
        yield Entry(key("publish_at", day.span), ScalarNode(around([day.span, time.span]), text))

    def contacts(self, told: dict[str, Prose]) -> Iterator[Entry]:
        """When somebody was last spoken to, and what comes next."""
        last = told.get("last_contact")
        if last is not None:
            entry = Entry(key("date", last.span), self.words.cells.text(last))
            node = MapNode(last.span, (entry,), last.span)
            yield Entry(key("interactions", last.span), SeqNode(last.span, (node,)))
        step = [("action", told.get("next_step")), ("due", told.get("next_due"))]
        given = [(name, cell) for name, cell in step if cell is not None]
        if given and self.kind == "contact":
            entries = tuple(
                Entry(key(name, cell.span), self.words.cells.text(cell)) for name, cell in given
            )
            span = around([cell.span for _name, cell in given])
            yield Entry(key("next_step", span), MapNode(span, entries, span))

    def profiles(self, cells: list[Cell]) -> Iterator[Entry]:
        """Where somebody is found: one profile of the columns that name one, and one for each
        column of a platform.
        """
        outer = self.shape.fields.get("profiles")
        if outer is None or outer.shape is None:
            return
        fields = outer.shape.fields
        own = [
            Entry(key(name, cell.span), node)
            for name, _head, cell in cells
            if name in PROFILE and (node := self.words.cells.node(fields[name], cell)) is not None
        ]
        made = [own] if own else []
        homes = [name for name, _head, _cell in cells if name == f"{OWN}platform"]
        alone = len(homes) == 1 and {entry.key.text for entry in own} <= {"followers", "as_of"}
        for name, head, cell in cells:
            if name == f"{OWN}platform":
                platform = ScalarNode(head.span, self.words.names.platform(head.text))
                handle = self.words.cells.text(cell)
                pair = (("platform", platform), ("handle", handle))
                entries = [Entry(key(each, cell.span), node) for each, node in pair]
                # Followers beside the column of one platform are counted there.
                made = [[*entries, *own]] if alone else [*made, entries]
        nodes = tuple(_mapping(entries) for entries in made)
        if nodes:
            span = around([node.span for node in nodes])
            yield Entry(key("profiles", span), SeqNode(span, nodes))


_MADE = frozenset({*_NAMES, "publish_at", "time", "last_contact", "next_step", "next_due"})
"""What is put together from several columns."""


def own_name(head: Prose) -> str:
    """The name of a field of the writer's own, for a column that is none of ours."""
    return OWN + (slug(head.text) or "column")


def _mapping(entries: list[Entry]) -> MapNode:
    span = around([entry.key.span for entry in entries])
    return MapNode(span, tuple(entries), span)


def around(spans: list[Span]) -> Span:
    """The place from the first to the last of several."""
    return Span(spans[0].path, min(each.start for each in spans), max(each.end for each in spans))


def _parts(cell: Prose) -> Iterator[Prose]:
    begin = 0
    for match in (*_LIST.finditer(cell.text), None):
        end = len(cell.text) if match is None else match.start()
        part = cell.slice(begin, end)
        if part.text:
            yield part
        begin = end + 1
