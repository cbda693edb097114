"""What a file turns into: documents, suppressions, links, and what was seen on the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smlint.base.finding import Observation
from smlint.base.span import Pointer, Span
from smlint.syntax.nodes import MapNode


class Form(StrEnum):
    """How a document was written."""

    YAML = "yaml"
    MARKDOWN = "markdown"
    FOUND = "found"
    """An ordinary Markdown document, not in our format, read for what it holds."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a plan: a YAML document, an item of ``items:``, a Markdown file or a part of
    one.

    Attributes:
        kind: a known kind (``goal``); for what a file lists under ``items:`` the file's kind.
        root: the fields, ``kind`` included where it is written on the document itself.
        base: where the root stands in its file's own tree (``("items", 3)``), for pointers that
            people read.
        number: which YAML document of the file it is, from 0.
        language: the language its author declared (``el``), or None.
        steps: the steps of the guide that a strategy read as found speaks of, in whatever words;
            None where that was not asked.
        shared_out: a strategy read as found says who does what, if not who answers for the whole.
        looks_back: it is of a time that is over and says so: a report, an archived plan.
    """

    path: str
    kind: str
    root: MapNode
    form: Form
    base: Pointer = ()
    number: int = 0
    language: str | None = None
    steps: frozenset[str] | None = None
    looks_back: bool = False
    shared_out: bool = False


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that switches rules off.

    ``# smlint: ignore[SM501, no-offline-event] until=2027-05-01 -- island, no fairs before May``

    Attributes:
        span: the whole comment, from ``#`` or ``<!--`` to its end.
        line: the line the comment stands on.
        selectors: what stands in the brackets, each with its place; the writer's spelling.
        until: what stands after ``until=`` as text (not yet known to be a date), or None.
        reason: what stands after ``--``; empty when nobody said why.
        whole_document: ``ignore-file[...]``.
    """

    span: Span
    line: int
    selectors: tuple[tuple[str, Span], ...]
    until: str | None
    reason: str
    whole_document: bool

    @property
    def words(self) -> tuple[object, ...]:
        """What it says, wherever it stands."""
        selectors = tuple(word for word, _span in self.selectors)
        return (selectors, self.until, self.reason, self.whole_document)


@dataclass(frozen=True, slots=True)
class Link:
    """A relative link or image in Markdown: its target as written (percent-encoding undone, the
    anchor split off) and the target's place.
    """

    target: str
    anchor: str
    span: Span


@dataclass(frozen=True, slots=True)
class Caps:
    """The limits of what is read; each has its name in ``limits:`` of smlint.yaml."""

    file_bytes: int = 1_048_576
    depth: int = 64
    nodes: int = 200_000
    aliases: int = 1_000
    expansion: int = 100_000
    markdown_lines: int = 20_000


Seen = tuple[Observation, ...]
