"""People of whom a document speaks: each of them once, and nothing private of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from smlint.checks.rolodex import PRIVATE, without_addresses
from smlint.engine.drafting.coverage import Chapter, Coverage, Passage
from smlint.engine.drafting.there import addresses, scalars, texts
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode

CONTACT = "contact"
_SHORTEST = 4


def is_private(kind: str, field: str) -> bool:
    """Whether a field says what has no place in a plan that lies in Git."""
    return kind == CONTACT and field in PRIVATE


def without_private(
    chapters: tuple[Chapter, ...], hidden: Iterable[str] = ()
) -> tuple[Chapter, ...]:
    """What is left of a list of contacts, without their addresses and telephone numbers, and
    without what was left out of their fields.
    """
    longest = sorted(filter(_tells, map(str.strip, hidden)), key=len, reverse=True)
    told = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?!\w)")
    return tuple(
        replace(each, passages=tuple(_masked(one, told) for one in each.passages))
        for each in chapters
    )


def _tells(hidden: str) -> bool:
    """Whether words by themselves tell something of somebody: "Pine Street 4", not "x" or "Rome",
    which stand in other sentences too.
    """
    told = any(map(str.isdigit, hidden)) or "@" in hidden or len(hidden.split()) > 1
    return told and len(hidden) >= _SHORTEST


def once(documents: Iterable[Document], coverage: Coverage) -> Iterator[Document]:
    """The documents, each contact once: the first of those with one address or account. What a
    later one says as well is held by the first; a line that says more is left for the notes.
    """
    known: dict[str, MapNode] = {}
    for each in documents:
        own = tuple(addresses(scalars(each.root))) if each.kind == CONTACT else ()
        first = next((known[told] for told in own if told in known), None)
        for told in own:
            known.setdefault(told, first or each.root)
        if first is None:
            yield each
        elif texts(each.root) <= texts(first):
            _hold(each.root, coverage)


def _hold(root: MapNode, coverage: Coverage) -> None:
    """Hold all words of an element that another one says."""
    for entry in root.entries:
        coverage.hold(entry.key.span)
        value = entry.value
        if isinstance(value, MapNode):
            _hold(value, coverage)
        else:
            coverage.hold(value.span)


def _masked(passage: Passage, hidden: re.Pattern[str]) -> Passage:
    return replace(passage, text=without_addresses(hidden.sub("…", passage.text)))
