"""docs/settings.md: every key of smlint.yaml, from schemas/settings.schema.json."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]

_BLOCK = re.compile(r"```yaml\n(?P<block>.+)\n```\Z|Example: `(?P<line>.+)`\Z", re.DOTALL)


def settings_page(schema: Schema, intro: str) -> str:
    """The whole page.

    Args:
        schema: the settings' schema.
        intro: what stands above the keys, written by hand.
    """
    parts = [intro.strip(), "## Every key"]
    for name, field in schema["properties"].items():
        parts += [f"### {name}", field["description"], *_facts(field), *_example(field)]
        inner = list(_inner(field, schema, ""))
        if inner:
            rows = (f"| `{key}` | {_cell(each)} |" for key, each in inner)
            parts.append("\n".join(("| Inside it | |", "|---|---|", *rows)))
    return "\n\n".join(parts) + "\n"


def _facts(field: Schema) -> Iterator[str]:
    if "enum" in field:
        yield f"One of {', '.join(f'`{value}`' for value in field['enum'])}."


def _example(field: Schema) -> Iterator[str]:
    found = _BLOCK.search(field["markdownDescription"])
    if found is not None:
        yield f"```yaml\n{found['block'] or found['line']}\n```"


def _inner(field: Schema, whole: Schema, path: str) -> Iterator[tuple[str, Schema]]:
    """The keys inside a field, with the way to them."""
    for schema in _shapes(field, whole):
        for name, each in schema.get("properties", {}).items():
            yield f"{path}{name}", each
            yield from _inner(each, whole, f"{path}{name}.")
        others = schema.get("additionalProperties")
        if isinstance(others, Mapping) and not schema.get("properties"):
            yield from _inner(others, whole, f"{path}*.")


def _shapes(field: Schema, whole: Schema) -> Iterator[Schema]:
    """A field's schema and those it refers to, or offers for its items."""
    yield field
    if "$ref" in field:
        yield from _shapes(whole["$defs"][field["$ref"].rpartition("/")[2]], whole)
    for branch in field.get("items", {}).get("oneOf", ()):
        yield from _shapes(branch, whole)


def _cell(field: Schema) -> str:
    found = _BLOCK.search(field["markdownDescription"])
    example = "" if found is None or not found["line"] else f" `{found['line']}`"
    return f"{field['description']}{example}".replace("|", "\\|")
