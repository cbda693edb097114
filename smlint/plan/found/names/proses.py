"""All that a document says."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.syntax.outline import Block, Bullets, Heading, Paragraph, Prose, Table


def proses(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    """All that a document says, in no order but that of its blocks."""
    stack: list[Block] = list(reversed(blocks))
    while stack:
        block = stack.pop()
        match block:
            case Heading(prose=prose) | Paragraph(prose=prose):
                yield prose
            case Bullets(items=items):
                for item in items:
                    yield item.prose
                    stack.extend(item.blocks)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    yield from row.cells
