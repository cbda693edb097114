"""Which part of a document a remark belongs to: the one on its line, or the one that follows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from smlint.base.span import Position
from smlint.engine.converting.remarks import LAYOUT, SPOKEN_TO, WHOLE_FILE, Remark
from smlint.engine.converting.slots import Beside, Slot, Way
from smlint.plan.sheet import FreeText


@dataclass(frozen=True, slots=True)
class Placed:
    """The remarks of a file.

    Attributes:
        head: what is said of the file as a whole, before anything else in it.
        at: those at a part, by the number of its document and the way to it.
        below: what stands after everything.
    """

    head: tuple[str, ...]
    at: dict[tuple[int, Way], Beside]
    below: tuple[str, ...] = ()


def place(remarks: Iterable[Remark], slots: Iterable[Slot], first: int) -> Placed:
    """Put each remark to the part that it stands beside, or that follows it.

    Args:
        remarks: the remarks of one file.
        slots: the parts of its documents.
        first: the line on which the file says something for the first time.
    """
    ordered = sorted(slots)
    starts = [slot.start for slot in ordered]
    lines = [slot.start.line for slot in ordered]
    head: list[str] = []
    below: list[str] = []
    above: defaultdict[tuple[int, Way], list[str]] = defaultdict(list)
    beside: defaultdict[tuple[int, Way], list[str]] = defaultdict(list)
    for remark in remarks:
        words = [line for line in remark.lines if not line.startswith(LAYOUT)]
        whole = any(WHOLE_FILE in line for line in words)
        own = _beside(remark, ordered, starts, lines) if remark.beside else None
        if whole or (remark.start.line < first and not remark.beside) or not ordered:
            head += words
        elif own is not None:
            beside[own.document, own.way] += words
        else:
            slot = _around(remark, ordered, lines) or _next(remark, ordered, lines)
            into = below if slot is None else above[slot.document, slot.way]
            into += words
    keys = above.keys() | beside.keys()
    at_parts = {key: Beside(tuple(above[key]), tuple(beside[key])) for key in keys}
    return Placed(tuple(head), at_parts, tuple(below))


def below_headings(at: Mapping[Way, Beside], slots: Iterable[Slot]) -> dict[Way, Beside]:
    """The remarks of a Markdown document, where a comment between a heading and the first part
    below it speaks of the whole. One that speaks to smlint means the part, and free text stays.
    """
    found = dict(at)
    for slot, part in pairwise(sorted(slots)):
        way, own = part.way, at.get(part.way)
        if own is None or (slot.depth, part.depth) != _FIRST_BELOW:
            continue
        of_list = tuple(each for each in own.above if _is_of_list(each))
        above = tuple(each for each in own.above if not _is_of_list(each))
        there = found.get(way[:1], Beside())
        found[way] = Beside(above, own.beside)
        found[way[:1]] = Beside((*there.above, *of_list), there.beside)
    return found


def of_fields(at: Mapping[Way, Beside], fields: Collection[str]) -> dict[Way, Beside]:
    """The remarks of a document, where what stands at something that is no field of it, such as
    its kind, is said of the document.
    """
    found: dict[Way, Beside] = {}
    for way, own in at.items():
        key = way if way and way[0] in fields else ()
        there = found.get(key, Beside())
        found[key] = Beside((*there.above, *own.above), (*there.beside, *own.beside))
    return found


_HEADING: tuple[Way, ...] = (("id",), ("title",), ("name",))
"""The fields that stand in the heading of a document."""

_FIRST_BELOW = (1, 2)
"""The depths of a field that has a heading, and of the first part of it."""


def on_heading(at: Mapping[Way, Beside], bullets: Collection[Way]) -> dict[Way, Beside]:
    """The remarks of a Markdown document, where what its heading says is said of the document;
    ``bullets`` are the fields that have a line of their own.
    """
    heading = [way for way in _HEADING if way not in bullets]
    found = {way: own for way, own in at.items() if way not in heading}
    there = at.get((), Beside())
    told = [at[way] for way in heading if way in at]
    above = [remark for each in told for remark in (*each.above, *each.beside)]
    return {**found, (): Beside((*there.above, *above), there.beside)}


def _is_of_list(remark: str) -> bool:
    return not isinstance(remark, FreeText) and not remark.startswith(SPOKEN_TO)


def _around(remark: Remark, ordered: list[Slot], lines: list[int]) -> Slot | None:
    """The field whose one value a remark stands before, below its name: ``## Name``, a comment,
    the words.
    """
    at = bisect_right(lines, remark.start.line) - 1
    slot = ordered[at] if at >= 0 else None
    return slot if slot is not None and slot.single and remark.start < slot.end else None


def _next(remark: Remark, ordered: list[Slot], lines: list[int]) -> Slot | None:
    """The part that follows a remark; None after the last."""
    at = bisect_right(lines, remark.start.line)
    return ordered[at] if at < len(ordered) else None


def _beside(
    remark: Remark, ordered: list[Slot], starts: list[Position], lines: list[int]
) -> Slot | None:
    """The part on whose line a remark stands: the first one there, of those that begin together
    the innermost; else the last that began before it.
    """
    begin, end = bisect_left(lines, remark.start.line), bisect_right(starts, remark.start)
    here = ordered[begin:end]
    if here:
        return max((each for each in here if each.start == here[0].start), key=lambda x: x.depth)
    return ordered[end - 1] if end else None
