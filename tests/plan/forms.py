"""Writes a plan, as plain data, in each form that smlint reads."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from tests.plan.generated import ALONE, Data, Field, Plan, fields, schema

Some = TypeVar("Some")
Choose = Callable[[Sequence[Some]], Some]
"""Takes one of several ways to write the same."""

Files = dict[str, str]

_PLAIN = re.compile(r"[A-Za-zΑ-Ωα-ωάέήίόύώ][\w αάέήίόύώ,./@-]*(?<![ ,])")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
_MARKS = re.compile(r"[\\`*_\[\]<>&#|~!]")
_LINE_START = re.compile(r"^(?P<mark>[-+=]|\d+(?=[.)]))(?P<after>[.)]?)", re.MULTILINE)
NAMED = {"contact": "name", "source": "name"}
ONE_CELL = frozenset({"objects", "object", "scope", "milestones"})
KEYS = {
    **{kind: kind for kind in ("strategy", "team", "readings", "research", "content")},
    "policy": "policies",
}


def key(kind: str) -> str:
    """What a plan in one file calls a kind."""
    return KEYS.get(kind, f"{kind}s")


# YAML


def yaml_files(plan: Plan) -> Files:
    """A file for every document."""
    return {
        f"{at}.yaml": f"kind: {kind}\n{_mapping(data, 0)}"
        for at, (kind, data) in enumerate(plan.documents)
    }


def yaml_lists(plan: Plan) -> Files:
    """A file for every kind with ``items:``, and one file of several documents."""
    kinds = list(dict.fromkeys(kind for kind, _data in plan.documents))
    of = {kind: [data for each, data in plan.documents if each == kind] for kind in kinds}
    half = len(kinds) // 2
    files = {f"{kind}.yml": f"kind: {kind}\nitems:\n{_items(of[kind], 1)}" for kind in kinds[:half]}
    parts = [f"kind: {kind}\n{_mapping(data, 0)}" for kind in kinds[half:] for data in of[kind]]
    return {**files, "rest.yaml": "---\n" + "---\n".join(parts)}


def yaml_one_file(plan: Plan) -> Files:
    """The whole plan under the names of the kinds."""
    lines = ["kind: plan\n", "title: All of it\n"]
    for kind in dict.fromkeys(kind for kind, _data in plan.documents):
        of = [data for each, data in plan.documents if each == kind]
        if kind in ALONE and len(of) == 1:
            lines.append(f"{key(kind)}:\n{_mapping(of[0], 1)}")
        else:
            lines.append(f"{key(kind)}:\n{_items(of, 1)}")
    return {"plan.yaml": "".join(lines)}


def _mapping(data: Mapping[str, Any], depth: int) -> str:
    pad = "  " * depth
    return "".join(f"{pad}{name}:{_below(value, depth)}" for name, value in data.items())


def _below(value: Any, depth: int) -> str:
    match value:
        case dict():
            return f"\n{_mapping(value, depth + 1)}"
        case list() if all(isinstance(item, str) for item in value):
            return f" [{', '.join(json.dumps(item, ensure_ascii=False) for item in value)}]\n"
        case list():
            return f"\n{_items(value, depth + 1)}"
        case str() if "\n" in value and value == value.strip():
            pad = "  " * (depth + 1)
            lines = (f"{pad}{line}" if line else "" for line in value.split("\n"))
            return " |-\n" + "\n".join(lines) + "\n"
        case _:
            return f" {yaml_scalar(value)}\n"


def _items(items: Sequence[Data], depth: int) -> str:
    pad = "  " * depth
    return "".join(f"{pad}-\n{_mapping(item, depth + 1)}" for item in items)


def yaml_scalar(value: Any) -> str:
    """A value as people write it in YAML, in quotes where it needs them."""
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.fullmatch(value) and value.lower() not in _WORDS
    return value if plain or _ISO.fullmatch(value) else json.dumps(value, ensure_ascii=False)


# Markdown


def escaped(text: str, *, cell: bool = False) -> str:
    """Words that Markdown shows as they are."""
    marked = _MARKS.sub(lambda match: f"\\{match[0]}", text)
    if cell:
        return marked.replace("\n", "<br>")
    return _LINE_START.sub(_escaped_start, marked)


def _escaped_start(match: re.Match[str]) -> str:
    mark, after = match["mark"], match["after"]
    return f"{mark}\\{after}" if after else f"\\{mark}" if not mark.isdigit() else mark


@dataclass(frozen=True)
class Markdown:
    """Writes documents in structured Markdown, each time in another of the ways there are."""

    choose: Choose[Any]
    language: str

    def files(self, plan: Plan) -> Files:
        """A file for every document."""
        return {f"{at}.md": self.file(*each) for at, each in enumerate(plan.documents)}

    def one_file(self, plan: Plan) -> Files:
        """The whole plan in one file."""
        parts = [f"---\nkind: plan\nlanguage: {self.language}\n---\n# All of it\n"]
        for kind in dict.fromkeys(kind for kind, _data in plan.documents):
            of = [data for each, data in plan.documents if each == kind]
            parts.append(f"\n## {self.heading(schema(kind)['x-names'])}\n\n")
            parts.append(self.section(kind, of))
        return {"plan.md": "".join(parts)}

    def speaking(self, data: Data) -> Markdown:
        """This writer in the language that a document says."""
        return replace(self, language=data.get("language", self.language))

    def file(self, kind: str, data: Data) -> str:
        """One document with front matter."""
        own = self.speaking(data)
        title = own.title_field(kind, data)
        first = {"language", "id"}
        rest = [name for name in data if name not in first and name != title]
        front = {name: data[name] for name in rest if self.choose((True, False, False))}
        front |= {name: data[name] for name in data if name in first}
        heading = f"# {escaped(data[title])}\n" if title else ""
        body = own.body(kind, [name for name in rest if name not in front], data, 2)
        return f"---\nkind: {kind}\n{_mapping(front, 0)}---\n{heading}\n{body}"

    def title_field(self, kind: str, data: Data) -> str | None:
        """The field that a heading says; where a name is the heading, no title is."""
        name = NAMED.get(kind, "title")
        return name if name in data else None

    def section(self, kind: str, of: Sequence[Data]) -> str:
        """The documents of a kind below its H2."""
        flat = all(_fits_cells(fields(kind), data) for data in of) and all(
            "id" in data for data in of
        )
        if kind in ALONE and len(of) == 1 and ("id" not in of[0] or self.choose((True, False))):
            return self.speaking(of[0]).alone(kind, of[0])
        if flat and self.choose((True, False)):
            return self.table(fields(kind), of, own=True)
        return "".join(self.speaking(data).titled(kind, data) for data in of)

    def alone(self, kind: str, data: Data) -> str:
        """A strategy or a team straight below its H2."""
        return self.body(kind, list(data), data, 3, bullets=("id", "title", "language"))

    def titled(self, kind: str, data: Data) -> str:
        """A document under its H3."""
        title = self.title_field(kind, data)
        words = data["id"] if title is None else f"{data['id']}: {escaped(data[title])}"
        rest = [name for name in data if name not in ("id", title)]
        return f"### {words}\n\n{self.body(kind, rest, data, 4, bullets=('language',))}"

    def body(
        self, kind: str, names: Sequence[str], data: Data, level: int, bullets: Sequence[str] = ()
    ) -> str:
        """Fields as bullets, the main list as a table, the rest under headings."""
        known = {each.name: each for each in fields(kind)}
        main = str(schema(kind).get("x-main-list", ""))
        listed = {
            name: name in bullets
            or name.startswith("x-")
            or (name != main and self.choose((True, False)))
            for name in names
        }
        above = "".join(
            self.bullet(known.get(name), name, data[name], 0) for name in names if listed[name]
        )
        below = [name for name in names if not listed[name]]
        straight = main in below and _is_table(known[main], data[main])
        if straight and (above or "id" in data) and self.choose((True, False)):
            above += "\n" + self.table(known[main].fields, data[main])
            below.remove(main)
        parts = [self.headed(known[name], data[name], level) for name in below]
        return f"{above}\n{''.join(parts)}\n"

    def headed(self, field: Field, value: Any, level: int) -> str:
        """A field under a heading."""
        head = f"{'#' * level} {self.heading(field.names)}\n\n"
        if field.form in ("text", "longtext"):
            return f"{head}{escaped(value)}\n\n"
        if field.form in ("texts", "refs", "ids", "enums"):
            return head + "".join(f"- {self.item(field, each)}\n" for each in value) + "\n"
        if field.form in ("objects", "milestones"):
            if _is_table(field, value) and self.choose((True, True, False)):
                return head + self.table(field.fields, value) + "\n"
            return head + "".join(self.thing(field, each, 0, level) for each in value) + "\n"
        if isinstance(value, dict) and not _is_cell(field, value):
            return head + self.inside(field, value, 0) + "\n"
        return f"{head}{self.cell(field, value, cell=False)}\n\n"

    def thing(self, field: Field, item: Data, depth: int, level: int) -> str:
        """An object of a list as a bullet, its fields nested."""
        del level
        pad = "  " * depth
        if field.form == "milestones" and _is_cell(field, [item]) and self.choose((True, False)):
            return f"{pad}- {self.cell(field, [item], cell=False)}\n"
        known = {each.name: each for each in field.fields}
        names = list(item)
        line = next((n for n in ("statement", "title", "name", "text", "task") if n in item), None)
        if "id" in item and line is not None and item["id"] not in known and self.choose((0, 1)):
            rest = [name for name in names if name not in ("id", line)]
            head = f"{pad}- {item['id']}: {escaped(item[line])}\n"
        else:
            simple = [
                name for name in names if name not in known or _is_cell(known[name], item[name])
            ]
            if not simple:
                return f"{pad}-\n{self.inside(field, item, depth + 1)}"
            rest = [name for name in names if name != simple[0]]
            head = self.head(known.get(simple[0]), simple[0], item[simple[0]], depth)
        inner = (self.bullet(known.get(name), name, item[name], depth + 1) for name in rest)
        return head + "".join(inner)

    def head(self, field: Field | None, name: str, value: Any, depth: int) -> str:
        """The field that an object's bullet begins with, on one line."""
        if field is None or field.form in ("text", "longtext"):
            return self.bullet(field, name, value, depth)
        words = self.cell(field, value, cell=False)
        return f"{'  ' * depth}- {self.label(field.names)}: {words}\n"

    def inside(self, field: Field, value: Data, depth: int) -> str:
        """An object's fields as bullets."""
        known = {each.name: each for each in field.fields}
        return "".join(self.bullet(known.get(name), name, value[name], depth) for name in value)

    def bullet(self, field: Field | None, name: str, value: Any, depth: int) -> str:
        """``- Label: value``, or its parts nested below it."""
        pad = "  " * depth
        if field is None:
            return f"{pad}- {name}: {escaped(value)}\n"
        label = f"{pad}- {self.label(field.names)}:"
        if field.form in ("text", "longtext"):
            return f"{label} {_indented(escaped(value), depth + 1)}\n"
        if field.form in ("objects", "milestones") and not (
            field.form == "milestones" and _is_cell(field, value) and self.choose((True, False))
        ):
            items = (self.thing(field, each, depth + 1, 9) for each in value)
            return f"{label}\n" + "".join(items)
        if field.form in ("texts", "refs", "ids", "enums") and self.choose((True, False)):
            items = (f"{pad}  - {self.item(field, each)}\n" for each in value)
            return f"{label}\n" + "".join(items)
        if isinstance(value, dict) and (not _is_cell(field, value) or self.choose((True, False))):
            return f"{label}\n{self.inside(field, value, depth + 1)}"
        return f"{label} {self.cell(field, value, cell=False)}\n"

    def table(self, known: Sequence[Field], items: Sequence[Data], *, own: bool = False) -> str:
        """Objects as the rows of a table."""
        columns = [each for each in known if any(each.name in item for item in items)]
        more = sorted({name for item in items for name in item if name.startswith("x-")})
        heads = [self.heading(each.names) for each in columns] + more
        lines = [heads, ["---"] * len(heads)]
        for item in items:
            row = self.speaking(item) if own else self
            cells = [row.cell(each, item.get(each.name)) for each in columns]
            lines.append(cells + [escaped(item.get(name, ""), cell=True) for name in more])
        return "".join(f"| {' | '.join(cells)} |\n" for cells in lines) + "\n"

    def cell(self, field: Field, value: Any, *, cell: bool = True) -> str:
        """A value in a cell, or behind a label."""
        if value is None:
            return ""
        if isinstance(value, dict):
            return self.joined(field, value)
        if field.form == "milestones":
            return "; ".join(f"{each['date']}: {self.number(each['value'])}" for each in value)
        if isinstance(value, list):
            mark = "; " if field.form == "texts" else self.choose((", ", "; "))
            return str(mark).join(self.item(field, each, cell=cell) for each in value)
        return self.item(field, value, cell=cell)

    def joined(self, field: Field, value: Data) -> str:
        """An object in a cell."""
        match field.form:
            case "measure":
                return f"{self.number(value['value'])} ({value['date']})"
            case "period-range":
                mark = self.choose((" – ", " - ", " to ", " έως "))
                return f"{value['start']}{mark}{value['end']}"
            case _:
                return str(self.choose((", ", "; "))).join(value["channels"])

    def item(self, field: Field, value: Any, *, cell: bool = False) -> str:
        """One value."""
        match field.form:
            case "number" | "integer":
                return self.number(value)
            case "boolean":
                return str(self.choose(("yes", "Ναι", "true") if value else ("no", "Όχι", "false")))
            case "enum" | "enums" | "measure":
                names = field.values[value]
                return str(self.choose((value, *names[self.language], *names["en"])))
            case "ref" | "refs":
                link = f"[the {value[:2]}](plan.yaml#{value})"
                return str(self.choose((value, value, link)))
        return escaped(str(value), cell=cell)

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        group, mark = (".", ",") if self.language == "el" else (",", ".")
        whole, _, part = f"{value:,}".partition(".") if self.choose((0, 1)) else _bare(value)
        text = whole.replace(",", group) + (mark + part if part else "")
        return text + str(self.choose(("", "", "%")))

    def label(self, names: Mapping[str, Sequence[str]]) -> str:
        """What a field is called, with or without adornment."""
        name = str(self.choose(names[self.choose((self.language, self.language, "en"))]))
        return str(self.choose((name, name, name.upper(), f"**{name}**", f"🎯 {name}")))

    def heading(self, names: Mapping[str, Sequence[str]]) -> str:
        """A heading or the name of a column."""
        return str(self.choose(("", "", "2. ", "3.1 "))) + self.label(names)


def _bare(value: float) -> tuple[str, str, str]:
    whole, mark, part = str(value).partition(".")
    return whole, mark, part


def _indented(text: str, depth: int) -> str:
    return text.replace("\n", "\n" + "  " * depth)


def _is_cell(field: Field, value: Any) -> bool:
    """Whether a value fits in one cell."""
    match field.form:
        case "objects" | "object":
            return isinstance(value, str)
        case "milestones":
            return all(set(each) == {"date", "value"} for each in value)
        case "measure":
            return not isinstance(value, dict) or set(value) == {"value", "date"}
        case "period-range":
            return set(value) == {"start", "end"}
        case "scope":
            return set(value) == {"channels"}
    return True


def _is_table(field: Field, items: Sequence[Data]) -> bool:
    return all(_fits_cells(field.fields, item) for item in items)


def _fits_cells(own: Sequence[Field], data: Data) -> bool:
    known = {each.name: each for each in own}
    return all(name not in known or _is_cell(known[name], data[name]) for name in data)


def documents(files: Files) -> Iterator[tuple[str, str]]:
    """The files with their paths."""
    yield from files.items()
