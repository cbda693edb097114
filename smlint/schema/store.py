"""The schemas that were shipped, and how one points to another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

Schema = Mapping[str, Any] | bool
"""A JSON Schema: a mapping of keywords, or true or false for "anything" and "nothing"."""

_MAPS = ("$defs", "properties", "patternProperties")
_LISTS = ("allOf", "anyOf", "oneOf")
_SINGLE = ("additionalProperties", "else", "if", "items", "not", "propertyNames", "then")
_DATES = ("date", "duration", "period")
"""Forms that the plan layer judges: it knows times that people write, a pattern does not."""


class UnknownReferenceError(LookupError):
    """A schema points to something that is not in the shipped schemas."""


@dataclass(frozen=True, eq=False)
class Schemas:
    """The schemas by file name (``goal.schema.json``); compared by identity.

    ``$ref`` may say ``#/$defs/name`` or ``file#/$defs/name``, and reaches nothing else.
    """

    files: Mapping[str, Mapping[str, Any]]

    @cached_property
    def judged(self) -> Mapping[str, Any]:
        """The schemas without what other layers judge.

        A field with ``x-rule-value`` may hold anything: its rule owns a wrong value. The pattern
        of a date is the plan layer's; a period may be a year, which YAML takes for a number.
        """
        return {name: _judged(schema) for name, schema in self.files.items()}

    def address(self, file: str, definition: str) -> str:
        """The address of one of a file's ``$defs``; of the file itself where it has none such."""
        known = definition in self.files.get(file, {}).get("$defs", {})
        return f"{file}#/$defs/{definition}" if known else f"{file}#"

    def find(self, ref: str, home: str = "") -> tuple[str, Schema]:
        """What a ``$ref`` written in the file ``home`` points to, with the file that holds it.

        Raises:
            UnknownReferenceError: nothing of that name was shipped.
        """
        file, _, path = ref.partition("#")
        file = file or home
        node: Any = self.judged.get(file)
        for step in path.split("/")[1:]:
            node = node.get(step) if isinstance(node, Mapping) else None
        if not isinstance(node, Mapping | bool):
            raise UnknownReferenceError(ref)
        return file, node


def load_schemas(folder: Path) -> Schemas:
    """Read every ``*.schema.json`` of a folder.

    Raises:
        OSError, ValueError: the folder is not what was shipped.
    """
    paths = sorted(folder.glob("*.schema.json"))
    return Schemas({path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths})


def _judged(schema: Any) -> Any:
    if not isinstance(schema, Mapping):
        return schema
    if "x-rule-value" in schema:
        return {}
    return {
        keyword: _below(keyword, value)
        for keyword, value in _without_dates(schema).items()
        if keyword != "$schema"  # jsonschema would take it for leave to use another validator
    }


def _below(keyword: str, value: Any) -> Any:
    if keyword in _MAPS:
        return {name: _judged(each) for name, each in value.items()}
    if keyword in _LISTS:
        return [_judged(each) for each in value]
    return _judged(value) if keyword in _SINGLE else value


def _without_dates(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    form = schema.get("x-form")
    if form not in _DATES:
        return schema
    kept = {word: value for word, value in schema.items() if word not in ("format", "pattern")}
    if form == "period" and kept.get("type") == "string":
        kept["type"] = ["string", "integer"]
    return kept
