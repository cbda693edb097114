"""The time that an ordinary document says its plan is for: "Period: January to December 2027"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.days import DateReading, Period
from smlint.plan.found_labels import Labels
from smlint.plan.found_prose import lines, paragraph_lines
from smlint.plan.found_words import Words
from smlint.plan.periods import read_time
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Heading, Outline, Prose, Table

_PAIR = 2


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """Finds the first and the last day of a plan: behind a label, above its first section; the last
    alone where it is "valid until" then.
    """

    words: Words

    def find(self, outline: Outline) -> tuple[ScalarNode | None, ScalarNode] | None:
        """The two days, standing where the time is written; None where nothing tells the last."""
        opening = tuple(_opening(outline.blocks))
        for block in opening:
            for value in self._values(block):
                read = self._read(value)
                if read is not None:
                    return read
        lasts = (last for block in opening for last in self._lasts(block))
        return next(((None, last) for last in lasts), None)

    def _lasts(self, block: Block) -> Iterator[ScalarNode]:
        """The last day of a plan that says until when it is valid."""
        times = self.words.times
        for line in lines((block,)):
            until = times.of_validity(line)
            read = None if until is None else read_time(until.text, self.words.cells.language)
            match read:
                case Period(end=day) | DateReading(date=day, two_ways=None) if until is not None:
                    yield ScalarNode(until.span, day.isoformat())
                case _:
                    pass

    def _values(self, block: Block) -> Iterator[Prose]:
        labels, names = Labels(self.words.names), self.words.names
        if isinstance(block, Table) and len(block.header.cells) == _PAIR:
            for row in (block.header, *block.rows):
                if names.named("period_labels", row.cells[0].text):
                    yield row.cells[1]
        for prose in lines((block,)):
            for told in labels.told(prose):
                if names.named("period_labels", told.label.text):
                    yield next(paragraph_lines(told.value))

    def _read(self, value: Prose) -> tuple[ScalarNode, ScalarNode] | None:
        language = self.words.cells.language
        whole = read_time(value.text.rstrip(" ."), language)
        if isinstance(whole, Period):
            days = whole.start, whole.end
        else:
            marks = [each.reading for each in self.words.sentence(value).times]
            match marks:
                case [DateReading(two_ways=None) as first, DateReading(two_ways=None) as last]:
                    days = first.date, last.date
                case _:
                    return None
        start, end = (ScalarNode(value.span, day.isoformat()) for day in days)
        return (start, end) if days[0] < days[1] else None


def _opening(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What stands above the first section."""
    headings = 0
    for block in blocks:
        headings += isinstance(block, Heading)
        if headings > 1:
            return
        yield block
