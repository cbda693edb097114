"""Whether the goals of an ordinary document were looked back on: a score stands beside most."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from smlint.base.text import folded
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.lists import alternatives
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import lines
from smlint.syntax.outline import Block, Bullets, Outline, Table

_NUMBER = re.compile(r"[0-9]*[.,]?[0-9]+\s*(?:%|/\s*[0-9]+)?")
_MARKS = r"[\s*_`]*"
_BEGUN = r"(?:^|[(\[|;,.–—-])"
"""Where a label begins: "key result: 12" and "credit score: 12" are others."""


@dataclass(frozen=True)
class Scored:
    """Looks for scores: in a column that is called so, or behind a label below a goal."""

    names: FoundNames

    def are(self, outline: Outline, goals: Sequence[Goal]) -> bool:
        """Whether there are scores for half of what can be scored."""
        scores = sum(map(self._in_block, outline.blocks))
        ends = sum(max(1, len(each.results)) for each in goals)
        return bool(scores) and scores * 2 >= ends

    def _in_block(self, block: Block) -> int:
        if isinstance(block, Table):
            return self._in_table(block)
        return sum(self._labelled.search(folded(text)) is not None for text in _texts(block))

    def _in_table(self, table: Table) -> int:
        """How many rows have a score, in the last column of those that are called so; a table of
        no goals says of what it counts what it is today.
        """
        heads = [cell.text for cell in table.header.cells]
        at = max((n for n, each in enumerate(heads) if self._names_score(each)), default=0)
        if not at or all(self.names.column(each) != "goal" for each in heads):
            return 0
        filled = (row.cells[at].text for row in table.rows if at < len(row.cells))
        return sum(_NUMBER.fullmatch(each.strip()) is not None for each in filled)

    def _names_score(self, text: str) -> bool:
        return self.names.named("score_labels", text)

    @cached_property
    def _labelled(self) -> re.Pattern[str]:
        """A score in a line: "Score: 0.7"."""
        words = alternatives(self.names.of_list("score_labels"))
        label = rf"{_BEGUN}{_MARKS}(?:{words}){_MARKS}[:=]{_MARKS}"
        return re.compile(rf"{label}{_NUMBER.pattern}(?=[\s).,;\]*]|$)")


def _texts(block: Block) -> Iterator[str]:
    """The lines of a block, those of bullets below bullets too."""
    yield from (each.text for each in lines((block,)))
    if isinstance(block, Bullets):
        for item in block.items:
            for inner in item.blocks:
                yield from _texts(inner)
