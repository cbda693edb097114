"""Reads the words of goals: what they say of numbers and times, and whether they say anything."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.counted import Counted
from smlint.plan.found.words.deadlines import Deadlines
from smlint.plan.found.words.ends import Ends
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.found.words.open import Open
from smlint.plan.found.words.past import Past
from smlint.plan.found.words.picking import Picking
from smlint.plan.found.words.prose import standing, trimmed
from smlint.plan.found.words.times import Times
from smlint.plan.found.words.works import Works
from smlint.plan.structured.cells import Cells
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose

_BEFORE_REMARK = re.compile(r"\s*[(:]|\s[-–—]\s")
_QUARTER = 92
_ASKS = ("?", "\u037e")


@dataclass(frozen=True, slots=True)
class Words:
    """Reads the words of goals."""

    names: FoundNames
    cells: Cells

    @property
    def times(self) -> Times:
        """Reads times."""
        return Times(self.names, self.cells)

    @property
    def numbers(self) -> Numbers:
        """Tells numbers apart."""
        return Numbers(self.names, self.cells.language)

    @property
    def counting(self) -> Counted:
        """Finds what is counted."""
        return Counted(self.names, self.numbers)

    @property
    def picking(self) -> Picking:
        """Picks the numbers that a goal means."""
        return Picking(self.names, self.cells)

    @property
    def deadlines(self) -> Deadlines:
        """Reads deadlines."""
        return Deadlines(self.names, self.cells)

    @property
    def works(self) -> Works:
        """Tells work that is there or not."""
        return Works(self.names, self.cells)

    @property
    def past(self) -> Past:
        """Tells what says how it was."""
        return Past(self.names, self.cells.language)

    @property
    def open(self) -> Open:
        """Tells what is left open."""
        return Open(self.names)

    @property
    def ends(self) -> Ends:
        """Finds the last days of what is no time itself."""
        return Ends(self.names, self.cells)

    def sentence(self, prose: Prose) -> Sentence:
        """A text's numbers and times."""
        return read_sentence(prose.text, self.cells.language)

    def goal(self, prose: Prose, span: Span, *, asked: bool = False) -> Goal | None:
        """A goal in these words; None where they are a slot to fill in, nothing, or a question
        (unless ``asked``).
        """
        words = standing(trimmed(prose), self.cells.source)
        if not words.text or self.names.is_code(words.text) or self.names.shows_place(words.text):
            return None
        if not self.says_something(words) and not (asked and not self.is_slot(words.text)):
            return None
        statement = self.cells.text(words)
        goal = Goal(words, span, statement.span)
        goal.put("statement", statement)
        was = self.past.clause(words)
        a_year = was is not None and self.past.is_of_year(was)
        self.picking.read(goal, self.past.before(words), a_year=a_year)
        self.deadlines.read(goal, self.past.before(words))
        self.note_past(goal, was)
        finished = self.works.is_to_finish(words) or self.works.is_of_all(words)
        if "target" not in goal.fields and finished:
            self.works.note(goal)
        return goal

    def note_past(self, goal: Goal, prose: Prose | None) -> None:
        """Note where one stood, if words behind a goal say how it was, and when that was."""
        mark = None if prose is None else self.past.number(prose)
        if prose is not None and mark is not None and "baseline" not in goal.fields:
            sure = self.numbers.is_there(self.sentence(prose), mark)
            goal.put("baseline", self.numbers.node(prose, mark, sure=sure))
            goal.since = self.day(prose)

    def says_something(self, prose: Prose) -> bool:
        """Whether words are a statement of somebody's own."""
        if heading_key(prose.text) in self.names.of_list("goal_sections"):
            return False
        text = prose.text.rstrip("*_ \"'»”")
        greek = any("\u0370" <= letter <= "\u03ff" for letter in text)
        asks = text.endswith((*_ASKS, ";") if greek else _ASKS)
        return not asks and not self.is_slot(prose.text)

    def is_slot(self, text: str) -> bool:
        """Whether a text is mostly left to be filled in."""
        return self.open.is_slot(text)

    def owner(self, prose: Prose) -> ScalarNode | None:
        """Who is named; the mark of what is to be decided where nobody is."""
        if self.is_slot(prose.text):
            return self.open.mark(prose)
        return self.open.nobody(prose) or self.cells.text(prose)

    def measure(self, prose: Prose) -> ScalarNode | None:
        """What a line among metrics measures: its words before a bracket, a dash or a colon."""
        head = prose.slice(0, len(_BEFORE_REMARK.split(prose.text)[0]))
        return self.cells.text(head) if any(map(str.isalpha, head.text)) else None

    def undated(self, prose: Prose) -> str:
        """A text without its times and the words before them that say until when: "We want" of
        "By June 2027 we want".
        """
        text, words = prose.text, self.names.of_list("until_words")
        for mark in reversed(self.sentence(prose).times):
            before = text[: mark.start].rstrip()
            last = before.rpartition(" ")[2]
            start = len(before) - len(last) if heading_key(last) in words else mark.start
            text = text[:start] + text[mark.end :]
        return text

    def day(self, prose: Prose) -> ScalarNode | None:
        """The day, or the period, that words beside a number give: "1,240 (October 2026)"."""
        for mark in self.sentence(prose).times:
            if self._is_short(mark.reading):
                return self.cells.text(prose.slice(mark.start, mark.end))
        return None

    def _is_short(self, reading: object) -> bool:
        """Whether a time is a day, or not much longer: numbers are read in it."""
        match reading:
            case DateReading():
                return True
            case Period(start=start, end=end):
                return (end - start).days <= _QUARTER
            case _:
                return False
