"""What a draft leaves open: the fields in their order, with a mark for each that is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.names import Names
from smlint.plan.model import Field, Shape
from smlint.plan.names import OWN
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Written

FIRST = {"business-objective": "aim-1", "person": "owner"}
"""The id of the first element of a list that is still to be written, by its kind."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """Leaves fields open.

    Attributes:
        asks: knows what is needed.
        names: gives ids to what others are to point to.
        opened: the fields that are left open, by the kind and the field: a plan may have the same
            one ten thousand times.
    """

    asks: Asks
    names: Names
    opened: dict[tuple[str, int], Named] = field(default_factory=dict)

    def complete(
        self,
        kinds: tuple[str, ...],
        shape: Shape,
        found: Mapping[str, Part],
        settled: frozenset[str] = frozenset(),
    ) -> Group:
        """The fields in the order of the shape, with a mark for each that is needed; ``settled``
        are those that need none. What the document says in a word that the format lacks is kept in
        the mark.
        """
        whole = {name: Named(name, part) for name, part in found.items()}
        for each in self.asks.missing(kinds, shape, found.keys() | settled):
            said = found.get(f"{OWN}{each.name}")
            if said is not None and isinstance(said.value, Leaf):
                del whole[f"{OWN}{each.name}"]
                mark = self.asks.mark(kinds[0], each, said.value.text)
                whole[each.name] = Named(each.name, replace(said, value=mark))
            else:
                whole[each.name] = self.open(kinds[0], each)
        order = {name: at for at, name in enumerate(shape.fields)}
        names = sorted(whole, key=lambda name: order.get(name, len(order)))
        return Group(tuple(whole[name] for name in names))

    def open(self, kind: str, named: Field) -> Named:
        """A field that the document says nothing of; one for all documents of a kind, if none of
        them is to be pointed to.
        """
        if named.defines in FIRST:
            return Named(named.name, Part(self.begun(kind, named)))
        key = (kind, id(named))
        if key not in self.opened:
            self.opened[key] = Named(named.name, Part(self.begun(kind, named)))
        return self.opened[key]

    def begun(self, kind: str, named: Field) -> Written:
        """A field that is to be filled in; a list that others point into with its first element,
        so that there is an id to point to.
        """
        first, inner = FIRST.get(named.defines, ""), named.shape
        if not first or inner is None:
            return self.asks.blank(kind, named)
        found = {"id": Part(Leaf(self.names.give(named.defines, first)))}
        return Many((Part(self.complete((named.defines,), inner, found)),))
