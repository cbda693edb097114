"""The conclusion: platforms are tactics, not strategy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from smlint.base.finding import Observation, Term
from smlint.base.span import Pointer
from smlint.base.text import folded
from smlint.checks.goals import decided
from smlint.checks.places import each_text, own_fields_aside
from smlint.checks.texts import word_at
from smlint.plan.entities import Entity
from smlint.plan.kinds import Campaign, Channel, Content, Goal, Policy, Tactic
from smlint.plan.wording.sentence import head_verbs
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.rules.registry import check
from smlint.syntax.nodes import Entry, MapNode, ScalarNode

FIRST_WORDS = 2
"""A platform among so many first words is what the text is about."""

LONGEST_WORD = 60
"""The words of the lists are shorter."""

DEEDS = ("platform_deeds", "output_verbs", "outcome_verbs", "vague_verbs_a", "vague_verbs_b")
"""Verbs and nouns of what one does oneself, at the head of a text."""

PLATFORMS = ("platforms", "platforms_ambiguous")
"""The lists of names of platforms."""

LONG = 4
"""Words from so many letters on say what a text is about."""

LEVEL = ("trigger", "responder", "approver", "response_time_hours", "holding_statement")
"""What each level of a crisis plan needs."""

NO_PROSE = frozenset({"kind", "id", "url", "link", "feed", "handle", "utm", "tracking"})
"""Fields that hold no words of one's own."""

LONGEST_BLANK = 60
"""So many characters a blank in brackets may have."""

_WITH_WHOM = re.compile(
    r"(?:with|by|from|after|until|με|από|μετά)(?: [\w'’.-]+){1,4}", re.IGNORECASE
)
"""With whom, or when, a blank is to be filled: "TBD with sales"."""

_MEANS = re.compile(
    r"(?<!\w)(?:via|through|thanks to|μεσω|χαρη (?:στο|στη|στην))(?: (?:our|the|τουσ?|τησ?))? $"
)
"""Words before a platform that is only the way to what a goal wants."""

_BRACES = re.compile(r"\{\{[^{}\n]{0,80}\}\}")


@check
def platform_first_goal(ctx: Context) -> Iterator[Observation]:
    """SM801, claims C3 and C4: a goal says what changes for people, not where one posts.

    Said once a goal. That people help each other somewhere is a change, and no platform. One with a
    number to reach is an objective rather than a goal, and may name its platform: "Followers on
    Instagram, 2,000"; so is one about followers in a document read as found.
    """
    for goal in ctx.each(ctx.plan.goals):
        if _is_counted(ctx, goal):
            continue
        first = next(_platforms(ctx, goal), None)
        if first is not None:
            yield first


def _is_counted(ctx: Context, goal: Goal) -> bool:
    """Whether a goal has its number, or, as found, counts the people on a platform: then it is an
    objective whose number is missing, and SM116 speaks.
    """
    if goal.origin.value("target") is not None or not goal.origin.found:
        return goal.origin.value("target") is not None
    return bool(ctx.judged("followers", goal.title or goal.statement, goal))


@dataclass(frozen=True)
class _Aim:
    """A goal's title or statement, read once however many platforms it names."""

    ctx: Context
    goal: Goal
    text: str

    @cached_property
    def _first_words(self) -> int:
        return word_at(self.text, FIRST_WORDS - 1)

    @cached_property
    def _of_deeds(self) -> bool:
        heads = head_verbs(self.text, self.ctx.language(self.goal))
        return any(self.ctx.terms(name, self.text, self.goal, heads=heads) for name in DEEDS)

    def is_about(self, hit: Hit) -> bool:
        """Whether it speaks of doing something with a platform ("Be on TikTok", "Instagram
        first"), and not of people who happen to be there.
        """
        if _MEANS.search(folded(self.text[: hit.start])):
            return False  # "more talks via LinkedIn"
        if hit.start <= self._first_words:
            return True
        following = self.text[hit.end : hit.end + LONGEST_WORD].split(maxsplit=1)
        if following and self.ctx.terms("platform_deeds", following[0], self.goal):
            return True  # "our Facebook page"
        return self._of_deeds


def _platforms(ctx: Context, goal: Goal) -> Iterator[Observation]:
    for field in ("statement", "title"):
        node = goal.origin.value(field)
        if isinstance(node, ScalarNode) and not ctx.judged("mutual", node.text, goal):
            aim = _Aim(ctx, goal, node.text)
            for hit in filter(aim.is_about, _names(ctx, node.text, goal)):
                place = node.part(hit.start, hit.end)
                yield ctx.observe(goal, field, span=place, platform=hit.text)


def _names(ctx: Context, text: str, entity: Entity) -> tuple[Hit, ...]:
    """The platforms that a text names, in its order: also those whose names are common words,
    where the sentence shows that the platform is meant ("on X").
    """
    found = {hit.start: hit for name in PLATFORMS for hit in ctx.terms(name, text, entity)}
    return tuple(found[start] for start in sorted(found))


@check
def strategy_is_a_platform_list(ctx: Context) -> Iterator[Observation]:
    """SM802, claim C3: the approach speaks of people and change, not of where one posts. A text
    is a list where hardly any words stand between the platforms, and none is about an audience
    or a goal of the plan.
    """
    known = _words_of_aims(ctx)
    for strategy in ctx.each(ctx.plan.strategies):
        node = strategy.origin.value("approach")
        if not isinstance(node, ScalarNode):
            continue
        hits = _names(ctx, node.text, strategy)
        names = tuple(dict.fromkeys(folded(hit.text) for hit in hits))
        words = _words(node.text)
        if len(names) < ctx.limits["listed_platforms"]:
            continue
        if len(words) <= ctx.limits["words_per_platform"] * len(hits) and not known & set(words):
            yield ctx.observe(strategy, "approach", n=len(names))


def _words_of_aims(ctx: Context) -> set[str]:
    """The longer words in the names of the plan's audiences and goals."""
    aims = (*ctx.plan.of("audience"), *ctx.plan.of("goal"))
    platforms = {word for channel in ctx.plan.of("channel") for word in _words(channel.title)}
    return {word for each in aims for word in _words(each.title) if len(word) >= LONG} - platforms


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(text))


@check
def goal_without_tactic(ctx: Context) -> Iterator[Observation]:
    """SM804, claim C5: something is done for each goal. A name that no goal has (SM902) may have
    meant the one that it resembles; one that resembles none may have meant any.
    """
    loose = [
        each.ref.id
        for each in ctx.plan.references
        if each.broken and each.source is not None and each.source.kind == "tactic"
        if "goal" in each.ref.kinds
    ]
    meant = {ctx.plan.meant(("goal",), name) for name in loose}
    for goal in ctx.each(decided(ctx.plan)):
        served = ctx.plan.referrers(goal, "tactic")
        if not served and None not in meant and goal.id not in meant:
            yield ctx.observe(goal)


@check
def tactic_without_goal(ctx: Context) -> Iterator[Observation]:
    """SM803, claims C4 and C5: a tactic serves a goal. Without any goal SM103 speaks."""
    for tactic in ctx.each(ctx.plan.every(Tactic)):
        if not tactic.goals and ctx.plan.goals:
            yield ctx.observe(tactic, "goals")


@check
def channel_without_goal(ctx: Context) -> Iterator[Observation]:
    """SM805, claim C4: an active channel serves a goal. Without any goal SM103 speaks."""
    for channel in ctx.each(ctx.plan.every(Channel)):
        if channel.active and not channel.goals and ctx.plan.goals:
            yield ctx.observe(channel, "goals")


@check
def content_without_goal(ctx: Context) -> Iterator[Observation]:
    """SM806, claim C4: a post serves a goal, itself or through its campaign."""
    for post in ctx.each(ctx.plan.every(Content)):
        campaign = ctx.plan.find("campaign", post.campaign)
        served = isinstance(campaign, Campaign) and campaign.goals
        if post.goal or served or post.status == "cancelled":
            continue
        if ctx.plan.goals:
            yield ctx.observe(post, "goal")


@check
def template_residue(ctx: Context) -> Iterator[Observation]:
    """SM810, claim C1: own words, not those that came with a template. Once a field."""
    for part in ctx.plan.parts:
        for place, node in each_text(ctx, part, _prose):
            hit = _left_over(ctx, node, place.entity)
            if hit is not None:
                span = node.part(hit.start, hit.end)
                words = hit.text.strip("{} ")
                yield ctx.observe(place.entity, *place.way, span=span, words=words)


def _prose(mapping: MapNode, pointer: Pointer) -> Iterator[Entry]:
    fields = own_fields_aside(mapping, pointer)
    return (each for each in fields if each.key.text not in NO_PROSE)


def _left_over(ctx: Context, node: ScalarNode, entity: Entity) -> Hit | None:
    text = node.text
    hits = [_whole(text, hit) for hit in ctx.terms("placeholders", text, entity)]
    blanks = ctx.terms("blanks", text, entity)
    first = word_at(text, 0) if blanks else 0
    hits += [hit for hit in blanks if hit.start <= first and _is_all(text, hit)]
    hits += [Hit(*found.span(), found[0], "") for found in _BRACES.finditer(text)]
    return min(hits, key=lambda hit: hit.start, default=None)


_CLOSING = {"[": "]", "<": ">"}


def _whole(text: str, hit: Hit) -> Hit:
    """A blank in brackets up to its end: ``[Company name]``, ``<your brand>``."""
    bracket = _CLOSING.get(hit.text[0], "")
    closing = text.find(bracket, hit.end, hit.end + LONGEST_BLANK)
    if not bracket or hit.text.endswith(bracket) or closing < 0:
        return hit
    return Hit(hit.start, closing + 1, text[hit.start : closing + 1], hit.entry)


def _is_all(text: str, hit: Hit) -> bool:
    """Whether a text that begins with it says nothing else, or leads with it as a mark: ``TODO: ask
    Maria``, "TBD with sales".
    """
    after = text[hit.end :].partition(":")[0].strip(" .!…")
    return not after or _WITH_WHOM.fullmatch(after) is not None


@check
def crisis_level_incomplete(ctx: Context) -> Iterator[Observation]:
    """SM852: each level says what sets it off, who answers, who agrees, how fast, and what."""
    for policy in ctx.each(ctx.plan.every(Policy)):
        if policy.type != "crisis":
            continue
        levels = ctx.reader(policy).elements("levels")
        if not levels:
            yield ctx.observe(policy, "levels", message="none")
        for at, element in enumerate(levels):
            gaps = [part for part in LEVEL if element.value(part) is None]
            if gaps:
                level = ctx.reader(policy).inside(element).text("level") or str(at + 1)
                lacking = tuple(Term(f"crisis.{part}") for part in gaps)
                place = ("levels", at, gaps[0])
                yield ctx.observe(policy, *place, message="gap", level=level, lacking=lacking)


@check
def policy_expired(ctx: Context) -> Iterator[Observation]:
    """SM855: a policy is read again when its day comes."""
    for policy in ctx.each(ctx.plan.every(Policy)):
        day = policy.review_by
        if day is not None and day < ctx.today and policy.status not in ("retired", "draft"):
            yield ctx.observe(policy, "review_by", date=day)


@check
def industry_missing(ctx: Context) -> Iterator[Observation]:
    """SM811, claim C1: strategies differ by industry. Without an organisation the schema speaks."""
    for strategy in ctx.each(ctx.plan.strategies):
        organization = strategy.origin.value("organization")
        if organization is not None and strategy.origin.value("organization", "industry") is None:
            yield ctx.observe(strategy, "organization", "industry")
