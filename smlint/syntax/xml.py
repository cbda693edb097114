"""XML texts to elements that know where they stand.

The parser is expat. What makes XML dangerous is refused before it is read: a document type
declaration, and with it every entity that might grow or be fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from smlint.base.finding import Observation
from smlint.base.span import Span
from smlint.source.text import Text
from smlint.syntax.document import Caps, Seen
from smlint.syntax.limits import Budget, OverLimit
from smlint.syntax.marks import Marks
from smlint.syntax.outline import Prose

RULE = "xml-not-read"
"""The rule that speaks of XML that cannot be read, or is refused."""

_CDATA = "<![CDATA["
_DOCTYPE = "<!DOCTYPE"
_MESSAGES = {
    expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: "mismatch",
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: "unfinished",
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: "unfinished",
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION]: "unfinished",
    expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: "entity",
    expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "twice",
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "after",
}


@dataclass(slots=True)
class _Letters:
    """All letters of a text that are no markup, and where each stands."""

    text: Text
    letters: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)

    def prose(self, first: int, last: int, empty: int) -> Prose:
        """A run of them; ``empty`` is where one of none stands."""
        offsets = self.offsets[first:last]
        marks = Marks(self.text, (*offsets, offsets[-1] + 1 if offsets else empty))
        words = "".join(self.letters[first:last])
        return Prose(self.text.path, words, marks).slice(0, len(words))


@dataclass(frozen=True, slots=True)
class Element:
    """One element.

    Attributes:
        name: without its prefix: namespaces differ between versions of one vocabulary.
        attributes: by name, the prefix left out as well.
        span: from its first angle bracket to its last.
        head: its start tag.
        children: the elements in it, in order.
    """

    name: str
    attributes: Mapping[str, str]
    span: Span
    head: Span
    children: tuple[Element, ...]
    _letters: _Letters = field(repr=False, compare=False)
    _run: tuple[int, int] = (0, 0)

    @property
    def prose(self) -> Prose:
        """The words in it, those of elements inside included, white space at the ends left out."""
        return self._letters.prose(*self._run, self.head.end.offset)

    def all(self, *names: str) -> tuple[Element, ...]:
        """The elements right inside that have one of some names."""
        return tuple(child for child in self.children if child.name in names)

    def first(self, *way: str) -> Element | None:
        """The first element at the end of a way of names; None where it is not there."""
        found: Element | None = self
        for name in way:
            found = None if found is None else next(iter(found.all(name)), None)
        return found

    def deep(self, name: str) -> Iterator[Element]:
        """The elements of a name, however deep they stand, but not inside one another."""
        stack = list(reversed(self.children))
        while stack:
            child = stack.pop()
            if child.name == name:
                yield child
            else:
                stack.extend(reversed(child.children))


@dataclass(frozen=True, slots=True)
class XmlFile:
    """What an XML text holds: its outermost element, None where it could not be read; and why."""

    root: Element | None
    seen: Seen = ()


def read_xml(text: Text, caps: Caps) -> XmlFile:
    """Read XML; whatever stands there, this answers and never raises."""
    builder = _Builder(text, caps)
    try:
        builder.read()
    except OverLimit as over:
        return XmlFile(None, (over.seen,))
    except _Refused as refused:
        return XmlFile(None, (refused.seen,))
    except expat.ExpatError as error:
        return XmlFile(None, (builder.complaint(error),))
    return XmlFile(builder.root)


class _Refused(Exception):  # noqa: N818  a state of the text, not an error of ours
    def __init__(self, seen: Observation) -> None:
        super().__init__(seen.message)
        self.seen = seen


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet; ``first`` is its place among all letters."""

    name: str
    attributes: Mapping[str, str]
    start: int
    head_end: int
    first: int
    children: list[Element] = field(default_factory=list)


class _Builder:
    def __init__(self, text: Text, caps: Caps) -> None:
        self.root: Element | None = None
        self._text = text
        self._data = text.content.encode("utf-8", "surrogatepass")
        self._ascii = len(self._data) == len(text.content)
        self._bytes = self._chars = 0
        self._budget = Budget(text, caps)
        self._open: list[_Open] = []
        self._letters = _Letters(text)
        # What the text says of its encoding is about the bytes; these are the letters.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def read(self) -> None:
        """Read all of it."""
        self._parser.Parse(self._data, True)  # noqa: FBT003 (the parser takes it by place)

    def complaint(self, error: expat.ExpatError) -> Observation:
        """What the parser said, as an observation at its place."""
        message = _MESSAGES.get(error.code, "other")
        inner = self._open[-1] if self._open else None
        span = self._one(self._offset(max(0, min(self._parser.ErrorByteIndex, len(self._data)))))
        if inner is not None and message == "unfinished":
            span = self._text.span(inner.start, inner.head_end)
        if inner is not None and message in ("mismatch", "unfinished"):
            return Observation(RULE, message, span, args={"name": inner.name})
        if message in ("other", "unfinished"):
            detail = expat.ErrorString(error.code)
            return Observation(RULE, "other", span, args={"detail": detail})
        return Observation(RULE, message, span)

    def _doctype(self, *_declared: object) -> None:
        # The parser tells of it behind its name.
        at = self._text.content.rfind(_DOCTYPE, 0, self._here() + 1)
        at = max(at, 0)
        span = self._text.span(at, at + len(_DOCTYPE))
        raise _Refused(Observation(RULE, "doctype", span))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._here()
        self._budget.node(at, at + 1)
        self._budget.depth(len(self._open) + 1, at, at + 1)
        end = self._tag_end(at)
        bare = {_local(key): value for key, value in attributes.items()}
        self._open.append(_Open(_local(name), bare, at, end, len(self._letters.letters)))

    def _end(self, _name: str) -> None:
        opened = self._open.pop()
        content = self._text.content
        empty = content.endswith("/>", opened.start, opened.head_end)  # <Name/> is one tag
        end = opened.head_end if empty else self._tag_end(self._here())
        element = Element(
            opened.name,
            opened.attributes,
            self._text.span(opened.start, end),
            self._text.span(opened.start, opened.head_end),
            tuple(opened.children),
            self._letters,
            (opened.first, len(self._letters.letters)),
        )
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element

    def _characters(self, data: str) -> None:
        at = self._here()
        content = self._text.content
        if content.startswith(_CDATA, at):
            at += len(_CDATA)
        written = content.startswith(data, at)
        self._letters.letters += data
        self._letters.offsets += range(at, at + len(data)) if written else [at] * len(data)

    def _tag_end(self, at: int) -> int:
        """Behind the bracket that closes a tag; one inside quotes does not."""
        content = self._text.content
        quote = ""
        for place in range(at, len(content)):
            letter = content[place]
            if quote:
                quote = "" if letter == quote else quote
            elif letter in "\"'":
                quote = letter
            elif letter == ">":
                return place + 1
        return len(content)

    def _here(self) -> int:
        return self._offset(self._parser.CurrentByteIndex)

    def _offset(self, byte: int) -> int:
        """The letter at a byte; asked for in the order of the text, so each is counted once."""
        if self._ascii:
            return byte
        if byte < self._bytes:
            self._bytes = self._chars = 0
        piece = self._data[self._bytes : byte]
        self._chars += len(piece.decode("utf-8", "replace"))
        self._bytes = byte
        return self._chars

    def _one(self, at: int) -> Span:
        end = min(at + 1, len(self._text.content))
        return self._text.span(min(at, end), end)


def _local(name: str) -> str:
    return name.rpartition(":")[2]
