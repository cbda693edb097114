"""What the numbers of goals say of the metrics that they name: which way, and in what unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.span import Span
from smlint.engine.drafting.names import Names
from smlint.plan.reader import number_of
from smlint.source.text import Text
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, deref

PERCENT = "percent"


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
    percent: bool
    place: Span


def said_of(metric: str, documents: Iterable[Document], names: Names, text: Text) -> Iterator[Said]:
    """What all goals of a metric agree on; nothing where they do not."""
    aims = [
        aim
        for each in documents
        if each.kind == "goal"
        for node in _measured(each.root)
        if (aim := _aim(node, metric, names, text)) is not None
    ]
    if aims and all(aim.percent for aim in aims):
        yield Said("unit", PERCENT, aims[0].place)
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


def _aim(node: MapNode, metric: str, names: Names, text: Text) -> _Aim | None:
    named, target = node.get("metric"), node.get("target")
    if not isinstance(named, ScalarNode) or names.find("metric", named.text) != metric:
        return None
    if not isinstance(target, ScalarNode):
        return None
    written = text.content[target.span.start.offset : target.span.end.offset]
    baseline = number_of(node.get("baseline"), None)
    return _Aim(baseline, number_of(target, None), "%" in written, target.span)


def _way(aim: _Aim) -> str:
    if aim.baseline is None or aim.target is None or aim.baseline == aim.target:
        return ""
    return "increase" if aim.target > aim.baseline else "decrease"
