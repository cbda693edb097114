"""What an ordinary document says of its audiences and channels beside their names.

A reader of strategies is content with the name. A plan has a field for what follows it: who these
people are, what the channel is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from smlint.base.span import Span
from smlint.engine.drafting.coverage import Layout
from smlint.engine.drafting.rows import Rows, known, plain
from smlint.plan.found.words.often import Often
from smlint.plan.model import Field, Model
from smlint.plan.structured.cells import key
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref

FIELDS = {"audience": "description", "channel": "mission", "metric": "definition"}
"""The field that holds what is said of an element, by its kind."""

CADENCE, HANDLE = "cadence", "handle"

MOST_LINES = 12
"""So many lines below a heading are still said of it; more is a chapter of its own."""

_ACCOUNT = re.compile(r"(?<![\w.])@[\w.-]*\w(?![\w@])")
_LETTERS = re.compile(r"[^\W\d_]")
_BEFORE = re.compile(r"`?[\s*_:.,;–—-]*")
_ENDS = re.compile(r"[\s*_]*$")
_NUMBERED = re.compile(r"^[0-9.]+\s+")
_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d{1,9}[.)]\s|[|#>`~<]|-{3,})")


def described(
    documents: tuple[Document, ...], text: Text, layout: Layout, model: Model, often: Often
) -> tuple[Document, ...]:
    """The documents of a Markdown file with what it says of each besides.

    Args:
        documents: what was read as found.
        text: the file.
        layout: its headings.
        model: the kinds, whose fields the columns of tables name.
        often: reads how often something is published.
    """
    taken = frozenset(line for each in documents for line in _lines(each.root))
    page = _Page(
        text, layout, model, taken, often, Rows(text, model, often, known(documents, often.names))
    )
    return tuple(
        replace(each, root=page.told(each)) if each.form is Form.FOUND else each
        for each in documents
    )


@dataclass(frozen=True)
class _Page:
    """A file, and its lines from which values were read."""

    text: Text
    layout: Layout
    model: Model
    taken: frozenset[int]
    often: Often
    rows: Rows

    def told(self, document: Document) -> MapNode:
        """The fields of a document, with those that its place tells."""
        root, wanted = document.root, FIELDS.get(document.kind or "")
        name = root.get("title") if wanted is not None else None
        if wanted is None or not isinstance(name, ScalarNode):
            return root
        fields = self.model.kinds[document.kind or ""].shape.fields
        rows = self.rows.of(document.kind or "", name)
        found: dict[str, Node] = {}
        for field, node in self.said(document.kind or "", fields[wanted], name.span, rows):
            if root.get(field) is None:
                found.setdefault(field, node)
        rhythms = (each for row in rows for each in self.rows.rhythms(row))
        told = (*rhythms, *found.values()) if CADENCE in fields else ()
        if HANDLE in fields and root.get(HANDLE) is None:
            found |= ((HANDLE, each) for each in _handles(name))
        if root.get(CADENCE) is None and (cadence := self.cadence(told)) is not None:
            found[CADENCE] = cadence
        added = tuple(Entry(key(field, _before(node)), node) for field, node in found.items())
        return replace(root, entries=(*root.entries, *added))

    def said(
        self, kind: str, own: Field, name: Span, rows: tuple[int, ...]
    ) -> Iterator[tuple[str, Node]]:
        """Fields with what is said, by where the name stands: in a table, in a heading, first in
        its line.
        """
        line = name.start.line
        before = self.text.line(line)[: name.start.column - 1]
        for row in rows:
            yield from self.rows.fields(kind, row)
        if kind == "metric":
            return
        heading = line if line in self.layout.headings else self.heading_of(kind, name)
        if heading:
            words = self.below(heading, paragraph=kind == "channel")
            if words is not None and not words.text.endswith(":"):
                yield own.name, words
        if line not in (*rows, heading) and not _LETTERS.search(before) and name.end.line == line:
            words = self.beside(name)
            if words is not None and not (kind == "channel" and self.is_no_mission(words.text)):
                yield own.name, words

    def heading_of(self, kind: str, name: Span) -> int:
        """The line of the heading that is the name of a channel and nothing more, where the name
        stands elsewhere too; 0 for none.
        """
        names = self.often.names
        told = self.text.content[name.start.offset : name.end.offset] if kind == "channel" else ""
        platform = names.platform(told)
        headings = sorted(self.layout.headings.items()) if platform else ()
        return next(
            (
                line
                for line, (_level, words) in headings
                if names.platform(_NUMBERED.sub("", words)) == platform
            ),
            0,
        )

    def is_no_mission(self, words: str) -> bool:
        """Whether a sentence beside a channel's name speaks of other channels too, or begins with
        a number that is no rhythm: how many follow it.
        """
        counts = words[:1].isdigit() and self.often.a_week(words) is None
        return counts or next(self.often.names.platforms_in(words), None) is not None

    def cadence(self, told: Iterable[Node]) -> MapNode | None:
        """How often something is published a week, by the first words that tell it."""
        for node in told:
            told_of = self.often.told(node.text) if isinstance(node, ScalarNode) else None
            if told_of is not None and isinstance(node, ScalarNode):
                count, start, end = told_of
                first = node.span.start.offset + start
                place = node.span
                if self.text.content.startswith(node.text, node.span.start.offset):
                    place = self.text.span(first, first + end - start)
                number = ScalarNode(place, str(count), Type.INT)
                entry = Entry(key("posts_per_week", _before(number)), number)
                return MapNode(place, (entry,), place)
        return None

    def beside(self, name: Span) -> ScalarNode | None:
        """What follows a name in its paragraph."""
        last = name.end.line
        while self.goes_on(last + 1):
            last += 1
        return self.node(name.end.offset, last)

    def goes_on(self, line: int) -> bool:
        """Whether a line is the next one of a paragraph."""
        if line > self.text.line_count or line in self.taken or line in self.layout.headings:
            return False
        words = self.text.line(line)
        return bool(words.strip()) and _BLOCK.match(words) is None

    def below(self, heading: int, *, paragraph: bool) -> ScalarNode | None:
        """What stands below a heading, up to the next one: text and lists, no tables.

        Args:
            heading: its line.
            paragraph: the first paragraph alone.
        """
        first = last = 0
        for line in range(heading + 1, self.text.line_count + 1):
            words = self.text.line(line)
            if not words.strip():
                if first and paragraph:
                    break
                continue
            other = line in self.taken or line in self.layout.headings
            if other or words.lstrip().startswith(("|", "```", "~~~", "<", "---")):
                break
            if paragraph and first and _BLOCK.match(words):
                break
            first, last = first or line, line
        if not first or last - first >= MOST_LINES:
            return None
        return self.node(self.text.start_of(first), last)

    def node(self, start: int, last: int) -> ScalarNode | None:
        """The words from a place to the end of a line, without the marks around them."""
        end = self.text.start_of(last) + len(self.text.line(last))
        words = self.text.content[start:end]
        opening = _BEFORE.match(words)
        start += 0 if opening is None else opening.end()
        words = _ENDS.sub("", self.text.content[start:end])
        if not _LETTERS.search(words):
            return None
        return ScalarNode(self.text.span(start, start + len(words)), plain(words))


def _handles(name: ScalarNode) -> Iterator[ScalarNode]:
    """The account beside the name of a channel: "Instagram (@the.shop)"; of several none."""
    found = list(_ACCOUNT.finditer(name.text))
    if len(found) == 1:
        yield ScalarNode(name.part(*found[0].span()), found[0][0])


def _before(node: Node) -> Span:
    """The place of the name of a field that nobody wrote: it holds nothing."""
    return Span(node.span.path, node.span.start, node.span.start)


def _lines(node: Node) -> Iterator[int]:
    """The lines from which something was read."""
    match deref(node):
        case ScalarNode(span=span):
            yield from range(span.start.line, span.end.line + 1)
        case MapNode(entries=entries):
            for each in entries:
                yield from _lines(each.value)
        case SeqNode(items=items):
            for item in items:
                yield from _lines(item)
