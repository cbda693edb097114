"""Bullets that shall hang below a numbered line, but are indented too little for Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smlint.syntax.outline import Block, Bullets, Item, Outline


def hung(outline: Outline) -> Outline:
    """The same outline with such bullets below their line, and the numbered lines as one list: two
    blanks before the dash below "1. 500 readers" make a list of its own for Markdown, and the next
    number another. Whoever reads the text itself sees one list.
    """
    blocks = tuple(_blocks(outline.blocks))
    return outline if blocks == outline.blocks else replace(outline, blocks=blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    open_list: Bullets | None = None
    for block in blocks:
        if open_list is None or not isinstance(block, Bullets):
            yield from () if open_list is None else (open_list,)
            open_list = block if isinstance(block, Bullets) and block.start is not None else None
            yield from () if open_list is not None else (block,)
        elif block.start is None and _column(block) > _column(open_list):
            open_list = replace(open_list, items=(*open_list.items[:-1], _with(open_list, block)))
        elif _goes_on(open_list, block):
            open_list = replace(open_list, items=(*open_list.items, *block.items))
        else:
            yield open_list
            open_list = block if block.start is not None else None
            yield from () if open_list is not None else (block,)
    yield from () if open_list is None else (open_list,)


def _with(numbered: Bullets, below: Bullets) -> Item:
    """The last numbered line with the bullets below it."""
    last = numbered.items[-1]
    return replace(last, blocks=(*last.blocks, below))


def _goes_on(numbered: Bullets, block: Bullets) -> bool:
    """Whether a list counts on where another stopped that has bullets below its last line."""
    last = numbered.items[-1]
    counts = numbered.start is not None and block.start == numbered.start + len(numbered.items)
    return counts and bool(last.blocks) and _column(block) == _column(numbered)


def _column(bullets: Bullets) -> int:
    return bullets.items[0].span.start.column
