"""Reads the fields of one mapping as values. Tolerant: what does not read is absent here; that it
does not read is said elsewhere (schema, judge, the field's own rule).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from smlint.plan.entities import Due, Measure, Origin, is_empty
from smlint.plan.open_marks import left_to_decide
from smlint.plan.wording.periods import parse_date, parse_period
from smlint.plan.wording.values import parse_number
from smlint.syntax.nodes import MapNode, Real, ScalarNode, SeqNode, Type, deref

_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Reader:
    """The fields of one element, in the language of its document."""

    origin: Origin
    language: str | None

    def text(self, *fields: str | int) -> str:
        """A field's words, white space at the ends left out; empty where there are none."""
        node = self.origin.value(*fields)
        return node.text.strip() if isinstance(node, ScalarNode) else ""

    def choice(self, *fields: str | int) -> str:
        """A field's word of an enumeration; empty where it is still to be decided."""
        word = self.text(*fields)
        return word if left_to_decide(word) is None else ""

    def number(self, *fields: str | int) -> Decimal | None:
        """A field's number."""
        return number_of(self.origin.value(*fields), self.language)

    def amount(self, *fields: str | int) -> Decimal | None:
        """A field's number where it can only be something or nothing; of one below zero the schema
        speaks.
        """
        number = self.number(*fields)
        return None if number is None or number < 0 else number

    def flag(self, *fields: str | int) -> bool:
        """Whether a field says true."""
        node = self.origin.value(*fields)
        return isinstance(node, ScalarNode) and node.value is True

    def day(self, *fields: str | int) -> date | None:
        """A field's calendar date, also when it is not written the ISO way."""
        return day_of(self.text(*fields), self.language)

    def due(self, *fields: str | int) -> Due | None:
        """A field's date or period."""
        return due_of(self.text(*fields), self.language)

    def moment(self, *fields: str | int) -> datetime | None:
        """A field's date and time, with its offset if it has one."""
        try:
            return datetime.fromisoformat(self.text(*fields))
        except ValueError:
            return None

    def minutes(self, *fields: str | int) -> int | None:
        """A field's time of the day (``22:30``) in minutes from midnight; ``24:00`` is 1440."""
        match = _TIME.fullmatch(self.text(*fields))
        return None if match is None else int(match[1]) * 60 + int(match[2])

    def measure(self, *fields: str | int) -> Measure | None:
        """A field that holds a value and a date, or the value alone."""
        node = self.origin.value(*fields)
        if isinstance(node, MapNode):
            return Measure(self.number(*fields, "value"), self.day(*fields, "date"))
        number = number_of(node, self.language)
        return None if number is None else Measure(number, None)

    def ids(self, *fields: str | int) -> tuple[str, ...]:
        """A field that holds an id or a list of ids; empty ones are left out."""
        node = self.origin.value(*fields)
        items = node.items if isinstance(node, SeqNode) else () if node is None else (node,)
        texts = (deref(item) for item in items)
        words = (each.text.strip() for each in texts if isinstance(each, ScalarNode))
        return tuple(word for word in words if word)

    def elements(self, *fields: str | int) -> tuple[Origin, ...]:
        """The mappings in a list field, each with its own place."""
        node = self.origin.value(*fields)
        if not isinstance(node, SeqNode):
            return ()
        found = []
        for at, item in enumerate(node.items):
            real = deref(item)
            if isinstance(real, MapNode):
                found.append(self.origin.inner(self.origin.path(*fields, at), real))
        return tuple(found)

    def inside(self, origin: Origin) -> Reader:
        """A reader of one of the elements."""
        return Reader(origin, self.language)


def number_of(node: Real | None, language: str | None) -> Decimal | None:
    """The number a value says: a YAML number, or a text such as "1,700" that can be read only one
    way in its language.
    """
    if not isinstance(node, ScalarNode) or is_empty(node):
        return None
    if node.type in (Type.INT, Type.FLOAT):
        return _decimal(node)
    number = parse_number(node.text, language)
    return None if number is None else number.value


def _decimal(node: ScalarNode) -> Decimal | None:
    value = node.value
    if isinstance(value, int):
        return Decimal(value)
    try:
        number = Decimal(node.text.strip())
    except ArithmeticError:  # .inf, .nan: numbers for YAML, none that a plan can reach
        return None
    return number if number.is_finite() else None


def day_of(text: str, language: str | None) -> date | None:
    """The calendar date that a text says; None where it says none, or could mean two."""
    reading = parse_date(text, language) if text else None
    return None if reading is None or reading.two_ways else reading.date


def due_of(text: str, language: str | None) -> Due | None:
    """The deadline that a text says: a date, or a period whose last day counts."""
    day = day_of(text, language)
    if day is not None:
        return Due(text, day, day)
    period = parse_period(text, language) if text else None
    return None if period is None else Due(text, period.start, period.end)
