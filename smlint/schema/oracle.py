"""The door to jsonschema: asked only of documents that are not surely valid.

Import it only there: jsonschema costs more time than a whole clean run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from smlint.base.span import Pointer
from smlint.schema.fault import Fault, json_type
from smlint.schema.store import Schemas, UnknownReferenceError
from smlint.schema.view import is_integer, is_number, view
from smlint.syntax.nodes import Node

_REGISTRIES: WeakKeyDictionary[Schemas, Registry[Any]] = WeakKeyDictionary()


def faults(schemas: Schemas, node: Node, schema: str) -> tuple[Fault, ...]:
    """Everything about a value that its schema does not allow; empty where it is valid.

    An empty field (``owner:``) counts as absent wherever its schema does not allow null.

    Args:
        schemas: the shipped schemas; no reference reaches anything else.
        node: the value.
        schema: the schema's address, ``goal.schema.json#/$defs/document``.

    Raises:
        UnknownReferenceError: a schema points out of the shipped schemas.
    """
    validator = _Lenient({"$ref": schema}, registry=_registry(schemas))
    try:
        return tuple(_fault(error, ()) for error in validator.iter_errors(view(node)))
    except Unresolvable as error:
        raise UnknownReferenceError(str(error.ref)) from error


def _registry(schemas: Schemas) -> Registry[Any]:
    known = _REGISTRIES.get(schemas)
    if known is None:
        resources = (
            (name, DRAFT202012.create_resource(contents))
            for name, contents in schemas.judged.items()
        )
        # A registry without `retrieve` knows what it was given and fetches nothing.
        known = _REGISTRIES[schemas] = Registry().with_resources(resources).crawl()
    return known


def _fault(error: Any, base: Pointer) -> Fault:
    pointer = (*base, *error.relative_path)
    inner = [
        (next(iter(each.schema_path), 0), _fault(each, pointer)) for each in error.context or ()
    ]
    numbers = dict.fromkeys(number for number, _each in inner)
    return Fault(
        keyword=error.validator or "",
        pointer=pointer,
        schema=error.schema if isinstance(error.schema, Mapping) else {},
        wanted=error.validator_value,
        found=json_type(error.instance),
        branches=tuple(tuple(each for at, each in inner if at == n) for n in numbers),
    )


def _required(
    validator: Any, names: Iterable[str], instance: Any, schema: Mapping[str, Any]
) -> Iterator[Any]:
    if not isinstance(instance, dict):
        return
    fields = schema.get("properties", {})
    for name in names:
        absent = instance.get(name) is None
        if absent and not (name in instance and _allows_null(validator, fields.get(name, False))):
            yield ValidationError("", path=(name,))


def _properties(
    validator: Any, fields: Mapping[str, Any], instance: Any, _schema: object
) -> Iterator[Any]:
    if isinstance(instance, dict):
        for name, each in fields.items():
            if name in instance:
                yield from _field(validator, instance, name, each)


def _pattern_properties(
    validator: Any, patterns: Mapping[str, Any], instance: Any, _schema: object
) -> Iterator[Any]:
    if isinstance(instance, dict):
        for pattern, each in patterns.items():
            for name in instance:
                if re.search(pattern, name):
                    yield from _field(validator, instance, name, each)


def _additional_properties(
    validator: Any, each: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[Any]:
    if not isinstance(instance, dict):
        return
    fields, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    for name in instance:
        if name in fields or any(re.search(pattern, name) for pattern in patterns):
            continue
        if each is False:
            yield ValidationError("", path=(name,))
        else:
            yield from _field(validator, instance, name, each)


def _property_names(validator: Any, schema: Any, instance: Any, _schema: object) -> Iterator[Any]:
    if isinstance(instance, dict):
        for name in instance:
            if next(validator.descend(name, schema), None) is not None:
                yield ValidationError("", path=(name,))


def _field(validator: Any, instance: Mapping[str, Any], name: str, schema: Any) -> Iterator[Any]:
    if instance[name] is None:  # allowed, or absent
        return
    if schema is False:  # jsonschema would place it at the mapping
        yield ValidationError("", path=(name,))
    else:
        yield from validator.descend(instance[name], schema, path=name)


def _allows_null(validator: Any, schema: Any) -> bool:
    return next(validator.descend(None, schema), None) is None


_Lenient = extend(
    Draft202012Validator,
    validators={
        "required": _required,
        "properties": _properties,
        "patternProperties": _pattern_properties,
        "additionalProperties": _additional_properties,
        "propertyNames": _property_names,
    },
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {
            "number": lambda _checker, value: is_number(value),
            "integer": lambda _checker, value: is_integer(value),
        }
    ),
)
