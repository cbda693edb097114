"""What the calendar says: ends before their beginnings, states that a date contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from smlint.base.finding import Arg, Observation, Term
from smlint.checks.places import places
from smlint.plan.entities import Entity
from smlint.plan.reader import day_of
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import MapNode, ScalarNode


@check
def end_before_start(ctx: Context) -> Iterator[Observation]:
    """SM907: whatever has a start and an end, in this order. Days alone: hours may run past
    midnight.
    """
    for part in ctx.plan.parts:
        for place in places(part):
            if not isinstance(place.node, MapNode):
                continue
            language = part.document.language
            start, end = (_day(place.node, name, language) for name in ("start", "end"))
            if start is None or end is None:
                continue
            ctx.examined += 1
            if end < start:
                yield ctx.observe(place.entity, *place.way, "end", end=end, start=start)


def _day(node: MapNode, name: str, language: str | None) -> date | None:
    value = node.get(name)
    return day_of(value.text.strip(), language) if isinstance(value, ScalarNode) else None


@dataclass(frozen=True, slots=True)
class Course:
    """How a kind of thing runs through the calendar.

    Attributes:
        begin: the field with its first day; end: with its last one, where it lasts.
        ahead: what it is called before it begins; over: afterwards; now: while it runs, where no
            other rule looks at that.
    """

    begin: str
    end: str
    ahead: tuple[str, ...]
    over: tuple[str, ...]
    now: tuple[str, ...] = ()

    @property
    def run(self) -> tuple[str, ...]:
        """What it may be called once it has begun."""
        return () if self.begin == self.end else ("active",)


COURSES: Mapping[str, Course] = {
    "content": Course(
        "publish_at", "publish_at", ("draft", "approved", "scheduled"), ("published",)
    ),
    "tactic": Course("start", "end", ("planned",), ("done",), ("active",)),
    "event": Course("start", "end", ("planned",), ("done",), ("active",)),
    "campaign": Course("start", "end", ("planned",), ("done",), ("active",)),
    "experiment": Course("start", "end", ("planned",), ("done",)),
}
"""An idea for a post has no day that it must keep, and what is paused or cancelled none at all. An
experiment that ran out is SM710's.
"""


@check
def status_contradicts_date(ctx: Context) -> Iterator[Observation]:
    """SM908: a state that somebody wrote and that the day contradicts; one that nobody wrote says
    nothing. Some days pass before a plan is brought up to date, and clocks differ by one.
    """
    late = timedelta(days=int(ctx.limits["update_days"]))
    for entity in ctx.each(each for each in ctx.plan.entities if each.kind in COURSES):
        course = COURSES[entity.kind]
        begin, end = (_day_in(ctx, entity, name) for name in (course.begin, course.end))
        last = end or begin
        begun = last if entity.kind == "event" else begin
        if entity.status in course.ahead and begun is not None and ctx.today - begun > late:
            yield _contradiction(ctx, entity, "passed", begun)
        elif entity.status in course.over and begin is not None:
            if begin - ctx.today > timedelta(days=1):
                yield _contradiction(ctx, entity, "to-come", begin)
        elif entity.status in course.now and end is not None and ctx.today - end > late:
            yield _contradiction(ctx, entity, "ended", end)


def _day_in(ctx: Context, entity: Entity, name: str) -> date | None:
    text = entity.origin_text(name)
    day = day_of(text, ctx.language(entity))
    if day is not None or not text:
        return day
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _contradiction(ctx: Context, entity: Entity, message: str, day: date) -> Observation:
    """Said at the status. What is over and forgotten is told once, with what is lost by it: the
    outcome of an event (SM506), the look back at a campaign (SM703).
    """
    about = _FORGOTTEN.get(entity.kind, "status") if message != "to-come" else "status"
    if about == "outcome" and entity.origin.value("outcome") is not None:
        about = "status"
    label = entity.label or Term("label.none")
    place = entity.origin.at("status")
    args: dict[str, Arg] = {"element": label, "status": entity.status, "date": day}
    if message == "passed":
        course = COURSES[entity.kind]
        running = () if entity.kind == "event" else course.run
        args["choices"] = (*running, *course.over, "cancelled")
    return ctx.observe(entity, about, message=message, span=place, args=args)


_FORGOTTEN = {"event": "outcome", "campaign": "end"}
"""The field that another rule asks about when something is over."""
