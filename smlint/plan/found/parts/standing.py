"""Where a block of a document stands, as far as its parts are concerned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.below import unnumbered
from smlint.plan.found.parts.lines import PartLines
from smlint.plan.found.parts.names import PartNames
from smlint.plan.found.parts.part import PLATFORM, Gathered
from smlint.plan.found.parts.rows import PartRows
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Block, Prose

_CARRYING = ("", "content", "tactic")
"""What a section may be in which one carries something further."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A heading above the lines that are read; ``before`` is what had been named above it,
    ``title`` says that it is the document's own, ``parted`` that there are headings below it.
    ``promotes``: one carries something further there; ``beside``: platforms stand below it.
    """

    level: int
    kind: str
    prose: Prose
    before: int
    title: bool = False
    parted: bool = False
    promotes: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Here:
    """What holds for one block.

    Attributes:
        frames: the headings above it, outermost first.
        lead: what the line right above makes of a list: "Main channels:".
        next: the block behind it.
        names: reads what bullets and headings call the parts.
        goal_lines: the lines that goals stand on.
        named_lines: those on which a goal names what it counts.
    """

    words: Words
    gathered: Gathered
    names: PartNames
    goal_lines: frozenset[int]
    named_lines: frozenset[int]
    frames: tuple[Frame, ...]
    lead: str
    next: Block | None

    @property
    def kind(self) -> str:
        """What the line above and the headings make of the block; empty where they do not tell."""
        return self.lead or (self.frames[-1].kind if self.frames else "")

    @property
    def rows(self) -> PartRows:
        """Reads tables."""
        above = self.frames[-1].prose.text if self.frames else ""
        told = self.words.names.mentions("measure_words", above)
        stands = self.words.names.opens("place_words", heading_key(above))
        return PartRows(self.words, self.gathered, self.goal_lines, self.kind, told, stands)

    @property
    def platform(self) -> Prose | None:
        """The heading of the platform that the line stands below."""
        if self.kind not in (PLATFORM, "metric"):
            return None
        return platform_heading(self.words, self.frames)

    @property
    def lines(self) -> PartLines:
        """Reads lines that name a part."""
        return PartLines(self.words, self.gathered, self.names, self.rows, self.named_lines)

    @property
    def carries(self) -> bool:
        """Whether what stands here may be about carrying something further."""
        return self.kind in _CARRYING

    @property
    def promotes(self) -> bool:
        """Whether the section is one in which one carries something further."""
        return bool(self.frames) and self.frames[-1].promotes and self.carries


def platform_heading(words: Words, frames: Iterable[Frame]) -> Prose | None:
    """The innermost of some headings, outermost first, that is the name of a platform."""
    heads = (unnumbered(each.prose) for each in reversed([*frames]))
    return next((each for each in heads if words.names.channel(each.text)), None)
