"""Who answers for the goals of a document: none of them answers for the whole by that alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.words.goal import Goal
from smlint.syntax.outline import Heading, Outline


@dataclass(frozen=True, slots=True)
class OfGoals:
    """The people who answer for goals.

    Attributes:
        places: where the words stand that name them.
        alone: they are one and the same person, who has most of the goals and may answer for the
            whole where nobody else does.
        are_several: they are several people, who share the work.
    """

    places: frozenset[int] = frozenset()
    alone: bool = False
    are_several: bool = False

    @staticmethod
    def of(goals: Sequence[Goal]) -> OfGoals:
        """Those of some goals."""
        every = [each for goal in goals for each in (goal, *goal.results)]
        named = [each.fields["owner"][1] for each in every if "owner" in each.fields]
        people = {heading_key(each.text) for each in named}
        most = sum(map(_is_named, goals)) * 2 > len(goals)
        places = frozenset(each.span.start.offset for each in named)
        return OfGoals(places, len(people) == 1 and most, len(people) > 1)


NO_GOALS = OfGoals()


def _is_named(goal: Goal) -> bool:
    return any("owner" in each.fields for each in (goal, *goal.results))


def lines_below(goals: Sequence[Goal], outline: Outline) -> tuple[range, ...]:
    """The lines that stand below headings that are goals."""
    begun = {goal.words.span.start.line for goal in goals}
    heads = [each for each in outline.blocks if isinstance(each, Heading)]
    return tuple(
        range(line, _end_of(head, heads[at + 1 :]))
        for at, head in enumerate(heads)
        if (line := head.prose.span.start.line) in begun
    )


def _end_of(head: Heading, later: Sequence[Heading]) -> int:
    """The line of the next heading that is not below one."""
    beside = (each for each in later if each.level <= head.level)
    return next((each.prose.span.start.line for each in beside), sys.maxsize)
