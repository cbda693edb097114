"""Bullets that say in bold what is wanted, and in sentences behind it how much and by when."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.span import Span
from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.labels import Place
from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import bold_lead
from smlint.syntax.outline import Prose

_FEWEST_WORDS = 3
"""Fewer words in bold are a topic."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Reads them."""

    lines: GoalLines

    def goal(self, prose: Prose, span: Span, place: Place) -> Goal | None:
        """The goal in bold with what the sentences behind it want as its results: "**Fill the
        winter classes.** There are 37 children. We want 60 by May"; None where these want nothing
        that they count.
        """
        words = self.lines.words
        lead = bold_lead(prose, words.cells.source)
        if lead is None or not lead.text.endswith(".") or len(lead.text) == len(prose.text):
            return None
        if len(lead.text.split()) < _FEWEST_WORDS or words.picking.target(lead) is not None:
            return None
        rest = prose.slice(len(lead.text), len(prose.text))
        wanted = [each for each in sentences(rest) if self.lines.aims.is_told_with_day(each)]
        goal = self.lines.goal(lead, span, place) if wanted else None
        if goal is None:
            return None
        results = (self.lines.goal(each, each.span, place) for each in wanted)
        goal.results += [each for each in results if each is not None]
        whole = self.lines.goal(prose, span, place)
        if whole is not None and "owner" in whole.fields:
            where, owner = whole.fields["owner"]
            goal.put("owner", owner, where)
        return goal
