"""Says of most documents at once that they are valid, without jsonschema.

Each schema becomes a tree of small functions over nodes, made once. They know the keywords that
our schemas use; before any other they give up, and jsonschema decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from smlint.schema.store import Schema, Schemas, UnknownReferenceError
from smlint.schema.view import Value, is_integer, is_number, value_of
from smlint.syntax.nodes import MapNode, Node, Real, ScalarNode, SeqNode, Type, deref

Check = Callable[[Real], bool]
"""Whether a value is valid; exact, or it raises :class:`_UnsureError`."""

_ANNOTATIONS = frozenset(
    {"$comment", "$defs", "$schema", "default", "deprecated", "description", "examples"}
    | {"format", "markdownDescription", "readOnly", "title"}
)


class _UnsureError(Exception):
    """This module cannot tell."""


def surely_valid(schemas: Schemas, node: Node, schema: str) -> bool:
    """Whether a value surely is what a schema asks for; False also where this cannot be told.

    An empty field (``owner:``) counts as absent wherever its schema does not allow null.

    Args:
        schemas: the shipped schemas.
        node: the value.
        schema: the schema's address, ``goal.schema.json#/$defs/document``.
    """
    try:
        compiler = _COMPILED.setdefault(schemas, _Compiler(schemas))
        return compiler.ref(schema, "")(deref(node))
    except _UnsureError:
        return False


@dataclass(frozen=True, slots=True)
class _Compiler:
    schemas: Schemas
    done: dict[str, Check] = field(default_factory=dict)

    def ref(self, ref: str, home: str) -> Check:
        """What a reference points to, compiled once; it may point back to where it stands."""
        address = home + ref if ref.startswith("#") else ref
        known = self.done.get(address)
        if known is not None:
            return known
        try:
            file, schema = self.schemas.find(address)
        except UnknownReferenceError:
            return _unsure
        self.done[address] = partial(self.later, address)
        self.done[address] = self.compile(schema, file)
        return self.done[address]

    def later(self, address: str, node: Real) -> bool:
        """Check by a schema that was not yet compiled when something pointed to it."""
        return self.done[address](node)

    def compile(self, schema: Schema, home: str) -> Check:
        """One function for all that a schema says."""
        if isinstance(schema, bool):
            return _anything if schema else _nothing
        words = [word for word in schema if word not in _ANNOTATIONS and not word.startswith("x-")]
        if any(word not in _BUILDERS for word in words):
            return _unsure
        builders = dict.fromkeys(_BUILDERS[word] for word in words)
        return _every([build(self, schema, home) for build in builders])


_COMPILED: WeakKeyDictionary[Schemas, _Compiler] = WeakKeyDictionary()


def _anything(_node: Real) -> bool:
    return True


def _nothing(_node: Real) -> bool:
    return False


def _unsure(_node: Real) -> bool:
    raise _UnsureError


def _every(checks: list[Check]) -> Check:
    if not checks:
        return _anything
    if len(checks) == 1:
        return checks[0]
    first, rest = checks[0], _every(checks[1:])
    return lambda node: first(node) and rest(node)


def _is_text(node: Real) -> bool:
    return type(node) is ScalarNode and node.type is Type.TEXT


def _is_null(node: Real) -> bool:
    return type(node) is ScalarNode and node.type is Type.NULL


_TYPES: Mapping[str, Check] = {
    "string": _is_text,
    "null": _is_null,
    "boolean": lambda node: type(node) is ScalarNode and node.type is Type.BOOL,
    "number": lambda node: is_number(_number(node)),
    "integer": lambda node: is_integer(_number(node)),
    "array": lambda node: type(node) is SeqNode,
    "object": lambda node: type(node) is MapNode,
}


def _number(node: Real) -> Value:
    if type(node) is ScalarNode and (node.type is Type.INT or node.type is Type.FLOAT):
        return value_of(node)
    return None


def _type(_compiler: _Compiler, schema: Mapping[str, Any], _home: str) -> Check:
    types = schema["type"]
    if isinstance(types, str):
        return _TYPES.get(types, _unsure)
    return _any_of([_TYPES.get(each, _unsure) for each in types])


def _any_of(checks: list[Check]) -> Check:
    return lambda node: any(check(node) for check in checks)


def _choice(_compiler: _Compiler, schema: Mapping[str, Any], _home: str) -> Check:
    choices = [schema["const"]] if "const" in schema else list(schema["enum"])
    if "const" in schema and "enum" in schema:
        return _unsure
    if any(isinstance(choice, list | dict) for choice in choices):
        return _unsure
    # A bool is an int for Python, not for JSON.
    known = frozenset((isinstance(choice, bool), choice) for choice in choices)

    def among(node: Real) -> bool:
        if type(node) is not ScalarNode:
            return False
        value = value_of(node)
        return (isinstance(value, bool), value) in known

    return among


def _text(_compiler: _Compiler, schema: Mapping[str, Any], _home: str) -> Check:
    least, most = schema.get("minLength", 0), schema.get("maxLength", float("inf"))
    try:
        search = re.compile(schema.get("pattern", "")).search
    except re.error:
        return _unsure

    def fits(node: Real) -> bool:
        if type(node) is not ScalarNode or node.type is not Type.TEXT:
            return True
        return least <= len(node.text) <= most and search(node.text) is not None

    return fits


def _bounds(_compiler: _Compiler, schema: Mapping[str, Any], _home: str) -> Check:
    least, most = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")

    def within(node: Real) -> bool:
        value = _number(node)
        if not isinstance(value, int | float) or not is_number(value):
            return True
        return (
            (least is None or value >= least)
            and (most is None or value <= most)
            and (above is None or value > above)
            and (below is None or value < below)
        )

    return within


def _list(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    least, most = schema.get("minItems", 0), schema.get("maxItems", float("inf"))
    each = compiler.compile(schema.get("items", True), home)

    def fits(node: Real) -> bool:
        if type(node) is not SeqNode:
            return True
        if not least <= len(node.items) <= most:
            return False
        return all(each(deref(item)) for item in node.items)

    return fits


def _mapping(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    try:
        patterns = tuple(
            (re.compile(pattern).search, compiler.compile(each, home))
            for pattern, each in schema.get("patternProperties", {}).items()
        )
    except re.error:
        return _unsure
    fields = schema.get("properties", {})
    if any(search(name) for name in fields for search, _check in patterns):
        return _unsure  # our schemas never say two things of one name
    return _Fields(
        {name: compiler.compile(each, home) for name, each in fields.items()},
        patterns,
        compiler.compile(schema.get("additionalProperties", True), home),
        frozenset(schema.get("required", ())),
    )


@dataclass(frozen=True, slots=True)
class _Fields:
    """All that a schema says of a mapping's fields."""

    fields: Mapping[str, Check]
    patterns: tuple[tuple[Callable[[str], object], Check], ...]
    others: Check
    required: frozenset[str]

    def __call__(self, node: Real) -> bool:
        if type(node) is not MapNode:
            return True
        present = {entry.key.text: entry.value for entry in node.entries}
        if len(present) != len(node.entries):  # which of two equal keys counts is not told here
            raise _UnsureError
        fields, required, there = self.fields, self.required, 0
        for name, value in present.items():
            real = deref(value)
            check = fields.get(name)
            if check is None:
                if not self.unnamed(name, real):
                    return False
                there += name in required and not _is_null(real)
            elif check(real):
                there += name in required
            elif not _is_null(real):  # an empty field is an absent one
                return False
        return there == len(required)

    def unnamed(self, name: str, value: Real) -> bool:
        """Whether a field that the schema does not name is allowed."""
        checks = [check for search, check in self.patterns if search(name)]
        if not checks and self.others is _nothing:
            return False
        return _is_null(value) or all(check(value) for check in checks or [self.others])


def _names(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    least, most = schema.get("minProperties", 0), schema.get("maxProperties", float("inf"))
    named = compiler.compile(schema.get("propertyNames", True), home)

    def fits(node: Real) -> bool:
        if type(node) is not MapNode:
            return True
        names = {entry.key.text: entry.key.span for entry in node.entries}
        return least <= len(names) <= most and all(
            named(ScalarNode(span, name)) for name, span in names.items()
        )

    return fits


def _every_of(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    return _every([compiler.compile(each, home) for each in schema["allOf"]])


def _some_of(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    return _any_of([compiler.compile(each, home) for each in schema["anyOf"]])


def _one_of(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    checks = [compiler.compile(each, home) for each in schema["oneOf"]]
    return lambda node: sum(check(node) for check in checks) == 1


def _condition(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    asked = compiler.compile(schema.get("if", True), home)
    then = compiler.compile(schema.get("then", True), home)
    otherwise = compiler.compile(schema.get("else", True), home)
    if "if" not in schema:  # then and else say nothing by themselves
        return _anything
    return lambda node: then(node) if asked(node) else otherwise(node)


def _reference(compiler: _Compiler, schema: Mapping[str, Any], home: str) -> Check:
    return compiler.ref(schema["$ref"], home)


_Builder = Callable[[_Compiler, Mapping[str, Any], str], Check]
_BUILDERS: Mapping[str, _Builder] = {
    "type": _type,
    "$ref": _reference,
    "enum": _choice,
    "const": _choice,
    **dict.fromkeys(("pattern", "minLength", "maxLength"), _text),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _bounds),
    **dict.fromkeys(("items", "minItems", "maxItems"), _list),
    **dict.fromkeys(
        ("properties", "patternProperties", "additionalProperties", "required"), _mapping
    ),
    **dict.fromkeys(("propertyNames", "minProperties", "maxProperties"), _names),
    "allOf": _every_of,
    "anyOf": _some_of,
    "oneOf": _one_of,
    **dict.fromkeys(("if", "then", "else"), _condition),
}
