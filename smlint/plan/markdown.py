"""Structured Markdown to the tree that YAML gives.

Which heading, label or column is which field is data: the names in schemas/. So the same plan in
YAML and in Markdown gives the same entities, each with its own places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from smlint.base.finding import Arg, Observation
from smlint.base.span import Pointer, Span
from smlint.base.text import closest, heading_key
from smlint.plan.cells import Cells, key
from smlint.plan.fields import Fields, matches, named_title
from smlint.plan.model import Kind, Model
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Block, Bullets, Outline, Prose, Section, Table, sections


@dataclass(frozen=True, slots=True)
class Read:
    """The documents of a Markdown file, and what was seen in it."""

    documents: tuple[Document, ...]
    seen: tuple[Observation, ...]


def read_documents(text: Text, outline: Outline, model: Model, language: str | None) -> Read:
    """Read a Markdown file whose front matter names a kind.

    ``kind`` and ``id`` make the file one document; ``kind`` alone makes each row of its table, or
    each H2, a document; ``kind: plan`` makes each H2 a kind and each H3 a document.
    """
    front = outline.front
    named = None if front is None else front.get("kind")
    if front is None or not isinstance(named, ScalarNode):
        return Read((), ())
    reader = _Documents(text, outline, model, language, front, Fields(Cells(outline, language)))
    if named.text == "plan":
        found = tuple(reader.plan())
    elif named.text in model.kinds:
        found = tuple(reader.file(model.kinds[named.text]))
    else:
        found = ()
    return Read(found, tuple(reader.fields.seen))


@dataclass(frozen=True, slots=True)
class _Documents:
    text: Text
    outline: Outline
    model: Model
    language: str | None
    front: MapNode
    fields: Fields

    def file(self, kind: Kind) -> Iterator[Document]:
        title, before, tree = self.body()
        if self.front.get("id") is None and self.many(kind, before, tree):
            yield from self.listed(kind, before, tree, ("items",))
            return
        anchor = title.span if title is not None else self.front.anchor
        entries = self.entries(kind, tuple(self.from_front(kind)), title, before, tree)
        span = self.text.span(0, len(self.text.content))
        yield self.document(kind, MapNode(span, tuple(entries), anchor), ())

    def body(self) -> tuple[Prose | None, tuple[Block, ...], tuple[Section, ...]]:
        """The title (a single H1), what stands below it before the next heading, the sections."""
        before, tree = sections(self.outline.blocks)
        if len(tree) == 1 and tree[0].heading.level == 1:
            return tree[0].heading.prose, (*before, *tree[0].blocks), tree[0].sections
        return None, before, tree

    def many(self, kind: Kind, before: tuple[Block, ...], tree: tuple[Section, ...]) -> bool:
        """Whether a part without an id lists documents: rows of a table with the kind's own
        columns, or sections none of which is a field.
        """
        if any(isinstance(block, Bullets) for block in before):
            return False
        main = kind.shape.fields.get(kind.main_list)
        inner = None if main is None else main.shape
        for block in before:
            if isinstance(block, Table):
                return inner is None or matches(block, kind.shape) >= matches(block, inner)
        return bool(tree) and all(
            kind.shape.named(each.heading.prose.text) is None for each in tree
        )

    def plan(self) -> Iterator[Document]:
        _title, _before, tree = self.body()
        for number, section in enumerate(tree):
            kind = self.model.spellings.get(heading_key(section.heading.prose.text))
            if kind is None:
                self.unknown_kind(section.heading.prose)
            elif self.many(kind, section.blocks, section.sections):
                yield from self.listed(kind, section.blocks, section.sections, (number,))
            elif section.blocks or section.sections:
                yield self.section(kind, section, (number,), titled=False)

    def listed(
        self, kind: Kind, before: tuple[Block, ...], tree: tuple[Section, ...], base: Pointer
    ) -> Iterator[Document]:
        """Each row, or each section, is a document."""
        tables = (block for block in before if isinstance(block, Table))
        rows = [row for each in tables for row in self.fields.table(kind.shape, kind.name, each)]
        for at, root in enumerate(rows):
            yield self.document(kind, root, (*base, at))
        for at, section in enumerate(tree, len(rows)):
            yield self.section(kind, section, (*base, at), titled=True)

    def section(self, kind: Kind, section: Section, base: Pointer, *, titled: bool) -> Document:
        """A document under its own heading: ``### id: Title``, a title alone, or a kind's name."""
        heading = section.heading.prose
        name, title = named_title(heading) if titled else (None, None)
        front = () if name is None else (Entry(key("id", name.span), self.fields.cells.text(name)),)
        entries = self.entries(kind, front, title, section.blocks, section.sections)
        if not any(entry.key.text == "id" for entry in entries):
            words = kind.name if title is None else title.text
            own = ScalarNode(heading.span, _slug(words) or kind.name, plain=False)
            entries.append(Entry(key("id", heading.span), own))
        end = max((entry.value.span.end for entry in entries), default=heading.span.end)
        span = Span(self.text.path, heading.span.start, max(end, heading.span.end))
        return self.document(kind, MapNode(span, tuple(entries), heading.span), base)

    def document(self, kind: Kind, root: MapNode, base: Pointer) -> Document:
        path, form = self.text.path, Form.MARKDOWN
        return Document(path, kind.name, root, form, base=base, language=self.language)

    def entries(
        self,
        kind: Kind,
        front: tuple[Entry, ...],
        title: Prose | None,
        before: tuple[Block, ...],
        tree: tuple[Section, ...],
    ) -> list[Entry]:
        """All fields of one document, wherever they were written; of a field that was written
        twice the first counts, and the second is reported.
        """
        entries = list(front)
        own_title = any(entry.key.text == "title" for entry in entries)
        if title is not None and not own_title and "title" in kind.shape.fields:
            entries.append(Entry(key("title", title.span), self.fields.cells.text(title)))
        below = (*self.before(kind, before), *self.fields.headed(kind.shape, kind.name, tree))
        for entry in below:
            first = next((each for each in entries if each.key.text == entry.key.text), None)
            if first is None:
                entries.append(entry)
            else:
                args: dict[str, Arg] = {"key": entry.key.text, "line": first.key.span.start.line}
                self.fields.see("duplicate-key", "duplicate", entry.key.span, args)
        return entries

    def from_front(self, kind: Kind) -> Iterator[Entry]:
        """The fields of the front matter, also by the names that headings have."""
        for entry in self.front.entries:
            named = kind.shape.fields.get(entry.key.text) or kind.shape.named(entry.key.text)
            name = entry.key.text if named is None else named.name
            yield replace(entry, key=replace(entry.key, text=name))

    def before(self, kind: Kind, blocks: tuple[Block, ...]) -> Iterator[Entry]:
        """Fields in bullets, and the main list in a table, before the first heading."""
        main = kind.shape.fields.get(kind.main_list)
        for block in blocks:
            if isinstance(block, Bullets):
                yield from self.fields.bullets(kind.shape, kind.name, block)
            elif isinstance(block, Table) and main is not None and main.shape is not None:
                rows = tuple(self.fields.table(main.shape, main.name, block))
                if rows:
                    span = Span(self.text.path, block.header.span.start, rows[-1].span.end)
                    yield Entry(key(main.name, block.header.span), SeqNode(span, rows))
            elif isinstance(block, Table):
                self.fields.not_read(block)

    def unknown_kind(self, heading: Prose) -> None:
        names = [name for kind in self.model.kinds.values() for name in (kind.name, *kind.names)]
        guess = closest(heading.text, names)
        if guess is None:
            self.fields.see("not-read", "no-kind-heading", heading.span, {"heading": heading.text})
        else:
            args: dict[str, Arg] = {"kind": heading.text, "guess": guess}
            self.fields.see("unknown-kind", "guess", heading.span, args)


def _slug(title: str) -> str:
    """An id from a title, as code hosts make anchors: lower case, hyphens; empty where the title
    has no Latin letter.
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
