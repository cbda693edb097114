"""Every field of every kind, in both syntaxes: a good value, a wrong one, a misspelt name, and the
field left out; what is said of it, and exactly where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from smlint.base.finding import Observation
from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.syntax.nodes import plain
from tests.plan.forms import Markdown, yaml_files
from tests.plan.generated import FORMS, KINDS, Data, Field, Plan, fields

Path = tuple[Field, ...]
Seen = tuple[str, str, int, int]
"""A rule, its message, a line and a column."""

WRONG = "Someday soon"
MISSPELT = "q"
CSV = b"date,value\n2026-10-31,1\n"
WORDS_WRONG = {
    **dict.fromkeys(("number", "integer", "boolean"), "wrong-type"),
    "period-range": "no-group",
    "milestones": "no-parts",
    **dict.fromkeys(("enum", "enums"), "not-one-of"),
    **dict.fromkeys(("datetime", "time", "duration", "timezone", "currency"), "bad-form"),
    **dict.fromkeys(("url", "language", "id"), "bad-form"),
    "date": "not-a-date",
}
"""What is said of words that no value of a form can be."""

LISTS = ("objects", "milestones")
OBJECTS = ("object", "measure", "scope", "period-range")


def paths(below: Sequence[Field], above: Path = ()) -> Iterator[Path]:
    """The way to every field, also those inside others."""
    for each in below:
        yield (*above, each)
        yield from paths(each.fields, (*above, each))


ALL = [(kind, path) for kind in KINDS for path in paths(fields(kind))]
NAMES = [f"{kind}/{'/'.join(each.name for each in path)}" for kind, path in ALL]
EVERY = pytest.mark.parametrize(("kind", "path"), ALL, ids=NAMES)
REQUIRED = pytest.mark.parametrize(
    ("kind", "path"),
    [each for each in ALL if each[1][-1].required],
    ids=[name for name, each in zip(NAMES, ALL, strict=True) if each[1][-1].required],
)


def good(field: Field) -> Any:
    """A value that a field takes."""
    form = field.form
    if form in LISTS:
        return [objects(field.fields)]
    if form in OBJECTS:
        return objects(field.fields)
    if form in FORMS:
        return FORMS[form][0]
    one = field.choices[0] if field.choices else "thing"
    words = {"boolean": True, "id": "an-id", "ref": one, "enum": one, "number": 12, "integer": 12}
    several = ("refs", "texts", "ids", "enums")
    return [one] if form in several else words.get(form, "Words of it")


def objects(below: Sequence[Field]) -> Data:
    """An object with all that it must have, or with its first field."""
    needed = [each for each in below if each.required]
    return {each.name: good(each) for each in needed or below[:1]}


Leaf = Callable[[Data, Field], None]
"""Does something with a field of the object that holds it."""


def document(kind: str, path: Path, leaf: Leaf) -> Data:
    """A document with what it must have, and something done with one field."""
    data = _around(fields(kind), path, leaf)
    if path[0].name != "id":
        data = {"id": "the-id", **{name: value for name, value in data.items() if name != "id"}}
    if kind == "readings" and path[0].name not in ("values", "values_file"):
        data["values"] = [{"date": "2026-10-31", "value": 12}]
    return data


def _around(below: Sequence[Field], path: Path, leaf: Leaf) -> Data:
    data = {each.name: good(each) for each in below if each.required}
    field, *deeper = path
    if not deeper:
        leaf(data, field)
        return data
    inner = _around(field.fields, tuple(deeper), leaf)
    if "id" in inner and deeper[0].name != "id":
        inner["id"] = "inner-id"
    inner = {f"x-in-{field.name}": "first", **inner}
    data[field.name] = [inner] if field.form in LISTS else inner
    return data


def put(value: Callable[[Field], Any]) -> Leaf:
    """Gives a field a value."""

    def leaf(data: Data, field: Field) -> None:
        data[field.name] = value(field)

    return leaf


def without(data: Data, field: Field) -> None:
    """Leaves a field out."""
    data.pop(field.name, None)


@dataclass(frozen=True)
class Written(Markdown):
    """Markdown with a wrong value, or with a wrong name for one field."""

    target: Field | None = None

    def speaking(self, data: Data) -> Markdown:
        del data
        return self

    def headed(self, field: Field, value: Any, level: int) -> str:
        wrong = f"{'#' * level} {self.heading(field.names)}\n\n{WRONG}\n"
        return wrong if value == WRONG else super().headed(field, value, level)

    def bullet(self, field: Field | None, name: str, value: Any, depth: int) -> str:
        if value != WRONG or field is None:
            return super().bullet(field, name, value, depth)
        return f"{'  ' * depth}- {self.label(field.names)}: {WRONG}\n"

    def item(self, field: Field, value: Any, *, cell: bool = False) -> str:
        return WRONG if value == WRONG else super().item(field, value, cell=cell)

    def cell(self, field: Field, value: Any, *, cell: bool = True) -> str:
        return WRONG if value == WRONG else super().cell(field, value, cell=cell)

    def label(self, names: Mapping[str, Sequence[str]]) -> str:
        name = names["en"][0]
        target = self.target is not None and names is self.target.names
        return misspelt(name) if target else name


def as_bullets(ways: Sequence[Any]) -> Any:
    """Fields as bullets, what is inside them nested."""
    return False if ways == (True, False, False) else ways[0]


def as_headings(ways: Sequence[Any]) -> Any:
    """Fields under headings, lists of objects as tables."""
    return ways[-1] if ways in ((True, False, False), (True, False)) else ways[0]


STYLES = pytest.mark.parametrize("choose", [as_bullets, as_headings])


def misspelt(name: str) -> str:
    return f"{name[:2]}{MISSPELT}{name[2:]}"


def seen(path: str, text: str) -> list[Observation]:
    settings = Settings(language="en")
    return list(read_file(path, text.encode(), settings, shipped(), beside=lambda _: CSV).seen)


def told(found: list[Observation]) -> list[Seen]:
    return [
        (each.rule, each.message, each.span.start.line, each.span.start.column) for each in found
    ]


def at(text: str, token: str, before: int = 0) -> tuple[int, int]:
    """The line and column of the one place of a token."""
    assert text.count(token) == 1, (token, text)
    index = text.index(token) - before
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def in_yaml(kind: str, data: Data) -> str:
    (text,) = yaml_files(Plan("en", ((kind, data),))).values()
    return text


@EVERY
def test_a_good_value(kind: str, path: Path) -> None:
    data = document(kind, path, put(good))
    assert seen("a.yaml", in_yaml(kind, data)) == []


@STYLES
@EVERY
def test_a_good_value_in_markdown(kind: str, path: Path, choose: Callable[..., Any]) -> None:
    data = document(kind, path, put(good))
    text = Written(choose, "en").file(kind, data)
    result = read_file("a.md", text.encode(), Settings(language="en"), shipped())
    if path[0].name != "values_file":
        assert told(list(result.seen)) == [], text
    (part,) = result.parts
    read = plain(part.document.root)
    assert isinstance(read, dict)
    assert {name: value for name, value in read.items() if name != "kind"} == data, text


def _wrong(field: Field) -> Any:
    return ["x-wrong"] if field.form in OBJECTS else {"x-wrong": 1}


@EVERY
def test_a_value_of_another_type(kind: str, path: Path) -> None:
    field = path[-1]
    data = document(kind, path, put(_wrong))
    text = in_yaml(kind, data)
    owned = "x-rule-value" in field.spec or field.form == "measure"
    place = at(text, "x-wrong", 2 if field.form in OBJECTS else 0)
    only_fields = field.form in OBJECTS and field.spec.get("type") == "object"
    message = "no-group" if only_fields else "wrong-type"
    expected = [] if owned else [("schema", message, *place)]
    assert told(seen("a.yaml", text)) == expected


def can_be_wrong(field: Field) -> bool:
    """Any words are a text or an id; a rule of its own judges the fields that it owns."""
    return field.form in WORDS_WRONG and "x-rule-value" not in field.spec


@STYLES
@pytest.mark.parametrize(
    ("kind", "path"),
    [each for each in ALL if can_be_wrong(each[1][-1])],
    ids=[name for name, each in zip(NAMES, ALL, strict=True) if can_be_wrong(each[1][-1])],
)
def test_words_that_are_no_value(kind: str, path: Path, choose: Callable[..., Any]) -> None:
    message = WORDS_WRONG[path[-1].form]
    data = document(kind, path, put(lambda _field: WRONG))
    text = Written(choose, "en").file(kind, data)
    place = at(text, WRONG, int(f'"{WRONG}"' in text))
    assert told(seen("a.md", text)) == [("schema", message, *place)], text


def rename(data: Data, field: Field) -> None:
    data[misspelt(field.name)] = data.pop(field.name, None) or good(field)


@EVERY
def test_a_misspelt_name(kind: str, path: Path) -> None:
    field = path[-1]
    data = document(kind, path, rename)
    text = in_yaml(kind, data)
    wrong = misspelt(field.name)
    found = [each for each in seen("a.yaml", text) if each.rule == "unknown-field"]
    guess = found[0].args.get("guess")
    assert told(found) == [
        ("unknown-field", "guess" if guess else "unknown", *at(text, f"{wrong}:"))
    ]
    assert guess == field.name or len(field.name) < 5


@STYLES
@EVERY
def test_a_misspelt_label_heading_or_column(
    kind: str, path: Path, choose: Callable[..., Any]
) -> None:
    field = path[-1]
    if path[0].name in ("id", "title", "language") or (len(path) == 1 and field.name == "name"):
        return  # the front matter's, as in YAML, or a heading's own words
    data = document(kind, path, put(good))
    text = Written(choose, "en", target=field).file(kind, data)
    wrong = misspelt(field.names["en"][0])
    if wrong not in text:
        return  # an id before its words has no label
    found = [each for each in seen("a.md", text) if each.rule == "unknown-field"]
    if not found:  # too short for a guess: a bullet that says anything, and so prose
        assert len(wrong) <= 3
        assert f"- {wrong}:" in text
        return
    assert [(each.span.start.line, each.span.start.column) for each in found] == [at(text, wrong)]
    guess = found[0].args.get("guess")
    if guess is None:
        assert len(wrong) <= 3
    else:
        assert guess == field.name or str(guess) in {n for ns in field.names.values() for n in ns}


@REQUIRED
def test_a_missing_field(kind: str, path: Path) -> None:
    data = document(kind, path, without)
    text = in_yaml(kind, data)
    inside = path[:-1]
    if inside and path[-1].name != "id" and "id" in {each.name for each in inside[-1].fields}:
        place = at(text, "inner-id")
    elif inside:
        place = at(text, f"x-in-{inside[-1].name}")
    elif path[0].name == "id":
        place = (1, 1)
    else:
        place = at(text, "the-id")
    (found,) = seen("a.yaml", text)
    assert told([found]) == [("schema", "missing-field", *place)]
    assert found.args["field"] == path[-1].name


@STYLES
@REQUIRED
def test_a_missing_field_in_markdown(kind: str, path: Path, choose: Callable[..., Any]) -> None:
    data = document(kind, path, without)
    writer = Written(choose, "en")
    text = writer.file(kind, data)
    if len(path) > 1 and "first |\n" in text:
        place = at(text, "first |\n")[0], 3
    elif len(path) > 1:
        place = at(text, f"x-in-{path[-2].name}")
    elif writer.title_field(kind, data):
        place = at(text, "\n# ", -3)
    elif path[0].name == "id":
        place = (2, 1)
    else:
        place = at(text, "the-id")
    (found,) = seen("a.md", text)
    assert told([found]) == [("schema", "missing-field", *place)], text
    assert found.args["field"] == path[-1].name
