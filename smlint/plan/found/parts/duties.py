"""Who does what: a table or a list of the team's work that names channels tells who has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.parts.part import Gathered
from smlint.plan.found.people.named import is_name
from smlint.plan.found.words.prose import pieces
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Bullets, Heading, Outline, Paragraph, Prose, Table

_DOES = re.compile(r"\s*(?::|\s[-–—]|\()\s+|\s*\(")
"""What parts somebody from their work: "Tom: Facebook", "Tom – Facebook", "Tom (Facebook)"."""

_LISTED = re.compile(r"[,;/+&]")


@dataclass(frozen=True, slots=True)
class Duties:
    """Lets people answer for the channels that their work names. No channel is found here: a task
    "Instagram" may be the opening of an account.
    """

    words: Words
    gathered: Gathered

    def settle(self, outline: Outline) -> None:
        """Read the whole document, once its channels are known."""
        among = False
        for block in outline.blocks:
            match block:
                case Heading(prose=prose) | Paragraph(prose=prose, bold=True):
                    among = self._is_of_work(prose.text)
                case Table():
                    self._take(self._rows(block, among=among))
                case Bullets() if among:
                    self._take(self._items(block))
                case _:
                    pass

    def _take(self, duties: Iterator[tuple[Prose, Prose]]) -> None:
        for person, work in duties:
            named = [work.slice(*each) for each in self.words.names.platforms_in(work.text)]
            for channel in (*named, *pieces(work, _LISTED)):
                self.gathered.answered(channel, person)

    def _rows(self, table: Table, *, among: bool) -> Iterator[tuple[Prose, Prose]]:
        """Each person of a table that has a column of work, and no day on which it is done; that
        column is the first of one ``among`` who does what, whatever it is called.
        """
        heads = [cell.text for cell in table.header.cells]
        who = next((at for at, head in enumerate(heads) if self._names_people(head)), -1)
        work = [at for at, head in enumerate(heads) if at != who and self._names_work(head)]
        work = [0] if among and who > 0 and not work else work
        if who < 0 or not work or any(map(self._is_dated, heads)):
            return
        for row in table.rows:
            person = row.cells[who]
            if person.text and not self._is_nobody(person):
                yield from ((person, row.cells[at]) for at in work)

    def _items(self, bullets: Bullets) -> Iterator[tuple[Prose, Prose]]:
        for item in bullets.items:
            parted = _DOES.search(item.prose.text)
            person = None if parted is None else item.prose.slice(0, parted.start())
            if parted is not None and person is not None and self._is_person(person):
                yield person, item.prose.slice(parted.end(), len(item.prose.text))

    def _is_person(self, prose: Prose) -> bool:
        """Whether words are somebody's name, and neither a channel's nor the name of a part."""
        names = self.words.names
        return is_name(prose.text) and not (names.channel(prose.text) or names.part(prose.text))

    def _is_nobody(self, prose: Prose) -> bool:
        return self.words.is_slot(prose.text) or self.words.open.nobody(prose) is not None

    def _is_of_work(self, heading: str) -> bool:
        names = self.words.names
        return names.is_team(heading) or names.named("work_sections", heading)

    def _names_people(self, head: str) -> bool:
        names = self.words.names
        return names.column(head) == "owner" or names.field_of("person", head) == "name"

    def _names_work(self, head: str) -> bool:
        names = self.words.names
        return names.named("task_columns", head) or names.field_of("person", head) == "role"

    def _is_dated(self, head: str) -> bool:
        """Whether a column says when: then the table is a calendar, or a list of what is to do."""
        names = self.words.names
        return names.column(head) == "due" or names.field_of("reading", head) == "date"
