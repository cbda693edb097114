"""Markdown to blocks: headings, paragraphs, lists, tables, with exact places.

This module and ``prose`` are the door to markdown-it; import them only to read a Markdown text,
for they cost a start-up what the rest of smlint costs together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, cast

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token
from markdown_it.utils import EnvType

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Span
from smlint.source.text import Text
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

Given = TypeVar("Given")

DEEPEST = 100
"""How deep quotes and lists are read; a list in a list is two deeper."""

_TOKENS_A_CELL, _MARKS_A_ROW, _MARKS_A_TABLE = 3, 2, 6
"""How many tokens markdown-it makes of a cell; around those of a row, and those of a table."""

_ROWS = "rows"
"""Where the token that opens a table holds its rows."""

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
    left_out = _LeftOut(nodes)
    env: EnvType = {_LEFT_OUT: left_out}
    tokens = _parser().parse(text.content[start:end], env)
    cutter = Cutter(text, text.position(start).line)
    scanner = Scanner(text, env)
    blocks = _Builder(cutter, scanner).build(tokens)
    return Body(
        blocks,
        tuple(sorted(scanner.links, key=lambda link: link.span.start.offset)),
        tuple(sorted(scanner.comments)),
        tuple(_unread(cutter, left_out)),
    )


@dataclass(slots=True)
class _LeftOut:
    """What of one text is not read: how many list items, quotes and cells were met, and the
    lines of those too deep or past the limit.
    """

    nodes: int
    count: int = -1  # the document itself is none
    too_deep: list[int] = field(default_factory=list)
    over: list[int] = field(default_factory=list)


_LEFT_OUT = "smlint"
"""Where a text's environment, which markdown-it hands to its rules, holds it."""


class _Rows:
    """Takes the place of the tokens of a table, each of which holds half a kilobyte: of a row its
    line, of a cell its words.
    """

    def __init__(self) -> None:
        self.told: list[tuple[int, list[str]]] = []
        self.opens = False

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "map" and self.opens:
            self.told.append((value[0], []))
            self.opens = False
        elif name == "content":
            self.told[-1][1].append(value)
        elif name in ("told", "opens"):
            super().__setattr__(name, value)


class _State(StateBlock):
    """Reads a table into rows, where they are gathered."""

    __slots__ = ("rows",)

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.rows: _Rows | None = None

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        if self.rows is None or ttype in ("table_open", "table_close"):
            return super().push(ttype, tag, nesting)
        self.rows.opens = ttype == "tr_open"
        return cast("Token", self.rows)


class _Blocks(ParserBlock):
    """Where markdown-it meets too deep a nesting it drops, unsaid, all that follows; here only
    the nested block is left out, and its line noted. So is what goes past the number of nodes.
    """

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803
    ) -> list[Token]:
        state = _State(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        left_out: _LeftOut = state.env[_LEFT_OUT]
        left_out.count += 1
        if state.level < DEEPEST and left_out.count <= left_out.nodes:
            super().tokenize(state, startLine, endLine)
            return
        line = startLine
        while line < endLine and (line == startLine or _inside(state, line)):
            line += 1
        if not state.isEmpty(startLine):
            deep = state.level >= DEEPEST
            (left_out.too_deep if deep else left_out.over).append(startLine)
        state.line = line


@cache
def _parser() -> MarkdownIt:
    """One for all texts: it keeps nothing of them, and is dear to make."""
    parser = MarkdownIt()
    parser.block = _Blocks()
    parser.configure("commonmark", {"maxNesting": DEEPEST + 1}).enable("table").disable("inline")
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    return parser


def _table(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: FBT001, N803
    """Read a table and count its cells: a row as wide as the header costs four letters."""
    left_out: _LeftOut = state.env[_LEFT_OUT]
    if silent or left_out.count <= left_out.nodes:
        return _gathered(state, startLine, endLine, left_out, silent=silent)
    if not table(state, startLine, endLine, silent=True):
        return False
    left_out.over.append(startLine)
    state.line = startLine
    while state.line < endLine and not state.isEmpty(state.line):
        state.line += 1
    return True


def _gathered(state: StateBlock, first: int, end: int, left_out: _LeftOut, *, silent: bool) -> bool:
    """Read a table: one token with all of its rows."""
    rows, before = _Rows(), len(state.tokens)
    if isinstance(state, _State) and not silent:
        state.rows = rows
    found = table(state, first, end, silent)
    if isinstance(state, _State):
        state.rows = None
    if found and not silent:
        state.tokens[before].meta = {_ROWS: rows.told}
        cells = sum(len(contents) for _line, contents in rows.told)
        marks = _MARKS_A_ROW * len(rows.told) + _MARKS_A_TABLE
        left_out.count += cells + marks // _TOKENS_A_CELL
    return found


def _inside(state: StateBlock, line: int) -> bool:
    return state.isEmpty(line) or state.sCount[line] >= state.blkIndent


def _unread(cutter: Cutter, left_out: _LeftOut) -> Iterator[Observation]:
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
        self._makers: dict[str, Callable[[Token, Iterator[Token]], None]] = {
            "heading_open": self._heading,
            "paragraph_open": self._paragraph,
            "table_open": self._table,
            "fence": self._other,
            "code_block": self._other,
            "html_block": self._html,
            "bullet_list_open": self._open,
            "ordered_list_open": self._open,
            "list_item_open": self._open_item,
            "blockquote_open": self._open,
            "bullet_list_close": self._close_list,
            "ordered_list_close": self._close_list,
            "list_item_close": self._close_item,
            "blockquote_close": self._close_quote,
        }

    def build(self, flat: list[Token]) -> tuple[Block, ...]:
        tokens = _drained(flat)
        for token in tokens:
            maker = self._makers.get(token.type)
            if maker is not None:
                maker(token, tokens)
        return tuple(self._stack[0].blocks)

    def _add(self, block: Block) -> None:
        self._stack[-1].blocks.append(block)

    def _heading(self, token: Token, tokens: Iterator[Token]) -> None:
        content = next(tokens).content
        first, last = _lines(token)
        if token.markup.startswith("#"):
            run = self._cutter.heading(content, first)
        else:
            run = self._cutter.paragraph(content, (first, last - 1))
        self._add(Heading(int(token.tag[1:]), self._scanner.read(run).prose))

    def _paragraph(self, token: Token, tokens: Iterator[Token]) -> None:
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

    def _table(self, token: Token, _: Iterator[Token]) -> None:
        told: list[tuple[int, list[str]]] = token.meta[_ROWS]
        rows = [self._row(contents, line) for line, contents in _drained(told)]
        self._add(Table(rows[0], tuple(rows[1:])))

    def _row(self, contents: list[str], line: int) -> Row:
        named, more = self._cutter.row(contents, line)
        cells = tuple(map(self._scanner.prose, named))
        beyond = tuple(map(self._scanner.prose, more))
        return Row(cells, _row_span(cells), tuple(cell for cell in beyond if cell.text))

    def _other(self, token: Token, _: Iterator[Token]) -> None:
        what = "fence" if token.type == "fence" else "code"
        self._add(Other(what, self._span(token), token.info.strip()))

    def _html(self, token: Token, _: Iterator[Token]) -> None:
        start, end = self._cutter.lines(_lines(token))
        html = self._cutter.text.content[start:end]
        found = [match.span() for match in _COMMENT.finditer(html)]
        self._scanner.comments.extend((start + left, start + right) for left, right in found)
        if _COMMENT.sub("", html).strip(" \t\r\n>"):
            self._add(Other("html", self._cutter.text.span(start, end)))

    def _open(self, token: Token, _: Iterator[Token]) -> None:
        self._stack.append(_Open(token))

    def _open_item(self, token: Token, _: Iterator[Token]) -> None:
        marker = self._cutter.marker(_lines(token)[0], self._after_marker)
        self._after_marker = marker[1]
        self._stack.append(_Open(token, marker=marker))

    def _close_item(self, _: Token, __: Iterator[Token]) -> None:
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

    def _close_list(self, token: Token, _: Iterator[Token]) -> None:
        closed = self._stack.pop()
        start = None
        if token.type == "ordered_list_close" and closed.token is not None:
            start = int(closed.token.attrs.get("start", 1))
        self._add(Bullets(tuple(closed.items), start))

    def _close_quote(self, _: Token, __: Iterator[Token]) -> None:
        # Its blocks are somebody else's words: only their links and comments are kept.
        closed = self._stack.pop()
        if closed.token is not None:
            self._add(Other("quote", self._span(closed.token)))

    def _span(self, token: Token) -> Span:
        return self._cutter.text.span(*self._cutter.lines(_lines(token)))


def _drained(given: list[Given]) -> Iterator[Given]:
    """The items of a list, each let go of when it was read: a long text has a million tokens."""
    given.reverse()
    while given:
        yield given.pop()


def _lines(token: Token) -> tuple[int, int]:
    first, last = token.map or (0, 0)
    return first, last


def _row_span(cells: tuple[Prose, ...]) -> Span:
    filled = [cell for cell in cells if cell.text]
    start = cells[0].span.start
    return Span(cells[0].path, start, filled[-1].span.end if filled else start)
