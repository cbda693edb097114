"""The plan phase: every rule in force judges the linked plan, each behind its own barrier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from smlint.base.finding import Observation
from smlint.base.result import Skipped
from smlint.base.span import whole_file
from smlint.config.settings import Settings
from smlint.engine.force import in_force
from smlint.engine.shipped import Shipped
from smlint.engine.watch import Watch, unwatched
from smlint.plan.graph import Plan
from smlint.rules import declarative
from smlint.rules.context import Context
from smlint.rules.definition import Rule
from smlint.rules.registry import CHECKS

WHOLE_PLAN = "whole-plan"
"""What rules need that speak of something missing."""

BUILT_IN = "built-in"
"""The ``python:`` of rules that the readers see themselves."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules said of a plan."""

    seen: tuple[Observation, ...] = ()
    examined: dict[str, int] = field(default_factory=dict)
    skipped: tuple[Skipped, ...] = ()
    crashed: bool = False


def judge_plan(
    plan: Plan,
    settings: Settings,
    shipped: Shipped,
    today: date,
    rules: Iterable[Rule] | None = None,
    *,
    watch: Watch = unwatched,
) -> Judged:
    """Run every rule in force (or only some of them) that is not a reader's own."""
    seen: list[Observation] = []
    examined: dict[str, int] = {}
    skipped: list[Skipped] = []
    crashed = False
    force = in_force(settings, shipped.rules) if rules is None else tuple(rules)
    for done, rule in enumerate(force):
        watch("rules", done, len(force))
        if rule.python == BUILT_IN or (plan.found and not rule.speaks_of_found):
            continue
        lacking = _lacking(rule, plan)
        if lacking is not None:
            skipped.append(lacking)
            continue
        limits = limits_of(rule, settings)
        ctx = Context(rule, plan, today, limits, shipped.lexicon, shipped.platforms)
        try:
            seen.extend(run_rule(ctx))
        except Exception:  # noqa: BLE001 (a bug of ours in one rule must not hide the others)
            crashed = True
            seen.append(_crash(rule, plan))
        examined[rule.id] = ctx.examined
        skipped.extend(ctx.skipped)
    return Judged(tuple(seen), examined, tuple(skipped), crashed)


def run_rule(ctx: Context) -> Iterator[Observation]:
    """What one rule sees."""
    if ctx.rule.python:
        return CHECKS[ctx.rule.python](ctx)
    return declarative.run(ctx)


def _lacking(rule: Rule, plan: Plan) -> Skipped | None:
    """What a rule cannot judge without and this plan has not. One that speaks of what is missing
    waits for every file in which that may stand.
    """
    hiding = plan.hiding(rule.reads) if WHOLE_PLAN in rule.needs else ()
    if hiding:
        return Skipped(rule.id, hiding[0], f"skip.{WHOLE_PLAN}", unread=hiding)
    there = {WHOLE_PLAN: True, "readings": bool(plan.of("readings")), "history": False}
    lacking = next((need for need in rule.needs if not there[need]), None)
    return None if lacking is None else Skipped(rule.id, plan.first_path, f"skip.{lacking}")


def limits_of(rule: Rule, settings: Settings) -> dict[str, Decimal]:
    """A rule's limits: the team's numbers over its defaults."""
    return {name: settings.limits.get(name, each.default) for name, each in rule.limits.items()}


def _crash(rule: Rule, plan: Plan) -> Observation:
    args = {"rule": rule.id}
    place = whole_file(plan.first_path)
    return Observation("internal-error", "rule", place, anchor=rule.id, args=args)
