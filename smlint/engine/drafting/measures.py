"""What the numbers of goals say of the metrics that they name: which way, and in what unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.span import Span
from smlint.engine.drafting.names import Names
from smlint.plan.found_numbers import unit_of
from smlint.plan.reader import number_of
from smlint.plan.values import parse_number
from smlint.source.text import Text
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, Type, deref

_NUMBERS = (Type.INT, Type.FLOAT)

_NEAR = 20
"""So many letters behind a number may hold its unit."""


@dataclass(frozen=True, slots=True)
class Said:
    """A field of a metric that the goals say, and where they say it."""

    name: str
    word: str
    place: Span


@dataclass(frozen=True, slots=True)
class _Aim:
    """The numbers of one goal."""

    baseline: Decimal | None
    target: Decimal | None
    unit: str
    place: Span


def said_of_metrics(
    documents: Iterable[Document], names: Names, text: Text
) -> Mapping[str, tuple[Said, ...]]:
    """By the id of each metric what all of its goals agree on."""
    aims: defaultdict[str, list[_Aim]] = defaultdict(list)
    for each in documents:
        for node in _measured(each.root) if each.kind == "goal" else ():
            metric, aim = _metric(node, names), _aim(node, text)
            if metric is not None and aim is not None:
                aims[metric].append(aim)
    return {metric: tuple(_agreed(found)) for metric, found in aims.items()}


def _agreed(aims: list[_Aim]) -> Iterator[Said]:
    units = {aim.unit for aim in aims}
    if len(units) == 1 and "" not in units:
        yield Said("unit", units.pop(), aims[0].place)
    ways = {_way(aim) for aim in aims} - {""}
    if len(ways) == 1:
        place = next(aim.place for aim in aims if _way(aim))
        yield Said("direction", ways.pop(), place)


def _measured(goal: MapNode) -> Iterator[MapNode]:
    yield goal
    objectives = goal.get("objectives")
    if isinstance(objectives, SeqNode):
        inner = (deref(item) for item in objectives.items)
        yield from (node for node in inner if isinstance(node, MapNode))


def _metric(node: MapNode, names: Names) -> str | None:
    named = node.get("metric")
    return names.find("metric", named.text) if isinstance(named, ScalarNode) else None


def _aim(node: MapNode, text: Text) -> _Aim | None:
    target = node.get("target")
    if not isinstance(target, ScalarNode):
        return None
    read = None if target.type in _NUMBERS else parse_number(target.text, None)
    if target.type not in _NUMBERS and (read is None or read.unit or read.high is not None):
        return None
    start, end = target.span.start.offset, target.span.end.offset
    written, after = text.content[start:end], text.content[end : end + _NEAR]
    baseline = number_of(node.get("baseline"), None)
    return _Aim(baseline, number_of(target, None), unit_of(written, after), target.span)


def _way(aim: _Aim) -> str:
    if aim.baseline is None or aim.target is None or aim.baseline == aim.target:
        return ""
    return "increase" if aim.target > aim.baseline else "decrease"
