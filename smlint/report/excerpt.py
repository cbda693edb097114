"""A line of a plan as a report shows it, with carets below the place that is meant."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise

from smlint.report.layout import width
from smlint.report.neutral import pieces

_TAB = 4
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Two lines for a terminal: the source, made neutral, and the carets below it."""

    source: str
    carets: str


def excerpt(line: str, start: int, end: int, room: int) -> Excerpt:
    """Show a line so that ``line[start:end]`` is seen, in at most ``room`` columns.

    Offsets are in code points from 0; an empty stretch, or one past the end, gets one caret. A
    line that is too long is cut around the place, or after the place's beginning.
    """
    start = min(start, len(line))
    # A line may be a megabyte: only what can be seen is looked at.
    first, last = max(0, start - 2 * room), min(len(line), start + 2 * room)
    cells = _cells(line[first:last])
    at = [0, *accumulate(columns for _, columns in cells)]
    begin = min(start - first, len(cells))
    while 0 < begin < len(cells) and not cells[begin][1]:
        begin -= 1  # an accent has no column of its own: its letter is meant
    finish = max(begin, min(end - first, len(cells)))
    whole = first == 0 and last == len(line)
    low, high = _window(at, begin, finish, room, whole=whole)
    before = _ELLIPSIS if first + low > 0 else ""
    after = _ELLIPSIS if first + high < len(line) else ""
    shown = "".join(piece for piece, _ in cells[low:high])
    indent = len(before) + at[begin] - at[low]
    carets = max(1, at[min(finish, high)] - at[begin])
    return Excerpt(f"{before}{shown}{after}".rstrip(), " " * indent + "^" * carets)


def _cells(text: str) -> list[tuple[str, int]]:
    cells: list[tuple[str, int]] = []
    column = 0
    for (before, char), piece in zip(pairwise(" " + text), pieces(text), strict=True):
        shown = " " * (_TAB - column % _TAB) if char == "\t" else piece
        columns = width(char, before) if shown == char else len(shown)
        cells.append((shown, columns))
        column += columns
    return cells


def _window(at: list[int], begin: int, finish: int, room: int, *, whole: bool) -> tuple[int, int]:
    """Which cells are shown: all if they fit, else the place with as much around it as fits."""
    count = len(at) - 1
    if whole and at[count] <= room:
        return 0, count
    room -= 2 * len(_ELLIPSIS)
    low, high = begin, finish
    while high > low and at[high] - at[low] > room:
        high -= 1
    spare = room - (at[high] - at[low])
    left = max(spare // 2, spare - (at[count] - at[high]))
    while low > 0 and at[begin] - at[low - 1] <= left:
        low -= 1
    while high < count and at[high + 1] - at[low] <= room:
        high += 1
    return low, high
