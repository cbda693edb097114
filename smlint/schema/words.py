"""Puts what a validator found into our own messages: their ids, and what fills their blanks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from smlint.base.finding import Arg, Term
from smlint.base.text import closest
from smlint.schema.fault import Fault, choices
from smlint.schema.store import Schema
from smlint.schema.view import is_number, type_of, value_of
from smlint.source.endings import is_markdown
from smlint.syntax.nodes import MapNode, Real, ScalarNode, Type

Told = tuple[str, dict[str, Arg]]
"""A message id and what fills its blanks."""

_TYPE_TERMS = {
    "array": Term("type.list"),
    "boolean": Term("type.bool"),
    "integer": Term("type.int"),
    "null": Term("type.null"),
    "number": Term("type.number"),
    "object": Term("type.mapping"),
    "string": Term("type.text"),
}
_OTHER_FORM = Term("form.other")
_FORMS = (
    *("id", "ref", "date", "datetime", "period", "time", "duration", "number", "percent"),
    *("url", "email", "language", "currency", "timezone", "path", "pattern", "selector"),
    *("version",),
)
_FORM_TERMS = {form: Term(f"form.{form}") for form in _FORMS} | {"refs": Term("form.ref")}
_LISTS = ("refs", "enums", "texts")
"""Forms of lists whose entries are words."""

_WHOLE_FORMS = ("date", "period", "period-range", "measure")
"""Forms whose name says more than what YAML calls their value."""

_PARTS_SHOWN = 3
_SEVERAL = re.compile("[,;]")
_NUMBER = re.compile(r"(?<![\d.,-])\d{1,9}(?:\.\d+)?(?![\d.,]*\d)")
_MULTIPLIED = re.compile(
    r"\d\s?(?:k|κ|m|mn|bn|mio|mln|mil\w*|tsd|tausend|thousands?|hundred|dozen|χιλ\w*|εκατ\w*"
    r"|δισ\w*|χ)(?!\w)",
    re.IGNORECASE,
)
"""A number of which the digits are a part only: "2 million", "10k"."""

_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_LONGEST = 80
_SHORTEST = 3


def told(fault: Fault, node: Real) -> Told:
    """What is wrong with a value. Message ids of the rule ``schema``."""
    if not fault.pointer and fault.keyword == "type":
        return "not-a-mapping", {"got": _TYPE_TERMS[type_of(node)]}
    if type_of(node) == "null":  # an item of a list: an empty field is an absent one
        return "empty", {"field": field_of(fault)}
    return _TELLERS.get(fault.keyword, _bad_form)(fault, node)


def told_name(fault: Fault) -> Told:
    """What is wrong with the name that somebody gave to an entry of a field."""
    *outer, name = fault.pointer
    inside: dict[str, Arg] = {"field": field_of(replace(fault, pointer=tuple(outer)))}
    if not str(name).strip():
        return "empty", inside
    form = _FORM_TERMS.get(fault.wanted.get("x-form", ""), _OTHER_FORM)
    return "bad-form", {**inside, "value": short(str(name)), "form": form}


def field_of(fault: Fault) -> str:
    """The name of the field that a fault is about: the last name on the way to it."""
    names = (step for step in reversed(fault.pointer) if isinstance(step, str))
    return short(next(names, ""))


def meant(name: str, fields: Mapping[str, Schema]) -> str | None:
    """The field that a writer meant: by its own name, or by what people call it in Markdown."""
    called = {word: field for field, each in fields.items() for word in _names(each)}
    return closest(name, fields) or called.get(closest(name, called) or "")


def called(name: str, absent: Mapping[str, Schema]) -> str | None:
    """The one absent field that people also know by this name: ``name`` for ``title``."""
    found = [
        field
        for field, each in absent.items()
        if isinstance(each, Mapping) and name.casefold() in each.get("x-meant", ())
    ]
    return found[0] if len(found) == 1 else None


def begun(name: str, absent: Iterable[str]) -> str | None:
    """The one absent field whose name somebody cut short or drew out: ``typ``, ``start_date``."""
    if len(name) < _SHORTEST:
        return None
    found = [each for each in absent if each.startswith(name) or name.startswith(f"{each}_")]
    return found[0] if len(found) == 1 else None


def short(text: str) -> str:
    """A writer's text, cut where no message could hold it."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _names(schema: Schema) -> Iterator[str]:
    if isinstance(schema, Mapping):
        for words in schema.get("x-names", {}).values():
            yield from words


def _wrong_type(fault: Fault, node: Real) -> Told:
    wanted = (fault.wanted,) if isinstance(fault.wanted, str) else tuple(fault.wanted)
    numeric = "number" in wanted or "integer" in wanted
    written = isinstance(node, ScalarNode) and node.type in (Type.INT, Type.FLOAT)
    if numeric and isinstance(node, ScalarNode) and written and not is_number(value_of(node)):
        return "not-a-number", {"field": field_of(fault), "value": short(node.text)}
    closer = _nearly(fault, node, wanted)
    if closer is not None:
        return closer
    terms = tuple(dict.fromkeys(_expected(each, fault) for each in wanted))
    got = Term("type.float") if numeric and written else _TYPE_TERMS[type_of(node)]
    expected = terms[0] if len(terms) == 1 else terms
    return "wrong-type", {"field": field_of(fault), "expected": expected, "got": got}


def _expected(name: str, fault: Fault) -> Term:
    form = fault.schema.get("x-form")
    return Term(f"form.{form}") if form in _WHOLE_FORMS else _TYPE_TERMS[name]


def _nearly(fault: Fault, node: Real, wanted: tuple[str, ...]) -> Told | None:
    """What a value of another type nearly is: words without the brackets of a list, the name alone
    of an entry with several fields, a number with a word beside it.
    """
    about: dict[str, Arg] = {"field": field_of(fault)}
    if wanted == ("object",) and fault.pointer and _parts(fault.schema):
        message = "no-parts" if isinstance(fault.pointer[-1], int) else "no-group"
        got = _TYPE_TERMS[type_of(node)]
        return message, {**about, "parts": ", ".join(_parts(fault.schema)), "got": got}
    if not isinstance(node, ScalarNode) or node.type is not Type.TEXT or "\n" in node.text:
        return None
    if wanted == ("array",) and fault.schema.get("x-form") in _LISTS and node.text.strip():
        words = [each.strip() for each in _SEVERAL.split(node.text) if each.strip()]
        message = "one-alone" if len(words) == 1 else "several-alone"
        return message, {**about, "items": ", ".join(words)}
    found = _NUMBER.findall(node.text)
    if wanted in (("number",), ("integer",)) and len(found) == 1 and not _bounds(node.text):
        return "number-in-words", {**about, "value": short(node.text), "number": Decimal(found[0])}
    return None


def _bounds(text: str) -> bool:
    """Whether a number is followed by what counts more than its unit: a sign, a fraction, a word
    that multiplies it.
    """
    signed = any(each in text for each in "%/+<>~") or not any(map(str.isalpha, text))
    return signed or _MULTIPLIED.search(text) is not None


def _parts(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that an object needs, else its first ones."""
    fields: Mapping[str, Any] = schema.get("properties", {})
    needed = [name for name in fields if name in schema.get("required", ())]
    return tuple(needed or [*fields][:_PARTS_SHOWN])


def _not_one_of(fault: Fault, node: Real) -> Told:
    if not isinstance(node, ScalarNode):
        return _wrong_type(replace(fault, wanted="string"), node)
    offered = tuple(_written(choice) for choice in choices(fault))
    value: dict[str, Arg] = {"field": field_of(fault), "value": short(node.text)}
    called = _called(fault.schema.get("x-values", {}))
    guess = closest(node.text, offered)
    if guess is None and (word := closest(node.text, called)) is not None:
        guess = word if is_markdown(node.span.path) else called[word]
    if guess is not None:
        return "not-one-of-guess", {**value, "guess": guess}
    return "not-one-of", {**value, "choices": offered}


def _called(values: Mapping[str, Any]) -> dict[str, str]:
    """What people call the values of an enumeration, in every language, to the values."""
    return {
        word: value
        for value, languages in values.items()
        for words in languages.values()
        for word in words
    }


def _written(choice: object) -> str:
    """A choice as people write it in YAML."""
    return choice if isinstance(choice, str) else json.dumps(choice, ensure_ascii=False)


def _bounded(message: str, blank: str) -> Callable[[Fault, Real], Told]:
    def tell(fault: Fault, node: Real) -> Told:
        value = Decimal(str(value_of(node))) if isinstance(node, ScalarNode) else Decimal(0)
        limit = Decimal(str(fault.wanted))
        return message, {"field": field_of(fault), "value": value, blank: limit}

    return tell


def _too_few(fault: Fault, node: Real) -> Told:
    if _is_empty(node):
        return "empty", {"field": field_of(fault)}
    return "too-few", {"field": field_of(fault), "min": int(fault.wanted)}


def _too_many(fault: Fault, _node: Real) -> Told:
    return "too-many", {"field": field_of(fault), "max": int(fault.wanted)}


def _bad_form(fault: Fault, node: Real) -> Told:
    if _is_empty(node):
        return "empty", {"field": field_of(fault)}
    value = short(node.text) if isinstance(node, ScalarNode) else ""
    if fault.schema.get("x-form") == "url" and _HOST.fullmatch(value):
        return "url-bare", {"field": field_of(fault), "value": value, "address": f"https://{value}"}
    form = _FORM_TERMS.get(fault.schema.get("x-form", ""), _OTHER_FORM)
    return "bad-form", {"field": field_of(fault), "value": value, "form": form}


def _is_empty(node: Real) -> bool:
    if isinstance(node, ScalarNode):
        return not node.text.strip()
    return not (node.entries if isinstance(node, MapNode) else node.items)


_TELLERS: Mapping[str, Callable[[Fault, Real], Told]] = {
    "type": _wrong_type,
    **dict.fromkeys(("enum", "const"), _not_one_of),
    **dict.fromkeys(("minItems", "minProperties"), _too_few),
    **dict.fromkeys(("maxItems", "maxProperties"), _too_many),
    **dict.fromkeys(("minimum", "exclusiveMinimum"), _bounded("below", "min")),
    **dict.fromkeys(("maximum", "exclusiveMaximum"), _bounded("above", "max")),
}
