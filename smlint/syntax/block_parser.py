"""markdown-it as smlint uses it: nothing that is left out goes unsaid, and a table is one token."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, cast

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token
from markdown_it.utils import EnvType

DEEPEST = 100
"""How deep quotes and lists are read; a list in a list is two deeper."""

_TOKENS_A_CELL, _MARKS_A_ROW, _MARKS_A_TABLE = 3, 2, 6
"""How many tokens markdown-it makes of a cell; around those of a row, and those of a table."""

ROWS = "rows"
"""Where the token that opens a table holds its rows."""


@cache
def parser() -> MarkdownIt:
    """One for all texts: it keeps nothing of them, and is dear to make."""
    made = MarkdownIt()
    made.block = _Blocks()
    made.configure("commonmark", {"maxNesting": DEEPEST + 1}).enable("table").disable("inline")
    made.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    return made


@dataclass(slots=True)
class LeftOut:
    """What of one text is not read: how many list items, quotes and cells were met, and the
    lines of those too deep or past the limit.
    """

    nodes: int
    count: int = -1  # the document itself is none
    too_deep: list[int] = field(default_factory=list)
    over: list[int] = field(default_factory=list)


LEFT_OUT = "smlint"
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
        left_out: LeftOut = state.env[LEFT_OUT]
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


def _table(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: FBT001, N803
    """Read a table and count its cells: a row as wide as the header costs four letters."""
    left_out: LeftOut = state.env[LEFT_OUT]
    if silent or left_out.count <= left_out.nodes:
        return _gathered(state, startLine, endLine, left_out, silent=silent)
    if not table(state, startLine, endLine, silent=True):
        return False
    left_out.over.append(startLine)
    state.line = startLine
    while state.line < endLine and not state.isEmpty(state.line):
        state.line += 1
    return True


def _gathered(state: StateBlock, first: int, end: int, left_out: LeftOut, *, silent: bool) -> bool:
    """Read a table: one token with all of its rows."""
    rows, before = _Rows(), len(state.tokens)
    if isinstance(state, _State) and not silent:
        state.rows = rows
    found = table(state, first, end, silent)
    if isinstance(state, _State):
        state.rows = None
    if found and not silent:
        state.tokens[before].meta = {ROWS: rows.told}
        cells = sum(len(contents) for _line, contents in rows.told)
        marks = _MARKS_A_ROW * len(rows.told) + _MARKS_A_TABLE
        left_out.count += cells + marks // _TOKENS_A_CELL
    return found


def _inside(state: StateBlock, line: int) -> bool:
    return state.isEmpty(line) or state.sCount[line] >= state.blkIndent
