"""Goals that end with the handle of who answers for each: "The page is up - @rosa-l"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words

_HANDLE = r"@[A-Za-z0-9](?:[\w-]*\w)?"
_SEVERAL = rf"{_HANDLE}(?:\s*(?:,|/|&|\+|\s)\s*{_HANDLE})*"
_SIGNED = re.compile(
    rf"\s*(?:[-–—|·:]\s+(?P<bare>{_SEVERAL})|[(\[](?P<held>{_SEVERAL})[)\]])\s*\.?$"
)
_FEWEST = 2


def note_signed(goals: Sequence[Goal], words: Words) -> None:
    """Let those answer for goals whose handles end them, and take these from the goals' words.

    One such goal tells nothing: the handle may be an account that is spoken of. Nor do goals tell
    that name platforms.
    """
    every = [each for goal in goals for each in (goal.results or (goal,))]
    ends = [(goal, _SIGNED.search(goal.words.text)) for goal in every]
    signed = [(goal, end) for goal, end in ends if end is not None]
    if len(signed) < _FEWEST or len(signed) * 2 < len(every):
        return
    if any(any(words.names.platforms_in(goal.words.text)) for goal, _end in signed):
        return
    for goal, end in signed:
        _sign(goal, end, words)


def _sign(goal: Goal, end: re.Match[str], words: Words) -> None:
    """Take the handles at the end of a goal for its owner, unless somebody is named already."""
    name = "bare" if end["bare"] else "held"
    said, owner = goal.words.slice(0, end.start()), goal.words.slice(*end.span(name))
    if not said.text or "owner" in goal.fields:
        return
    statement = goal.fields.get("statement")
    if statement is not None and statement[1].span == goal.words.span:
        goal.fields["statement"] = (statement[0], words.cells.text(said))
    if goal.anchor == goal.words.span:
        goal.anchor = said.span
    goal.put("owner", words.cells.text(owner))
    goal.words = said
