"""Sentences and clauses that say how it was: "In 2026 there were five", "It was 38 in June"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.sentence import Intro, read_sentence
from smlint.syntax.outline import Prose

_CLAUSE = re.compile(r"[;,·]\s+|\s[-–—]\s+")
_YEAR = re.compile(r"(?<![\w.,])20[0-4][0-9](?![\w.,]?[0-9])")
_FEW_WORDS = 8
"""So many words stand at the most before the number of such a clause."""

_WISHES = ("wish_words", "lead_wishes", "goal_wants")


@dataclass(frozen=True, slots=True)
class Past:
    """Tells them from what is to be reached."""

    names: FoundNames
    language: str | None

    def clause(self, prose: Prose) -> Prose | None:
        """The clause that ends a sentence, where that says how it was and another one stands before
        it: "We would like nine by June; in 2026 there were five".
        """
        if not self.names.mentions("past_words", prose.text):
            return None
        begins = [each.end() for each in _CLAUSE.finditer(prose.text)]
        behind = (prose.slice(each, len(prose.text)) for each in reversed(begins))
        return next((each for each in behind if self.number(each) is not None), None)

    def before(self, prose: Prose) -> Prose:
        """A sentence without that clause."""
        behind = self.clause(prose)
        return prose if behind is None else prose.slice(0, len(prose.text) - len(behind.text))

    def is_of_year(self, clause: Prose) -> bool:
        """Whether such a clause tells of a year that is over: "in 2026 it was 210"."""
        years = _YEAR.search(clause.text) is not None
        return years or self.names.mentions("last_year_words", clause.text)

    def number(self, prose: Prose) -> NumberMark | None:
        """The only number of words that say how it was; None where they say something else, or
        that it shall be so by a day behind it.
        """
        if not self.names.mentions("past_words", prose.text):
            return None
        sentence = read_sentence(prose.text, self.language)
        if len(sentence.numbers) != 1:
            return None
        (mark,) = sentence.numbers
        if any(each.intro is Intro.BY and each.start > mark.start for each in sentence.times):
            return None
        before = prose.text[: mark.start]
        told = self.names.mentions("past_words", before) and len(before.split()) <= _FEW_WORDS
        wished = any(self.names.mentions(each, before) for each in _WISHES)
        return mark if told and not wished else None
