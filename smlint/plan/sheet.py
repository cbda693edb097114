"""A document about to be written: its fields in order, and the remarks that go along.

Import makes sheets of what a document says, convert of what a plan holds; writers turn them into
YAML or Markdown and need to know nothing of either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smlint.syntax.nodes import Type


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value: what it says, and what it is for YAML; ``hint`` tells people what to write over
    it.
    """

    text: str
    type: Type = Type.TEXT
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    items: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping, its fields in the order in which they are written."""

    fields: tuple[Named, ...]

    def get(self, name: str) -> Written | None:
        """The value of a field; None where it is absent."""
        return next((each.part.value for each in self.fields if each.name == name), None)

    def text(self, name: str) -> str:
        """The words of a field; empty where it has none."""
        value = self.get(name)
        return value.text if isinstance(value, Leaf) else ""


Written = Leaf | Many | Group

NO_FIELDS = Group(())
"""A mapping that holds nothing."""


FREE_MARK = "|"
"""What a comment begins with, without a space before it, that holds free text: ``#| So we begin``.
"""


class FreeText(str):
    """A remark that is no comment: text of a Markdown page that everybody sees, its lines as they
    stand there. YAML has no place for it but a comment of its own look, from which it comes back.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A value with its remarks: lines above it, and one beside it. A remark is the words alone,
    without ``#`` or ``<!--``; or free text, which stands only above.
    """

    value: Written
    above: tuple[str, ...] = ()
    remark: str = ""

    @property
    def beside(self) -> str:
        """What is told beside it: the hint of its value, then the remark."""
        hint = self.value.hint if isinstance(self.value, Leaf) else ""
        return "; ".join(filter(None, (hint, self.remark))) if hint else self.remark


@dataclass(frozen=True, slots=True)
class Named:
    """A field of a mapping."""

    name: str
    part: Part


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document of a plan.

    Attributes:
        kind: ``goal``.
        root: its fields, ``kind`` left out.
        above: remarks on the document as a whole.
        below: remarks at the end of its file, after all its fields.
        language: the language that its words, labels and numbers are written in.
    """

    kind: str
    root: Group
    above: tuple[str, ...] = ()
    language: str | None = None
    below: tuple[str, ...] = ()


NAMES = ("id", "title", "name")
"""The fields by which people call a document: what is said of them is said of it."""


def free_among(remarks: Iterable[str]) -> tuple[FreeText, ...]:
    """The free text among some remarks."""
    return tuple(each for each in remarks if isinstance(each, FreeText))


def comments_among(remarks: Iterable[str]) -> tuple[str, ...]:
    """The remarks among some that are no free text."""
    return tuple(each for each in remarks if not isinstance(each, FreeText))


def free_in(sheet: Sheet) -> Iterator[FreeText]:
    """All free text of a document."""
    yield from free_among(sheet.above)
    yield from free_texts(sheet.root)
    yield from free_among(sheet.below)


def free_texts(value: Written) -> Iterator[FreeText]:
    """All free text at the parts of a value."""
    for part in _parts(value):
        yield from free_among(part.above)
        yield from free_texts(part.value)


def without_free(part: Part) -> Part:
    """A part with its comments alone, those of all its parts too."""
    above = comments_among(part.above)
    match part.value:
        case Many(items=items):
            return Part(Many(tuple(map(without_free, items))), above, part.remark)
        case Group(fields=fields):
            inner = tuple(Named(each.name, without_free(each.part)) for each in fields)
            return Part(Group(inner), above, part.remark)
        case Leaf():
            return Part(part.value, above, part.remark)


def _parts(value: Written) -> Iterator[Part]:
    match value:
        case Many(items=items):
            yield from items
        case Group(fields=fields):
            yield from (each.part for each in fields)
        case Leaf():
            pass


def leaves(value: Written) -> Iterator[Leaf]:
    """All single values in it."""
    match value:
        case Leaf():
            yield value
        case Many(items=items):
            for item in items:
                yield from leaves(item.value)
        case Group(fields=fields):
            for each in fields:
                yield from leaves(each.part.value)
