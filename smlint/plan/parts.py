"""One document of a plan with what was read in it, and a link from one element to another."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from smlint.base.span import Pointer, Span
from smlint.plan.around import Stretch
from smlint.plan.entities import Entity, Ref, is_over
from smlint.plan.names import is_id
from smlint.syntax.document import Document, Link
from smlint.syntax.nodes import place

_FEW = 4
"""So many entities are sooner searched than indexed."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """A file of the plan that was not read, or not to its end, and the kinds of what may stand
    there; None where that may be anything.
    """

    path: str
    kinds: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """One link: where it is written, what it names, and what it names if that exists."""

    document: Document
    ref: Ref
    source: Entity | None
    target: Entity | None

    @property
    def span(self) -> Span:
        """The place of the id."""
        return place(self.document.root, self.ref.pointer)

    @property
    def broken(self) -> bool:
        """Nothing of that id exists."""
        return self.target is None

    @property
    def named(self) -> bool:
        """What is written is a person's name and no id: "Dimitra P." (claim 6.8)."""
        return self.broken and self.ref.kinds == ("contact",) and not is_id(self.ref.id)


@dataclass(frozen=True, slots=True)
class Part:
    """What one document adds to the plan."""

    document: Document
    entities: tuple[Entity, ...]
    refs: tuple[Ref, ...] = ()
    links: tuple[Link, ...] = ()
    beside: str = ""
    """The path of the file that holds the rest of it (readings in CSV)."""
    _by_pointer: dict[Pointer, Entity] | None = field(init=False, repr=False, compare=False)
    """The entities by where they stand, once that is asked for; None for few."""

    def __post_init__(self) -> None:
        by_pointer: dict[Pointer, Entity] | None = None if len(self.entities) <= _FEW else {}
        object.__setattr__(self, "_by_pointer", by_pointer)

    def innermost(self, pointer: Pointer) -> Entity | None:
        """The entity that a pointer lies in, the smallest of them."""
        if self._by_pointer is None:
            around = [each for each in self.entities if _is_around(each, pointer)]
            return max(around, key=lambda each: len(each.origin.pointer), default=None)
        if not self._by_pointer:
            for entity in self.entities:
                self._by_pointer.setdefault(entity.origin.pointer, entity)
        for length in range(len(pointer), -1, -1):
            found = self._by_pointer.get(pointer[:length])
            if found is not None:
                return found
        return None

    @property
    def over(self) -> bool:
        """Whether the document as a whole is kept for the record alone."""
        return is_over(self.entities[0])

    def stretch(self, path: str) -> Stretch[Part]:
        """From where to where it goes in a file: the whole of one that stands beside it."""
        span = self.document.root.span
        first, last = span.start.offset, span.end.offset
        if self.beside == path:
            return Stretch(0, sys.maxsize, last - first, self)
        return Stretch(first, last, last - first, self)


def _is_around(entity: Entity, pointer: Pointer) -> bool:
    own = entity.origin.pointer
    return pointer[: len(own)] == own
