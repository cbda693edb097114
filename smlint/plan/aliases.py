"""A team's own names for kinds and fields, beside those of schemas/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from smlint.base.text import heading_key
from smlint.config.settings import Names
from smlint.plan.model import Field, Model, Shape


def shapes(model: Model) -> Mapping[str, tuple[str, ...]]:
    """The fields of every kind of document, and of what documents define (``objective``)."""
    found = {kind.name: tuple(kind.shape.fields) for kind in model.kinds.values()}
    for kind in model.kinds.values():
        for name, shape in _defined(kind.shape):
            found.setdefault(name, tuple(shape.fields))
    return found


def renamed(model: Model, kinds: Names, fields: Mapping[str, Names]) -> Model:
    """The model with a team's names for kinds and fields. What the team calls something no longer
    means anything else in the same place.
    """
    if not kinds and not fields:
        return model
    own = {heading_key(name) for names in kinds.values() for name in names}
    team = _Team(fields)
    return Model(
        {
            name: replace(
                kind,
                shape=team.shape(kind.shape, name),
                names=(*kinds.get(name, ()), *_others(kind.names, own)),
            )
            for name, kind in model.kinds.items()
        }
    )


@dataclass(frozen=True, slots=True)
class _Team:
    fields: Mapping[str, Names]

    def shape(self, shape: Shape, kind: str) -> Shape:
        names = self.fields.get(kind, {})
        own = {heading_key(name) for each in names.values() for name in each}
        fields = {name: self.field(each, names, own) for name, each in shape.fields.items()}
        return Shape(fields, shape.required)

    def field(self, field: Field, names: Names, own: set[str]) -> Field:
        inner = field.shape
        if inner is not None:
            inner = self.shape(inner, field.defines)
        called = (*names.get(field.name, ()), *_others(field.names, own))
        return replace(field, names=called, shape=inner)


def _others(names: tuple[str, ...], own: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if heading_key(name) not in own)


def _defined(shape: Shape) -> Iterator[tuple[str, Shape]]:
    for field in shape.fields.values():
        if field.shape is not None:
            if field.defines:
                yield field.defines, field.shape
            yield from _defined(field.shape)
