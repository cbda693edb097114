"""The premise, steps 1 and 6: the strategy, its people, goals, objectives, what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.plan.entities import Due, Entity, Head, Measure, Origin, Ref, quoted
from smlint.plan.reader import Reader
from smlint.plan.wording.values import says_change

OWN_OBJECTIVE = ("metric", "baseline", "target", "due")
"""A goal that carries any of these, and no objectives, is its own objective."""

NUMBERS = ("metric", "baseline", "target")
"""Beside objectives it is one more if it carries any of these; its due date alone may be that of
all of them.
"""

REACHED_WHEN = "x-reached-when"
"""What says in a document as found when a goal is reached, where that is no number: its definition
of done, or the objectives beside it.
"""

A_WORK = "x-a-work"
"""The words of a goal in a document as found that is a work, there or not."""

VAGUE_TIME = "x-vague-time"
"""The words of a goal in a document as found that give a time and no day: "soon"."""

STANDING = "x-standing"
"""How often a document as found looks at a number that is to hold each time: "> 40%", monthly."""

NOTED = frozenset({REACHED_WHEN, A_WORK, VAGUE_TIME, STANDING})
"""What only the reader of documents as found notes; no writer's fields."""


@dataclass(frozen=True, slots=True)
class Strategy(Entity):
    """The plan's head (premise, step 1): why, who owns it, how long it runs, with what hours.

    Attributes:
        size: the organisation's, ``micro`` to ``large``; region: where it is ("EU").
        hours: what a week holds, those for experiments included.
        timezone: of dates and quiet hours, an IANA name.
    """

    start: date | None
    end: date | None
    rationale: str
    approach: str
    size: str
    region: str
    buy_in: str
    buy_in_date: date | None
    hours: Decimal | None
    experiment_hours: Decimal | None
    timezone: str

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Strategy:
        """The strategy in a document."""
        return cls(
            *head,
            start=reader.day("start"),
            end=reader.day("end"),
            rationale=reader.text("rationale"),
            approach=reader.text("approach"),
            size=reader.text("organization", "size"),
            region=reader.text("organization", "region"),
            buy_in=reader.text("buy_in", "status"),
            buy_in_date=reader.day("buy_in", "date"),
            hours=reader.amount("capacity", "hours_per_week"),
            experiment_hours=reader.amount("capacity", "experiment_hours_per_week"),
            timezone=reader.text("timezone"),
        )


@dataclass(frozen=True, slots=True)
class Person(Entity):
    """A member of the team; ``department`` may be any (claim 1.2)."""

    role: str
    department: str
    hours: Decimal | None
    backup: str

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Person:
        """The person in an item of ``members:``."""
        return cls(
            *head,
            role=reader.text("role"),
            department=reader.text("department"),
            hours=reader.amount("hours_per_week"),
            backup=reader.text("backup"),
        )


@dataclass(frozen=True, slots=True)
class Goal(Entity):
    """A broad aim (claim 1.4), tied to business objectives (claim 1.5).

    Attributes:
        due: the day by which all of it shall be reached, None where it says none; its objectives
            have days of their own.
    """

    statement: str
    type: str
    priority: int | None
    due: Due | None
    supports: tuple[Ref, ...]

    @property
    def label(self) -> str:
        """What a message calls it."""
        return self.id or quoted(self.title or self.statement)

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Goal:
        """The goal in a document, without its objectives."""
        priority = reader.number("priority")
        return cls(
            *head,
            statement=reader.text("statement"),
            type=reader.choice("type"),
            priority=None if priority is None else int(priority),
            due=reader.due("due"),
            supports=tuple(_supports(reader)),
        )


def _supports(reader: Reader) -> Iterator[Ref]:
    for element in reader.elements("supports"):
        name = reader.inside(element).text("objective")
        if name:
            yield Ref(name, ("business-objective",), element.path("objective"))


@dataclass(frozen=True, slots=True)
class Objective(Entity):
    """A SMART objective of a goal (claims 1.6S to 1.6T).

    Attributes:
        goal: the id of the goal it belongs to.
        own: the goal is its own objective: it carries metric, target and due itself.
        target: the number to reach, None where it is missing or no number.
        baseline: where one stands; None where it is missing, unknown or no number.
        due: the deadline, None where it is missing or cannot be read.
        scope: the ids it names as its channels and audiences, and its segment.
        milestones: what shall be reached on the way, in the plan's order.
    """

    goal: str
    own: bool
    statement: str
    metric: str
    target: Decimal | None
    baseline: Measure | None
    due: Due | None
    scope: tuple[str, ...]
    commitment: str
    guardrail: str
    milestones: tuple[Measure, ...]

    @property
    def label(self) -> str:
        """What a message calls it."""
        return self.id or quoted(self.title or self.statement)

    @classmethod
    def read(cls, head: Head, reader: Reader, goal: str, *, own: bool) -> Objective:
        """The objective in an item of ``objectives:``, or in the goal itself."""
        scope = (reader.ids("scope", part) for part in ("channels", "audiences"))
        segment = reader.text("scope", "segment")
        steps = (reader.inside(each).measure() for each in reader.elements("milestones"))
        adds = says_change(reader.text("target"), reader.language)
        return cls(
            *head,
            goal=goal,
            own=own,
            statement=reader.text("statement"),
            metric=reader.text("metric"),
            target=None if adds else reader.number("target"),
            baseline=reader.measure("baseline"),
            due=reader.due("due"),
            scope=(*(name for part in scope for name in part), *([segment] if segment else [])),
            commitment=reader.choice("commitment"),
            guardrail=reader.text("guardrail"),
            milestones=tuple(step for step in steps if step is not None),
        )


def carries_own_objective(goal: Origin) -> bool:
    """Whether a goal is its own objective: it has a metric, a baseline, a target or a due date
    itself; beside objectives of its own, one of the first three.
    """
    listed = goal.value("objectives") is not None
    return any(goal.value(name) is not None for name in (NUMBERS if listed else OWN_OBJECTIVE))


@dataclass(frozen=True, slots=True)
class Metric(Entity):
    """How something is counted (step 6).

    Attributes:
        family: what sort of thing it counts (``audience-size``, ``mention``...).
        level: where it stands between input and impact.
        formula: the ids of numerator and denominator, where it is a ratio of two metrics.
        growth: a benchmark's monthly growth, in percent.
    """

    unit: str
    direction: str
    family: str
    level: str
    frequency: str
    by_channel: bool
    cumulative: bool
    formula: tuple[str, ...]
    growth: Decimal | None

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Metric:
        """The metric in a document."""
        parts = (reader.text("formula", part) for part in ("numerator", "denominator"))
        return cls(
            *head,
            unit=reader.choice("unit"),
            direction=reader.choice("direction"),
            family=reader.choice("family"),
            level=reader.choice("level"),
            frequency=reader.choice("frequency"),
            by_channel=reader.flag("by_channel"),
            cumulative=reader.flag("cumulative"),
            formula=tuple(part for part in parts if part),
            growth=reader.number("benchmark", "monthly_growth"),
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What a metric read on a day: in all, or on one channel."""

    value: Decimal | None
    day: date | None
    channel: str
    note: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Readings(Entity):
    """What one metric read, in the plan's order."""

    metric: str
    values: tuple[Reading, ...]

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Readings:
        """The readings in a document."""
        return cls(
            *head,
            metric=reader.text("metric"),
            values=tuple(_reading(reader.inside(each)) for each in reader.elements("values")),
        )


def _reading(reader: Reader) -> Reading:
    return Reading(
        reader.number("value"),
        reader.day("date"),
        reader.text("channel"),
        reader.text("note"),
        reader.origin,
    )
