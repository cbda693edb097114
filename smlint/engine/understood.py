"""What was understood of a plan, entity by entity: for ``--show-entities``."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from smlint.base.finding import Arg
from smlint.base.result import Fact, Understood
from smlint.plan.entities import Entity
from smlint.plan.graph import Plan
from smlint.plan.kinds import Goal, Objective
from smlint.plan.open_marks import left_to_decide


def understood(plan: Plan) -> Collection[Understood]:
    """Every entity with its place; of objectives the numbers and dates, of the others the owner.
    A goal that is its own objective is listed once.
    """
    own = {
        id(each.origin.node) for each in plan.entities if isinstance(each, Objective) and each.own
    }
    return _Told(
        tuple(
            entity
            for entity in plan.entities
            if not (isinstance(entity, Goal) and id(entity.origin.node) in own)
        )
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Told(Collection[Understood]):
    """What was understood, put together while somebody reads it: a document may hold a hundred
    thousand entities, and most reports only count them.
    """

    entities: tuple[Entity, ...]

    def __iter__(self) -> Iterator[Understood]:
        return map(_entity, self.entities)

    def __len__(self) -> int:
        return len(self.entities)

    def __contains__(self, sought: object) -> bool:
        return any(each == sought for each in self)


def _entity(entity: Entity) -> Understood:
    words = entity.title
    if isinstance(entity, Goal | Objective):
        words = entity.title or entity.statement
    also = ("goal",) if isinstance(entity, Objective) and entity.own else ()
    place, facts = entity.origin.at(), tuple(_facts(entity))
    return Understood(entity.kind, entity.id, words, place, facts, also)


def _facts(entity: Entity) -> Iterator[Fact]:
    said: dict[str, Arg | None] = {"owner": entity.owner or None}
    if isinstance(entity, Objective):
        said["metric"] = entity.metric or None
        said["baseline"] = None if entity.baseline is None else entity.baseline.value
        worded = entity.origin_text("target")
        said["target"] = worded if entity.target is None else entity.target
    if isinstance(entity, Goal | Objective):
        said["due"] = entity.origin_text("due") if entity.due is None else entity.due.last
    for field, value in said.items():
        left_open = isinstance(value, str) and left_to_decide(value) is not None
        if value is not None and value != "" and not left_open:
            yield Fact(field, value, entity.origin.at(field))
