"""The linked plan: entities by kind and id, and the links between them, both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from smlint.base.span import Pointer, Span
from smlint.base.text import Guesses
from smlint.plan.around import Around
from smlint.plan.entities import ENDED, Entity, Ref, is_over
from smlint.plan.kinds import Goal, Metric, Objective, Readings, Strategy, Tactic
from smlint.plan.kinds.goals import Reading
from smlint.plan.parts import Part, Reference, Unseen
from smlint.plan.untouched import is_untouched
from smlint.syntax.document import Form

Some = TypeVar("Some", bound=Entity)
Made = TypeVar("Made")

IN_FORCE = ("", "active")
"""A strategy's status that holds now."""


@dataclass(frozen=True)
class Plan:
    """A whole plan. Entities stand in the order of their files and lines.

    Attributes:
        paths: every file of the plan's folder, the plan's own or not.
        first_path: where what is said of the plan as a whole stands.
        unseen: the files that could not be read, or not to their end. What seems to be missing may
            stand there.
    """

    parts: tuple[Part, ...]
    paths: frozenset[str] = field(default_factory=frozenset)
    first_path: str = ""
    unseen: tuple[Unseen, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every file of the plan could be read."""
        return not self.unseen

    def hiding(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """The files in which something of these kinds may stand that nobody has seen; without
        kinds, something of any.
        """
        wanted = frozenset(kinds)
        return tuple(
            each.path
            for each in self.unseen
            if each.kinds is None or not wanted or each.kinds & wanted
        )

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """All entities."""
        return tuple(entity for part in self.parts for entity in part.entities)

    @cached_property
    def living(self) -> tuple[Entity, ...]:
        """The entities that the plan goes by: all but those that are over, or begun and nothing
        more, with what stands in their documents. Links to the others still lead somewhere.
        """
        return tuple(
            entity
            for part in self.parts
            if not part.over and not is_untouched(part.document)
            for entity in part.entities
            if not is_over(entity)
        )

    def ended(self, entity: Entity) -> bool:
        """Whether an objective or a goal is met or missed: what it wanted is history, and only how
        it ended may still be asked.
        """
        return id(entity) in self.history

    @cached_property
    def history(self) -> frozenset[int]:
        """Those objectives and goals, by ``id``."""
        return frozenset(
            id(entity)
            for part in self.parts
            if isinstance(part.entities[0], Goal)
            for entity in part.entities
            if isinstance(entity, Goal | Objective)
            if part.entities[0].status in ENDED or entity.status in ENDED
        )

    @cached_property
    def found(self) -> bool:
        """Nothing of it is in our format: it is an ordinary document, read as found."""
        return bool(self.parts) and all(part.document.form is Form.FOUND for part in self.parts)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Entity, ...]]:
        """The living entities of each kind."""
        found: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in self.living:
            found[entity.kind].append(entity)
        return {kind: tuple(entities) for kind, entities in found.items()}

    @cached_property
    def _by_path(self) -> Mapping[str, tuple[Part, ...]]:
        found: defaultdict[str, list[Part]] = defaultdict(list)
        for part in self.parts:
            for path in filter(None, (part.document.path, part.beside)):
                found[path].append(part)
        return {path: tuple(parts) for path, parts in found.items()}

    def at(self, path: str) -> tuple[Part, ...]:
        """What one file adds to the plan."""
        return self._by_path.get(path, ())

    def part_at(self, path: str, offset: int) -> Part | None:
        """The smallest document of a file around a place."""
        if path not in self._around:
            self._around[path] = Around.of(part.stretch(path) for part in self.at(path))
        return self._around[path].at(offset)

    def part_about(self, span: Span, way: Pointer | None) -> Part | None:
        """The document that something at a place is about: the smallest there, unless its way in
        the file leads to another. A cell of a table of goals may be a metric too, and what is said
        at it of the goal is not the metric's.
        """
        part = self.part_at(span.path, span.start.offset)
        base = () if part is None else part.document.base
        if way is None or way[: len(base)] == base:
            return part
        lengths = range(len(way), -1, -1)
        others = (self._by_base.get((span.path, way[:length])) for length in lengths)
        return next(filter(None, others), part)

    @cached_property
    def _by_base(self) -> Mapping[tuple[str, Pointer], Part]:
        parts = reversed(self.parts)
        return {(part.document.path, part.document.base): part for part in parts}

    @cached_property
    def _around(self) -> dict[str, Around[Part]]:
        return {}

    def of(self, kind: str) -> tuple[Entity, ...]:
        """The living entities of one kind."""
        return self.by_kind.get(kind, ())

    def every(self, kind: type[Some]) -> tuple[Some, ...]:
        """The living entities of a class: ``plan.every(Channel)``."""
        found = self._by_class.get(kind)
        if found is None:
            found = tuple(entity for entity in self.living if isinstance(entity, kind))
            self._by_class[kind] = found
        return cast("tuple[Some, ...]", found)

    @cached_property
    def _by_class(self) -> dict[type[Entity], tuple[Entity, ...]]:
        return {}

    @cached_property
    def _readings(self) -> Mapping[str, tuple[Readings, ...]]:
        return _grouped(self.every(Readings), lambda each: (each.metric,))

    def readings_of(self, metric: str) -> tuple[Readings, ...]:
        """The documents with readings of the metric of an id."""
        return self._readings.get(metric, ())

    def values_of(self, metric: str) -> Iterator[Reading]:
        """All that was read of the metric of an id, in the plan's order."""
        return (value for each in self.readings_of(metric) for value in each.values)

    @cached_property
    def _of_goal(self) -> Mapping[str, tuple[Objective, ...]]:
        return _grouped(self.objectives, lambda each: (each.goal,))

    def objectives_of(self, goal: str) -> tuple[Objective, ...]:
        """The objectives of the goal of an id."""
        return self._of_goal.get(goal, ())

    @cached_property
    def _of_metric(self) -> Mapping[str, tuple[Objective, ...]]:
        return _grouped(self.objectives, lambda each: (each.metric,))

    def objectives_with(self, metric: str) -> tuple[Objective, ...]:
        """The objectives that the metric of an id counts."""
        return self._of_metric.get(metric, ())

    @cached_property
    def _serving(self) -> Mapping[str, tuple[Tactic, ...]]:
        return _grouped(self.every(Tactic), lambda each: each.goals)

    def tactics_for(self, goal: str) -> tuple[Tactic, ...]:
        """The tactics that name a goal's id."""
        return self._serving.get(goal, ())

    def once(self, make: Callable[[Plan], Made]) -> Made:
        """What a function makes of the plan; it is asked once, for a plan never changes."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def _made(self) -> dict[Callable[[Plan], object], object]:
        return {}

    @cached_property
    def strategies(self) -> tuple[Strategy, ...]:
        """The strategies that are not over; a plan should hold one."""
        return self.every(Strategy)

    @cached_property
    def strategy(self) -> Strategy | None:
        """The strategy that the plan goes by: the one in force, else the first."""
        active = (each for each in self.strategies if each.status in IN_FORCE)
        return next(active, next(iter(self.strategies), None))

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """The goals."""
        return self.every(Goal)

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        """The SMART objectives, goals that are their own objective included."""
        return self.every(Objective)

    def metric(self, name: str) -> Metric | None:
        """The metric of an id."""
        found = self.find("metric", name)
        return found if isinstance(found, Metric) else None

    @cached_property
    def _first(self) -> Mapping[tuple[str, str], Entity]:
        found: dict[tuple[str, str], Entity] = {}
        for entity in self.entities:
            if entity.id:
                found.setdefault((entity.kind, entity.id), entity)
        return found

    def find(self, kind: str, name: str) -> Entity | None:
        """The entity of a kind and an id; the first where an id was given twice."""
        return self._first.get((kind, name))

    @cached_property
    def duplicates(self) -> tuple[tuple[Entity, Entity], ...]:
        """Each entity whose id was given before, with the first of that id."""
        pairs = ((each, self.find(each.kind, each.id)) for each in self.entities if each.id)
        return tuple((each, first) for each, first in pairs if first and first is not each)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every link, resolved where it can be."""
        return tuple(self._resolve(part, ref) for part in self.parts for ref in part.refs)

    @cached_property
    def _backward(self) -> Mapping[int, tuple[Reference, ...]]:
        found: defaultdict[int, list[Reference]] = defaultdict(list)
        for reference in self.references:
            if reference.target is not None:
                found[id(reference.target)].append(reference)
        return {key: tuple(references) for key, references in found.items()}

    @cached_property
    def _forward(self) -> Mapping[int, tuple[Reference, ...]]:
        found: defaultdict[int, list[Reference]] = defaultdict(list)
        for reference in self.references:
            if reference.source is not None:
                found[id(reference.source)].append(reference)
        return {key: tuple(references) for key, references in found.items()}

    def references_of(self, entity: Entity, *fields: str | int) -> tuple[Reference, ...]:
        """The links in a field of an entity, or in a part of that field."""
        start = entity.origin.path(*fields)
        return tuple(
            reference
            for reference in self._forward.get(id(entity), ())
            if reference.ref.pointer[: len(start)] == start
        )

    def referrers(self, entity: Entity, kind: str = "") -> tuple[Reference, ...]:
        """The links that point to an entity, from one kind or from all."""
        return tuple(
            reference
            for reference in self._backward.get(id(entity), ())
            if not kind or (reference.source is not None and reference.source.kind == kind)
        )

    def meant(self, kinds: tuple[str, ...], name: str) -> str | None:
        """The id of some kinds that must have been meant by one that none of them has."""
        if kinds not in self._guesses:
            self._guesses[kinds] = Guesses(self.ids(kinds))
        return self._guesses[kinds].of(name)

    @cached_property
    def _guesses(self) -> dict[tuple[str, ...], Guesses]:
        return {}

    def ids(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Every id of some kinds, also of what is over."""
        wanted = tuple(kinds)
        return tuple(
            each.id for kind in wanted for each in self.entities if each.kind == kind if each.id
        )

    def _resolve(self, part: Part, ref: Ref) -> Reference:
        targets = (self.find(kind, ref.id) for kind in ref.kinds)
        target = next((each for each in targets if each is not None), None)
        return Reference(part.document, ref, part.innermost(ref.pointer), target)


def _grouped(
    entities: Iterable[Some], names: Callable[[Some], Iterable[str]]
) -> Mapping[str, tuple[Some, ...]]:
    """Some entities by what they name, each once below a name."""
    found: defaultdict[str, dict[int, Some]] = defaultdict(dict)
    for entity in entities:
        for name in names(entity):
            found[name].setdefault(id(entity), entity)
    return {name: tuple(each.values()) for name, each in found.items()}
