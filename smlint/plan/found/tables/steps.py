"""Columns of quarters, half-years or months: what a row wants in them is the way to one target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from smlint.base.span import Span
from smlint.plan.found.words.goal import NUMBERS
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cells import key
from smlint.plan.wording.days import Period
from smlint.plan.wording.periods import read_time
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Prose, Row

_LONGEST = 190
"""A half-year has no more days than that."""

_SOME_YEAR = 2001
_SIGNS = (" ", ".", "/")
_YEAR = re.compile(r"(?<![0-9])20[1-4][0-9](?![0-9])")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Step:
    """A column of a table: its time as written, with the year that it lies in where that is known,
    and its days.
    """

    due: ScalarNode
    period: Period | None


@dataclass(frozen=True, slots=True)
class Steps:
    """Reads such columns in the language of a document."""

    words: Words

    def of(
        self, heads: Mapping[int, Prose], context: ScalarNode | None, first_year: int | None
    ) -> dict[int, Step]:
        """The columns, the first in time before the last; none where one of them is no such time.

        Args:
            heads: the columns of targets, each with the time in its name.
            context: the time around, in whose year the last of them lies that name none.
            first_year: the first of the years that the document says it is for.
        """
        places = list(heads)
        if len(places) < _FEWEST or not all(self.is_step(heads[at]) for at in places):
            return {}
        known = [self._read(heads[at].text) for at in places]
        years = [] if context is None else [int(each) for each in _YEAR.findall(context.text)]
        end = max(years, default=first_year)
        periods = tuple(self._in_order([heads[at].text for at in places], known, end))
        steps = {
            at: Step(self._due(heads[at], period), period)
            for at, period in zip(places, periods, strict=True)
        }
        days = [each.period.end for each in steps.values() if each.period is not None]
        return steps if days == sorted(set(days)) else {}

    def is_step(self, time: Prose) -> bool:
        """Whether words are a part of a year, be it told or not: "Q1", "March 2027"."""
        read = self._read(time.text) or self._in_year(time.text, _SOME_YEAR)
        return read is not None

    def milestones(
        self, row: Row, steps: Mapping[int, Step], ats: Sequence[int]
    ) -> Iterator[Entry]:
        """What a row wants in all but the last of its columns."""
        told = [(steps[at], self.words.picking.value(row.cells[at])) for at in ats]
        nodes = tuple(
            _milestone(step.due.span, step.period, value)
            for step, value in told
            if step.period is not None and value is not None and value.type in NUMBERS
        )
        if nodes:
            span = Span(nodes[0].span.path, nodes[0].span.start, nodes[-1].span.end)
            yield Entry(key("milestones", nodes[0].span), SeqNode(span, nodes))

    def _in_order(
        self, names: list[str], known: list[Period | None], end: int | None
    ) -> Iterator[Period | None]:
        """The times with their years, each before the next: counted from the first that tells its
        own, else from the last back.
        """
        at = next((at for at, each in enumerate(known) if each is not None), len(names) - 1)
        first = known[at] or (None if end is None else self._in_year(names[at], end))
        before: list[Period | None] = [first]
        for name in reversed(names[:at]):
            before.append(self._beside(name, before[-1], -1))
        after: list[Period | None] = [first]
        for name, own in zip(names[at + 1 :], known[at + 1 :], strict=True):
            after.append(own or self._beside(name, after[-1], 1))
        return iter((*reversed(before[1:]), *after))

    def _beside(self, name: str, other: Period | None, step: int) -> Period | None:
        """A time before another (``step`` -1) or after it, in its year or the one beside."""
        if other is None:
            return None
        read = self._in_year(name, other.end.year)
        fits = read is not None and (read.end < other.start if step < 0 else read.start > other.end)
        return read if fits else self._in_year(name, other.end.year + step)

    def _due(self, time: Prose, period: Period | None) -> ScalarNode:
        node = self.words.cells.text(time)
        if period is None or self._read(time.text) is not None:
            return node
        return replace(node, text=f"{node.text.rstrip(' .')} {period.end.year}", trail=None)

    def _in_year(self, name: str, year: int) -> Period | None:
        bare = name.strip().rstrip(".")
        read = (self._read(f"{bare}{sign}{year}") for sign in _SIGNS)
        return next((each for each in read if each is not None), None)

    def _read(self, text: str) -> Period | None:
        return _part_of_year(text, self.words.cells.language)


@lru_cache(maxsize=1000)
def _part_of_year(text: str, language: str | None) -> Period | None:
    """A time that is one, remembered: a long table asks for its columns at each row."""
    reading = read_time(text, language)
    short = isinstance(reading, Period) and (reading.end - reading.start).days < _LONGEST
    return reading if isinstance(reading, Period) and short else None


def _milestone(place: Span, period: Period, value: ScalarNode) -> MapNode:
    """A number with the last day of its column, standing where the number does."""
    date = ScalarNode(place, period.end.isoformat())
    entries = (Entry(key("date", place), date), Entry(key("value", value.span), value))
    return MapNode(value.span, entries, value.span)
