"""The smallest stretch around a place, looked up: a file may hold thousands of documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Thing]):
    """Some thing from one place to another, both included; of several around a place the one of
    the least length is meant, of equal ones the first.
    """

    start: int
    end: int
    length: int
    thing: Thing


@dataclass(frozen=True, slots=True)
class Around(Generic[Thing]):
    """What stands around each place of a file: from each of ``starts`` on the thing beside it."""

    starts: tuple[int, ...]
    things: tuple[Thing | None, ...]

    @classmethod
    def of(cls, stretches: Iterable[Stretch[Thing]]) -> Around[Thing]:
        """Go once from the first place to the last, with the stretches that are open there."""
        waiting = sorted(enumerate(stretches), key=lambda each: each[1].start)
        edges = sorted({place for _, each in waiting for place in (each.start, each.end + 1)})
        things: list[Thing | None] = []
        open_now: list[tuple[int, int, Stretch[Thing]]] = []
        at = 0
        for edge in edges:
            while at < len(waiting) and waiting[at][1].start <= edge:
                order, stretch = waiting[at]
                heappush(open_now, (stretch.length, order, stretch))
                at += 1
            while open_now and open_now[0][2].end < edge:
                heappop(open_now)
            things.append(open_now[0][2].thing if open_now else None)
        return cls(tuple(edges), tuple(things))

    def at(self, place: int) -> Thing | None:
        """What stands around a place; None where nothing does."""
        before = bisect_right(self.starts, place)
        return self.things[before - 1] if before else None
