"""Sentences that say how much is wanted and by when, and those that say how it is today."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.sentence import Intro
from smlint.syntax.outline import Prose

_OF_ALL = re.compile(
    r"(?<![\w/.,])(?P<done>[0-9]{1,6})\s?/\s?(?P<all>[0-9]{1,6})(?![\w/]|[.,][0-9])"
)
"""How many of how many: "5/12"."""

_ROUND_THE_CLOCK = ("24", "7")
_YEARS = range(2010, 2050)
_BESIDE = 2
"""So many words stand at the most between the word for progress and how far it is."""

_WORDS = re.compile(r"[^\W\d_]+")

_APART = 4
"""So many words stand at the least between a number and how often something else is done."""


@dataclass(frozen=True, slots=True)
class Aims:
    """Tells them apart."""

    words: Words

    def is_aim(self, prose: Prose) -> bool:
        """Whether a sentence says how much is wanted, and by when or from where."""
        sentence = self.words.sentence(prose)
        target = self.words.picking.target(prose, sentence)
        if target is None or self.words.past.number(prose) is not None:
            return False
        if sentence.rates and not self._is_apart(prose, target):
            return False
        dated = sentence.due is not None
        if not dated and len(sentence.numbers) == 1 and self.says_how_it_is(prose, target.start):
            return False
        return dated or target.number.percent or self.words.picking.is_measured(prose)

    def is_change(self, prose: Prose) -> bool:
        """Whether a line among numbers begins with a change and says by how much of the whole: "An
        increase of 30% in readers".
        """
        names, target = self.words.names, self.words.picking.target(prose)
        small = names.of_list("leading_articles")
        said = next((each for each in heading_key(prose.text).split() if each not in small), "")
        share = target is not None and target.number.percent
        return share and said in names.of_list("change_words") and not self._was(prose)

    def _was(self, prose: Prose) -> bool:
        return self.words.past.number(prose) is not None

    def is_repute(self, label: Prose, value: Prose) -> bool:
        """Whether a line is about how the house is seen and begins with what shall be: "Image: stop
        being taken for the other club"; that of a post is described.
        """
        names, first = self.words.names, heading_key(value.text).partition(" ")[0]
        wished = names.begins_with_verb(value.text) or first in names.of_list("goal_shalls")
        return wished and names.named("repute_labels", label.text)

    def _is_apart(self, prose: Prose, target: NumberMark) -> bool:
        """Whether how often says nothing of the number to reach by a day: "By May 120 of 164 homes
        open the monthly letter".
        """
        sentence = self.words.sentence(prose)
        due = sentence.due
        between = (prose.text[target.end : each.start] for each in sentence.rates)
        dated = due is not None and due.intro is Intro.BY
        return dated and all(len(each.split()) >= _APART for each in between)

    def says_how_far(self, prose: Prose) -> bool:
        """Whether the only sentence below a goal says how many, of how many, or by when."""
        sentence = self.words.sentence(prose)
        target = self.words.picking.target(prose, sentence)
        if self.words.past.number(prose) is not None:
            return False
        if sentence.due is not None or target is None or target.rank:
            return sentence.due is not None
        stands = self.says_how_it_is(prose, target.start)
        return not stands and bool(target.noun or target.number.percent)

    def says_how_it_is(self, prose: Prose, end: int) -> bool:
        """Whether words before a number say how it is today: "We have about 2,900 members"."""
        return self.words.names.mentions("standing_words", prose.text[:end])

    def tells_progress(self, prose: Prose) -> bool:
        """Whether a text says how far a goal is, "Progress: 5/12", and leads to no list: one below
        it is of what was done.
        """
        if prose.text.rstrip().endswith(":"):
            return False
        ends = [end for _start, end in self.words.names.places("progress_words", prose.text)]
        parts = [each for each in _OF_ALL.finditer(prose.text) if _is_part(each)]
        between = (prose.text[end : each.start()] for end in ends for each in parts)
        return any(map(_leads_on, between))

    def is_told_with_day(self, prose: Prose) -> bool:
        """Whether words say how much is wanted and by which day: no line of what was done does."""
        due = self.words.sentence(prose).due
        return due is not None and due.intro is Intro.BY and self.is_aim(prose)

    def is_step(self, prose: Prose) -> bool:
        """Whether words below a goal carry a number to reach or a deadline."""
        sentence = self.words.sentence(prose)
        target = self.words.picking.target(prose)
        share = target is not None and target.number.percent
        measured = (share or self.words.picking.is_measured(prose)) and not sentence.rates
        return sentence.due is not None or measured

    def wants(self, prose: Prose) -> bool:
        """Whether a sentence names a number to reach, and not how it is today alone."""
        target = self.words.picking.target(prose)
        return target is not None and not (
            len(self.words.sentence(prose).numbers) == 1
            and self.says_how_it_is(prose, target.start)
        )


def _leads_on(between: str) -> bool:
    """Whether words lead from a word for progress to a number: "Progress (May): 5/12"."""
    few = len(_WORDS.findall(between)) <= _BESIDE
    return bool(between) and (few or (between.rstrip().endswith(":") and "." not in between))


def _is_part(told: re.Match[str]) -> bool:
    """Whether two numbers are so many of so many: neither a month of a year nor day and night."""
    done, whole = told["done"], told["all"]
    month = len(whole) == len("2027") and int(whole) in _YEARS
    return int(done) <= int(whole) and not month and (done, whole) != _ROUND_THE_CLOCK
