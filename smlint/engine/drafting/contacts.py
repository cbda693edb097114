"""People of whom a document speaks: each of them once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smlint.engine.drafting.coverage import Coverage
from smlint.engine.drafting.there import addresses_in, texts
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode

CONTACT = "contact"


def once(documents: Iterable[Document], coverage: Coverage) -> Iterator[Document]:
    """The documents, each contact once: the first of those with one address or account. What a
    later one says as well is held by the first; a line that says more is left for the notes.
    """
    known: dict[str, MapNode] = {}
    for each in documents:
        own = tuple(addresses_in(each.root)) if each.kind == CONTACT else ()
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
