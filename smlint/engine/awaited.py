"""What is left to decide may be just what a rule misses.

A rule that concludes "there is none" names with ``awaits:`` the fields in which the one that it
looks for could stand: ``awaits: [tactic.hours_per_week]``. Where such a field holds the mark of
what is still to be decided, the rule waits, for SM927 tells the mark. Of the plan as a whole it
waits for any such mark, and of one element for those that have to do with it, or for any where the
rule says so: ``any contact.interactions``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smlint.base.finding import Finding
from smlint.base.span import Pointer
from smlint.plan.entities import Entity
from smlint.plan.graph import Plan
from smlint.plan.model import Field, Model
from smlint.plan.parts import Part, Reference

PLAN = "plan:"
"""The subject of what is said of the plan as a whole."""

_ANY = "any "
"""What begins the name of a field that a rule awaits of whatever element."""

_PERSON = "person"
"""Two elements have not to do with each other because the same person looks after both."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is left to decide: the element, the way to the field in it, and the kinds that may be
    named there.
    """

    element: Entity
    way: Pointer
    names: frozenset[str]

    @property
    def field(self) -> tuple[str, ...]:
        """The field from its kind on: ``review``, ``covers``, ``campaigns``."""
        return (self.element.kind, *(step for step in self.way if isinstance(step, str)))

    @property
    def entry(self) -> Pointer:
        """The way to the entry of a list that it stands in; empty where it stands in none."""
        places = [at for at, step in enumerate(self.way, 1) if isinstance(step, int)]
        return self.way[: max(places, default=0)]

    def concerns(self, own: Pointer) -> bool:
        """Whether it may have to do with a field of its own element: another entry of the same list
        has not.
        """
        listed = self.entry[:-1]
        return own[: len(listed)] != listed or _is_around(own, self.entry)


@dataclass(frozen=True, slots=True)
class Awaited:
    """The marks of a plan, and what has to wait for them."""

    plan: Plan
    marks: tuple[Mark, ...]

    @classmethod
    def of(cls, marked: Iterable[Finding], plan: Plan, model: Model) -> Awaited:
        """The marks that findings tell."""
        return cls(plan, tuple(_marks(marked, plan, model)))

    def by(self, finding: Finding, awaits: tuple[str, ...]) -> bool:
        """Whether a finding of a rule that awaits some fields has to wait."""
        if not self.marks or not awaits:
            return False
        anywhere = [each for each in awaits if finding.subject == PLAN or each.startswith(_ANY)]
        if next(self._in(anywhere), None) is not None:
            return True
        marks = tuple(self._in(awaits))
        part = self.plan.part_about(finding.span, finding.pointer)
        if part is None or not marks:
            return False
        inside = finding.pointer[len(part.document.base) :]
        element = part.innermost(inside)
        if element is None:
            return False
        near = tuple(self._near(element, part))
        own = inside[len(element.origin.pointer) :]
        return any(self._belongs(mark, element, own, near) for mark in marks)

    def _in(self, fields: Iterable[str]) -> Iterator[Mark]:
        """The marks in some fields, or in the place of what holds these."""
        wanted = [tuple(each.removeprefix(_ANY).split(".")) for each in fields]
        for mark in self.marks:
            if any(way[: len(mark.field)] == mark.field for way in wanted):
                yield mark

    def _near(self, element: Entity, part: Part) -> Iterator[Entity]:
        """An element, what it stands in and what stands in it, and what these name: the metric of
        an objective.
        """
        pointer = element.origin.pointer
        for each in part.entities:
            if _is_around(each.origin.pointer, pointer):
                yield each
                targets = (reference.target for reference in self.plan.references_of(each))
                yield from (target for target in targets if target and target.kind != _PERSON)

    def _belongs(self, mark: Mark, element: Entity, own: Pointer, near: tuple[Entity, ...]) -> bool:
        """Whether what a mark stands for may have to do with an element: it stands in it or near
        it, names it, or leaves open what it names.
        """
        if mark.element is element:
            return mark.concerns(own)
        beside = [each.target for each in self._beside(mark)]
        return any(
            mark.element is each or each.kind in mark.names or any(each is at for at in beside)
            for each in near
        )

    def _beside(self, mark: Mark) -> Iterator[Reference]:
        """The links of a mark's element, but not those in other entries of lists."""
        start = len(mark.element.origin.pointer)
        for each in self.plan.references_of(mark.element):
            way = each.ref.pointer[start:]
            if _is_around(way, mark.entry) or not any(isinstance(step, int) for step in way[:-1]):
                yield each


def _marks(marked: Iterable[Finding], plan: Plan, model: Model) -> Iterator[Mark]:
    for each in marked:
        part = plan.part_about(each.span, each.pointer)
        pointer = each.pointer[len(part.document.base) :] if part is not None else ()
        element = None if part is None else part.innermost(pointer)
        if part is not None and element is not None:
            steps = (step for step in pointer if isinstance(step, str))
            field = model.field(".".join((part.document.kind or "", *steps)))
            names = frozenset() if field is None else frozenset(_names(field))
            yield Mark(element, pointer[len(element.origin.pointer) :], names)


def _names(field: Field) -> Iterator[str]:
    """The kinds that a field, or one of its fields, may name."""
    yield from field.refs
    if field.shape is not None:
        for each in field.shape.fields.values():
            yield from _names(each)


def _is_around(one: Pointer, other: Pointer) -> bool:
    """Whether one of two ways leads to the same, or into what the other leads to."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
