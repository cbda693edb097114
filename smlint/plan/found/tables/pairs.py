"""Tables of channels with a pair of columns for each of several things that are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Prose, Table

_PAIR = 2
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """What is counted, where one stands (``first``) and where one wants to be (``last``)."""

    counted: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """Finds them: "Followers 2026 | Followers 2027 | Reply time today | Reply time 2027"."""

    words: Words

    def of(self, table: Table, named: Sequence[Prose | None]) -> tuple[Pair, ...]:
        """The pairs of a table; none where there are not several."""
        groups: dict[str, list[int]] = {}
        for at in range(1, len(named)):
            counted = self._counted(table.header.cells[at])
            if counted and self._has_numbers(table, at):
                groups.setdefault(counted, []).append(at)
        found = tuple(self._pairs(table, named, groups))
        return found if len(found) >= _FEWEST else ()

    def _pairs(
        self, table: Table, named: Sequence[Prose | None], groups: dict[str, list[int]]
    ) -> Iterator[Pair]:
        heads, names = table.header.cells, self.words.names
        for ats in groups.values():
            if len(ats) != _PAIR or named[ats[1]] is None:
                continue
            first, last = ats
            today = names.mentions("baseline_words", heads[first].text)
            if today or named[first] is not None:
                yield Pair(self._name(heads[last]), first, last)

    def _counted(self, head: Prose) -> str:
        return heading_key(self._name(head))

    def _name(self, head: Prose) -> str:
        """A column's name without its time, and without what says that it is today's."""
        names = self.words.names
        lists = ("baseline_words", "prepositions", "value_words", "until_words")
        small = frozenset().union(*map(names.of_list, lists))
        told = self.words.times.without(head).split()
        return " ".join(each for each in told if heading_key(each) not in small)

    def _has_numbers(self, table: Table, at: int) -> bool:
        cells = [row.cells[at] for row in table.rows if row.cells[at].text]
        said = [cell for cell in cells if not self.words.open.is_placeholder(cell.text)]
        return bool(said) and all(self.words.picking.target(cell) is not None for cell in said)
