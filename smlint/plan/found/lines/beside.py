"""Which headings of a document stand beside each other, and what stands below them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from smlint.plan.found.lines.below import direct, is_statement
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, Role, Sections
from smlint.plan.found.words.goal import Goal
from smlint.syntax.outline import Block, Bullets, Heading, Paragraph, Prose, Table


@dataclass(slots=True)
class Beside:
    """Knows which headings stand beside each other, and what is said below them; looked at where a
    heading does not tell by itself.
    """

    blocks: tuple[Block, ...]
    groups: dict[int, tuple[int, ...]] = field(default_factory=dict)
    measured: dict[int, bool] = field(default_factory=dict)
    goals: dict[int, bool] = field(default_factory=dict)
    led: tuple[tuple[Block, ...], bool] | None = None

    def are_measured(self, at: int, sure: Callable[[Prose], Prose | None]) -> bool:
        """Whether a sentence below one of them surely says what shall be reached."""
        group = self.group(at)
        if group[0] not in self.measured:
            firsts = (direct(self.blocks, each + 1)[:1] for each in group)
            self.measured[group[0]] = any(
                isinstance(block, Paragraph) and sure(block.prose) is not None
                for first in firsts
                for block in first
            )
        return self.measured[group[0]]

    def has_goals(self, at: int, sections: Sections) -> bool:
        """Whether one of them is a section of goals by its name: beside it the others are none."""
        group = self.group(at)
        if group[0] not in self.goals:
            own = (self.blocks[each] for each in group)
            self.goals[group[0]] = any(
                sections.classify(each.prose) is Role.GOALS
                for each in own
                if isinstance(each, Heading | Paragraph)
            )
        return self.goals[group[0]]

    def is_beside_goal(self, at: int, goals: Sequence[Goal]) -> bool:
        """Whether the heading beside one and before it is a goal itself; ``goals`` are those so
        far.
        """
        group = self.group(at)
        before = bisect_left(group, at) - 1
        head = self.blocks[group[before]] if before >= 0 else None
        if not isinstance(head, Heading | Paragraph):
            return False
        start = head.prose.span.start.line
        later = takewhile(lambda goal: goal.span.start.line >= start, reversed(goals))
        return any(goal.span.start.line == start for goal in later)

    def are_led(self, blocks: tuple[Block, ...], is_led: Callable[[Prose], bool]) -> bool:
        """Whether a paragraph of those below one heading is a goal led by its topic in bold."""
        if self.led is None or self.led[0] is not blocks:
            told = any(isinstance(each, Paragraph) and is_led(each.prose) for each in blocks)
            self.led = blocks, told
        return self.led[1]

    def follow_list(self, at: int) -> bool:
        """Whether a list or a table stands between them and the heading above them: what that
        announces.
        """
        for before in range(self.group(at)[0] - 1, -1, -1):
            block = self.blocks[before]
            if isinstance(block, Bullets | Table):
                return True
            if isinstance(block, Heading):
                break
        return False

    def level(self, at: int) -> int:
        """The level of a heading or a line in bold; 0 for anything else."""
        block = self.blocks[at]
        match block:
            case Heading(level=level):
                return level
            case Paragraph(bold=True) if not is_statement(block):
                return PSEUDO_LEVEL
            case _:
                return 0

    def group(self, at: int) -> tuple[int, ...]:
        """The places of the headings beside one, itself among them."""
        if not self.groups:
            self._gather()
        return self.groups.get(at, (at,))

    def _gather(self) -> None:
        open_: list[tuple[int, list[int]]] = []
        found: list[list[int]] = []
        for at in range(len(self.blocks)):
            level = self.level(at)
            if not level:
                continue
            while open_ and open_[-1][0] > level:
                open_.pop()
            if not open_ or open_[-1][0] < level:
                open_.append((level, []))
                found.append(open_[-1][1])
            open_[-1][1].append(at)
        self.groups = {at: tuple(group) for group in found for at in group}
