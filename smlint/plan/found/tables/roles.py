"""What each column of a table holds by its name alone: its role, "goal" or "target"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smlint.plan.found.tables.channel_rows import ChannelRows
from smlint.plan.found.tables.how_many import numbers_rows, says_how_many
from smlint.plan.found.tables.timed import Timed, is_numeric
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.stages import without_stage
from smlint.syntax.outline import Prose, Table

_SEVERAL = 2
_WANTED = ("target", "goal")
_FIGURES = re.compile(r"[(\[]?[0-9]")


@dataclass(frozen=True, slots=True)
class Roles:
    """Tells the roles of a table's columns; empty for one that is called nothing of ours."""

    words: Words
    timed: Timed

    def of(self, table: Table, named: Sequence[Prose | None]) -> list[str]:
        """What each column holds by its name; one that is called by a time holds no deadlines, one
        that counts the rows nothing, and one of "then" what is wanted beside one of now alone.
        """
        cells = table.header.cells
        roles = [
            "" if role == "due" and time is not None else role
            for role, time in zip(map(self._role, cells), named, strict=True)
        ]
        then = self._are_called("then_columns", cells)
        over = [] if then and self._are_called("now_columns", cells) else then
        numbered = (at for at in range(len(cells)) if numbers_rows(self.words, table, at))
        for at in (*over, *numbered):
            roles[at] = ""
        if "due" in roles or not {"target", "baseline"} <= set(roles):
            return roles
        day = self.words.names.named  # "Date" beside baseline and target is by when
        return [
            "due" if not role and day("day_columns", cell.text) else role
            for role, cell in zip(roles, cells, strict=True)
        ]

    def staged(self, table: Table, roles: list[str]) -> list[str]:
        """The roles of columns where several hold the targets of a stage each: "Phase 1 target",
        "Phase 2 target".
        """
        names = self.words.names
        heads = (without_stage(cell.text, names) for cell in table.header.cells)
        staged = [
            at
            for at, (cell, head) in enumerate(zip(table.header.cells, heads, strict=True))
            if head != cell.text
            and not roles[at]
            and names.column(head) in _WANTED
            and is_numeric(self.words, table, at)
        ]
        several = len(staged) >= _SEVERAL
        return ["target" if several and at in staged else role for at, role in enumerate(roles)]

    def counted_results(self, table: Table, roles: list[str]) -> list[str]:
        """The roles of columns where one of key results beside one of goals only names what is
        counted, and the number to reach stands in a third: "Objective | Key result | Target".
        """
        cells, names = table.header.cells, self.words.names
        goals = [at for at, role in enumerate(roles) if role == "goal"]
        if len(goals) != _SEVERAL or "target" not in roles or "metric" in roles:
            return roles
        at = goals[1]
        called = names.is_result_label(cells[at].text) and not names.is_result_label(
            cells[goals[0]].text
        )
        numbered = any(any(map(str.isdigit, row.cells[at].text)) for row in table.rows)
        if not called or numbered:
            return roles
        return [*roles[:at], "metric", *roles[at + 1 :]]

    def beside_channels(self, table: Table, at: int) -> str:
        """What a column of numbers beside channels holds: "Target followers"."""
        numeric = at > 0 and is_numeric(self.words, table, at)
        return ChannelRows(self.words).role(table.header.cells[at]) if numeric else ""

    def _are_called(self, name: str, cells: Sequence[Prose]) -> list[int]:
        """Which columns are called by one of a list's names, their times left aside."""
        heads = enumerate(map(self.words.times.without, cells))
        return [at for at, head in heads if self.words.names.named(name, head)]

    def _role(self, cell: Prose) -> str:
        """What a column holds by its name without times."""
        names, undated = self.words.names, self.timed.without(cell)
        if says_how_many(cell, names):
            return "target"
        lead = _FIGURES.split(cell.text)[0]
        dated = names.column(lead) if lead != cell.text else ""
        return names.column(undated) or (dated if dated == "baseline" else "")
