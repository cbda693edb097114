"""Step 2, research: where the people are, what is said there, and who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from smlint.base.finding import Observation, Term
from smlint.base.text import folded
from smlint.checks.texts import Words, met, texts
from smlint.plan.entities import Entity
from smlint.plan.kinds import Audience, Channel, Content, Research, Tactic
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.rules.registry import check
from smlint.syntax.nodes import MapNode

TALKING_PLACES = ("blog", "forum", "group", "qa-site")

PROVED = ("source", "date")
"""What evidence says: how one knows, and since when."""

SEARCHES = ("brand", "competitor", "keyword")
"""What one searches for: one's own name, the competitors', the words of the trade."""


@check
def launch_before_research(ctx: Context) -> Iterator[Observation]:
    """SM202, claims 2.1 and I4: research comes first. Said once, of what started first.

    What ran before the strategy began is no launch of it, unless it says itself that it is based on
    a round that came later; and listening is research itself.
    """
    days = [each.day for each in ctx.plan.every(Research)]
    known = [day for day in days if day is not None]
    begin = next((each.start for each in ctx.plan.strategies if each.start), date.min)
    early = [
        (day, field, entity)
        for day, field, entity in _starts(ctx)
        if known and len(known) == len(days) and begin <= day < min(known)
    ]
    if early:
        day, field, entity = min(early, key=lambda each: each[0])
        yield ctx.observe(entity, field, message=entity.kind, start=day, date=min(known))
    told = {min(known)} if early else set()
    for start, after, tactic in sorted(_reversed(ctx), key=lambda each: each[0]):
        if after not in told:
            told.add(after)
            yield ctx.observe(tactic, "start", message="based", start=start, date=after)


def _reversed(ctx: Context) -> Iterator[tuple[date, date, Tactic]]:
    """The tactics that say they are based on research and began before any of it, each with its
    start and the day of the first round that it names.
    """
    for tactic in ctx.each(ctx.plan.every(Tactic)):
        named = [ctx.plan.find("research", name) for name in tactic.based_on]
        days = [each.day for each in named if isinstance(each, Research) and each.day is not None]
        if tactic.start is None or len(days) < len(tactic.based_on) or not days:
            continue
        if tactic.start < min(days) and tactic.type != "listen" and tactic.status != "cancelled":
            yield tactic.start, min(days), tactic


def _starts(ctx: Context) -> Iterator[tuple[date, str, Entity]]:
    for tactic in ctx.each(ctx.plan.every(Tactic)):
        if tactic.start is not None and tactic.type != "listen" and tactic.status != "cancelled":
            yield tactic.start, "start", tactic
    for post in ctx.each(ctx.plan.every(Content)):
        if post.publish_at is not None and post.promised:
            yield post.publish_at.date(), "publish_at", post


@check
def site_list_too_short(ctx: Context) -> Iterator[Observation]:
    """SM203, claim 2.4: a list of places, those one said no to included."""
    channels = tuple(ctx.each(ctx.plan.every(Channel)))
    least = ctx.limits["min_sites"]
    if len(channels) < least:
        yield ctx.observe_plan(n=len(channels), min=least)


@check
def no_blog_or_forum(ctx: Context) -> Iterator[Observation]:
    """SM204, claim 2.5: blogs, forums and groups belong on the list too."""
    channels = tuple(ctx.each(ctx.plan.every(Channel)))
    if channels and not any(each.type in TALKING_PLACES for each in channels):
        yield ctx.observe_plan()


@check
def site_not_checked(ctx: Context) -> Iterator[Observation]:
    """SM205, claim 2.6: somebody looked at each place that is still in question. One that rests is
    in question only when it is taken up again, and one that closed (SM250) never.
    """
    for channel in ctx.each(ctx.plan.every(Channel)):
        closed = ctx.platforms.closed(channel.platform, ctx.today) is not None
        if channel.given_up or channel.status == "paused" or closed:
            continue
        assessment = channel.origin.value("assessment")
        if assessment is not None and not isinstance(assessment, MapNode):
            continue  # SM901 says what it should be
        if assessment is None:
            yield ctx.observe(channel, "assessment", message="active" if channel.active else "open")
            continue
        for name in ("date", "relevance", "reason"):
            if channel.origin.value("assessment", name) is None:
                fields = ("assessment", name)
                yield ctx.observe(channel, *fields, message="incomplete", field=name)
                break


@check
def search_incomplete(ctx: Context) -> Iterator[Observation]:
    """SM206, claims 2.7 and 2.9: on each channel in use, a search for each sort of term. What was
    searched on a platform holds for every account there, but not inside a group; nobody can search
    private messages.

    A sort that no round has terms for is SM207's; a search with a broken id may have been
    anywhere, and one whose sort is not readable of any sort.
    """
    rounds = ctx.plan.every(Research)
    channels = [
        each
        for each in ctx.each(ctx.plan.every(Channel))
        if each.active and each.type not in UNSEARCHABLE
    ]
    searches = [each for every in rounds for each in every.searches]
    if rounds and channels and not searches:
        yield ctx.observe(_newest(rounds), "searches", message="none")
        return
    listed = {sort for each in rounds for sort in _listed(each)}
    done = {(_place(ctx, each.channel), each.term_type) for each in searches}
    anywhere = {
        each.term_type for each in searches if ctx.plan.find("channel", each.channel) is None
    }
    unsorted = {_place(ctx, each.channel) for each in searches if not each.term_type}
    for channel in channels:
        if _place(ctx, channel.id) in unsorted:
            continue
        missing = tuple(
            Term(f"search.{sort}")
            for sort in SEARCHES
            if sort in listed
            and sort not in anywhere
            and (_place(ctx, channel.id), sort) not in done
        )
        if missing:
            yield ctx.observe(channel, message="incomplete", missing=missing)


def _place(ctx: Context, channel: str) -> str:
    """Where a channel is: its platform, else the channel alone. What is said in a group shows in
    no search of the platform.
    """
    found = ctx.plan.find("channel", channel)
    apart = isinstance(found, Channel) and found.type == APART
    platform = found.platform if isinstance(found, Channel) and not apart else ""
    return f"platform:{folded(platform)}" if platform else channel


APART = "group"
"""The type of channel that is searched by itself, on whatever platform it is."""

UNSEARCHABLE = ("messaging", "newsletter")
"""Types of channel whose posts only their readers see."""


@check
def search_terms_missing(ctx: Context) -> Iterator[Observation]:
    """SM207, claim 2.7: what to search for. What one round lists, the others need not repeat."""
    rounds = tuple(ctx.each(ctx.plan.every(Research)))
    listed = {sort for each in rounds for sort in _listed(each)}
    missing = [sort for sort in SEARCHES if sort not in listed]
    if rounds and missing:
        names = {"brand": "brand_terms", "competitor": "competitors", "keyword": "keywords"}
        terms = tuple(Term(f"search.{sort}") for sort in missing)
        yield ctx.observe(_newest(rounds), names[missing[0]], missing=terms)


def _listed(research: Research) -> tuple[str, ...]:
    """The sorts of term that a round lists."""
    lists = zip(
        SEARCHES, (research.brand_terms, research.competitors, research.keywords), strict=True
    )
    return tuple(sort for sort, terms in lists if terms)


def _newest(rounds: tuple[Research, ...]) -> Research:
    return max(rounds, key=lambda each: each.day or date.min)


@check
def active_but_irrelevant(ctx: Context) -> Iterator[Observation]:
    """SM208, claim 2.8: what research found irrelevant is not worked on."""
    for channel in ctx.each(ctx.plan.every(Channel)):
        if channel.active and channel.relevance == "low":
            yield ctx.observe(channel, "status", relevance="low")


@check
def research_stale(ctx: Context) -> Iterator[Observation]:
    """SM209, claim 2.3: and then look again. The day one promised oneself counts first."""
    rounds = [each for each in ctx.each(ctx.plan.every(Research)) if each.day is not None]
    if not rounds:
        return
    newest = max(rounds, key=lambda each: each.day or date.min)
    again = ctx.reader(newest).day("refresh_by")
    if again is not None:
        if again < ctx.today:
            yield ctx.observe(newest, "refresh_by", message="promised", date=again)
        return
    age = ctx.today - (newest.day or ctx.today)
    if age > timedelta(days=int(ctx.limits["research_days"])):
        yield ctx.observe(newest, "date", message="old", days=age.days)


@check
def no_listening(ctx: Context) -> Iterator[Observation]:
    """SM210, claim 2.10: somebody listens. Of a plan without tactics SM804 speaks."""
    tactics = tuple(each for each in ctx.each(ctx.plan.every(Tactic)) if not each.stopped)
    if tactics and all(each.type and each.type != "listen" for each in tactics):
        yield ctx.observe_plan()


@check
def audience_no_evidence(ctx: Context) -> Iterator[Observation]:
    """SM212, claim 2.11: how one knows, and since when. In Markdown the two may be bullets of one
    list, each read as a piece of evidence.
    """
    for audience in ctx.each(ctx.plan.every(Audience)):
        if audience.origin.value("evidence") is None:
            yield ctx.observe(audience, "evidence", message="missing")
            continue
        proofs = ctx.reader(audience).elements("evidence")
        lacking = [name for name in PROVED if all(each.value(name) is None for each in proofs)]
        if proofs and lacking:
            field = lacking[0]
            yield ctx.observe(audience, "evidence", 0, field, message="incomplete", field=field)


@check
def channel_without_audience(ctx: Context) -> Iterator[Observation]:
    """SM213, claim 2.11: some audience of the plan is found on each channel in use."""
    unpeopled = _unpeopled(ctx)
    for channel in ctx.each(ctx.plan.every(Channel)):
        if any(channel is each for each in unpeopled):
            yield ctx.observe(channel)


@check
def audience_unreached(ctx: Context) -> Iterator[Observation]:
    """SM214, claim 2.11: each audience has a channel in use, which says so itself, or on which a
    tactic, a campaign or a post means to reach it. While some channel has nobody, that is what to
    mend first (SM213).
    """
    active = {each.id for each in ctx.plan.every(Channel) if each.active}
    linked = {name for each in ctx.plan.every(Channel) if each.active for name in each.audiences}
    linked |= set(_aimed_at(ctx, active))
    quiet = not active or _loose_links(ctx) or bool(_unpeopled(ctx))
    for audience in ctx.each(ctx.plan.every(Audience)):
        if not quiet and audience.id not in linked and not active & {*audience.where_active}:
            yield ctx.observe(audience, "where_active")


def _aimed_at(ctx: Context, channels: set[str]) -> Iterator[str]:
    """The audiences that something of the plan means to reach on one of some channels."""
    for kind, field in (("tactic", "channels"), ("campaign", "channels"), ("content", "channel")):
        for each in ctx.plan.of(kind):
            reader = ctx.reader(each)
            if each.status != "cancelled" and channels & {*reader.ids(field), reader.text(field)}:
                yield reader.text("audience")


def _unpeopled(ctx: Context) -> tuple[Channel, ...]:
    """The channels in use where no audience is found. None in a plan without audiences (SM211),
    and none while a link between the two leads nowhere (SM902).
    """
    audiences = ctx.plan.every(Audience)
    if not audiences or _loose_links(ctx):
        return ()
    found = {name for each in audiences for name in each.where_active}
    return tuple(
        each
        for each in ctx.plan.every(Channel)
        if each.active and each.id not in found and not each.audiences
    )


def _loose_links(ctx: Context) -> bool:
    pairs = {("audience", "channel"), ("channel", "audience")}
    return any(
        (each.source.kind, kind) in pairs
        for each in ctx.plan.references
        if each.broken and each.source is not None
        for kind in each.ref.kinds
    )


@check
def platform_closed(ctx: Context) -> Iterator[Observation]:
    """SM250: a place that is no more. A channel that one said no to stays unspoken of."""
    for channel in ctx.each(ctx.plan.every(Channel)):
        closed = ctx.platforms.closed(channel.platform, ctx.today)
        if closed is not None and not channel.given_up:
            message = "in-year" if closed.day is None else "on-day"
            args = {"year": str(closed.year)} if closed.day is None else {"date": closed.day}
            yield ctx.observe(
                channel, "platform", message=message, args={"platform": closed.name, **args}
            )


@check
def audience_is_everyone(ctx: Context) -> Iterator[Observation]:
    """SM251: people that a colleague could point at, not "everyone". Said once an audience."""
    told: set[int] = set()
    said = tuple(texts(ctx, ctx.plan.of("audience"), {"audience": ("title", "description")}))
    for look in (_everyone, _everyone_alone):
        for words in said:
            hit = None if id(words.entity) in told else look(ctx, words)
            if hit is not None:
                told.add(id(words.entity))
                yield met(ctx, words, hit)


def _everyone(ctx: Context, words: Words) -> Hit | None:
    return next(iter(ctx.terms("everyone_audience", words.text, words.entity)), None)


def _everyone_alone(ctx: Context, words: Words) -> Hit | None:
    """The words that call everybody where nothing else is said: "All", "To all, young and old"."""
    for hit in ctx.terms("everyone_alone", words.text, words.entity):
        rest = words.text[hit.end :]
        ages = ctx.terms("both_ages", rest, words.entity)
        for each in ages[:1]:
            rest = rest[: each.start] + rest[each.end :]
        if not _LETTER.search(words.text[: hit.start] + rest):
            return hit
    return None


_LETTER = re.compile(r"\w")
