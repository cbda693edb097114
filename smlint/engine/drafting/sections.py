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
from smlint.syntax.outline import Bullets, Heading, Item, Outline, Paragraph, Prose

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
        """Fields of the strategy with what a section says of them; one that several sections are
        called by is told by each of these.
        """
        others: list[tuple[str, ScalarNode]] = []
        called: set[str] = set()
        for line, words in self._top():
            field = self._field(words)
            called.add(field)
            text = self.around.below(line, paragraph=False)
            if text is None or _LINK.search(text.text):
                continue
            if field:
                yield field, text
            else:
                others.append((words, text))
        yield from Rhythms(self.names).told(others).items()
        voice = None if VOICE in called else self._voice(outline)
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
        """The voice, where one paragraph of the document says it behind a label ("Tone: warm") and
        stands in a section on what is published: that of a campaign, of an audience or of somebody
        else is not that of the plan.
        """
        tops, here = {line for line, _words in self._top()}, False
        found: list[ScalarNode | None] = []
        for block in outline.blocks:
            match block:
                case Heading(prose=prose):
                    words = _NUMBERED.sub("", prose.text)
                    here = prose.span.start.line in tops and self._is_of_content(words)
                case Paragraph(prose=prose):
                    found += self._voices(prose, taken=here)
                case Bullets(items=items):
                    found += (each for item in items for each in self._voices(item.prose))
                case _:
                    pass
        return found[0] if len(found) == 1 else None

    def _voices(self, prose: Prose, *, taken: bool = False) -> Iterator[ScalarNode | None]:
        """What stands behind a label of the voice; None where it is not that of the plan."""
        label, value = labelled(prose)
        if label is not None and value.text and self.names.named("voice_sections", label.text):
            yield ScalarNode(value.span, value.text) if taken else None

    def _is_of_content(self, words: str) -> bool:
        """Whether a section is on what is published, all of it."""
        content = self.names.part(words) == "content" or self.names.named("pillar_sections", words)
        other = self.names.mentions("campaign_words", words) or any(self.names.platforms_in(words))
        return content and not other

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
