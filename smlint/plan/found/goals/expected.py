"""What is expected of a period: "Expected result: 120 visits" below "Second quarter"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.labels import Place
from smlint.plan.found.lines.sections import Sections
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import lines, trimmed
from smlint.syntax.outline import Bullets, Prose


@dataclass(frozen=True, slots=True)
class Expected:
    """Finds it.

    Attributes:
        sections: the headings above the line that is read.
    """

    lines: GoalLines
    sections: Sections

    def value(self, line: Prose, place: Place) -> Prose | None:
        """What a line says is expected of the period that the heading above names."""
        label, value = self.lines.labels.split(line)
        if label is None or not value.text or not place.announces or not self._is_below_period:
            return None
        return value if self.lines.names.named("expected_labels", label.text) else None

    def within(self, bullets: Bullets, place: Place) -> Iterator[Goal]:
        """The goals that lines below the bullets of a list say, called by these: "- Open week" and
        below it "- Expected result: 120 visits".
        """
        for item in bullets.items if self._is_below_period else ():
            for line in lines(item.blocks):
                value = self.value(line, place)
                goal = None if value is None else self.lines.goal(value, line.span, place)
                if goal is not None:
                    goal.put("title", self.lines.words.cells.text(trimmed(item.prose)))
                    yield goal

    @property
    def _is_below_period(self) -> bool:
        """Whether a heading below the title names a time."""
        return any(frame.time is not None for frame in self.sections.frames[1:])
