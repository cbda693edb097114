"""Which documents of a plan stand in which file, once it is written in another form."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from smlint.base.text import heading_key
from smlint.engine.unfold import KEYS
from smlint.plan.model import Model
from smlint.plan.sheet import Sheet


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
    """The documents of one file as it was, with what is said of it as a whole; ``whole`` is a file
    that held a plan.
    """

    path: str
    sheets: tuple[Sheet, ...]
    head: tuple[str, ...] = ()
    whole: bool = False


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
            head = page.head if at == 0 else ()
            there = found.get(stem, Filed(stem, ()))
            found[stem] = replace(
                there,
                sheets=(*there.sheets, *sheets),
                head=(*there.head, *head),
                sources=(*there.sources, page.path),
            )
    return tuple(found.values())


def in_one(pages: Iterable[Page], model: Model) -> tuple[Sheet, ...]:
    """All documents in the order of their kinds. What was said of a file is said of its first
    document.
    """
    sheets = [
        replace(sheet, above=(*page.head, *sheet.above)) if at == 0 else sheet
        for page in pages
        for at, sheet in enumerate(page.sheets)
    ]
    called = list(file_names(model))
    return tuple(sorted(sheets, key=lambda sheet: called.index(sheet.kind)))


def _by_kind(
    sheets: tuple[Sheet, ...], called: Mapping[str, str]
) -> list[tuple[str, tuple[Sheet, ...]]]:
    order = list(called)
    ordered = sorted(sheets, key=lambda sheet: order.index(sheet.kind))
    return [(kind, tuple(group)) for kind, group in groupby(ordered, key=lambda each: each.kind)]
