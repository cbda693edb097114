"""The conclusion: platforms are tactics, not strategy."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.base.finding import Observation
from smlint.plan.kinds import Goal
from smlint.plan.sentence import head_verbs
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

FIRST_WORDS = 2
"""A platform among so many first words is what the text is about."""

DEEDS = ("platform_deeds", "output_verbs", "outcome_verbs", "vague_verbs_a", "vague_verbs_b")
"""Verbs and nouns of what one does oneself, at the head of a text."""


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


def _is_about(ctx: Context, goal: Goal, text: str, hit: Hit) -> bool:
    """Whether a text speaks of doing something with a platform ("Be on TikTok", "Instagram
    first"), and not of people who happen to be there.
    """
    if len(text[: hit.start].split()) < FIRST_WORDS:
        return True
    following = text[hit.end :].split(maxsplit=1)
    if following and ctx.terms("platform_deeds", following[0], goal):
        return True  # "our Facebook page"
    heads = head_verbs(text, ctx.language(goal))
    return any(ctx.terms(name, text, goal, heads=heads) for name in DEEDS)


def _platforms(ctx: Context, goal: Goal) -> Iterator[Observation]:
    for field in ("statement", "title"):
        node = goal.origin.value(field)
        if isinstance(node, ScalarNode):
            for hit in ctx.terms("platforms", node.text, goal):
                if not _is_about(ctx, goal, node.text, hit):
                    continue
                place = node.part(hit.start, hit.end)
                yield ctx.observe(goal, field, span=place, platform=hit.text)
