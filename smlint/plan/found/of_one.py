"""Plans that speak to their readers, as a guide does, and are meant for one house all the same: a
consultant wrote them for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smlint.base.text import folded, heading_key
from smlint.plan.found.names.kind import Character
from smlint.plan.found.parts.organization import Organization
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.currencies import CURRENCY
from smlint.syntax.outline import Block, Bullets, Heading, Item, Outline, Paragraph, Prose, Table

_MONEY = re.compile(rf"(?:{CURRENCY}) ?[0-9]|[0-9] ?{CURRENCY}")
_STAGE = re.compile(r"(?<!\w)[0-9]{1,2}(?!\w)")
_SEVERAL, _MANY = 2, 3
_NOUNS_IN_CAPITALS = "de"


@dataclass(frozen=True, slots=True)
class OfOne:
    """Weighs what says that a document is the plan of one house against what says that it is meant
    for anybody; no sign is enough by itself.
    """

    words: Words
    outline: Outline
    character: Character

    def is_plan(self, goals: Sequence[Goal]) -> bool:
        """Whether it is one house's plan: its head names that house, and two of the signs of a
        plan stand in it; where none is named, a ticked box and three of them.
        """
        title = self.character.title()
        addressed = title is not None and self.words.names.mentions(
            "second_person", title.prose.text
        )
        if addressed or self._is_for_anybody():
            return False
        ticked = [item.checked for item in self._items() if item.checked is not None]
        signs = (len(ticked) >= _MANY, self._has_stages(), self._has_sums(), _are_set(goals))
        if self._names_house(None if title is None else title.prose):
            return sum(signs) >= _SEVERAL
        return any(ticked) and sum(signs) >= _MANY

    def _names_house(self, title: Prose | None) -> bool:
        """Whether the head names the house. In German capitals make no name ("für Anfänger"): there
        the text has to say it again.
        """
        cells = self.words.cells
        named = Organization(self.words.names, cells.source, cells.language).find(
            self.outline, title
        )
        if named is None or cells.language != _NOUNS_IN_CAPITALS:
            return named is not None
        again = named.prose.text in cells.source[named.prose.span.end.offset :]
        return again and named.prose.text.count(" ") > 0

    def _is_for_anybody(self) -> bool:
        """Whether it speaks again and again of a house that might be any: "your business"."""
        named = (self.words.names.mentions("anybody_words", each.text) for each in self._texts())
        return sum(named) >= _MANY

    def _has_stages(self) -> bool:
        """Whether headings count weeks, days or months: "Week 2", "Days 3-4"."""
        heads = (each.prose.text for each in self.outline.blocks if isinstance(each, Heading))
        return sum(map(self._counts_time, heads)) >= _SEVERAL

    def _counts_time(self, heading: str) -> bool:
        names, said = self.words.names, heading_key(heading).split()
        units = names.of_list("time_units") | names.of_list("day_columns")
        named = any(not units.isdisjoint({each, each.removesuffix("s")}) for each in said)
        return named and _STAGE.search(heading) is not None

    def _has_sums(self) -> bool:
        """Whether sums of money stand in it."""
        told = (_MONEY.search(folded(each.text)) for each in self._texts())
        return sum(each is not None for each in told) >= _SEVERAL

    def _items(self) -> Iterator[Item]:
        return (
            item for each in self.outline.blocks if isinstance(each, Bullets) for item in each.items
        )

    def _texts(self) -> Iterator[Prose]:
        for block in self.outline.blocks:
            yield from _proses(block)


def _proses(block: Block) -> Iterator[Prose]:
    match block:
        case Heading(prose=prose) | Paragraph(prose=prose):
            yield prose
        case Bullets(items=items):
            yield from (item.prose for item in items)
        case Table(header=header, rows=rows):
            yield from (cell for row in (header, *rows) for cell in row.cells)
        case _:
            pass


def _are_set(goals: Sequence[Goal]) -> bool:
    """Whether several goals have a number to reach."""
    every = (each for goal in goals for each in (goal, *goal.results))
    return sum("target" in each.fields for each in every) >= _SEVERAL
