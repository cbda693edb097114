"""Whether an edit did what it was meant to do."""

from __future__ import annotations

from smlint.base.span import Pointer
from smlint.engine.file_phase import FileResult
from smlint.engine.mutation.damage import Damage
from smlint.engine.mutation.held import Held
from smlint.plan.entities import is_empty
from smlint.syntax.nodes import MapNode, Node, Real, ScalarNode, SeqNode, deref


def landed(before: FileResult, after: FileResult, held: Held, damage: Damage) -> bool:
    """Whether an edit changed a field as it should, and nothing else of what its file says."""
    if len(before.parts) != len(after.parts):
        return False
    for at, (old, new) in enumerate(zip(before.parts, after.parts, strict=True)):
        skip = held.pointer if at == held.at else None
        if said(old.document.root, skip) != said(new.document.root, skip):
            return False
    there = _at(after.parts[held.at].document.root, damage.pointer)
    if damage.text is None:
        return there is None
    if damage.listed:
        return said(there) == [damage.text] if isinstance(there, SeqNode) else False
    return isinstance(there, ScalarNode) and there.text.strip() == damage.text


def said(node: Node, skip: Pointer | None = None) -> object:
    """What a value says, without the field at a pointer and without what is empty."""
    if skip == ():
        return None
    match deref(node):
        case ScalarNode() as scalar:
            return None if is_empty(scalar) else scalar.text
        case SeqNode(items=items):
            each = [said(item, _below(skip, at)) for at, item in enumerate(items)]
            return [one for one in each if one is not None] or None
        case MapNode(entries=entries):
            fields = {
                entry.key.text: said(entry.value, _below(skip, entry.key.text)) for entry in entries
            }
            return {name: one for name, one in fields.items() if one is not None} or None


def _below(skip: Pointer | None, step: str | int) -> Pointer | None:
    return skip[1:] if skip and skip[0] == step else None


def _at(root: Node, pointer: Pointer) -> Real | None:
    """What stands at a pointer; None where that says nothing."""
    node: Real | None = deref(root)
    for step in pointer:
        if isinstance(node, MapNode):
            node = node.get(str(step))
        elif isinstance(node, SeqNode) and isinstance(step, int) and step < len(node.items):
            node = deref(node.items[step])
        else:
            return None
    return None if node is None or is_empty(node) else node
