"""Reads what every field of a document says by its form: which ids it points to, which dates it
holds, and which of them cannot be read.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Pointer
from smlint.plan.entities import Ref, is_empty
from smlint.plan.model import Field, Model, Shape
from smlint.plan.wording.days import DateReading, Day
from smlint.plan.wording.durations import parse_duration
from smlint.plan.wording.periods import parse_date, parse_period
from smlint.plan.wording.values import parse_number
from smlint.plan.wording.zones import is_unknown_zone
from smlint.plan.yaml_surprises import WORDS, other_reading
from smlint.source.secrets import secret_in
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, Type, deref, place, stable

KEPT = "credentials_location"
"""The field that says where a password is kept."""

_LATE = re.compile(r"(?<!\d)(?:29|3[01])(?!\d)")
"""A number that may be a day that its month does not have."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The references of a document (pointers from its root) and what was seen in its dates."""

    refs: tuple[Ref, ...]
    seen: tuple[Observation, ...]


def judge(
    document: Document, model: Model, language: str | None, *, source: str | None = None
) -> Judged:
    """Walk a document's fields along the shape of its kind.

    ``source`` is the text of a Markdown file whose language nobody declared: a number in it that
    two languages read in two ways is told.
    """
    kind = model.kinds.get(document.kind)
    if kind is None:
        return Judged((), ())
    walker = _Walker(document, language, source)
    leaves = tuple(walker.leaves(document.root, kind.shape, ()))
    refs = tuple(ref for field, node, at in leaves for ref in walker.refs(field, node, at))
    dates = (walker.date(field, node, at) for field, node, at in leaves)
    numbers = (walker.number(node, at) for _field, node, at in leaves)
    plain = (walker.surprise(field, node, at) for field, node, at in leaves)
    kept = (walker.secret(field, node, at) for field, node, at in leaves)
    seen = (*dates, *numbers, *plain, *kept)
    return Judged(refs, tuple(each for each in seen if each is not None))


Leaf = tuple[Field, ScalarNode, Pointer]


@dataclass(frozen=True, slots=True)
class _Walker:
    document: Document
    language: str | None
    source: str | None

    def leaves(self, node: MapNode, shape: Shape, pointer: Pointer) -> Iterator[Leaf]:
        """Every scalar that a known field holds, itself or in its list."""
        for entry in node.entries:
            field = shape.fields.get(entry.key.text)
            if field is not None:
                yield from self.below(field, entry.value, (*pointer, field.name))

    def below(self, field: Field, node: Node, pointer: Pointer) -> Iterator[Leaf]:
        """The scalars at or below one field's value."""
        match deref(node):
            case ScalarNode() as scalar:
                if not is_empty(scalar):
                    yield field, scalar, pointer
            case SeqNode(items=items):
                for at, item in enumerate(items):
                    yield from self.below(field, item, (*pointer, at))
            case MapNode() as mapping:
                if field.shape is not None:
                    yield from self.leaves(mapping, field.shape, pointer)

    def refs(self, field: Field, node: ScalarNode, pointer: Pointer) -> Iterator[Ref]:
        """What an id points to. A scope in Markdown is one list of ids: each is a channel or an
        audience.
        """
        kinds = field.refs
        if "scope" in pointer and self.document.form is Form.MARKDOWN and "channel" in kinds:
            kinds = (*kinds, "audience")
        if kinds and field.form in ("ref", "refs"):
            yield Ref(node.text.strip(), kinds, pointer)

    def date(self, field: Field, node: ScalarNode, pointer: Pointer) -> Observation | None:
        """What is wrong with a date: another spelling, two readings, no date at all."""
        if field.form == "duration" and parse_duration(node.text) is None:
            return self.no_form(field, node, pointer)
        if field.form == "timezone" and is_unknown_zone(node.text.strip()):
            return self.no_form(field, node, pointer)
        if field.form not in ("date", "period"):
            return None
        text = node.text.strip()
        reading = parse_date(text, self.language)
        if reading is not None:
            return self.spelling(text, reading, node, pointer)
        period = field.form == "period" and parse_period(text, self.language) is not None
        if period or field.owned or node.type is not Type.TEXT:
            return None  # a due date's own rule, or the schema, speaks of the rest
        return self.no_day(field, node, pointer)

    def no_day(self, field: Field, node: ScalarNode, pointer: Pointer) -> Observation:
        """A date that is none: in other words, or of a day that its month does not have."""
        text = node.text.strip()
        args: dict[str, Arg] = {"field": field.name, "value": text}
        last = self.last_day(text)
        if last is None:
            return self.observe("schema", "not-a-date", node, pointer, args)
        args |= {"month": Term(f"month.{last.month}"), "days": last.day}
        return self.observe("schema", "no-such-day", node, pointer, args)

    def last_day(self, text: str) -> Day | None:
        """The last day of the month in which a day was written that it does not have."""
        reading = parse_date(_LATE.sub("28", text, count=1), self.language)
        if reading is None or reading.two_ways is not None:
            return None
        day = reading.date
        return day.replace(day=monthrange(day.year, day.month)[1])

    def number(self, node: ScalarNode, pointer: Pointer) -> Observation | None:
        """A number that was read one way and may mean another: "1.240"."""
        here = node.span.path == self.document.path and node.type in (Type.INT, Type.FLOAT)
        if self.source is None or not here:
            return None
        written = self.source[node.span.start.offset : node.span.end.offset]
        reading = parse_number(written, self.language)
        if reading is None or reading.two_ways is None:
            return None
        first, second = reading.two_ways
        if first == first.to_integral_value():
            return None  # thousands: three digits behind a separator are rarely anything else
        args: dict[str, Arg] = {"text": written, "first": first, "second": second}
        return self.observe("number-two-ways", "two-ways", node, pointer, args)

    def surprise(self, field: Field, node: ScalarNode, pointer: Pointer) -> Observation | None:
        """A word that other programs read as a number, or as true or false: 22:30, NO."""
        words = field.form in WORDS and node.type is Type.TEXT and node.plain
        if not words or self.document.form is not Form.YAML:
            return None
        other = other_reading(node.text)
        if other is None:
            return None
        args: dict[str, Arg] = {"value": node.text, "other": other}
        return self.observe("yaml-surprise", "other", node, pointer, args)

    def secret(self, field: Field, node: ScalarNode, pointer: Pointer) -> Observation | None:
        """A password where it is only said where the password is kept."""
        found = secret_in(node.text) if field.name == KEPT else None
        if found is None:
            return None
        seen = self.observe("secret-in-plan", "password", node, pointer, {})
        return replace(seen, span=node.part(*found))

    def no_form(self, field: Field, node: ScalarNode, pointer: Pointer) -> Observation | None:
        """A text that is no length of time, no time zone. Of what is no text the schema speaks."""
        if node.type is not Type.TEXT:
            return None
        args: dict[str, Arg] = {
            "field": field.name,
            "value": node.text.strip(),
            "form": Term(f"form.{field.form}"),
        }
        return self.observe("schema", "bad-form", node, pointer, args)

    def spelling(
        self, text: str, reading: DateReading, node: ScalarNode, pointer: Pointer
    ) -> Observation | None:
        """A calendar date that is not written year-month-day."""
        if reading.two_ways:
            first, second = reading.two_ways
            both: dict[str, Arg] = {"text": text, "first": first, "second": second}
            return self.observe("date-not-iso", "two-ways", node, pointer, both)
        if reading.iso:
            return None
        iso: dict[str, Arg] = {"text": text, "iso": reading.date}
        return self.observe("date-not-iso", "iso", node, pointer, iso)

    def observe(
        self,
        rule: str,
        message: str,
        node: ScalarNode,
        pointer: Pointer,
        args: Mapping[str, Arg],
    ) -> Observation:
        """An observation at a value."""
        root = self.document.root
        span = place(root, pointer) if pointer else node.span
        return Observation(
            rule, message, span, pointer=pointer, anchor=stable(root, pointer), args=args
        )
