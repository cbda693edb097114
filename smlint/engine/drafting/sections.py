"""The sections of an ordinary document that say what a field of the strategy asks: why, in which
voice, with which tools, and how often one looks back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.engine.drafting.passages import Passages
from smlint.engine.drafting.rhythms import Rhythms
from smlint.plan.found.names.known import FoundNames
from smlint.plan.model import Shape
from smlint.plan.structured.cell_words import labelled
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode
from smlint.syntax.outline import Bullets, Heading, Item, Outline, Paragraph

RATIONALE, VOICE = "rationale", "voice"
TEXTS = {RATIONALE: "rationale_sections", "approach": "", VOICE: "voice_sections"}
"""The fields that hold the text of a section, each with the list of what it is called besides the
field's own names.
"""

_NUMBERED = re.compile(r"^[0-9]+(?:[.)]|\.[0-9]+)*\s+")
_LINK = re.compile(r"\]\(")
_MOST_TOOLS = 12
_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a file.

    Attributes:
        strategy: the fields of a strategy.
        around: the text below its headings.
    """

    names: FoundNames
    strategy: Shape
    around: Passages

    def fields(self, outline: Outline) -> Iterator[tuple[str, Node]]:
        """Fields of the strategy with what a section says of them."""
        for line, words in self._top():
            field = self._field(words)
            text = self.around.below(line, paragraph=False)
            if text is None or _LINK.search(text.text):
                continue
            if field:
                yield field, text
            else:
                yield from Rhythms(self.names).of(words, text).items()
        voice = self._voice(outline)
        if voice is not None:
            yield VOICE, voice
        tools = self._tools(outline)
        if tools is not None:
            yield "tools", tools

    def _top(self) -> Iterator[tuple[int, str]]:
        """The headings of sections, not of what stands below one: "Tone" of a channel is not that
        of the plan.
        """
        headings = sorted(self.around.layout.headings.items())[1:]
        counted = Counter(level for _line, (level, _words) in headings)
        top = min((level for level, count in counted.items() if count > 1), default=0)
        for line, (level, words) in headings:
            if level == top:
                yield line, _NUMBERED.sub("", words)

    def _field(self, words: str) -> str:
        """The field of which a section is called by a name."""
        known = self.strategy.named(words)
        if known is not None and known.name in TEXTS:
            return known.name
        if self._asks_why(words):
            return RATIONALE
        return next((each for each, name in TEXTS.items() if self.names.named(name, words)), "")

    def _asks_why(self, words: str) -> bool:
        """Whether a heading asks why one is on social media: "Why we are on Instagram"."""
        leads = self.names.leads("why_words", heading_key(words))
        return leads and self.names.mentions("social_words", words)

    def _voice(self, outline: Outline) -> ScalarNode | None:
        """The voice, where a paragraph of a section says it behind a label: "Tone: warm"; not below
        the name of a channel.
        """
        tops, here = {line for line, _words in self._top()}, False
        for block in outline.blocks:
            match block:
                case Heading(prose=prose):
                    top = prose.span.start.line in tops
                    here = top and not self.names.platform(prose.text)
                case Paragraph(prose=prose) if here:
                    label, value = labelled(prose)
                    if label is not None and self.names.named("voice_sections", label.text):
                        return ScalarNode(value.span, value.text) if value.text else None
                case _:
                    pass
        return None

    def _tools(self, outline: Outline) -> SeqNode | None:
        """The tools that the first list below a heading of tools names."""
        here = False
        for block in outline.blocks:
            match block:
                case Heading(prose=prose):
                    words = _NUMBERED.sub("", prose.text)
                    here = self.names.named("tool_parts", words)
                case Bullets(items=items) if here:
                    found = [self._tool(each) for each in items]
                    tools = tuple(each for each in found if each is not None)
                    whole = len(tools) == len(items) <= _MOST_TOOLS
                    return SeqNode(tools[0].span, tools) if tools and whole else None
                case _:
                    pass
        return None

    def _tool(self, item: Item) -> MapNode | None:
        """A tool with what it is for: "Buffer: to plan posts"; None where a bullet says more."""
        label, value = labelled(item.prose)
        name = item.prose if label is None or not value.text else label
        told = name.slice(0, len(name.text.rstrip(" .:;")))
        if item.blocks or not told.text or len(told.text.split()) > _NAME_WORDS:
            return None
        entries = [Entry(key("name", told.span), ScalarNode(told.span, told.text))]
        if name is not item.prose:
            entries.append(Entry(key("purpose", value.span), ScalarNode(value.span, value.text)))
        return MapNode(item.prose.span, tuple(entries), told.span)
