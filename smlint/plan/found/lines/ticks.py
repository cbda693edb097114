"""Marks before bullets that stand for a box: "✅ the page is up", "🔲 30 messages sent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from smlint.syntax.outline import Block, Bullets, Item, Outline

_DONE = "✅✔✓☑"
_OPEN = "❌✗✘✖🔲🔳⬜◻☐🚧⏳🔄🟡🟠🔴⭕"
_MARK = re.compile(rf"\s*(?:(?P<done>[{_DONE}])|(?P<open>[{_OPEN}]))\ufe0f?\s*(?=\S)")


def with_ticks(outline: Outline) -> Outline:
    """The same outline in which such marks are boxes, ticked or not. Alone a tick is no more than a
    point before a line: in a list there must be both, and each bullet has one of them.
    """
    return replace(outline, blocks=tuple(_blocks(outline.blocks)))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield _boxed(block) if isinstance(block, Bullets) else block


def _boxed(bullets: Bullets) -> Bullets:
    items = tuple(
        replace(item, blocks=tuple(_blocks(item.blocks))) if item.blocks else item
        for item in bullets.items
    )
    marks = [_MARK.match(item.prose.text) for item in items]
    told = {each is not None and each["done"] is not None for each in marks}
    if None in marks or len(told) == 1:
        return replace(bullets, items=items)
    pairs = zip(items, marks, strict=True)
    return replace(bullets, items=tuple(_item(*each) for each in pairs))


def _item(item: Item, mark: re.Match[str] | None) -> Item:
    if mark is None:
        return item
    prose = item.prose.slice(mark.end(), len(item.prose.text))
    label = max(0, item.label_end - mark.end())
    return replace(item, prose=prose, label_end=label, checked=mark["done"] is not None)
