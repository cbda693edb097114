"""A schema that stands alone: all that it points to in other files is taken into its ``$defs``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from smlint.schema.store import Schemas, UnknownReferenceError

ENDING = ".schema.json"
DOCUMENT = "document"
"""The name of the schema for any document of a plan."""

COMMON = "common"
_NOT_DOCUMENTS = ("rule", "settings", DOCUMENT)


def names(schemas: Schemas) -> tuple[str, ...]:
    """What ``bundled`` can give: every kind of document, ``document`` for any of them, and what
    else has a schema.
    """
    return named(schemas.files)


def named(files: Iterable[str]) -> tuple[str, ...]:
    """The same from the names of the schemas' files alone."""
    shipped = {file.removesuffix(ENDING) for file in files} - {COMMON}
    return tuple(sorted(shipped | {DOCUMENT}))


def bundled(schemas: Schemas, name: str) -> dict[str, Any]:
    """One schema as JSON Schema 2020-12 that needs no other file.

    Args:
        schemas: the shipped schemas.
        name: one of ``names``.

    Raises:
        UnknownReferenceError: there is no such schema, or it points to nothing.
    """
    file = f"{name}{ENDING}"
    if file in schemas.files:
        return _Bundle(schemas, file).whole(schemas.files[file])
    if name != DOCUMENT:
        raise UnknownReferenceError(name)
    return _Bundle(schemas, file).whole(_any_document(schemas))


def _any_document(schemas: Schemas) -> Mapping[str, Any]:
    """A schema for a file of any kind: its ``kind`` says which schema it must keep."""
    kinds = [each for each in names(schemas) if each not in _NOT_DOCUMENTS]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A document of a plan",
        "description": "A YAML file of a plan, of any kind.",
        "type": "object",
        "properties": {"kind": {"enum": kinds}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"{kind}{ENDING}#"},
            }
            for kind in kinds
        ],
    }


@dataclass(slots=True)
class _Bundle:
    schemas: Schemas
    home: str
    taken: dict[str, Any] = field(default_factory=dict)

    def whole(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        own = {name: self.moved(each, self.home) for name, each in schema.get("$defs", {}).items()}
        rest = {key: each for key, each in schema.items() if key != "$defs"}
        moved: dict[str, Any] = self.moved(rest, self.home)
        definitions = {**own, **dict(sorted(self.taken.items()))}
        return {**moved, "$defs": definitions} if definitions else moved

    def moved(self, part: Any, home: str) -> Any:
        """A part of the file ``home`` with its references led into the one schema."""
        if isinstance(part, list):
            return [self.moved(each, home) for each in part]
        if not isinstance(part, Mapping):
            return part
        return {
            key: self.reference(each, home)
            if key == "$ref" and isinstance(each, str)
            else self.moved(each, home)
            for key, each in part.items()
        }

    def reference(self, ref: str, home: str) -> str:
        """Where a reference leads once what it means is taken in."""
        file, _, path = ref.partition("#")
        file = file or home
        if file == self.home:
            return f"#{path}"
        if file not in self.schemas.files:
            raise UnknownReferenceError(ref)
        stem, inner = file.removesuffix(ENDING), path.removeprefix("/$defs/")
        name = f"{stem}_{inner}" if inner else stem
        if name not in self.taken:
            source: Any = self.schemas.files[file]
            if inner:
                source = source.get("$defs", {}).get(inner)
            if source is None:
                raise UnknownReferenceError(ref)
            self.taken[name] = {}  # so that what points back to it finds it taken
            top = ("$schema", "$defs")
            kept = {key: each for key, each in source.items() if key not in top}
            self.taken[name] = self.moved(kept, file)
        return f"#/$defs/{name}"
