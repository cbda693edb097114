"""What is said where a sentence and its fields disagree (SM118)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Related
from smlint.checks.evidence import Disagreement, evident
from smlint.plan.kinds import Objective
from smlint.rules.context import Context


def all_told(
    ctx: Context, objective: Objective, found: tuple[Disagreement, ...]
) -> Iterator[Observation]:
    """Each disagreement of an objective; baseline and target that are just exchanged as one."""
    start, aim = (_of(found, name) for name in ("baseline", "target"))
    if start is not None and aim is not None and _are_swapped(start, aim):
        yield _swapped(ctx, objective, start, aim)
        found = tuple(each for each in found if each not in (start, aim))
    for both in found:
        yield _told(ctx, objective, both)


def _of(found: Iterable[Disagreement], field: str) -> Disagreement | None:
    return next((each for each in found if each.field == field), None)


def _are_swapped(start: Disagreement, aim: Disagreement) -> bool:
    """Whether the sentence wants to come from the target to the baseline: "from 9 to 5" beside a
    baseline of 5 and a target of 9.
    """
    return (start.alone, aim.alone) == (aim.value, start.value)


def _swapped(
    ctx: Context, objective: Objective, start: Disagreement, aim: Disagreement
) -> Observation:
    target = Related(objective.origin.at("target"), "related.target")
    related = (Related(start.place, "related.sentence"), target)
    args: dict[str, Arg] = {
        "start": start.sentence,
        "end": aim.sentence,
        "baseline": _beside(start.sentence, start.value),
        "target": _beside(aim.sentence, aim.value),
    }
    fields = _field(objective, start)
    return ctx.observe(objective, *fields, message="swapped", related=related, args=args)


def _told(ctx: Context, objective: Objective, both: Disagreement) -> Observation:
    related = (Related(both.place, "related.sentence"),)
    args: dict[str, Arg] = {"sentence": both.sentence, "field": _beside(both.sentence, both.value)}
    if not isinstance(both.value, date):
        args["sign"] = _sign(both.sentence, both.value)
    args |= evident(ctx, objective, both)
    fields = _field(objective, both)
    return ctx.observe(objective, *fields, message=both.field, related=related, args=args)


def _field(objective: Objective, both: Disagreement) -> tuple[str, ...]:
    if both.field == "baseline" and objective.origin.value("baseline", "value") is not None:
        return ("baseline", "value")
    return (both.field,)


def _sign(quoted: str, value: Decimal) -> str:
    """The percent sign for a number that is told beside one with it; a share of one has none."""
    return "%" if "%" in quoted and abs(value) > 1 else ""


def _beside(quoted: str, value: Arg) -> Arg:
    """A fraction with the decimal sign of the number that it is told beside, which is quoted: "5,5"
    and "4.5" would be two signs in one line.
    """
    sign = _DECIMAL.search(quoted)
    whole = not isinstance(value, Decimal) or value == value.to_integral_value()
    return value if whole or sign is None else f"{value:f}".replace(".", sign["sign"])


_DECIMAL = re.compile(r"\d(?P<sign>[.,])\d{1,2}(?!\d)")
