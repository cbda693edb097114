"""Reads again what was written as Markdown, and compares it with what was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from smlint.base.span import whole_file
from smlint.engine.converting.heads import read_head
from smlint.engine.converting.remarks import markdown_remarks
from smlint.plan.model import Model
from smlint.plan.sheet import FreeText, Group, Leaf, Many, Written, free_among
from smlint.plan.structured.markdown import read_documents
from smlint.report.files.markdown_words import pieces
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.markdown import read_markdown
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, Type, deref

_CAPS = Caps(markdown_lines=10_000_000, nodes=100_000_000)


@dataclass(frozen=True, slots=True)
class Again:
    """What a reader finds in a text.

    Attributes:
        documents: their kinds and fields.
        free: the free text.
        faults: how many things a reader would be told of.
    """

    documents: tuple[tuple[str, Mapping[str, object]], ...]
    free: str
    faults: int


def read_again(text: str, model: Model, language: str | None) -> Again:
    """Read a Markdown file; ``language`` is that of its documents."""
    source = Text("plan.md", text)
    outline = read_markdown(source, _CAPS)
    read = read_documents(source, outline, model, language)
    head = read_head(source, model, _CAPS, several=True)
    titles = {start.line for _kind, start in head.kinds}
    remarks = markdown_remarks(source, _CAPS, read.documents, titles)
    lines = (line for each in remarks for line in free_among(each.lines))
    documents = tuple((each.kind, _fields(each.root)) for each in read.documents)
    return Again(documents, _words(lines), len(outline.seen) + len(read.seen))


def revealed(
    free: Sequence[FreeText], write: Callable[[frozenset[str]], str], read: Callable[[str], Again]
) -> str:
    """A page with as much of its free text as can be seen on it, the rest in comments.

    Args:
        free: all free text of the page.
        write: writes the page with some of it for all to see.
        read: reads the page again.
    """
    hidden = write(frozenset())
    parts = tuple(dict.fromkeys(piece for each in free for piece in pieces(each)))
    if not parts:
        return hidden
    meant = read(hidden)

    def same(shown: frozenset[str]) -> bool:
        again = read(write(shown))
        held = all(_words([each]) in again.free for each in shown)
        return held and again.documents == meant.documents and again.faults <= meant.faults

    return write(_most(parts, frozenset(), same))


def same(one: object, other: object) -> bool:
    """Whether two values are one for every reader: white space at the ends says nothing."""
    if isinstance(one, str) and isinstance(other, str):
        return one.strip() == other.strip()
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def data(value: Written) -> object:
    """A value as plain data, its numbers exact."""
    match value:
        case Leaf(text=text, type=kind):
            return _exact(ScalarNode(whole_file(""), text, kind))
        case Many(items=items):
            return [data(each.value) for each in items]
        case Group(fields=inner):
            return {each.name: data(each.part.value) for each in inner}


def number(leaf: Leaf) -> Decimal | None:
    """The number that a value is; None for everything else, infinity included."""
    if leaf.type not in (Type.INT, Type.FLOAT):
        return None
    found = _exact(ScalarNode(whole_file(""), leaf.text, leaf.type))
    return found if isinstance(found, Decimal) else None


def _most(
    free: tuple[str, ...], shown: frozenset[str], same: Callable[[frozenset[str]], bool]
) -> frozenset[str]:
    """As many of some texts as can be shown together with those that are."""
    together = shown | frozenset(free)
    if same(together):
        return together
    if len(free) == 1:
        return shown
    half = len(free) // 2
    return _most(free[half:], _most(free[:half], shown, same), same)


def _words(texts: Iterable[str]) -> str:
    return " ".join(" ".join(texts).split())


def _fields(root: MapNode) -> dict[str, object]:
    return {entry.key.text: _plain(entry.value) for entry in root.entries}


def _plain(node: Node) -> object:
    match deref(node):
        case ScalarNode() as scalar:
            return _exact(scalar)
        case SeqNode(items=items):
            return [_plain(item) for item in items]
        case MapNode() as root:
            return _fields(root)


def _exact(scalar: ScalarNode) -> object:
    value = scalar.value
    if isinstance(value, bool) or scalar.type not in (Type.INT, Type.FLOAT):
        return value
    if isinstance(value, int):
        return Decimal(value)
    try:
        exact = Decimal(scalar.text.strip())
    except InvalidOperation:  # .inf, .nan, or more digits than Python converts
        return (scalar.type, scalar.text)
    return exact if exact.is_finite() else (scalar.type, scalar.text)
