"""Headings behind the number of a list: "1. ## Goals", as people number their sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smlint.syntax.outline import Block, Bullets, Heading, Item, Outline


def lifted(outline: Outline) -> Outline:
    """The same outline with such headings, and what stands below them, out of their lists: to
    Markdown each is a bullet that holds a heading.
    """
    blocks = tuple(_blocks(outline.blocks))
    return outline if blocks == outline.blocks else replace(outline, blocks=blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Bullets) and all(map(_is_heading, block.items)):
            yield from (each for item in block.items for each in item.blocks)
        else:
            yield block


def _is_heading(item: Item) -> bool:
    """Whether a bullet begins with a heading, and says nothing before it."""
    return not item.prose.text and bool(item.blocks) and isinstance(item.blocks[0], Heading)
