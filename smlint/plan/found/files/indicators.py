"""What a StratML plan measures: indicators with what shall be reached, and what was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from smlint.base.span import Span
from smlint.plan.found.words.reading import Words
from smlint.plan.names import OWN
from smlint.plan.reader import due_of
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode, Type
from smlint.syntax.outline import Prose
from smlint.syntax.xml import Element

NUMBERS = (Type.INT, Type.FLOAT)


@dataclass(frozen=True, slots=True)
class Measured:
    """A number on a day, to be reached or reached."""

    span: Span
    number: ScalarNode | None
    day: ScalarNode | None
    last: date | None
    told: Prose | None

    def node(self, *, noted: bool) -> MapNode:
        """The number and its day, as a mapping; ``noted`` with what is said of it."""
        given = (
            ("date", self.day),
            ("value", self.number),
            ("note", said(self.told) if noted and self.told else None),
        )
        entries = tuple(Entry(key(name, node.span), node) for name, node in given if node)
        return MapNode(self.span, entries, self.span)


@dataclass(slots=True)
class Indicator:
    """A PerformanceIndicator.

    Attributes:
        words: what is measured.
        unit: in what, as written.
        targets, actuals: in the order of their days, those without one first.
    """

    element: Element
    words: Prose
    reads: Words
    unit: Prose | None = None
    targets: list[Measured] = field(default_factory=list)
    actuals: list[Measured] = field(default_factory=list)

    @property
    def name(self) -> ScalarNode:
        """What is measured, as a value."""
        return self.reads.cells.text(self.words)

    @property
    def target(self) -> Measured | None:
        """What shall be reached in the end."""
        return next((each for each in reversed(self.targets) if each.number), None)

    @property
    def baseline(self) -> Measured | None:
        """Where one stood: the first number that was reached before the last is due."""
        end = None if self.target is None else self.target.last
        given = [each for each in self.actuals if each.number and each.last]
        return next((each for each in given if end and each.last and each.last < end), None)

    @property
    def milestones(self) -> tuple[Measured, ...]:
        """What shall be reached on the way."""
        dated = [each for each in self.targets if each.number and each.day]
        return tuple(each for each in dated if each is not self.target)

    def node(self) -> MapNode:
        """The metric, as if it had been written in our format."""
        entries = [Entry(key("title", self.words.span), self.name)]
        entries += self._identifier()
        if self.unit is not None:
            entries.append(self._unit(self.unit))
        stage = self.element.attributes.get("ValueChainStage", "")
        level = self.reads.names.value_of("metric.level", stage.replace("_", " "))
        if level:
            head = self.element.head
            entries.append(Entry(key("level", head), ScalarNode(head, level)))
        notes = self.element.first("OtherInformation")
        if notes is not None and notes.prose.text:
            entries.append(Entry(key("notes", notes.prose.span), said(notes.prose)))
        return MapNode(self.element.span, tuple(entries), self.words.span)

    def readings(self) -> MapNode | None:
        """What was read, as a document of readings; None where nothing was."""
        values = tuple(each.node(noted=True) for each in self.actuals if each.number)
        if not values:
            return None
        span = Span(self.words.path, values[0].span.start, values[-1].span.end)
        entries = (
            Entry(key("metric", self.words.span), self.name),
            Entry(key("values", span), SeqNode(span, values)),
        )
        return MapNode(self.element.span, entries, self.words.span)

    def _identifier(self) -> Iterator[Entry]:
        element = self.element.first("Identifier")
        if element is not None and element.prose.text:
            yield Entry(key("id", element.prose.span), said(element.prose))

    def _unit(self, unit: Prose) -> Entry:
        known = self.reads.names.value_of("metric.unit", unit.text)
        name = "unit" if known else f"{OWN}unit"
        return Entry(key(name, unit.span), ScalarNode(unit.span, known) if known else said(unit))


def indicators(element: Element, words: Words) -> Iterator[Indicator]:
    """The indicators of a goal or an objective."""
    for each in element.all("PerformanceIndicator"):
        unit = each.first("UnitOfMeasurement")
        dimension = each.first("MeasurementDimension")
        named = next((part.prose for part in (dimension, unit) if part and part.prose.text), None)
        if named is None:
            continue
        targets = [_measured(part, words) for part in each.deep("TargetResult")]
        actuals = [_measured(part, words) for part in each.deep("ActualResult")]
        yield Indicator(
            each,
            named,
            words,
            unit.prose if unit is not None and unit.prose.text else None,
            sorted((part for part in targets if part), key=_day),
            sorted((part for part in actuals if part), key=_day),
        )


def said(prose: Prose) -> ScalarNode:
    """Some words as a value, on one line however they were broken."""
    span, text = prose.span, " ".join(prose.text.split())
    letters = span.end.offset - span.start.offset == len(text)
    return ScalarNode(span, text, trail=0 if letters and text == prose.text else None)


def _measured(element: Element, words: Words) -> Measured | None:
    """A result; its number may stand in the sentence that describes it."""
    units, told = element.first("NumberOfUnits"), element.first("Description")
    note = None if told is None or not told.prose.text else told.prose
    number = None if units is None else words.picking.value(units.prose)
    if number is None or number.type not in NUMBERS:
        number = None if note is None else words.picking.value(note)
    day = next(
        (
            part.prose
            for name in ("EndDate", "StartDate")
            if (part := element.first(name)) is not None and part.prose.text
        ),
        None,
    )
    due = None if day is None else due_of(day.text, words.cells.language)
    return Measured(
        element.span,
        number if number is not None and number.type in NUMBERS else None,
        None if day is None else said(day),
        None if due is None else due.last,
        note,
    )


def _day(each: Measured) -> date:
    return each.last or date.min
