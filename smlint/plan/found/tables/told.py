"""Columns of numbers whose names say more than that these are targets: "Target season 1"."""

from __future__ import annotations

from smlint.base.text import heading_key
from smlint.plan.found.tables.timed import is_numeric
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Prose, Table

_AIMS = ("target", "goal")
_NAMES = ("goal", "metric", "")
"""What the first column is called where it says what the numbers are of."""

_MOST = 5
"""A name has so many words at the most; a longer one is a sentence."""


def with_told_targets(table: Table, roles: list[str], words: Words) -> list[str]:
    """The roles of columns beside one of names where those of numbers whose name begins or ends
    with a word for targets, and says more, hold these: "Target season 1", "Initial goal".
    """
    if roles[0] not in _NAMES or is_numeric(words, table, 0):
        return roles
    heads = table.header.cells
    told = (
        at
        for at in range(1, len(heads))
        if not roles[at] and _tells(heads[at], words) and is_numeric(words, table, at)
    )
    targets = frozenset(told)
    return ["target" if at in targets else role for at, role in enumerate(roles)]


def _tells(head: Prose, words: Words) -> bool:
    """Whether a name begins or ends with a word for targets, and no other of its words says that
    the numbers are of something else: what was reached, who is meant, what it costs.
    """
    names = words.names
    said = heading_key(head.text).split()
    if not 1 < len(said) <= _MOST or names.mentions("target_stops", head.text):
        return False
    return any(names.tables.columns.get(each, "") in _AIMS for each in (said[0], said[-1]))
