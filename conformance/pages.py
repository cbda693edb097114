"""Documents to open in an editor: written from the examples that the schemas give."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smlint.plan.model import NOT_KINDS

REPOSITORY = Path(__file__).resolve().parents[1]
SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((REPOSITORY / "schemas").glob("*.schema.json"))
}
KINDS = tuple(name for name in SCHEMAS if name not in NOT_KINDS)

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a document; where a field begins, also the field.

    Attributes:
        text: the line, as deep as it stands.
        name: the field that begins here, or empty.
        says: what its schema says to a reader, in Markdown.
    """

    text: str
    name: str = ""
    says: str = ""

    @property
    def column(self) -> int:
        """A place on the field's name: not its beginning, where what stands above also ends."""
        return self.text.index(self.name) + 1


@dataclass(frozen=True, slots=True)
class Property:
    """A field as a schema describes it, its references followed."""

    name: str
    file: str
    schema: Schema

    @property
    def says(self) -> str:
        """What it says to a reader, in Markdown."""
        return str(self.schema["markdownDescription"])

    @property
    def choices(self) -> tuple[str, ...]:
        """The values it offers, or that it offers for its items."""
        items = _followed(self.schema.get("items", {}), self.file)[0]
        return tuple(self.schema.get("enum", items.get("enum", ())))

    @property
    def inner(self) -> tuple[Property, ...]:
        """The fields of the object, or of the objects, that it holds."""
        return _fields(self.schema.get("items", self.schema), self.file)

    def lines(self, *, deep: bool) -> list[Written]:
        """The field as its example writes it; ``deep``: with every field inside it."""
        if deep and self.inner:
            mapping = [line for each in self.inner for line in each.lines(deep=True)]
            below = entry(mapping) if "items" in self.schema else indented(mapping)
            return [Written(f"{self.name}:", self.name, self.says), *below]
        first, *rest = _example(self.says)
        return [Written(first, self.name, self.says), *map(Written, rest)]


def fields(name: str) -> tuple[Property, ...]:
    """The fields of a document of a kind, or of a settings or a rule file."""
    schema = SCHEMAS[name]
    return _fields(schema["$defs"]["document"] if name in KINDS else schema, name)


def needed(name: str) -> tuple[Property, ...]:
    """The fields that a document has at least."""
    document = SCHEMAS[name]["$defs"]["document"]
    required = {*document["required"], *document.get("else", {}).get("required", ())}
    return tuple(each for each in fields(name) if each.name in required)


def entry(mapping: list[Written]) -> list[Written]:
    """A mapping as the entry of a list."""
    first, *rest = indented(indented(mapping))
    return [Written(f"  - {first.text[4:]}", first.name, first.says), *rest]


def indented(lines: list[Written]) -> list[Written]:
    """Lines, one level deeper."""
    return [Written(f"  {line.text}", line.name, line.says) for line in lines]


def _fields(schema: Schema, file: str) -> tuple[Property, ...]:
    followed, home = _followed(schema, file)
    return tuple(_named(followed.get("properties", {}), home))


def _named(properties: Mapping[str, Schema], file: str) -> Iterator[Property]:
    offered = (pair for pair in properties.items() if not pair[1].get("deprecated"))
    for name, each in offered:
        followed, home = _followed(each, file)
        yield Property(name, home, followed)


def _followed(schema: Schema, file: str) -> tuple[Schema, str]:
    """A schema with what its reference points to laid below it, and the file of the latter."""
    if "$ref" not in schema:
        return schema, file
    home, _, definition = schema["$ref"].partition("#/$defs/")
    home = home.removesuffix(".schema.json") or file
    base, home = _followed(SCHEMAS[home]["$defs"][definition], home)
    return {**base, **schema}, home


def _example(says: str) -> list[str]:
    found = re.search(r"\n\n(?:```yaml\n(.*)\n```|Example: `(.*)`)$", says, re.DOTALL)
    if found is None:
        raise ValueError("a field without an example", says)
    return (found[1] or found[2]).split("\n")
