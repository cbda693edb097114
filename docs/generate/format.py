"""docs/format.md: every kind of document, every field and every word of it, from schemas/."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docs.generate.wording import FORMS, STEPS

Schema = Mapping[str, Any]

FIELD_HEAD = ("Field", "What to write", "Form, and an example", "Needed", "In Markdown")
WORD_HEAD = ("Field", "Word", "In English Markdown", "In Greek Markdown")

_COMMON = "common.schema.json#/$defs/"
_WHOLE = ("file", "document")
_CHECKED = re.compile(r"\s*Checked by (SM[^.]*)\.")
_RULE = re.compile(r"SM\d{3}")
_INLINE = re.compile(r"Example: (`.+`)\Z")
_BLOCK = re.compile(r"```yaml\n.+\n```", re.DOTALL)


def page(schemas: Mapping[str, Schema], intro: str, rules: Mapping[str, str]) -> str:
    """The whole page.

    Args:
        schemas: by file name, ``goal.schema.json``.
        intro: what stands above the tables, written by hand.
        rules: the names of the rules there are, by id; no other rule is spoken of.

    Raises:
        ValueError: a field has a form that this page cannot explain yet.
    """
    writer = _Writer(schemas, rules)
    kinds = [kind for kinds in STEPS.values() for kind in kinds]
    parts = [intro.strip(), *writer.overview(), *writer.common()]
    for kind in kinds:
        parts += writer.kind(kind, schemas[f"{kind}.schema.json"])
    return "\n\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    schemas: Mapping[str, Schema]
    rules: Mapping[str, str]

    def overview(self) -> Iterator[str]:
        yield "## All kinds"
        rows = []
        for step, kinds in STEPS.items():
            for kind in kinds:
                schema = self.schemas[f"{kind}.schema.json"]
                rows.append((step, f"[`{kind}`](#{kind})", schema["description"], _names(schema)))
        yield _table(("Step", "Kind", "What it is", "In Markdown"), rows)

    def common(self) -> Iterator[str]:
        common = self.schemas["common.schema.json"]
        yield "## Fields of every kind"
        yield common["description"]
        shape = {"properties": common["$defs"]}
        yield self.fields("common", shape, {})
        yield from self.words("common", [("", shape)])

    def kind(self, kind: str, schema: Schema) -> Iterator[str]:
        document: Schema = schema["$defs"]["document"]
        own = {name: each for name, each in document["properties"].items() if name != "kind"}
        shared = [name for name, each in own.items() if _is_common(each)]
        special = {name: each for name, each in own.items() if name not in shared}
        shape = {**document, "properties": special}
        inner = {name: schema["$defs"][name] for name in schema["$defs"] if name not in _WHOLE}
        users = {name: tuple(_users(name, schema["$defs"])) for name in inner}
        links = {name: f"{kind}-{users[name][0][0].replace('_', '-')}" for name in inner}
        yield f"## {kind.capitalize()}"
        yield f"`kind: {kind}`. {schema['description']}"
        if "x-main-list" in schema:
            main = schema["x-main-list"]
            yield f"In Markdown, a table straight below its bullets is its `{main}`."
        yield self.fields(kind, shape, links)
        also = _listed([f"`{each}`" for each in shared])
        yield f"And {also}, as [every kind](#fields-of-every-kind) has them."
        for name, each in inner.items():
            yield from self.inner(kind, each, users[name], links)
        parts = [("", shape), *((f"{users[name][0][0]}.", each) for name, each in inner.items())]
        yield from self.words(kind, parts)

    def inner(
        self,
        kind: str,
        shape: Schema,
        users: tuple[tuple[str, Schema], ...],
        links: Mapping[str, str],
    ) -> Iterator[str]:
        name, user = users[0]
        yield f"### {kind.capitalize()}: {name.replace('_', ' ')}"
        others = sorted({f"`{each}`" for each, _ in users} - {f"`{name}`"})
        also = f"Also in {_listed(others)}." if others else ""
        if text := " ".join(filter(None, (shape.get("description"), also))):
            yield text
        if block := _BLOCK.search(user.get("markdownDescription", "")):
            yield block[0]
        yield self.fields(kind, shape, links)

    def fields(self, kind: str, shape: Schema, links: Mapping[str, str]) -> str:
        rows = []
        for name, each in shape["properties"].items():
            field = self.merged(each)
            form = self.form(kind, field, links)
            needed = self.needed(name, field, shape)
            rows.append((f"`{name}`", self.description(field), form, needed, _names(field)))
        return _table(FIELD_HEAD, rows)

    def merged(self, schema: Schema) -> Schema:
        if not schema.get("$ref", "").startswith(_COMMON):
            return schema
        base = self.schemas["common.schema.json"]["$defs"][schema["$ref"].removeprefix(_COMMON)]
        return {**base, **schema}

    def description(self, field: Schema) -> str:
        """What to write, with those rules that there are."""
        text: str = field["description"]
        match = _CHECKED.search(text)
        found = _RULE.findall(match[1]) if match else []
        known = [f"{rule} {self.rules[rule]}" for rule in found if rule in self.rules]
        rest = _CHECKED.sub("", text)
        return f"{rest} Checked by {_listed(known)}." if known else rest

    def form(self, kind: str, field: Schema, links: Mapping[str, str]) -> str:
        form = field["x-form"]
        if form not in FORMS:
            message = f"say in docs/generate/wording.py how the form {form!r} is written"
            raise ValueError(message)
        refs = field.get("x-ref", ())
        refs = [refs] if isinstance(refs, str) else refs
        inner = (field.get("$ref") or field.get("items", {}).get("$ref", "")).rpartition("/")[2]
        said = FORMS[form].format(
            refs=" or ".join(map(_with_article, refs)), kind=kind, inner=links.get(inner, "")
        )
        example = _INLINE.search(field.get("markdownDescription", ""))
        return f"{said}<br>{example[1]}" if example else said

    def needed(self, name: str, field: Schema, shape: Schema) -> str:
        if name in shape.get("required", ()):
            return "yes"
        if name in shape.get("else", {}).get("required", ()):
            return f"yes, without {_listed([f'`{each}`' for each in shape['if']['required']])}"
        rule = field.get("x-rule", "")
        return rule if rule in self.rules else ""

    def words(self, kind: str, parts: list[tuple[str, Schema]]) -> Iterator[str]:
        """The words that stand in fields with a closed list, and their names."""
        found: dict[tuple[str, ...], list[str]] = {}
        for part, shape in parts:
            for name, each in shape["properties"].items():
                field = self.merged(each)
                inner = {**field.get("items", {}), **field}
                for value in inner.get("enum", inner.get("x-values", ())):
                    names = inner.get("x-values", {}).get(value, {})
                    row = (f"`{value}`", *(_comma(names.get(each)) for each in ("en", "el")))
                    found.setdefault(row, []).append(f"`{part}{name}`")
        if found:
            yield f"### {kind.capitalize()}: words"
            rows = [(", ".join(fields), *row) for row, fields in found.items()]
            yield _table(WORD_HEAD, rows)


def _users(name: str, shapes: Mapping[str, Schema]) -> Iterator[tuple[str, Schema]]:
    """The fields that hold a part with fields of its own."""
    ref = f"#/$defs/{name}"
    for shape in shapes.values():
        for field, each in shape.get("properties", {}).items():
            if ref in (each.get("$ref"), each.get("items", {}).get("$ref")):
                yield field, each


def _is_common(field: Schema) -> bool:
    return set(field) == {"$ref"} and field["$ref"].startswith(_COMMON)


def _names(schema: Schema) -> str:
    names = schema.get("x-names", {})
    return "<br>".join(_comma(names[language]) for language in ("en", "el") if language in names)


def _comma(names: list[str] | None) -> str:
    return ", ".join(names or ())


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(
        f"| {' | '.join(' '.join(cell.split()).replace('|', chr(92) + '|') for cell in line)} |"
        for line in lines
    )


def _with_article(kind: str) -> str:
    """A kind as one of several: ``an audience``."""
    name = kind.replace("-", " ")
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
