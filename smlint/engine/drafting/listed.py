"""Lists of values: what stands together in one text is taken apart, and each entry has a form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.plan.model import Field
from smlint.plan.structured.cells import COMMA_FORMS
from smlint.syntax.nodes import Node, ScalarNode, deref

LISTS = frozenset({"texts", "ids", "refs", "enums"})
"""The forms of fields that hold several values."""

SINGLE = {"texts": "text", "ids": "text", "refs": "ref", "enums": "enum"}
"""The form of one of their entries."""

_AT_COMMAS = re.compile(r"[^\s,;](?:[^,;]*[^\s,;])?")
_AT_SEMICOLONS = re.compile(r"[^\s;](?:[^;]*[^\s;])?")


def parted(items: tuple[Node, ...], named: Field) -> Iterator[Node]:
    """The entries of a list, those apart that stand together in one text: at ``;``, and at commas
    where the entries hold none.
    """
    entry = _AT_COMMAS if named.form in COMMA_FORMS else _AT_SEMICOLONS
    for item in items:
        node = deref(item)
        if not isinstance(node, ScalarNode) or named.form not in LISTS:
            yield item
            continue
        found = list(entry.finditer(node.text))
        if len(found) <= 1:
            yield item
            continue
        for match in found:
            yield ScalarNode(node.part(*match.span()), match[0])


def like(named: Field, single: Field) -> Field:
    """A list's field as that of one of its items."""
    return Field(single.name, single.form, named.refs, rule=named.rule, values=named.values)
