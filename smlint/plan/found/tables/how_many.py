"""Columns that say how many are wanted of something, and those that only number the rows."""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.tables.timed import is_numeric
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Prose, Table

_HOW_MANY = re.compile(r"\s*(?:#|(?:[nN]|[nN][roObB]|[aA]nz|αρ)[.°º]{1,2})\s*(?=[^\W\d])")
_ORDINAL = re.compile(r"\s*(?:#|(?:[nN]|[nN][roObB]|αρ)[.°º]{1,2})\s*(?=[^\W\d])")


def numbers_rows(words: Words, table: Table, at: int) -> bool:
    """Whether a column only numbers the goals that stand in the rows: "Goal no.", or 1, 2, 3 below
    a name that as well says how many are wanted.
    """
    head = table.header.cells[at]
    if says_how_many(head, words.names):
        cells = [row.cells[at].text.strip(" .)") for row in table.rows]
        return len(cells) > 1 and cells == [str(count + 1) for count in range(len(cells))]
    return _numbers_goals(head, words.names) and is_numeric(words, table, at)


def says_how_many(head: Prose, names: FoundNames) -> bool:
    """Whether the name of a column says that it holds how many are wanted: "N. target", "Number
    needed".
    """
    mark = _HOW_MANY.match(head.text)
    words = set(heading_key(head.text[0 if mark is None else mark.end() :]).split())
    aims = words - names.of_list("how_many_words")
    counted = mark is not None or len(aims) < len(words)
    wanted = bool(aims) and aims <= names.of_list("how_many_aims")
    return counted and wanted and not _numbers_goals(head, names)


def _numbers_goals(head: Prose, names: FoundNames) -> bool:
    """Whether the name of a column says that it holds the numbers of goals: "Goal no.", "N°
    objectif".
    """
    mark = _ORDINAL.match(head.text)
    words = set(heading_key(head.text[0 if mark is None else mark.end() :]).split())
    goals = words - names.of_list("ordinal_marks")
    ordinal = mark is not None or len(goals) < len(words)
    return ordinal and bool(goals) and goals <= names.of_list("goal_sections")
