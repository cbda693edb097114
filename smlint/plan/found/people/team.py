"""The team of an ordinary document, as its section on the team lists it: names, roles, hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.people.named import is_name
from smlint.plan.found.words.prose import pieces
from smlint.plan.model import Shape
from smlint.plan.structured.cells import key
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.timeunits import names_unit
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode, Type
from smlint.syntax.outline import Bullets, Heading, Outline, Prose, Table

_PIECES = re.compile(r"[,;|\n]|\s[-–—·•]\s|:(?=\s)|[()]")
_ASIDE = re.compile(r"\s+\((?P<said>[^()]{2,40})\)\s*$")
_JOINED = re.compile(r"(?<=[0-9])(?=[^\W\d_])")
"""Where a number and its unit are one word: "10h"."""

_LONGEST_WEEK = 168
_FIELDS = ("name", "role", "hours_per_week")


@dataclass(frozen=True, slots=True)
class Team:
    """Reads the people of a team.

    Attributes:
        names: the names of sections and columns.
        language: the document's language.
        person: the fields of a person.
    """

    names: FoundNames
    language: str | None
    person: Shape

    def members(self, outline: Outline) -> SeqNode | None:
        """Its members, each with what is said of them; None where no section lists any."""
        found = [each for block in self._listed(outline) for each in self._block(block)]
        known: dict[str, MapNode] = {}
        for each in found:
            name = each.get("name")
            known.setdefault("" if name is None else heading_key(_text(name)), each)
        if not known:
            return None
        return SeqNode(found[0].span, tuple(known.values()))

    def _listed(self, outline: Outline) -> Iterator[Bullets | Table]:
        """The lists and tables below a heading of the team."""
        level = 0
        for block in outline.blocks:
            match block:
                case Heading(level=at, prose=prose):
                    level = at if self.names.is_team(prose.text) else 0 if at <= level else level
                case Bullets() | Table() if level:
                    yield block
                case _:
                    pass

    def _block(self, block: Bullets | Table) -> Iterator[MapNode]:
        if isinstance(block, Table):
            yield from self._rows(block)
            return
        for item in block.items:
            name, *others = pieces(item.prose, _PIECES) or [item.prose]
            if is_name(name.text):
                hours = next((each for each in others if self._hours(each)), None)
                at = len(others) if hours is None else others.index(hours)
                said = others[:at] or others[at + 1 :]
                role = None if not said else _joined(item.prose, said)
                yield self._member(name, role, hours)

    def _rows(self, table: Table) -> Iterator[MapNode]:
        columns = {
            self._field(cell.text): at for at, cell in reversed([*enumerate(table.header.cells)])
        }
        first = columns.get("name", 0)
        for row in table.rows:
            cells = {
                name: row.cells[at] for name, at in columns.items() if name and row.cells[at].text
            }
            name, aside = _apart(row.cells[first])
            if is_name(name.text):
                hours = cells.get("hours_per_week")
                yield self._member(name, cells.get("role") or aside, hours, counted=True)

    def _field(self, column: str) -> str:
        known = self.person.named(column)
        name = self.names.field_of("person", heading_key(column)) or (known.name if known else "")
        return name if name in _FIELDS else ""

    def _member(
        self, name: Prose, role: Prose | None, hours: Prose | None, *, counted: bool = False
    ) -> MapNode:
        """One of them; ``counted``: the column of the hours says that they are hours a week."""
        entries = [Entry(key("name", name.span), ScalarNode(name.span, name.text))]
        if role is not None:
            entries.append(Entry(key("role", role.span), ScalarNode(role.span, role.text)))
        number = None if hours is None else self._hours(hours, counted=counted)
        if hours is not None and number is not None:
            told = ScalarNode(hours.span, f"{number.number.value.normalize():f}", Type.FLOAT)
            entries.append(Entry(key("hours_per_week", hours.span), told))
        span = Span(name.path, name.span.start, entries[-1].value.span.end)
        return MapNode(span, tuple(entries), name.span)

    def _hours(self, words: Prose, *, counted: bool = False) -> NumberMark | None:
        """How many hours a week some words give: "6 ώρες την εβδομάδα"."""
        sentence = read_sentence(words.text, self.language)
        said = plain(words.text, self.language).text
        if len(sentence.numbers) != 1 or sentence.numbers[0].number.high is not None:
            return None
        hours = self.names.mentions("hour_words", _JOINED.sub(" ", words.text))
        weekly = counted or (hours and names_unit(said, "week"))
        fits = 0 < sentence.numbers[0].number.value <= _LONGEST_WEEK
        return sentence.numbers[0] if weekly and fits else None


def _apart(cell: Prose) -> tuple[Prose, Prose | None]:
    """A name, and the role in brackets behind it: "Lucy (volunteer)"."""
    aside = _ASIDE.search(cell.text)
    if aside is None:
        return cell, None
    return cell.slice(0, aside.start()), cell.slice(*aside.span("said"))


def _joined(line: Prose, pieces: list[Prose]) -> Prose:
    """Pieces that follow each other, with what stands between them, and with the bracket around the
    first where it closes among them, or around the last: "(vet): reads what we write", "photos
    (Sundays)".
    """
    first, last = pieces[0].marks[0], pieces[-1].marks[-1]
    start = next(at for at, mark in enumerate(line.marks) if mark == first)
    end = next(at for at, mark in enumerate(line.marks) if mark == last)
    closed = line.text.find(")", start, end)
    opened = start > 0 and line.text[start - 1] == "(" and closed >= 0
    words = line.text[start:end]
    ends = words.count("(") > words.count(")") and line.text[end : end + 1] == ")"
    return line.slice(start - 1 if opened else start, end + 1 if ends else end)


def _text(node: object) -> str:
    return node.text if isinstance(node, ScalarNode) else ""
