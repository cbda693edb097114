"""Events to nodes, without recursion, within the limits of what smlint reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from smlint.base.finding import Arg, Observation, Related, Term
from smlint.base.span import Pointer, Position, Span
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.events import Event, What
from smlint.syntax.faults import Broken
from smlint.syntax.limits import Budget
from smlint.syntax.nodes import (
    AliasNode,
    Entry,
    MapNode,
    Node,
    Real,
    ScalarNode,
    SeqNode,
    Type,
    deref,
    stable,
)
from smlint.syntax.scalars import resolve
from smlint.syntax.stretches import of_value

_PROPERTIES = re.compile(r"(?:!<[^>\s]*>|[&!][^\s,\[\]{}]*|\s+|(?<=\s)#[^\r\n]*)*")
_TAG = re.compile(r"(?<![^\s,\[{])!(?:<[^>\s]*>|[^\s,\[\]{}]*)")
_TO_VALUE = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*[ \t]*:")
_HEADER = re.compile(r"(?P<indicators>[|>][-+0-9]*)[^\r\n]*")
_MERGE = "<<"
_BLOCK = ("|", ">")
_ANCHORED = 200
"""So many observations of a document get an anchor: each costs a walk, and only a text that wants
to be slow holds more."""


@dataclass(slots=True)
class _Open:
    """A collection that is being read."""

    mapping: bool
    start: int
    name: str | None
    weight: int
    entries: list[Entry] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    named: dict[str, ScalarNode] = field(default_factory=dict)
    key: ScalarNode | None = None
    at_key: bool = True
    height: int = 1


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an alias brings: a node, how many nodes it holds, and how deep they nest."""

    node: Real
    weight: int
    height: int


class Composer:
    """Builds the documents of one text.

    Attributes:
        documents: the root nodes of the documents that are complete; empty documents left out.
        seen: what was observed on the way.
        scalars: where text stands that is no comment, as offsets, in order.
        end: how far was read.
    """

    def __init__(self, text: Text, caps: Caps, base: int = 0) -> None:
        self.documents: list[Real] = []
        self.seen: list[Observation] = []
        self.scalars: list[tuple[int, int]] = []
        self.end = base
        self._text = text
        self._content = text.content
        self._base = base
        self._budget = Budget(text, caps)
        self._begin()

    def compose(self, events: Iterable[Event]) -> None:
        """Read the events of a text to their end.

        Raises:
            Broken: from the events, or an alias stands for nothing; offsets count from the
                beginning of the events' own text.
            OverLimit: a limit is passed.
        """
        scalar, alias, end = What.SCALAR, What.ALIAS, What.END
        for event in events:
            what = event.what
            if what is scalar:
                self._scalar(event)
            elif what is end:
                self._close(event)
            elif what is alias:
                self._alias(event)
            elif what is What.DOCUMENT:
                self._begin()
            elif what is What.DOCUMENT_END:
                self._finish()
            else:
                self._open(event, mapping=what is What.MAP)

    def _begin(self) -> None:
        self._stack: list[_Open] = []
        self._anchors: dict[str, _Anchored | _Open] = {}
        self._root: Real | None = None
        self._first_seen = len(self.seen)

    def _finish(self) -> None:
        root = self._root
        if root is None or (isinstance(root, ScalarNode) and root.plain and not root.text):
            return
        self.documents.append(root)
        for at in range(self._first_seen, min(len(self.seen), self._first_seen + _ANCHORED)):
            seen = self.seen[at]
            self.seen[at] = replace(seen, anchor=stable(root, seen.pointer))

    def _scalar(self, event: Event) -> None:
        start, end, style = event.start + self._base, event.end + self._base, event.style
        self._budget.node(start, end)
        properties = event.tagged or event.name is not None
        if properties:
            start = self._skip_properties(event, start, end)
        if style in _BLOCK:
            end = self._block_end(start, end)
        elif start == end and not properties:
            start = end = self._empty(start)
        else:
            self.scalars.append((start, end))
        node = self._scalar_node(event, start, end)
        if event.name is not None:
            self._anchors[event.name] = _Anchored(node, 1, 0)
        self.end = end
        self._add(node)

    def _scalar_node(self, event: Event, start: int, end: int) -> ScalarNode:
        text, style = event.text, event.style
        begin = self._text.position(start)
        trail = self._trail(text, style, start, end)
        if trail is None or style in _BLOCK:
            finish = self._text.position(end)
        else:
            finish = Position(begin.line, begin.column + end - start, end)
        plain = not style
        type_ = resolve(text) if plain and not event.tagged else Type.TEXT
        span = Span(self._text.path, begin, finish)
        lines = () if trail is not None or not text else of_value(self._text, text, start, end)
        return ScalarNode(span, text, type_, plain, trail, lines)

    def _trail(self, text: str, style: str, start: int, end: int) -> int | None:
        """How many characters follow the words of a text that the source holds letter by letter on
        one line.
        """
        trail = 0
        if style in _BLOCK:
            text = text.rstrip("\n")
            start = end - len(text)
        elif style:
            start, end, trail = start + 1, end - 1, 1
        if self._content[start:end] != text or "\n" in text or "\r" in text:
            return None
        return trail if text or style not in _BLOCK else None

    def _block_end(self, start: int, end: int) -> int:
        """Where the words of a block scalar end; the parsers count the line breaks behind it."""
        header = _HEADER.match(self._content, start, end)
        first_line = start if header is None else header.end()
        end = max(start, first_line + len(self._content[first_line:end].rstrip()))
        if end == first_line and header is not None:
            return header.end("indicators")
        self.scalars.append((first_line, end))  # a comment may stand behind the indicators
        return end

    def _empty(self, at: int) -> int:
        """Where a value is that nobody wrote: behind its colon. The parsers do not agree."""
        if self._stack and self._stack[-1].mapping and not self._stack[-1].at_key:
            colon = _TO_VALUE.match(self._content, self.end)
            return self.end if colon is None or colon.end() > at else colon.end()
        return at

    def _alias(self, event: Event) -> None:
        start, end = event.start + self._base, event.end + self._base
        name = event.name or ""
        budget = self._budget
        budget.node(start, end)
        budget.alias(start, end)
        target = self._anchors.get(name)
        if target is None:
            raise Broken("alias", event.start, event.end, name=name)
        if isinstance(target, _Open):
            budget.bring(None, start, end)
            return
        budget.bring(target.weight, start, end)
        budget.depth(len(self._stack) + target.height, start, end)
        if self._stack:
            self._stack[-1].height = max(self._stack[-1].height, target.height + 1)
        self.end = end
        self._add(AliasNode(self._text.span(start, end), name, target.node))

    def _open(self, event: Event, *, mapping: bool) -> None:
        start, end = event.start + self._base, event.end + self._base
        self._budget.node(start, end)
        self._budget.depth(len(self._stack) + 1, start, end)
        if event.tagged or event.name is not None:
            start = self._skip_properties(event, start, end)
        frame = _Open(mapping, start, event.name, self._budget.weight - 1)
        if event.name is not None:
            self._anchors[event.name] = frame
        self._stack.append(frame)

    def _close(self, event: Event) -> None:
        frame = self._stack.pop()
        # Only a bracket has a width; a block ends where the last thing in it ends.
        if event.end > event.start:
            self.end = event.end + self._base
        end = max(self.end, frame.start)
        span = self._text.span(frame.start, end)
        node = _mapping(span, frame.entries) if frame.mapping else SeqNode(span, (*frame.items,))
        if frame.name is not None and self._anchors.get(frame.name) is frame:
            weight = self._budget.weight - frame.weight
            self._anchors[frame.name] = _Anchored(node, weight, frame.height)
        if self._stack:
            above = self._stack[-1]
            above.height = max(above.height, frame.height + 1)
        self._add(node)

    def _add(self, node: Node) -> None:
        """Put a complete node where it belongs."""
        if not self._stack:
            self._root = deref(node)
            return
        frame = self._stack[-1]
        if not frame.mapping:
            frame.items.append(node)
        elif frame.at_key:
            frame.key = self._key(frame, node)
            frame.at_key = False
        else:
            if frame.key is not None:
                frame.entries.append(Entry(frame.key, node))
            frame.at_key = True
            frame.key = None

    def _key(self, frame: _Open, node: Node) -> ScalarNode | None:
        """The key that a node is, or None where its entry is left out."""
        key = deref(node)
        if not isinstance(key, ScalarNode):
            self._refuse("complex-key", node.span)
            return None
        if node is not key:
            key = ScalarNode(node.span, key.text, key.type, key.plain)
        elif key.text == _MERGE and key.plain:
            self._refuse("merge-key", key.span)
            return None
        first = frame.named.setdefault(key.text, key)
        if first is not key:
            self._see(
                "duplicate-key",
                "duplicate",
                key.span,
                (*self._pointer(), key.text),
                (Related(first.span, "related.first"),),
                key=key.text,
                line=first.span.start.line,
            )
        return key

    def _skip_properties(self, event: Event, start: int, end: int) -> int:
        """Where a node begins behind its anchor and tag; a tag is refused."""
        begin = behind_properties(self._content, start)
        if begin > end and event.what is What.SCALAR:  # an anchor or a tag and nothing else
            begin = end
        if event.tagged:
            # One parser says a node begins at its tag, the other at an anchor behind it.
            tag = _TAG.search(self._content, start, begin)
            tag = tag or _TAG.search(self._content, self.end, begin)
            at = (begin, begin) if tag is None else tag.span()
            self._refuse("tag", self._text.span(*at))
        return begin

    def _refuse(self, feature: str, span: Span) -> None:
        pointer = self._pointer()
        self._see("yaml-feature", "feature", span, pointer, feature=Term(f"feature.{feature}"))

    def _see(
        self,
        rule: str,
        message: str,
        span: Span,
        pointer: Pointer,
        related: tuple[Related, ...] = (),
        **args: Arg,
    ) -> None:
        self.seen.append(
            Observation(rule, message, span, pointer, args=args, related=related),
        )

    def _pointer(self) -> Pointer:
        """The way to what is being read."""
        steps: list[str | int] = []
        for frame in self._stack:
            if not frame.mapping:
                steps.append(len(frame.items))
            elif frame.key is not None:
                steps.append(frame.key.text)
        return tuple(steps)


def behind_properties(content: str, start: int) -> int:
    """Where a node begins that stands behind its anchor and tag."""
    match = _PROPERTIES.match(content, start)
    return start if match is None else match.end()


def _mapping(span: Span, entries: list[Entry]) -> MapNode:
    anchor = entries[0].key.span if entries else span
    for entry in entries:
        if entry.key.text == "id":
            named = deref(entry.value)
            if isinstance(named, ScalarNode) and named.text:
                anchor = entry.value.span
            break
    return MapNode(span, tuple(entries), anchor)
