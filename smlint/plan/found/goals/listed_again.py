"""Goals that a table lists again by their numbers: "O2: Newcomers" beside who answers for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smlint.plan.found.words.goal import Goal

_HEADED = re.compile(r"(?P<number>[0-9]{1,2})\s*[:.)–—-]\s*[*_]*$")
_ROW = re.compile(r"\|\s*[*_]*[^\W\d_]{1,12}[ -]?(?P<number>[0-9]{1,2})\s*:\s*[*_]*$")
_MEASURES = frozenset({"target", "baseline", "metric", "due"})
_NEAR = 60
_FEWEST = 2


def without_listed(goals: Sequence[Goal], source: str) -> list[Goal]:
    """The goals without the rows that name by number goals which stand elsewhere, and neither
    count nor date them; these learn who answers for them.
    """
    headed: dict[str, Goal] = {}
    for goal in goals:
        number = "" if goal.counted else _number(_HEADED, goal, source)
        if number:
            headed.setdefault(number, goal)
    rows = {
        at: number
        for at, goal in enumerate(goals)
        if goal.counted and not goal.results and _MEASURES.isdisjoint(goal.fields)
        if (number := _number(_ROW, goal, source)) in headed
    }
    if len(rows) < _FEWEST or len(set(rows.values())) < len(rows):
        return list(goals)
    for at, number in rows.items():
        if "owner" in goals[at].fields:
            headed[number].fields.setdefault("owner", goals[at].fields["owner"])
    return [goal for at, goal in enumerate(goals) if at not in rows]


def _number(pattern: re.Pattern[str], goal: Goal, source: str) -> str:
    """The number that stands before a goal's words on its line; empty without one."""
    start = goal.words.span.start.offset
    line = source.rfind("\n", 0, start) + 1
    found = pattern.search(source[max(line, start - _NEAR) : start])
    return "" if found is None else found["number"]
