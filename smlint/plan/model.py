"""The shape of each kind of document, read from schemas/: the one place that says what a plan is.

JSON Schema says what may stand in a field; our own keywords beside it say how it is written in
Markdown (``x-names``, ``x-values``, ``x-form``), what it points to (``x-ref``), what its items
define (``x-defines``), which rule speaks when it is missing or wrong (``x-rule``), and whether a
document that is begun asks for it (``x-asked``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from smlint.base.text import heading_key

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind.

    Attributes:
        form: how its value is written: ``text``, ``number``, ``date``, ``period``, ``refs``,
            ``objects``, ``measure``...
        refs: the kinds of entity an id in it may point to.
        defines: the kind of entity that its items are (``objective``), or empty.
        rule: the id of the rule that owns its absence, or empty.
        owned: that rule owns a wrong value too, so that the schema stays silent.
        asked: a document that is begun is asked for it, though the schema could do without.
        names: what people call it in Markdown, in every language.
        titles: the first of these names in each language.
        example: how it is written in YAML, one line or more; empty where nobody wrote one down.
        values: the folded spellings of an enumeration's values, to the values.
        words: an enumeration's values, in their order, with what people call each in a language.
        shape: the fields of the object or the objects it holds.
    """

    name: str
    form: str = "text"
    refs: tuple[str, ...] = ()
    defines: str = ""
    rule: str = ""
    owned: bool = False
    asked: bool = False
    names: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    shape: Shape | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    example: str = ""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Shape:
    """The fields of one object, by name and by what people call them; which of them the schema
    asks for.
    """

    fields: Mapping[str, Field]
    required: frozenset[str] = frozenset()

    @cached_property
    def spellings(self) -> Mapping[str, Field]:
        """The fields by every folded spelling of their names."""
        found: dict[str, Field] = {}
        for each in self.fields.values():
            for name in (each.name, each.name.replace("_", " "), *each.names):
                found.setdefault(heading_key(name), each)
        return found

    def named(self, heading: str) -> Field | None:
        """The field that a heading, a label or a column means, however it is written."""
        return self.spellings.get(heading_key(heading))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its fields, its names in headings, and the list that a table straight
    below its fields stands for.
    """

    name: str
    shape: Shape
    names: tuple[str, ...]
    main_list: str
    spoken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Its names by language; those at one place mean the same."""

    def called(self, key: str, language: str | None) -> str:
        """A name of it in a language, by its English one; that one where there is no other."""
        english = [heading_key(name) for name in self.spoken.get("en", ())]
        own = self.spoken.get(language or "", ())
        at = english.index(key) if key in english else len(own)
        return own[at] if at < len(own) else key.capitalize()


@dataclass(frozen=True)
class Model:
    """All kinds, by name."""

    kinds: Mapping[str, Kind]

    @cached_property
    def spellings(self) -> Mapping[str, Kind]:
        """The kinds by every folded spelling of their names."""
        found: dict[str, Kind] = {}
        for kind in self.kinds.values():
            for name in (kind.name, *kind.names):
                found.setdefault(heading_key(name), kind)
        return found

    def field(self, way: str) -> Field | None:
        """The field that a way names, ``metric.family``; None where there is none."""
        kind, *names = way.split(".")
        shape = self.kinds[kind].shape if kind in self.kinds else None
        found: Field | None = None
        for name in names:
            found = None if shape is None else shape.fields.get(name)
            shape = None if found is None else found.shape
        return found


NOT_KINDS = frozenset({"common", "settings", "rule", "plan"})
"""Schemas that describe something else than a kind of document."""


def load_model(folder: Path) -> Model:
    """Read the shapes from a folder of ``<kind>.schema.json`` files.

    Raises:
        OSError, ValueError: the folder is not what was shipped.
    """
    schemas = {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.schema.json"))
    }
    kinds = {}
    for name in schemas:
        kind = name.removesuffix(".schema.json")
        if kind not in NOT_KINDS:
            kinds[kind] = _kind(kind, name, schemas)
    return Model(kinds)


def _kind(name: str, file: str, schemas: Mapping[str, Schema]) -> Kind:
    schema = schemas[file]
    shape = _Reader(schemas).shape(schema["$defs"]["document"], file)
    spoken = {language: tuple(names) for language, names in schema.get("x-names", {}).items()}
    return Kind(name, shape, _names(schema), schema.get("x-main-list", ""), spoken)


_EXAMPLE = re.compile(r"Example: `(?P<line>.+)`\Z|```yaml\n(?P<block>.+?)\n```", re.DOTALL)


def _example(told: str) -> str:
    found = _EXAMPLE.search(told)
    return "" if found is None else found["line"] or found["block"]


def _names(schema: Schema) -> tuple[str, ...]:
    return tuple(name for names in schema.get("x-names", {}).values() for name in names)


@dataclass(frozen=True, slots=True)
class _Reader:
    schemas: Mapping[str, Schema]

    def shape(self, schema: Schema, file: str) -> Shape:
        """The fields of an object's schema; ``file`` is where its ``#`` points to."""
        properties: Mapping[str, Schema] = schema.get("properties", {})
        fields = {name: self.field(name, each, file) for name, each in properties.items()}
        return Shape(fields, frozenset(schema.get("required", ())))

    def field(self, name: str, schema: Schema, file: str) -> Field:
        merged, home = self.merged(schema, file)
        return Field(
            name=name,
            form=merged.get("x-form", "text"),
            refs=_kinds(merged.get("x-ref", ())),
            defines=merged.get("x-defines", ""),
            rule=merged.get("x-rule", ""),
            owned="x-rule-value" in merged,
            asked="x-asked" in merged,
            names=_names(merged),
            values=_values(merged),
            shape=self.inner(merged, home),
            titles={language: names[0] for language, names in merged.get("x-names", {}).items()},
            example=_example(merged.get("markdownDescription", "")),
            words={
                value: {language: said[0] for language, said in names.items()}
                for value, names in _named_values(merged).items()
            },
        )

    def merged(self, schema: Schema, file: str) -> tuple[Schema, str]:
        """A schema with what its ``$ref`` points to laid below its own keywords."""
        if "$ref" not in schema:
            return schema, file
        home, _, path = schema["$ref"].partition("#/$defs/")
        home = home or file
        base, home = self.merged(self.schemas[home]["$defs"][path], home)
        return {**base, **schema}, home

    def inner(self, schema: Schema, file: str) -> Shape | None:
        """The shape of the object, or of the objects in the list, that a field holds."""
        for candidate in (
            schema,
            schema.get("items"),
            *schema.get("anyOf", ()),
            *schema.get("oneOf", ()),
        ):
            if candidate is None:
                continue
            merged, home = self.merged(candidate, file)
            if "properties" in merged:
                return self.shape(merged, home)
            if candidate is not schema and "items" in merged:
                return self.inner(merged, home)
        return None


def _kinds(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _values(schema: Schema) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for value, names in _named_values(schema).items():
        for name in (value, value.replace("-", " "), *(n for ns in names.values() for n in ns)):
            found.setdefault(heading_key(name), value)
    return found


def _named_values(schema: Schema) -> Mapping[str, Mapping[str, list[str]]]:
    """The values of an enumeration, or of a list of them, with their names in each language."""
    items = schema.get("items")
    inner = items if isinstance(items, Mapping) else {}
    return {**inner.get("x-values", {}), **schema.get("x-values", {})}
