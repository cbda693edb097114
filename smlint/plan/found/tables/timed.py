"""Columns that are called by times: where one stood on a day, where one wants to be on another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from smlint.base.text import heading_key
from smlint.plan.found.tables.steps import Steps
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.calendar_words import MONTH
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.periods import read_time
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose, Table

_POINTED = re.compile(r"[0-9]{1,2}(?:\s*[,;+&/]\s+[0-9]{1,2})+")
"""Numbers of what is counted elsewhere, "1, 2": audiences beside a channel, no values."""

_HALF = 2
_PAIR = 2
_MONTHLY = 45
_ANY_YEAR = 2001
_ASIDE = re.compile(r"\([^()]*\)")
_MONTH = re.compile(MONTH)
_YEAR = re.compile(r"20[1-4][0-9]")
_CODED = re.compile(r"(?<![\w.-])M[0-9]{1,2}(?![\w.,-])")


@dataclass(frozen=True, slots=True)
class Timed:
    """Tells such columns apart.

    Attributes:
        first_year: the first of the years that the document says it is for.
    """

    words: Words
    first_year: int | None

    def is_month(self, text: str) -> bool:
        """Whether a column's name has a month of the calendar."""
        return _MONTH.search(plain(text, self.words.cells.language).text) is not None

    def is_named(self, text: str) -> bool:
        """Whether a time is one that everybody knows without a number: a month, a feast."""
        return self.is_month(text) or heading_key(text) in self.words.names.of_list("feast_names")

    def of_column(self, cell: Prose) -> Prose | None:
        """The time in a column's name: "Q2 2027", or all of "Easter 2027"; the month that a letter
        and a number count: "Target M3".
        """
        coded = _CODED.search(cell.text)
        told = cell if self._is_feast(cell) else self.words.times.of_heading(cell)
        return cell.slice(*coded.span()) if told is None and coded is not None else told

    def without(self, cell: Prose) -> str:
        """The name of a column without the times in it."""
        return _CODED.sub(" ", self.words.times.without(cell))

    def _is_feast(self, cell: Prose) -> bool:
        left = heading_key(self.words.times.without(cell))
        return left in self.words.names.of_list("feast_names")

    def of_past(self, table: Table, named: list[Prose | None], target: int) -> int:
        """The column of numbers before the targets that is called by a time alone: where one stood
        then.
        """
        heads = table.header.cells
        past = [
            at
            for at, time in enumerate(named[:target])
            if time is not None
            and not letters(self._unnamed(heads[at]))
            and is_numeric(self.words, table, at)
        ]
        return past[-1] if past else -1

    def found(
        self, table: Table, named: list[Prose | None], *, fewest: int, months: bool = False
    ) -> tuple[int, ...]:
        """The columns that are called by a time alone ("Month 3", "2028") and hold numbers; one
        such column only where another says where one stands today. ``months``: those of the
        calendar are times of targets too.
        """
        steps = Steps(self.words)
        found = [
            at
            for at, (cell, time) in enumerate(zip(table.header.cells, named, strict=True))
            if (
                (time is not None and self._is_time(cell, time))
                or (steps.is_step(cell) and (months or not self.is_month(cell.text)))
            )
            and is_numeric(self.words, table, at)
        ]
        return tuple(found) if len(found) >= fewest else ()

    def are_apart(self, named: list[Prose | None]) -> bool:
        """Whether the days that columns are called by lie further apart than the months in which
        one writes down what was read: "June 2027" and "December 2027" are to be reached.
        """
        days = [day for each in named if (day := self._end(each)) is not None]
        return bool(days) and all((b - a).days > _MONTHLY for a, b in pairwise(days))

    def _is_time(self, cell: Prose, time: Prose) -> bool:
        """Whether a column is called by a time and nothing else; a month of the calendar is one of
        readings more often than of targets.
        """
        if self._is_feast(cell):
            return True
        left = _ASIDE.sub("", self._unnamed(cell))
        name = plain(_ASIDE.sub("", cell.text), self.words.cells.language).text
        dated = re.search(r"20[1-4][0-9]", name) is not None and not time.text[:1].isalpha()
        staged = re.search(r"[0-9]", name) is not None and _MONTH.search(name) is None
        left = " ".join(
            word
            for word in heading_key(left).split()
            if word not in self.words.names.of_list("prepositions")
        )
        return (staged or dated) and bool(time.text) and not re.search(r"[^\W\d_]{2,}", left)

    def _unnamed(self, cell: Prose) -> str:
        """A column's name without its time and the word for what it holds: "Value 2026"."""
        left = self.words.times.without(cell)
        return "" if self.words.names.named("value_words", left) else left

    def of_days(self, table: Table, named: list[Prose | None]) -> tuple[int, ...]:
        """The two columns that are called by a day each, beside one of words."""
        found = self.found(table, named, fewest=_HALF)
        worded = all(letters(self.words.times.without(row.cells[0])) for row in table.rows)
        days = all(self._day(named[at]) is not None for at in found)
        return found if len(found) == _PAIR and 0 not in found and worded and days else ()

    def stood(
        self,
        table: Table,
        named: list[Prose | None],
        targets: tuple[int, ...],
        context: ScalarNode | None,
    ) -> bool:
        """Whether the first of several columns that are called by times says where one stood: its
        year lies before those that the document or the time around is for; or it is the first of
        two days, and these are not the ends of two years; or it is the first of two, and in a row
        of it nothing had been counted yet.
        """
        if len(targets) == _PAIR and self._was_not_counted(table, *targets):
            return True
        if self._is_unlike(targets, named) or self._lacks_some(table, targets):
            return True
        year = _year(named[targets[0]])
        begun = [each for each in (self.first_year, _year(context)) if each is not None]
        if year is not None and any(year < each for each in begun):
            return True
        first, last = (self._day(named[at]) for at in (targets[0], targets[-1]))
        if len(targets) != _PAIR or first is None or last is None or first >= last:
            return False
        bare = named[targets[0]]
        alone = bare is not None and bare.marks[0] == table.header.cells[targets[0]].marks[0]
        ends_of_years = (first.month, first.day) == (last.month, last.day)
        return alone and first.year != last.year and not ends_of_years

    def _is_unlike(self, targets: tuple[int, ...], named: list[Prose | None]) -> bool:
        """Whether the first column is a whole year and those behind it parts of later ones: "2026 |
        Q1 2027 | Q4 2027".
        """
        times = [named[at] for at in targets]
        texts = ["" if each is None else each.text.strip() for each in times]
        years = [_YEAR.search(each) for each in texts]
        first, *later = (None if each is None else int(each[0]) for each in years)
        whole = _YEAR.fullmatch(texts[0]) is not None
        finer = not any(_YEAR.fullmatch(each) for each in texts[1:])
        after = all(each is not None and first is not None and each > first for each in later)
        return whole and finer and after and bool(later)

    def _lacks_some(self, table: Table, targets: tuple[int, ...]) -> bool:
        """Whether a row has no number in the first of several columns ("n/a") and one in each
        behind it.
        """
        return len(targets) > _PAIR and any(
            heading_key(row.cells[targets[0]].text)
            and self.words.open.is_placeholder(row.cells[targets[0]].text)
            and all(self.words.picking.target(row.cells[at]) is not None for at in targets[1:])
            for row in table.rows
        )

    def _was_not_counted(self, table: Table, first: int, last: int) -> bool:
        """Whether a row says in the first of two columns that nothing was counted ("not tracked"),
        and in the last how much is wanted.
        """
        return any(
            self.words.open.is_placeholder(row.cells[first].text)
            and self.words.picking.target(row.cells[last]) is not None
            for row in table.rows
            if row.cells[first].text
        )

    def _end(self, time: Prose | None) -> date | None:
        """The last day of the time that a column is called by; of months without a year that of
        one and the same.
        """
        language = self.words.cells.language
        reading = None if time is None else read_time(time.text, language)
        if time is not None and reading is None and self.is_month(time.text):
            reading = read_time(f"{time.text} {self.first_year or _ANY_YEAR}", language)
        return reading.end if isinstance(reading, Period) else self._day(time)

    def _day(self, time: Prose | None) -> date | None:
        """The day that a column is called by."""
        reading = None if time is None else read_time(time.text, self.words.cells.language)
        return reading.date if isinstance(reading, DateReading) and not reading.two_ways else None


def is_numeric(words: Words, table: Table, at: int) -> bool:
    """Whether most cells of a column hold a number to reach."""
    cells = [row.cells[at] for row in table.rows if heading_key(row.cells[at].text)]
    if any(_POINTED.fullmatch(cell.text.strip()) for cell in cells):
        return False
    counted = [cell for cell in cells if words.picking.target(cell) is not None]
    return bool(counted) and len(counted) * _HALF >= len(cells)


def letters(text: str) -> bool:
    """Whether a text has any."""
    return any(map(str.isalpha, text))


def _year(time: Prose | ScalarNode | None) -> int | None:
    found = None if time is None else _YEAR.search(time.text)
    return None if found is None else int(found[0])
