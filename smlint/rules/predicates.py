"""The words of the declarative vocabulary: what can be asked of an element.

Each is prepared once for a check and then asked of every element. It answers for each value that it
can judge; of a value that is missing or cannot be read it says nothing, for that has a rule of its
own. schemas/rule.schema.json lists the same words, with their options.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from smlint.base.finding import Arg, Related, Term
from smlint.base.span import Pointer
from smlint.base.text import folded
from smlint.plan.entities import Entity
from smlint.plan.reader import due_of
from smlint.rules.context import Context
from smlint.rules.patterns import TooSlowError, compile_pattern
from smlint.syntax.nodes import MapNode, Real, ScalarNode, SeqNode, deref

Options = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a predicate says of one value: whether it holds, which field it is about, and what
    fills the blanks.
    """

    holds: bool
    at: Pointer = ()
    args: Mapping[str, Arg] = field(default_factory=dict)
    related: tuple[Related, ...] = ()


Ask = Callable[[Entity], Iterable[Answer]]
Predicate = Callable[[Context, Any, tuple[Entity, ...]], Ask]
"""Prepares a question: a context, the options, all elements that will be asked."""


def path_of(name: str) -> tuple[str, ...]:
    """The fields that lead to a value: ``baseline.date``."""
    return tuple(name.split(".")) if name else ()


def is_one_of(entity: Entity, conditions: Mapping[str, Any]) -> bool:
    """Whether every named field has one of the values; an absent field has none."""
    for name, values in conditions.items():
        node = entity.origin.value(*path_of(name))
        wanted = values if isinstance(values, list) else [values]
        if not isinstance(node, ScalarNode) or not _is_among(node, wanted):
            return False
    return True


def between(ctx: Context, number: int, options: Options) -> bool:
    """Whether a number is at least ``min`` and at most ``max``, as far as they are given."""
    low, high = (_number(ctx, options.get(name)) for name in ("min", "max"))
    return (low is None or number >= low) and (high is None or number <= high)


def _present(_ctx: Context, name: str, _all: tuple[Entity, ...]) -> Ask:
    path = path_of(name)
    return lambda entity: (Answer(entity.origin.value(*path) is not None, path),)


def _one_of(_ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    choices = tuple(_written(value) for value in options["values"])

    def ask(entity: Entity) -> Iterator[Answer]:
        for at, node in _texts(entity, options["field"]):
            args: dict[str, Arg] = {"value": node.text.strip(), "choices": choices}
            yield Answer(_is_among(node, options["values"]), at, args)

    return ask


def _terms(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    def ask(entity: Entity) -> Iterator[Answer]:
        for at, node in _texts(entity, options["field"]):
            hits = ctx.terms(options["list"], node.text, entity)
            args: dict[str, Arg] = {"match": hits[0].text} if hits else {}
            yield Answer(bool(hits), at, args)

    return ask


def _matches(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    pattern = compile_pattern(options["pattern"])

    def ask(entity: Entity) -> Iterator[Answer]:
        for at, node in _texts(entity, options["field"]):
            text = node.text.strip()
            try:
                found = pattern.search(text)
            except TooSlowError:
                ctx.skip(entity, "skip.pattern")
                return
            args: dict[str, Arg] = {"value": text}
            if found is not None:
                args["match"] = text[slice(*found)]
            yield Answer(found is not None, at, args)

    return ask


def _count(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    path = path_of(options["field"])

    def ask(entity: Entity) -> Iterator[Answer]:
        match entity.origin.value(*path):
            case SeqNode(items=items):
                number = len(items)
            case MapNode(entries=entries):
                number = len(entries)
            case node:
                number = 0 if node is None else 1
        yield Answer(between(ctx, number, options), path, {"n": number})

    return ask


def _unique(_ctx: Context, name: str, among: tuple[Entity, ...]) -> Ask:
    first: dict[str, tuple[Entity, Pointer]] = {}
    for entity in among:
        for at, node in _texts(entity, name):
            first.setdefault(folded(node.text.strip()), (entity, at))

    def ask(entity: Entity) -> Iterator[Answer]:
        for at, node in _texts(entity, name):
            other, there = first[folded(node.text.strip())]
            alone = other is entity and there == at
            related = () if alone else (Related(other.origin.at(*there), "related.first"),)
            yield Answer(alone, at, {"value": node.text.strip()}, related)

    return ask


def _refers_to(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    path, kind = path_of(options["field"]), options.get("kind", "")

    def fits(entity: Entity) -> bool:
        return (not kind or entity.kind == kind) and is_one_of(entity, options.get("where", {}))

    def ask(entity: Entity) -> Iterator[Answer]:
        found = ctx.plan.references_of(entity, *path)
        holds = any(each.target is not None and fits(each.target) for each in found)
        # An id that means nothing may stand for the one that is asked for: its own rule speaks.
        if found and (holds or not any(each.broken for each in found)):
            yield Answer(holds, path)

    return ask


def _referred_by(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    return lambda entity: (Answer(bool(ctx.plan.referrers(entity, options["kind"]))),)


def _before(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    def ask(entity: Entity) -> Iterator[Answer]:
        first, second = _day(ctx, entity, options["field"]), _day(ctx, entity, options["than"])
        if first is not None and second is not None:
            args = {_last(options["field"]): first, _last(options["than"]): second}
            yield Answer(first < second, path_of(options["than"]), args)

    return ask


def _within(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    names = options["field"], options["from"], options["to"]

    def ask(entity: Entity) -> Iterator[Answer]:
        day, start, end = (_day(ctx, entity, name) for name in names)
        if day is None or start is None or end is None:
            return
        if start <= end:  # else the frame itself is wrong, and that is told
            args: dict[str, Arg] = dict(zip(map(_last, names), (day, start, end), strict=True))
            yield Answer(start <= day <= end, path_of(options["field"]), args)

    return ask


def _longer_than(ctx: Context, options: Options, _all: tuple[Entity, ...]) -> Ask:
    by_words = "words" in options
    most = _number(ctx, options["words" if by_words else "characters"]) or Decimal(0)

    def ask(entity: Entity) -> Iterator[Answer]:
        for at, node in _texts(entity, options["field"]):
            text = node.text.strip()
            length = len(text.split()) if by_words else len(text)
            yield Answer(length > most, at, {"n": length, "max": most})

    return ask


PREDICATES: Mapping[str, Predicate] = {
    "present": _present,
    "one_of": _one_of,
    "terms": _terms,
    "matches": _matches,
    "count": _count,
    "unique": _unique,
    "refers_to": _refers_to,
    "referred_by": _referred_by,
    "before": _before,
    "within": _within,
    "longer_than": _longer_than,
}
"""What can be asked of an element."""


def count_of_plan(ctx: Context, options: Options) -> Iterator[Answer]:
    """Whether the plan has so many of a kind."""
    where = options.get("where", {})
    number = sum(is_one_of(each, where) for each in ctx.plan.of(options["kind"]))
    yield Answer(between(ctx, number, options), args={"n": number})


def all_of_kinds(ctx: Context, kinds: list[str]) -> Iterator[Answer]:
    """Whether the plan has each of some kinds: an answer for each."""
    for kind in kinds:
        yield Answer(bool(ctx.plan.of(kind)), args={"kind": Term(f"kind.{kind}")})


OF_PLAN: Mapping[str, Callable[[Context, Any], Iterator[Answer]]] = {
    "count": count_of_plan,
    "all_of_kinds": all_of_kinds,
}
"""What can be asked of the plan as a whole."""


def _texts(entity: Entity, name: str) -> Iterator[tuple[Pointer, ScalarNode]]:
    """The value in a field, or each of its list, with its place; empty ones left out."""
    path = path_of(name)
    node = entity.origin.value(*path)
    items: Iterable[tuple[Pointer, Real | None]] = ((path, node),)
    if isinstance(node, SeqNode):
        items = (((*path, at), deref(item)) for at, item in enumerate(node.items))
    for at, each in items:
        if isinstance(each, ScalarNode) and each.value is not None and each.text.strip():
            yield at, each


def _is_among(node: ScalarNode, values: list[Any]) -> bool:
    text = folded(node.text.strip())
    return any(text == folded(_written(value)) or _same(node, value) for value in values)


def _same(node: ScalarNode, value: object) -> bool:
    """Whether two numbers are the same one, however they are written: 1 and 1.0."""
    own = node.value
    numbers = isinstance(own, int | float) and isinstance(value, int | float)
    return numbers and isinstance(own, bool) is isinstance(value, bool) and own == value


def _written(value: object) -> str:
    """A value of a rule file as a plan writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _number(ctx: Context, value: object) -> Decimal | None:
    if isinstance(value, Mapping):
        return ctx.limits[value["limit"]]
    return None if value is None else Decimal(str(value))


def _day(ctx: Context, entity: Entity, name: str) -> date | None:
    """The date in a field of the element, or of the plan's strategy; the last day of a period."""
    head, _, rest = name.partition(".")
    if head == "strategy" and entity.kind != "strategy":
        strategy = ctx.plan.strategy
        return None if strategy is None else _day(ctx, strategy, rest)
    text = ctx.reader(entity).text(*path_of(name))
    due = due_of(text, ctx.language(entity))
    return None if due is None else due.last


def _last(name: str) -> str:
    return name.rpartition(".")[2]
