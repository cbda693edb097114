"""What reviews say, in their rows and in their prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from smlint.base.text import folded
from smlint.plan.entities import Entity
from smlint.rules.context import Context

_WORD = re.compile(r"\w+")


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
