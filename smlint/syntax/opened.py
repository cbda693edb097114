"""What an ordinary document hides from a reader of Markdown, brought to light as blocks.

Tables written as HTML, tables written as lists in a MyST fence, lists of definitions, paragraphs
with letters in front ("a) Answer faster"), bullets behind too many blanks, and lines in bold that
stand together in one paragraph, or that a careless export left at the end of a bullet; a few words
in italics right above a list, which are its heading as bold ones are; the words on a part of the
page that unfolds, which are its heading too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from smlint.source.text import Text
from smlint.syntax.counted_lines import LETTERED, as_list
from smlint.syntax.html_table import read_html_table
from smlint.syntax.outline import (
    Block,
    Bullets,
    Heading,
    Item,
    Other,
    Outline,
    Paragraph,
    Prose,
    Row,
    Table,
)

_DEFINES = ": "
_NUMBERED = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?\s+(?=\S)")
_PASTED = re.compile(r"\s+[-*•]\s?(?P<said>(?![\w-]+:\s)[^\W_][^{};]*?)\s*$")
"""A bullet behind blanks, and no line of a program or a data file."""

_LETTERED = re.compile(LETTERED)
_ITALIC_LINE = re.compile(r"\s*(?:\*(?![\s*])[^*]+\*|_(?![\s_])[^_]+_)\s*:?\s*")
_HEADING_WORDS = 7
_LIST_TABLE = re.compile(r"\{list-table\}", re.IGNORECASE)
_OPTION = re.compile(r"\s*:[\w-]+:")
_MARKUP = re.compile(r"<[^<>]*>")
_BOLD_LINE = re.compile(r"\s*(?:\*\*(?!\s)[^*]+\*\*|__(?!\s)[^_]+__)\s*:?\s*")
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_UNFOLDS = re.compile(
    r"<details\b[^<>]*>\s*<summary\b[^<>]*>\s*(?:<[^<>]*>\s*)*(?P<said>[^<>]*[^<>\s])\s*"
    r"(?:<[^<>]*>\s*)*?</summary\s*>",
    re.IGNORECASE,
)
_DEEPEST = 6
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)


def opened(text: Text, outline: Outline, nodes: int) -> Outline:
    """An outline with these made visible; ``nodes`` limits what is read of a fence."""
    return replace(outline, blocks=tuple(_Opening(text, nodes).blocks(outline.blocks)))


class _Opening:
    def __init__(self, text: Text, nodes: int) -> None:
        self._text = text
        self._nodes = nodes
        self._level = 0

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        at = 0
        while at < len(blocks):
            block = blocks[at]
            if isinstance(block, Heading):
                self._level = block.level
            if isinstance(block, Other):
                read, at = self._other(blocks, at)
                yield read
                continue
            lettered = _lettered(blocks, at)
            if len(lettered) > 1:
                yield Bullets(tuple(map(_numbered, lettered)))
                at += len(lettered)
                continue
            at += 1
            if isinstance(block, Paragraph) and self._is_head(block, blocks[at : at + 1]):
                yield replace(block, bold=True)
            elif isinstance(block, Paragraph):
                yield from self._paragraph(block)
            elif isinstance(block, Bullets):
                yield from self._bullets(block)
            else:
                yield block

    def _other(self, blocks: tuple[Block, ...], at: int) -> tuple[Block, int]:
        """A block of another kind as a table, if it is one, and which block comes after it."""
        block = blocks[at]
        if not isinstance(block, Other):
            return block, at + 1
        if block.what == "code":
            return self._indented(block) or block, at + 1
        if block.what == "fence" and _LIST_TABLE.match(block.info):
            return self._list_table(block) or block, at + 1
        if block.what != "html" or not _TABLE.search(self._source(block)):
            return self._unfolding(block) or block, at + 1
        end, after = self._table_end(blocks, at)
        table = read_html_table(self._text, block.span.start.offset, end)
        return (block, at + 1) if table is None else (table, after)

    def _unfolding(self, html: Other) -> Heading | None:
        """The words above a part of the page that unfolds, as its heading: one below the last."""
        match = None if html.what != "html" else _UNFOLDS.match(self._source(html).lstrip())
        if match is None or "\n" in match["said"]:
            return None
        begin = self._text.content.index(match["said"], html.span.start.offset)
        places = range(begin, begin + len(match["said"]) + 1)
        words = Prose(self._text.path, match["said"], tuple(map(self._text.position, places)))
        return Heading(min(self._level + 1, _DEEPEST), words)

    def _table_end(self, blocks: tuple[Block, ...], at: int) -> tuple[int, int]:
        """Where an HTML table ends: a blank line inside it parts it into several blocks."""
        for later in range(at, len(blocks)):
            block = blocks[later]
            if not isinstance(block, Other) or block.what not in ("html", "code"):
                break
            if _TABLE_END.search(self._source(block)):
                return block.span.end.offset, later + 1
        first = blocks[at]
        return (first.span.end.offset if isinstance(first, Other) else 0), at + 1

    def _source(self, block: Other) -> str:
        return self._text.content[block.span.start.offset : block.span.end.offset]

    def _list_table(self, fence: Other) -> Table | None:
        """A list of lists as a table: each bullet is a row, each bullet below it a cell."""
        from smlint.syntax.blocks import read_blocks  # noqa: PLC0415 - markdown-it is dear

        first, last = fence.span.start.line + 1, fence.span.end.line
        while first < last and (
            _OPTION.match(self._text.line(first)) or not self._text.line(first).strip()
        ):
            first += 1
        start, end = self._text.start_of(first), self._text.start_of(last)
        inner = read_blocks(self._text, start, max(start, end), self._nodes).blocks
        rows = [_row(item) for block in inner if isinstance(block, Bullets) for item in block.items]
        filled = [row for row in rows if row is not None]
        if not filled:
            return None
        width = len(filled[0].cells)
        return Table(filled[0], tuple(_fitted(row, width) for row in filled[1:]))

    def _indented(self, code: Other) -> Bullets | None:
        """Bullets that were pasted with so many blanks in front that Markdown takes them for a
        program: the outermost of them; None where it is one.
        """
        lines = range(code.span.start.line, code.span.end.line + 1)
        written = [(number, self._text.line(number)) for number in lines]
        filled = [(number, line) for number, line in written if line.strip()]
        depth = min((len(line) - len(line.lstrip()) for _number, line in filled), default=0)
        outer = [(number, line) for number, line in filled if not line[depth : depth + 1].isspace()]
        matches = [(number, _PASTED.match(line)) for number, line in outer]
        if not matches or not all(match for _number, match in matches):
            return None
        items = (
            self._raw(number, *match.span("said")) for number, match in matches if match is not None
        )
        return Bullets(tuple(Item(prose, prose.span) for prose in items))

    def _raw(self, line: int, start: int, end: int) -> Prose:
        """A stretch of a line as it is written."""
        begin = self._text.start_of(line)
        places = range(begin + start, begin + end + 1)
        words = self._text.content[begin + start : begin + end]
        return Prose(self._text.path, words, tuple(map(self._text.position, places)))

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Block]:
        lines = list(_lines(paragraph.prose))
        if len(lines) > 1 and all(self._is_bold(line) for line in lines):
            yield from (Paragraph(line, bold=True) for line in lines)
        elif len(lines) > 1 and lines[1].text.startswith(_DEFINES):
            yield Bullets((_definition(paragraph.prose),))
        elif len(lines) > 1 and all(_NUMBERED.match(line.text) for line in lines):
            yield Bullets(tuple(_numbered(line) for line in lines))
        else:
            yield from tuple(as_list(paragraph.prose)) or (paragraph,)

    def _bullets(self, bullets: Bullets) -> Iterator[Block]:
        """A list, parted at the bold lines that a missing blank line made part of a bullet."""
        items: list[Item] = []
        for item in bullets.items:
            lines = list(_lines(item.prose))
            kept = len(lines)
            while kept > 1 and self._is_bold(lines[kept - 1]):
                kept -= 1
            if item.blocks or kept == len(lines):
                items.append(item)
                continue
            shorn = item.prose.slice(0, item.prose.text.index(lines[kept].text))
            yield replace(bullets, items=(*items, replace(item, prose=shorn)))
            yield from (Paragraph(line, bold=True) for line in lines[kept:])
            items = []
        if items:
            yield replace(bullets, items=tuple(items))

    def _is_head(self, paragraph: Paragraph, after: tuple[Block, ...]) -> bool:
        """Whether a paragraph is a few words in italics, and the list or table that they head is
        right below.
        """
        words = paragraph.prose.text.rstrip()
        if paragraph.bold or not after or not isinstance(after[0], Bullets | Table):
            return False
        short = "\n" not in words and 0 < len(words.split()) <= _HEADING_WORDS
        written = self._text.line(paragraph.prose.span.start.line) if short else ""
        return not words.endswith((".", "!")) and _ITALIC_LINE.fullmatch(written) is not None

    def _is_bold(self, line: Prose) -> bool:
        written = _MARKUP.sub("", self._text.line(line.span.start.line))
        return bool(line.text) and _BOLD_LINE.fullmatch(written) is not None


def _lines(prose: Prose) -> Iterator[Prose]:
    begin = 0
    for line in prose.text.split("\n"):
        yield prose.slice(begin, begin + len(line))
        begin += len(line) + 1


def _lettered(blocks: tuple[Block, ...], at: int) -> list[Prose]:
    """The paragraphs from a place on that each begin with a letter, as lists of laws do."""
    found: list[Prose] = []
    while at < len(blocks):
        block = blocks[at]
        if not isinstance(block, Paragraph) or not _LETTERED.match(block.prose.text):
            break
        found.append(block.prose)
        at += 1
    return found


def _numbered(line: Prose) -> Item:
    """A line that begins with a number or letter no list of Markdown has: "1.2. Answer faster"."""
    match = _NUMBERED.match(line.text) or _LETTERED.match(line.text)
    start = 0 if match is None else match.end()
    return Item(line.slice(start, len(line.text)), line.span)


def _definition(prose: Prose) -> Item:
    """A term and what it is ("Term", ": what it is") as one labelled bullet."""
    end = prose.text.index("\n")
    text = prose.text[:end].rstrip() + prose.text[end + 1 :]
    marks = (*prose.marks[: len(prose.text[:end].rstrip())], *prose.marks[end + 1 :])
    said = Prose(prose.path, text, marks)
    return Item(said, said.span)


def _row(item: Item) -> Row | None:
    """A row of a list table: a bullet that is nothing but a list of cells."""
    lists = [block for block in item.blocks if isinstance(block, Bullets)]
    if item.prose.text or not lists:
        return None
    cells = tuple(cell.prose for cell in lists[0].items)
    return Row(cells, item.span)


def _fitted(row: Row, width: int) -> Row:
    empty = Prose(row.span.path, "", (row.span.end,))
    return Row((*row.cells[:width], *([empty] * (width - len(row.cells)))), row.span)
