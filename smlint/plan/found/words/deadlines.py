"""The deadline that the words of a goal give, be it none of the calendar ("soon"), and the day from
which it shall be so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.ends import Ends
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.found.words.open import Open
from smlint.plan.found.words.times import Times
from smlint.plan.kinds.goals import VAGUE_TIME
from smlint.plan.names import OWN
from smlint.plan.structured.cells import Cells, key
from smlint.plan.wording.figures import Role
from smlint.plan.wording.sentence import Intro, Sentence, TimeMark, read_sentence
from smlint.plan.wording.standing import holds_from
from smlint.syntax.nodes import Entry
from smlint.syntax.outline import Prose

_WORD = re.compile(r"[^\W\d_][\w'’/&-]*")
_LED_BY = 2


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Reads them."""

    names: FoundNames
    cells: Cells

    def read(self, goal: Goal, prose: Prose) -> None:
        """The deadline in a sentence; one that is left open ("by [date]") is none that stands
        around it.
        """
        sentence = read_sentence(prose.text, self.cells.language)
        due, left = self._due(sentence), sentence.placeholders
        until = [each for each in left if self.numbers.is_until(sentence, each.start)]
        if due is not None:
            goal.put("due", self.cells.text(prose.slice(due.start, due.end)))
        elif until:
            goal.put("due", Open(self.names).time(prose, until[0]))
        elif "due" not in goal.fields:
            season = self.times.of_season(prose)
            goal.put("due", None if season is None else self.cells.text(season))
            self._read_vague(goal, prose)
            self._read_start(goal, prose, sentence)

    def _due(self, sentence: Sentence) -> TimeMark | None:
        """The time by which a sentence says that something shall be reached."""
        due, event = sentence.due, self.ends.of_event(sentence)
        if due is not None and self._leads_us(sentence.text, due):
            due = None
        if due is None or event is None or due.intro is not Intro.BY:
            due = event or due
        return None if due is not None and self.ends.comes_back(sentence, due) else due

    def _leads_us(self, text: str, time: TimeMark) -> bool:
        """Whether a time of no calendar leads to what we do then: "this year we look at two"."""
        behind = heading_key(text[time.end :]).split()[:1]
        return time.reading is None and not self.names.of_list("first_person").isdisjoint(behind)

    def _read_start(self, goal: Goal, prose: Prose, sentence: Sentence) -> None:
        """The day from which something that is counted shall be so: "from 1 November 2026". It is
        no deadline, and what stands around gives none.
        """
        counted = "target" in goal.fields and "due" not in goal.fields
        begins = holds_from(sentence) if counted else None
        if begins is None or any(each.role is Role.FROM for each in sentence.numbers):
            return
        goal.held = True
        for time in sentence.durations:
            if goal.fields["target"][1].text == prose.text:  # "within 4 hours", not the sentence
                goal.fields.pop("target")
                goal.put("target", self.cells.text(prose.slice(time.start, time.end)))
        words = _WORD.findall(prose.text[: begins.start])
        led = words[-_LED_BY:] if words and self._is_article(words[-1]) else words[-1:]
        start = prose.text.rfind(led[0], 0, begins.start) if led else begins.start
        told = prose.slice(start, begins.end)
        goal.others.append(Entry(key(f"{OWN}due", told.span), self.cells.text(told)))

    def _is_article(self, word: str) -> bool:
        return heading_key(word) in self.names.of_list("leading_articles")

    def _read_vague(self, goal: Goal, prose: Prose) -> None:
        """A deadline that no calendar has: "soon"."""
        vague = self._vague(prose)
        if vague is not None:
            goal.vague = True
            goal.put("due", self.cells.text(vague))
            goal.others.append(Entry(key(VAGUE_TIME, vague.span), self.cells.text(vague)))

    def _vague(self, prose: Prose) -> Prose | None:
        """A time that no calendar has: "soon", but not that of "as soon as they ask"."""
        others = [*self.names.places("vague_time_stops", prose.text)]
        for start, end in self.names.places("vague_times", prose.text):
            if not any(first <= start and end <= last for first, last in others):
                return prose.slice(start, end)
        return None

    @property
    def numbers(self) -> Numbers:
        """Tells numbers apart."""
        return Numbers(self.names, self.cells.language)

    @property
    def times(self) -> Times:
        """Reads times."""
        return Times(self.names, self.cells)

    @property
    def ends(self) -> Ends:
        """Finds the last days of what is no time itself."""
        return Ends(self.names, self.cells)
