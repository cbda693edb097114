"""Lists that Markdown does not know: lines that begin with a tick, a point or an arrow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from smlint.plan.found.words.prose import bold_lead
from smlint.syntax.outline import Block, Bullets, Item, Outline, Paragraph, Prose

_MARK = re.compile(r"(?P<mark>[•●○▪◦‣∙✔✓✅☑➤➜➔→►▸▶👉🔹🔸])\ufe0f?\s*(?=\S)")
_FEWEST = 2
"""So many lines with one mark are a list."""


def with_lists(outline: Outline, source: str) -> Outline:
    """The same outline with the lists that its paragraphs are: two lines or more, or paragraphs of
    one line, that begin with one mark. ``source`` is the whole text.
    """
    return replace(outline, blocks=tuple(_blocks(outline.blocks, source)))


def _blocks(blocks: tuple[Block, ...], source: str) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        run = _run(blocks, at)
        if len(run) >= _FEWEST:
            yield Bullets(tuple(_item(each, source) for each in run))
            at += len(run)
            continue
        yield from _parted(block, source) if isinstance(block, Paragraph) else (block,)
        at += 1


def _run(blocks: tuple[Block, ...], start: int) -> list[Prose]:
    """The paragraphs of one line each that begin with the same mark, up to another block."""
    found: list[Prose] = []
    for at in range(start, len(blocks)):  # a slice for each block would read them all again
        block = blocks[at]
        prose = block.prose if isinstance(block, Paragraph) else None
        mark = "" if prose is None or "\n" in prose.text else _mark(prose.text)
        if prose is None or not mark or (found and mark != _mark(found[0].text)):
            break
        found.append(prose)
    return found


def _parted(paragraph: Paragraph, source: str) -> Iterator[Block]:
    """A paragraph as the line that leads to a list, and the list; as it is without one. A line
    without a mark goes on with the one above.
    """
    prose, starts, begin = paragraph.prose, list[int](), 0
    for line in prose.text.split("\n"):
        starts += [begin] if _mark(line) else []
        begin += len(line) + 1
    marks = {_mark(prose.text, start) for start in starts}
    above = prose.slice(0, starts[0]) if starts else prose
    leads = not above.text or above.text.endswith(":")
    if len(starts) < _FEWEST or len(marks) > 1 or not leads:
        yield paragraph
        return
    if above.text:
        bold = bold_lead(above, source)
        end = 0 if bold is None else len(bold.text)
        yield Paragraph(above, bold=end == len(above.text), label_end=end)
    ends = pairwise((*starts, len(prose.text)))
    yield Bullets(tuple(_item(prose.slice(*each), source) for each in ends))


def _item(line: Prose, source: str) -> Item:
    found = _MARK.match(line.text)
    prose = line.slice(0 if found is None else found.end(), len(line.text))
    bold = bold_lead(prose, source)
    return Item(prose, line.span, 0 if bold is None else len(bold.text))


def _mark(text: str, start: int = 0) -> str:
    """The mark that a line begins with, there in a text; empty without one."""
    found = _MARK.match(text, start)
    return "" if found is None else found["mark"]
