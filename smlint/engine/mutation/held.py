"""The fields that a plan holds, each where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smlint.base.span import Pointer, Span
from smlint.engine.file_phase import FileResult
from smlint.plan.entities import Entity, is_empty
from smlint.plan.model import Field, Model, Shape
from smlint.plan.parts import Part
from smlint.syntax.document import Form
from smlint.syntax.nodes import Entry, MapNode, Node, Real, SeqNode, deref


@dataclass(frozen=True, slots=True)
class Held:
    """One field that is filled in.

    Attributes:
        path: the file that is read for it. What it says may stand in a file beside that one.
        at: which document of its file, from 0.
        part: what that document added to the plan.
        pointer: from the root of the document.
        parent, place: the mapping it stands in, and which of its entries it is.
        required: the schema asks for it.
    """

    path: str
    at: int
    part: Part
    pointer: Pointer
    field: Field
    parent: MapNode
    place: int
    required: bool

    @property
    def entry(self) -> Entry:
        """Its key and its value."""
        return self.parent.entries[self.place]

    @property
    def value(self) -> Real:
        """What it says."""
        return deref(self.entry.value)

    @property
    def span(self) -> Span:
        """Where a report points: in YAML at its key, else at its value, for a column of a table
        names the field once for all rows.
        """
        yaml = self.part.document.form is Form.YAML
        return self.entry.key.span if yaml else self.entry.value.span

    @property
    def subject(self) -> str:
        """The element it belongs to, ``goal:goal-presence``; the kind alone without an id."""
        return self.owner.subject or self.owner.kind

    @property
    def inside(self) -> Pointer:
        """The way to it from that element."""
        return self.pointer[len(self.owner.origin.pointer) :]

    @property
    def owner(self) -> Entity:
        """The smallest element that it lies in; each document is one."""
        return self.part.innermost(self.pointer) or self.part.entities[0]


def held_fields(files: Iterable[FileResult], model: Model) -> Iterator[Held]:
    """Every known field of every document that says something, the outer before the inner.

    ``kind`` is left out: it says what a file is and is no field of a goal or a channel.
    """
    for file in files:
        for at, part in enumerate(file.parts):
            kind = model.kinds.get(part.document.kind)
            if kind is not None:
                walk = _Walk(file.path, at, part)
                yield from walk.fields(part.document.root, kind.shape, ())


@dataclass(frozen=True, slots=True)
class _Walk:
    path: str
    at: int
    part: Part

    def fields(self, parent: MapNode, shape: Shape, pointer: Pointer) -> Iterator[Held]:
        for place, entry in enumerate(parent.entries):
            name = entry.key.text
            field = shape.fields.get(name)
            if field is None or is_empty(deref(entry.value)) or (name == "kind" and not pointer):
                continue
            inner = (*pointer, name)
            required = name in shape.required
            yield Held(self.path, self.at, self.part, inner, field, parent, place, required)
            if field.shape is not None:
                yield from self.below(entry.value, field.shape, inner)

    def below(self, node: Node, shape: Shape, pointer: Pointer) -> Iterator[Held]:
        """The fields of the objects in a value; what an alias stands for is told where it
        stands.
        """
        match node:
            case MapNode():
                yield from self.fields(node, shape, pointer)
            case SeqNode(items=items):
                for at, item in enumerate(items):
                    yield from self.below(item, shape, (*pointer, at))
