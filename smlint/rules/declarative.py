"""The declarative vocabulary: what a rule can ask without Python.

Small and closed. A check reads ``each`` (the elements), ``when`` (which of them), ``must`` or
``must_not`` with one predicate, ``at`` (where it points) and ``message``. A predicate that cannot
judge, because a value is missing or unreadable, is silent: that value has a rule of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from smlint.base.finding import Arg, Observation
from smlint.plan.entities import Entity
from smlint.plan.reader import due_of
from smlint.rules.context import Context
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode

Options = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a predicate says of one element: whether it holds, which field it is about, and what
    fills the blanks.
    """

    holds: bool
    at: str = ""
    args: Mapping[str, Arg] = field(default_factory=dict)


Predicate = Callable[[Context, Entity, Any], Answer | None]


def run(ctx: Context) -> Iterator[Observation]:
    """Judge a plan by the rule's declarative checks."""
    for check in ctx.rule.checks:
        if check["each"] == "plan":
            yield from _judge_plan(ctx, check)
        else:
            yield from _judge_elements(ctx, check)


def _judge_plan(ctx: Context, check: Options) -> Iterator[Observation]:
    (name, options), wanted = _predicate(check)
    if name != "count":
        message = f"a plan as a whole can only be counted, not asked {name!r}"
        raise ValueError(message)
    ctx.examined += 1
    where = options.get("where", {})
    count = sum(_when(each, where) for each in ctx.plan.of(options["kind"]))
    if _between(ctx, count, options) is not wanted:
        yield ctx.observe_plan(check.get("message", ""))


def _judge_elements(ctx: Context, check: Options) -> Iterator[Observation]:
    (name, options), wanted = _predicate(check)
    chosen = (each for each in ctx.plan.of(check["each"]) if _when(each, check.get("when", {})))
    for entity in ctx.each(chosen):
        answer = PREDICATES[name](ctx, entity, options)
        if answer is not None and answer.holds is not wanted:
            at = check.get("at", answer.at)
            message = check.get("message", "")
            yield ctx.observe(entity, *_path(at), message=message, args=answer.args)


def _predicate(check: Options) -> tuple[tuple[str, Any], bool]:
    wanted = "must" in check
    (pair,) = check["must" if wanted else "must_not"].items()
    return pair, wanted


def _when(entity: Entity, conditions: Options) -> bool:
    """Whether every named field has one of the values; an absent field has none."""
    for name, values in conditions.items():
        node = entity.origin.value(*_path(name))
        text = node.text if isinstance(node, ScalarNode) else None
        if text not in (values if isinstance(values, list) else [values]):
            return False
    return True


def _present(_ctx: Context, entity: Entity, name: str) -> Answer:
    return Answer(entity.origin.value(*_path(name)) is not None, name)


def _terms(ctx: Context, entity: Entity, options: Options) -> Answer | None:
    node = entity.origin.value(*_path(options["field"]))
    if not isinstance(node, ScalarNode):
        return None
    hits = ctx.terms(options["list"], node.text, entity)
    args: dict[str, Arg] = {"match": hits[0].text} if hits else {}
    return Answer(bool(hits), options["field"], args)


def _count(ctx: Context, entity: Entity, options: Options) -> Answer:
    node = entity.origin.value(*_path(options["field"]))
    match node:
        case SeqNode(items=items):
            number = len(items)
        case MapNode(entries=entries):
            number = len(entries)
        case _:
            number = 0 if node is None else 1
    return Answer(_between(ctx, number, options), options["field"], {"n": number})


def _referred_by(ctx: Context, entity: Entity, options: Options) -> Answer:
    found = ctx.plan.referrers(entity, options.get("kind", ""))
    return Answer(bool(found))


def _before(ctx: Context, entity: Entity, options: Options) -> Answer | None:
    first, second = _day(ctx, entity, options["field"]), _day(ctx, entity, options["than"])
    if first is None or second is None:
        return None
    args: dict[str, Arg] = {_last(options["field"]): first, _last(options["than"]): second}
    return Answer(first < second, options["than"], args)


def _within(ctx: Context, entity: Entity, options: Options) -> Answer | None:
    day = _day(ctx, entity, options["field"])
    start, end = _day(ctx, entity, options["from"]), _day(ctx, entity, options["to"])
    if day is None or start is None or end is None:
        return None
    args = {_last(options["field"]): day, _last(options["from"]): start, _last(options["to"]): end}
    return Answer(start <= day <= end, options["field"], args)


PREDICATES: Mapping[str, Predicate] = {
    "present": _present,
    "terms": _terms,
    "count": _count,
    "referred_by": _referred_by,
    "before": _before,
    "within": _within,
}
"""The vocabulary; schemas/rule.schema.json lists the same words."""


def _between(ctx: Context, number: int, options: Options) -> bool:
    low, high = _number(ctx, options.get("min", 0)), _number(ctx, options.get("max"))
    return (low is None or number >= low) and (high is None or number <= high)


def _number(ctx: Context, value: object) -> Decimal | None:
    if isinstance(value, Mapping):
        return ctx.limits[value["limit"]]
    return None if value is None else Decimal(str(value))


def _day(ctx: Context, entity: Entity, name: str) -> date | None:
    """The date in a field of the element, or of the plan's strategy; the last day of a period."""
    head, _, rest = name.partition(".")
    if head == "strategy" and entity.kind != "strategy":
        strategies = ctx.plan.strategies
        return _day(ctx, strategies[0], rest) if strategies else None
    text = ctx.reader(entity).text(*_path(name))
    due = due_of(text, ctx.language(entity))
    return None if due is None else due.last


def _path(name: str) -> tuple[str, ...]:
    return tuple(name.split(".")) if name else ()


def _last(name: str) -> str:
    return name.rpartition(".")[2]
