"""Checks one document against the schema of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Pointer, Span
from smlint.schema.cut_texts import cut_text
from smlint.schema.fault import Fault, narrow
from smlint.schema.kinds import kind_at
from smlint.schema.quick import surely_valid
from smlint.schema.store import Schema, Schemas
from smlint.schema.words import Told, begun, called, field_of, meant, told, told_name
from smlint.syntax.nodes import (
    Entry,
    MapNode,
    Node,
    Real,
    ScalarNode,
    SeqNode,
    Type,
    deref,
    key_place,
    place,
    stable,
)

_UNKNOWN = frozenset({"additionalProperties", "properties", "patternProperties"})
_GROUP, _FIRST_GROUP = re.compile(r"\d{3}"), re.compile(r"-?\d{1,3}")
_PLACES, _WHOLE = re.compile(r"\d{1,2}"), re.compile(r"-?\d+")
"""What stands behind the comma of a fraction, and before it."""
_FIRST = ("type", "enum", "const")

MOST_GUESSES = 100
"""For so many unknown fields of a document it is guessed what was meant: whoever has more did not
misspell them.
"""


def check_document(
    schemas: Schemas,
    root: Node,
    *,
    file: str,
    definition: str = "document",
    unknown_rule: str = "unknown-field",
) -> tuple[Observation, ...]:
    """What a document holds that its kind does not allow, in the order of the text.

    An empty field (``owner:``) is an absent one: silent where the field is optional, a
    ``missing-field`` at its key where it is required.

    Args:
        schemas: the shipped schemas.
        root: the document.
        file: the schema's file, ``goal.schema.json``.
        definition: which of its ``$defs``: ``document``, or ``file`` for a file with ``items:``;
            a file without that definition (``settings.schema.json``) is meant as a whole.
        unknown_rule: the rule that unknown fields break; for ``unknown-setting`` the messages
            say ``key`` instead of ``field`` and ``kind``.

    Raises:
        UnknownReferenceError: the schemas are not what was shipped.
    """
    address = schemas.address(file, definition)
    if surely_valid(schemas, root, address):
        return ()
    # The import costs more than a whole clean run: only here, where something is to be told.
    from smlint.schema.oracle import faults  # noqa: PLC0415

    teller = _Teller(schemas, address, deref(root), unknown_rule)
    return teller.tell(faults(schemas, root, address))


@dataclass(frozen=True, slots=True)
class _Teller:
    schemas: Schemas
    address: str
    root: Real
    unknown_rule: str

    def tell(self, faults: Iterable[Fault]) -> tuple[Observation, ...]:
        """One observation for each place.

        A value's type is told before what else is wrong with it; a field that is missing because
        its name is misspelled is told by the misspelling alone.
        """
        told_at: dict[Pointer, Observation] = {}
        guessed: set[Pointer] = set()
        narrowed = (each for fault in faults for each in narrow(fault))
        for fault in sorted(narrowed, key=_rank):
            if fault.pointer in told_at or (_is_missing(fault) and fault.pointer in guessed):
                continue
            # Unknown fields come first, so what was told before them are others of their sort.
            seen = self.observe(fault, guess=len(told_at) < MOST_GUESSES)
            told_at[fault.pointer] = seen
            if fault.keyword in _UNKNOWN:
                guessed.add((*fault.pointer[:-1], str(seen.args.get("guess", ""))))
        return _once(_each_list_once(told_at))

    def observe(self, fault: Fault, *, guess: bool) -> Observation:
        """What one fault looks like: its rule, message and place; for an unknown field perhaps
        also which one was meant.
        """
        # A field as such stands at its key; a missing one where it belongs.
        key = key_place(self.root, fault.pointer)
        if fault.keyword in _UNKNOWN:
            words = self.unknown(fault, guess=guess)
            return self.observation(self.unknown_rule, words, key, fault.pointer)
        if _is_missing(fault):
            args: dict[str, Arg] = {"field": field_of(fault), "kind": self.kind(fault)}
            return self.observation("schema", ("missing-field", args), key, fault.pointer)
        if fault.keyword == "propertyNames":
            return self.observation("schema", told_name(fault), key, fault.pointer)
        words = told(fault, _follow(self.root, fault.pointer))
        span = place(self.root, fault.pointer)
        return self.observation("schema", words, span, fault.pointer)

    def observation(self, rule: str, words: Told, span: Span, pointer: Pointer) -> Observation:
        """An observation with the address that survives moved lines."""
        message, args = words
        anchor = stable(self.root, pointer)
        return Observation(rule, message, span, pointer=pointer, anchor=anchor, args=args)

    def unknown(self, fault: Fault, *, guess: bool) -> Told:
        """The message for a field that its mapping does not have."""
        args: dict[str, Arg] = {"field": field_of(fault), "kind": self.kind(fault)}
        if self.unknown_rule == "unknown-setting":
            args = {"key": field_of(fault)}
        fields: Mapping[str, Schema] = (
            fault.schema.get("properties", {}) if fault.keyword == "additionalProperties" else {}
        )
        there = _follow(self.root, fault.pointer[:-1])
        number, owner = _cut_number(there, str(fault.pointer[-1]))
        if number and self.unknown_rule == "unknown-field":
            return "cut-number", {**args, "number": number, "owner": owner}
        cut = cut_text(there, str(fault.pointer[-1]))
        if cut is not None and self.unknown_rule == "unknown-field":
            return "cut-text", {**args, "text": cut.text, "quoted": cut.quoted}
        absent = {
            each: self.whole(schema)
            for each, schema in fields.items()
            if not (isinstance(there, MapNode) and there.get(each))
        }
        name = str(fault.pointer[-1])
        field = (
            (meant(name, fields) or begun(name, absent) or called(name, absent)) if guess else None
        )
        return ("unknown", args) if field is None else ("guess", {**args, "guess": field})

    def whole(self, schema: Schema) -> Schema:
        """A field's schema, from the file of what kinds have in common where it stands there."""
        ref = schema.get("$ref", "") if isinstance(schema, Mapping) else ""
        return schema if ref.partition("#")[0] in ("", ref) else self.schemas.find(ref)[1]

    def kind(self, fault: Fault) -> Term:
        """The kind of entity that a field is missing from, or unknown to."""
        return Term(f"kind.{kind_at(self.schemas, self.address, fault.pointer[:-1])}")


def _each_list_once(told_at: Mapping[Pointer, Observation]) -> Iterator[Observation]:
    """Entries of one list that all lack their fields are told where the first of them stands."""
    lists: set[Pointer] = set()
    for pointer, seen in sorted(told_at.items(), key=lambda each: each[1].span):
        if seen.message == "no-parts" and seen.rule == "schema":
            if pointer[:-1] in lists:
                continue
            lists.add(pointer[:-1])
        yield seen


def _cut_number(there: Real, name: str) -> tuple[str, str]:
    """A number with commas between brackets, ``{value: 1,240}`` or ``{value: 1,5}``, that YAML
    takes for the ends of entries and the names of others; and the field whose value it was meant to
    be. Both empty for any other field.
    """
    if isinstance(there, MapNode):
        for at, begun in enumerate(there.entries):
            value = deref(begun.value)
            first = value.text if isinstance(value, ScalarNode) else ""
            names = _pieces(there.entries, at, first)
            if name in names:
                return ",".join((first, *names)), begun.key.text
    return "", ""


def _pieces(entries: Sequence[Entry], at: int, first: str) -> tuple[str, ...]:
    """What a comma has cut off from a number: its groups of three digits, else its fraction."""
    if _FIRST_GROUP.fullmatch(first) and (groups := tuple(_cut_off(entries, at, _GROUP))):
        return groups
    fraction = tuple(_cut_off(entries, at, _PLACES)) if _WHOLE.fullmatch(first) else ()
    return fraction if len(fraction) == 1 else ()


def _cut_off(entries: Sequence[Entry], at: int, piece: re.Pattern[str]) -> Iterator[str]:
    """The names without a value that stand behind one, each a character away from what is before
    it.
    """
    end = deref(entries[at].value).span.end.offset
    for each in islice(entries, at + 1, None):
        value = deref(each.value)
        empty = isinstance(value, ScalarNode) and value.type is Type.NULL
        beside = each.key.span.start.offset == end + 1
        if not (empty and beside and piece.fullmatch(each.key.text)):
            return
        yield each.key.text
        end = each.key.span.end.offset


def _is_missing(fault: Fault) -> bool:
    return fault.keyword == "required"


def _rank(fault: Fault) -> tuple[bool, int]:
    first = _FIRST.index(fault.keyword) if fault.keyword in _FIRST else len(_FIRST)
    return fault.keyword not in _UNKNOWN, first


def _follow(node: Real, pointer: Pointer) -> Real:
    """The value that a validator pointed to, so it is there."""
    for step in pointer:
        if isinstance(node, SeqNode) and isinstance(step, int):
            node = deref(node.items[step])
        elif isinstance(node, MapNode):
            found = node.get(str(step))
            node = node if found is None else deref(found)
    return node


def _once(seen: Iterable[Observation]) -> tuple[Observation, ...]:
    """An alias shows one text at several places of the tree: what stands there is told once."""
    distinct: dict[tuple[object, ...], Observation] = {}
    for each in seen:
        distinct.setdefault((each.rule, each.message, each.span, each.args.get("field")), each)
    return tuple(sorted(distinct.values(), key=lambda each: (each.span, each.anchor)))
