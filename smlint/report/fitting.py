"""A page in parts, of which the gravest are kept where not all fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from smlint.report.neutral import guarded

_BETWEEN = 2  # an empty line


class Rank(IntEnum):
    """What is kept first."""

    FRAME = 0
    ERROR = 1
    WARNING = 2
    REST = 3
    ASIDE = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page that is kept or left out as a whole.

    Attributes:
        heading: what stands above it and its neighbours of the same heading, once.
        paths: the file of each finding in it; shown: how many of them it has room for itself.
        item: whether it is one of a list.
    """

    text: str
    rank: Rank = Rank.FRAME
    heading: str = ""
    paths: tuple[str, ...] = ()
    shown: int | None = None
    item: bool = False

    @property
    def unshown(self) -> tuple[str, ...]:
        """The files of the findings that have no room in it."""
        return () if self.shown is None else self.paths[self.shown :]


def fitting(parts: Sequence[Part], room: int) -> tuple[list[Part], list[Part]]:
    """The parts that are kept and those that are not, each in their order: the gravest are given
    room first, and among equals those that stand first.
    """
    kept = set[int]()
    headed = set[str]()
    for at in sorted(range(len(parts)), key=lambda at: parts[at].rank):
        part = parts[at]
        needed = _length(part.text)
        if part.heading and part.heading not in headed:
            needed += _length(part.heading)
        if needed <= room:
            room -= needed
            kept.add(at)
            headed.add(part.heading)
    chosen = [part for at, part in enumerate(parts) if at in kept]
    return chosen, [part for at, part in enumerate(parts) if at not in kept]


def page(parts: Iterable[Part]) -> str:
    """The parts below each other, an empty line between all but the items of one list."""
    text, before = "", Part("")
    for part in parts:
        if part.heading != before.heading and part.heading:
            text += f"\n\n{part.heading}\n\n{part.text}"
        else:
            text += ("\n" if part.item and before.item else "\n\n") + part.text
        before = part
    return _harmless(text.removeprefix("\n\n")) + "\n"


def first_ones(items: Iterable[str], room: int) -> Iterator[str]:
    """The first items that there is room for."""
    for item in items:
        room -= _length(item)
        if room < 0:
            return
        yield item


def _length(text: str) -> int:
    return len(_harmless(text)) + _BETWEEN


def _harmless(text: str) -> str:
    return "\n".join(map(guarded, text.split("\n")))
