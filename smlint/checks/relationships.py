"""Step 5, relationships: meeting people face to face."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from smlint.base.finding import Observation
from smlint.base.names import Names
from smlint.checks.conversation import is_shared
from smlint.plan.kinds import Channel, Contact, Event
from smlint.rules.context import Context
from smlint.rules.registry import check

FACE_TO_FACE = ("in-person", "hybrid", "")
"""Formats in which people meet; an event that does not say counts too."""

KNOWN = ("met", "partner")
"""Stages of somebody one has met."""


@check
def no_offline_event(ctx: Context) -> Iterator[Observation]:
    """SM501, claims 5.1 and 5.3: somewhere to meet, within the days of the plan."""
    starts = [each.start for each in ctx.plan.strategies if each.start is not None]
    ends = [each.end for each in ctx.plan.strategies if each.end is not None]
    first, last = min(starts, default=date.min), max(ends, default=date.max)
    events = tuple(ctx.each(ctx.plan.every(Event)))
    ctx.examined += 1
    if not any(
        event.format in FACE_TO_FACE
        and event.status != "cancelled"
        and (event.start is None or event.start <= last)
        and ((event.end or event.start) is None or (event.end or event.start or last) >= first)
        for event in events
    ):
        yield ctx.observe_plan()


@check
def event_off_topic(ctx: Context) -> Iterator[Observation]:
    """SM502, claim 5.3: what an event has to do with the trade. One's own has to do with it."""
    for seen, event in _lacking(ctx, "industry_link"):
        if not _is_ours(ctx, event):
            yield seen


def _is_ours(ctx: Context, event: Event) -> bool:
    """Whether the title or the place of an event says that one holds it oneself."""
    words = (event.title, event.origin_text("place"))
    houses = (each.origin_text("title") for each in ctx.plan.strategies)
    named = (ctx.reader(each).text("organization", "name") for each in ctx.plan.strategies)
    names = Names((*houses, *named))
    return any(
        ctx.judged("own_events", text, event) or next(names.within(text), None) for text in words
    )


@check
def event_nothing_to_learn(ctx: Context) -> Iterator[Observation]:
    """SM503, claim 5.4: what one goes there to learn."""
    yield from (seen for seen, _event in _lacking(ctx, "learning_goal"))


def _lacking(ctx: Context, field: str) -> Iterator[tuple[Observation, Event]]:
    for event in ctx.each(ctx.plan.every(Event)):
        if _to_come(ctx, event) and event.origin.value(field) is None:
            yield ctx.observe(event, field), event


@check
def event_nobody_to_meet(ctx: Context) -> Iterator[Observation]:
    """SM504, claims 5.5 and 5.6: whom one wants to meet. Of an empty rolodex SM301 speaks."""
    known = bool(ctx.plan.every(Contact))
    for event in ctx.each(ctx.plan.every(Event)):
        meeting = event.format in FACE_TO_FACE
        if known and meeting and _to_come(ctx, event) and not event.guests:
            yield ctx.observe(event, "contacts_to_meet")


def _to_come(ctx: Context, event: Event) -> bool:
    """Whether there is still time to prepare an event."""
    day = event.end or event.start
    return event.status not in ("done", "cancelled") and (day is None or day >= ctx.today)


@check
def never_met(ctx: Context) -> Iterator[Observation]:
    """SM505, claim 5.6: those one often talks with online, one might meet."""
    listed = {name for each in ctx.plan.every(Event) for name in (*each.guests, *each.speakers)}
    for contact in ctx.each(ctx.plan.every(Contact)):
        often = len(contact.interactions) >= ctx.limits["talks"]
        known = contact.met is not None or contact.stage in KNOWN or _sat_together(ctx, contact)
        if often and not known and not contact.do_not_contact and contact.id not in listed:
            yield ctx.observe(contact, "met_in_person", n=len(contact.interactions))


def _sat_together(ctx: Context, contact: Contact) -> bool:
    """Whether one of the exchanges was a meeting."""
    reader = ctx.reader(contact)
    kinds = (reader.inside(each).text("type") for each in reader.elements("interactions"))
    return any(ctx.terms("meetings", kind, contact) for kind in kinds if kind)


@check
def event_no_follow_up(ctx: Context) -> Iterator[Observation]:
    """SM506, claims 5.6 and 6.8: what came of an event, while somebody still remembers."""
    grace = timedelta(days=int(ctx.limits["follow_up_days"]))
    for event in ctx.each(ctx.plan.every(Event)):
        over = event.end or event.start
        if (
            over is not None
            and ctx.today - over > grace
            and event.status != "cancelled"
            and event.origin.value("outcome") is None
        ):
            yield ctx.observe(event, "outcome", date=over)


@check
def faceless_account(ctx: Context) -> Iterator[Observation]:
    """SM507, claim 5.1: people whose names stand under the answers on a channel."""
    for channel in ctx.each(each for each in ctx.plan.every(Channel) if is_shared(each)):
        if not channel.voices:
            yield ctx.observe(channel, "voices", message="missing")
