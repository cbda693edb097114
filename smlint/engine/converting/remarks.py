"""What stands beside the fields of a file: its comments, and the free text of a Markdown page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import dedent

from smlint.base.span import Position
from smlint.engine.converting.slots import own_entries
from smlint.plan.sheet import FREE_MARK, FreeText
from smlint.source.text import Text
from smlint.syntax.document import Caps, Document
from smlint.syntax.frontmatter import body_start, split_front_matter
from smlint.syntax.nodes import MapNode, Node, SeqNode, deref
from smlint.syntax.outline import Block, Bullets, Heading, Item, Other, Paragraph, Table
from smlint.syntax.yaml import yaml_comments

LAYOUT = ("yaml-language-server:", "vim:", "-*-")
"""What comments begin with that speak to an editor about the file that they stand in."""

WHOLE_FILE = "ignore-file"
SPOKEN_TO = "smlint"
"""What a comment begins with that smlint obeys: it stands on the line that it means."""

_OPEN, _CLOSE = "<!--", "-->"
_COMMENTED = re.compile(r"<!--.*?-->")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that stands beside the fields.

    Attributes:
        beside: something stands before it on its line.
    """

    lines: tuple[str, ...]
    start: Position
    beside: bool = False


def yaml_remarks(text: Text, caps: Caps) -> list[Remark]:
    """The comments of a YAML file, and the free text that some of them hold."""
    return _hashes(text, yaml_comments(text, caps))


def markdown_remarks(
    text: Text, caps: Caps, documents: Sequence[Document], titles: Collection[int] = ()
) -> list[Remark]:
    """The comments of a Markdown file, those of its front matter included, and its free text.

    Args:
        text: the file.
        caps: the limits of what is read.
        documents: what it holds.
        titles: the lines whose headings say where documents of a kind begin.
    """
    from smlint.syntax.blocks import read_blocks  # noqa: PLC0415 (costs more than most files)

    front = split_front_matter(text)
    found = []
    if front is not None:
        found += _hashes(text, yaml_comments(text, caps, start=front[0], end=front[1]))
    body = read_blocks(text, body_start(text, front), len(text.content), caps.nodes)
    blocks = tuple(_Free(text, _held(documents), titles).of(body.blocks))
    lines = {number for first, last in blocks for number in range(first, last + 1)}
    found += [_free(text, first, last) for first, last in _joined(text, blocks)]
    for start, end in body.comments:
        if text.position(start).line not in lines:
            found.append(_comment(text, start, end))
    return sorted(found, key=lambda remark: remark.start)


def _hashes(text: Text, ends: Iterable[tuple[int, int]]) -> list[Remark]:
    """The comments of YAML; lines of free text that follow each other are one."""
    found: list[Remark] = []
    for start, end in ends:
        remark = _hash(text, start, end)
        last = found[-1] if found else None
        if last is not None and _goes_on(last, remark):
            words = FreeText(f"{last.lines[0]}\n{remark.lines[0]}")
            found[-1] = replace(last, lines=(words,))
        else:
            found.append(remark)
    return found


def _goes_on(last: Remark, remark: Remark) -> bool:
    both = [*last.lines, *remark.lines]
    free = len(both) == 2 and all(isinstance(each, FreeText) for each in both)  # noqa: PLR2004
    return free and last.start.line + last.lines[0].count("\n") + 1 == remark.start.line


def _hash(text: Text, start: int, end: int) -> Remark:
    own = text.content[start:end].removeprefix("#")
    words = own.strip()
    position = text.position(start)
    before = text.content[text.start_of(position.line) : start]
    if own.startswith(FREE_MARK) and not before.strip():
        return Remark((FreeText(own.removeprefix(FREE_MARK).removeprefix(" ").rstrip()),), position)
    return Remark((words,) if words else (), position, bool(before.strip()))


def _comment(text: Text, start: int, end: int) -> Remark:
    inner = text.content[start:end].removeprefix(_OPEN).removesuffix(_CLOSE)
    if inner.startswith(FREE_MARK):
        words = dedent(inner.removeprefix(FREE_MARK)).strip()
        return Remark((FreeText(words),), text.position(start))
    lines = tuple(line.strip() for line in inner.splitlines() if line.strip())
    position = text.position(start)
    before = text.content[text.start_of(position.line) : start]
    return Remark(lines, position, bool(_COMMENTED.sub("", before).strip()))


def _joined(text: Text, blocks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Blocks of free text with nothing between them are one text."""
    first = last = 0
    for begin, end in blocks:
        if first and not any(text.line(at).strip() for at in range(last + 1, begin)):
            last = max(last, end)
            continue
        if first:
            yield first, last
        first, last = begin, end
    if first:
        yield first, last


def _free(text: Text, first: int, last: int) -> Remark:
    lines = (text.line(at).rstrip() for at in range(first, last + 1))
    words = dedent("\n".join(lines)).strip("\n")
    return Remark((FreeText(words),), text.position(text.start_of(first)))


@dataclass(frozen=True, slots=True)
class _Held:
    """Where fields begin, in order, and from where to where their texts go."""

    starts: list[int]
    texts: list[tuple[int, int]]

    def begins(self, start: Position, end: Position) -> bool:
        """Whether a field, or a part of its value, begins between two places."""
        at = bisect_left(self.starts, start.offset)
        return at < len(self.starts) and self.starts[at] < end.offset

    def goes_on(self, start: Position) -> bool:
        """Whether a place lies within a text of several paragraphs."""
        at = bisect_right(self.texts, (start.offset, start.offset)) - 1
        return at >= 0 and start.offset < self.texts[at][1]


def _held(documents: Sequence[Document]) -> _Held:
    spans = [
        span
        for each in documents
        for entry in own_entries(each)
        for node in (entry.key, entry.value)
        for span in _spans(node, each.path)
    ]
    return _Held(sorted(start for start, _end in spans), sorted(spans))


def _spans(node: Node, path: str) -> Iterator[tuple[int, int]]:
    match deref(node):
        case MapNode(entries=entries):
            for entry in entries:
                yield from _spans(entry.key, path)
                yield from _spans(entry.value, path)
        case SeqNode(items=items):
            for item in items:
                yield from _spans(item, path)
        case scalar if scalar.span.path == path:
            yield scalar.span.start.offset, scalar.span.end.offset
        case _:
            pass


@dataclass(frozen=True, slots=True)
class _Free:
    """Finds the free text of a page, as its first and last lines: the blocks in which no field
    stands.
    """

    text: Text
    held: _Held
    titles: Collection[int]

    def of(self, blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
        """The free text among some blocks."""
        for block in blocks:
            match block:
                case Heading(prose=prose) | Paragraph(prose=prose):
                    if not self.is_known(prose.span.start):
                        yield from self.unless_held(prose.span.start, prose.span.end)
                case Bullets(items=items):
                    for item in items:
                        yield from self.item(item)
                case Table(header=header, rows=rows):
                    last = rows[-1].span if rows else header.span
                    yield from self.unless_held(header.span.start, last.end)
                case Other(span=span):
                    words = self.text.content[span.start.offset : span.end.offset].strip()
                    if not (words.startswith(_OPEN) and words.endswith(_CLOSE)):
                        yield from self.unless_held(span.start, span.end)

    def item(self, item: Item) -> Iterator[tuple[int, int]]:
        """A bullet that is no field, or what is free below one."""
        if self.held.begins(item.span.start, item.prose.span.end):
            yield from self.of(item.blocks)
        elif not self.held.goes_on(item.span.start):
            yield from self.unless_held(item.span.start, item.span.end)

    def is_known(self, start: Position) -> bool:
        """Whether a block says where documents begin, or is a further paragraph of a text."""
        return start.line in self.titles or self.held.goes_on(start)

    def unless_held(self, start: Position, end: Position) -> Iterator[tuple[int, int]]:
        """The lines between two places."""
        if not self.held.begins(start, end):
            last = end.line if end.column > 1 else end.line - 1
            yield start.line, max(last, start.line)
