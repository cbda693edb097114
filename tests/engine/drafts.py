"""What a draft of a plan holds, as plain values."""

from __future__ import annotations

from typing import Any

from smlint.config.settings import Settings
from smlint.engine.drafting.bring import bring
from smlint.engine.drafting.draft import draft
from smlint.engine.shipped import shipped
from smlint.plan.sheet import Group, Leaf, Many, Written
from smlint.source.text import Text


def drafted(source: str) -> dict[str, list[dict[str, Any]]]:
    """By their kind the documents that are drafted of a strategy in Markdown."""
    text = Text("plan.md", source)
    brought = bring(text, Settings(), shipped())
    assert not brought.crashed
    documents = list(brought.documents)
    made = draft(text, documents, brought.layout, shipped(), "en", rhythm=brought.rhythm)
    found: dict[str, list[dict[str, Any]]] = {}
    for sheet in made.sheets:
        found.setdefault(sheet.kind, []).append(_plain(sheet.root))
    return found


def the_strategy(source: str) -> dict[str, Any]:
    """The strategy that is drafted."""
    [strategy] = drafted(source)["strategy"]
    return strategy


def told(source: str, kind: str, field: str) -> dict[str, Any]:
    """What a field of the documents of a kind holds, by their titles."""
    return {each.get("title", ""): each.get(field) for each in drafted(source).get(kind, ())}


def _plain(value: Written) -> Any:
    match value:
        case Leaf(text=text):
            return text
        case Group(fields=fields):
            return {each.name: _plain(each.part.value) for each in fields}
        case Many(items=items):
            return [_plain(each.value) for each in items]
