"""Markdown to blocks: headings, paragraphs, lists, tables, with exact places.

This module and ``prose`` are the door to markdown-it; import them only to read a Markdown text,
for they cost a start-up what the rest of smlint costs together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from markdown_it.token import Token
from markdown_it.utils import EnvType

from smlint.base.drained import drained
from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Span
from smlint.source.text import Text
from smlint.syntax.block_parser import LEFT_OUT, ROWS, LeftOut, parser
from smlint.syntax.cut import Cutter
from smlint.syntax.document import Link, Seen
from smlint.syntax.outline import (
    Block,
    Bullets,
    Heading,
    Item,
    Other,
    Paragraph,
    Prose,
    Row,
    Table,
)
from smlint.syntax.prose import Inline, Run, Scanner

_CHECK_BOX = re.compile(r"\[([ xX])\](?:[ \t]+|$)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class Body(NamedTuple):
    """What stands below the front matter; ``comments`` are offsets of HTML comments, from
    ``<!--`` to behind ``-->``.
    """

    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    comments: tuple[tuple[int, int], ...]
    seen: Seen


def read_blocks(text: Text, start: int, end: int, nodes: int) -> Body:
    """Read the Markdown between two offsets; both at the start of a line, or the text's end.

    Args:
        text: the file.
        start: where the Markdown begins.
        end: where reading stops.
        nodes: how many list items, quotes and table cells are read; a table is read whole or not.

    Raises:
        Exception: whatever markdown-it stumbles over.
    """
    left_out = LeftOut(nodes)
    env: EnvType = {LEFT_OUT: left_out}
    tokens = parser().parse(text.content[start:end], env)
    cutter = Cutter(text, text.position(start).line)
    scanner = Scanner(text, env)
    blocks = _Builder(cutter, scanner).build(tokens)
    return Body(
        blocks,
        tuple(sorted(scanner.links, key=lambda link: link.span.start.offset)),
        tuple(sorted(scanner.comments)),
        tuple(_unread(cutter, left_out)),
    )


def _unread(cutter: Cutter, left_out: LeftOut) -> Iterator[Observation]:
    for line in left_out.too_deep:
        yield Observation("not-read", "too-deep", cutter.text.span(*cutter.lines((line, line + 1))))
    for line in left_out.over[:1]:
        args: dict[str, Arg] = {
            "what": Term("limit.nodes"),
            "n": left_out.count,
            "max": left_out.nodes,
            "limit": "nodes",
        }
        span = cutter.text.span(*cutter.lines((line, line + 1)))
        yield Observation("over-the-limit", "over", span, args=args)


@dataclass(slots=True)
class _Open:
    """A container that is not closed yet: the document, a list, an item, a quote."""

    token: Token | None = None
    blocks: list[Block] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    marker: tuple[int, int] = (0, 0)
    checked: bool | None = None
    led: bool = False
    """An item whose first block is a paragraph."""


class _Builder:
    """Turns markdown-it's flat tokens into blocks; a stack, for nesting may be hostile."""

    def __init__(self, cutter: Cutter, scanner: Scanner) -> None:
        self._cutter = cutter
        self._scanner = scanner
        self._stack = [_Open()]
        self._after_marker = 0

    def build(self, flat: list[Token]) -> tuple[Block, ...]:
        tokens = drained(flat)
        for token in tokens:
            maker = _MAKERS.get(token.type)
            if maker is not None:
                maker(self, token, tokens)
        return tuple(self._stack[0].blocks)

    def _add(self, block: Block) -> None:
        self._stack[-1].blocks.append(block)

    def heading(self, token: Token, tokens: Iterator[Token]) -> None:
        """A heading, with ``#`` or underlined."""
        content = next(tokens).content
        first, last = _lines(token)
        if token.markup.startswith("#"):
            run = self._cutter.heading(content, first)
        else:
            run = self._cutter.paragraph(content, (first, last - 1))
        self._add(Heading(int(token.tag[1:]), self._scanner.read(run).prose))

    def paragraph(self, token: Token, tokens: Iterator[Token]) -> None:
        """A paragraph; the first of an item with its check box."""
        content = next(tokens).content
        if not content.strip():
            return
        run = self._cutter.paragraph(content, _lines(token))
        inline = self._lead(run) if self._leads() else self._scanner.read(run)
        if inline.prose.text or self._stack[-1].led:
            self._add(Paragraph(inline.prose, inline.bold, inline.label_end))

    def _leads(self) -> bool:
        top = self._stack[-1]
        return top.token is not None and top.token.type == "list_item_open" and not top.blocks

    def _lead(self, run: Run) -> Inline:
        """Read an item's first paragraph, its check box taken off."""
        top = self._stack[-1]
        top.led = True
        box = _CHECK_BOX.match(run.text)
        if box is not None:
            top.checked = box[1] != " "
            run = Run(run.text[box.end() :], run.where[box.end() :])
        return self._scanner.read(run)

    def table(self, token: Token, _: Iterator[Token]) -> None:
        """A table, all of its rows."""
        told: list[tuple[int, list[str]]] = token.meta[ROWS]
        rows = [self._row(contents, line) for line, contents in drained(told)]
        self._add(Table(rows[0], tuple(rows[1:])))

    def _row(self, contents: list[str], line: int) -> Row:
        named, more = self._cutter.row(contents, line)
        cells = tuple(map(self._scanner.prose, named))
        beyond = tuple(map(self._scanner.prose, more))
        return Row(cells, _row_span(cells), tuple(cell for cell in beyond if cell.text))

    def other(self, token: Token, _: Iterator[Token]) -> None:
        """A block of code."""
        what = "fence" if token.type == "fence" else "code"
        self._add(Other(what, self._span(token), token.info.strip()))

    def html(self, token: Token, _: Iterator[Token]) -> None:
        """A block of HTML; of one that is comments alone only these are kept."""
        start, end = self._cutter.lines(_lines(token))
        html = self._cutter.text.content[start:end]
        found = [match.span() for match in _COMMENT.finditer(html)]
        self._scanner.comments.extend((start + left, start + right) for left, right in found)
        if _COMMENT.sub("", html).strip(" \t\r\n>"):
            self._add(Other("html", self._cutter.text.span(start, end)))

    def open(self, token: Token, _: Iterator[Token]) -> None:
        """A list or a quote begins."""
        self._stack.append(_Open(token))

    def open_item(self, token: Token, _: Iterator[Token]) -> None:
        """An item of a list begins."""
        marker = self._cutter.marker(_lines(token)[0], self._after_marker)
        self._after_marker = marker[1]
        self._stack.append(_Open(token, marker=marker))

    def close_item(self, _: Token, __: Iterator[Token]) -> None:
        """An item ends, with all that is nested in it."""
        item = self._stack.pop()
        if item.token is None:  # only the document has none, and nothing closes it
            raise TypeError(item)
        text = self._cutter.text
        start, after = item.marker
        end = max(self._cutter.lines(_lines(item.token))[1], start)
        prose, label_end, blocks = Prose(text.path, "", (text.position(after),)), 0, item.blocks
        if item.led and isinstance(blocks[0], Paragraph):
            prose, label_end, blocks = blocks[0].prose, blocks[0].label_end, blocks[1:]
        span = text.span(start, end)
        self._stack[-1].items.append(Item(prose, span, label_end, item.checked, tuple(blocks)))

    def close_list(self, token: Token, _: Iterator[Token]) -> None:
        """A list ends."""
        closed = self._stack.pop()
        start = None
        if token.type == "ordered_list_close" and closed.token is not None:
            start = int(closed.token.attrs.get("start", 1))
        self._add(Bullets(tuple(closed.items), start))

    def close_quote(self, _: Token, __: Iterator[Token]) -> None:
        """A quote ends. Its paragraphs are somebody else's words, and kept apart from what the
        document says itself; of its other blocks only links and comments are kept.
        """
        closed = self._stack.pop()
        if closed.token is not None:
            said = tuple(each for each in closed.blocks if isinstance(each, Paragraph))
            self._add(Other("quote", self._span(closed.token), said=said))

    def _span(self, token: Token) -> Span:
        return self._cutter.text.span(*self._cutter.lines(_lines(token)))


_MAKERS: Mapping[str, Callable[[_Builder, Token, Iterator[Token]], None]] = {
    "heading_open": _Builder.heading,
    "paragraph_open": _Builder.paragraph,
    "table_open": _Builder.table,
    "fence": _Builder.other,
    "code_block": _Builder.other,
    "html_block": _Builder.html,
    "bullet_list_open": _Builder.open,
    "ordered_list_open": _Builder.open,
    "list_item_open": _Builder.open_item,
    "blockquote_open": _Builder.open,
    "bullet_list_close": _Builder.close_list,
    "ordered_list_close": _Builder.close_list,
    "list_item_close": _Builder.close_item,
    "blockquote_close": _Builder.close_quote,
}
"""What is made of each token. A builder that held its own methods would hold itself, and with it
the whole text, for as long as nobody collects garbage.
"""


def _lines(token: Token) -> tuple[int, int]:
    first, last = token.map or (0, 0)
    return first, last


def _row_span(cells: tuple[Prose, ...]) -> Span:
    filled = [cell for cell in cells if cell.text]
    start = cells[0].span.start
    return Span(cells[0].path, start, filled[-1].span.end if filled else start)
