"""Columns that say with what numbers are read: "GA4, UTM links" is nothing that is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smlint.plan.found.names.known import FoundNames
from smlint.syntax.outline import Table

_APART = re.compile(r"\s*(?:[,;/+&]|\s(?:and|und|και|y|et|e)\s)\s*")
_HALF = 2


def without_tools(table: Table, roles: Sequence[str], names: FoundNames) -> list[str]:
    """What columns hold, one of metrics left aside whose cells name tools, and beside which another
    says what is wanted.
    """
    if "goal" not in roles:
        return list(roles)
    return [
        "" if role == "metric" and _holds_tools(table, at, names) else role
        for at, role in enumerate(roles)
    ]


def _holds_tools(table: Table, at: int, names: FoundNames) -> bool:
    told = [text for row in table.rows if (text := row.cells[at].text.strip(" *_."))]
    tools = [each for each in told if any(_is_tool(word, names) for word in _APART.split(each))]
    return bool(told) and len(tools) * _HALF > len(told)


def _is_tool(words: str, names: FoundNames) -> bool:
    return names.named("tool_names", words)
