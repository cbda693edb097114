"""What of people has no place in a plan that lies in Git: their addresses and telephone numbers.

What an import writes holds them nowhere, neither in fields nor in marks nor in notes. A name that
stands with an address is written without it; the line in the notes says by dots that there was one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from smlint.checks.rolodex import HANDLES, PRIVATE, addresses_in
from smlint.engine.drafting.coverage import Chapter
from smlint.plan.found.names.known import FoundNames
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref

CONTACT, POST = "contact", "content"
PUBLIC = (POST,)
"""Kinds of which all that they say is made to be read by everybody."""

NAMED = ("owner", "name", "backup")
"""Fields that say who: of somebody known by an address alone, what stands before the ``@``."""

LEFT_OUT = "…"

_SHORTEST = 4
_FEWEST = 6
"""So many digits behind "tel." are a number that one dials."""

_SIGN = re.compile("[☎☏✆📞📱]\ufe0f?")
_DIALLED = re.compile(
    rf"[\s.:*_|(-]{{0,4}}(?P<number>\+?[0-9](?:[ ()/.-]{{0,2}}[0-9]){{{_FEWEST - 1},14}})(?![0-9])"
)
_FIGURE = re.compile(
    r"[0-9]{1,3}(?:[. ][0-9]{3})+|(?:19|20)[0-9]{2}(?:[-./ ][0-9]{1,4})+"
    r"|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4}"
)
"""A number of things, and a day, which no telephone has: "1.200.000", "2027-06-30"."""

_BETWEEN = r"[\s,;:|/·–—-]"
_AROUND = re.compile(
    r"\s{0,3}[(<\[«]\s{0,3}(?:mailto:)?…\s{0,3}[)>\]»]"
    rf"|\A(?:{_BETWEEN}{{0,9}}…)+{_BETWEEN}{{0,9}}"
    rf"|\s{{0,3}}(?:[,;:|/·]|[–—-](?=\s)){_BETWEEN}{{0,9}}…(?=\s{{0,9}}(?:[,;|]|\Z))"
)
"""Where nothing but marks stands around what was left out; in a sentence dots stay in its place."""

_LETTER = re.compile(r"\w")


def is_private(kind: str, field: str) -> bool:
    """Whether a field says what has no place in a plan that lies in Git."""
    return kind == CONTACT and field in PRIVATE


@dataclass(slots=True)
class Private:
    """Leaves out what is private of people.

    Attributes:
        names: the words that stand before a telephone number.
        hidden: what stood in fields that were left out: no note repeats it.
        met: what was left out of texts.
    """

    names: FoundNames
    hidden: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)

    def __len__(self) -> int:
        """How many details were left out of texts that were not left out of a field already."""
        return len({_key(each) for each in self.met} - {_key(each) for each in self.hidden})

    def cleared(self, document: Document) -> Document:
        """A document without them, but for the fields that are left out as a whole, and handles."""
        if document.kind in PUBLIC:
            return document
        kept = (*PRIVATE, *HANDLES) if document.kind == CONTACT else HANDLES
        root = self._map(document.root, kept)
        return document if root is document.root else replace(document, root=root)

    def noted(self, chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
        """What goes to the notes, with dots in place of all that."""
        longest = sorted(filter(_tells, map(str.strip, self.hidden)), key=len, reverse=True)
        hidden = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?!\w)")

        def masked(words: str) -> str:
            return self.masked(hidden.sub(LEFT_OUT, words))

        return tuple(
            replace(
                each,
                title=masked(each.title),
                passages=tuple(replace(one, text=masked(one.text)) for one in each.passages),
            )
            for each in chapters
        )

    def masked(self, text: str) -> str:
        """A text with dots in place of addresses and telephone numbers."""
        return self._without(text, (span for span, _whole in self._places(text)))

    def bare(self, text: str) -> str:
        """A text without them, and without what only held them: "Lena K. <…>, tel. …"."""
        masked = self._without(text, (whole for _span, whole in self._places(text)))
        if masked == text:
            return text
        left = masked if LEFT_OUT in text else _AROUND.sub("", masked).strip()
        return left if _LETTER.search(left) else ""

    def _without(self, text: str, places: Iterable[tuple[int, int]]) -> str:
        pieces, at = [], 0
        for start, end in sorted(places):
            if start >= at:
                self.met.add(text[start:end])
                pieces += [text[at:start], LEFT_OUT]
            at = max(at, end)
        return "".join((*pieces, text[at:])) if pieces else text

    def _places(self, text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Where they stand, each alone and with the word that announces it."""
        digits = sum(map(str.isdigit, text)) >= _FEWEST
        if digits or "@" in text:
            yield from ((span, span) for span in addresses_in(text))
        if digits:
            yield from self._called(text)

    def _called(self, text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Numbers behind a word that says that one dials them."""
        signs = (found.span() for found in _SIGN.finditer(text))
        for start, end in (*self.names.places("phone_columns", text), *signs):
            number = _DIALLED.match(text, end)
            if number is not None and _FIGURE.fullmatch(number["number"]) is None:
                yield number.span("number"), (start, number.end())

    def _map(self, node: MapNode, kept: tuple[str, ...]) -> MapNode:
        entries = tuple(self._entries(node, kept))
        same = len(entries) == len(node.entries) and all(
            new is old for new, old in zip(entries, node.entries, strict=True)
        )
        return node if same else replace(node, entries=entries)

    def _entries(self, node: MapNode, kept: tuple[str, ...]) -> Iterator[Entry]:
        for each in node.entries:
            value = each.value if each.key.text in kept else self._value(each, kept)
            if value is each.value:
                yield each
            elif value is not None:
                yield replace(each, value=value)

    def _value(self, entry: Entry, kept: tuple[str, ...]) -> Node | None:
        """A field's value without them; None where nothing is left of it."""
        node = deref(entry.value)
        if not isinstance(node, ScalarNode):
            return self._inside(entry.value, kept)
        told = self._text(node)
        if told is None and entry.key.text in NAMED:
            return replace(node, text=node.text.strip().partition("@")[0], trail=None)
        return entry.value if told is node else told

    def _inside(self, node: Node, kept: tuple[str, ...]) -> Node:
        real = deref(node)
        if isinstance(real, MapNode):
            told = self._map(real, kept)
            return node if told is real else told
        if isinstance(real, SeqNode):
            items = tuple(self._item(item, kept) for item in real.items)
            if all(new is old for new, old in zip(items, real.items, strict=True)):
                return node
            return replace(real, items=tuple(each for each in items if each is not None))
        return node

    def _item(self, item: Node, kept: tuple[str, ...]) -> Node | None:
        real = deref(item)
        if not isinstance(real, ScalarNode):
            return self._inside(item, kept)
        told = self._text(real)
        return item if told is real else told

    def _text(self, node: ScalarNode) -> ScalarNode | None:
        if node.type is not Type.TEXT:
            return node
        left = self.bare(node.text)
        if left == node.text:
            return node
        return replace(node, text=left, trail=None, stretches=()) if left else None


def _tells(hidden: str) -> bool:
    """Whether words by themselves tell something of somebody: "Pine Street 4", not "x" or "Rome",
    which stand in other sentences too.
    """
    told = any(map(str.isdigit, hidden)) or "@" in hidden or len(hidden.split()) > 1
    return told and len(hidden) >= _SHORTEST


def _key(detail: str) -> str:
    """A detail by which it is counted once, with or without the word before it."""
    told = "".join(each for each in detail if each.isdigit())
    return detail.casefold() if "@" in detail else told or detail
