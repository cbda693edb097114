"""The tree of nodes as JSON Schema sees it: values, without places."""

from __future__ import annotations

import math

from smlint.syntax.nodes import AliasNode, MapNode, Node, Real, ScalarNode, SeqNode, Type, deref


class _Mapping(dict[str, object]):
    """A mapping that is written in no time: jsonschema writes every value it complains of into a
    message that nobody reads, and a bomb of aliases would go off there.
    """

    def __repr__(self) -> str:
        return "{...}"


class _List(list[object]):
    """A list that is written in no time."""

    def __repr__(self) -> str:
        return "[...]"


Value = None | bool | int | float | str
_MOST_BITS = 10_000
_TYPES = {
    Type.NULL: "null",
    Type.BOOL: "boolean",
    Type.INT: "number",
    Type.FLOAT: "number",
    Type.TEXT: "string",
}


def value_of(node: ScalarNode) -> Value:
    """A scalar's value. ``.inf``, and a number so long that Python refuses to write it, are
    ``nan``: no number that a plan can hold.
    """
    value = node.value
    if node.type is Type.INT:
        readable = isinstance(value, int) and value.bit_length() <= _MOST_BITS
        return value if readable else math.nan
    return math.nan if isinstance(value, float) and math.isinf(value) else value


def is_number(value: object) -> bool:
    """Whether a value is a number that can be compared: finite, and no boolean."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def is_integer(value: object) -> bool:
    """Whether a value is a whole number; ``3.0`` is one."""
    return is_number(value) and (isinstance(value, int) or float(str(value)).is_integer())


def type_of(node: Real) -> str:
    """The type of a value, in the words of JSON Schema; a whole number is a ``number``."""
    if isinstance(node, ScalarNode):
        return _TYPES[node.type]
    return "object" if isinstance(node, MapNode) else "array"


def view(node: Node) -> object:
    """The whole tree as dicts, lists and values; the first of two equal keys counts, as for
    :meth:`MapNode.get`.
    """
    return _view(node, {})


def _view(node: Node, aliased: dict[int, object]) -> object:
    if isinstance(node, AliasNode):
        # One object for all aliases of a node: a bomb of aliases costs no memory.
        if id(node.target) not in aliased:
            aliased[id(node.target)] = _view(node.target, aliased)
        return aliased[id(node.target)]
    match deref(node):
        case ScalarNode() as scalar:
            return value_of(scalar)
        case SeqNode(items=items):
            return _List(_view(item, aliased) for item in items)
        case MapNode(entries=entries):
            fields = _Mapping()
            for entry in entries:
                if entry.key.text not in fields:
                    fields[entry.key.text] = _view(entry.value, aliased)
            return fields
