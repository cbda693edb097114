"""Whether a table holds goals, and is no calendar, no list of tasks, none of people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from smlint.plan.found.lines.sections import Role as Section
from smlint.plan.found.tables.coded import Coded
from smlint.plan.found.tables.columns import Columns
from smlint.plan.found.tables.how_many import says_how_many
from smlint.plan.found.tables.timed import is_numeric
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Table

_CODES = 2
"""So many columns may hold the codes of a table's rows, from the first on."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Tells what tables hold goals."""

    words: Words
    of_audience: bool = False
    """A heading above, the title left aside, is one of audiences."""

    def goals(self, table: Table, columns: Columns, role: Section) -> bool:
        """Whether a table holds goals; ``role``: what the section is of that it stands in."""
        if self.of_audience and self._wants_of_each(table, columns):
            return True
        if not columns.channel and self._has("table_nevers", table):
            return False
        here = role in (Section.GOALS, Section.NUMBERS)
        if columns.unnamed:
            return role is Section.GOALS and not self._has("table_stops", table)
        return self._by_names(table, columns, role, here=here)

    def _by_names(self, table: Table, columns: Columns, role: Section, *, here: bool) -> bool:
        """The same of a table that says by the names of its columns what they hold."""
        if columns.goal >= 0 and Coded(self.words.names).are(table, columns.goal):
            return role is not Section.OTHER
        if columns.coded and role is not Section.OTHER:
            aims = max(columns.goal, columns.baseline, columns.due, *columns.targets, -1)
            return aims >= 0 or self._counts_results(table)
        if columns.targets and any(is_numeric(self.words, table, at) for at in columns.targets):
            named = max(columns.goal, columns.metric, columns.baseline) >= 0
            dated = columns.called and max(columns.due, columns.baseline) >= 0
            return named or here or dated or self._says_how_many(table, columns)
        declared = columns.goal >= 0 and max(columns.due, columns.baseline) >= 0
        if columns.targets and (columns.goal < 0 or (role is Section.OTHER and not declared)):
            return False
        if columns.goal < 0 or self._has("table_stops", table):
            return False
        measured = max(columns.metric, columns.due, columns.baseline, *columns.targets) >= 0
        return measured or role is Section.GOALS or self._labelled(table, columns.goal)

    def _wants_of_each(self, table: Table, columns: Columns) -> bool:
        """Whether a table below audiences says for each what one wants of it: "Audience | Goal".
        Beside what troubles or moves people, a goal is theirs.
        """
        only = (columns.metric, columns.baseline, *columns.targets)
        if columns.goal < 1 or max(only, default=-1) >= 0:
            return False
        stops = ("persona_columns", "needs_columns")
        theirs = any(map(partial(self._has, table=table), stops))
        return not theirs and not is_numeric(self.words, table, columns.goal)

    def _says_how_many(self, table: Table, columns: Columns) -> bool:
        """Whether the column of targets says that it holds how many are wanted of what the first
        column names.
        """
        heads = (table.header.cells[at] for at in columns.targets)
        return columns.named == 0 and any(says_how_many(each, self.words.names) for each in heads)

    def _counts_results(self, table: Table) -> bool:
        """Whether the codes of a table are those of key results, and do not name goals that stand
        elsewhere: "KR 1.1", not "O1" beside what is counted for it.
        """
        firsts = (cell.text for row in table.rows for cell in row.cells[:_CODES])
        return any(map(self.words.names.is_result_label, firsts))

    def _has(self, stops: str, table: Table) -> bool:
        return any(self.words.names.named(stops, cell.text) for cell in table.header.cells)

    def _labelled(self, table: Table, at: int) -> bool:
        """Whether the cells call themselves goals: "Goal 1: ..."."""
        cells = [row.cells[at].text for row in table.rows if row.cells[at].text]
        names = self.words.names
        return bool(cells) and all(
            ":" in cell and names.is_goal_label(cell.partition(":")[0]) for cell in cells
        )
