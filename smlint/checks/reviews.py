"""What reviews say, in their rows and in their prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from smlint.plan.entities import ENDED, Due
from smlint.plan.graph import Plan
from smlint.plan.kinds import Objective, Review
from smlint.plan.reader import Reader
from smlint.plan.reviewed import rows_by_objective
from smlint.rules.context import Context


@dataclass(frozen=True, slots=True)
class Look:
    """What a review says of one objective: when, and how it stands."""

    day: date | None
    status: str

    def back_at(self, due: Due) -> bool:
        """Whether it looks back at a deadline: it came after it, or says how it ended."""
        return self.status in ENDED or self.day is None or self.day >= due.last


def looks(ctx: Context, objective: Objective) -> Iterator[Look]:
    """What reviews say of an objective."""
    for row in ctx.plan.once(rows_by_objective).get(objective.id, ()):
        yield Look(row.review.day, row.reader.text("status"))


def prose(plan: Plan) -> tuple[tuple[Review, str], ...]:
    """Each review with its words: what worked, what did not, what was found, what stays open. Ask
    with ``plan.once``.
    """
    return tuple((review, " ".join(_texts(review))) for review in plan.every(Review))


def _texts(review: Review) -> Iterator[str]:
    reader = Reader(review.origin, review.origin.document.language)
    for field in ("worked", "did_not_work", "open_questions"):
        yield from reader.ids(field)
    for found in reader.elements("findings"):
        yield from (reader.inside(found).text(part) for part in ("text", "evidence", "decision"))
