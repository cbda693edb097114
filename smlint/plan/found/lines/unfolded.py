"""Documents whose headings are bullets: a list as an outliner writes it, read as sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smlint.plan.found.names.known import NEVER_PART, FoundNames
from smlint.plan.structured.cell_words import labelled
from smlint.source.text import Text
from smlint.syntax.outline import Block, Bullets, Heading, Item, Outline, Paragraph

_HEADING_WORDS = 8
_FEWEST = 2
"""So many different parts a list names at the least whose bullets are headings."""


def unfolded(text: Text, outline: Outline, names: FoundNames) -> Outline:
    """An outline whose bullets at the top that name the parts of a plan, and hold these, are the
    headings that they are meant to be; any other as it is. A table of contents names them too,
    and links to each.
    """
    lists = [block for block in outline.blocks if isinstance(block, Bullets)]
    meant = [block for block in lists if _is_outline(block, names)]
    if not meant or any(_links(text, block) for block in meant):
        return outline
    blocks = tuple(_blocks(outline.blocks, names))
    return replace(outline, blocks=blocks)


def _blocks(blocks: tuple[Block, ...], names: FoundNames) -> Iterator[Block]:
    level, told = 0, False
    for block in blocks:
        if isinstance(block, Heading):
            level, told = block.level, block.level > 1 and bool(_part(block.prose.text, names))
        if isinstance(block, Bullets) and not told and _is_outline(block, names):
            yield from _sections(block, level + 1)
        else:
            yield block


def _is_outline(block: Block, names: FoundNames) -> bool:
    """Whether bullets name several parts of a plan, each with something below it."""
    if not isinstance(block, Bullets):
        return False
    parts = {_part(item.prose.text, names) for item in block.items if _heads(item)}
    return len(parts - {""}) >= _FEWEST


def _links(text: Text, bullets: Bullets) -> bool:
    starts = (item.prose.span.start.offset for item in bullets.items if _heads(item))
    return any(text.content[at - 1 : at] == "[" for at in starts)


def _heads(item: Item) -> bool:
    """Whether a bullet may be a heading: some words with a list below them, and no task."""
    label, value = labelled(item.prose)
    alone = label is None or not value.text
    short = len(item.prose.text.split()) <= _HEADING_WORDS
    return alone and short and item.checked is None and bool(item.blocks)


def _part(words: str, names: FoundNames) -> str:
    """The part of a plan that words name as a heading would; empty for none."""
    part = "goal" if names.ends_goal(words) else names.part(words)
    return "" if part == NEVER_PART else part


def _sections(bullets: Bullets, level: int) -> Iterator[Block]:
    """The sections that bullets are; a line of its own before the first of them stays one."""
    begun = False
    for item in bullets.items:
        label, value = labelled(item.prose)
        begun = begun or _heads(item)
        if not begun:
            yield Bullets((item,))
        elif label is None or not value.text:
            yield Heading(level, item.prose if label is None else label)
            yield from item.blocks
        else:
            yield Heading(level, label)
            yield Paragraph(value)
            yield from item.blocks
