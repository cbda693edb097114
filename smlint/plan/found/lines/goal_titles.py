"""Titles that make a whole document one of goals: "Objectives for the choir in 2027"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.times import Times
from smlint.syntax.outline import Block, Bullets, Heading, Other, Paragraph, Prose

_HOUSE = 5
"""So many letters the word for a house has at the least that ends another: "Saunavereins"."""


@dataclass(frozen=True, slots=True)
class GoalTitles:
    """Tells whether what stands below a title is goals because of it."""

    names: FoundNames
    times: Times

    def entitle(self, blocks: tuple[Block, ...]) -> bool:
        """Whether the title of a document makes all below it goals."""
        first = next((each for each in blocks if isinstance(each, Heading)), None)
        titled = first is not None and first.level == 1
        return titled and first is not None and self.make_all_goals(first.prose, blocks)

    def make_all_goals(self, title: Prose, blocks: tuple[Block, ...]) -> bool:
        """Whether a title names goals and nothing else, and for when or whose they are, in a text
        that teaches nobody and is of no program.
        """
        words = self.times.without(title)
        said = [each for each in self.names.segments(words) if each]
        goals = bool(said) and all(map(self.names.ends_goal, said))
        if not goals or self.names.mentions("not_goals", words) or self.names.asks(words):
            return False
        theirs = words.strip() != title.text.strip() or self._says_whose(words)
        return theirs and not self._is_of_work(title) and not self._teaches(blocks)

    def _says_whose(self, words: str) -> bool:
        """Whether a title says whose goals these are: ours, or those of a club."""
        named = heading_key(words).split()
        houses = self.names.of_list("house_names") - self.names.of_list("program_houses")
        ours = self.names.of_list("first_person")
        long = tuple(each for each in houses if len(each) >= _HOUSE)
        return any(each in ours or each in houses or each.endswith(long) for each in named)

    def _is_of_work(self, title: Prose) -> bool:
        """Whether the goals are those of a course, a study or a program, or anybody's: "yours"."""
        lists = ("goal_title_stops", "second_person")
        return any(self.names.mentions(each, title.text) for each in lists)

    def _teaches(self, blocks: tuple[Block, ...]) -> bool:
        """Whether the text speaks of what learners will be able to do, or shows code."""
        return any(isinstance(each, Other) and each.info for each in blocks) or any(
            self.names.mentions("teaching_phrases", each) for each in _texts(blocks)
        )


def _texts(blocks: tuple[Block, ...]) -> Iterable[str]:
    for block in blocks:
        match block:
            case Heading(prose=prose) | Paragraph(prose=prose):
                yield prose.text
            case Bullets(items=items):
                yield from (item.prose.text for item in items)
            case _:
                pass
