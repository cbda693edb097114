"""Which documents of a plan stand in which file, once it is written in another form."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import groupby

from smlint.base.text import heading_key
from smlint.engine.converting.remarks import SPOKEN_TO, WHOLE_FILE
from smlint.engine.unfold import KEYS
from smlint.plan.model import Model
from smlint.plan.sheet import NAMES, NO_FIELDS, Group, Sheet, comments_among, free_among, leaves


@dataclass(frozen=True, slots=True)
class Filed:
    """The documents of one kind that stand in one file.

    Attributes:
        stem: the path of the file without its ending.
        head: what is said of the file as a whole.
        sources: the files that they stood in.
    """

    stem: str
    sheets: tuple[Sheet, ...]
    head: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of its documents."""
        return self.sheets[0].kind


@dataclass(frozen=True, slots=True)
class Page:
    """The documents of one file as it was.

    Attributes:
        path: the file.
        sheets: its documents.
        head: what is said of it as a whole.
        whole: it held a plan.
        own: the fields of the file itself: the title of a plan.
        kinds: what is said of all documents of a kind.
    """

    path: str
    sheets: tuple[Sheet, ...]
    head: tuple[str, ...] = ()
    whole: bool = False
    own: Group = NO_FIELDS
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OnePlan:
    """A plan for one file.

    Attributes:
        sheets: its documents, those of a kind beside each other.
        head: what is said of it as a whole.
        own: the fields of the plan itself.
        kinds: what is said of all documents of a kind.
    """

    sheets: tuple[Sheet, ...]
    head: tuple[str, ...] = ()
    own: Group = NO_FIELDS
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def file_names(model: Model) -> Mapping[str, str]:
    """What a file, or the field of a plan in one file, that holds documents of a kind is called."""
    return {model.spellings[heading_key(key)].name: key for key in KEYS}


def filed(pages: Iterable[Page], model: Model) -> tuple[Filed, ...]:
    """The documents in the files where they were, by their names; of a file that held several
    kinds each has one of its own.
    """
    called = file_names(model)
    found: dict[str, Filed] = {}
    for page in pages:
        kinds = _by_kind(page.sheets, called)
        for at, (kind, sheets) in enumerate(kinds):
            folder = posixpath.dirname(page.path)
            own = posixpath.splitext(page.path)[0]
            alone = len(kinds) == 1 and not page.whole
            stem = own if alone else posixpath.join(folder, called[kind])
            while stem in found and found[stem].kind != kind:
                stem = f"{stem}-{called[kind]}"
            first = (*page.head, *_told(page.own)) if at == 0 else ()
            head = (*first, *page.kinds.get(kind, ()))
            there = found.get(stem, Filed(stem, ()))
            found[stem] = replace(
                there,
                sheets=(*there.sheets, *sheets),
                head=(*there.head, *head),
                sources=(*there.sources, page.path),
            )
    return tuple(found.values())


def in_one(pages: Iterable[Page], model: Model) -> OnePlan:
    """All documents in the order of their kinds. What was said of a file is said of its kind, and
    of a plan in one file still of the plan.
    """
    every = tuple(pages)
    plans = [page for page in every if page.whole]
    head, own = (plans[0].head, plans[0].own) if len(plans) == 1 else ((), NO_FIELDS)
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for page in every:
        if page.sheets and not (page.whole and len(plans) == 1):
            kinds[page.sheets[0].kind] += (*page.head, *_told(page.own))
        for kind, said in page.kinds.items():
            kinds[kind] += said
    sheets = tuple(each for kind in file_names(model) for each in _together(every, kind))
    return OnePlan(sheets, head, own, {kind: tuple(x) for kind, x in kinds.items()})


def _together(pages: Sequence[Page], kind: str) -> Iterator[Sheet]:
    """The documents of a kind from all files: those of one file in its order, those of several by
    their ids. So one that has a file of its own, for it needs front matter, comes back to its
    place.
    """
    each = ([sheet for sheet in page.sheets if sheet.kind == kind] for page in pages)
    return merge(*each, key=lambda sheet: sheet.root.text("id"))


def ending(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Documents of one file, with remarks below its last one alone. Those at the end of another
    stand above it, for on a page they would be said of the next.
    """
    every = tuple(sheets)
    moved = (
        replace(each, above=(*each.above, *each.below), below=()) if each.below else each
        for each in every[:-1]
    )
    return (*moved, *every[-1:])


def of_one(sheet: Sheet, head: Iterable[str]) -> tuple[Sheet, tuple[str, ...]]:
    """The only document of a file and what is said of the file: what speaks to smlint there means
    the document, unless it means the file.
    """
    every = tuple(head)
    moved = tuple(
        each
        for each in comments_among(every)
        if each.startswith(SPOKEN_TO) and WHOLE_FILE not in each
    )
    if not moved:
        return sheet, every
    rest = tuple(each for each in every if each not in moved)
    return replace(sheet, above=(*moved, *sheet.above)), rest


def at_name(sheet: Sheet) -> Sheet:
    """The only document of its kind, for a plan in one file, where a name of the kind stands above
    it: what is said of the document is said at the field by which it is called, if it begins with
    one. What stands at the kind is said of all of that kind.
    """
    first = sheet.root.fields[0] if sheet.root.fields else None
    if first is None or first.name not in NAMES:
        return sheet
    part = replace(first.part, above=(*comments_among(sheet.above), *first.part.above))
    fields = (replace(first, part=part), *sheet.root.fields[1:])
    return replace(sheet, root=Group(fields), above=free_among(sheet.above))


def _place_in(order: list[str]) -> Callable[[Sheet], int]:
    return lambda sheet: order.index(sheet.kind)


def _told(own: Group) -> Iterator[str]:
    """Fields that a file has no place for, as remarks."""
    for each in own.fields:
        for leaf in leaves(each.part.value):
            yield f"{each.name}: {' '.join(leaf.text.split())}"


def _by_kind(
    sheets: tuple[Sheet, ...], called: Mapping[str, str]
) -> list[tuple[str, tuple[Sheet, ...]]]:
    order = list(called)
    ordered = sorted(sheets, key=_place_in(order))
    return [(kind, tuple(group)) for kind, group in groupby(ordered, key=lambda each: each.kind)]
