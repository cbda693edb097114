"""What the house itself wants, where a document says it beside the goals that serve it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, is_of_house, serves_house
from smlint.plan.found.words.prose import trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Paragraph, Prose

_ID = "bo-"


@dataclass(frozen=True, slots=True)
class Business:
    """Reads the business objectives of a document."""

    words: Words

    def find(self, outline: Outline) -> SeqNode | None:
        """The lines below "Business goals"; None where a document has no goals that serve them."""
        if not serves_house(outline, self.words.names, self.words.times):
            return None
        lines = list(self._lines(outline.blocks))
        if not lines:
            return None
        items = tuple(self._objective(at, prose) for at, prose in enumerate(lines, 1))
        first, last = items[0].span, items[-1].span
        return SeqNode(Span(first.path, first.start, last.end), items)

    def _objective(self, at: int, prose: Prose) -> MapNode:
        fields = (("id", ScalarNode(prose.span, f"{_ID}{at}")), ("statement", self._text(prose)))
        entries = tuple(Entry(key(name, prose.span), node) for name, node in fields)
        return MapNode(prose.span, entries, prose.span)

    def _text(self, prose: Prose) -> ScalarNode:
        return self.words.cells.text(prose)

    def _lines(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """Bullets and paragraphs of such a section that say something."""
        level = 0
        for block in blocks:
            match block:
                case Heading(prose=prose, level=own):
                    level = self._entered(prose, own, level)
                case Paragraph(prose=prose, bold=True):
                    level = self._entered(prose, PSEUDO_LEVEL, level)
                case Paragraph(prose=prose) if level and not prose.text.rstrip().endswith(":"):
                    yield from self._said(prose)
                case Bullets(items=items) if level:
                    for item in items:
                        yield from self._said(item.prose)
                case _:
                    pass

    def _entered(self, prose: Prose, own: int, level: int) -> int:
        """The level of the section of the house that a heading leaves us in; 0 for none."""
        if is_of_house(prose, self.words.names, self.words.times):
            return own
        return level if level and own > level else 0

    def _said(self, prose: Prose) -> Iterator[Prose]:
        words = trimmed(prose)
        if self.words.says_something(words):
            yield words
