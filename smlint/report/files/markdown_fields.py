"""The fields of a document as Markdown: bullets for what is short, headings for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from smlint.plan.model import Field, Shape
from smlint.plan.names import find
from smlint.plan.sheet import (
    Group,
    Leaf,
    Many,
    Part,
    Written,
    free_among,
    free_texts,
    without_free,
)
from smlint.report.files.markdown_field import Below
from smlint.report.files.markdown_words import (
    GAP,
    block,
    blocks,
    comments,
    escaped,
    split,
)

LONG = 100
"""A value of so many letters stands below a heading of its own."""

_FEW = 2


@dataclass(slots=True)
class Lines:
    """What a document's fields become: bullets first, then headings.

    Attributes:
        unwritten: the fields that have no form in Markdown.
    """

    bullets: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """All lines, with an empty one before each part."""
        bullets = [GAP, *self.bullets] if self.bullets else []
        return [*bullets, *self.sections, GAP]


@dataclass(frozen=True, slots=True)
class MarkdownFields:
    """Writes the fields of one document.

    Attributes:
        language: the language of labels.
        level: the level of a field's heading.
        escapes: the names of the fields whose words are escaped.
        shown: the free text that is written for all to see.
    """

    language: str
    level: int
    escapes: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def lines(self, shape: Shape, group: Group) -> Lines:
        """All fields of a document."""
        written = Lines()
        for each in group.fields:
            named = find(shape, each.name)
            if named is None or named.name != each.name:
                written.unwritten.append(each.name)
                continue
            below = Below(self.language, escaped if each.name in self.escapes else str)
            part = without_free(each.part)
            bullet = None if _is_long(named, part.value) else below.bullet(named, part, 0)
            if bullet is not None:
                written.bullets += [*self.free(each.part, inside=True), *bullet]
                continue
            section = self.section(below, named, each.part)
            written.sections += section
            if not section:
                written.unwritten.append(each.name)
        return written

    def section(self, below: Below, named: Field, whole: Part) -> list[str]:
        """A field below a heading of its own; empty where it cannot be. Free text stands where it
        stood: before the heading, or between it and what is listed there.
        """
        part = of_list(without_free(whole))
        lines = below.section(named, part)
        if not lines:
            return []
        above, inline = split((*part.above, part.beside))
        heading = f"{'#' * self.level} {below.label(named)}{comments(inline)}"
        free = (each for text in free_texts(whole.value) for each in block(text, self.shown))
        return [*self.free(whole), GAP, heading, GAP, *blocks(above), *free, *lines, GAP]

    def free(self, part: Part, *, inside: bool = False) -> Iterator[str]:
        """The free text above a field, and with ``inside`` that at its parts."""
        for text in (*free_among(part.above), *(free_texts(part.value) if inside else ())):
            yield from block(text, self.shown)


def of_list(part: Part) -> Part:
    """A list with the comments above its first entry as its own: on a page they stand below its
    heading, and a table has no place for them. Those that speak to smlint mean the entry.
    """
    first = part.value.items[0] if isinstance(part.value, Many) and part.value.items else None
    if first is None or not isinstance(part.value, Many):
        return part
    told, spoken = split(first.above)
    items = (replace(first, above=tuple(spoken)), *part.value.items[1:])
    return Part(Many(items), (*part.above, *told), part.remark)


def _is_long(named: Field, value: Written) -> bool:
    """Whether a field of a document stands below a heading and not in a bullet."""
    match value:
        case Leaf():
            longest = {"text": LONG, "longtext": LONG // 2}.get(named.form)
            return longest is not None and len(value.text) > longest
        case Many(items=items):
            objects = named.shape is not None and named.form != "milestones"
            length = sum(len(each.value.text) for each in items if isinstance(each.value, Leaf))
            return objects or length > LONG or (named.form == "texts" and len(items) > _FEW)
        case Group():
            return named.form == "object"
