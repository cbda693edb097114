"""Work that is there or not, and needs no number: "publish the guide by May"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.times import Times
from smlint.plan.kinds.goals import A_WORK
from smlint.plan.structured.cells import Cells, key
from smlint.plan.wording.sentence import read_sentence
from smlint.syntax.nodes import Entry
from smlint.syntax.outline import Prose

_CLAUSE = re.compile(r"(?:->|→|=>|[:;,.]|\s[-–—])\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_NEAR = 1
_FEWEST_WORDS = 3
_REACH = 120
"""So many letters of a clause tell whether it begins so."""

_WORK_WORDS = 8
_LAST_WORDS = 3
_STATE_WORDS = 3
_VERB_LAST = "de"


@dataclass(frozen=True, slots=True)
class Works:
    """Tells such work, and notes it."""

    names: FoundNames
    cells: Cells

    def is_to_finish(self, prose: Prose) -> bool:
        """Whether a text names a work that is there or not: "publish the guide by May". Of a
        language without word lists of its own; in the others the rules judge it.
        """
        works = self.names.of_list("work_verbs")
        words = heading_key(Times(self.names, self.cells).without(prose)).split()
        leads = any(" ".join(words[:length]) in works for length in range(1, _WORK_WORDS))
        closes = self.cells.language == _VERB_LAST and not works.isdisjoint(words[-_LAST_WORDS:])
        told = leads or closes or self._is_a_state(prose)
        return told and not self.names.mentions("more_words", prose.text)

    def _is_a_state(self, prose: Prose) -> bool:
        """Whether a text ends, its day aside, in how a work is when it is there: "the guide is
        published", "guide published"; where it is ("online") only behind "is".
        """
        words = heading_key(Times(self.names, self.cells).undated(prose.text)).split()
        done, standing = (self.names.of_list(each) for each in ("done_states", "standing_states"))
        for length in range(1, min(_STATE_WORDS, len(words) - 1) + 1):
            state = " ".join(words[-length:])
            if state in done:
                return True
            if state in standing:
                return not self.names.of_list("state_verbs").isdisjoint(words[:-length])
        return False

    def is_done(self, text: str) -> bool:
        """Whether the cell of a number says that a work shall be there instead: "published",
        "booked (month 3)".
        """
        return self.names.named("done_words", _ASIDE.sub("", text))

    def is_of_all(self, prose: Prose) -> bool:
        """Whether a clause begins with all of something, so that it is reached or not: "every
        message is answered the same day"; how often ("every week") is none.
        """
        sentence = read_sentence(prose.text, self.cells.language)
        stops = self.names.of_list("all_stops")
        begins = [0, *(match.end() for match in _CLAUSE.finditer(prose.text))]
        often = [(each.start, each.end) for each in sentence.rates]
        often += [(each.start, each.end) for each in sentence.times]
        for begin in begins:
            words = heading_key(prose.text[begin : begin + _REACH]).split()
            if len(words) < _FEWEST_WORDS or words[1] in stops:
                continue
            said = self.names.leads("all_words", " ".join(words))
            if said and not any(start - begin <= _NEAR and end > begin for start, end in often):
                return True
        return False

    def note(self, goal: Goal) -> None:
        """Note that a goal is there or not, and needs no number."""
        if all(each.key.text != A_WORK for each in goal.others):
            goal.others.append(Entry(key(A_WORK, goal.words.span), self.cells.text(goal.words)))
