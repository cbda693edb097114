"""Plans in StratML (ISO 17469): Part 1, the core of a strategy, and Part 2, which measures it.

Only the local names of elements count, for their namespace differs between the versions. Empty
elements, of which forms leave many behind, say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.documents import Found, listed_documents, strategy_document
from smlint.plan.found.files.indicators import Indicator, indicators, said
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.names import OWN
from smlint.plan.structured.cells import key
from smlint.source.text import Text
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type
from smlint.syntax.xml import Element

ROOTS = ("StrategicPlan", "PerformancePlanOrReport")
"""What the outermost element of Part 1 and of Part 2 is called."""

PERFORMER, BENEFICIARY = "performer", "beneficiary"


def is_stratml(root: Element) -> bool:
    """Whether an XML document is a plan in StratML."""
    return root.name in ROOTS


def read_stratml(text: Text, root: Element, words: Words) -> Found:
    """The strategy, its goals and their objectives, what is measured, and for whom it is."""
    reader = _Reader(words, said_of(root.first("AdministrativeInformation", "EndDate")))
    goals = [goal for element in root.deep("Goal") if (goal := reader.goal(element))]
    strategy = reader.strategy(root)
    nodes = (
        *(("goal", goal) for goal in goals),
        *(("metric", each.node()) for each in reader.indicators.values()),
        *(("readings", node) for each in reader.indicators.values() if (node := each.readings())),
        *(("audience", node) for node in reader.audiences.values()),
    )
    language = words.cells.language
    head = strategy_document(text, strategy, language, None)
    return Found((head, *listed_documents(text, nodes, language)))


def said_of(element: Element | None) -> ScalarNode | None:
    """An element's words as a value; None where it is missing or says nothing."""
    return said(element.prose) if element is not None and element.prose.text else None


@dataclass(slots=True)
class _Reader:
    """Reads one plan.

    Attributes:
        end: the last day of the plan, the deadline of objectives that name none.
        people, audiences: performers and beneficiaries, each once by name.
        indicators: what is measured, each once by its words.
    """

    words: Words
    end: ScalarNode | None
    people: dict[str, MapNode] = field(default_factory=dict)
    audiences: dict[str, MapNode] = field(default_factory=dict)
    indicators: dict[tuple[str, str], Indicator] = field(default_factory=dict)

    def strategy(self, root: Element) -> MapNode:
        """The strategy as a whole; read last, for its team are all performers."""
        core = root.first("StrategicPlanCore")
        organization = None if core is None else core.first("Organization")
        owner = None if organization is None else self.stakeholders(organization)[0]
        entries = [
            *_entry("title", root.first("Name")),
            *([] if owner is None else [Entry(key("owner", owner.span), owner)]),
            *_organization(organization),
            *_rationale(root),
            *_entry("start", root.first("AdministrativeInformation", "StartDate")),
            *_entry("end", root.first("AdministrativeInformation", "EndDate")),
            *_entry("updated", root.first("AdministrativeInformation", "PublicationDate")),
            *_entry(f"{OWN}vision", root.first("StrategicPlanCore", "Vision", "Description")),
            *_texts(f"{OWN}values", [] if core is None else list(map(_value, core.all("Value")))),
            *_nodes("team", list(self.people.values())),
            *_entry("notes", root.first("OtherInformation")),
        ]
        title = root.first("Name")
        anchor = root.head if title is None or not title.prose.text else title.prose.span
        return MapNode(root.span, tuple(entries), anchor)

    def goal(self, element: Element) -> MapNode | None:
        """A goal with its objectives; with none it is judged by its own words."""
        inside = [node for each in element.all("Objective") for node in self.objective(each)]
        inside += self.measured(element, None)
        if not inside:
            return next(self.objective(element), None)
        name, told = said_of(element.first("Name")), said_of(element.first("Description"))
        first = name or told
        if first is None:
            return None
        entries = [
            *_entry("id", element.first("Identifier")),
            *_entry("title", element.first("Name")),
            *_entry("statement", element.first("Description")),
            *self.rest(element),
            *_nodes("objectives", inside),
        ]
        return MapNode(element.span, tuple(entries), first.span)

    def objective(self, element: Element) -> Iterator[MapNode]:
        """An objective: one for each of its indicators that has a number to reach."""
        lead, second = self.leads(element)
        goal = None if lead is None else self.words.goal(lead.prose, element.span)
        if goal is None or lead is None:
            yield from self.measured(element, None)
            return
        # A goal may outlive the plan; what is to be reached in it ends with the plan at the latest.
        ends = element.name == "Objective" or "target" in goal.fields
        goal.context = self.end if ends else None
        for name, each in (("id", element.first("Identifier")), ("title", second)):
            node = said_of(each) if name == "id" or lead.name == "Description" else None
            goal.put(name, node)
        goal.others += self.rest(element)
        if lead.name == "Name":
            goal.others += _entry(f"{OWN}description", second)
        yield from self.measured(element, goal)

    def leads(self, element: Element) -> tuple[Element | None, Element | None]:
        """The element whose words are an objective's, and the other: its name, or the description
        where only that says a number.
        """
        name, told = (
            each if each is not None and each.prose.text else None
            for each in (element.first("Name"), element.first("Description"))
        )
        if name is None or told is None:
            return name or told, None
        counts = [self.words.picking.target(each.prose) is not None for each in (name, told)]
        short = len(told.prose.text) <= _LONGEST
        return (told, name) if counts == [False, True] and short else (name, told)

    def measured(self, element: Element, goal: Goal | None) -> Iterator[MapNode]:
        """What an element measures: its first indicator belongs to its words, each other that has
        a number to reach is an objective of its own.
        """
        found = sorted(indicators(element, self.words), key=lambda each: each.target is None)
        for each in found:
            kept = self.indicators.setdefault(_same(each), each)
            if kept is not each:
                kept.actuals += each.actuals
        first = goal
        for each in found:
            if first is None and each.target is None:
                continue
            objective = first or self.words.goal(each.words, each.element.span)
            if objective is not None:
                yield self.with_numbers(objective, each)
            first = None
        if first is not None:
            yield first.node()

    def with_numbers(self, goal: Goal, indicator: Indicator) -> MapNode:
        """An objective with the numbers of an indicator."""
        goal.fields.pop("metric", None)
        goal.put("metric", indicator.name)
        goal.context = goal.context or self.end
        target, baseline = indicator.target, indicator.baseline
        if target is not None:
            for name, node in (("target", target.number), ("due", target.day)):
                if node is not None:
                    goal.fields.pop(name, None)
                goal.put(name, node)
            if target.told is not None and target.day is None:
                goal.fields.pop("due", None)
                self.words.deadlines.read(goal, target.told)
        if baseline is not None:
            goal.fields.pop("baseline", None)
            stood = baseline.node(noted=False)
            goal.others.append(Entry(key("baseline", stood.span), stood))
        steps = [each.node(noted=False) for each in indicator.milestones]
        goal.others += _nodes("milestones", steps)
        return goal.node()

    def rest(self, element: Element) -> Iterator[Entry]:
        """Who acts, its place in the order, and what else is said."""
        owner, others = self.stakeholders(element)
        if owner is not None:
            yield Entry(key("owner", owner.span), owner)
        place = element.first("SequenceIndicator")
        number = None if place is None else self.words.cells.number(place.prose)
        if number is not None and number.type is Type.INT:
            yield Entry(key("priority", number.span), number)
        yield from _texts(f"{OWN}stakeholders", others)
        yield from _entry("notes", element.first("OtherInformation"))

    def stakeholders(self, element: Element) -> tuple[ScalarNode | None, list[ScalarNode]]:
        """Note performers and beneficiaries; the first performer, and those of no known role."""
        owner: ScalarNode | None = None
        others: list[ScalarNode] = []
        for each in element.all("Stakeholder"):
            name = said_of(each.first("Name"))
            if name is None:
                continue
            roles = {heading_key(role.prose.text) for role in each.deep("RoleType")}
            known = {PERFORMER, BENEFICIARY} & roles
            if PERFORMER in roles:
                owner = owner or name
                self.people.setdefault(heading_key(name.text), _person(each, name))
            if BENEFICIARY in roles:
                self.audiences.setdefault(heading_key(name.text), _audience(each, name))
            others += [] if known else [name]
        return owner, others


_LONGEST = 300


def _same(indicator: Indicator) -> tuple[str, str]:
    unit = "" if indicator.unit is None else indicator.unit.text
    return heading_key(indicator.words.text), heading_key(unit)


def _person(element: Element, name: ScalarNode) -> MapNode:
    role = element.first("Role", "Name")
    entries = (Entry(key("name", name.span), name), *_entry("role", role))
    return MapNode(element.span, entries, name.span)


def _audience(element: Element, name: ScalarNode) -> MapNode:
    told = element.first("Description")
    entries = (Entry(key("title", name.span), name), *_entry("notes", told))
    return MapNode(element.span, entries, name.span)


def _organization(element: Element | None) -> Iterator[Entry]:
    name = None if element is None else said_of(element.first("Name"))
    if element is not None and name is not None:
        entries = (Entry(key("name", name.span), name),)
        node = MapNode(element.span, entries, name.span)
        yield Entry(key("organization", element.head), node)


def _rationale(root: Element) -> Iterator[Entry]:
    mission = root.first("StrategicPlanCore", "Mission", "Description")
    told = root.first("Description")
    if said_of(mission) is None:
        yield from _entry("rationale", told)
        return
    yield from _entry("rationale", mission)
    yield from _entry("approach", told)


def _value(element: Element) -> ScalarNode | None:
    return said_of(element.first("Name")) or said_of(element.first("Description"))


def _entry(name: str, element: Element | None) -> Iterator[Entry]:
    node = said_of(element)
    if element is not None and node is not None:
        yield Entry(key(name, element.head), node)


def _texts(name: str, nodes: Iterable[ScalarNode | None]) -> Iterator[Entry]:
    yield from _nodes(name, [node for node in nodes if node is not None])


def _nodes(name: str, nodes: Sequence[Node]) -> Iterator[Entry]:
    if nodes:
        span = Span(nodes[0].span.path, nodes[0].span.start, nodes[-1].span.end)
        yield Entry(key(name, nodes[0].span), SeqNode(span, tuple(nodes)))
