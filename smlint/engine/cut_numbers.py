"""Numbers that commas between brackets have cut: what they are in the language of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from smlint.base.finding import Observation, canonical
from smlint.plan.model import Kind, Shape
from smlint.plan.wording.values import parse_number

CUT = "unknown-field", "cut-number"
WHOLE, FRACTIONS = "integer", "number"
"""The forms of fields that hold numbers: whole ones, and any."""


def in_digits(
    seen: Iterable[Observation], kind: Kind, language: str | None
) -> Iterator[Observation]:
    """What was seen in a document, each cut number with its digits where its field takes them: sure
    ones where the language leaves one reading, a guess where two are possible and this one is the
    thousands that most would take it for.
    """
    for each in seen:
        yield _read(each, kind, language) if (each.rule, each.message) == CUT else each


def _read(seen: Observation, kind: Kind, language: str | None) -> Observation:
    number, form = parse_number(canonical(seen.args["number"]), language), _form(seen, kind)
    if number is None or form not in (WHOLE, FRACTIONS):
        return seen
    sure, whole = number.two_ways is None, number.value == number.value.to_integral_value()
    if not whole and (form == WHOLE or not sure):
        return seen
    return replace(seen, args={**seen.args, "digits" if sure else "guess": number.value})


def _form(seen: Observation, kind: Kind) -> str:
    """The form of the field that the number was meant for; empty where nobody knows it."""
    shape: Shape | None = kind.shape
    names = (each for each in seen.pointer[:-1] if isinstance(each, str))
    for name in names:
        inner = None if shape is None else shape.fields.get(name)
        shape = None if inner is None else inner.shape
    found = None if shape is None else shape.fields.get(canonical(seen.args["owner"]))
    return "" if found is None else found.form
