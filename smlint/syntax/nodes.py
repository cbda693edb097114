"""The tree that every form of a plan is read into: YAML and structured Markdown give the same.

Nodes know where they stand, to the character. They are data: no loader's types, no surprises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from smlint.base.span import Pointer, Position, Span
from smlint.syntax.stretches import Stretch, place_in

_FEW = 16
"""So many entries are sooner searched than indexed."""


class Type(StrEnum):
    """The type of a scalar by the YAML 1.2 core schema; dates are text."""

    NULL = "null"
    BOOL = "bool"
    INT = "int"
    FLOAT = "float"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """One value.

    Attributes:
        span: the value as written, with its quotes.
        text: what it says: quotes, escapes and folding undone.
        type: what a YAML 1.2 reader takes it for.
        plain: written without quotes (a date or a number that was meant can be told from text).
        trail: how many characters of the source follow ``text``'s own words up to the value's end,
            if it holds them letter by letter on its last line; None where escapes or line breaks
            intervene.
        stretches: of a text of several lines the pieces that the source holds so.
    """

    span: Span
    text: str
    type: Type = Type.TEXT
    plain: bool = True
    trail: int | None = None
    stretches: tuple[Stretch, ...] = field(default=(), compare=False, repr=False)

    @property
    def verbatim(self) -> Position | None:
        """Where in the source ``text``'s own words begin, letter by letter on one line."""
        if self.trail is None:
            return None
        end, back = self.span.end, self.trail + len(self.text.rstrip("\n"))
        return Position(end.line, end.column - back, end.offset - back)

    @property
    def value(self) -> bool | int | float | str | None:
        """The value as Python has it; an integer too long to convert stays text."""
        match self.type:
            case Type.NULL:
                return None
            case Type.BOOL:
                return self.text.lower() == "true"
            case Type.INT:
                return _integer(self.text)
            case Type.FLOAT:
                return float(self.text.lower().replace(".inf", "inf").replace(".nan", "nan"))
            case Type.TEXT:
                return self.text

    def part(self, start: int, end: int) -> Span:
        """The place of ``text[start:end]``: exact where the source says it letter by letter,
        else the whole value.
        """
        first = self.verbatim
        if first is None:
            return place_in(self.stretches, self.span.path, start, end) or self.span
        line, column, offset = first.line, first.column, first.offset
        return Span(
            self.span.path,
            Position(line, column + start, offset + start),
            Position(line, column + end, offset + end),
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One ``key: value`` of a mapping."""

    key: ScalarNode
    value: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping, in the order it was written, duplicates and all.

    ``anchor`` is where a missing field is reported: the value of ``id`` if there is one, else the
    first key (YAML); the heading or the row (Markdown).
    """

    span: Span
    entries: tuple[Entry, ...]
    anchor: Span
    _by_name: dict[str, Entry] | None = field(init=False, repr=False, compare=False)
    """The entries by name, once they are asked for; None for few, as nearly all mappings have: a
    dict of its own would be as large as a value.
    """

    def __post_init__(self) -> None:
        by_name: dict[str, Entry] | None = None if len(self.entries) <= _FEW else {}
        object.__setattr__(self, "_by_name", by_name)

    def entry(self, name: str) -> Entry | None:
        """The first entry of that name."""
        if self._by_name is None:
            for entry in self.entries:
                if entry.key.text == name:
                    return entry
            return None
        if not self._by_name:
            self._by_name.update((entry.key.text, entry) for entry in reversed(self.entries))
        return self._by_name.get(name)

    def get(self, name: str) -> Real | None:
        """The value of a field, aliases followed; None where it is absent."""
        found = self.entry(name)
        return None if found is None else deref(found.value)


@dataclass(frozen=True, slots=True)
class SeqNode:
    """A list."""

    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AliasNode:
    """A ``*name``: its own place, and the node it stands for."""

    span: Span
    name: str
    target: ScalarNode | MapNode | SeqNode


Real = ScalarNode | MapNode | SeqNode
Node = Real | AliasNode

Choice = Callable[[MapNode, Pointer], Iterable[Entry]]
"""The fields of a mapping, which stands at a pointer, that a walk goes into."""


def deref(node: Node) -> Real:
    """The node itself, or what an alias stands for."""
    return node.target if isinstance(node, AliasNode) else node


def scalars(node: Node) -> Iterator[ScalarNode]:
    """All single values in it, aliases followed."""
    match deref(node):
        case ScalarNode() as scalar:
            yield scalar
        case MapNode(entries=entries):
            for each in entries:
                yield from scalars(each.value)
        case SeqNode(items=items):
            for item in items:
                yield from scalars(item)


def place(root: Node, pointer: Pointer) -> Span:
    """The place of a value; where it is missing, the anchor of the closest part that exists."""
    node, span, arrived = _follow(root, pointer)
    if arrived:
        return span
    return node.anchor if isinstance(node, MapNode) else span


def exists(root: Node, pointer: Pointer) -> bool:
    """Whether anything is written at a pointer."""
    return _follow(root, pointer)[2]


def word_at(root: Node, pointer: Pointer) -> str | None:
    """The single value where a pointer leads to; None where there is none."""
    node, _span, there = _follow(root, pointer)
    return node.text if there and isinstance(node, ScalarNode) else None


def key_place(root: Node, pointer: Pointer) -> Span:
    """The place of the key that leads to a value; the value's own place inside a list."""
    parent, _span, arrived = _follow(root, pointer[:-1])
    if arrived and pointer and isinstance(parent, MapNode):
        entry = parent.entry(str(pointer[-1]))
        if entry is not None:
            return entry.key.span
    return place(root, pointer)


def steps(root: Node, pointer: Pointer) -> Iterator[Span]:
    """The places of the elements on the way to a value, the outermost first, the root left out.

    An element begins at its key in a mapping and at itself in a list.
    """
    for length in range(1, len(pointer) + 1):
        yield key_place(root, pointer[:length])


def stable(root: Node, pointer: Pointer) -> str:
    """A pointer whose list places are replaced by the items' ids, so that it survives a move."""
    parts: list[str] = []
    node: Node | None = root
    for step in pointer:
        parent = None if node is None else deref(node)
        node = _child(parent, step)
        parts.append(_id_of(node) if isinstance(parent, SeqNode) else str(step))
    return "/".join(parts)


def values(
    node: Node, pointer: Pointer, inside: Choice, *, follow: bool = False
) -> Iterator[tuple[Pointer, Node]]:
    """A value and all below it, the outermost first, each with its pointer.

    Args:
        node: the value.
        pointer: where it stands.
        inside: which fields of a mapping to go into.
        follow: give what an alias stands for in its place too; else only where it is written.
    """
    waiting = [(pointer, node)]
    while waiting:
        here, each = waiting.pop()
        if follow:
            each = deref(each)
        yield here, each
        if isinstance(each, MapNode):
            fields = [((*here, field.key.text), field.value) for field in inside(each, here)]
            waiting += fields[::-1]
        elif isinstance(each, SeqNode):
            waiting += [((*here, at), item) for at, item in enumerate(each.items)][::-1]


def plain(node: Node) -> object:
    """The tree as plain data: dicts, lists, text, numbers; a later duplicate key wins."""
    match deref(node):
        case ScalarNode() as scalar:
            return scalar.value
        case SeqNode(items=items):
            return [plain(item) for item in items]
        case MapNode(entries=entries):
            return {entry.key.text: plain(entry.value) for entry in entries}


def _follow(root: Node, pointer: Pointer) -> tuple[Real, Span, bool]:
    node, span = deref(root), root.span
    for step in pointer:
        child = _child(node, step)
        if child is None:
            return node, span, False
        node, span = deref(child), child.span
    return node, span, True


def _child(node: Real | None, step: str | int) -> Node | None:
    if isinstance(node, MapNode):
        entry = node.entry(str(step))
        return None if entry is None else entry.value
    if isinstance(node, SeqNode) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def _id_of(node: Node | None) -> str:
    real = None if node is None else deref(node)
    named = real.get("id") if isinstance(real, MapNode) else None
    return named.text if isinstance(named, ScalarNode) else "*"


def _integer(text: str) -> int | str:
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text.removeprefix("+"))
    base = 8 if digits.startswith("0o") else 16 if digits.startswith("0x") else 10
    try:
        return sign * int(digits.removeprefix("0o").removeprefix("0x"), base)
    except ValueError:  # Python refuses to convert more than 4,300 digits
        return text
