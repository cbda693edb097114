"""Signs for "there is nothing here": ``n/a``, a dash, an empty text. A field that holds one is
empty.
"""

from __future__ import annotations

from dataclasses import replace

from smlint.base.text import folded
from smlint.plan.entities import OWN_FIELDS
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type

BLANK = frozenset(
    {"", "n/a", "n.a.", "not applicable", "-", "–", "—", "δ/υ", "δ.υ.", "δεν υπαρχει"}
)


def emptied(root: MapNode) -> MapNode:
    """A document whose fields that say that they hold nothing hold nothing."""
    entries = tuple(_entry(each) for each in root.entries)
    same = all(new is old for new, old in zip(entries, root.entries, strict=True))
    return root if same else replace(root, entries=entries)


def _entry(entry: Entry) -> Entry:
    if entry.key.text.startswith(OWN_FIELDS):
        return entry
    value = _emptied(entry.value)
    return entry if value is entry.value else replace(entry, value=value)


def _emptied(node: Node) -> Node:
    match node:
        case ScalarNode():
            return (
                replace(node, text="", type=Type.NULL, trail=None, stretches=())
                if _blank(node)
                else node
            )
        case MapNode():
            return emptied(node)
        case SeqNode(items=items):
            kept = tuple(_emptied(item) for item in items if not _blank(item))
            if items and not kept:
                return ScalarNode(node.span, "", Type.NULL)
            same = len(kept) == len(items) and all(map(_is, kept, items))
            return node if same else replace(node, items=kept)
        case _:
            return node


def _is(one: Node, other: Node) -> bool:
    return one is other


def _blank(node: Node) -> bool:
    return (
        isinstance(node, ScalarNode)
        and node.type is Type.TEXT
        and folded(node.text.strip()).rstrip() in BLANK
    )
