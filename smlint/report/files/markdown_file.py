"""Documents of a plan as Markdown, with their remarks as comments.

What was written is read again before it is handed out. A field that does not come back as it was is
written with its marks escaped, and if that does not help either, in the front matter, which is
YAML. So whatever a text holds, the file says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from smlint.base.guide import LANGUAGES
from smlint.base.span import whole_file
from smlint.plan.markdown import read_documents
from smlint.plan.model import Kind, Model
from smlint.plan.names import ALONE
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Sheet, Written
from smlint.report.files.markdown_fields import Lines, MarkdownFields
from smlint.report.files.markdown_words import comment, comments, escaped, split
from smlint.report.files.yaml_file import fields
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.markdown import read_markdown
from smlint.syntax.nodes import ScalarNode, Type, plain

HEADS = ("name", "title")
"""The fields that a document's heading is: the first that its kind has."""

_MANY_LINES, _MANY_NODES = 10_000_000, 100_000_000


class Way(IntEnum):
    """How a field is written; each way is surer than the one before, and less pleasant."""

    PLAIN = 0
    ESCAPED = 1
    FRONT = 2


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
    remarks = tuple(head)
    if len(sheets) == 1:
        return Pages(_Writer(kind, model).single(sheets[0], remarks))
    together, apart = _Writer(kind, model).listed(sheets, remarks)
    return Pages(together, tuple((each, _Writer(kind, model).single(each, ())) for each in apart))


@dataclass(frozen=True, slots=True)
class _Writer:
    kind: Kind
    model: Model

    def single(self, sheet: Sheet, head: tuple[str, ...]) -> str:
        """A file that is one document."""
        ways = {each.name: Way.PLAIN for each in sheet.root.fields}
        while True:
            text = self.page(sheet, ways, head)
            read = self.read(text, sheet.language)
            wrong = self.wrong(sheet, read[0] if len(read) == 1 else {}, ways)
            if not wrong:
                return text
            for name in wrong:
                ways[name] = Way(ways[name] + 1)

    def listed(
        self, sheets: Sequence[Sheet], head: tuple[str, ...]
    ) -> tuple[str, tuple[Sheet, ...]]:
        """A file with several documents, and those that cannot stand in it."""
        ways = [{each.name: Way.PLAIN for each in sheet.root.fields} for sheet in sheets]
        kept = [at for at, sheet in enumerate(sheets) if sheet.root.text("id")]
        language = sheets[0].language
        while kept:
            text = self.list_page([(sheets[at], ways[at]) for at in kept], head)
            read = self.read(text, language)
            if len(read) != len(kept):
                break
            wrong = {
                at: self.wrong(sheets[at], found, ways[at])
                for at, found in zip(kept, read, strict=True)
            }
            if not any(wrong.values()):
                apart = tuple(sheet for at, sheet in enumerate(sheets) if at not in kept)
                return text, apart
            for at, names in wrong.items():
                for name in names:
                    ways[at][name] = Way(ways[at][name] + 1)
            kept = [at for at in kept if Way.FRONT not in ways[at].values()]
        return "", tuple(sheets)

    def wrong(
        self, sheet: Sheet, read: Mapping[str, object], ways: Mapping[str, Way]
    ) -> tuple[str, ...]:
        """The fields that did not come back as they were, those left aside that cannot be written
        in another way. A field that came back and was never there is blamed on the others.
        """
        names = [each.name for each in sheet.root.fields if ways[each.name] is not Way.FRONT]
        wrong = tuple(
            each.name
            for each in sheet.root.fields
            if ways[each.name] is not Way.FRONT
            and not _same(_data(each.part.value), read.get(each.name))
        )
        known = {each.name for each in sheet.root.fields} | (
            {"id"} if self.kind.name in ALONE else set()
        )
        strange = read.keys() - known - {"kind"}
        return wrong or (tuple(names) if strange else ())

    def read(self, text: str, language: str | None) -> list[dict[str, object]]:
        """The documents that a reader finds in a text."""
        source = Text("plan.md", text)
        caps = Caps(markdown_lines=_MANY_LINES, nodes=_MANY_NODES)
        outline = read_markdown(source, caps)
        found = read_documents(source, outline, self.model, language).documents
        roots = (plain(each.root) for each in found)
        return [root for root in roots if isinstance(root, dict)]

    def page(self, sheet: Sheet, ways: Mapping[str, Way], head: tuple[str, ...]) -> str:
        """A file with front matter and one document."""
        heading = self.heading(sheet, ways)
        lines = self.lines(sheet, heading, 2, ways)
        fronted = {name for name, way in ways.items() if way is Way.FRONT} | {*lines.unwritten}
        named = [each for each in sheet.root.fields if each.name == "id"]
        front = [each for each in sheet.root.fields if each.name in fronted - {"id"}]
        above, inline = split(sheet.above)
        if heading is not None:
            inline += _told(named)
            named = [replace(each, part=Part(each.part.value)) for each in named]
        text = ["---", f"kind: {sheet.kind}", *fields(Group((*named, *front))), "---"]
        text += [comment(each) for each in (*head, *above)]
        if heading is not None:
            remarks = comments((*inline, *_told([heading])))
            text += [f"# {_heading(heading, ways)}{remarks}"]
        else:
            text += [comment(each) for each in inline]
        return _joined(text, lines)

    def list_page(
        self, sheets: Sequence[tuple[Sheet, Mapping[str, Way]]], head: tuple[str, ...]
    ) -> str:
        """A file with several documents, each below its heading."""
        text = ["---", f"kind: {self.kind.name}", "---", *(comment(each) for each in head)]
        pages = [_joined(text, Lines())]
        for sheet, ways in sheets:
            heading = self.heading(sheet, ways)
            lines = self.lines(sheet, heading, 3, ways)
            named = [each for each in sheet.root.fields if each.name == "id" or each is heading]
            name = sheet.root.text("id")
            words = name if heading is None else f"{name}: {_heading(heading, ways)}"
            remarks = comments((*sheet.above, *_told(named)))
            pages.append(_joined(["", f"## {words}{remarks}"], lines))
        return "".join(pages)

    def lines(
        self, sheet: Sheet, heading: Named | None, level: int, ways: Mapping[str, Way]
    ) -> Lines:
        """The fields below a document's heading."""
        body = Group(
            tuple(
                each
                for each in sheet.root.fields
                if each.name != "id" and each is not heading and ways[each.name] is not Way.FRONT
            )
        )
        escapes = frozenset(name for name, way in ways.items() if way is Way.ESCAPED)
        language = sheet.language if sheet.language in LANGUAGES else LANGUAGES[0]
        return MarkdownFields(language or LANGUAGES[0], level, escapes).lines(self.kind.shape, body)

    def heading(self, sheet: Sheet, ways: Mapping[str, Way]) -> Named | None:
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


def _told(named: Iterable[Named]) -> list[str]:
    """The remarks at some fields."""
    return [each for one in named for each in (*one.part.above, one.part.beside) if each]


def _heading(named: Named, ways: Mapping[str, Way]) -> str:
    words = named.part.value.text if isinstance(named.part.value, Leaf) else ""
    return escaped(words) if ways[named.name] is Way.ESCAPED else words


def _joined(text: list[str], lines: Lines) -> str:
    bullets = ["", *lines.bullets] if lines.bullets else []
    return "".join(f"{line}\n" for line in (*text, *bullets, *lines.sections))


def _data(value: Written) -> object:
    """A value as plain data, as it is read."""
    match value:
        case Leaf(text=text, type=kind):
            return ScalarNode(whole_file(""), text, kind).value
        case Many(items=items):
            return [_data(each.value) for each in items]
        case Group(fields=inner):
            return {each.name: _data(each.part.value) for each in inner}


def _same(one: object, other: object) -> bool:
    """Whether two values are one for every reader: white space at the ends says nothing."""
    if isinstance(one, str) and isinstance(other, str):
        return one.strip() == other.strip()
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return isinstance(one, bool) == isinstance(other, bool) and one == other
