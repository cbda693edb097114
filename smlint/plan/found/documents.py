"""What a reader of files as found gives: documents, as if somebody had written our format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from smlint.base.finding import Observation
from smlint.base.result import Said
from smlint.source.text import Text
from smlint.syntax.document import Document, Form, Suppression
from smlint.syntax.nodes import MapNode
from smlint.syntax.outline import Outline


@dataclass(frozen=True, slots=True)
class Found:
    """What one file gives.

    Attributes:
        documents: the strategy first, if it holds one; else what it lists, and no strategy.
        said: what a file without a strategy is, where we can tell.
        seen: what is wrong with it as a file of its type.
        broken: it could not be read.
        outline: a page's blocks, as it was read.
    """

    documents: tuple[Document, ...] = ()
    said: Said | None = None
    seen: tuple[Observation, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    broken: bool = False
    outline: Outline | None = None

    @property
    def is_strategy(self) -> bool:
        """Whether it is to be judged."""
        return any(document.kind == "strategy" for document in self.documents)


def strategy_document(
    text: Text,
    root: MapNode,
    language: str | None,
    steps: frozenset[str] | None,
    *,
    looks_back: bool = False,
    shared_out: bool = False,
) -> Document:
    """The strategy that a file is."""
    return Document(
        text.path,
        "strategy",
        root,
        Form.FOUND,
        language=language,
        steps=steps,
        looks_back=looks_back,
        shared_out=shared_out,
    )


def listed_documents(
    text: Text, nodes: Iterable[tuple[str, MapNode]], language: str | None
) -> tuple[Document, ...]:
    """What a file lists, each with its kind, numbered within its kind."""
    counted: Counter[str] = Counter()
    lists: dict[str, str] = {}
    documents = []
    for kind, node in nodes:
        base = (lists.setdefault(kind, f"{kind}s"), counted[kind])
        counted[kind] += 1
        documents.append(Document(text.path, kind, node, Form.FOUND, base, language=language))
    return tuple(documents)
