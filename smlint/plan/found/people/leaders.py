"""Who of the team leads it, by what the document says that each of them does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.people.named import is_name
from smlint.plan.found.words.prose import lines
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import Block, Bullets, Heading, Paragraph, Prose, Table

_BEHIND = re.compile(r"[,:;(|]|\s[-–—]\s")
"""What ends a name in a line of the team."""

_OUTSIDE = ("audience", "contact", "event")
"""The parts of a plan whose tables list people who are not of the team."""


@dataclass(frozen=True, slots=True)
class Teams:
    """Reads the sections, the tables and the labels that list a team."""

    words: Words

    def leaders(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """Who has the role: "Nikos D., social media manager", "Vicky – coordinates"; then who does
        it all by a sentence ("Mathilde fait."), and who is a team of one ("Team: Dan").
        """
        yield from self._with_role(blocks)
        yield from self._who_do_it(blocks)
        for prose in lines(blocks):
            label, value = labelled(prose)
            told = label is not None and self.words.names.is_team(label.text)
            if told and is_name(value.text):
                yield value

    def overall(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """Who has the overall responsibility, wherever a line or a row says so of somebody."""
        names = self.words.names
        for block in blocks:
            match block:
                case Table(rows=rows):
                    for row in rows:
                        told = any(names.mentions("overall_roles", each.text) for each in row.cells)
                        if told and is_name(row.cells[0].text):
                            yield row.cells[0]
                case _:
                    for line in lines((block,)):
                        end = _BEHIND.search(line.text)
                        said = end and names.mentions("overall_roles", line.text[end.end() :])
                        if end and said and is_name(line.text[: end.start()]):
                            yield line.slice(0, end.start())

    def tables(self, blocks: tuple[Block, ...]) -> Iterator[Table]:
        """The tables that say of people what each of them does, below whatever heading; those of
        people outside the house left aside.
        """
        outside = False
        for block in blocks:
            match block:
                case Heading(prose=prose):
                    outside = self.words.names.part(prose.text) in _OUTSIDE
                case Table(header=header) if not outside:
                    fields = [self._field(cell) for cell in header.cells]
                    if fields[0] == "name" and "role" in fields:
                        yield block
                case _:
                    pass

    def _field(self, cell: Prose) -> str:
        return self.words.names.field_of("person", cell.text)

    def _with_role(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        names, level = self.words.names, 0
        people = {id(table) for table in self.tables(blocks)}
        for block in blocks:
            match block:
                case Heading(level=at, prose=prose):
                    level = at if names.is_team(prose.text) else 0 if at <= level else level
                case Bullets(items=items) if level:
                    for item in items:
                        end = _BEHIND.search(item.prose.text)
                        if end and names.mentions("owner_team_roles", item.prose.text[end.end() :]):
                            yield item.prose.slice(0, end.start())
                case Table(rows=rows) if level or id(block) in people:
                    for name, *cells in (row.cells for row in rows):
                        if any(names.mentions("owner_team_roles", cell.text) for cell in cells):
                            yield name
                case _:
                    pass

    def _who_do_it(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """The first person of a section of who does what of whom a sentence says that they do it,
        and nothing more.
        """
        names, doers = self.words.names, self.words.names.of_list("owner_doers")
        among = False
        for block in blocks:
            match block:
                case Heading(prose=prose):
                    among = names.is_team(prose.text) or names.named("work_sections", prose.text)
                case Paragraph(prose=prose) if among:
                    for sentence in sentences(prose):
                        name, _blank, verb = sentence.text.partition(" ")
                        if is_name(name) and heading_key(verb) in doers:
                            yield sentence.slice(0, len(name))
                case _:
                    pass
