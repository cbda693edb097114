"""What the blocks below a field hold: paragraphs, single proses, one mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smlint.base.span import Span
from smlint.plan.open_marks import left_to_decide
from smlint.syntax.nodes import Entry
from smlint.syntax.outline import Block, Bullets, Paragraph, Prose


def open_mark(blocks: tuple[Block, ...]) -> Prose | None:
    """The mark of what is still to be decided, where it is all that stands there."""
    only = blocks[0] if len(blocks) == 1 else None
    if not isinstance(only, Paragraph) or left_to_decide(only.prose.text) is None:
        return None
    return only.prose


def around(entries: Iterable[Entry]) -> Span:
    """From the key of the first of some entries to the end of the last."""
    given = tuple(entries)
    first = given[0].key.span
    return Span(first.path, first.start, max(entry.value.span.end for entry in given))


def proses(blocks: Iterable[Block]) -> Iterator[Prose]:
    """The words of paragraphs and bullets, nested ones too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.prose
        elif isinstance(block, Bullets):
            for item in block.items:
                yield item.prose
                yield from proses(item.blocks)


def paragraphs(blocks: Iterable[Block]) -> Iterator[list[Prose]]:
    """Paragraphs, and lists as one of them, with their proses."""
    for block in blocks:
        if isinstance(block, Paragraph | Bullets):
            yield list(proses((block,)))
