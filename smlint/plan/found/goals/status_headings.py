"""Headings below "Goals" with a mark before them for how far they are: "✅ Hire a writer", "🔜 30
films", "[done] Open the shop". Each of them, and what stands beside it without one, is a goal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smlint.plan.found.names.known import FoundNames
from smlint.syntax.outline import Block, Heading, Prose

_MARK = re.compile(
    r"\s*(?:(?P<done>[✅✔✓☑])|(?P<open>[❌✗✘✖🔲🔳⬜◻☐🚧⏳🔄🔜🟡🟠🔴⭕])|(?P<point>\*)(?=\s)"
    r"|\[(?P<said>[^\[\]\n]{0,20})\])\ufe0f?\s*(?=\S)"
)
_GIVEN_UP = "❌✗✘✖"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class StatusGoal:
    """A goal in such a heading.

    Attributes:
        done: it was reached.
        over: it was reached or given up: what stands below it was said afterwards.
    """

    words: Prose
    done: bool
    over: bool


def status_goal(
    blocks: Sequence[Block], at: int, level: int, names: FoundNames
) -> StatusGoal | None:
    """The goal of a heading beside which one has such a mark, in a document whose headings have
    several kinds of them: one kind alone is but a point before a line. None for another heading.
    """
    heads = {each: block for each, block in enumerate(blocks) if isinstance(block, Heading)}
    marks = {each: _mark(head.prose, names) for each, head in heads.items() if head.level == level}
    kinds = {kind for kind, _end in marks.values() if kind}
    if at not in marks or len(kinds) < _FEWEST:
        return None
    higher = [each for each, head in heads.items() if head.level < level]
    first = max((each for each in higher if each < at), default=-1)
    last = min((each for each in higher if each > at), default=len(blocks))
    if not any(kind for each, (kind, _end) in marks.items() if first < each < last):
        return None
    kind, end = marks[at]
    prose = heads[at].prose
    over = kind in ("done", "given up")
    return StatusGoal(prose.slice(end, len(prose.text)), kind == "done", over)


def _mark(heading: Prose, names: FoundNames) -> tuple[str, int]:
    """What the mark before a heading says, empty without one, and where that ends."""
    mark = _MARK.match(heading.text)
    if mark is None:
        return "", 0
    said = mark["said"]
    if said is not None:
        told = "done" if said in ("x", "X") or names.named("done_words", said) else ""
        told = told if said.strip() else "open"
        return told, mark.end() if told else 0
    given_up = mark["open"] is not None and mark["open"] in _GIVEN_UP
    told = "done" if mark["done"] else mark["point"] or ("given up" if given_up else "open")
    return told, mark.end()
