"""Documents that were begun and not yet written: whatever they say is still to be decided."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.plan.names import ALONE
from smlint.plan.open_marks import left_to_decide
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, Type, deref

_NAMES = frozenset({"kind", "id", "language"})
"""What a document is called by is no answer to anything."""


def is_untouched(document: Document) -> bool:
    """Whether nothing in a document is decided, though much is asked there. Of what a plan has one
    alone, each part begins so, and the plan with it.
    """
    if document.kind in ALONE or document.kind is None:
        return False
    marks = 0
    for text in _said(document.root):
        if left_to_decide(text) is None:
            return False
        marks += 1
    return marks > 0


def _said(node: Node) -> Iterator[str]:
    match deref(node):
        case MapNode(entries=entries):
            for each in entries:
                if each.key.text not in _NAMES:
                    yield from _said(each.value)
        case SeqNode(items=items):
            for item in items:
                yield from _said(item)
        case ScalarNode(type=type_, text=text):
            if type_ is not Type.NULL and text.strip():
                yield text
