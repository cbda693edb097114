"""The bullets of lists, as those see them who read goals or what stands below a goal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.labels import GoalLabels
from smlint.plan.found.words.reading import Words
from smlint.source.text import Text
from smlint.syntax.outline import Bullets, Item

_LINK_ONLY = re.compile(
    r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s+(?:\[[ xX]\]\s+)?"
    r"(?:!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|<?https?://\S+)\W*"
)


@dataclass(frozen=True, slots=True)
class Items:
    """What their readers know: the text that they stand in, and what reads a line of it."""

    text: Text
    lines: GoalLines

    @property
    def words(self) -> Words:
        """Reads the words of goals."""
        return self.lines.words

    @property
    def labels(self) -> GoalLabels:
        """Tells what labels announce."""
        return self.lines.labels

    def is_link(self, item: Item) -> bool:
        """Whether a bullet is a link and nothing more."""
        return _LINK_ONLY.fullmatch(self.text.line(item.span.start.line)) is not None


def lists_of(item: Item) -> list[Bullets]:
    """The lists right below a bullet."""
    return [block for block in item.blocks if isinstance(block, Bullets)]


def line_of(item: Item) -> Span:
    """Where a bullet's own words stand, from its mark on."""
    return Span(item.span.path, item.span.start, item.prose.span.end)
