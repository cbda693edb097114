"""What ``smlint new KIND`` writes: a document with its open fields marked, and the ids of the plan
offered where it points to something.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace

from smlint.config.settings import PROFILES
from smlint.engine.beginning.filler import OBJECTIVES, Filler, Other
from smlint.engine.beginning.known import Known
from smlint.engine.converting.filing import file_names
from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.names import Names
from smlint.engine.force import in_force
from smlint.engine.refused import RefusedError
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.names import ALONE, free, is_id
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Leaf, Part, Sheet, leaves

_REACHED = "standard"
_HEADS = ("name", "title")
"""The fields that say what a document is called: the first that its kind has."""


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
    kind: str,
    name: str | None,
    plan: Known,
    shipped: Shipped,
    language: str | None,
    *,
    page: bool = False,
    title: str = "",
) -> NewDocument:
    """A new document of a plan.

    Args:
        kind: what it is.
        name: its id; None for one that is free.
        plan: what stands in the plan already.
        shipped: the kinds, and the rules that say what is needed.
        language: of the words in it; None for that of the plan's messages.
        page: it will be a page of Markdown.
        title: what it is called; its id is made of that, where no other is given.

    Raises:
        RefusedError: its id cannot be, or is taken; or the plan has its only one of that kind.
    """
    said = language or plan.settings.messages
    stem, shape = file_names(shipped.model)[kind], shipped.model.kinds[kind].shape
    asks = Asks(shipped.rules, catalogue(said), page=page, whole=True)
    filler = Filler(plan, asks, _wanted(plan, shipped))
    own: dict[str, Part] = {}
    if kind in ALONE:
        _refuse_second(kind, name, stem, plan)
    else:
        name = _own_id(kind, name, plan, shipped, title)
        own, stem = {"id": Part(Leaf(name))}, posixpath.join(stem, name)
        if plan.holds(stem):
            raise RefusedError("new.file-taken", name=name, path=stem)
    if title:
        heads = [each for each in _HEADS if each in shape.fields]
        own |= {each: Part(Leaf(title)) for each in heads[:1]}
    root = filler.group((kind,), shape, own)
    sheet = Sheet(kind, root, (), plan.settings.language or said)
    return NewDocument(stem, sheet, tuple(filler.others(shape, root)), said)


def _wanted(plan: Known, shipped: Shipped) -> frozenset[str]:
    """The rules that a new document shall satisfy: those of the plan, and of the profile that it is
    to reach.
    """
    profile = max(plan.settings.profile, _REACHED, key=PROFILES.index)
    settings = replace(plan.settings, profile=profile)
    return frozenset(each.id for each in in_force(settings, shipped.rules))


def _refuse_second(kind: str, name: str | None, stem: str, plan: Known) -> None:
    """A plan has one strategy and one team, which need no id."""
    if plan.ids.get(kind) or plan.holds(stem):
        raise RefusedError("new.alone", kind=kind)
    if name is not None:
        raise RefusedError("new.alone-named", kind=kind)


def _names(shipped: Shipped) -> Names:
    return Names(wishes=shipped.found_names.of_list("wish_openers"))


def _own_id(kind: str, name: str | None, plan: Known, shipped: Shipped, title: str) -> str:
    taken = plan.offered(OBJECTIVES if kind in OBJECTIVES else (kind,))
    if name is None:
        return free(_names(shipped).give(kind, title) if title else kind, taken)
    if not is_id(name):
        raise RefusedError("new.id", name=name, proposed=_names(shipped).give(kind, name))
    if name in taken:
        raise RefusedError("new.id-taken", name=name, kind=kind)
    return name
