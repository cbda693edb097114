"""Documents of a plan as Markdown, with their remarks as comments and their free text.

What was written is read again before it is handed out. A field that does not come back as it was is
written with its marks escaped, and if that does not help either, in the front matter, which is
YAML. Free text that would be taken for a field stands in a comment. So whatever a text holds, the
file says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain

from smlint.base.guide import LANGUAGES
from smlint.engine.converting.filing import ending, of_one
from smlint.plan.model import Kind, Model, Shape
from smlint.plan.names import ALONE
from smlint.plan.sheet import (
    FreeText,
    Group,
    Leaf,
    Many,
    Named,
    Part,
    Sheet,
    Written,
    comments_among,
    free_among,
    free_in,
)
from smlint.report.files.markdown_again import Again, data, read_again, revealed, same
from smlint.report.files.markdown_fields import Lines, MarkdownFields
from smlint.report.files.markdown_words import (
    GAP,
    blocks,
    comments,
    escaped,
    joined,
    split,
)
from smlint.report.files.yaml_file import fields, remarks
from smlint.syntax.nodes import Type

HEADS = ("name", "title")
"""The fields that a document's heading is: the first that its kind has."""

_BATCH = 250
"""So many documents are read again at once: a text that is read takes thirty times its size."""


class Way(IntEnum):
    """How a field is written; each way is surer than the one before, and less pleasant."""

    PLAIN = 0
    ESCAPED = 1
    FRONT = 2


Ways = Mapping[str, Way]
Shown = frozenset[str]
"""The free text that is written for all to see."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The documents of one kind as Markdown.

    Attributes:
        together: the text of the file with those that can stand beside each other; empty without
            any.
        apart: the texts of the others, which need front matter, each with its document.
    """

    together: str
    apart: tuple[tuple[Sheet, str], ...] = ()


def markdown_pages(sheets: Sequence[Sheet], model: Model, head: Iterable[str] = ()) -> Pages:
    """The documents of one kind: one file where it can be.

    Args:
        sheets: the documents.
        model: the kinds, by which what was written is read again.
        head: remarks on all of them.
    """
    kind = model.kinds[sheets[0].kind]
    sheets = tuple(in_order(each, kind) for each in sheets)
    remarks = tuple(head)
    if len(sheets) == 1:
        return Pages(Writer(kind, model).single(sheets[0], remarks))
    together, apart = Writer(kind, model).listed(sheets, remarks)
    above = [() if together or at else remarks for at in range(len(apart))]
    texts = (Writer(kind, model).single(*each) for each in zip(apart, above, strict=True))
    return Pages(together, tuple(zip(apart, texts, strict=True)))


@dataclass(frozen=True, slots=True)
class List:
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
class Writer:
    """Writes documents of one kind; ``model`` is by what they are read again."""

    kind: Kind
    model: Model

    def single(self, sheet: Sheet, head: tuple[str, ...]) -> str:
        """A file that is one document."""
        sheet, head = of_one(sheet, head)
        ways = {each.name: Way.PLAIN for each in sheet.root.fields}
        while True:
            text = self.page(sheet, ways, head, frozenset())
            read = self.read(text, sheet.language).documents
            wrong = self.wrong(sheet, read[0][1] if len(read) == 1 else {}, ways)
            if not wrong:
                break
            for name in wrong:
                ways[name] = Way(ways[name] + 1)
        return revealed(
            [*free_among(head), *free_in(sheet)],
            lambda shown: self.page(sheet, ways, head, shown),
            lambda text: self.read(text, sheet.language),
        )

    def listed(
        self, sheets: Sequence[Sheet], head: tuple[str, ...]
    ) -> tuple[str, tuple[Sheet, ...]]:
        """A file with several documents, and those that cannot stand in it."""
        front = ("---", *remarks(comments_among(head), 0), f"kind: {self.kind.name}", "---")
        kept, ways = self.kept(sheets, List(front))
        if not kept:
            return "", tuple(sheets)
        if len(kept) == 1:  # a file that holds one is read as one
            text = self.single(sheets[kept[0]], head)
            return text, tuple(sheet for at, sheet in enumerate(sheets) if at not in kept)
        last = ending(sheets[at] for at in kept)
        own = [(sheet, ways[at]) for sheet, at in zip(last, kept, strict=True)]
        text = revealed(
            [*free_among(head), *(each for sheet, _ways in own for each in free_in(sheet))],
            lambda shown: self.list_page(
                own, List((*front, *blocks(free_among(head), shown))), shown
            ),
            lambda text: self.read(text, own[0][0].language),
        )
        return text, tuple(sheet for at, sheet in enumerate(sheets) if at not in kept)

    def kept(self, sheets: Sequence[Sheet], frame: List) -> tuple[tuple[int, ...], Sequence[Ways]]:
        """Which documents can stand beside each other, and how their fields are written."""
        ways = _all_plain(sheets)
        kept = [at for at, sheet in enumerate(sheets) if sheet.root.text("id") or frame.alone]
        while kept:
            wrong = self.wrong_of([(sheets[at], ways[at]) for at in kept], frame)
            if wrong is None:
                break
            if not any(wrong):
                return tuple(kept), ways
            for at, names in zip(kept, wrong, strict=True):
                if names:
                    ways[at] = {**ways[at], **{name: Way(ways[at][name] + 1) for name in names}}
            kept = [at for at in kept if Way.FRONT not in ways[at].values()]
        return (), ways

    def wrong_of(
        self, sheets: Sequence[tuple[Sheet, Ways]], frame: List
    ) -> list[tuple[str, ...]] | None:
        """By document the fields that do not come back; None where not even the documents do. So
        many are read at once as ``_BATCH`` says, and the one behind them, for what a document
        leaves open would swallow it.
        """
        wrong: list[tuple[str, ...]] = []
        for begin in range(0, len(sheets), _BATCH):
            batch = sheets[begin : begin + _BATCH + 1]
            text = self.list_page(batch, frame, frozenset())
            read = self.read(text, sheets[0][0].language).documents
            if len(read) != len(batch):
                return None
            pairs = zip(batch[:_BATCH], read, strict=False)
            wrong += [self.wrong(sheet, found, ways) for (sheet, ways), (_kind, found) in pairs]
        return wrong

    def wrong(self, sheet: Sheet, read: Mapping[str, object], ways: Ways) -> tuple[str, ...]:
        """The fields that did not come back as they were, those left aside that cannot be written
        in another way. A field that came back and was never there is blamed on the others.
        """
        names = [each.name for each in sheet.root.fields if ways[each.name] is not Way.FRONT]
        wrong = tuple(
            each.name
            for each in sheet.root.fields
            if ways[each.name] is not Way.FRONT
            and not same(data(each.part.value), read.get(each.name))
        )
        known = {each.name for each in sheet.root.fields} | (
            {"id"} if self.kind.name in ALONE else set()
        )
        strange = read.keys() - known - {"kind"}
        return wrong or (tuple(names) if strange else ())

    def read(self, text: str, language: str | None) -> Again:
        """What a reader finds in a text."""
        return read_again(text, self.model, language)

    def page(self, sheet: Sheet, ways: Ways, head: tuple[str, ...], shown: Shown) -> str:
        """A file with front matter and one document."""
        heading = self.heading(sheet, ways)
        lines = self.lines(sheet, heading, 2, ways, shown)
        fronted = {name for name, way in ways.items() if way is Way.FRONT} | {*lines.unwritten}
        named = [each for each in sheet.root.fields if each.name == "id"]
        front = [each for each in sheet.root.fields if each.name in fronted - {"id"}]
        every = [*sheet.above, *_free_at(named), *_told_at(named)]
        if heading is not None:
            every += [*_free_at([heading]), *_told_at([heading])]
        above, inline = split(every)
        in_front = () if heading is not None else comments_among(every)
        bare = [replace(each, part=Part(each.part.value)) for each in named]
        kind = [f"kind: {sheet.kind}"]  # what stands below it means what follows
        kind = [*kind, *remarks(in_front, 0)] if named else [*remarks(in_front, 0), *kind]
        text = ["---", *remarks(comments_among(head), 0), *kind]
        text += [*fields(Group((*bare, *front))), "---"]
        text += blocks(
            (*free_among(head), *(free_among(every) if heading is None else above)), shown
        )
        if heading is not None:
            text += [GAP, f"# {_heading(heading, ways)}{comments(inline)}"]
        return joined((*text, *lines.all(), *blocks(sheet.below, shown)))

    def list_page(self, sheets: Sequence[tuple[Sheet, Ways]], frame: List, shown: Shown) -> str:
        """A file with several documents, each below its heading."""
        parts = (self.part(sheet, ways, frame, shown) for sheet, ways in sheets)
        return joined(chain(frame.front, chain.from_iterable(parts)))

    def part(self, sheet: Sheet, ways: Ways, frame: List, shown: Shown) -> Iterator[str]:
        """One of several documents of a file."""
        heading = None if frame.alone else self.heading(sheet, ways)
        own = sheet.root.fields
        named = [each for each in own if (each.name == "id" and not frame.alone) or each is heading]
        yield from blocks((*free_among(sheet.above), *_free_at(named)), shown)
        if not frame.alone:  # what is said of one alone stands at the heading above
            name = sheet.root.text("id")
            words = name if heading is None else f"{name}: {_heading(heading, ways)}"
            said = comments((*comments_among(sheet.above), *_told_at(named)))
            yield from (GAP, f"{'#' * frame.level} {words}{said}")
        lines = self.lines(sheet, heading, frame.level + 1, ways, shown, with_id=frame.alone)
        yield from lines.all()
        yield from blocks(sheet.below, shown)

    def lines(
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

    def heading(self, sheet: Sheet, ways: Ways) -> Named | None:
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


def _all_plain(sheets: Iterable[Sheet]) -> list[Ways]:
    """The fields of some documents, each written plainly; of those with the same fields once."""
    known: dict[tuple[str, ...], Ways] = {}
    names = (tuple(each.name for each in sheet.root.fields) for sheet in sheets)
    return [known.setdefault(each, dict.fromkeys(each, Way.PLAIN)) for each in names]


def in_order(sheet: Sheet, kind: Kind) -> Sheet:
    """A document with its fields in the order of its kind. On a page some stand in bullets and
    some below headings, so that their order says nothing; and each page of a kind looks the same.
    What is in order already is not copied: a file may hold thousands of documents.
    """
    root = _ordered(sheet.root, kind.shape)
    return sheet if root is sheet.root else replace(sheet, root=root)


def _ordered(group: Group, shape: Shape) -> Group:
    order = {name: at for at, name in enumerate(shape.fields)}
    found = sorted(group.fields, key=lambda each: order.get(each.name, len(order)))
    fields = tuple(_inside(each, shape) for each in found)
    if all(new is old for new, old in zip(fields, group.fields, strict=True)):
        return group
    return Group(fields)


def _inside(named: Named, shape: Shape) -> Named:
    field = shape.fields.get(named.name)
    inner = None if field is None else field.shape
    value = named.part.value
    ordered = value if inner is None else _value(value, inner)
    return named if ordered is value else replace(named, part=replace(named.part, value=ordered))


def _value(value: Written, shape: Shape) -> Written:
    match value:
        case Group():
            return _ordered(value, shape)
        case Many(items=items):
            entries = tuple(_entry(each, shape) for each in items)
            if all(new is old for new, old in zip(entries, items, strict=True)):
                return value
            return Many(entries)
        case Leaf():
            return value


def _entry(part: Part, shape: Shape) -> Part:
    value = _value(part.value, shape) if isinstance(part.value, Group) else part.value
    return part if value is part.value else replace(part, value=value)


def _free_at(named: Iterable[Named]) -> list[FreeText]:
    return [each for one in named for each in free_among(one.part.above)]


def _told_at(named: Iterable[Named]) -> list[str]:
    """The remarks at some fields."""
    return [
        each for one in named for each in (*comments_among(one.part.above), one.part.beside) if each
    ]


def _heading(named: Named, ways: Ways) -> str:
    words = named.part.value.text if isinstance(named.part.value, Leaf) else ""
    return escaped(words) if ways[named.name] is Way.ESCAPED else words
