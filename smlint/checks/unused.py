"""What nothing in the plan points to. An id in running text is a mention, and no reference."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from smlint.base.finding import Observation
from smlint.plan.graph import Plan
from smlint.plan.kinds import Audience, Campaign, Channel, Research
from smlint.rules.context import Context
from smlint.rules.registry import check

AT_REST = ("draft", "paused", "retired", "cancelled", "planned", "done")
"""A status of what nobody needs to point to now."""


@check
def unused_document(ctx: Context) -> Iterator[Observation]:
    """SM910: an audience, a campaign or a round of research that the plan does nothing with. Of
    metrics SM601 speaks; to an experiment no field points.
    """
    yield from _audiences(ctx)
    yield from _campaigns(ctx)
    yield from _research(ctx)


def _audiences(ctx: Context) -> Iterator[Observation]:
    """Only where the plan names audiences elsewhere. One that no channel reaches is SM214's."""
    audiences = ctx.plan.every(Audience)
    active = {each.id for each in ctx.plan.every(Channel) if each.active}
    named = any(ctx.plan.referrers(each) for each in audiences)
    for audience in ctx.each(audiences):
        reached = not active or active & {*audience.where_active}
        if named and reached and _is_idle(ctx.plan, audience):
            yield ctx.observe(audience, "id", message="audience")


def _campaigns(ctx: Context) -> Iterator[Observation]:
    """Only those that run now, in a plan whose posts are part of it."""
    for campaign in ctx.each(ctx.plan.every(Campaign)):
        begun = campaign.start is not None and campaign.start <= ctx.today
        over = campaign.end is not None and campaign.end < ctx.today
        if begun and not over and ctx.plan.of("content") and _is_idle(ctx.plan, campaign):
            yield ctx.observe(campaign, "id", message="campaign")


def _research(ctx: Context) -> Iterator[Observation]:
    """Only the newest round, once there was time to use it, while others are built on: an older
    one did its work.
    """
    rounds = ctx.plan.every(Research)
    days = [each.day for each in rounds if each.day is not None]
    used = any(ctx.plan.referrers(each) for each in rounds)
    grace = timedelta(days=int(ctx.limits["use_days"]))
    for each in ctx.each(rounds):
        newest = each.day is not None and each.day == max(days) and ctx.today - each.day > grace
        if used and newest and _is_idle(ctx.plan, each):
            yield ctx.observe(each, "id", message="research")


def _is_idle(plan: Plan, entity: Audience | Campaign | Research) -> bool:
    return entity.status not in AT_REST and not plan.referrers(entity)
