"""The parts of a plan that the rows of a table name, and who answers for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.parts.part import ABOUT, LISTED, MIXED, Gathered
from smlint.plan.found.people.named import is_name
from smlint.plan.found.tables.channel_rows import ChannelRows
from smlint.plan.found.tables.how_many import says_how_many
from smlint.plan.found.words.prose import trimmed
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Prose, Row, Table

_PRICE = re.compile(r"[$€£]|\b(?:eur|usd|gbp|brl|chf)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@]@[^\s@.]+\.\w")
_HALF = 2
_LISTED = re.compile(r"[+,/;&\n]| - ")


@dataclass(frozen=True, slots=True)
class PartRows:
    """Reads tables below a heading that makes its rows ``kind``; empty where it does not tell."""

    words: Words
    gathered: Gathered
    goal_lines: frozenset[int]
    kind: str
    measures: bool = False
    """The heading says "measures", which may be what is done and what is counted."""

    stands: bool = False
    """The heading asks where one is today: another section may list the channels."""

    def is_of_work(self, table: Table) -> bool:
        """Whether a table of "measures" says what is done by when, and not what is counted: it has
        a column of days, and none of numbers.
        """
        names = self.words.names
        roles = [names.column(cell.text) for cell in table.header.cells]
        counted = [
            cell
            for cell, role in zip(table.header.cells, roles, strict=True)
            if role == "metric" and not names.named("measure_words", cell.text)
        ]
        if counted or not {"target", "baseline", "goal"}.isdisjoint(roles) or "due" not in roles:
            return False
        named = any(names.named("measure_words", cell.text) for cell in table.header.cells)
        at = roles.index("due")
        days = [row for row in table.rows if self.words.sentence(row.cells[at]).times]
        return (named or self.measures) and len(days) * _HALF >= len(table.rows) > 0

    def read(self, table: Table) -> None:
        """The parts of a table."""
        kinds = self._columns(table)
        if self.is_of_work(table):
            kinds = {at: "" if kind == "metric" else kind for at, kind in kinds.items()}
        if kinds[0] == "channel" and self._are_prices(table):
            kinds[0] = ""
        told = kinds[0] or "channel" in kinds.values()
        firsts = () if told else tuple(row.cells[0] for row in table.rows)
        heads = () if self._is_of_people(table) else table.header.cells
        rejected = {id(row.cells[0]) for row in table.rows if self._is_rejected(row)}
        for cell in (*heads, *firsts):
            if self._is_platform(cell) and id(cell) not in rejected:
                self.gathered.put("channel", cell, listed=self.lists)
        owner = self._owners(table)
        if not owner and kinds[0]:
            owner = -1  # who they are whom the rows name: "Who" among customers
        named = kinds.get(0) == "channel" or self.kind == "channel"
        beside = ("channel", "audience") if named else ("channel",)
        channels: dict[int, str] = {
            at: kind
            for at, kind in kinds.items()
            if kind in beside and bool(at) == (kind == "audience")
        }
        if self._wants_of_each(table) and kinds[0] in ("", "audience"):
            channels[0] = "audience"
        for row in table.rows:
            read = channels if row.span.start.line in self.goal_lines else kinds
            self._row(row, read, None if owner < 0 else row.cells[owner])

    def _are_prices(self, table: Table) -> bool:
        """Whether rows of which none is a platform say what each costs or brings, and all together:
        an account of money, and no channels.
        """
        names = self.words.names
        firsts = [row.cells[0].text for row in table.rows]
        if any(map(names.channel, firsts)):
            return False
        summed = any(names.named("total_words", each) for each in firsts)
        priced = [row for row in table.rows if any(map(_is_price, row.cells[1:]))]
        return summed or len(priced) * _HALF > len(table.rows)

    def _wants_of_each(self, table: Table) -> bool:
        """Whether a table of audiences says behind each what one wants of it."""
        first, *others = (self.words.names.column(cell.text) for cell in table.header.cells)
        return self.kind in ("audience", ABOUT) and not first and "goal" in others

    @property
    def lists(self) -> bool:
        """Whether channels stand here where the plan lists its channels."""
        return self.kind == "channel" and not self.stands

    def _is_platform(self, cell: Prose) -> bool:
        """Whether a cell names a platform, be its column one of channels or not."""
        names, text = self.words.names, cell.text
        listed = self.kind == "channel"
        return bool(names.channel(text) if listed else names.platform(text)) and (
            listed or not names.is_letter(text)
        )

    def _is_rejected(self, row: Row) -> bool:
        """Whether a cell beside what a row names says that one does without it."""
        return any(self.words.names.is_rejection(cell.text) for cell in row.cells[1:])

    def _is_of_people(self, table: Table) -> bool:
        """Whether a table says how people are reached: its columns are their addresses, and no
        channels of the plan.
        """
        heads = table.header.cells
        phones = any(self.words.names.begins("phone_columns", cell.text) for cell in heads)
        return phones or any(_ADDRESS.search(cell.text) for row in table.rows for cell in row.cells)

    def platforms(self, cell: Prose, owner: Prose | None = None) -> bool:
        """The platforms that a cell or a line lists: "Email + WhatsApp"; whether it names any."""
        before = self.gathered.named["channel"]
        begin = 0
        for part in _LISTED.split(cell.text):
            at = cell.text.index(part, begin)
            begin = at + len(part)
            if not self.words.names.channel(part):
                continue
            for start, end in self._each(part):
                named = cell.slice(at + start, at + end)
                self.gathered.put("channel", named, owner, listed=self.lists)
        return self.gathered.named["channel"] > before

    def _each(self, part: str) -> list[tuple[int, int]]:
        """Where the platforms stand in a part of a cell: in all of it, or "TikTok and Facebook" in
        a place each; "X (Twitter)" is one.
        """
        names = self.words.names
        several = names.listed_alone(part)
        differ = len({names.channel(part[start:end]) for start, end in several}) > 1
        return several if differ else [(0, len(part))]

    def _owners(self, table: Table) -> int:
        """The column of who answers for each row; "Who" may be whom one speaks to as well."""
        names, heads = self.words.names, enumerate(table.header.cells)
        found = (at for at, cell in heads if names.column(cell.text) == "owner")
        told = (
            at
            for at in found
            if not names.named("question_words", table.header.cells[at].text)
            or self._names_people(table, at)
            or self._names_who_counts(table, at)
        )
        return next(told, -1)

    def _names_people(self, table: Table, at: int) -> bool:
        """Whether every cell of a column names somebody of the team, or who answers for a goal."""
        cells = [row.cells[at].text for row in table.rows if row.cells[at].text]
        return bool(cells) and all(map(self.gathered.answers, cells))

    def _names_who_counts(self, table: Table, at: int) -> bool:
        """Whether "Who" stands in a table of what is counted, and most of its cells are names: whom
        one speaks to is in none.
        """
        counted = self.words.names.column(table.header.cells[0].text) == "metric"
        cells = [row.cells[at].text for row in table.rows if row.cells[at].text]
        return counted and sum(map(is_name, cells)) * _HALF > len(cells)

    def _columns(self, table: Table) -> dict[int, str]:
        """What each column of a table names; the first, where none does, by the section."""
        cells = enumerate(table.header.cells)
        names = self.words.names
        kinds = {at: names.part_column(cell.text) for at, cell in cells}
        for at in [at for at, kind in kinds.items() if kind == "audience"]:
            if says_how_many(table.header.cells[at], names) or self._are_numbers(table, at):
                kinds[at] = ""  # "Target" in Italian is whom one speaks to, or how many
        if self.kind != "metric" and self._compares(table):
            kinds = {at: "" if kind == "metric" else kind for at, kind in kinds.items()}
        fields = [names.field_of("person", cell.text) for cell in table.header.cells]
        if fields[0] == "name" and "role" in fields and kinds[0] == "audience":
            kinds[0] = ""  # "Persona" beside "Función" is somebody of the team
            return kinds
        if self._says_when(table):
            return kinds
        if self.kind in LISTED and self.kind not in kinds.values() and not kinds[0]:
            kinds[0] = self.kind
        return kinds

    def _says_when(self, table: Table) -> bool:
        """Whether the first column says when something is done: its name asks it, or its cells are
        times and nothing more. Then it lists no parts.
        """
        cells = [row.cells[0] for row in table.rows if row.cells[0].text]
        names = self.words.names
        days = names.of_list("day_names")
        asked = names.column(table.header.cells[0].text) == "due"
        timed = (
            heading_key(each.text) in days or not self.words.times.without(each) for each in cells
        )
        return asked or (bool(cells) and all(timed))

    def _compares(self, table: Table) -> bool:
        """Whether a table weighs things against each other by what it calls criteria: "Criterion |
        Own page | Group". With a number to reach, a source or a rhythm these are what is counted.
        """
        names, (first, *others) = self.words.names, table.header.cells
        roles = {names.column(cell.text) for cell in others}
        told = not {"target", "baseline", "goal", "due", "metric", "owner"}.isdisjoint(roles)
        told = told or any(
            names.begins(each, cell.text)
            for each in ("rhythm_columns", "source_columns")
            for cell in others
        )
        return names.named("criterion_columns", first.text) and len(others) > 1 and not told

    def _are_numbers(self, table: Table, at: int) -> bool:
        """Whether the cells of a column say how many, and not how old: "3k", "900 followers"."""
        cells = [row.cells[at] for row in table.rows if row.cells[at].text]
        return bool(cells) and sum(map(ChannelRows(self.words).is_aim, cells)) * 2 > len(cells)

    def _row(self, row: Row, kinds: dict[int, str], owner: Prose | None) -> None:
        """What a row names: of the channels beside what it is about only those that we know; its
        owner answers for what stands first. Whom it is for stands beside: the audiences are listed
        where a section names them.
        """
        for at, kind in kinds.items():
            own = None if at else owner
            if kind == "channel" and self._is_rejected(row):
                continue
            if kind == "channel" and (at or self.kind not in ("channel", MIXED)):
                self.platforms(row.cells[at], own)
            elif kind and row.cells[at].text:
                beside = kind == "channel" or (kind == "audience" and at > 0)
                listed = not beside or (self.lists if kind == "channel" else self.kind == kind)
                self.gathered.put(kind, trimmed(row.cells[at]), own, listed=listed)


def _is_price(cell: Prose) -> bool:
    return _PRICE.search(cell.text) is not None and any(map(str.isdigit, cell.text))
