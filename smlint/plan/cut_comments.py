"""Hashtags that YAML takes for comments: of ``text: Guess. #LateShift`` only "Guess." is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.finding import Observation
from smlint.base.span import Pointer, Span
from smlint.plan.model import Field, Model, Shape
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, Type, deref, stable

FREE = frozenset({"text", "longtext", "texts", "ids"})
"""Forms of fields in which a hashtag may stand: words, and tags."""

_CUT = re.compile(r"(?::?[ \t]+)(?P<cut>#[^\W\d_]\w+(?:[ \t]+#\w+)*)[ \t]*(?=[\r\n]|\Z)")
_REMARK = re.compile(r"#(?:todo|fixme|xxx|note|tbd)\b", re.IGNORECASE)
"""What people mark in comments, for themselves."""


def cut_by_comments(document: Document, model: Model, text: Text) -> Iterator[Observation]:
    """The hashtags behind values, and in the place of values, that are nothing but a comment."""
    kind = model.kinds.get(document.kind or "")
    if kind is None or document.form is not Form.YAML or "#" not in text.content:
        return
    for field, end, pointer in _ends(document.root, kind.shape, ()):
        match = _CUT.match(text.content, end)
        if match is not None and not _REMARK.match(match["cut"]):
            yield Observation(
                rule="yaml-surprise",
                message="cut",
                span=text.span(*match.span("cut")),
                pointer=pointer,
                anchor=stable(document.root, pointer),
                args={"cut": match["cut"], "field": field.name},
            )


def _ends(node: MapNode, shape: Shape, pointer: Pointer) -> Iterator[tuple[Field, int, Pointer]]:
    """Where the plain words of each free field end; of an empty one, its key."""
    for entry in node.entries:
        field = shape.fields.get(entry.key.text)
        if field is not None:
            way = (*pointer, field.name)
            yield from _of_value(field, entry.value, entry.key.span, way)


def _of_value(
    field: Field, node: Node, key: Span | None, pointer: Pointer
) -> Iterator[tuple[Field, int, Pointer]]:
    match deref(node):
        case ScalarNode() as scalar if field.form in FREE and scalar.plain:
            empty = scalar.type is Type.NULL
            if empty and key is not None and not scalar.text.strip():
                yield field, key.end.offset, pointer
            elif scalar.type is Type.TEXT:
                yield field, scalar.span.end.offset, pointer
        case SeqNode(items=items):
            for at, item in enumerate(items):
                yield from _of_value(field, item, None, (*pointer, at))
        case MapNode() as mapping if field.shape is not None:
            yield from _ends(mapping, field.shape, pointer)
