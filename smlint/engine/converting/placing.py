"""Which part of a document a remark belongs to: the one on its line, or the one that follows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from smlint.base.span import Position
from smlint.engine.converting.remarks import LAYOUT, SPOKEN_TO, WHOLE_FILE, Remark
from smlint.engine.converting.slots import NO_DOCUMENT, Beside, Slot, Way
from smlint.plan.sheet import NAMES, FreeText, comments_among, free_among


@dataclass(frozen=True, slots=True)
class Placed:
    """The remarks of a file.

    Attributes:
        head: what is said of the file as a whole, before anything else in it.
        at: those at a part, by the number of its document and the way to it.
        below: what stands after all fields of a document, by its number.
    """

    head: tuple[str, ...]
    at: dict[tuple[int, Way], Beside]
    below: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def place(remarks: Iterable[Remark], slots: Iterable[Slot], first: int, yaml: str = "") -> Placed:
    """Put each remark to the part that it stands beside, or that follows it.

    Args:
        remarks: the remarks of one file.
        slots: the parts of its documents.
        first: the line on which the file says something for the first time.
        yaml: the text of a YAML file, where a remark can stand at the end of a document that is
            not the last.
    """
    ordered = sorted(slots)
    starts = [slot.start for slot in ordered]
    lines = [slot.start.line for slot in ordered]
    head: list[str] = []
    below: defaultdict[int, list[str]] = defaultdict(list)
    above: defaultdict[tuple[int, Way], list[str]] = defaultdict(list)
    beside: defaultdict[tuple[int, Way], list[str]] = defaultdict(list)
    every = tuple(remarks)
    obeyed = _obeyed(every, ordered[:1], first)
    for remark in every:
        words = [line for line in remark.lines if not line.startswith(LAYOUT)]
        whole = any(WHOLE_FILE in line for line in words)
        own = _beside(remark, ordered, starts, lines) if remark.beside else None
        before = remark.start.line < first and not remark.beside
        if whole or not ordered or (before and remark not in obeyed):
            head += words
        elif own is not None:
            beside[own.document, own.way] += words
        else:
            slot = _around(remark, ordered, lines) or _next(remark, ordered, lines)
            number = _ended(remark, slot, ordered, lines, yaml)
            if slot is None or number is not None:
                below[ordered[-1].document if number is None else number] += words
            else:
                above[slot.document, slot.way] += words
    keys = above.keys() | beside.keys()
    at_parts = {key: Beside(tuple(above[key]), tuple(beside[key])) for key in keys}
    return Placed(tuple(head), at_parts, {number: tuple(said) for number, said in below.items()})


def below_headings(at: Mapping[Way, Beside], slots: Iterable[Slot]) -> dict[Way, Beside]:
    """The remarks of a Markdown document, where a comment between a heading and the first part
    below it speaks of the whole. One that speaks to smlint means the part, and free text stays.
    The parts are those that stand on the page: front matter has no headings.
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


def at_first(at: Mapping[Way, Beside], first: Way, *, named: bool) -> dict[Way, Beside]:
    """The remarks of a YAML document, where comments before its first field mean that field, and
    free text there is the document's, for on a page it stands above all fields.

    Args:
        at: the remarks.
        first: the way to the first field.
        named: a key that names the kind stands above, and the document has no place of its own.
    """
    own, its = at.get((), Beside()), at.get(first, Beside())
    every = (*own.above, *its.above)
    free, told = free_among(every), comments_among(every)
    kept = () if named else tuple(each for each in own.above if each in told)
    rest = told[len(kept) :]
    return {**at, (): Beside((*kept, *free), own.beside), first: Beside(rest, its.beside)}


_NEXT = re.compile(r"^([ \t]*)(---|-)(?=\s)", re.MULTILINE)
"""What begins the next document: its hyphen in a list, or the line between two in a file."""

_FIRST_BELOW = (1, 2)
"""The depths of a field that has a heading, and of the first part of it."""


def on_heading(at: Mapping[Way, Beside], apart: Collection[Way]) -> dict[Way, Beside]:
    """The remarks of a Markdown document, where what its heading says is said of the document;
    ``apart`` are the fields that have a place of their own.
    """
    heading = [(name,) for name in NAMES if (name,) not in apart]
    found = {way: own for way, own in at.items() if way not in heading}
    there = at.get((), Beside())
    told = [at[way] for way in heading if way in at]
    above = [remark for each in told for remark in (*each.above, *each.beside)]
    return {**found, (): Beside((*there.above, *above), there.beside)}


def _obeyed(remarks: Sequence[Remark], opens: Sequence[Slot], first: int) -> list[Remark]:
    """The last remarks above a file that speak to smlint of the document that begins there."""
    if not opens or opens[0].document == NO_DOCUMENT or opens[0].start.line != first:
        return []
    above = [each for each in remarks if each.start.line < first]
    return list(takewhile(_is_spoken, reversed(above)))


def _is_spoken(remark: Remark) -> bool:
    return any(each.startswith(SPOKEN_TO) for each in remark.lines)


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


def _ended(
    remark: Remark, follows: Slot | None, ordered: list[Slot], lines: list[int], yaml: str
) -> int | None:
    """The number of the document of a YAML file that is not the last and at whose end a remark
    stands: ``---`` follows, or it is in line with the fields of an entry of a list. None where it
    means what follows, as what speaks to smlint does in any case.
    """
    at = bisect_right(lines, remark.start.line) - 1
    before = ordered[at].document if at >= 0 else NO_DOCUMENT
    if (
        not yaml
        or follows is None
        or _is_spoken(remark)
        or before in (NO_DOCUMENT, follows.document)
    ):
        return None
    mark = _NEXT.search(yaml, remark.start.offset, follows.start.offset)
    if mark is not None and mark[2] == "---":
        return before
    column = follows.start.column if mark is None else len(mark[1]) + 1
    return before if remark.start.column > column else None


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
