"""The fields of a document that is begun: those that are known, marks for those that are needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from smlint.engine.beginning.known import Known
from smlint.engine.drafting.asks import Asks
from smlint.plan.model import Field, Shape
from smlint.plan.names import free
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Written

OBJECTIVES = ("goal", "objective")
"""A goal may be its own objective, so the two share their ids."""

_MOST = 8  # ids that a comment offers; more are counted
_INSIDE = ("objects", "object")
"""Forms whose parts are open one by one."""

_SEVERAL = ("refs", "enums", "texts")
_OF_BOTH = frozenset({"owner", "status"})
"""What a goal says of itself beside its objectives; all else that both know is said of these."""

_EVIDENT = frozenset({"kind", "id", "language", "updated", "tags", "notes"})


@dataclass(frozen=True, slots=True)
class Other:
    """A field that a document may have besides, and the ids that it may point to."""

    field: Field
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filler:
    """Puts marks where a document is open, with the ids that a plan offers.

    Attributes:
        plan: what there is already.
        asks: knows what any plan needs, and how to ask for it.
        wanted: the rules whose demands are asked for besides; None where they come later.
    """

    plan: Known
    asks: Asks
    wanted: frozenset[str] | None = None

    def group(self, kinds: tuple[str, ...], shape: Shape, own: Mapping[str, Part]) -> Group:
        """The fields that are needed, in their order: those that are there, and marks."""
        found = dict(own)
        for each in self.asks.missing(kinds, shape, own):
            found[each.name] = self.blank(kinds, each, own)
        for each in shape.fields.values():
            if each.name not in found and self.is_wanted(each):
                found[each.name] = self.blank(kinds, each, own)
        return Group(tuple(Named(name, found[name]) for name in shape.fields if name in found))

    def is_wanted(self, named: Field) -> bool:
        """Whether a rule of the plan would miss it."""
        if self.wanted is None or not named.asked:
            return False
        return not named.rule or named.rule in self.wanted

    def blank(self, kinds: tuple[str, ...], named: Field, beside: Mapping[str, Part]) -> Part:
        """A field to fill in: the elements that it defines as a whole, else a mark."""
        inner = named.shape
        if inner is not None and named.form in _INSIDE:
            own = {"id": Part(Leaf(self.inner_id(named.defines, beside)))}
            own = own if "id" in inner.fields else {}
            element = self.group((named.defines or f"{kinds[0]}.{named.name}",), inner, own)
            if len(element.fields) > len(own):
                return Part(Many((Part(element),)) if named.form == "objects" else element)
        refs = named.refs
        if not refs and named.form == "objects" and inner is not None:
            refs = next(iter(inner.fields.values())).refs
        return self.listed(named, self.asks.blank(kinds[0], named), tuple(self.offer(refs)))

    def listed(self, named: Field, value: Written, above: tuple[str, ...]) -> Part:
        """A mark in the form of its value: where several may stand, a list. On a page a list of one
        is written like the one.
        """
        if self.asks.page or named.form not in _SEVERAL or not isinstance(value, Leaf):
            return Part(value, above)
        return Part(Many((Part(replace(value, hint="")),)), above, value.hint)

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
        inner = shape.fields["objectives"].shape if "objectives" in there else None
        hidden = _EVIDENT if inner is None else _EVIDENT | (set(inner.fields) - _OF_BOTH)
        for each in shape.fields.values():
            if each.name not in there and each.name not in hidden and each.example:
                yield Other(each, tuple(self.plan.offered(each.refs))[:_MOST])
