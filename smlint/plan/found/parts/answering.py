"""Who answers for goals of which their own words do not say it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.parts.part import Part
from smlint.plan.found.people.behind import recurring, without_owner
from smlint.plan.found.people.named import People
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.open_marks import left_to_decide
from smlint.syntax.nodes import ScalarNode


def name_owners(goals: Sequence[Goal], words: Words, people: People) -> None:
    """Call those who answer for goals by the names that the team gives them in full, be it those
    who stand behind a goal's words; who answers for all results of a goal that have somebody
    answers for it.
    """
    every = [each for goal in goals for each in (goal, *goal.results)]
    told = any(_is_bracketed(each, words) for each in every)
    bracketed = recurring([each.words for each in every], words, people, told=told)
    for goal in goals:
        for each in (goal, *goal.results):
            _take_behind(each, words, people, bracketed)
            if "owner" in each.fields:
                span, node = each.fields["owner"]
                each.fields["owner"] = (span, people.in_full(node))
        named = [each for each in goal.results if "owner" in each.fields]
        _take(goal, [each.fields["owner"] for each in named])
        if len(goal.results) > 1 and named == goal.results[-1:] and _is_below(named[0]):
            del named[0].fields["owner"]  # a line below the last of them speaks of all


def owners_of_metrics(goals: Iterable[Goal], parts: Iterable[Part]) -> None:
    """Let those answer for goals who answer for what these count: the row of the metric names them,
    and the goal nobody.
    """
    known = {
        heading_key(part.name.text): part.owner
        for part in parts
        if part.kind == "metric" and part.owner is not None
    }
    for goal in goals:
        counted = [
            each.fields["metric"][1] for each in (goal, *goal.results) if "metric" in each.fields
        ]
        found = [known.get(heading_key(node.text)) for node in counted]
        _take(goal, [(node.span, node) for node in found if node is not None])


def _is_bracketed(goal: Goal, words: Words) -> bool:
    """Whether somebody in brackets is known to answer for a goal."""
    if "owner" not in goal.fields:
        return False
    at = goal.fields["owner"][1].span.start.offset
    return words.cells.source[at - 1 : at] == "("


def _take_behind(goal: Goal, words: Words, people: People, bracketed: frozenset[str]) -> None:
    """Let who stands behind the words of a goal answer for it, and be no part of them."""
    bare, owner = without_owner(goal.words, words, people, bracketed)
    if owner is not None and "owner" not in goal.fields and "statement" in goal.fields:
        goal.words = bare
        goal.fields["statement"] = (bare.span, words.cells.text(bare))
        goal.put("owner", words.owner(owner))


def _is_below(result: Goal) -> bool:
    """Whether who answers for a result stands on a line of its own."""
    return result.fields["owner"][1].span.start.line > result.words.span.end.line


def _take(goal: Goal, owners: Sequence[tuple[Span, ScalarNode]]) -> None:
    """Let somebody answer for a goal if there is nobody, and all that is told is one name."""
    told = [each for each in owners if left_to_decide(each[1].text) is None]
    if len({heading_key(node.text) for _span, node in told}) == 1:
        span, node = told[0]
        goal.put("owner", node, span)
