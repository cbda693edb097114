"""Headings whose words alone do not tell what they are above: "Priorities", "Markets", "Where".

Only what stands below them tells. Where it does not fit, such a heading is what it was without.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.prose import bold_lead
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Block, Bullets, Heading, Paragraph, Prose, Table

_HALF = 2
_FEW = 2


@dataclass(frozen=True, slots=True)
class Hints:
    """Tells headings by their words and by what stands below them.

    Attributes:
        strategy: the document calls itself one.
    """

    words: Words
    strategy: bool

    @property
    def names(self) -> FoundNames:
        """The names of headings."""
        return self.words.names

    def are_goals(self, heading: Prose, below: tuple[Block, ...]) -> bool:
        """Whether a heading that may be one of goals has goals below it: in a strategy one with a
        number to reach, a day, or a verb of change; elsewhere one with both.
        """
        words = self.words.times.without(heading)
        if not (self.names.hints("goal", words) or self._asks(words) or self._is_deadline(heading)):
            return False
        if self._is_deadline(heading) and self._are_tasks(below):
            return False
        items = list(_items(below, self.words.cells.source))
        return any(map(self._is_goal, items))

    def are_measured(self, heading: Prose, below: tuple[Block, ...]) -> bool:
        """Whether a heading like "Monitoring" has a list of what is counted below it."""
        words = self.words.times.without(heading)
        if not self.names.hints("metric", words):
            return False
        items = [each.text for each in _items(below, self.words.cells.source)]
        counted = sum(self.names.mentions("metric_signs", each) for each in items)
        return bool(counted) and counted * _HALF >= len(items)

    def are_channels(self, heading: Prose, below: tuple[Block, ...]) -> bool:
        """Whether a heading like "Where we will do it" has the name of a platform below it."""
        if not self.names.hints("channel", self.words.times.without(heading)):
            return False
        texts = (each.text for each in (*_paragraphs(below), *_items(below, "")))
        return any(any(self.names.platforms_in(text)) for text in texts)

    def are_audiences(
        self, heading: Prose, below: tuple[Block, ...], goal_lines: frozenset[int]
    ) -> bool:
        """Whether a heading like "Markets" has a list below it, and no goals in it; of headings
        below it, one for each, it does not matter what stands there.
        """
        if not self.names.hints("audience", self.words.times.without(heading)):
            return False
        items = _headings(below) or list(_items(below, self.words.cells.source))
        lines = {each.span.start.line for each in items}
        platforms = any(self.names.platform(each.text) for each in items)
        return len(items) >= _FEW and not platforms and lines.isdisjoint(goal_lines)

    def _is_goal(self, item: Prose) -> bool:
        sentence = self.words.sentence(item)
        target = self.words.picking.target(item, sentence) is not None
        if not self.strategy:
            return target and sentence.due is not None
        first = heading_key(item.text).partition(" ")[0]
        verbs = self.names.of_list("goal_verbs")
        return target or sentence.due is not None or first in verbs

    def _are_tasks(self, below: tuple[Block, ...]) -> bool:
        """Whether boxes to tick stand there, and fewer than half of them say how much."""
        lists = (each for each in below if isinstance(each, Bullets))
        boxes = [item.prose for each in lists for item in each.items if item.checked is not None]
        measured = sum(
            self.words.picking.target(each, self.words.sentence(each)) is not None for each in boxes
        )
        return measured * _HALF < len(boxes)

    def _asks(self, words: str) -> bool:
        """Whether a heading asks what something is for: "What the campaign is for"; what one can do
        for it is another matter.
        """
        if self.names.mentions("goal_hint_stops", words):
            return False
        key = heading_key(words)
        openers = self.names.of_list("goal_openers") | self.names.of_list("goal_hint_openers")
        opened = any(key.startswith(f"{each} ") for each in openers)
        return opened and any(
            key.endswith(f" {each}") for each in self.names.of_list("goal_hint_tails")
        )

    def _is_deadline(self, heading: Prose) -> bool:
        """Whether a heading says until when and nothing more: "By the end of 2027"."""
        sentence = self.words.sentence(heading)
        left = set(heading_key(self.words.times.without(heading)).split())
        small = self.names.of_list("until_words") | self.names.of_list("hint_filler")
        return sentence.due is not None and not left - small - self.names.of_list("prepositions")


def within(blocks: tuple[Block, ...], at: int, level: int) -> tuple[Block, ...]:
    """What stands below a heading, other headings below it included."""
    end = at + 1
    while end < len(blocks):
        block = blocks[end]
        if isinstance(block, Heading) and block.level <= level:
            break
        end += 1
    return blocks[at + 1 : end]


def _items(blocks: tuple[Block, ...], source: str) -> Iterator[Prose]:
    """What may be one of a list each: bullets, rows, headings, words in bold before a text."""
    for block in blocks:
        match block:
            case Bullets(items=items):
                yield from (item.prose for item in items)
            case Table(rows=rows):
                yield from (row.cells[0] for row in rows)
            case Heading(prose=prose):
                yield prose
            case Paragraph(prose=prose) if source and bold_lead(prose, source) is not None:
                yield prose
            case _:
                pass


def _headings(blocks: tuple[Block, ...]) -> list[Prose]:
    """The headings right below another, where these are several."""
    found = [each for each in blocks if isinstance(each, Heading)]
    top = min((each.level for each in found), default=0)
    heads = [each.prose for each in found if each.level == top]
    return heads if len(heads) >= _FEW else []


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    return (each.prose for each in blocks if isinstance(each, Paragraph))
