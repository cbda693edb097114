"""The conclusion: what is planned fits into the hours that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg, Observation
from smlint.base.text import folded
from smlint.plan.kinds import Channel, Person, Strategy, Tactic
from smlint.rules.context import Context
from smlint.rules.registry import check

HOURS = ("capacity", "hours_per_week")

OWN_TYPES = ("owned-account", "newsletter", "messaging")
"""Channels that somebody administers; in a forum or a blog of others one is a guest."""


@check
def overcommitted(ctx: Context) -> Iterator[Observation]:
    """SM807, claims C6 and I3: the hours of the tactics fit into those of the team. Tactics that
    do not run at the same time do not add up; the hours for experiments are inside the capacity,
    and are told beside those of the tactics.
    """
    for strategy in ctx.each(ctx.plan.strategies):
        given = hours_of(ctx, strategy)
        needed, experiments = busiest(ctx), strategy.experiment_hours or Decimal(0)
        if given is not None and needed + experiments > given:
            args: dict[str, Arg] = {"needed": needed, "given": given}
            args |= {"experiments": experiments} if experiments else {}
            message = "with-experiments" if experiments else "over"
            yield ctx.observe(strategy, *HOURS, message=message, args=args)


def hours_of(ctx: Context, strategy: Strategy) -> Decimal | None:
    """The hours of a week: the strategy's, else those of its people together."""
    if strategy.hours is not None:
        return strategy.hours
    hours = [person.hours for person in ctx.plan.every(Person)]
    known = [each for each in hours if each is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(hours) else None


def busiest(ctx: Context, owner: str = "") -> Decimal:
    """The hours of the fullest week from today on that the tactics, or those of one owner, need."""
    tactics = [
        tactic
        for tactic in ctx.plan.every(Tactic)
        if tactic.hours and not tactic.stopped and owner in ("", tactic.owner)
    ]
    days = {max(tactic.start or ctx.today, ctx.today) for tactic in tactics}
    return max((_hours_on(day, tactics) for day in days), default=Decimal(0))


def _hours_on(day: date, tactics: list[Tactic]) -> Decimal:
    return sum(
        (
            tactic.hours or Decimal(0)
            for tactic in tactics
            if (tactic.start or day) <= day <= (tactic.end or day)
        ),
        Decimal(0),
    )


@check
def person_overcommitted(ctx: Context) -> Iterator[Observation]:
    """SM808, claim C6: nobody is down for more than the hours they have. Where one person does
    all of it, the shortage is the plan's, and SM807 tells it.
    """
    whole = busiest(ctx)
    given = [hours_of(ctx, strategy) for strategy in ctx.plan.strategies]
    short = [hours for hours in given if hours is not None and hours < whole]
    for person in ctx.each(ctx.plan.every(Person)):
        if person.hours is None or not person.id:
            continue
        needed = busiest(ctx, person.id)
        told = needed == whole and any(hours <= person.hours for hours in short)
        if needed > person.hours and not told:
            args: dict[str, Arg] = {"needed": needed, "given": person.hours}
            yield ctx.observe(person, "hours_per_week", args=args)


@check
def too_many_channels(ctx: Context) -> Iterator[Observation]:
    """SM850, claim C6: each active channel gets a fair share of the hours."""
    active = [channel for channel in ctx.each(ctx.plan.every(Channel)) if channel.active]
    least = ctx.limits["hours_per_channel"]
    for strategy in ctx.plan.strategies:
        given = hours_of(ctx, strategy)
        if given is not None and len(active) > 1 and len(active) * least > given:
            args: dict[str, Arg] = {"n": len(active), "given": given, "min": least}
            yield ctx.observe(strategy, *HOURS, args=args)


@check
def single_admin(ctx: Context) -> Iterator[Observation]:
    """SM853: two people can get in, so that nobody is locked out. Of a person's own profile nobody
    else may have the key.
    """
    for channel in ctx.each(ctx.plan.every(Channel)):
        if channel.active and channel.type in OWN_TYPES and not _is_personal(ctx, channel):
            people = set(channel.admins)
            if len(people) < ctx.limits["least_admins"]:
                message = "one" if people else "none"
                yield ctx.observe(channel, "admins", message=message)


def _is_personal(ctx: Context, channel: Channel) -> bool:
    """Whether a channel is one person's own profile: its only voice and admin, and a part of its
    name ("Sanne's own LinkedIn").
    """
    (person, *others) = {*channel.admins, *channel.voices} or {""}
    if others or not channel.admins or not channel.voices:
        return False
    member = ctx.plan.find("person", person)
    names = {person, "" if member is None else member.title.partition(" ")[0]}
    words = set(_WORD.findall(folded(f"{channel.id} {channel.title}")))
    return any(folded(name) in words for name in names if name)


_WORD = re.compile(r"[^\W_]+")
