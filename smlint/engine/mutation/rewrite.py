"""A damage as an edit of the text that a field stands in.

A field may be written in several ways (block or flow, bullet, cell, heading). Every edit that might
be right is offered, the likeliest first; whether it did what it should is seen by reading again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.engine.mutation.damage import Damage
from smlint.engine.mutation.held import Held
from smlint.source.text import Text
from smlint.syntax.document import Form
from smlint.syntax.frontmatter import split_front_matter


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text, and what stands there instead."""

    start: int
    end: int
    text: str = ""

    def on(self, content: str) -> str:
        """The text with the edit done."""
        return content[: self.start] + self.text + content[self.end :]


def edits(text: Text, held: Held, damage: Damage) -> Iterator[Edit]:
    """The edits that may do a damage to a field that stands in a text."""
    if damage.text is None:
        yield from _left_out(text, held)
        return
    if not damage.listed:
        yield from _put(text, damage.node.span, damage.text)
    elif _yaml_end(text, held) is not None:
        yield _as_list(text, damage.node.span)


def _put(text: Text, span: Span, words: str) -> Iterator[Edit]:
    """Other words in the place of a value: of the whole link that it is the text of, else of its
    own.
    """
    start, end = span.start.offset, span.end.offset
    closing = text.content.find(")", end)
    linked = text.content[:start].endswith("[") and text.content.startswith("](", end)
    if linked and closing > end:
        yield Edit(start - 1, closing + 1, words)
    cut = text.content[start:end]
    yield Edit(start, end, words + cut[len(cut.rstrip()) :])


def _as_list(text: Text, span: Span) -> Edit:
    written = text.content[span.start.offset : span.end.offset]
    value = written.rstrip()
    return Edit(span.start.offset, span.end.offset, f"[{value}]{written[len(value) :]}")


def _left_out(text: Text, held: Held) -> Iterator[Edit]:
    limit = _yaml_end(text, held)
    if limit is not None:
        yield _without_entry(text, held, limit)
        return
    key, value = held.entry.key.span, held.entry.value.span
    yield from _put(text, value, "")
    first, last = text.start_of(key.start.line), text.start_of(value.end.line + 1)
    if key.start <= value.start:
        yield Edit(first, last)


def _yaml_end(text: Text, held: Held) -> int | None:
    """Where the YAML ends that a field is written in; None where it is written otherwise."""
    if held.part.document.form is Form.YAML:
        return len(text.content) if text.path == held.part.document.path else None
    front = split_front_matter(text)
    inside = front is not None and held.entry.key.span.start.offset < front[1]
    return front[1] if front is not None and inside else None


def _without_entry(text: Text, held: Held, limit: int) -> Edit:
    """A YAML entry cut out of its mapping, up to the key of the next."""
    start, end = held.entry.key.span.start.offset, held.entry.value.span.end.offset
    keys = [entry.key.span.start.offset for entry in held.parent.entries]
    after = min((key for key in keys if end <= key < limit), default=None)
    if after is not None:
        return Edit(start, after)
    flow = text.content.startswith("{", held.parent.span.start.offset)
    if min(keys) == start:
        return Edit(start, end, "" if flow else "{}")
    if flow:
        return Edit(held.parent.entries[held.place - 1].value.span.end.offset, end)
    close = text.position(end)
    last = end if close.column == 1 else text.start_of(close.line + 1)
    return Edit(text.start_of(text.position(start).line), last)
