"""Small documents for the tests of the schema layer, written on one line so that places are plain.

``planted({"id": "a", "tags": ["x"]})`` is the text ``{id: a, tags: [x]}`` and its tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from smlint.base.finding import Observation
from smlint.base.span import Position, Span
from smlint.syntax.nodes import AliasNode, Entry, MapNode, Node, Real, ScalarNode, SeqNode, Type


@dataclass(frozen=True)
class Written:
    """A scalar that Python has no value for: ``Written(".nan", Type.FLOAT)``."""

    text: str
    type: Type


@dataclass(frozen=True)
class Pairs:
    """A mapping with equal keys, or keys that are no texts."""

    pairs: tuple[tuple[Any, Any], ...]


@dataclass(frozen=True)
class Alias:
    """``*name``, standing for a tree that was planted elsewhere."""

    target: Real


@dataclass(frozen=True)
class Planted:
    """A text and its tree."""

    text: str
    root: Real

    def seen(self, observations: tuple[Observation, ...]) -> list[tuple[str, str, str]]:
        """Each observation as ``rule/message``, its pointer, and the text at its place."""
        return [
            (
                f"{each.rule}/{each.message}",
                "/".join(map(str, each.pointer)),
                self.text[each.span.start.offset : each.span.end.offset],
            )
            for each in observations
        ]


def planted(data: Any) -> Planted:
    """Write data down and read it."""
    gardener = _Gardener()
    root = gardener.plant(data)
    if isinstance(root, AliasNode):
        raise TypeError(data)
    return Planted(gardener.text, root)


class _Gardener:
    def __init__(self) -> None:
        self.text = ""

    def plant(self, data: Any) -> Node:
        if isinstance(data, Alias):
            return AliasNode(self.write("*name"), "name", data.target)
        if isinstance(data, dict | Pairs):
            return self.mapping(data)
        if isinstance(data, list):
            start = len(self.text)
            self.write("[")
            items = tuple(self.plant(item) for item in data)
            self.write("]")
            return SeqNode(self.span(start), items)
        return self.scalar(data)

    def mapping(self, data: dict[str, Any] | Pairs) -> MapNode:
        start = len(self.text)
        self.write("{")
        entries = []
        for key, value in data.pairs if isinstance(data, Pairs) else tuple(data.items()):
            name = self.scalar(key)
            self.write(": ")
            entries.append(Entry(name, self.plant(value)))
            self.write(", ")
        self.write("}")
        span = self.span(start)
        named = next((e.value.span for e in entries if e.key.text == "id"), None)
        first = entries[0].key.span if entries else span
        return MapNode(span, tuple(entries), named or first)

    def scalar(self, data: Any) -> ScalarNode:
        written = data if isinstance(data, Written) else _written(data)
        return ScalarNode(self.write(written.text), written.text, written.type)

    def write(self, text: str) -> Span:
        start = len(self.text)
        self.text += text
        return self.span(start)

    def span(self, start: int) -> Span:
        end = len(self.text)
        return Span("a.yaml", Position(1, start + 1, start), Position(1, end + 1, end))


def _written(data: Any) -> Written:
    if data is None:
        return Written("", Type.NULL)
    if isinstance(data, bool):
        return Written(str(data).lower(), Type.BOOL)
    if isinstance(data, int):
        return Written(str(data), Type.INT)
    if isinstance(data, float):
        return Written(repr(data).replace("inf", ".inf").replace("nan", ".nan"), Type.FLOAT)
    return Written(str(data), Type.TEXT)


SCHEMAS: dict[str, dict[str, Any]] = {
    "common.schema.json": {
        "$defs": {
            "id": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$", "x-form": "id"},
            "ref": {"$ref": "#/$defs/id"},
            "title": {"type": "string", "minLength": 1},
            "date": {"type": "string", "format": "date", "pattern": "^\\d{4}-", "x-form": "date"},
        }
    },
    "goal.schema.json": {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Goal",
        "$defs": {
            "document": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "title", "statement"],
                "patternProperties": {"^x-": True},
                "properties": {
                    "kind": {"const": "goal"},
                    "id": {"$ref": "common.schema.json#/$defs/id", "description": "Its name."},
                    "title": {"$ref": "common.schema.json#/$defs/title"},
                    "statement": {"type": "string", "x-names": {"el": ["Διατύπωση"]}},
                    "owner": {"$ref": "common.schema.json#/$defs/ref", "x-rule": "SM101"},
                    "type": {
                        "type": "string",
                        "enum": ["presence", "support", "sales"],
                        "x-values": {"sales": {"el": ["πωλήσεις"]}},
                    },
                    "status": {"oneOf": [{"const": "active"}, {"const": "paused"}]},
                    "priority": {"type": "integer", "minimum": 1, "maximum": 9},
                    "start": {"$ref": "common.schema.json#/$defs/date", "x-form": "date"},
                    "due": {"type": "string", "x-form": "period", "pattern": "^[0-9Q]"},
                    "tags": {
                        "type": "array",
                        "items": {"type": "string", "minLength": 1},
                        "minItems": 1,
                        "maxItems": 3,
                    },
                    "public": {"type": "boolean"},
                    "weight": {"type": "number", "exclusiveMinimum": 0},
                    "objectives": {
                        "type": "array",
                        "x-defines": "objective",
                        "items": {"$ref": "#/$defs/objective"},
                    },
                },
                "if": {"properties": {"status": {"const": "paused"}}, "required": ["status"]},
                "then": {"required": ["tags"]},
            },
            "objective": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id"],
                "properties": {
                    "id": {"$ref": "common.schema.json#/$defs/id"},
                    "target": {"type": "number", "x-rule-value": "SM116"},
                    "baseline": {
                        "anyOf": [
                            {"type": "number"},
                            {"const": "unknown"},
                            {
                                "type": "object",
                                "additionalProperties": False,
                                "required": ["value"],
                                "properties": {
                                    "value": {"type": "number"},
                                    "date": {"$ref": "common.schema.json#/$defs/date"},
                                },
                            },
                        ]
                    },
                },
            },
            "file": {
                "type": "object",
                "additionalProperties": False,
                "required": ["kind", "items"],
                "properties": {
                    "kind": {"const": "goal"},
                    "items": {"type": "array", "items": {"$ref": "#/$defs/document"}},
                },
            },
        },
    },
    "settings.schema.json": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "profile": {"enum": ["starter", "standard", "strict"]},
            "limits": {"type": "object", "additionalProperties": {"type": "number"}},
            "severity": {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": "^[a-zA-Z0-9-]+$", "x-form": "selector"},
                "additionalProperties": {"enum": ["error", "info"]},
            },
            "select": {
                "oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
            },
        },
    },
}
"""Three files by the conventions of the shipped schemas."""

GOAL = {"kind": "goal", "id": "goal-a", "title": "A", "statement": "People know us"}
"""A valid goal."""
