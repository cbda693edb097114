"""The people and firms that an ordinary document lists below a heading of contacts.

"Eleni Zisi, food blogger, @eleni" is one, and so is a row with a name and an address. What names
nobody, or says only that somebody helps, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from smlint.plan.found.files.rows import Cell, Rows, around
from smlint.plan.found.lines.sections import PSEUDO_LEVEL
from smlint.plan.found.parts.part import Part
from smlint.plan.found.words.prose import pieces, trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.model import Model
from smlint.plan.names import OWN
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode
from smlint.syntax.outline import Bullets, Heading, Item, Outline, Paragraph, Prose, Row, Table

CONTACT = "contact"
_ADDRESSES = frozenset({"email", "phone", "handle"})

_PIECES = re.compile(r"[,;|\n]|\s[-–—·•]\s|:(?=\s)|\((?![0-9+])|(?<![0-9])\)")
_MOST_PIECES = 12
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_HANDLE = re.compile(r"(?<![\w.])@[\w.-]*\w(?:@[\w.-]+\w)?")
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_PHONE = re.compile(r"\+?[0-9](?:[ ()/.-]{0,2}[0-9]){6,14}")
_FIGURES = re.compile(r"[0-9]{1,3}(?:[.,  ][0-9]{3})+|[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}")
"""What looks like a telephone number and is a count or a date."""

_DIGITS = re.compile(r"[0-9]")
_NAME = re.compile(r"[^\W\d_].*", re.DOTALL)
_NAME_WORDS = 6
_ROLE_WORDS = 5
"""So many words may say what somebody is; more are a remark."""

_LABEL_LETTERS = 12
"""So many letters may stand beside an address: "e-mail", "κινητό"."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What was found.

    Attributes:
        nodes: the contacts, each as a mapping of our format.
        headings: the lines of the headings below which they stand.
    """

    nodes: tuple[MapNode, ...] = ()
    headings: frozenset[int] = frozenset()

    def are_below(self, part: Part) -> bool:
        """Whether they stand below the heading that a part is."""
        return part.kind == CONTACT and part.name.span.start.line in self.headings


@dataclass(frozen=True, slots=True)
class Contacts:
    """Reads the contacts of a document."""

    words: Words
    model: Model

    def read(self, outline: Outline) -> Listed:
        """All that it lists."""
        found: list[MapNode] = []
        headings: set[int] = set()
        for block, above in self._below_headings(outline):
            known = len(found)
            if isinstance(block, Bullets):
                found += self._items(block.items)
            elif isinstance(block, Table):
                found += self._table(block)
            if len(found) > known:
                headings.update(above)
        return Listed(tuple(found), frozenset(headings))

    def _below_headings(
        self, outline: Outline
    ) -> Iterator[tuple[Bullets | Table, tuple[int, ...]]]:
        """Lists and tables below a heading of contacts, with the lines of such headings."""
        frames: list[tuple[int, int]] = []
        for block in outline.blocks:
            match block:
                case Heading(level=level, prose=prose):
                    pass
                case Paragraph(bold=True, prose=prose):
                    level = PSEUDO_LEVEL
                case Bullets() | Table() if frames:
                    yield block, tuple(line for _level, line in frames)
                    continue
                case _:
                    continue
            frames = [each for each in frames if each[0] < level]
            kind = self.words.names.part(prose.text)
            goals = self.words.names.ends_goal(self.words.times.without(prose))
            if kind == CONTACT:
                frames.append((level, prose.span.start.line))
            elif kind or goals:
                frames = []

    def _items(self, items: tuple[Item, ...]) -> Iterator[MapNode]:
        for item in items:
            inner = [
                each for block in item.blocks if isinstance(block, Bullets) for each in block.items
            ]
            node = self.person(item.prose)
            if node is not None:
                yield node
            elif inner:
                yield from self._items(tuple(inner))

    def _table(self, table: Table) -> Iterator[MapNode]:
        rows = Rows(self.words, self.model, CONTACT)
        columns = [
            "" if name == "name" and self._holds_addresses(table, at) else name
            for at, name in enumerate(rows.columns(table))
        ]
        if "name" not in columns and columns and not columns[0]:
            columns[0] = "name"
        for row in table.rows:
            cells: list[Cell] = []
            for name, head, cell in zip(columns, table.header.cells, row.cells, strict=False):
                if cell.text and not self.words.open.is_placeholder(cell.text):
                    cells += ((told, head, piece) for told, piece in self._cell(name, cell))
            given = {name for name, _head, _cell in cells}
            if rows.fits(given) and "name" in given:
                yield rows.row(row, cells)

    def _holds_addresses(self, table: Table, at: int) -> bool:
        """Whether most cells of a column are addresses: "Contact" may be a name or a number."""
        cells = [row.cells[at] for row in table.rows if row.cells[at].text]
        told = sum(all(map(self.address, pieces(cell, _PIECES))) for cell in cells)
        return told * 2 > len(cells)

    def _cell(self, name: str, cell: Prose) -> Iterator[tuple[str, Prose]]:
        """A cell with its field; one of several addresses as each of them."""
        told = [(self.address(each), each) for each in pieces(cell, _PIECES)]
        if name in {"", *_ADDRESSES} and told and all(field for field, _ in told):
            yield from told
        elif name:
            yield name, cell

    def person(self, line: Prose) -> MapNode | None:
        """Whom a bullet names; None where it is no contact."""
        first, *others = pieces(trimmed(line), _PIECES)[:_MOST_PIECES] or (None,)
        if first is None or self.address(first) or not self._is_name(first):
            return None
        cells: list[Cell] = [("name", first, first)]
        said: list[Prose] = []
        for each in others:
            told = self.address(each)
            if told:
                cells.append((told, each, _bare(told, each)))
            elif self.words.names.platform(each.text):
                cells.append(("platform", each, each))
            else:
                said.append(each)
        role = next((each for each in said if self._role(each)), None)
        if role is None and not {name for name, _head, _cell in cells} & _ADDRESSES:
            return None
        span = around([cell.span for _name, _head, cell in cells])
        node = Rows(self.words, self.model, CONTACT).row(Row((), span), cells)
        return replace(node, entries=(*node.entries, *self._said(said, role)))

    def _said(self, said: list[Prose], role: Prose | None) -> Iterator[Entry]:
        """What a line says of somebody: a role, and all else as a note."""
        text = self.words.cells.text
        short = [each for each in said[:1] if len(each.text.split()) <= _ROLE_WORDS]
        if role is None and short:
            role = short[0]
            yield Entry(key(f"{OWN}roles", role.span), text(role))
        elif role is not None:
            word = ScalarNode(role.span, self._role(role))
            yield Entry(key("roles", role.span), SeqNode(role.span, (word,)))
        known = role is not None and self._role(role, whole=True)
        notes = [each for each in said if each is not role or (self._role(each) and not known)]
        if notes:
            nodes = tuple(map(text, notes))
            span = around([each.span for each in notes])
            yield Entry(key("notes", span), SeqNode(span, nodes))

    def _role(self, words: Prose, *, whole: bool = False) -> str:
        """The format's word for what somebody is; ``whole``: the words say nothing more."""
        field = self.model.kinds[CONTACT].shape.fields["roles"]
        rows = Rows(self.words, self.model, CONTACT)
        found = rows.word(field, words)
        told = words.text.split()
        if found or whole or not told:
            return found
        return rows.word(field, words.slice(0, len(told[0])))

    def _is_name(self, words: Prose) -> bool:
        """Whether words can be what somebody, or a firm, is called."""
        text = words.text
        named = text[:1].isupper() and text[-1:] not in ".!?…"
        short = len(text.split()) <= _NAME_WORDS and _NAME.fullmatch(text) is not None
        role = self._role(words, whole=True) or self.words.names.part(text)
        return named and short and not role and self.words.says_something(words)

    def address(self, piece: Prose) -> str:
        """The field of an address: ``email``, ``phone``, ``handle``; empty for other words."""
        for name, pattern in (("email", _MAIL), ("handle", _HANDLE), ("handle", _LINK)):
            match = pattern.search(piece.text)
            if match is not None and _is_label(piece.text, match):
                return name
        match = None if _FIGURES.fullmatch(piece.text) else _PHONE.search(piece.text)
        return "phone" if match is not None and _is_label(piece.text, match) else ""


def _bare(field: str, piece: Prose) -> Prose:
    """An address without the words beside it; what is private is held with them."""
    if field != "handle":
        return piece
    match = _HANDLE.search(piece.text) or _LINK.search(piece.text)
    return piece if match is None else piece.slice(*match.span())


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether an address has but a word beside it."""
    beside = text[: match.start()] + text[match.end() :]
    return sum(map(str.isalpha, beside)) <= _LABEL_LETTERS and not _DIGITS.search(beside)
