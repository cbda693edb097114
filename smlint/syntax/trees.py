"""Values that are put into a YAML text: how they are written on one line, and what is said by that.

What is said comes from the value and not from what was written, so that the one proves the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smlint.syntax.nodes import Type
from smlint.syntax.pieces import Meaning, Sort
from smlint.syntax.quoting import quoted
from smlint.syntax.respell import stays_plain
from smlint.syntax.yaml_pieces import shape_of_end, shape_of_flow, shape_of_scalar

Tree = str | tuple["Tree", ...] | Mapping[str, "Tree"]
"""Words, a list or a mapping."""


def on_one_line(tree: Tree, sort: Sort = Sort.VALUE, *, flow: bool, json: bool = False) -> str:
    """A value as it is written: collections in brackets; words in quotes where they must be, in
    ``json`` always.
    """
    if isinstance(tree, str):
        plain = not json and stays_plain(tree, sort, flow=flow)
        return tree if plain else quoted(tree)
    if isinstance(tree, tuple):
        items = (on_one_line(each, Sort.ITEM, flow=True, json=json) for each in tree)
        return f"[{', '.join(items)}]"
    pairs = (pair(name, value, flow=True, json=json) for name, value in tree.items())
    return f"{{{', '.join(pairs)}}}"


def pair(name: str, tree: Tree, *, flow: bool, json: bool = False) -> str:
    """A key with its value."""
    key = on_one_line(name, Sort.KEY, flow=flow, json=json)
    return f"{key}: {on_one_line(tree, flow=flow, json=json)}"


def said(tree: Tree, sort: Sort = Sort.VALUE) -> Iterator[Meaning]:
    """What the pieces of a value mean."""
    if isinstance(tree, str):
        yield sort, tree, shape_of_scalar(), Type.TEXT
        return
    yield Sort.MARK, "", shape_of_flow(sort, mapping=isinstance(tree, Mapping)), Type.TEXT
    if isinstance(tree, Mapping):
        for name, value in tree.items():
            yield from said_of_pair(name, value)
    else:
        for each in tree:
            yield from said(each, Sort.ITEM)
    yield Sort.MARK, "", shape_of_end(), Type.TEXT


def said_of_pair(name: str, tree: Tree) -> Iterator[Meaning]:
    """What the pieces of a key and its value mean."""
    yield from said(name, Sort.KEY)
    yield from said(tree)
