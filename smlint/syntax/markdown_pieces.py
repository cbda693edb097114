"""The pieces of a Markdown text: its front matter's, and what a reader of the page reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.frontmatter import body_start, split_front_matter
from smlint.syntax.marks import Marks
from smlint.syntax.outline import (
    Block,
    Bullets,
    Heading,
    Item,
    Paragraph,
    Prose,
    Row,
    Table,
)
from smlint.syntax.pieces import Piece, Pieces, Sort
from smlint.syntax.yaml_pieces import yaml_pieces


def markdown_pieces(text: Text, caps: Caps) -> Pieces | None:
    """What a Markdown text says; None where a part of it is not read."""
    front = split_front_matter(text)
    head: Pieces | None = Pieces(())
    if front is not None:
        head = yaml_pieces(text, caps, *front)
    start = body_start(text, front)
    if head is None or text.line_count > caps.markdown_lines:
        return None
    body = _body(text, start, caps)
    fence = Piece(Sort.MARK, start, start, shape=f"front {front is not None}")
    return None if body is None else replace(head, pieces=(*head.pieces, fence, *body))


def role_of(piece: Piece) -> str:
    """What a piece of a page is there: ``heading``, ``item``, ``cell``, ``table``, ``end``...; of
    a piece of YAML nothing that one of them is called.
    """
    return piece.shape.partition(" ")[0]


def _body(text: Text, start: int, caps: Caps) -> tuple[Piece, ...] | None:
    # markdown-it takes longer to import than most files to read; YAML plans never need it.
    from smlint.syntax.blocks import read_blocks  # noqa: PLC0415

    content = text.content
    try:
        body = read_blocks(text, start, len(content), caps.nodes)
    except Exception:  # noqa: BLE001 - a library's bug: the text is not read, so it is not edited
        return None
    if body.seen:
        return None
    comments = (
        Piece(Sort.COMMENT, begin, end, content[begin:end], where=range(begin, end + 1))
        for begin, end in body.comments
    )
    links = (
        Piece(
            Sort.MARK,
            link.span.start.offset,
            link.span.end.offset,
            shape=f"link {link.target}#{link.anchor}",
        )
        for link in body.links
    )
    return (*_blocks(body.blocks, content), *links, *comments)


def _blocks(blocks: Sequence[Block], content: str) -> Iterator[Piece]:
    for block in blocks:
        match block:
            case Heading():
                yield _prose(block.prose, f"heading {block.level}")
            case Paragraph():
                yield _prose(block.prose, f"paragraph {block.bold} {bool(block.label_end)}")
            case Bullets():
                yield from _bullets(block, content)
            case Table():
                yield from _table(block)
            case _:
                start, end = block.span.start.offset, block.span.end.offset
                where = range(start, end + 1)
                shape = f"{block.what} {block.info}"
                yield Piece(Sort.BLOCK, start, end, content[start:end], shape, where=where)


def _bullets(bullets: Bullets, content: str) -> Iterator[Piece]:
    yield _mark(f"bullets {bullets.start}")
    for item in bullets.items:
        yield from _item(item, content)
    yield _mark("end")


def _item(item: Item, content: str) -> Iterator[Piece]:
    yield _prose(item.prose, f"item {item.checked} {bool(item.label_end)}")
    yield from _blocks(item.blocks, content)
    yield _mark("end")


def _table(table: Table) -> Iterator[Piece]:
    yield _mark("table")
    yield from _row(table.header)
    for row in table.rows:
        yield from _row(row)
    yield _mark("end")


def _row(row: Row) -> Iterator[Piece]:
    yield _mark("row")
    yield from (_prose(cell, "cell") for cell in row.cells)
    yield from (_prose(cell, "beyond") for cell in row.beyond)


def _mark(shape: str) -> Piece:
    return Piece(Sort.MARK, 0, 0, shape=shape)


def _prose(prose: Prose, shape: str) -> Piece:
    offsets = _offsets(prose)
    end = offsets[-2] + 1 if prose.text else offsets[0]
    where = (*offsets[:-1], end)
    return Piece(Sort.PROSE, where[0], end, prose.text, shape, where=where)


def _offsets(prose: Prose) -> Sequence[int]:
    marks = prose.marks
    return marks.offsets if isinstance(marks, Marks) else [each.offset for each in marks]
