"""From documents to entities: one small function for each kind that has words of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smlint.plan.entities import (
    Entity,
    Goal,
    Metric,
    Objective,
    Origin,
    Readings,
    Ref,
    Review,
    Strategy,
    Tactic,
)
from smlint.plan.model import Field, Model, Shape
from smlint.plan.reader import Reader
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode, SeqNode, deref

OWN_OBJECTIVE = ("metric", "baseline", "target", "due")
"""A goal that carries any of these, and no objectives, is its own objective."""


def build(document: Document, model: Model, language: str | None) -> tuple[Entity, ...]:
    """The entities of one document: its own, and those its lists define (people, objectives).

    Pure; what cannot be read is left out of the entity and reported elsewhere.
    """
    reader = Reader(Origin(document, (), document.root), language)
    own = _BUILDERS.get(document.kind, _plain)
    kind = model.kinds.get(document.kind)
    nested = () if kind is None else _nested(reader, kind.shape)
    return (*own(document.kind, reader), *nested)


def carries_own_objective(goal: Origin) -> bool:
    """Whether a goal is its own objective: no objectives, but a metric, a baseline, a target or a
    due date itself.
    """
    return goal.value("objectives") is None and any(
        goal.value(name) is not None for name in OWN_OBJECTIVE
    )


def _nested(reader: Reader, shape: Shape) -> Iterator[Entity]:
    for each in shape.fields.values():
        if each.defines and each.defines != "objective":
            for element in _definitions(reader, each):
                yield from _plain(each.defines, reader.inside(element))


def _definitions(reader: Reader, field: Field) -> Iterator[Origin]:
    """The elements of a defining list, also one level down (``team: {members: [...]}``)."""
    node = reader.origin.value(field.name)
    if isinstance(node, SeqNode):
        yield from reader.elements(field.name)
    elif isinstance(node, MapNode):
        for entry in node.entries:
            if isinstance(deref(entry.value), SeqNode):
                yield from reader.elements(field.name, entry.key.text)


Head = tuple[str, str, str, str, str, Origin]


def _head(kind: str, reader: Reader) -> Head:
    title = reader.text("title") or reader.text("name")
    return (
        kind,
        reader.text("id"),
        title,
        reader.text("status"),
        reader.text("owner"),
        reader.origin,
    )


def _plain(kind: str, reader: Reader) -> tuple[Entity, ...]:
    return (Entity(*_head(kind, reader)),)


def _strategy(kind: str, reader: Reader) -> tuple[Entity, ...]:
    start, end = reader.day("start"), reader.day("end")
    return (Strategy(*_head(kind, reader), start=start, end=end),)


def _goal(kind: str, reader: Reader) -> tuple[Entity, ...]:
    priority = reader.number("priority")
    goal = Goal(
        *_head(kind, reader),
        statement=reader.text("statement"),
        type=reader.text("type"),
        priority=None if priority is None else int(priority),
        supports=tuple(_supports(reader)),
    )
    if carries_own_objective(reader.origin):
        return (goal, _objective(reader, goal, own=True))
    inner = (reader.inside(element) for element in reader.elements("objectives"))
    return (goal, *(_objective(each, goal, own=False) for each in inner))


def _supports(reader: Reader) -> Iterator[Ref]:
    for at, element in enumerate(reader.elements("supports")):
        name = reader.inside(element).text("objective")
        if name:
            yield Ref(name, ("business-objective",), ("supports", at, "objective"))


def _objective(reader: Reader, goal: Goal, *, own: bool) -> Objective:
    scope = (reader.ids("scope", part) for part in ("channels", "audiences"))
    segment = reader.text("scope", "segment")
    return Objective(
        *_head("objective", reader),
        goal=goal.id,
        own=own,
        statement=reader.text("statement"),
        metric=reader.text("metric"),
        target=reader.number("target"),
        baseline=reader.measure("baseline"),
        due=reader.due("due"),
        scope=(*(name for part in scope for name in part), *([segment] if segment else [])),
    )


def _metric(kind: str, reader: Reader) -> tuple[Entity, ...]:
    metric = Metric(
        *_head(kind, reader),
        unit=reader.text("unit"),
        direction=reader.text("direction"),
        family=reader.text("family"),
        by_channel=reader.flag("by_channel"),
    )
    return (metric,)


def _readings(kind: str, reader: Reader) -> tuple[Entity, ...]:
    inner = (reader.inside(element) for element in reader.elements("values"))
    values = (each.measure() for each in inner)
    return (
        Readings(
            *_head(kind, reader),
            metric=reader.text("metric"),
            values=tuple(value for value in values if value is not None),
        ),
    )


def _tactic(kind: str, reader: Reader) -> tuple[Entity, ...]:
    return (Tactic(*_head(kind, reader), type=reader.text("type"), goals=reader.ids("goals")),)


def _review(kind: str, reader: Reader) -> tuple[Entity, ...]:
    covered = (reader.inside(each) for each in reader.elements("covers", "objectives"))
    names = tuple(each.text("objective") for each in covered)
    return (Review(*_head(kind, reader), objectives=tuple(name for name in names if name)),)


_BUILDERS: dict[str, Callable[[str, Reader], tuple[Entity, ...]]] = {
    "strategy": _strategy,
    "goal": _goal,
    "metric": _metric,
    "readings": _readings,
    "tactic": _tactic,
    "review": _review,
}
