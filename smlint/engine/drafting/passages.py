"""The text around a name or below a heading of a file, as far as no value was read from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from smlint.base.span import Span
from smlint.engine.drafting.coverage import Layout
from smlint.engine.drafting.rows import plain
from smlint.source.text import Text
from smlint.syntax.document import Document
from smlint.syntax.nodes import Node, ScalarNode, scalars

MOST_LINES = 12
"""So many lines below a heading are still said of it; more is a chapter of its own."""

_LETTERS = re.compile(r"[^\W\d_]")
_BEFORE = re.compile(r"`?[\s*_:.,;–—-]*")
_ENDS = re.compile(r"[\s*_]*$")
_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d{1,9}[.)]\s|[|#>`~<]|-{3,})")


@dataclass(frozen=True, slots=True)
class Passages:
    """A file.

    Attributes:
        layout: its headings.
        taken: from how many documents values were read in its lines.
    """

    text: Text
    layout: Layout
    taken: Mapping[int, int]

    @classmethod
    def of(cls, text: Text, layout: Layout, documents: Iterable[Document]) -> Self:
        """A file of which some documents were read."""
        taken = Counter(line for each in documents for line in set(lines_of(each.root)))
        return cls(text, layout, taken)

    def beside(self, name: Span) -> ScalarNode | None:
        """What follows a name in its paragraph."""
        last = name.end.line
        while self._goes_on(last + 1):
            last += 1
        return self._node(name.end.offset, last)

    def _goes_on(self, line: int) -> bool:
        """Whether a line is the next one of a paragraph."""
        if line > self.text.line_count or line in self.taken or line in self.layout.headings:
            return False
        words = self.text.line(line)
        return bool(words.strip()) and _BLOCK.match(words) is None

    def below(
        self, heading: int, *, paragraph: bool, own: Container[int] = ()
    ) -> ScalarNode | None:
        """What stands below a heading, up to the next one: text and lists, no tables.

        Args:
            heading: its line.
            paragraph: the first paragraph alone.
            own: the lines that were read for whom this is said: who runs a channel stands in the
                words about it.
        """
        first = last = 0
        for line in range(heading + 1, self.text.line_count + 1):
            words = self.text.line(line)
            if not words.strip():
                if first and paragraph:
                    break
                continue
            read = self.taken.get(line, 0) > (line in own)
            other = read or line in self.layout.headings
            if other or words.lstrip().startswith(("|", "```", "~~~", "<", "---")):
                break
            if paragraph and first and _BLOCK.match(words):
                break
            first, last = first or line, line
        if not first or last - first >= MOST_LINES:
            return None
        return self._node(self.text.start_of(first), last)

    def _node(self, start: int, last: int) -> ScalarNode | None:
        """The words from a place to the end of a line, without the marks around them."""
        end = self.text.start_of(last) + len(self.text.line(last))
        words = self.text.content[start:end]
        opening = _BEFORE.match(words)
        start += 0 if opening is None else opening.end()
        words = _ENDS.sub("", self.text.content[start:end])
        if not _LETTERS.search(words):
            return None
        return ScalarNode(self.text.span(start, start + len(words)), plain(words))


def before(node: Node) -> Span:
    """The place of the name of a field that nobody wrote: it holds nothing."""
    return Span(node.span.path, node.span.start, node.span.start)


def lines_of(node: Node) -> Iterator[int]:
    """The lines from which something was read."""
    for each in scalars(node):
        yield from range(each.span.start.line, each.span.end.line + 1)
