"""Which numbers of a text a goal means: the one to reach, and the one where it stands today."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.counted import Counted
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.named_by_number import is_in_name
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.found.words.open import Open
from smlint.plan.found.words.year_before import YearBefore
from smlint.plan.structured.cells import Cells
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.lengths import tells_length
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose

_WORD = re.compile(r"[^\W\d_][\w'’/&-]*")
_BARE_ASIDE = re.compile(r"[^\w\n()]*[0-9][0-9.,  ]*[kKmM]?[^\w\n()]*\)")
_BASELINE_REACH = 24
_OPENING_WORDS = 2
_RANK = {Role.TO: 0, Role.BY: 1, Role.NONE: 2, Role.FROM: 3}


@dataclass(frozen=True, slots=True)
class Picking:
    """Picks them."""

    names: FoundNames
    cells: Cells

    def read(self, goal: Goal, prose: Prose, *, alone: bool = False, a_year: bool = False) -> None:
        """Where one stands, where one wants to be, and what is counted. ``alone``: the words are
        those of a target's own field; ``a_year``: words behind them tell of the year before.
        """
        sentence, numbers = self._sentence(prose), self.numbers
        for mark in sentence.numbers:
            if mark.role is Role.FROM and numbers.is_start(sentence, mark):
                goal.put("baseline", numbers.node(prose, mark, sure=True))
            elif self._says_where_we_stand(prose, mark):
                sure = numbers.is_there(sentence, mark)
                goal.put("baseline", numbers.node(prose, mark, sure=sure))
        target = self.target(prose, sentence)
        before = YearBefore(self.names, self.cells.language).number(prose, sentence, target)
        if before is not None:
            goal.put("baseline", numbers.node(prose, before, sure=True))
        if target is not None:
            about = goal.words.text if alone else ""
            a_year = a_year or before is not None
            sure = numbers.is_reached(sentence, target, alone=alone, about=about, a_year=a_year)
            goal.put("target", numbers.node(prose, target, sure=sure, about=about))
        else:
            goal.put("target", self.open.number(prose, sentence))
        named = target or next((each for each in sentence.numbers if each.role is Role.FROM), None)
        if named is not None:
            metric = self.counting.metric(prose, sentence, named)
            goal.put(
                "metric", None if metric is None else self.cells.text(self.counting.thing(metric))
            )

    def target(self, prose: Prose, sentence: Sentence | None = None) -> NumberMark | None:
        """The number to reach."""
        read = sentence or self._sentence(prose)
        step = {mark.role for mark in read.numbers} >= {Role.FROM, Role.TO}
        marks = [
            mark
            for mark in read.targets
            if (not mark.aside or (step and mark.role is Role.TO))
            and not self._says_where_we_stand(prose, mark)
        ]
        marks = [each for each in marks if not is_in_name(read, each, self.names)]
        marks = [each for each in marks if not tells_length(read, each)] or marks
        ranked = sorted(marks, key=lambda mark: (_RANK[mark.role], mark.word))
        return ranked[0] if ranked else None

    def aside_target(self, prose: Prose) -> ScalarNode | None:
        """The share or bound to reach that stands in brackets behind a measure: "Open rate (25%)",
        "Saves (500+)"; what has a time there too is how it was.
        """
        sentence = self._sentence(prose)
        shares = [
            mark
            for mark in sentence.targets
            if mark.aside
            and _is_reached(prose.text, mark)
            and not self._says_where_we_stand(prose, mark)
        ]
        dated = any(mark.aside for mark in sentence.times)
        if not shares or dated:
            return None
        return self.numbers.node(prose, shares[-1], sure=True, about=prose.text)

    def value(self, prose: Prose, *, last: bool = True, about: str = "") -> ScalarNode | None:
        """The number that a cell or a label's value holds (the target: the last of an arrow);
        else its words; None for a placeholder. ``about``: what it is the target of.
        """
        if self.open.is_slot(prose.text):
            return None
        sentence, numbers = self._sentence(prose), self.numbers
        mark = self.target(prose, sentence) if last else next(iter(sentence.numbers), None)
        if mark is None:
            return self.cells.text(prose)
        there = not last and numbers.is_there(sentence, mark)
        sure = there or (last and numbers.is_reached(sentence, mark, alone=True, about=about))
        return numbers.node(prose, mark, sure=sure, about=about)

    def is_measured(self, prose: Prose) -> bool:
        """Whether words among metrics name a number to reach: "10% rate", "Followers: 0 → 500"."""
        sentence = self._sentence(prose)
        mark = self.target(prose, sentence)
        if mark is None or mark.word or sentence.placeholders:
            return False
        number = mark.number
        begins = not _WORD.search(prose.text[: mark.start])
        labelled = prose.text[: mark.start].rstrip(" ~><≥≤=+€$£").endswith((":", "|", "→"))
        shaped = number.percent or number.plus or bool(mark.noun)
        bounded = number.at_most or number.plus
        return mark.role is not Role.NONE or labelled or bounded or (begins and shaped)

    def is_step(self, prose: Prose) -> bool:
        """Whether words say from which number to which: "open rate (from 22 to 50)"."""
        roles = {mark.role for mark in self._sentence(prose).numbers}
        return {Role.FROM, Role.TO} <= roles

    def _says_where_we_stand(self, prose: Prose, mark: NumberMark) -> bool:
        before = heading_key(prose.text[max(0, mark.start - _BASELINE_REACH) : mark.start])
        names = self.names.of_list("baseline_words")
        words = before.split()[-2:]
        told = any(word in names for word in words)
        return told and (mark.aside or self._is_other(prose, mark))

    def _is_other(self, prose: Prose, mark: NumberMark) -> bool:
        """Whether a number begins a sentence with "today" and the one to reach stands behind it:
        "Today 64, by the end of 2027 we want 110".
        """
        numbers = self._sentence(prose).numbers
        begins = len(prose.text[: mark.start].split()) <= _OPENING_WORDS
        return begins and any(other.start > mark.end for other in numbers)

    @property
    def numbers(self) -> Numbers:
        """Tells numbers apart."""
        return Numbers(self.names, self.cells.language)

    @property
    def counting(self) -> Counted:
        """Finds what is counted."""
        return Counted(self.names, self.numbers)

    @property
    def open(self) -> Open:
        """Tells what is left open."""
        return Open(self.names)

    def _sentence(self, prose: Prose) -> Sentence:
        return read_sentence(prose.text, self.cells.language)


def _is_reached(text: str, mark: NumberMark) -> bool:
    """Whether a number in brackets is one to reach: a share, or a bound that is all they hold."""
    if mark.number.percent:
        return True
    told = _BARE_ASIDE.match(text, text.rfind("(", 0, mark.start) + 1)
    return (mark.number.plus or mark.number.at_most) and told is not None
