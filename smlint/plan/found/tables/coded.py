"""Columns that only count the rows of a table: "KR 1.1", "2.1", "1", "2", "3"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.syntax.outline import Table

_BARE = r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}\.?"
_NUMBERED = r"[1-9][0-9]?\.[1-9][0-9]?"
_CODE = r"[^\W\d_]{1,3}[ -]?[0-9]{1,2}(?:\.[0-9]{1,2})*"
_WORD = r"[^\W\d_]{2,}"
_TAKEN = ("target", "baseline", "due", "owner")
_REMARKS = ("status", "notes", "priority")


@dataclass(frozen=True, slots=True)
class Coded:
    """Tells such columns."""

    names: FoundNames

    def worded(self, table: Table, roles: list[str], *, dated: bool = False) -> list[str]:
        """The roles of columns without those of codes where another column says in words what a
        row is about: "KR" beside "Metric". Without one the code's own row tells. ``dated``: there
        are columns that are called by times.
        """
        aims = dated or "target" in roles
        coded = [
            at
            for at, role in enumerate(roles)
            if role == "goal"
            and (self.are(table, at) or self._name(table, at) or (aims and self._refer(table, at)))
        ]
        others = (at for at, role in enumerate(roles) if role not in _TAKEN and at not in coded)
        if not coded or not any(self._says_something(table, at) for at in others):
            return roles
        return ["" if at in coded else role for at, role in enumerate(roles)]

    def are(self, table: Table, at: int) -> bool:
        """Whether the cells of a column are the codes of goals or results: "KR 1"; in the first,
        below "KR", "1.1" is one too, and so are numbers that count on from one.
        """
        cells = [row.cells[at].text for row in table.rows]
        if all(map(self._is_code, cells)):
            return bool(cells)
        if at or not all(re.fullmatch(_BARE, each) for each in cells):
            return False
        counted = [each.rstrip(".") for each in cells] == [
            str(each) for each in range(1, len(cells) + 1)
        ]
        return bool(cells) and (counted or self.names.is_result_label(table.header.cells[at].text))

    def _name(self, table: Table, at: int) -> bool:
        """Whether every cell of a column is the code of a goal, and they differ: "OE1", "Z2"."""
        cells = [row.cells[at].text.rstrip(".") for row in table.rows]
        codes = all(re.fullmatch(_CODE, each) for each in cells)
        return codes and len(cells) == len(set(cells)) > 1

    def _refer(self, table: Table, at: int) -> bool:
        """Whether the cells of a column name goals of the document by number, one after another:
        "1.1", "1.2", "2.1" beside columns that hold what shall be reached.
        """
        cells = [row.cells[at].text for row in table.rows]
        if len(cells) <= 1 or not all(re.fullmatch(_NUMBERED, each) for each in cells):
            return False
        numbers = [tuple(map(int, each.split("."))) for each in cells]
        return numbers == sorted(set(numbers))

    def is_one(self, text: str) -> bool:
        """Whether a cell is a code, or a number that counts its row."""
        return self._is_code(text) or re.fullmatch(_BARE, text) is not None

    def _is_code(self, text: str) -> bool:
        names = self.names
        labelled = names.is_result_label(text) or names.is_goal_label(text)
        return names.is_result_label(text) or (names.is_code(text) and labelled)

    def _says_something(self, table: Table, at: int) -> bool:
        """Whether most cells of a column hold words, and no remarks."""
        if self.names.field_of("goal", table.header.cells[at].text) in _REMARKS:
            return False
        cells = [row.cells[at].text for row in table.rows]
        told = [each for each in cells if re.search(_WORD, heading_key(each))]
        return len(told) * 2 > len(cells) and not all(map(self.is_one, cells))
