"""What an ordinary document says of its audiences and channels beside their names.

A reader of strategies is content with the name. A plan has a field for what follows it: who these
people are, what the channel is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from smlint.base.span import Span
from smlint.engine.drafting.coverage import Layout
from smlint.plan.found.words.often import Often
from smlint.plan.model import Field, Model
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref

FIELDS = {"audience": "description", "channel": "mission", "metric": "definition"}
"""The field that holds what is said of an element, by its kind."""

COLUMNS = {
    "channel": {"mission_columns": "mission"},
    "metric": {"definition_columns": "definition", "source_columns": "data_source"},
}
"""The lists of what columns are called that hold a field, besides its own names."""

CADENCE, HANDLE = "cadence", "handle"

MOST_LINES = 12
"""So many lines below a heading are still said of it; more is a chapter of its own."""

_ACCOUNT = re.compile(r"(?<![\w.])@[\w.-]*\w(?![\w@])")
_LETTERS = re.compile(r"[^\W\d_]")
_BEFORE = re.compile(r"`?[\s*_:.,;–—-]*")
_ENDS = re.compile(r"[\s*_]*$")
_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d{1,9}[.)]\s|[|#>`~<]|-{3,})")
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_PLAIN = ("text", "longtext")


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
    page = _Page(text, layout, model, taken, often)
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

    def told(self, document: Document) -> MapNode:
        """The fields of a document, with those that its place tells."""
        root, wanted = document.root, FIELDS.get(document.kind or "")
        name = root.get("title") if wanted is not None else None
        if wanted is None or not isinstance(name, ScalarNode):
            return root
        fields = self.model.kinds[document.kind or ""].shape.fields
        row = self.row(document.kind or "", name)
        found: dict[str, Node] = {}
        for field, node in self.said(document.kind or "", fields[wanted], name.span, row):
            if root.get(field) is None:
                found.setdefault(field, node)
        told = (*self.rhythms(row), *found.values()) if CADENCE in fields else ()
        if HANDLE in fields and root.get(HANDLE) is None:
            found |= ((HANDLE, each) for each in _handles(name))
        if root.get(CADENCE) is None and (cadence := self.cadence(told)) is not None:
            found[CADENCE] = cadence
        added = tuple(Entry(ScalarNode(node.span, field), node) for field, node in found.items())
        return replace(root, entries=(*root.entries, *added))

    def row(self, kind: str, name: ScalarNode) -> int:
        """The line of the row that speaks of an element: of a channel also one of another place
        than its name, for a table says more of it than a sentence about several. 0 for none.
        """
        line = name.span.start.line
        if self.text.line(line)[: name.span.start.column - 1].lstrip().startswith("|"):
            return line
        platform = self.often.names.platform(name.text) if kind == "channel" else ""
        return self.rows.get(platform, 0) if platform else 0

    @cached_property
    def rows(self) -> dict[str, int]:
        """The rows of tables of channels, by the platform that their first cell names."""
        names, found = self.often.names, dict[str, int]()
        for line in range(1, self.text.line_count + 1):
            words = self.text.line(line).lstrip()
            platform = names.platform(_first(words)) if words.startswith("|") else ""
            head = self.head(line) if platform else None
            if head is not None and names.part_column(_first(self.text.line(head))) == "channel":
                found.setdefault(platform, line)
        return found

    def said(self, kind: str, own: Field, name: Span, row: int) -> Iterator[tuple[str, ScalarNode]]:
        """Fields with what is said, by where the name stands: in a table, in a heading, first in
        its line.
        """
        line = name.start.line
        before = self.text.line(line)[: name.start.column - 1]
        if row:
            yield from self.in_row(kind, row)
        if kind == "metric" or row == line:
            return
        if line in self.layout.headings:
            words = self.below(line, paragraph=kind == "channel")
            if words is not None:
                yield own.name, words
        elif not _LETTERS.search(before) and name.end.line == line:
            words = self.beside(name)
            if words is not None and not (kind == "channel" and self.is_of_others(words.text)):
                yield own.name, words

    def is_of_others(self, words: str) -> bool:
        """Whether a sentence beside a channel's name speaks of other channels too."""
        return next(self.often.names.platforms_in(words), None) is not None

    def cadence(self, told: Iterable[Node]) -> MapNode | None:
        """How often something is published a week, by the first words that tell it."""
        for node in told:
            count = self.often.a_week(node.text) if isinstance(node, ScalarNode) else None
            if count is not None:
                number = ScalarNode(node.span, str(count), Type.INT)
                entry = Entry(ScalarNode(node.span, "posts_per_week"), number)
                return MapNode(node.span, (entry,), node.span)
        return None

    def rhythms(self, line: int) -> Iterator[ScalarNode]:
        """The cells of a row in columns that are called "How often"."""
        head = self.head(line) if line else None
        if head is None:
            return
        begin = self.text.start_of(line)
        for called, cell in zip(self.cells(head), self.cells(line), strict=False):
            if self.often.is_column(called[1]):
                start = begin + cell[0]
                yield ScalarNode(self.text.span(start, start + len(cell[1])), _plain(cell[1]))

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
        return ScalarNode(self.text.span(start, start + len(words)), _plain(words))

    def in_row(self, kind: str, line: int) -> Iterator[tuple[str, ScalarNode]]:
        """The cells of a row whose columns are called as fields of plain words are."""
        shape, head = self.model.kinds[kind].shape, self.head(line)
        if head is None:
            return
        begin = self.text.start_of(line)
        for name, cell in zip(self.cells(head), self.cells(line), strict=False):
            field = shape.named(name[1]) or self.column(kind, name[1])
            if field is not None and field.form in _PLAIN and field.name not in ("kind", "title"):
                start = begin + cell[0]
                span = self.text.span(start, start + len(cell[1]))
                if _LETTERS.search(cell[1]):
                    yield field.name, ScalarNode(span, _plain(cell[1]))

    def column(self, kind: str, called: str) -> Field | None:
        """The field that a column of a table holds by another name than its own."""
        words = called.strip("*_ ")
        lists = COLUMNS.get(kind, {}).items()
        told = (field for name, field in lists if self.often.names.named(name, words))
        return self.model.kinds[kind].shape.fields.get(next(told, ""))

    def head(self, line: int) -> int | None:
        """The line of a table that names its columns."""
        above = line - 1
        while above > 1 and "|" in self.text.line(above):
            if _RULE.fullmatch(self.text.line(above)):
                return above - 1
            above -= 1
        return None

    def cells(self, line: int) -> tuple[tuple[int, str], ...]:
        """The cells of a row, each with the column it begins at, without the blanks around it."""
        found = (
            (match.start(), match[0]) for match in _CELL.finditer(self.text.line(line).rstrip())
        )
        return tuple(
            (at + len(cell) - len(cell.lstrip()), cell.strip())
            for at, cell in found
            if cell.strip() or at
        )


def _first(row: str) -> str:
    """The words of a row's first cell."""
    found = _CELL.search(row)
    return "" if found is None else found[0].strip(" *_")


def _handles(name: ScalarNode) -> Iterator[ScalarNode]:
    """The account beside the name of a channel: "Instagram (@the.shop)"; of several none."""
    found = list(_ACCOUNT.finditer(name.text))
    if len(found) == 1:
        yield ScalarNode(name.part(*found[0].span()), found[0][0])


def _plain(words: str) -> str:
    """Words without the stars that make them bold, each line without the blanks around it."""
    return "\n".join(line.strip() for line in words.replace("**", "").split("\n"))


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
