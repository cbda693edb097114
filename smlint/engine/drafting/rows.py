"""What the tables of an ordinary document say of what its rows name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.often import Often
from smlint.plan.model import Field, Model
from smlint.source.text import Text
from smlint.syntax.document import Document
from smlint.syntax.nodes import Node, ScalarNode, SeqNode

COLUMNS = {
    "audience": {
        "definition_columns": "description",
        "needs_columns": "needs",
        "channel_columns": "where_active",
    },
    "channel": {
        "mission_columns": "mission",
        "audience_columns": "audiences",
        "whom_columns": "audiences",
    },
    "metric": {
        "definition_columns": "definition",
        "source_columns": "data_source",
        "rhythm_columns": "frequency",
    },
}
"""The lists of what columns are called that hold a field, besides its own names."""

CHANNEL, METRIC = "channel", "metric"

_LETTERS = re.compile(r"[^\W\d_]")
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_PIECE = re.compile(r"[^\s,;](?:[^,;]*[^\s,;])?")
_PLAIN = ("text", "longtext")
_NAMES = ("kind", "title")


@dataclass(frozen=True)
class Rows:
    """The tables of a file.

    Attributes:
        often: reads how often something is published.
        named: what the document lists of each kind, by the words that call it.
    """

    text: Text
    model: Model
    often: Often
    named: Mapping[str, frozenset[str]]

    def of(self, kind: str, name: ScalarNode) -> tuple[int, ...]:
        """The lines of the rows that speak of an element: the one it stands in; of a channel and a
        metric also those of other tables, for they say more of it than a sentence.
        """
        line = name.span.start.line
        before = self.text.line(line)[: name.span.start.column - 1]
        own = (line,) if before.lstrip().startswith("|") else ()
        called = self._called(kind, name.text)
        others = self._rows.get((kind, called), []) if called else []
        return (*own, *(each for each in others if each not in own))

    def _called(self, kind: str, words: str) -> str:
        """By what an element is known in several tables; empty where it may be another one."""
        if kind == CHANNEL:
            return self.often.names.platform(words)
        return heading_key(words) if kind == METRIC else ""

    @cached_property
    def _rows(self) -> dict[tuple[str, str], list[int]]:
        """The rows of tables of channels and metrics, by what their first cell names."""
        found: dict[tuple[str, str], list[int]] = {}
        kind = ""
        for line in range(1, self.text.line_count + 1):
            words = self.text.line(line).lstrip()
            if "|" not in words:
                kind = ""
            elif _RULE.fullmatch(words):
                kind = self.often.names.part_column(_first(self.text.line(line - 1)))
            elif kind and words.startswith("|"):
                called = self._called(kind, _first(words))
                if called:
                    found.setdefault((kind, called), []).append(line)
        return found

    def rhythms(self, line: int) -> Iterator[ScalarNode]:
        """The cells of a row in columns that are called "How often"."""
        for called, cell in self._columns(line):
            if self.often.is_column(called):
                yield cell

    def fields(self, kind: str, line: int) -> Iterator[tuple[str, Node]]:
        """The cells of a row whose columns are called as fields are, of plain words, of the words
        of a list, or of names of what the document lists.
        """
        shape = self.model.kinds[kind].shape
        for called, cell in self._columns(line):
            field = shape.named(called) or self._column(kind, called)
            if field is None or field.name in _NAMES or not _LETTERS.search(cell.text):
                continue
            if field.form in _PLAIN:
                yield field.name, cell
            elif field.form == "enum":
                word = field.values.get(heading_key(cell.text), "")
                word = word or self.often.names.value_of(f"{kind}.{field.name}", cell.text)
                if word:
                    yield field.name, ScalarNode(cell.span, word)
            elif field.form == "refs":
                items = tuple(self._listed(field, cell))
                if items:
                    yield field.name, SeqNode(cell.span, items)

    def _listed(self, field: Field, cell: ScalarNode) -> Iterator[ScalarNode]:
        """What of a cell names something that the document lists."""
        for match in _PIECE.finditer(cell.text):
            called = self.often.names.platform(match[0]) or heading_key(match[0])
            if any(called in self.named.get(kind, ()) for kind in field.refs):
                start = cell.span.start.offset + match.start()
                yield ScalarNode(self.text.span(start, start + len(match[0])), match[0])

    def _column(self, kind: str, called: str) -> Field | None:
        """The field that a column of a table holds by another name than its own."""
        words = called.strip("*_ ")
        lists = COLUMNS.get(kind, {}).items()
        told = (field for name, field in lists if self.often.names.named(name, words))
        return self.model.kinds[kind].shape.fields.get(next(told, ""))

    def _columns(self, line: int) -> Iterator[tuple[str, ScalarNode]]:
        """The cells of a row, each with what its column is called."""
        head, begin = self._head(line), self.text.start_of(line)
        if head is None:
            return
        for called, cell in zip(self._cells(head), self._cells(line), strict=False):
            start = begin + cell[0]
            span = self.text.span(start, start + len(cell[1]))
            yield called[1], ScalarNode(span, plain(cell[1]))

    def _head(self, line: int) -> int | None:
        """The line of a table that names its columns."""
        return self._heads.get(line)

    @cached_property
    def _heads(self) -> dict[int, int]:
        """For each line below the rule of a table the one that names the columns; looked for once,
        for a table may have tens of thousands of rows.
        """
        found: dict[int, int] = {}
        head = 0
        for line in range(1, self.text.line_count + 1):
            words = self.text.line(line)
            if head:
                found[line] = head
            if "|" not in words:
                head = 0
            elif line > 1 and _RULE.fullmatch(words):
                head = line - 1
        return found

    def _cells(self, line: int) -> tuple[tuple[int, str], ...]:
        """The cells of a row, each with the column it begins at, without the blanks around it."""
        found = (
            (match.start(), match[0]) for match in _CELL.finditer(self.text.line(line).rstrip())
        )
        return tuple(
            (at + len(cell) - len(cell.lstrip()), cell.strip())
            for at, cell in found
            if cell.strip() or at
        )


def known(documents: Iterable[Document], names: FoundNames) -> Mapping[str, frozenset[str]]:
    """What documents list of each kind: by its title, a channel by its platform."""
    found: dict[str, set[str]] = {}
    for each in documents:
        for field in ("title", "platform"):
            node = each.root.get(field)
            if isinstance(node, ScalarNode):
                platform = names.platform(node.text) if each.kind == CHANNEL else ""
                found.setdefault(each.kind or "", set()).add(platform or heading_key(node.text))
    return {kind: frozenset(names) for kind, names in found.items()}


def plain(words: str) -> str:
    """Words without the stars that make them bold, each line without the blanks around it."""
    return "\n".join(line.strip() for line in words.replace("**", "").split("\n"))


def _first(row: str) -> str:
    """The words of a row's first cell."""
    found = _CELL.search(row)
    return "" if found is None else found[0].strip(" *_")
