"""What an ordinary document says of its audiences and channels beside their names.

A reader of strategies is content with the name. A plan has a field for what follows it: who these
people are, what the channel is for.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.engine.drafting.coverage import Layout
from smlint.engine.drafting.passages import Passages, before, lines_of
from smlint.engine.drafting.rows import Rows, known
from smlint.plan.found.words.often import Often
from smlint.plan.model import Field, Model
from smlint.plan.structured.cells import key
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, Type

FIELDS = {"audience": "description", "channel": "mission", "metric": "definition"}
"""The field that holds what is said of an element, by its kind."""

METRIC, SOURCE = "metric", "data_source"
CADENCE, HANDLE = "cadence", "handle"


_ACCOUNT = re.compile(r"(?<![\w.])@[\w.-]*\w(?:@[\w-]+(?:\.[\w-]+)+)?(?![\w@])")
"""An account, on Mastodon with its server: "@shop@example.social"."""
_BRACKETS = re.compile(r"[*_]*\s*\((?P<words>[^()]+)\)")
_LETTERS = re.compile(r"[^\W\d_]")
_NUMBERED = re.compile(r"^[0-9.]+\s+")


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
    around = Passages.of(text, layout, documents)
    rows = Rows(text, model, often, known(documents, often.names))
    page = _Page(text, layout, model, around, often, rows)
    return tuple(
        replace(each, root=page.told(each)) if each.form is Form.FOUND else each
        for each in documents
    )


@dataclass(frozen=True)
class _Page:
    """A file with its tables and its passages."""

    text: Text
    layout: Layout
    model: Model
    around: Passages
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
        own = frozenset(lines_of(root)) if document.kind == "channel" else frozenset()
        for field, node in self.said(document.kind or "", fields[wanted], name.span, rows, own):
            if root.get(field) is None:
                found.setdefault(field, node)
        rhythms = (each for row in rows for each in self.rows.rhythms(row))
        told = (*rhythms, *found.values()) if CADENCE in fields else ()
        if HANDLE in fields and root.get(HANDLE) is None:
            found |= ((HANDLE, each) for each in _handles(name))
            said = found.get("mission")
            if HANDLE not in found and isinstance(said, ScalarNode):
                found |= ((HANDLE, each) for each in _first_handle(said))
        if root.get(CADENCE) is None and (cadence := self.cadence(told)) is not None:
            found[CADENCE] = cadence
        added = tuple(Entry(key(field, before(node)), node) for field, node in found.items())
        return replace(root, entries=(*root.entries, *added))

    def said(
        self, kind: str, own: Field, name: Span, rows: tuple[int, ...], lines: Container[int]
    ) -> Iterator[tuple[str, Node]]:
        """Fields with what is said, by where the name stands: in a table, in a heading, first in
        its line. ``lines`` are those from which the element was read.
        """
        line = name.start.line
        before = self.text.line(line)[: name.start.column - 1]
        for row in rows:
            yield from self.rows.fields(kind, row)
        if kind == METRIC:
            source = self.source(name)
            if source is not None:
                yield SOURCE, source
            return
        heading = line if line in self.layout.headings else self.heading_of(kind, name)
        if heading:
            words = self.around.below(heading, paragraph=kind == "channel", own=lines)
            if words is not None and not words.text.endswith(":"):
                yield own.name, words
        if line not in (*rows, heading) and not _LETTERS.search(before) and name.end.line == line:
            words = self.around.beside(name)
            if words is not None and not (kind == "channel" and self.is_no_mission(words.text)):
                yield own.name, words

    def source(self, name: Span) -> ScalarNode | None:
        """Where a number is read, in the brackets behind its name: "Bookings (from the till)"; not
        "from abroad", which says whose they are, nor what they say of a source besides.
        """
        line = name.end.line
        end = self.text.start_of(line) + len(self.text.line(line))
        found = _BRACKETS.match(self.text.content, name.end.offset, end)
        words = "" if found is None else found["words"]
        if found is None or not self._is_source(words):
            return None
        return ScalarNode(self.text.span(*found.span("words")), found["words"])

    def _is_source(self, words: str) -> bool:
        """Whether words are a source, or lead to one, and say nothing more."""
        names = self.often.names
        said = heading_key(words)
        sources, leads = names.of_list("source_nouns"), names.of_list("source_leads")
        small = names.of_list("leading_articles")
        for source in (each for each in sources if f" {said}".endswith(f" {each}")):
            before = said.removesuffix(source).split()
            if before and names.platform(before[-1]):
                before.pop()  # "Instagram Insights"
            while before and before[-1] in small and " ".join(before) not in leads:
                before.pop()
            if not before or " ".join(before) in leads:
                return True
        return False

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
        a number that is no rhythm, be it from how many to how many: how many follow it.
        """
        rhythm = self.often.a_week(words) is not None or self.often.is_rhythm(words)
        counts = words[:1].isdigit() and not rhythm
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
                entry = Entry(key("posts_per_week", before(number)), number)
                return MapNode(place, (entry,), place)
        return None


def _handles(name: ScalarNode) -> Iterator[ScalarNode]:
    """The account beside the name of a channel: "Instagram (@the.shop)"; of several none."""
    found = list(_ACCOUNT.finditer(name.text))
    if len(found) == 1:
        yield ScalarNode(name.part(*found[0].span()), found[0][0])


def _first_handle(said: ScalarNode) -> Iterator[ScalarNode]:
    """The account that begins what is said of a channel: "@shop@example.social, twice a week"."""
    found = _ACCOUNT.match(said.text)
    if found is not None:
        yield ScalarNode(said.part(*found.span()), found[0])
