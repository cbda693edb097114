"""Step 7: the hours in which it does not pay to be active (claim 7.8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, tzinfo

from smlint.base.finding import Arg, Observation, Related, Term
from smlint.plan.kinds import Channel, Content
from smlint.plan.quiet import DAYS, Window, at, next_free, windows
from smlint.plan.wording.zones import zone_of
from smlint.rules.context import Context
from smlint.rules.registry import check

TO_COME = ("draft", "approved", "scheduled", "")
"""A post's status while its hour can still be changed."""

IDLE = ("paused", "rejected", "retired")
"""A channel's status in which nothing goes out there, whatever the hour."""

OUT = ("published", "scheduled", "approved", "")
"""A post's status once its hour has passed and it has most likely been published."""


@check
def quiet_hours_missing(ctx: Context) -> Iterator[Observation]:
    """SM713, claim 7.8: after some weeks of posts the hours that do not pay are known."""
    limit = int(ctx.limits["content_days"])
    first: dict[str, date] = {}
    for post in ctx.plan.every(Content):
        for day in _day(post, ctx.today) if post.status in OUT else ():
            first[post.channel] = min(day, first.get(post.channel, day))
    for channel in ctx.each(each for each in ctx.plan.every(Channel) if each.active):
        began = first.get(channel.id) if channel.id else None
        unknown = channel.origin.value("quiet_hours") is None
        if began is not None and unknown and (ctx.today - began).days >= limit:
            yield ctx.observe(channel, "quiet_hours", date=began)


def _day(post: Content, today: date) -> Iterator[date]:
    if post.publish_at is not None and post.publish_at.date() <= today:
        yield post.publish_at.date()


@check
def posted_in_quiet_hours(ctx: Context) -> Iterator[Observation]:
    """SM714, claim 7.8: nothing is set for a time at which it does not pay.

    Times are those of the strategy's time zone; without one, as they are written. What is past
    cannot be mended, and a post with a day alone has no hour yet.
    """
    zone = _zone(ctx)
    quiet = {
        each.id: (each, windows(each.quiet_hours)) for each in ctx.plan.every(Channel) if each.id
    }
    for post in ctx.each(ctx.plan.every(Content)):
        moment = _moment(post, zone)
        if post.channel not in quiet or moment is None or post.status not in TO_COME:
            continue
        channel, times = quiet[post.channel]
        if channel.status in IDLE:
            continue
        window = at(moment, times)
        if window is not None and moment.date() >= ctx.today:
            args = _hour(channel, window, moment)
            free = next_free(moment, times)
            if free is not None:
                args["free"] = free.isoformat(timespec="minutes")
            message = "always" if free is None else "quiet"
            there = (Related(channel.origin.at("quiet_hours"), "related.quiet"),)
            yield ctx.observe(post, "publish_at", message=message, related=there, args=args)


def _zone(ctx: Context) -> tzinfo | None:
    return zone_of(next((each.timezone for each in ctx.plan.strategies if each.timezone), ""))


def _moment(post: Content, zone: tzinfo | None) -> datetime | None:
    """When a post goes out by the plan's clock."""
    moment = post.publish_at
    if moment is None or ":" not in post.origin_text("publish_at"):
        return None
    if moment.tzinfo is None or zone is None:
        return moment
    try:
        return moment.astimezone(zone)
    except OverflowError:  # the calendar ends within the hours between two zones
        return moment


def _hour(channel: Channel, window: Window, moment: datetime) -> dict[str, Arg]:
    return {
        "channel": channel.label,
        "day": Term(f"weekday.{DAYS[moment.weekday()]}"),
        "time": f"{moment:%H:%M}",
        "from": _clock(window.hours.start or 0),
        "to": _clock(window.hours.end or 0),
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
