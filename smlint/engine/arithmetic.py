"""What SMART is decided from, shown on the plan's own numbers (claim 1.6A)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.config.settings import Settings
from smlint.engine.plan_phase import limits_of
from smlint.plan.graph import Plan
from smlint.plan.kinds import Objective
from smlint.plan.pace import Pace, Point, Way, believed, history, onward, way_of
from smlint.rules.book import RuleBook

RULES = ("SM121", "SM122", "SM153")
"""The rules that judge by the pace."""

LIMITS_OF = "SM121"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How attainable one objective is, step by step.

    Attributes:
        way: from where to where it has to go; None where a part of that is missing.
        points: what its metric read up to where the way begins, in order.
        pace: what follows from these; None where they are too few or too close together.
        readings, days: the least that is believed.
        most: how many times the measured pace it may need.
    """

    objective: Objective
    way: Way | None
    points: tuple[Point, ...]
    pace: Pace | None
    readings: int
    days: int
    most: Decimal


ONWARD = "SM153"
"""The rule that judges the rest of the way, from the newest reading on."""


def arithmetic(
    plan: Plan, settings: Settings, book: RuleBook, rule: str, today: date
) -> Iterator[Arithmetic]:
    """The arithmetic of each objective of a plan for one rule, in the plan's order."""
    limits = limits_of(book[LIMITS_OF], settings)
    readings, days = int(limits["history_readings"]), int(limits["history_days"])
    for objective in plan.objectives:
        way = way_of(plan, objective)
        if way is not None and rule == ONWARD:
            way = onward(plan, way, today)
        points = () if way is None else history(plan, way)
        pace = None if way is None else believed(plan, way, readings=readings, days=days)
        most = limits.get(f"pace_{objective.commitment}", limits["pace_unstated"])
        yield Arithmetic(objective, way, points, pace, readings, days, most)
