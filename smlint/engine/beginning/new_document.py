"""What ``smlint new KIND`` writes: a document with its open fields marked, and the ids of the plan
offered where it points to something.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smlint.engine.beginning.known import Known
from smlint.engine.converting.filing import file_names
from smlint.engine.drafting.asks import Asks
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.kinds.goals import OWN_OBJECTIVE
from smlint.plan.model import Field, Shape
from smlint.plan.names import ALONE, free, is_id
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Sheet, leaves

OBJECTIVES = ("goal", "objective")
"""A goal may be its own objective, so the two share their ids."""

_NEEDED = {"readings": "values"}
"""What a schema asks for in a way that depends on other fields: readings stand here or in a file of
their own.
"""

_MOST = 8  # ids that a comment offers; more are counted
_EVIDENT = frozenset({"kind", "id", "language", "updated", "tags", "notes"})


class RefusedError(ValueError):
    """No such document can be added; ``key`` is a sentence of the catalogue, ``blanks`` fill it."""

    def __init__(self, key: str, **blanks: str) -> None:
        super().__init__(key)
        self.key = key
        self.blanks = blanks


@dataclass(frozen=True, slots=True)
class Other:
    """A field that a document may have besides, and the ids that it may point to."""

    field: Field
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document to write.

    Attributes:
        stem: the path of its file in the plan, without the ending.
        sheet: its fields, each that is open with a mark.
        others: what else it may hold.
        language: the language of the words around its fields.
    """

    stem: str
    sheet: Sheet
    others: tuple[Other, ...]
    language: str

    @property
    def marks(self) -> int:
        """How many fields are open."""
        return sum(left_to_decide(leaf.text) is not None for leaf in leaves(self.sheet.root))


def new_document(
    kind: str, name: str | None, plan: Known, shipped: Shipped, language: str | None
) -> NewDocument:
    """A new document of a plan.

    Args:
        kind: what it is.
        name: its id; None for one that is free.
        plan: what stands in the plan already.
        shipped: the kinds, and the rules that say what is needed.
        language: of the words in it; None for that of the plan's messages.

    Raises:
        RefusedError: its id cannot be, or is taken; or the plan has its only one of that kind.
    """
    said = language or plan.settings.messages
    stem, shape = file_names(shipped.model)[kind], shipped.model.kinds[kind].shape
    filler = _Filler(plan, Asks(shipped.rules, catalogue(said)))
    own = {}
    if kind in ALONE:
        _refuse_second(kind, name, stem, plan)
    else:
        name = _own_id(kind, name, plan)
        own, stem = {"id": Part(Leaf(name))}, posixpath.join(stem, name)
        if plan.holds(stem):
            raise RefusedError("new.file-taken", name=name, path=stem)
    root = filler.group((kind,), shape, own)
    sheet = Sheet(kind, root, (), plan.settings.language or said)
    return NewDocument(stem, sheet, tuple(filler.others(shape, root)), said)


def _refuse_second(kind: str, name: str | None, stem: str, plan: Known) -> None:
    """A plan has one strategy and one team, which need no id."""
    if plan.ids.get(kind) or plan.holds(stem):
        raise RefusedError("new.alone", kind=kind)
    if name is not None:
        raise RefusedError("new.alone-named", kind=kind)


def _own_id(kind: str, name: str | None, plan: Known) -> str:
    taken = plan.offered(OBJECTIVES if kind in OBJECTIVES else (kind,))
    if name is None:
        return free(kind, taken)
    if not is_id(name):
        raise RefusedError("new.id", name=name)
    if name in taken:
        raise RefusedError("new.id-taken", name=name, kind=kind)
    return name


@dataclass(frozen=True, slots=True)
class _Filler:
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
        """The ids of the plan that a field may name, as a remark."""
        if not kinds:
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
