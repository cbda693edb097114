"""What the numbers of goals say of the metrics that they name: which way, and in what unit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from smlint.base.span import Span
from smlint.base.text import fold, heading_key
from smlint.engine.drafting.names import Names
from smlint.engine.drafting.rhythms import FREQUENCY
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.number_words import unit_of
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.reader import number_of
from smlint.plan.wording.currencies import MONEY
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import Mark, Sentence, read_sentence
from smlint.plan.wording.timeunits import names_unit, unit_that_leads
from smlint.plan.wording.values import parse_number
from smlint.source.text import Text
from smlint.syntax.document import Document
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, Type, deref

_NUMBERS = (Type.INT, Type.FLOAT)
VALUE = "value"

_TIMES = ("day", "week", "month")
"""What happens in such a time is counted as often: a word of ``metric.frequency`` names it."""

_NEAR = 20
"""So many letters behind a number may hold its unit."""

_NOUN_WORDS = 5
"""So many words may name what a number counts in a time: "20 guided tours a month"."""

_MONEY = "money"
"""The unit that is any currency but the euro, and does not say which."""

_PAUSE = re.compile(r"[,;:.()]")

_FIRST_WORDS = 2
"""A goal begins with its verb, in Greek behind «να»."""


@dataclass(frozen=True, slots=True)
class Said:
    """A field of a metric that the goals say, and where they say it; without a word they differ so
    that nothing else can tell it. ``sign`` is the currency of money, as written.
    """

    name: str
    word: str
    place: Span
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """The numbers of one goal, and what it calls the metric that they count; ``way`` is what its
    words say of the direction, ``often`` in which time it counts, ``sign`` the currency.
    """

    metric: str
    baseline: Decimal | None
    target: Decimal | None
    unit: str
    place: Span
    way: str = ""
    often: str = ""
    sign: str = ""


def aims_of(documents: Iterable[Document], text: Text, numbers: Numbers) -> Iterator[Aim]:
    """What the goals among some documents want to reach; ``numbers`` tells which way words say that
    a number goes.
    """
    for each in documents:
        for node in _measured(each.root) if each.kind == "goal" else ():
            aim = _aim(node, text, each.language) or _worded(node)
            if aim is not None:
                told = replace(aim, often=_often(node, each.language, numbers.names))
                yield told if _way(aim) else replace(told, way=_told(node, numbers))


def said_of_metrics(aims: Iterable[Aim], names: Names) -> Mapping[str, tuple[Said, ...]]:
    """By the id of each metric what all of its goals agree on."""
    found: defaultdict[str, list[Aim]] = defaultdict(list)
    for aim in aims:
        metric = names.find("metric", aim.metric)
        if metric is not None:
            found[metric].append(aim)
    return {metric: tuple(_agreed(own)) for metric, own in found.items()}


def _agreed(aims: list[Aim]) -> Iterator[Said]:
    units = {aim.unit for aim in aims if aim.target is not None}
    place = next((aim.place for aim in aims if aim.target is not None), None)
    if place is not None and len(units) == 1 and "" not in units:
        signs = {aim.sign for aim in aims if aim.target is not None}
        yield Said("unit", units.pop(), place, signs.pop() if len(signs) == 1 else "")
    elif place is not None and "percent" in units:
        yield Said("unit", "", place)
    ways = {_way(aim) for aim in aims} - {""}
    if len(ways) == 1:
        place = next(aim.place for aim in aims if _way(aim))
        yield Said("direction", ways.pop(), place)
    rhythms = {aim.often for aim in aims}
    if len(rhythms) == 1 and "" not in rhythms:
        yield Said("frequency", rhythms.pop(), aims[0].place)


def _measured(goal: MapNode) -> Iterator[MapNode]:
    yield goal
    objectives = goal.get("objectives")
    if isinstance(objectives, SeqNode):
        inner = (deref(item) for item in objectives.items)
        yield from (node for node in inner if isinstance(node, MapNode))


def _aim(node: MapNode, text: Text, language: str | None) -> Aim | None:
    metric, target = node.get("metric"), node.get("target")
    if not isinstance(metric, ScalarNode) or not isinstance(target, ScalarNode):
        return None
    read = None if target.type in _NUMBERS else parse_number(target.text, None)
    if target.type not in _NUMBERS and (read is None or read.unit or read.high is not None):
        return None
    start, end = target.span.start.offset, target.span.end.offset
    written, after = text.content[start:end], text.content[end : end + _NEAR]
    baseline = number_of(_in_one_unit(node.get("baseline"), after, text, language), None)
    unit = unit_of(written, after) or _share(written, language)
    unit = unit or _counted(metric, target, after, text, language)
    sign = _currency(written, after) if unit == _MONEY else ""
    return Aim(metric.text, baseline, number_of(target, None), unit, target.span, sign=sign)


def _currency(written: str, after: str) -> str:
    """The currency of a number of money, as it is written before or behind it: "£", "CHF"."""
    text = f"{written} {_PAUSE.split(after)[0]}"
    bare = fold(text)
    found = MONEY.search(bare.text)
    return "" if found is None else text[slice(*bare.span(*found.span()))]


def _worded(node: MapNode) -> Aim | None:
    """A goal whose target is told in words, if at all."""
    metric, target = node.get("metric"), node.get("target")
    if not isinstance(metric, ScalarNode):
        return None
    place = target.span if isinstance(target, ScalarNode) else metric.span
    return Aim(metric.text, None, None, "", place)


def _often(node: MapNode, language: str | None, names: FoundNames) -> str:
    """How often a number is read that counts what happens in the time that a goal says: "20 a
    month"; empty where it says none or several.
    """
    found: set[str] = set()
    target = node.get("target")
    value = number_of(target, None) if isinstance(target, ScalarNode) else None
    for each in (target, node.get("statement")):
        if isinstance(each, ScalarNode):
            sentence = read_sentence(each.text, language)
            rates = (rate for rate in sentence.rates if _counts(sentence, rate, value, names))
            said = [plain(each.text[rate.start : rate.end], language).text for rate in rates]
            times = {unit for words in said for unit in _TIMES if names_unit(words, unit)}
            found |= {names.value_of(FREQUENCY, unit) for unit in times}
    return found.pop() if len(found) == 1 else ""


def _counts(sentence: Sentence, rate: Mark, value: Decimal | None, names: FoundNames) -> bool:
    """Whether a rate stands right behind the number to be reached, or behind what that counts;
    behind "by" or "with" it says how often something is done for it.
    """
    before = [each for each in sentence.numbers if each.end <= rate.start]
    if not before or (value is not None and before[-1].number.value != value):
        return False
    text, mark = sentence.text, before[-1]
    between = text[mark.end : rate.start]
    words = heading_key(between).split()
    lists = ("times_words", "number_prepositions", "joiners")
    other = frozenset[str]().union(*map(names.of_list, lists))
    near = len(words) <= _NOUN_WORDS and other.isdisjoint(words) and not _PAUSE.search(between)
    return near and not names.mentions("means_words", text[: rate.start])


def _told(node: MapNode, numbers: Numbers) -> str:
    """Which way the words of a target go, or those that the goal begins with."""
    target, statement = node.get("target"), node.get("statement")
    if isinstance(target, ScalarNode) and target.type not in _NUMBERS:
        way = numbers.changes.way(target.text)
        if way:
            return way
    words = statement.text.split() if isinstance(statement, ScalarNode) else []
    return numbers.changes.way(" ".join(words[:_FIRST_WORDS]))


def _counted(
    metric: ScalarNode, target: ScalarNode, after: str, text: Text, language: str | None
) -> str:
    """``count``, where what is counted stands right behind a whole number: "500 new readers"."""
    start, end = target.span.end.offset, metric.span.start.offset
    between = text.content[start:end] if start < end <= start + _NEAR else None
    near = between is not None and all(each.isalpha() or each == " " for each in between)
    whole = target.type is Type.INT or target.text.strip().replace(".", "").isdigit()
    return "count" if near and whole and not unit_that_leads(after, language) else ""


def _share(written: str, language: str | None) -> str:
    """``percent``, where a number is read from two that make a share: "7 out of 10"."""
    marks = read_sentence(written, language).numbers
    return "percent" if len(marks) == 1 and marks[0].number.percent else ""


def _in_one_unit(
    baseline: Node | None, after: str, text: Text, language: str | None
) -> ScalarNode | MapNode | SeqNode | None:
    """A baseline that can be compared with a target: of "3 days" and "24 hours" nobody may say that
    it rises. ``after`` stands behind the target.
    """
    node = None if baseline is None else deref(baseline)
    if isinstance(node, MapNode):  # with its day: "Today (31 Oct 2026)" above the numbers
        value = node.get(VALUE)
        node = None if value is None else deref(value)
    if not isinstance(node, ScalarNode):
        return node
    end = node.span.end.offset
    own = unit_that_leads(text.content[end : end + _NEAR], language)
    return node if own in ("", unit_that_leads(after, language)) else None


def _way(aim: Aim) -> str:
    if aim.way:
        return aim.way
    if aim.baseline is None or aim.target is None or aim.baseline == aim.target:
        return ""
    return "increase" if aim.target > aim.baseline else "decrease"
