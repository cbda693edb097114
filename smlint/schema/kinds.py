"""Which kind of entity a part of a document is: what its list defines (``x-defines``), or the
kind of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from smlint.base.span import Pointer
from smlint.schema.store import Schemas

_Home = tuple[str, Mapping[str, Any]]
"""A schema, with the file that its references start from."""


def kind_at(schemas: Schemas, address: str, pointer: Pointer) -> str:
    """The kind (``objective``) of the mapping that a pointer leads to in a document.

    Args:
        schemas: the shipped schemas.
        address: the document's schema, ``goal.schema.json#/$defs/document``.
        pointer: the way to the mapping; an item of a list that defines a kind is of that kind.
    """
    home, schema = schemas.find(address)
    kind, defined = home.removesuffix(".schema.json"), ""
    here = _all_of(schemas, home, schema)
    for step in pointer:
        if isinstance(step, int) and defined:
            kind, defined = defined, ""
        here = [each for at, node in here for each in _inside(schemas, at, node, step)]
        defined = next((node["x-defines"] for _at, node in here if "x-defines" in node), defined)
    return kind


def _inside(
    schemas: Schemas, home: str, schema: Mapping[str, Any], step: str | int
) -> Iterator[_Home]:
    if isinstance(step, int):
        below = schema.get("items")
    else:
        below = schema.get("properties", {}).get(step, schema.get("additionalProperties"))
    yield from _all_of(schemas, home, below)


def _all_of(schemas: Schemas, home: str, schema: Any) -> list[_Home]:
    """A schema and all that it says by reference or in a branch."""
    if not isinstance(schema, Mapping):
        return []
    found = [(home, schema)]
    if "$ref" in schema:
        found += _all_of(schemas, *schemas.find(schema["$ref"], home))
    for word in ("allOf", "anyOf", "oneOf"):
        for branch in schema.get(word, ()):
            found += _all_of(schemas, home, branch)
    for word in ("then", "else"):
        found += _all_of(schemas, home, schema.get(word))
    return found
