"""Several goals behind one label: "Goals (by June 2027): 300 readers; 20 letters; more trust"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.labels import Place
from smlint.plan.found.names.questions import ASIDE
from smlint.plan.found.words.goal import Goal
from smlint.plan.structured.cell_words import split
from smlint.syntax.outline import Prose

_FEW = 2


@dataclass(frozen=True, slots=True)
class Divided:
    """Reads them."""

    lines: GoalLines

    def goals(self, prose: Prose, place: Place) -> Iterator[Goal]:
        """The goals of a line, divided by semicolons, if one of them says how much is wanted; none
        for another line.
        """
        labels = self.lines.labels
        label, value = labels.split(prose)
        if label is None or not place.announces or not self._are_goals(label.text):
            return
        parts = split(value, comma=False, lines=False)
        if len(parts) < _FEW or not any(map(self.lines.aims.wants, parts)):
            return
        where = labels.at(place, label)
        for part in parts:
            goal = self.lines.goal(part, part.span, where, asked=True)
            if goal is not None:
                yield goal

    def _are_goals(self, label: str) -> bool:
        """Whether a label says "goals", and beside that only a time or what stands in brackets."""
        bare = self.lines.words.times.undated(ASIDE.sub(" ", label))
        return self.lines.names.only_goal(bare)
