"""The conclusion: platforms are tactics, not strategy."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.base.finding import Observation
from smlint.plan.entities import Goal
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode


@check
def platform_first_goal(ctx: Context) -> Iterator[Observation]:
    """SM801, claims C3 and C4: a goal says what changes for people, not where one posts.

    Said once a goal. In a document read as found a line with a number is an objective rather than
    a goal, and may name its platform.
    """
    for goal in ctx.each(ctx.plan.goals):
        if goal.origin.found and goal.origin.value("target") is not None:
            continue
        first = next(_platforms(ctx, goal), None)
        if first is not None:
            yield first


def _platforms(ctx: Context, goal: Goal) -> Iterator[Observation]:
    for field in ("statement", "title"):
        node = goal.origin.value(field)
        if isinstance(node, ScalarNode):
            for hit in ctx.terms("platforms", node.text, goal):
                place = node.part(hit.start, hit.end)
                yield ctx.observe(goal, field, span=place, platform=hit.text)
