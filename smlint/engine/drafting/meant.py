"""Which of the metrics that a document lists its goals mean: "60 orders by post" counts "Orders by
post", though the noun behind the number is but "orders".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from smlint.base.text import heading_key
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, deref

_CASE = re.compile(r"(?<=[α-ω]{4})(?:ουσ|οισ|ων|ου|οσ|οι|ον|ησ|εσ|ασ|εισ|εων|ισ|α|η|ο|ι|ε)$")
"""How a Greek noun ends in one of its cases."""

GOAL, METRIC = "goal", "metric"
STATEMENT, OBJECTIVES = "statement", "objectives"


def meaning_listed(documents: Sequence[Document]) -> list[Document]:
    """Documents whose goals call a metric by its whole name, where their sentence says that; what
    was a metric only by the noun of such a sentence is none any more.
    """
    titles = tuple(_titles(documents))
    if not titles:
        return list(documents)
    told = [
        replace(each, root=_goal(each.root, titles)) if each.kind == GOAL else each
        for each in documents
    ]
    gone = _named(documents) - _named(told)
    return [each for each in told if not (each.kind == METRIC and _place(each) in gone)]


def _named(documents: Iterable[Document]) -> set[tuple[str, int]]:
    """The metrics that goals name: their words, and where these stand."""
    goals = (each.root for each in documents if each.kind == GOAL)
    return {
        (node.text, node.span.start.offset)
        for goal in goals
        for each in (goal, *_objectives(goal))
        if isinstance(node := each.get(METRIC), ScalarNode)
    }


def _objectives(goal: MapNode) -> Iterable[MapNode]:
    own = goal.get(OBJECTIVES)
    items = own.items if isinstance(own, SeqNode) else ()
    return (each for each in map(deref, items) if isinstance(each, MapNode))


def _place(document: Document) -> tuple[str, int]:
    title = document.root.get("title")
    return (title.text, title.span.start.offset) if isinstance(title, ScalarNode) else ("", 0)


def _titles(documents: Iterable[Document]) -> Iterable[str]:
    """The names of the metrics that are more than the noun of a goal, the longest first."""
    places = {_place(each) for each in documents if each.kind == METRIC}
    found = {title for title, _at in places - _named(documents) if title.strip()}
    return sorted(found, key=lambda title: (-len(title), title))


def _goal(root: MapNode, titles: Sequence[str]) -> MapNode:
    statement = root.get(STATEMENT)
    said = statement.text if isinstance(statement, ScalarNode) else ""
    entries = tuple(_entry(each, said, titles) for each in root.entries)
    return root if entries == root.entries else replace(root, entries=entries)


def _entry(entry: Entry, said: str, titles: Sequence[str]) -> Entry:
    node: Node = deref(entry.value)
    if entry.key.text == METRIC and isinstance(node, ScalarNode):
        whole = next((each for each in titles if _is_meant(each, node.text, said)), node.text)
        return entry if whole == node.text else replace(entry, value=replace(node, text=whole))
    if entry.key.text == OBJECTIVES and isinstance(node, SeqNode):
        items = tuple(
            _goal(each, titles) if isinstance(each, MapNode) else each
            for each in map(deref, node.items)
        )
        return replace(entry, value=replace(node, items=items))
    return entry


def _is_meant(title: str, named: str, said: str) -> bool:
    """Whether a sentence says the whole name of a metric that it calls by a part of it, or by more
    words than it has.
    """
    whole, own, sentence = (f" {_bare(each)} " for each in (title, named, said))
    return whole in sentence and bool(own.strip()) and (own in whole or whole in own)


def _bare(words: str) -> str:
    """Words as they are compared: of a Greek noun its case says nothing."""
    told = heading_key(words).split()
    return " ".join(_CASE.sub("", each) for each in told)
