"""What reviews say, in their rows and in their prose."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from smlint.base.text import folded
from smlint.plan.entities import ENDED, Due, Entity
from smlint.plan.kinds import Review
from smlint.rules.context import Context

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Look:
    """What a review says of one objective: when, and how it stands."""

    day: date | None
    status: str

    def back_at(self, due: Due) -> bool:
        """Whether it looks back at a deadline: it came after it, or says how it ended."""
        return self.status in ENDED or self.day is None or self.day >= due.last


def looks(ctx: Context) -> Mapping[str, tuple[Look, ...]]:
    """What reviews say of each objective, by its id."""
    found: defaultdict[str, list[Look]] = defaultdict(list)
    for review in ctx.plan.every(Review):
        reader = ctx.reader(review)
        for element in reader.elements("covers", "objectives"):
            row = reader.inside(element)
            found[row.text("objective")].append(Look(review.day, row.text("status")))
    return {name: tuple(rows) for name, rows in found.items() if name}


def words_of(ctx: Context, review: Entity) -> str:
    """The words of a review, folded: what worked, what did not, what was found, what stays open."""
    return folded(" ".join(_texts(ctx, review)))


def _texts(ctx: Context, review: Entity) -> Iterator[str]:
    reader = ctx.reader(review)
    for field in ("worked", "did_not_work", "open_questions"):
        yield from reader.ids(field)
    for found in reader.elements("findings"):
        yield from (reader.inside(found).text(part) for part in ("text", "evidence", "decision"))


def names(said: str, wanted: Iterable[str]) -> bool:
    """Whether folded words hold one of some names, as words of their own."""
    spoken = f" {' '.join(_WORD.findall(said))} "
    folded_names = (" ".join(_WORD.findall(folded(name))) for name in wanted)
    return any(f" {name} " in spoken for name in folded_names if name)
