"""One page of Markdown: what of a document stands in its heading, what in the front matter, what
below, and where its remarks go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain

from smlint.base.guide import LANGUAGES
from smlint.plan.model import Kind
from smlint.plan.sheet import FreeText, Group, Leaf, Named, Part, Sheet, comments_among, free_among
from smlint.report.files.markdown_fields import Lines, MarkdownFields
from smlint.report.files.markdown_words import GAP, blocks, comments, escaped, joined, split
from smlint.report.files.yaml_file import fields, remarks
from smlint.syntax.nodes import Type

HEADS = ("name", "title")
"""The fields that a document's heading is: the first that its kind has."""


class Way(IntEnum):
    """How a field is written; each way is surer than the one before, and less pleasant."""

    PLAIN = 0
    ESCAPED = 1
    FRONT = 2


Ways = Mapping[str, Way]
Shown = frozenset[str]
"""The free text that is written for all to see."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame around several documents of a kind in one file.

    Attributes:
        front: the lines above the first, front matter and all.
        level: the level of their headings.
        alone: there is but one, which the heading above names.
    """

    front: tuple[str, ...]
    level: int = 2
    alone: bool = False


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Writes documents of one kind, each field in the way that is asked for."""

    kind: Kind

    def with_one(self, sheet: Sheet, ways: Ways, head: tuple[str, ...], shown: Shown) -> str:
        """A file with front matter and one document."""
        heading = self._heading(sheet, ways)
        lines = self._lines(sheet, heading, 2, ways, shown)
        fronted = {name for name, way in ways.items() if way is Way.FRONT} | {*lines.unwritten}
        named = [each for each in sheet.root.fields if each.name == "id"]
        front = [each for each in sheet.root.fields if each.name in fronted - {"id"}]
        every = [*sheet.above, *_free_at(named), *_told_at(named)]
        if heading is not None:
            every += [*_free_at([heading]), *_told_at([heading])]
        above, inline = split(every)
        in_front, seen = ((), above) if heading else (comments_among(every), free_among(every))
        bare = [replace(each, part=Part(each.part.value)) for each in named]
        kind = [f"kind: {sheet.kind}"]  # what stands below it means what follows
        kind = [*kind, *remarks(in_front, 0)] if named else [*remarks(in_front, 0), *kind]
        text = ["---", *remarks(comments_among(head), 0), *kind]
        text += [*fields(Group((*bare, *front))), "---"]
        text += blocks((*free_among(head), *seen), shown)
        if heading is not None:
            text += [GAP, f"# {_words(heading, ways)}{comments(inline)}"]
        return joined((*text, *lines.all(), *blocks(sheet.below, shown)))

    def with_many(self, sheets: Sequence[tuple[Sheet, Ways]], frame: Frame, shown: Shown) -> str:
        """A file with several documents, each below its heading."""
        parts = (self.part(sheet, ways, frame, shown) for sheet, ways in sheets)
        return joined(chain(frame.front, chain.from_iterable(parts)))

    def part(self, sheet: Sheet, ways: Ways, frame: Frame, shown: Shown) -> Iterator[str]:
        """One of several documents of a file."""
        heading = None if frame.alone else self._heading(sheet, ways)
        own = sheet.root.fields
        named = [each for each in own if (each.name == "id" and not frame.alone) or each is heading]
        yield from blocks((*free_among(sheet.above), *_free_at(named)), shown)
        if not frame.alone:  # what is said of one alone stands at the heading above
            name = sheet.root.text("id")
            words = name if heading is None else f"{name}: {_words(heading, ways)}"
            said = comments((*comments_among(sheet.above), *_told_at(named)))
            yield from (GAP, f"{'#' * frame.level} {words}{said}")
        lines = self._lines(sheet, heading, frame.level + 1, ways, shown, with_id=frame.alone)
        yield from lines.all()
        yield from blocks(sheet.below, shown)

    def _lines(
        self,
        sheet: Sheet,
        heading: Named | None,
        level: int,
        ways: Ways,
        shown: Shown,
        *,
        with_id: bool = False,
    ) -> Lines:
        """The fields below a document's heading."""
        body = Group(
            tuple(
                each
                for each in sheet.root.fields
                if (each.name != "id" or with_id)
                and each is not heading
                and ways[each.name] is not Way.FRONT
            )
        )
        escapes = frozenset(name for name, way in ways.items() if way is Way.ESCAPED)
        language = sheet.language if sheet.language in LANGUAGES else LANGUAGES[0]
        writer = MarkdownFields(language or LANGUAGES[0], level, escapes, shown)
        return writer.lines(self.kind.shape, body)

    def _heading(self, sheet: Sheet, ways: Ways) -> Named | None:
        """The field that a document's heading is."""
        name = next((each for each in HEADS if each in self.kind.shape.fields), None)
        for each in sheet.root.fields:
            value = each.part.value
            if each.name == name and ways[each.name] is not Way.FRONT:
                one_line = (
                    isinstance(value, Leaf) and value.type is Type.TEXT and "\n" not in value.text
                )
                return each if one_line else None
        return None


def _free_at(named: Iterable[Named]) -> list[FreeText]:
    return [each for one in named for each in free_among(one.part.above)]


def _told_at(named: Iterable[Named]) -> list[str]:
    """The remarks at some fields."""
    return [
        each for one in named for each in (*comments_among(one.part.above), one.part.beside) if each
    ]


def _words(named: Named, ways: Ways) -> str:
    words = named.part.value.text if isinstance(named.part.value, Leaf) else ""
    return escaped(words) if ways[named.name] is Way.ESCAPED else words
