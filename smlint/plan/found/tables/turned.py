"""Tables that stand on their side: what is counted heads the columns, and a row says "Target"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Block, Outline, Prose, Row, Table

_OURS = ("target", "baseline", "due", "owner")
"""What a row may say of all that is counted."""

_FEWEST = 3
"""With the column of what the rows are so many at the least: one thing alone is no table."""

_COUNTED = "KPI"
"""What the column is called that the names of the numbers make."""


def upright(outline: Outline, words: Words) -> Outline:
    """An outline whose tables that stand on their side are turned: those with "| | Followers |
    Readers |" above "| Today | 100 | 200 |" and "| Target | 300 | 400 |". Rows that are only days,
    the readings of such a table, are left out: they are no aims.
    """
    blocks = tuple(
        _turned(block, words) if isinstance(block, Table) else block for block in outline.blocks
    )
    return outline if blocks == outline.blocks else replace(outline, blocks=blocks)


def _turned(table: Table, words: Words) -> Block:
    rows = _ours(table, words)
    if not rows:
        return table
    heads = table.header.cells
    name = Prose(heads[0].path, _COUNTED, (heads[0].marks[0],) * (len(_COUNTED) + 1))
    header = Row((name, *(row.cells[0] for row in rows)), table.header.span)
    return Table(header, tuple(_column(table, rows, at) for at in range(1, len(heads))))


def _ours(table: Table, words: Words) -> Sequence[Row]:
    """The rows that say what is wanted and where one stands; none of a table that stands upright:
    its columns say so, they are times, or its rows are of other things.
    """
    heads = table.header.cells
    upright = (words.names.column(cell.text) or _is_time(cell, words) for cell in heads[1:])
    if len(heads) < _FEWEST or any(upright):
        return ()
    roles = [_role(row.cells[0], words) for row in table.rows]
    if "baseline" in roles:  # beside where one stands "Objetivo" is how much
        roles = ["target" if role == "goal" else role for role in roles]
    roles = [role if role in _OURS else "" for role in roles]
    told = all(
        role or _is_time(row.cells[0], words) for role, row in zip(roles, table.rows, strict=True)
    )
    rows = [row for role, row in zip(roles, table.rows, strict=True) if role]
    wanted = [row for role, row in zip(roles, table.rows, strict=True) if role == "target"]
    counted = all(_is_number(cell, words) for row in wanted for cell in row.cells[1:] if cell.text)
    return rows if told and wanted and counted else ()


def _role(cell: Prose, words: Words) -> str:
    return words.names.column(words.times.undated(cell.text).rstrip(" ,;:"))


def _is_time(cell: Prose, words: Words) -> bool:
    time = words.times.of_heading(cell)
    return time is not None and bool(time.text)


def _is_number(cell: Prose, words: Words) -> bool:
    return any(map(str.isdigit, cell.text)) or words.is_slot(cell.text)


def _column(table: Table, rows: Sequence[Row], at: int) -> Row:
    head = table.header.cells[at]
    return Row((head, *(row.cells[at] for row in rows)), head.span)
