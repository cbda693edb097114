"""The fields of a document that is begun: those that are known, marks for those that are needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smlint.engine.beginning.known import Known
from smlint.engine.drafting.asks import Asks
from smlint.plan.kinds.goals import OWN_OBJECTIVE
from smlint.plan.model import Field, Shape
from smlint.plan.names import free
from smlint.plan.sheet import Group, Leaf, Many, Named, Part

OBJECTIVES = ("goal", "objective")
"""A goal may be its own objective, so the two share their ids."""

_NEEDED = {"readings": "values"}
"""What a schema asks for in a way that depends on other fields: readings stand here or in a file of
their own.
"""

_MOST = 8  # ids that a comment offers; more are counted
_EVIDENT = frozenset({"kind", "id", "language", "updated", "tags", "notes"})


@dataclass(frozen=True, slots=True)
class Other:
    """A field that a document may have besides, and the ids that it may point to."""

    field: Field
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filler:
    """Puts marks where a document is open, with the ids that a plan offers."""

    plan: Known
    asks: Asks

    def group(self, kinds: tuple[str, ...], shape: Shape, own: Mapping[str, Part]) -> Group:
        """The fields that are needed, in their order: those that are there, and marks."""
        found = dict(own)
        needed = (name for kind in kinds for name in (_NEEDED.get(kind),) if name is not None)
        for each in (*self.asks.missing(kinds, shape, own), *map(shape.fields.__getitem__, needed)):
            found[each.name] = self.blank(kinds, each, own)
        return Group(tuple(Named(name, found[name]) for name in shape.fields if name in found))

    def blank(self, kinds: tuple[str, ...], named: Field, beside: Mapping[str, Part]) -> Part:
        """A field to fill in: the elements that it defines as a whole, else a mark."""
        inner = named.shape
        if named.form == "objects" and inner is not None and (named.defines or inner.required):
            own = {"id": Part(Leaf(self.inner_id(named.defines, beside)))}
            element = self.group((named.defines,), inner, own if "id" in inner.fields else {})
            return Part(Many((Part(element),)))
        refs = named.refs
        if not refs and named.form == "objects" and inner is not None:
            refs = next(iter(inner.fields.values())).refs
        return Part(self.asks.blank(kinds[0], named), tuple(self.offer(refs)))

    def inner_id(self, kind: str, beside: Mapping[str, Part]) -> str:
        """An id for the first element in a document, after that of the document."""
        outer = beside.get("id")
        words = outer.value.text if outer is not None and isinstance(outer.value, Leaf) else ""
        name = f"obj-{words.removeprefix('goal-')}" if kind == "objective" and words else kind
        pool = OBJECTIVES if kind in OBJECTIVES else (kind,)
        return free(name, {*self.plan.offered(pool), words})

    def offer(self, kinds: tuple[str, ...]) -> Iterator[str]:
        """The ids of the plan that a field may name, as a remark; of a plan that only begins there
        is nothing to say.
        """
        if not kinds or not self.plan.files:
            return
        words, found = self.asks.words, self.plan.offered(kinds)
        if not found:
            what = words.say(f"kind.{kinds[0]}")
            yield words.say("new.offer-none", kind=what)
            return
        shown = list(found)[:_MOST]
        more = len(found) - len(shown)
        if more:
            shown.append(words.say("new.offer-more", n=more))
        yield words.say("new.offer", ids=", ".join(shown))

    def others(self, shape: Shape, root: Group) -> Iterator[Other]:
        """What a document may say besides, as far as its fields tell how they are written."""
        there = {each.name for each in root.fields}
        hidden = _EVIDENT | (set(OWN_OBJECTIVE) if "objectives" in there else set())
        for each in shape.fields.values():
            if each.name not in there and each.name not in hidden and each.example:
                yield Other(each, tuple(self.plan.offered(each.refs))[:_MOST])
