"""Fields in Markdown: bullets, headings with something below them, and tables become entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as default

from smlint.base.finding import Observation
from smlint.base.span import Span
from smlint.base.text import closest
from smlint.plan.model import Field, Shape
from smlint.plan.names import find
from smlint.plan.structured.cells import LIST_FORMS, Cells, Value, key
from smlint.plan.structured.field_blocks import around, open_mark, paragraphs, proses
from smlint.plan.structured.labels import find_folded, hung, label_of, titles
from smlint.plan.structured.long_text import joined
from smlint.plan.structured.notes import Notes
from smlint.plan.structured.rows import Rows, named_as
from smlint.plan.structured.unread import meant
from smlint.syntax.nodes import Entry, MapNode, Node, SeqNode
from smlint.syntax.outline import Block, Bullets, Item, Paragraph, Prose, Section, Table

LIST_OF_OBJECTS = frozenset({"objects", "milestones"})
TEXT_FORMS = frozenset({"text", "longtext"})

MANY_FORMS = frozenset({*TEXT_FORMS, *LIST_FORMS, *LIST_OF_OBJECTS, "scope"})
"""Forms whose value may go on in bullets below its first words."""

SHORT = 60
"""A paragraph of so many letters is a value; a longer one is prose."""


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below a field's heading or label.

    Attributes:
        blocks: paragraphs, bullets, tables.
        sections: deeper headings: an object's fields, or the objects of a list.
        lead: the words beside a bullet's label; they are the first of the blocks too.
    """

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    lead: Prose | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """Reads fields, and keeps what was seen on the way."""

    cells: Cells
    notes: Notes = default(default_factory=Notes)

    @property
    def rows(self) -> Rows:
        """Reads the rows of tables."""
        return Rows(self.cells, self.notes)

    @property
    def seen(self) -> list[Observation]:
        """What was seen so far."""
        return self.notes.seen

    def headed(
        self,
        shape: Shape,
        owner: str,
        tree: tuple[Section, ...],
        written: frozenset[str] = frozenset(),
    ) -> Iterator[Entry]:
        """Fields that are headings with something below. A heading that is no field is prose;
        what stands deeper below it may be a field again. ``written`` are the fields that stand
        elsewhere.
        """
        own = (find(shape, each.heading.prose.text) for each in tree)
        written |= {each.name for each in own if each is not None}
        for section in tree:
            name = section.heading.prose
            named = find(shape, name.text)
            if named is None:
                told = self.stray(section, shape, owner, written)
                # What stands deeper is of the same part, unless it is a field itself.
                inside = tuple(_named_in(section, shape)) if told else section.sections
                yield from self.headed(shape, owner, inside, written)
                continue
            value = self.value(named, owner, Below(section.blocks, section.sections))
            if value is not None:
                yield Entry(key(named.name, name.span), value)
            if named.shape is None:
                yield from self.headed(shape, owner, section.sections, written)

    def stray(self, section: Section, shape: Shape, owner: str, written: frozenset[str]) -> bool:
        """A heading that names no field: said only where a field was surely meant."""
        name = section.heading.prose
        self.notes.broken(section.blocks, ())
        guess = closest(name.text, titles(shape))
        if guess is not None and _looks_written(section, find_folded(shape, guess)):
            self.notes.unknown_field(name, owner, guess, named_as(shape, guess))
            return False
        for_what = meant(section, shape, written, self.cells.language)
        if for_what.fits or any(isinstance(block, Table) for block in section.blocks):
            self.notes.heading(name, for_what.names, for_what.fits)
            return bool(for_what.fits)
        return False

    def bullets(self, shape: Shape, owner: str, bullets: Bullets) -> tuple[Entry, ...]:
        """``- Label: value``, with what is nested below it. A bullet without a known label is
        prose.
        """
        found: list[tuple[Field, Entry]] = []
        unread: list[Prose] = []
        for item in bullets.items:
            label, named, words = label_of(shape, item)
            if label is None:
                continue
            if named is None:
                guess = closest(label.text, titles(shape))
                if guess is None:
                    unread.append(label)
                else:
                    self.notes.unknown_field(label, owner, guess, named_as(shape, guess))
                continue
            node = self.beside(named, owner, words, item.blocks)
            if node is not None:
                found.append((named, Entry(key(named.name, label.span), node)))
        if found:  # among fields, a label that is none was surely meant to be one
            self.notes.labels(unread)
        return self.rows.gathered(shape, found)

    def beside(
        self, named: Field, owner: str, words: Prose, blocks: tuple[Block, ...]
    ) -> Value | None:
        """What stands beside a bullet's label, and below it."""
        if not words.text:
            return self.value(named, owner, Below(blocks))
        if not blocks:
            return self.cells.node(named, words)
        if named.shape is None and named.form not in MANY_FORMS:
            self.notes.below(blocks)
        return self.value(named, owner, Below((Paragraph(words), *blocks), lead=words))

    def value(self, named: Field, owner: str, below: Below) -> Value | None:
        """What stands below a field's heading or bullet; ``owner`` is the kind that messages
        name.
        """
        if self.notes.broken(below.blocks, (named.name,)):
            return None
        found = self.read(named, owner, below)
        if found is None:
            self.notes.aside(below.blocks, (named.name,))
        return found

    def read(self, named: Field, owner: str, below: Below) -> Value | None:
        """What stands below a field's heading or bullet, in the way of its form."""
        mark = open_mark(below.blocks)
        if mark is not None:
            return self.cells.text(mark)
        if named.shape is not None and named.form in LIST_OF_OBJECTS:
            return self.objects(named, named.shape, named.defines or owner, below)
        if named.form in LIST_FORMS:
            return self.listed(named, below.blocks)
        if named.shape is not None:
            found = self.object(named, named.shape, owner, below)
            return found or self.words(named, below.blocks)
        self.notes.tables(below.blocks)
        return self.words(named, below.blocks)

    def words(self, named: Field, blocks: tuple[Block, ...]) -> Value | None:
        """What words alone say. A text is all of them. Of one value it is the first paragraph,
        for those below it are prose; but several bullets stay together, for the schema to say
        that they are too many.
        """
        if named.form in TEXT_FORMS:
            return joined(paragraphs(blocks))
        if named.form == "scope":
            nodes = self.listed(Field("channels", "refs"), blocks)
            channels = () if nodes is None else (Entry(key("channels", nodes.span), nodes),)
            return None if nodes is None else MapNode(nodes.span, channels, nodes.span)
        for paragraph in paragraphs(blocks):
            filled = [prose for prose in paragraph if prose.text]
            if len(filled) > 1:
                return joined((filled,))
            if filled:
                return self.cells.node(named, filled[0])
        return None

    def object(self, named: Field, shape: Shape, owner: str, below: Below) -> MapNode | None:
        """One object: labelled bullets, a table's row, headings; what a bullet says beside its
        label is part of it.
        """
        own: list[Entry] = []
        beside_fields: list[Prose] = []
        for block in below.blocks:
            if isinstance(block, Bullets):
                own.extend(self.bullets(shape, owner, block))
            elif isinstance(block, Table):
                own.extend(self.rows.grouped(shape, owner, block))
            elif isinstance(block, Paragraph) and block.prose is not below.lead:
                beside_fields.append(block.prose)
        own.extend(self.headed(shape, owner, below.sections))
        if not own:
            return None
        whole = None if below.lead is None else self.cells.node(named, below.lead)
        lead = whole.entries if isinstance(whole, MapNode) else ()
        if below.lead is not None and not lead:
            self.notes.words(below.lead)
        self.notes.beside(beside_fields)
        entries = self.notes.once((*lead, *own), shape)
        return MapNode(around(entries), entries, entries[0].key.span)

    def objects(self, named: Field, shape: Shape, owner: str, below: Below) -> Value | None:
        """A list of objects: rows of tables, bullets with nested bullets, deeper headings."""
        alone = self.alone(shape, owner, below)
        if alone is not None:
            return SeqNode(alone.span, (alone,))
        items: list[Node] = []
        beside = None if below.lead is None else self.cells.node(named, below.lead)
        if isinstance(beside, SeqNode):
            items.extend(beside.items)
        for block in below.blocks:
            if isinstance(block, Table):
                items.extend(self.rows.table(shape, owner, block))
            elif isinstance(block, Bullets):
                for item in block.items:
                    items.extend(self.bullet(named, shape, owner, item))
        items.extend(self.under(section, shape, owner) for section in below.sections)
        if items:
            first, last = items[0].span, items[-1].span
            return SeqNode(Span(first.path, first.start, max(first.end, last.end)), tuple(items))
        if any(isinstance(block, Table | Bullets) for block in below.blocks):
            return None
        return self.words(named, below.blocks)

    def alone(self, shape: Shape, owner: str, below: Below) -> MapNode | None:
        """The one object of a list that has its fields side by side in the bullets below the list's
        name, or begins beside the name and goes on there: each bullet is a field, and none stands
        twice.
        """
        begun = () if below.lead is None else (below.lead,)
        bullets = [block for block in below.blocks[len(begun) :] if isinstance(block, Bullets)]
        items = [item for block in bullets for item in block.items]
        named = {each.name for item in items if (each := label_of(shape, item)[1]) is not None}
        if below.sections or len(bullets) != len(below.blocks) - len(begun):
            return None
        side_by_side = len(items) > 1 and not any(item.blocks for item in items)
        if len(named) < len(items) or not (begun or side_by_side):
            return None
        own = [entry for block in bullets for entry in self.bullets(shape, owner, block)]
        head = [entry for words in begun for entry in self.head(shape, words)]
        entries = self.notes.once((*head, *own), shape)
        return MapNode(around(entries), entries, entries[0].key.span) if entries else None

    def head(self, shape: Shape, words: Prose) -> tuple[Entry, ...]:
        """The fields in the words beside other fields; words that are none are reported."""
        found = self.cells.headed(shape, words)
        if not found and words.text:
            self.notes.words(words)
        return found

    def bullet(self, named: Field, shape: Shape, owner: str, item: Item) -> tuple[Value, ...]:
        """A bullet as an object: ``- id: what it says``, its fields in bullets below. Words that
        fill no field stay words: the schema says what was expected.
        """
        if named.form == "milestones" and not item.blocks:
            return self.cells.milestones(item.prose)
        own = self.inside(shape, owner, item.blocks)
        head = self.head(shape, item.prose) if own else self.cells.headed(shape, item.prose)
        entries = (*head, *own)
        if entries:
            return (MapNode(item.span, self.notes.once(entries, shape), item.prose.span),)
        return (self.cells.text(item.prose),) if item.prose.text else ()

    def under(self, section: Section, shape: Shape, owner: str) -> MapNode:
        """A deeper heading as an object: ``### id: what it says``, its fields below."""
        heading = section.heading.prose
        head = self.cells.headed(shape, heading)
        own = self.inside(shape, owner, section.blocks)
        deeper = self.headed(shape, owner, section.sections)
        entries = self.notes.once((*head, *own, *deeper), shape)
        end = max((entry.value.span.end for entry in entries), default=heading.span.end)
        span = Span(heading.path, heading.span.start, max(end, heading.span.end))
        return MapNode(span, entries, heading.span)

    def inside(self, shape: Shape, owner: str, blocks: tuple[Block, ...]) -> tuple[Entry, ...]:
        """The fields of an object in the bullets below its first words."""
        blocks = hung(blocks, shape)
        self.notes.broken(blocks, ())
        self.notes.tables(blocks)
        inner = [block for block in blocks if isinstance(block, Bullets)]
        return tuple(entry for each in inner for entry in self.bullets(shape, owner, each))

    def listed(self, named: Field, blocks: tuple[Block, ...]) -> SeqNode | None:
        """A list of words: a bullet is one item, a paragraph lists several."""
        self.notes.tables(blocks)
        nodes: list[Value] = []
        for block in blocks:
            if isinstance(block, Bullets):
                for prose in proses((block,)):
                    nodes.extend(self.cells.item(named, prose))
            elif isinstance(block, Paragraph):
                nodes.extend(self.cells.items(named, block.prose))
        if not nodes:
            return None
        first, last = nodes[0].span, nodes[-1].span
        return SeqNode(Span(first.path, first.start, last.end), tuple(nodes))


def _named_in(section: Section, shape: Shape) -> Iterator[Section]:
    """The headings below another one that name fields, however deep."""
    for each in section.sections:
        if find(shape, each.heading.prose.text) is None:
            yield from _named_in(each, shape)
        else:
            yield each


def _looks_written(section: Section, meant: Field | None) -> bool:
    """Whether what stands below a misspelt heading is a field's content and not free prose."""
    if any(isinstance(block, Table | Bullets) for block in section.blocks):
        return True
    if meant is not None and meant.form in TEXT_FORMS:
        return bool(section.blocks)
    proses = [block.prose for block in section.blocks if isinstance(block, Paragraph)]
    return len(proses) == 1 and len(proses[0].text) <= SHORT
