"""What a validator found, as data of our own; and which of several readings of it to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from smlint.base.span import Pointer


@dataclass(frozen=True, slots=True)
class Fault:
    """One keyword of a schema that one value does not keep.

    Attributes:
        keyword: ``type``, ``required``...; empty where the schema allows nothing.
        pointer: the value; for ``required`` and ``additionalProperties`` the field itself.
        schema: the schema that holds the keyword.
        wanted: what the keyword asks for.
        found: the type of the value in the words of JSON Schema.
        branches: for ``anyOf`` and ``oneOf`` what each branch found.
    """

    keyword: str
    pointer: Pointer
    schema: Mapping[str, Any]
    wanted: Any
    found: str
    branches: tuple[tuple[Fault, ...], ...] = ()


def narrow(fault: Fault) -> Iterator[Fault]:
    """Replace "none of these" by what is wrong with the branch that was most likely meant.

    A branch for another type of value was not meant. Of the others the one with the fewest
    faults was, a wrong constant (``kind``, ``type``) weighing most; where each only offers other
    values, all they offer is one choice.
    """
    branches = [
        tuple(each for part in branch for each in narrow(part)) for branch in fault.branches
    ]
    if not branches:
        yield fault
        return
    fitting = [branch for branch in branches if not any(_mismatch(fault, each) for each in branch)]
    if not fitting:
        types = tuple(dict.fromkeys(_types(fault, branches)))
        yield Fault("type", fault.pointer, fault.schema, types, fault.found)
    elif all(_is_choice_here(fault, branch) for branch in fitting):
        offered = tuple(choice for branch in fitting for each in branch for choice in choices(each))
        yield Fault("enum", fault.pointer, fault.schema, offered, fault.found)
    else:
        yield from min(fitting, key=_distance)


def choices(fault: Fault) -> tuple[Any, ...]:
    """The values that ``enum`` or ``const`` allows; empty for any other keyword."""
    if fault.keyword == "enum":
        return tuple(fault.wanted)
    return (fault.wanted,) if fault.keyword == "const" else ()


def json_type(value: object) -> str:
    """The type of a value that a schema writes down; a whole number is a ``number``."""
    for python, name in _JSON_TYPES:
        if isinstance(value, python):
            return name
    return "null"


_JSON_TYPES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "boolean"),
    ((int, float), "number"),
    (str, "string"),
    (Mapping, "object"),
    ((list, tuple), "array"),
)


def _mismatch(outer: Fault, inner: Fault) -> bool:
    """Whether a branch is for another type of value."""
    if inner.pointer != outer.pointer:
        return False
    offered = choices(inner)
    if offered:
        return all(json_type(choice) != inner.found for choice in offered)
    return inner.keyword == "type"


def _types(outer: Fault, branches: list[tuple[Fault, ...]]) -> Iterator[str]:
    for inner in (each for branch in branches for each in branch if _mismatch(outer, each)):
        if inner.keyword == "type":
            yield from [inner.wanted] if isinstance(inner.wanted, str) else inner.wanted
        else:
            yield from (json_type(choice) for choice in choices(inner))


def _is_choice_here(outer: Fault, branch: tuple[Fault, ...]) -> bool:
    return all(choices(each) and each.pointer == outer.pointer for each in branch)


def _distance(branch: tuple[Fault, ...]) -> tuple[int, int]:
    return sum(1 for each in branch if choices(each)), len(branch)
