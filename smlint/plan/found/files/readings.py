"""Readings in a spreadsheet: one a row, a column for each metric, or a column for each month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.files.keys import key_words
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cells import key
from smlint.plan.wording.periods import read_time
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode, Type
from smlint.syntax.outline import Prose, Table

NUMBERS = (Type.INT, Type.FLOAT)
_FEW = 2
_HALF = 2


@dataclass(slots=True)
class _Series:
    """What one metric read, as it is gathered."""

    name: Prose
    values: list[MapNode] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReadingRows:
    """Reads a table of readings."""

    words: Words

    def fits(self, table: Table) -> bool:
        """Whether a table holds readings."""
        roles = self.roles(table)
        return bool(self.months(table)) or (
            "date" in roles and bool(self.value_columns(table, roles)) and self.are_dates(table)
        )

    def read(self, table: Table) -> Iterator[MapNode]:
        """The readings of each metric, in the order in which the metrics appear."""
        found: dict[str, _Series] = {}
        rows = self.by_month(table) if self.months(table) else self.by_row(table)
        for name, value in rows:
            found.setdefault(heading_key(name.text), _Series(name)).values.append(value)
        for series in found.values():
            yield self.document(series)

    def roles(self, table: Table) -> list[str]:
        """What each column holds, each role once."""
        found: list[str] = []
        for cell in table.header.cells:
            role = self.words.names.field_of("reading", key_words(cell.text))
            found.append("" if role in found else role)
        return found

    def value_columns(self, table: Table, roles: list[str]) -> list[int]:
        """The columns of numbers: the one called so, else all whose name is a metric's own."""
        if "value" in roles:
            return [roles.index("value")]
        others = [at for at, role in enumerate(roles) if not role and table.header.cells[at].text]
        counted = [at for at in others if self.is_counted(table, at)]
        return counted if len(counted) * _HALF >= len(others) else []

    def is_counted(self, table: Table, at: int) -> bool:
        """Whether the filled cells of a column are numbers."""
        cells = [row.cells[at] for row in table.rows if row.cells[at].text]
        return bool(cells) and all(self.number(cell) is not None for cell in cells)

    def are_dates(self, table: Table) -> bool:
        """Whether the column of dates holds times that the calendar knows."""
        at = self.roles(table).index("date")
        cells = [row.cells[at].text for row in table.rows if row.cells[at].text]
        language = self.words.cells.language
        known = sum(read_time(text, language) is not None for text in cells)
        return bool(cells) and known * _HALF >= len(cells)

    def months(self, table: Table) -> list[int]:
        """The columns whose names are times, where the first column names what is counted."""
        language = self.words.cells.language
        times = [
            at
            for at, cell in enumerate(table.header.cells)
            if at and read_time(cell.text, language) is not None
        ]
        named = len(times) >= _FEW and all(self.is_counted(table, at) for at in times)
        return times if named else []

    def by_month(self, table: Table) -> Iterator[tuple[Prose, MapNode]]:
        """A row for each metric, a column for each time."""
        times = self.months(table)
        for row in table.rows:
            name = row.cells[0]
            for at in times if name.text else ():
                number = self.number(row.cells[at])
                if number is not None:
                    date = self.words.cells.text(table.header.cells[at])
                    yield name, _reading(number, (("date", date),))

    def by_row(self, table: Table) -> Iterator[tuple[Prose, MapNode]]:
        """A row for each day: of one metric, or with a column for each."""
        roles = self.roles(table)
        columns = self.value_columns(table, roles)
        for row in table.rows:
            told = {role: cell for role, cell in zip(roles, row.cells, strict=False) if cell.text}
            beside = [
                (name, self.words.cells.text(told[name]))
                for name in ("date", "channel", "note")
                if name in told
            ]
            for at in columns:
                number = self.number(row.cells[at])
                if number is not None and "date" in told:
                    yield told.get("metric", table.header.cells[at]), _reading(number, beside)

    def number(self, cell: Prose) -> ScalarNode | None:
        """The number in a cell."""
        node = self.words.cells.number(cell) if cell.text else None
        return node if node is not None and node.type in NUMBERS else None

    def document(self, series: _Series) -> MapNode:
        """What one metric read, as a document of our format."""
        values = tuple(series.values)
        name = series.name
        start = min(each.span.start for each in values)
        span = Span(name.path, start, max(each.span.end for each in values))
        entries = (
            Entry(key("metric", name.span), self.words.cells.text(name)),
            Entry(key("values", span), SeqNode(span, values)),
        )
        return MapNode(span, entries, name.span)


def _reading(number: ScalarNode, beside: Iterable[tuple[str, ScalarNode]]) -> MapNode:
    beside = tuple(beside)
    given = (*(pair for pair in beside if pair[0] == "date"), ("value", number))
    rest = (pair for pair in beside if pair[0] != "date")
    entries = tuple(Entry(key(name, node.span), node) for name, node in (*given, *rest))
    return MapNode(number.span, entries, number.span)
