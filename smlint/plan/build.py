"""From documents to entities: its own, and those that its lists define."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smlint.plan.entities import Entity, Head, Origin
from smlint.plan.kinds import (
    Audience,
    Campaign,
    Channel,
    Contact,
    Content,
    Event,
    Experiment,
    Goal,
    Lead,
    Metric,
    Objective,
    Person,
    Policy,
    Readings,
    Research,
    Review,
    Source,
    Strategy,
    Tactic,
)
from smlint.plan.kinds.goals import carries_own_objective
from smlint.plan.model import Field, Model, Shape
from smlint.plan.reader import Reader
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode, SeqNode, deref


def build(document: Document, model: Model, language: str | None) -> tuple[Entity, ...]:
    """The entities of one document: its own, and those its lists define (people, objectives).

    Pure; what cannot be read is left out of the entity and reported elsewhere.
    """
    reader = Reader(Origin(document, (), document.root), language)
    own = _entity(document.kind, reader)
    kind = model.kinds.get(document.kind)
    nested = () if kind is None else _nested(reader, kind.shape)
    objectives = _objectives(reader, own) if isinstance(own, Goal) else ()
    return (own, *objectives, *nested)


READERS: dict[str, Callable[[Head, Reader], Entity]] = {
    "audience": Audience.read,
    "campaign": Campaign.read,
    "channel": Channel.read,
    "contact": Contact.read,
    "content": Content.read,
    "event": Event.read,
    "experiment": Experiment.read,
    "goal": Goal.read,
    "lead": Lead.read,
    "metric": Metric.read,
    "person": Person.read,
    "policy": Policy.read,
    "readings": Readings.read,
    "research": Research.read,
    "review": Review.read,
    "source": Source.read,
    "strategy": Strategy.read,
    "tactic": Tactic.read,
}
"""How each kind is read; a kind that is not here has no fields of its own that rules judge."""


def _entity(kind: str, reader: Reader) -> Entity:
    head = _head(kind, reader)
    read = READERS.get(kind)
    return Entity(*head) if read is None else read(head, reader)


def _head(kind: str, reader: Reader) -> Head:
    title = reader.text("title") or reader.text("name")
    status, owner = reader.text("status"), reader.text("owner")
    return (kind, reader.text("id"), title, status, owner, reader.origin)


def _objectives(reader: Reader, goal: Goal) -> Iterator[Objective]:
    if carries_own_objective(reader.origin):
        yield Objective.read(_head("objective", reader), reader, goal.id, own=True)
    for element in reader.elements("objectives"):
        inner = reader.inside(element)
        yield Objective.read(_head("objective", inner), inner, goal.id, own=False)


def _nested(reader: Reader, shape: Shape) -> Iterator[Entity]:
    for each in shape.fields.values():
        if each.defines and each.defines != "objective":
            for element in _definitions(reader, each):
                yield _entity(each.defines, reader.inside(element))


def _definitions(reader: Reader, field: Field) -> Iterator[Origin]:
    """The elements of a defining list, also one level down (``team: {members: [...]}``)."""
    node = reader.origin.value(field.name)
    if isinstance(node, SeqNode):
        yield from reader.elements(field.name)
    elif isinstance(node, MapNode):
        for entry in node.entries:
            if isinstance(deref(entry.value), SeqNode):
                yield from reader.elements(field.name, entry.key.text)
