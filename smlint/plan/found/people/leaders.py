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

_REACHING = ("outreach_words", "social_words")
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

    def roles(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """The role that owns what reaches people, in a list that gives several areas one each:
        "Marketing owner: keeps the calendar".
        """
        names = self.words.names
        for block in blocks:
            items = block.items if isinstance(block, Bullets) else ()
            parts = (labelled(each.prose) for each in items)
            named = [
                label for label, said in parts if label is not None and said.text[:1].islower()
            ]
            owners = [each for each in named if self._is_role(each.text)]
            for each in owners if len(owners) > 1 else ():
                if any(names.mentions(list_, each.text) for list_ in _REACHING):
                    yield each

    def _is_role(self, label: str) -> bool:
        """Whether a label says whose area one owns: "Content owner", "Responsable de redes"."""
        words, owners = heading_key(label).split(), self.words.names.of_list("owner_labels")
        return len(words) > 1 and not owners.isdisjoint((words[0], words[-1]))

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
