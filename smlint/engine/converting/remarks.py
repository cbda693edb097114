"""What stands beside the fields of a file: its comments, and the free text of a Markdown page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from smlint.base.span import Position
from smlint.engine.converting.slots import Beside, Slot, Way, own_entries
from smlint.source.text import Text
from smlint.syntax.document import Caps, Document
from smlint.syntax.frontmatter import body_start, split_front_matter
from smlint.syntax.nodes import MapNode, Node, SeqNode, deref
from smlint.syntax.outline import Block, Bullets, Heading, Item, Other, Paragraph, Table
from smlint.syntax.yaml import yaml_comments

LAYOUT = ("yaml-language-server:", "vim:", "-*-")
"""What comments begin with that speak to an editor about the file that they stand in."""

WHOLE_FILE = "ignore-file"
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


@dataclass(frozen=True, slots=True)
class Placed:
    """The remarks of a file.

    Attributes:
        head: what is said of the file as a whole, before anything else in it.
        at: the others, by the number of their document and the way to their part.
    """

    head: tuple[str, ...]
    at: dict[tuple[int, Way], Beside]


def yaml_remarks(text: Text, caps: Caps) -> list[Remark]:
    """The comments of a YAML file."""
    return [_hash(text, start, end) for start, end in yaml_comments(text, caps)]


def markdown_remarks(text: Text, caps: Caps, documents: Sequence[Document]) -> list[Remark]:
    """The comments of a Markdown file, those of its front matter included, and its free text."""
    from smlint.syntax.blocks import read_blocks  # noqa: PLC0415 (costs more than most files)

    front = split_front_matter(text)
    found = []
    if front is not None:
        ends = yaml_comments(text, caps, start=front[0], end=front[1])
        found += [_hash(text, start, end) for start, end in ends]
    body = read_blocks(text, body_start(text, front), len(text.content), caps.nodes)
    free = list(_Free(text, _held(documents)).of(body.blocks))
    lines = {
        number
        for each in free
        for number in range(each.start.line, each.start.line + len(each.lines))
    }
    found += free
    for start, end in body.comments:
        if text.position(start).line not in lines:
            found.append(_comment(text, start, end))
    return sorted(found, key=lambda remark: remark.start)


def place(remarks: Iterable[Remark], slots: Iterable[Slot], first: int) -> Placed:
    """Put each remark to the part that it stands beside, or that follows it.

    Args:
        remarks: the remarks of one file.
        slots: the parts of its documents.
        first: the line on which the file says something for the first time.
    """
    ordered = sorted(slots)
    starts = [slot.start for slot in ordered]
    lines = [slot.start.line for slot in ordered]
    head: list[str] = []
    above: defaultdict[tuple[int, Way], list[str]] = defaultdict(list)
    beside: defaultdict[tuple[int, Way], list[str]] = defaultdict(list)
    for remark in remarks:
        words = [line for line in remark.lines if not line.startswith(LAYOUT)]
        whole = any(WHOLE_FILE in line for line in words)
        own = _beside(remark, ordered, starts, lines) if remark.beside else None
        if whole or (remark.start.line < first and not remark.beside) or not ordered:
            head += words
        elif own is not None:
            beside[own.document, own.way] += words
        else:
            at = bisect_right(lines, remark.start.line)
            slot = ordered[at] if at < len(ordered) else None
            key = (ordered[-1].document, ()) if slot is None else (slot.document, slot.way)
            above[key] += words
    keys = above.keys() | beside.keys()
    at_parts = {key: Beside(tuple(above[key]), tuple(beside[key])) for key in keys}
    return Placed(tuple(head), at_parts)


def _beside(
    remark: Remark, ordered: list[Slot], starts: list[Position], lines: list[int]
) -> Slot | None:
    """The part on whose line a remark stands: the first one there, of those that begin together
    the innermost; else the last that began before it.
    """
    begin, end = bisect_left(lines, remark.start.line), bisect_right(starts, remark.start)
    here = ordered[begin:end]
    if here:
        return max((each for each in here if each.start == here[0].start), key=lambda x: x.depth)
    return ordered[end - 1] if end else None


def _hash(text: Text, start: int, end: int) -> Remark:
    words = text.content[start:end].removeprefix("#").strip()
    position = text.position(start)
    before = text.content[text.start_of(position.line) : start]
    return Remark((words,) if words else (), position, bool(before.strip()))


def _comment(text: Text, start: int, end: int) -> Remark:
    inner = text.content[start:end].removeprefix(_OPEN).removesuffix(_CLOSE)
    lines = tuple(line.strip() for line in inner.splitlines() if line.strip())
    position = text.position(start)
    before = text.content[text.start_of(position.line) : start]
    return Remark(lines, position, bool(_COMMENTED.sub("", before).strip()))


def _held(documents: Sequence[Document]) -> list[int]:
    """Where fields and their values begin, in order."""
    return sorted(
        offset
        for each in documents
        for entry in own_entries(each)
        for node in (entry.key, entry.value)
        for offset in _offsets(node, each.path)
    )


def _offsets(node: Node, path: str) -> Iterator[int]:
    match deref(node):
        case MapNode(entries=entries):
            for entry in entries:
                yield from _offsets(entry.key, path)
                yield from _offsets(entry.value, path)
        case SeqNode(items=items):
            for item in items:
                yield from _offsets(item, path)
        case scalar if scalar.span.path == path:
            yield scalar.span.start.offset
        case _:
            pass


@dataclass(frozen=True, slots=True)
class _Free:
    """Finds the free text of a page: the blocks in which no field stands."""

    text: Text
    held: list[int]

    def of(self, blocks: Iterable[Block]) -> Iterator[Remark]:
        """The free text among some blocks."""
        for block in blocks:
            match block:
                case Heading(prose=prose):
                    if not self.is_held(prose.span.start, prose.span.end):
                        yield Remark((" ".join(prose.text.split()),), prose.span.start)
                case Paragraph(prose=prose):
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

    def item(self, item: Item) -> Iterator[Remark]:
        """A bullet that is no field, or what is free below one."""
        if self.is_held(item.span.start, item.prose.span.end):
            yield from self.of(item.blocks)
        else:
            yield from self.unless_held(item.span.start, item.span.end)

    def unless_held(self, start: Position, end: Position) -> Iterator[Remark]:
        """The lines between two places, as they stand there."""
        if self.is_held(start, end):
            return
        last = end.line if end.column > 1 else end.line - 1
        lines = [self.text.line(number) for number in range(start.line, max(last, start.line) + 1)]
        yield Remark(tuple(line.strip() for line in lines if line.strip()), start)

    def is_held(self, start: Position, end: Position) -> bool:
        """Whether a field, or a part of its value, begins between two places."""
        at = bisect_left(self.held, start.offset)
        return at < len(self.held) and self.held[at] < end.offset
