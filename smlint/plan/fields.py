"""Fields in Markdown: bullets, headings with something below them, and tables become entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as default

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Span
from smlint.base.text import closest
from smlint.plan.cells import LIST_FORMS, Cells, Value, key, labelled
from smlint.plan.model import Field, Shape
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Block, Bullets, Item, Paragraph, Prose, Row, Section, Table

HEADLINE_FIELDS = ("statement", "title", "name", "text", "task", "objection", "action", "what")
"""What the words of a bullet are that stands for an object: the first that the object has."""

_NAMED = re.compile(r"^`?(?P<id>[a-z0-9][a-z0-9._-]*)`?:\s+(?P<title>\S.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fields:
    """Reads fields, and keeps what was seen on the way in ``seen``."""

    cells: Cells
    seen: list[Observation] = default(default_factory=list)

    def headed(self, shape: Shape, owner: str, tree: tuple[Section, ...]) -> Iterator[Entry]:
        """Fields that are headings with something below. A heading that is no field is prose."""
        for section in tree:
            name = section.heading.prose
            named = shape.named(name.text)
            if named is None:
                self.stray(section, shape, owner)
                continue
            value = self.value(named, section.blocks)
            if value is not None:
                yield Entry(key(named.name, name.span), value)

    def stray(self, section: Section, shape: Shape, owner: str) -> None:
        """A heading that names no field: said only where a field was surely meant."""
        name = section.heading.prose
        guess = closest(name.text, _titles(shape))
        structured = any(isinstance(block, Table | Bullets) for block in section.blocks)
        if guess is not None and structured:
            self.unknown_field(name, owner, guess)
        elif any(isinstance(block, Table) for block in section.blocks):
            self.see("not-read", "no-kind-heading", name.span, {"heading": name.text})

    def bullets(self, shape: Shape, owner: str, bullets: Bullets) -> Iterator[Entry]:
        """``- Label: value``, with what is nested below it. A bullet without a known label is
        prose.
        """
        for item in bullets.items:
            label, words = labelled(item.prose)
            if label is None:
                continue
            named = shape.named(label.text)
            if named is None:
                guess = closest(label.text, _titles(shape))
                if guess is not None:
                    self.unknown_field(label, owner, guess)
                continue
            node = self.cells.node(named, words) if words.text else self.value(named, item.blocks)
            if node is not None:
                yield Entry(key(named.name, label.span), node)

    def value(self, named: Field, blocks: tuple[Block, ...]) -> Value | None:
        """What stands below a field's heading or bullet."""
        if named.shape is not None and named.form in ("objects", "milestones"):
            return self.objects(named, named.shape, blocks)
        if named.form in LIST_FORMS:
            return self.listed(named, blocks)
        if named.shape is not None:
            found = self.object(named, named.shape, blocks)
            if found is not None:
                return found
        return self.cells.written(named, tuple(_proses(blocks)))

    def object(self, named: Field, shape: Shape, blocks: tuple[Block, ...]) -> MapNode | None:
        """One object: labelled bullets, or a table's first row."""
        for block in blocks:
            if isinstance(block, Bullets):
                entries = tuple(self.bullets(shape, named.name, block))
                if entries:
                    return MapNode(_around(block), entries, entries[0].key.span)
            elif isinstance(block, Table):
                return next(self.table(shape, named.name, block), None)
        return None

    def objects(self, named: Field, shape: Shape, blocks: tuple[Block, ...]) -> Value | None:
        """A list of objects: the rows of tables, or bullets with nested bullets."""
        items: list[MapNode] = []
        spans: list[Span] = []
        for block in blocks:
            if isinstance(block, Table):
                items.extend(self.table(shape, named.name, block))
                spans.append(_around(block))
            elif isinstance(block, Bullets):
                items.extend(self.bullet(item, shape, named.name) for item in block.items)
                spans.append(_around(block))
        if not spans:
            return self.cells.written(named, tuple(_proses(blocks)))
        return SeqNode(Span(spans[0].path, spans[0].start, spans[-1].end), tuple(items))

    def bullet(self, item: Item, shape: Shape, owner: str) -> MapNode:
        """A bullet as an object: ``- id: what it says``, its fields in bullets below."""
        entries: list[Entry] = []
        name, words = named_title(item.prose)
        if name is not None and "id" in shape.fields:
            entries.append(Entry(key("id", name.span), self.cells.text(name)))
        else:
            words = item.prose
        headline = next((each for each in HEADLINE_FIELDS if each in shape.fields), None)
        if headline is not None and words.text:
            entries.append(Entry(key(headline, words.span), self.cells.text(words)))
        for block in item.blocks:
            if isinstance(block, Bullets):
                entries.extend(self.bullets(shape, owner, block))
        return MapNode(item.span, tuple(entries), item.prose.span)

    def listed(self, named: Field, blocks: tuple[Block, ...]) -> SeqNode | None:
        """A list of words: a bullet is one item, a paragraph lists several."""
        nodes: list[Value] = []
        for prose in _proses(blocks):
            node = self.cells.node(named, prose)
            if isinstance(node, SeqNode):
                nodes.extend(item for item in node.items if isinstance(item, ScalarNode))
        if not nodes:
            return None
        path = nodes[0].span.path
        return SeqNode(Span(path, nodes[0].span.start, nodes[-1].span.end), tuple(nodes))

    def table(self, shape: Shape, owner: str, table: Table) -> Iterator[MapNode]:
        """Each row as an object; a column that is no field is reported once, at its name."""
        columns = [shape.named(cell.text) for cell in table.header.cells]
        if not any(columns):
            self.not_read(table)
            return
        for cell, named in zip(table.header.cells, columns, strict=True):
            if named is None and cell.text:
                self.unknown_field(cell, owner, closest(cell.text, _titles(shape)))
        for row in table.rows:
            yield self.row(row, columns)

    def row(self, row: Row, columns: list[Field | None]) -> MapNode:
        """One row; an empty cell is an absent field."""
        entries = []
        for cell, named in zip(row.cells, columns, strict=False):
            node = None if named is None else self.cells.node(named, cell)
            if named is not None and node is not None:
                entries.append(Entry(key(named.name, cell.span), node))
        return MapNode(row.span, tuple(entries), row.span)

    def see(self, rule: str, message: str, span: Span, args: dict[str, Arg]) -> None:
        """Note an observation."""
        self.seen.append(Observation(rule, message, span, args=args))

    def not_read(self, table: Table) -> None:
        """A table none of whose columns is a field."""
        columns = tuple(cell.text for cell in table.header.cells)
        self.see("not-read", "table", table.header.span, {"columns": columns})

    def unknown_field(self, name: Prose, owner: str, guess: str | None) -> None:
        """A label or a column that is no field of its owner (a kind's or a field's name)."""
        args: dict[str, Arg] = {"field": name.text, "kind": Term(f"kind.{owner}")}
        if guess is not None:
            args["guess"] = guess
        self.see("unknown-field", "unknown" if guess is None else "guess", name.span, args)


def named_title(prose: Prose) -> tuple[Prose | None, Prose]:
    """Split ``id: Title``; None and the whole where there is no id."""
    match = _NAMED.match(prose.text)
    if match is None:
        return None, prose
    return prose.slice(*match.span("id")), prose.slice(*match.span("title"))


def matches(table: Table, shape: Shape) -> int:
    """How many columns of a table are fields of a shape."""
    return sum(1 for cell in table.header.cells if shape.named(cell.text) is not None)


def _titles(shape: Shape) -> tuple[str, ...]:
    return tuple(name for each in shape.fields.values() for name in (each.name, *each.names))


def _proses(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.prose
        elif isinstance(block, Bullets):
            yield from (item.prose for item in block.items)


def _around(block: Table | Bullets) -> Span:
    first, last = (
        (block.header.span, (block.rows or (block.header,))[-1].span)
        if isinstance(block, Table)
        else (block.items[0].span, block.items[-1].span)
    )
    return Span(first.path, first.start, last.end)
