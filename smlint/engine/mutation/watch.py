"""Which rule reads which field, seen while the rules judge.

Rules read a field in two ways: by asking an element's origin for it, or by an attribute that was
made of it when the element was built. The first is noted as it happens. For the second, an element
is built once more without the field: an attribute that comes out different was made of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from typing import Any

from smlint.base.span import Pointer
from smlint.engine.mutation.held import Held
from smlint.plan.build import build
from smlint.plan.entities import Entity, Origin
from smlint.plan.graph import Plan
from smlint.plan.model import Model
from smlint.plan.parts import Part
from smlint.rules.definition import Rule
from smlint.syntax.nodes import MapNode, Node, Real, SeqNode, deref

Judge = Callable[[Plan, Rule], object]
"""Lets one rule judge a plan."""

_Rules = frozenset[str]


@dataclass(slots=True)
class _Notebook:
    """What the rule at work has read: pointers, and attributes of elements, by document."""

    rule: str = ""
    values: defaultdict[tuple[int, Pointer], set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )
    attributes: defaultdict[tuple[int, Pointer, str], set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Origin(Origin):
    """An origin that notes which of its fields are asked for."""

    notebook: _Notebook

    def value(self, *fields: str | int) -> Real | None:
        self.notebook.values[id(self.document), self.path(*fields)].add(self.notebook.rule)
        return Origin.value(self, *fields)

    def inner(self, pointer: Pointer, node: MapNode) -> Origin:
        return _Origin(self.document, pointer, node, self.notebook)


@dataclass(frozen=True, slots=True)
class Readers:
    """The rules that read each field of a plan, by id."""

    notebook: _Notebook
    model: Model

    def of(self, held: Held) -> _Rules:
        """The rules that read a field, or something in it."""
        document = held.part.document
        found = set(self.notebook.values.get((id(document), held.pointer), ()))
        for pointer, name in changed_attributes(held, self.model):
            found |= self.notebook.attributes.get((id(document), pointer, name), set())
        return frozenset(found)


def watch(plan: Plan, rules: Iterable[Rule], judge: Judge, model: Model) -> Readers:
    """Let each rule judge a plan whose elements note what is read of them."""
    notebook = _Notebook()
    watched = replace(plan, parts=tuple(_part(part, notebook) for part in plan.parts))
    for rule in rules:
        notebook.rule = rule.id
        judge(watched, rule)
    return Readers(notebook, model)


def changed_attributes(held: Held, model: Model) -> frozenset[tuple[Pointer, str]]:
    """The attributes of elements that are made of a field: those that are others without it."""
    document = held.part.document
    root = _without(document.root, held.pointer)
    bare = build(replace(document, root=root), model, document.language)
    rest = {(each.origin.pointer, each.kind): each for each in bare}
    return frozenset(
        (entity.origin.pointer, name)
        for entity in held.part.entities
        for name in _names(type(entity))
        if getattr(entity, name) != getattr(rest.get(_key(entity)), name, _GONE)
    )


_GONE = object()


def _key(entity: Entity) -> tuple[Pointer, str]:
    return entity.origin.pointer, entity.kind


def _part(part: Part, notebook: _Notebook) -> Part:
    return replace(part, entities=tuple(_entity(each, notebook) for each in part.entities))


def _entity(entity: Entity, notebook: _Notebook) -> Entity:
    own = entity.origin
    values = {name: getattr(entity, name) for name in _names(type(entity))}
    origin = _Origin(own.document, own.pointer, own.node, notebook)
    return _watched(type(entity))(kind=entity.kind, **values, origin=origin)


def _names(kind: type[Entity]) -> tuple[str, ...]:
    """The attributes of a kind that say something of the plan."""
    return tuple(each.name for each in fields(kind) if each.name not in ("kind", "origin"))


def _watched(kind: type[Entity]) -> Callable[..., Entity]:
    """A kind whose elements note which of their attributes are read."""
    if kind in _WATCHED:
        return _WATCHED[kind]
    names = frozenset(_names(kind))

    def read(self: object, name: str) -> Any:
        if name in names:
            origin = object.__getattribute__(self, "origin")
            notebook = origin.notebook
            notebook.attributes[id(origin.document), origin.pointer, name].add(notebook.rule)
        return object.__getattribute__(self, name)

    # Compared and hashed by identity: to compare two elements is not to read their fields.
    body = {
        "__slots__": (),
        "__getattribute__": read,
        "__eq__": object.__eq__,
        "__hash__": object.__hash__,
    }
    _WATCHED[kind] = type(f"Watched{kind.__name__}", (kind,), body)
    return _WATCHED[kind]


_WATCHED: dict[type[Entity], Callable[..., Entity]] = {}
"""Filled as kinds are met: to make a class takes longer than to judge by it."""


def _without(node: MapNode, pointer: Pointer) -> MapNode:
    """A mapping without the field at a pointer."""
    changed = _cut(node, pointer)
    return changed if isinstance(changed, MapNode) else node


def _cut(node: Node, pointer: Pointer) -> Node:
    first, *rest = pointer
    real = deref(node)
    if isinstance(real, SeqNode):
        items = tuple(
            _cut(item, tuple(rest)) if at == first else item for at, item in enumerate(real.items)
        )
        return replace(real, items=items)
    if not isinstance(real, MapNode):
        return real
    entries = (
        replace(entry, value=_cut(entry.value, tuple(rest))) if entry.key.text == first else entry
        for entry in real.entries
        if rest or entry.key.text != first
    )
    return replace(real, entries=tuple(entries))
