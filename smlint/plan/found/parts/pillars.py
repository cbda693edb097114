"""The few themes of an ordinary strategy, as its section on them lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.parts.names import shorn
from smlint.plan.found.words.prose import bold_lead, trimmed
from smlint.plan.structured.cell_words import labelled
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Bullets, Heading, Item, Outline, Paragraph, Prose

_FEWEST, _MOST = 2, 8
"""So many themes are a choice; a longer list is one of posts."""

_NAME_WORDS = 8


@dataclass(frozen=True, slots=True)
class Pillars:
    """Reads the themes.

    Attributes:
        names: the names of sections.
        source: the text of the document.
    """

    names: FoundNames
    source: str

    def read(self, outline: Outline) -> SeqNode | None:
        """The themes of the first section that lists some; None where none does."""
        for items in self._listed(outline):
            found = [self._name(item) for item in items]
            names = [each for each in found if each is not None]
            if len(names) == len(found) and _FEWEST <= len(names) <= _MOST:
                nodes = tuple(_pillar(each) for each in names)
                return SeqNode(names[0].span, nodes)
        return None

    def _listed(self, outline: Outline) -> Iterator[tuple[Item, ...]]:
        """The lists below a heading of the themes, or right below a line that leads to them."""
        here = led = False
        for block in outline.blocks:
            match block:
                case Heading(prose=prose):
                    here = self.names.named("pillar_sections", prose.text)
                case Bullets(items=items) if here or led:
                    yield items
                case _:
                    pass
            led = isinstance(block, Paragraph) and self._leads(block.prose.text)

    def _leads(self, text: str) -> bool:
        """Whether a line leads to the themes: "Four themes:"."""
        words = heading_key(text).split()
        whole = (" ".join(words), " ".join(words[1:]))
        told = any(self.names.named("pillar_sections", each) for each in whole)
        return told and text.rstrip("*_ ").endswith(":")

    def _name(self, item: Item) -> Prose | None:
        """What a bullet calls a theme: its words in bold, its label, or all of a short one."""
        lead = bold_lead(item.prose, self.source)
        label, value = labelled(item.prose)
        told = lead or (label if label is not None and value.text else trimmed(item.prose))
        name = shorn(told.slice(0, len(told.text.rstrip(" .:;,–—-"))))
        fits = heading_key(name.text) and len(name.text.split()) <= _NAME_WORDS
        return name if fits and not any(map(str.isdigit, name.text)) else None


def _pillar(name: Prose) -> MapNode:
    entry = Entry(key("name", name.span), ScalarNode(name.span, name.text))
    return MapNode(name.span, (entry,), name.span)
