"""Plans made by hypothesis from the schemas: every field of every kind, with values of its form."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st

from smlint.base.text import folded
from smlint.plan.blank import BLANK
from smlint.source.secrets import secret_in

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
ALONE = ("strategy", "team")
KINDS = (
    *("strategy", "team", "goal", "metric", "readings", "audience", "channel", "research"),
    *("contact", "source", "lead", "content", "tactic", "event", "campaign", "experiment"),
    *("review", "policy"),
)

Some = TypeVar("Some")
Draw = Callable[[st.SearchStrategy[Some]], Some]
Data = dict[str, Any]

LETTERS = st.characters(
    codec="utf-8",
    categories=("L", "Nd", "P", "S", "Zs"),
    exclude_characters="\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u202f\u205f\u3000\u115f\u1160\u3164\uffa0",
)
TRICKY = (
    *("Grow", "Owner: rosa", "a | b", "1. one", "- dash", "# hash", "*star*", "_under_", "`code`"),
    *("<b>bold</b>", "&amp; co", "[x](y)", "!image", "~~gone~~", "> quote", "+ plus", "= same"),
    *("Ο κόσμος μας ξέρει", "ΤΙΤΛΟΣ: κάτι", "β) δεύτερο", "τι·ποτα", "88%", "12"),
    *("true", "no", "null", "~", "2026-10-31", "1.240", "id: title", "x-ray", "goal-a: b", "---"),
    *("a, b, c", "(2026-10-31)", "Call her (soon)", "https://a.example/x_y?z=1&w=2", "|"),
    *("🎯 aim", "3.2 Goals", '"quoted"', "it's", "{a: b}", "@mill_a", "%", "[ ] box", "1) x"),
    *("###", "\\ back"),
)
DATES = ("2026-09-01", "2026-10-31", "2027-02-28", "2027-06-30", "2028-02-29")
FORMS: Mapping[str, Sequence[str]] = {
    "date": DATES,
    "period": (*DATES, "Q2 2027", "June 2027", "2027-Q3", "β΄ τρίμηνο 2027"),
    "datetime": ("2026-11-02", "2026-11-02T19:30", "2026-11-02 09:00:00+02:00"),
    "time": ("00:00", "09:30", "23:59"),
    "duration": ("P3M", "P2W", "3 months"),
    "language": ("en", "el"),
    "timezone": ("Europe/Athens", "UTC", "America/Argentina/Buenos_Aires"),
    "currency": ("EUR", "USD"),
    "url": ("https://a.example/", "http://b.example/x_y?z=1&w=*2*#top"),
    "path": ("content.yaml", "goals/presence.md", "goal-presence"),
}
WORDS = ("harvest", "shops", "λάδι", "early_harvest", "en", "el", "a.b")


@cache
def schema(kind: str) -> Data:
    """A kind's schema file."""
    loaded: Data = json.loads((SCHEMAS / f"{kind}.schema.json").read_text("utf-8"))
    return loaded


def merged(part: Mapping[str, Any], file: str) -> tuple[Data, str]:
    """A part of a schema with what its reference points to laid below it."""
    if "$ref" not in part:
        return dict(part), file
    home, path = part["$ref"].split("#/$defs/")
    home = home.removesuffix(".schema.json") or file
    base, home = merged(schema(home)["$defs"][path], home)
    return {**base, **part}, home


@dataclass(frozen=True)
class Field:
    """One field of an object in a schema, its references followed."""

    name: str
    spec: Data
    required: bool
    fields: tuple[Field, ...]
    kind: str
    """The kind of document it belongs to."""

    @property
    def form(self) -> str:
        return str(self.spec["x-form"])

    @property
    def names(self) -> Mapping[str, Sequence[str]]:
        names: Mapping[str, Sequence[str]] = self.spec["x-names"]
        return names

    @property
    def values(self) -> Mapping[str, Any]:
        inner: Mapping[str, Any] = merged(self.spec.get("items", {}), self.kind)[0].get(
            "x-values", {}
        )
        values = self.spec.get("x-values")
        return inner if values is None else values

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.spec.get("enum", self.spec.get("items", {}).get("enum", ())))


@cache
def fields(kind: str) -> tuple[Field, ...]:
    """The fields of a kind's documents, ``kind`` itself left out."""
    found = _fields(schema(kind)["$defs"]["document"], kind, kind)
    return tuple(each for each in found if each.name != "kind")


def _fields(part: Mapping[str, Any], file: str, kind: str) -> tuple[Field, ...]:
    required = part.get("required", ())
    found = []
    for name, each in part.get("properties", {}).items():
        spec, home = merged(each, file)
        shown, home = merged(spec["items"], home) if "items" in spec else (spec, home)
        found.append(Field(name, spec, name in required, _fields(shown, home, kind), kind))
    return tuple(found)


@dataclass(frozen=True)
class Plan:
    """A plan as plain data: kind, fields."""

    language: str
    documents: tuple[tuple[str, Data], ...]


@st.composite
def plans(draw: Draw[Any], most: int = 6) -> Plan:
    """A plan of a few kinds; references point to what is in it."""
    chosen = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=most, unique=True))
    kinds = sorted({"channel", "metric", "goal", "campaign", *chosen}, key=KINDS.index)
    counts = {kind: 1 if kind in ALONE else draw(st.integers(1, 2)) for kind in kinds}
    ids = {
        kind: tuple(f"{kind[:2]}{'-._'[at % 3]}{at}" for at in range(count))
        for kind, count in counts.items()
    }
    ids |= {each: (f"{each[:3]}-0",) for each in ("person", "objective", "business-objective")}
    ids["pillar"] = ("pil-0",)
    writer = _Writer(draw, ids, {})
    documents: list[tuple[str, Data]] = []
    for kind in kinds:
        full = kind in chosen
        documents += [(kind, writer.document(kind, name, full=full)) for name in ids[kind]]
    return Plan(draw(st.sampled_from(("en", "el"))), tuple(documents))


@dataclass(frozen=True)
class _Writer:
    draw: Draw[Any]
    ids: Mapping[str, Sequence[str]]
    defined: dict[str, int]

    def document(self, kind: str, name: str, *, full: bool) -> Data:
        own = [each for each in fields(kind) if each.name not in ("id", "values_file")]
        data = self.object(own, most=9 if full else 2)
        if kind == "readings" and "values" not in data:
            values = next(each for each in own if each.name == "values")
            data["values"] = self.value(values)
        if kind not in ALONE or self.draw(st.booleans()):
            data["id"] = name
        if self.draw(st.integers(0, 7)) == 0:
            data["x-own"] = self.text()
        return data

    def object(self, own: Sequence[Field], most: int) -> Data:
        optional = [each for each in own if not each.required]
        some = (
            self.draw(st.lists(st.sampled_from(optional), max_size=most, unique_by=_name))
            if optional
            else []
        )
        taken = [each for each in own if each.required or each in some]
        data = {each.name: self.value(each) for each in taken}
        if not data and own:
            data = {own[0].name: self.value(own[0])}
        return data

    def value(self, field: Field) -> Any:
        """A good value of a field."""
        form, draw = field.form, self.draw
        if form in FORMS:
            return draw(st.sampled_from(FORMS[form]))
        if form in ("number", "integer"):
            return draw(_number(field.spec.get("minimum"), field.spec.get("maximum"), form))
        if form in ("refs", "enums", "ids"):
            return draw(_some(self.choices(field)))
        if form in ("ref", "enum"):
            return draw(st.sampled_from(self.choices(field)))
        if form == "boolean":
            return draw(st.booleans())
        return self.worded(field)

    def worded(self, field: Field) -> Any:
        """Text, lists of texts, ids, or something with fields of its own."""
        match field.form:
            case "texts":
                several = range(self.draw(st.integers(1, 3)))
                return [self.text().replace(";", ",") for _ in several]
            case "longtext":
                return self.longtext()
            case "id":
                return self.own_id("item")
        return self.nested(field)

    def choices(self, field: Field) -> tuple[str, ...]:
        """What a value may be one of."""
        if field.form in ("ref", "refs"):
            return self.known(field)
        return WORDS if field.form == "ids" else field.choices

    def nested(self, field: Field) -> Any:
        """An object, a list of them, or a line of text."""
        match field.form:
            case "objects" | "milestones":
                defines = field.spec.get("x-defines", "item")
                items = []
                for _ in range(self.draw(st.integers(1, 3))):
                    item = self.object([f for f in field.fields if f.name != "id"], most=4)
                    if any(each.name == "id" for each in field.fields):
                        item = {"id": self.own_id(defines), **item}
                    items.append(item)
                names = {name for item in items for name in item}
                as_one = len(items) == len(names) == sum(map(len, items))
                return items[:1] if as_one else items  # bullets would say one object of them
            case "measure" if self.draw(st.integers(0, 3)) == 0:
                return "unknown"
            case "measure" | "period-range" | "scope" | "object":
                if field.name == "change" and self.draw(st.booleans()):
                    return self.text()
                most = 9 if field.form == "measure" else 3
                return self.object(field.fields, most)
        return self.text()

    def known(self, field: Field) -> tuple[str, ...]:
        refs = field.spec["x-ref"]
        kinds = (refs,) if isinstance(refs, str) else refs
        found = tuple(name for kind in kinds for name in self.ids.get(kind, ()))
        return found or tuple(f"{kind[:2]}-0" for kind in kinds)

    def own_id(self, kind: str) -> str:
        at = self.defined.get(kind, 0)
        self.defined[kind] = at + 1
        return f"{kind[:3]}-{at}"

    def text(self) -> str:
        return str(self.draw(TEXTS))

    def longtext(self) -> str:
        parts = [self.text() for _ in range(self.draw(st.sampled_from((1, 1, 2, 3))))]
        return str(self.draw(st.sampled_from(("\n", "\n\n")))).join(parts)


def _name(field: Field) -> str:
    return field.name


@cache
def _some(choices: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(choices), min_size=1, max_size=3, unique=True)


@cache
def _number(least: float | None, most: float | None, form: str) -> st.SearchStrategy[Any]:
    low = -9_999_999 if least is None else int(least)
    high = 9_999_999 if most is None else int(most)
    whole = st.integers(low, high)
    if form == "integer":
        return whole
    return st.one_of(
        whole,
        st.decimals(low, high, places=1).map(_plain),
        st.decimals(low, high, places=3).map(_plain),
    )


def _plain(number: Decimal) -> int | float:
    return int(number) if number == int(number) else float(number)


def _words(text: str) -> str:
    return " ".join(text.split())


def _says_something(text: str) -> bool:
    """Whether a text is no sign for an empty field; Hypothesis tries the signs it finds in code.
    Nor is it like a password, of which the plan would be told.
    """
    return bool(text) and folded(text) not in BLANK and secret_in(text) is None


TEXTS = st.one_of(
    st.sampled_from(TRICKY),
    st.text(LETTERS, min_size=1, max_size=12).map(_words).filter(_says_something),
)
