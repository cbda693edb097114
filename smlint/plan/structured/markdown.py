"""Structured Markdown to the tree that YAML gives.

Which heading, label or column is which field is data: the names in schemas/. So the same plan in
YAML and in Markdown gives the same entities, each with its own places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from smlint.base.finding import Arg
from smlint.base.span import Pointer, Span
from smlint.base.text import closest, heading_key
from smlint.plan.model import Kind, Model, Shape
from smlint.plan.names import ALONE, OWN, TITLED, free, is_id, slug, with_own_id
from smlint.plan.structured.cell_words import labelled, named_title
from smlint.plan.structured.cells import Cells, key
from smlint.plan.structured.fields import Below, Fields
from smlint.plan.structured.labels import columns, hung, labels
from smlint.plan.structured.notes import Notes
from smlint.plan.structured.unread import kinds_meant
from smlint.source.text import Text
from smlint.syntax.document import Document, Form, Seen
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode
from smlint.syntax.outline import Block, Bullets, Outline, Prose, Section, Table, sections

PLAN = "plan"
"""What a file calls itself that holds a whole plan."""

HEAD_OF_LIST = ("kind", "language", "title")
"""What the front matter of a file that lists documents may say."""
ONE_OF_A_KIND = ("strategy", "team")
"""What a plan has one of: its section is the document itself."""

HEAD_OF_PLAN = (*HEAD_OF_LIST, "id")


@dataclass(frozen=True, slots=True)
class Read:
    """The documents of a Markdown file, and what was seen in it."""

    documents: tuple[Document, ...]
    seen: Seen


def read_documents(text: Text, outline: Outline, model: Model, language: str | None) -> Read:
    """Read a Markdown file whose front matter names a kind.

    ``kind`` and ``id`` make the file one document; ``kind`` alone makes each row of its table, or
    each H2, a document; ``kind: plan`` makes each H2 a kind and each H3 a document.
    """
    front = outline.front
    named = None if front is None else front.get("kind")
    if front is None or not isinstance(named, ScalarNode):
        return Read((), ())
    cells = Cells(outline, language, text.content)
    reader = _Documents(text, outline, model, language, front, Fields(cells, Notes(text.content)))
    kind = named.text.strip()
    if kind == PLAN:
        found = tuple(reader.plan())
    elif kind in model.kinds:
        found = tuple(reader.file(model.kinds[kind]))
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
    given: set[tuple[str, str]] = field(default_factory=set)
    """The ids made of titles, by kind: two titles of the same words are two documents."""

    def file(self, kind: Kind) -> Iterator[Document]:
        title, before, tree = self.body()
        several = self.front.get("id") is None and kind.name not in ONE_OF_A_KIND
        if several and self.many(kind, before, tree):
            self.head(kind.name, HEAD_OF_LIST)
            yield from self.listed(kind, before, tree, ("items",))
            return
        if title is None:
            title, before, tree = self.under_the_first(kind, before, tree)
        anchor = title.span if title is not None else self.front.anchor
        reader = self.speaking(kind.shape, before)
        entries = reader.entries(kind, tuple(self.from_front(kind)), title, before, tree)
        span = self.text.span(0, len(self.text.content))
        yield self.document(kind, MapNode(span, entries, anchor), ())

    def body(self) -> tuple[Prose | None, tuple[Block, ...], tuple[Section, ...]]:
        """The title (a single H1), what stands below it before the next heading, the sections."""
        before, tree = sections(self.outline.blocks)
        if len(tree) == 1 and tree[0].heading.level == 1:
            return tree[0].heading.prose, (*before, *tree[0].blocks), tree[0].sections
        return None, before, tree

    def under_the_first(
        self, kind: Kind, before: tuple[Block, ...], tree: tuple[Section, ...]
    ) -> tuple[Prose | None, tuple[Block, ...], tuple[Section, ...]]:
        """Of a file that is one document and has several H1: the first is its title, unless it
        names a field; what stands under it is the document's, and the others are sections of it.
        """
        first = tree[0] if tree else None
        if first is None or first.heading.level != 1:
            return None, before, tree
        text = first.heading.prose.text
        if kind.shape.named(text) is not None:
            return None, before, tree
        return first.heading.prose, (*before, *first.blocks), (*first.sections, *tree[1:])

    def head(self, owner: str, known: tuple[str, ...]) -> None:
        """Fields in the front matter of a file that holds several documents belong to none."""
        for entry in self.front.entries:
            name = entry.key.text
            if name in known or name.startswith(OWN):
                continue
            self.fields.notes.unknown(name, entry.key.span, owner, closest(name, known))

    def many(self, kind: Kind, before: tuple[Block, ...], tree: tuple[Section, ...]) -> bool:
        """Whether a part without an id lists documents: rows of a table with the kind's own
        columns, or sections none of which is a field.
        """
        if labels(before, kind.shape):
            return False
        main = kind.shape.fields.get(kind.main_list)
        inner = None if main is None else main.shape
        for block in before:
            if isinstance(block, Table):
                return inner is None or columns(block, kind.shape) >= columns(block, inner)
        if not tree or (inner is not None and kind.name in ALONE and _people(tree, kind, inner)):
            return False
        named = [kind.shape.named(each.heading.prose.text) is not None for each in tree]
        titled = [named_title(each.heading.prose)[0] is not None for each in tree]
        return not any(named) or any(titled)

    def plan(self) -> Iterator[Document]:
        self.head(PLAN, HEAD_OF_PLAN)
        _title, _before, tree = self.body()
        for number, section in enumerate(tree):
            kind = self.model.spellings.get(heading_key(section.heading.prose.text))
            if kind is None:
                self.unknown_kind(section)
            elif self.many(kind, section.blocks, section.sections):
                yield from self.listed(kind, section.blocks, section.sections, (number,))
            elif section.blocks or section.sections:
                document = self.section(kind, section, (number,), titled=False)
                own = {entry.key.text for entry in document.root.entries} - {"id"}
                if own or kind.name in ONE_OF_A_KIND:
                    yield document
                elif any(isinstance(block, Bullets) for block in section.blocks):
                    self.fields.notes.documents(section.heading.prose)

    def listed(
        self, kind: Kind, before: tuple[Block, ...], tree: tuple[Section, ...], base: Pointer
    ) -> Iterator[Document]:
        """Each row, or each section, is a document."""
        self.fields.notes.broken(before, ())
        tables = (block for block in before if isinstance(block, Table))
        own = self.fields.rows
        rows = [row for each in tables for row in own.table(kind.shape, kind.name, each)]
        for at, root in enumerate(rows):
            yield self.document(kind, root, (*base, at))
        for at, section in enumerate(tree, len(rows)):
            yield self.section(kind, section, (*base, at), titled=True)

    def section(self, kind: Kind, section: Section, base: Pointer, *, titled: bool) -> Document:
        """A document under its own heading: ``### id: Title``, a title alone, or a kind's name."""
        heading = section.heading.prose
        name, title = named_title(heading) if titled else (None, None)
        bare = name is None and title is not None and kind.name not in TITLED
        if bare and title is not None and is_id(title.text):
            name, title = title, None
        front = () if name is None else (Entry(key("id", name.span), self.fields.cells.text(name)),)
        reader, tree = self.speaking(kind.shape, section.blocks), section.sections
        people = kind.shape.fields.get(kind.main_list)
        if people is not None and people.shape is not None and _people(tree, kind, people.shape):
            found = reader.fields.value(people, kind.name, Below((), tree))
            if found is not None:
                front = (*front, Entry(key(people.name, heading.span), found))
                tree = ()
        entries = reader.entries(kind, front, title, section.blocks, tree)
        if not any(entry.key.text == "id" for entry in entries):
            own = ScalarNode(heading.span, self.own_id(kind, title), plain=False)
            entries = (*entries, Entry(key("id", heading.span), own))
        end = max((entry.value.span.end for entry in entries), default=heading.span.end)
        span = Span(self.text.path, heading.span.start, max(end, heading.span.end))
        return self.document(kind, MapNode(span, entries, heading.span), base)

    def own_id(self, kind: Kind, title: Prose | None) -> str:
        """The id of a document whose heading is its title alone."""
        words = kind.name if title is None else slug(title.text) or kind.name
        taken = {name for owner, name in self.given if owner == kind.name}
        name = free(words, taken)
        self.given.add((kind.name, name))
        return name

    def document(self, kind: Kind, root: MapNode, base: Pointer) -> Document:
        path, form = self.text.path, Form.MARKDOWN
        spoken = root.get("language")
        language = spoken.text if isinstance(spoken, ScalarNode) and spoken.text else self.language
        return Document(path, kind.name, with_own_id(kind.name, root), form, base, 0, language)

    def speaking(self, shape: Shape, blocks: tuple[Block, ...]) -> _Documents:
        """This reader in the language that a part says it is written in, as a field of its own."""
        for block in blocks:
            for item in block.items if isinstance(block, Bullets) else ():
                label, words = labelled(item.prose)
                named = None if label is None else shape.named(label.text)
                if named is not None and named.name == "language" and words.text:
                    cells = replace(self.fields.cells, language=words.text)
                    return replace(self, fields=replace(self.fields, cells=cells))
        return self

    def entries(
        self,
        kind: Kind,
        front: tuple[Entry, ...],
        title: Prose | None,
        before: tuple[Block, ...],
        tree: tuple[Section, ...],
    ) -> tuple[Entry, ...]:
        """All fields of one document, wherever they were written; of a field that was written
        twice the first counts, and the second is reported.
        """
        before = hung(before, kind.shape, kind.shape.fields.get(kind.main_list))
        bullets = tuple(self.before(kind, before))
        written = frozenset(each.key.text for each in (*front, *bullets))
        below = (*bullets, *self.fields.headed(kind.shape, kind.name, tree, written))
        named = () if title is None else self.titled(kind, front, title, below)
        return self.fields.notes.once((*front, *named, *below), kind.shape)

    def titled(
        self, kind: Kind, front: tuple[Entry, ...], title: Prose, below: tuple[Entry, ...]
    ) -> tuple[Entry, ...]:
        """A document's heading: its name, where its kind has names, else its title. A heading
        over a document that says its title in the front matter is free.
        """
        fields = [name for name in ("name", "title") if name in kind.shape.fields]
        fields = [name for name in fields if not any(each.key.text == name for each in front)]
        open_ = [name for name in fields if not any(each.key.text == name for each in below)]
        name = next(iter((*open_, *fields)), None)
        return (
            () if name is None else (Entry(key(name, title.span), self.fields.cells.text(title)),)
        )

    def from_front(self, kind: Kind) -> Iterator[Entry]:
        """The fields of the front matter, also by the names that headings have."""
        return (self.renamed(entry, kind.shape) for entry in self.front.entries)

    def renamed(self, entry: Entry, shape: Shape) -> Entry:
        """An entry of the front matter by its field's own name, words of enumerations too."""
        named = shape.fields.get(entry.key.text) or shape.named(entry.key.text)
        if named is None:
            return entry
        own = replace(entry.key, text=named.name)
        if isinstance(entry.value, ScalarNode | MapNode | SeqNode):
            return Entry(own, self.translated(entry.value, named.shape, named.values))
        return replace(entry, key=own)

    def translated(self, node: Node, shape: Shape | None, values: Mapping[str, str]) -> Node:
        match node:
            case ScalarNode() if values and heading_key(node.text) in values:
                return replace(node, text=values[heading_key(node.text)], trail=None, stretches=())
            case SeqNode(items=items):
                inner = tuple(self.translated(item, shape, values) for item in items)
                return replace(node, items=inner)
            case MapNode(entries=entries) if shape is not None:
                return replace(node, entries=tuple(self.renamed(e, shape) for e in entries))
        return node

    def before(self, kind: Kind, blocks: tuple[Block, ...]) -> Iterator[Entry]:
        """Fields in bullets, and the main list in a table, before the first heading."""
        main = kind.shape.fields.get(kind.main_list)
        self.fields.notes.broken(blocks, () if main is None else (main.name,))
        for block in blocks:
            if isinstance(block, Bullets):
                yield from self.fields.bullets(kind.shape, kind.name, block)
            elif isinstance(block, Table) and main is not None and main.shape is not None:
                owner = main.defines or kind.name
                rows = tuple(self.fields.rows.table(main.shape, owner, block))
                if rows:
                    span = Span(self.text.path, block.header.span.start, rows[-1].span.end)
                    yield Entry(key(main.name, block.header.span), SeqNode(span, rows))
            elif isinstance(block, Table):
                self.fields.notes.table(block)

    def unknown_kind(self, section: Section) -> None:
        heading = section.heading.prose
        names = [name for kind in self.model.kinds.values() for name in (kind.name, *kind.names)]
        guess = closest(heading.text, names)
        if guess is None:
            for_what = kinds_meant(section, self.model, self.language)
            self.fields.notes.heading(heading, for_what.names, for_what.fits, "kinds")
        else:
            args: dict[str, Arg] = {"kind": heading.text, "guess": guess}
            self.fields.notes.see("unknown-kind", "guess", heading.span, args)


def _people(tree: tuple[Section, ...], kind: Kind, inner: Shape) -> bool:
    """Whether sections are the members of a team and no documents: what they say are fields of
    its main list.
    """
    if any(kind.shape.named(each.heading.prose.text) is not None for each in tree):
        return False
    blocks = [block for each in tree for block in each.blocks]
    return labels(blocks, inner) > labels(blocks, kind.shape)
