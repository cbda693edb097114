"""Where a plan says something, in whatever field of whatever kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.span import Pointer
from smlint.plan.entities import OWN_FIELDS, Entity
from smlint.plan.parts import Part
from smlint.rules.context import Context
from smlint.syntax.nodes import Choice, Entry, MapNode, Node, ScalarNode, Type, values


@dataclass(frozen=True, slots=True)
class Place:
    """A value of a document, with the innermost element that it belongs to, and the way from the
    element to it.
    """

    entity: Entity
    way: Pointer
    node: Node


def own_fields_aside(mapping: MapNode, pointer: Pointer) -> Iterator[Entry]:
    """The fields of a group but those that a team adds: what stands there is its own affair."""
    del pointer
    return (each for each in mapping.entries if not each.key.text.startswith(OWN_FIELDS))


def places(part: Part, inside: Choice = own_fields_aside) -> Iterator[Place]:
    """Every value of a document that belongs to an element, groups and lists included."""
    for pointer, node in values(part.document.root, (), inside):
        entity = part.innermost(pointer)
        if entity is not None:
            yield Place(entity, pointer[len(entity.origin.pointer) :], node)


def each_text(
    ctx: Context, part: Part, inside: Choice = own_fields_aside
) -> Iterator[tuple[Place, ScalarNode]]:
    """Every text of a document, counted; of one that was read as found only if the rule speaks of
    those.
    """
    for pointer, node in values(part.document.root, (), inside):
        if not (isinstance(node, ScalarNode) and node.type is Type.TEXT):
            continue
        entity = part.innermost(pointer)
        if entity is not None and (ctx.rule.speaks_of_found or not entity.origin.found):
            ctx.examined += 1
            yield Place(entity, pointer[len(entity.origin.pointer) :], node), node
