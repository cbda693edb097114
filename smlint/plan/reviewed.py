"""What reviews say of objectives, row by row, found by the objective."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from smlint.plan.graph import Plan
from smlint.plan.kinds import Review
from smlint.plan.reader import Reader


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a review's ``covers: objectives:``, and which it is."""

    review: Review
    at: int
    reader: Reader

    @property
    def fields(self) -> tuple[str | int, ...]:
        """Where the row stands in its review."""
        return ("covers", "objectives", self.at)


def rows_by_objective(plan: Plan) -> Mapping[str, tuple[Row, ...]]:
    """The rows about each objective, in the plan's order; ask with ``plan.once``."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for review in plan.every(Review):
        reader = Reader(review.origin, review.origin.document.language)
        for at, element in enumerate(reader.elements("covers", "objectives")):
            row = Row(review, at, reader.inside(element))
            name = row.reader.text("objective")
            if name:
                found[name].append(row)
    return {name: tuple(rows) for name, rows in found.items()}
