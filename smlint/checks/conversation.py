"""Step 4, conversation: talking with people, not at them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Related
from smlint.base.text import folded
from smlint.checks.texts import Sentences, Words, refusals, said, texts, told
from smlint.plan.kinds import Channel, Contact, Content, Research, Tactic
from smlint.plan.wording.days import shifted
from smlint.plan.wording.values import parse_number
from smlint.rules.context import Context
from smlint.rules.registry import check

TALKING = ("comment", "answer-question", "join-group", "live-chat")
"""The guide's own ways to take part in a conversation."""

WITH_PEOPLE = (*TALKING, "collaborate", "customer-care", "other", "")
"""Types of tactic that are, or may be, a conversation."""

ONE_WAY = "newsletter"
"""The type of channel, and the platform, on which nobody answers in public."""

GROUP = "group"
"""The type of channel where people of one interest are together."""

DRAFT = "draft"

NOT_CHOSEN = ("candidate", "rejected", "retired")
"""A channel's status that says that nobody decided for it."""

TO_APPROVE = {"draft": "in-hand", "approved": "in-hand", "scheduled": "out", "published": "out"}
"""What is said of a post that nobody approved, by its status; a status unknown here is SM901's."""

PROMOTING = ("promote", "sell")
CONNECTED = ("gift", "payment", "employee", "family")
PAID = {"payment": "paid"}
"""The message for one sort of connection."""

SOUGHT = {
    "strategy": ("rationale", "approach"),
    "goal": ("title", "statement"),
    "objective": ("title", "statement"),
    "audience": ("title", "description", "not_for"),
    "research": ("question",),
    "tactic": ("title", "cadence", "notes"),
    "campaign": ("title", "notes"),
}
"""The texts that may say whom one looks for."""

_NUMBER = re.compile(
    r"(?<![\w.,])(?P<sign>[>≥]=?\s?)?(?P<number>\d[\d.,]{0,12}(?<![.,])"
    r"(?:\s?(?:k|m|thousand|million|χιλ\w{0,6}|κ|εκ\w{0,9}))?)(?P<plus>\s?\+)?(?!\w)",
    re.IGNORECASE,
)
_NEAR = 60
"""How many characters after the people a bar may stand."""

_TAG = re.compile(r"(?<![\w/#&])#(?P<tag>\w{2,80})")


@check
def no_conversation(ctx: Context) -> Iterator[Observation]:
    """SM401, claim 4.6: at least one tactic talks with people. Without tactics SM804 speaks."""
    tactics = _running(ctx)
    if tactics and not any(each.type in WITH_PEOPLE for each in tactics):
        yield ctx.observe_plan()


@check
def participation_too_narrow(ctx: Context) -> Iterator[Observation]:
    """SM403, claims 4.2 to 4.5: more than one way to take part. Where there is none, SM401
    speaks.
    """
    tactics = _running(ctx)
    ways = {each.type for each in tactics} & {*TALKING}
    if any(_in_a_group(ctx, each) for each in tactics):
        ways.add("join-group")
    talks = any(each.type in WITH_PEOPLE for each in tactics)
    if talks and len(ways) < ctx.limits["min_ways"]:
        yield ctx.observe_plan("narrow", n=len(ways)) if ways else ctx.observe_plan("none")


def _in_a_group(ctx: Context, tactic: Tactic) -> bool:
    """Whether somebody talks with people in a group, whatever the tactic is called."""
    where = (each.target for each in ctx.plan.references_of(tactic, "channels"))
    groups = (each for each in where if isinstance(each, Channel) and each.type == GROUP)
    return tactic.type in WITH_PEOPLE and any(groups)


@check
def nobody_followed(ctx: Context) -> Iterator[Observation]:
    """SM404, claim 4.7: follow the people of the trade."""
    tactics = _running(ctx)
    if tactics and not any(each.type in ("follow", "other", "") for each in tactics):
        yield ctx.observe_plan()


def _running(ctx: Context) -> tuple[Tactic, ...]:
    """The tactics that are, or will be, at work."""
    return tuple(each for each in ctx.each(ctx.plan.every(Tactic)) if not each.stopped)


@check
def tactic_ignores_research(ctx: Context) -> Iterator[Observation]:
    """SM402, claim 4.1: a tactic rests on research, and on a channel that research chose.

    Listening is research itself. A channel that nobody assessed is SM205's, a plan without
    research SM201's.
    """
    researched = bool(ctx.plan.every(Research))
    for tactic in _running(ctx):
        rests = tactic.type == "listen" or tactic.origin.value("based_on") is not None
        if researched and not rests:
            yield ctx.observe(tactic, "based_on", message="no-basis")
        for reference in ctx.plan.references_of(tactic, "channels"):
            channel = reference.target
            if channel is not None and channel.status in NOT_CHOSEN:
                fields = reference.ref.pointer[len(tactic.origin.pointer) :]
                related = (Related(channel.origin.at("status"), "related.status"),)
                yield ctx.observe(
                    tactic,
                    *fields,
                    message="not-chosen",
                    related=related,
                    channel=channel.label,
                    status=channel.status,
                )


@check
def only_big_names(ctx: Context) -> Iterator[Observation]:
    """SM405, claims 4.8 and 4.9: small accounts belong in the rolodex too. No small contact is
    ever spoken of, and neither is a single large one.
    """
    contacts = ctx.each(ctx.plan.every(Contact))
    sizes = [max(each.followers) for each in contacts if each.followers]
    bar = ctx.limits["big_followers"]
    if len(sizes) >= ctx.limits["min_known_sizes"] and min(sizes) >= bar:
        yield ctx.observe_plan(n=len(sizes), limit=bar)


@check
def follower_bar(ctx: Context) -> Iterator[Observation]:
    """SM406, claim 4.8: people are not chosen by a number of followers.

    Told where words for other people ("bloggers", "accounts with") stand before a number that is
    a lower bound ("more than", "10k+"). One's own following may be counted.
    """
    for words in texts(ctx, ctx.plan.entities, SOUGHT):
        place = _bar(ctx, words)
        if place is not None:
            start, end = place
            yield said(ctx, words, start, end, match=words.text[start:end])


def _bar(ctx: Context, words: Words) -> tuple[int, int] | None:
    text = words.text
    sought = ctx.terms("people_sought", text, words.entity)
    if not sought:
        return None
    sentences = Sentences(text)
    refused = refusals(ctx, words, sentences)
    for people in sought:
        _begin, stop = sentences.around(people.start)
        stop = min(stop, people.end + _NEAR)
        for match in _NUMBER.finditer(text, people.end, stop):
            end = _barred(ctx, words, people.end, match)
            if end is not None and not refused.at(people.start):
                return people.start, end
    return None


def _barred(ctx: Context, words: Words, after: int, match: re.Match[str]) -> int | None:
    """Where a lower bound on followers ends; None where a number is none."""
    number = parse_number(match["number"], ctx.language(words.entity))
    if number is None or number.value < ctx.limits["bar_followers"]:
        return None
    between = words.text[after : match.start()]
    if ctx.terms("own_doing", between, words.entity):
        return None  # "bloggers who help us to more than 10,000 followers"
    bars = ctx.terms("at_least", between, words.entity)
    bound = bool(match["sign"] or match["plus"]) or any(
        not between[hit.end :].strip() for hit in bars
    )
    following = words.text[match.end() : match.end() + _NEAR // 2]
    fans = ctx.terms("followers", following, words.entity)
    if not bound:
        return None
    if fans and len(following[: fans[0].start].split()) < len(("real", "Instagram")):
        return match.end() + fans[0].end
    near = len(between.split()) <= 1 and bool(match["plus"])
    return match.end() if near else None


@check
def too_promotional(ctx: Context) -> Iterator[Observation]:
    """SM450, claim P4: few posts promote. Judged by month, where a month has enough posts to
    speak of a share; said at the month's first post that promotes.
    """
    months: defaultdict[str, list[Content]] = defaultdict(list)
    for post in ctx.each(ctx.plan.every(Content)):
        if post.publish_at is not None and post.promised and post.intent:
            months[f"{post.publish_at:%Y-%m}"].append(post)
    highest = ctx.limits["max_promotion_percent"]
    for month, posts in months.items():
        loud = [post for post in posts if post.intent in PROMOTING]
        share = Decimal(100 * len(loud)) / len(posts)
        if len(posts) >= ctx.limits["min_posts"] and share > highest:
            yield ctx.observe(
                loud[0],
                "intent",
                month=month,
                n=len(loud),
                all=len(posts),
                max=highest,
            )


@check
def content_not_approved(ctx: Context) -> Iterator[Observation]:
    """SM452: a second pair of eyes before it goes out. A draft that is far off has time."""
    for post in ctx.each(ctx.plan.every(Content)):
        message = TO_APPROVE.get(post.status)
        if post.status == DRAFT and _is_far_off(ctx, post):
            continue
        if message is not None and post.origin.value("approver") is None:
            yield ctx.observe(post, "approver", message=message, status=post.status)


def _is_far_off(ctx: Context, post: Content) -> bool:
    """Whether a post goes out so late that nobody needs to look at it yet."""
    soon = shifted(ctx.today, days=int(ctx.limits["draft_days"]))
    return post.publish_at is not None and post.publish_at.date() > soon


@check
def alt_text_missing(ctx: Context) -> Iterator[Observation]:
    """SM453: words for those who cannot see a picture or hear a film."""
    for post in ctx.each(ctx.plan.every(Content)):
        if not post.promised or (post.status == DRAFT and _is_far_off(ctx, post)):
            continue
        has = {name for name in ("alt_text", "captions") if post.origin.value(name) is not None}
        if post.format == "image" and "alt_text" not in has:
            yield ctx.observe(post, "alt_text", message="image")
        elif post.format == "video" and not has:
            yield ctx.observe(post, "captions", message="video")


@check
def hashtag_unreadable(ctx: Context) -> Iterator[Observation]:
    """SM454: a tag of several words has a capital for each. Several words it has where the plan
    searches for just these words, or where no single word is as long.
    """
    phrases = _phrases(ctx)
    for words in texts(ctx, ctx.plan.every(Content), {"content": ("text",)}):
        tags = _TAG.finditer(words.text)
        for match in told(each for each in tags if _is_hard(ctx, each["tag"], phrases)):
            yield said(ctx, words, *match.span(), tag=match["tag"])


def _is_hard(ctx: Context, tag: str, phrases: frozenset[str]) -> bool:
    letters = "".join(each for each in tag if each.isalpha())
    limit = "hashtag_letters" if letters.isascii() else "hashtag_letters_accented"
    long = len(letters) >= ctx.limits[limit] and "_" not in tag
    return letters.islower() and (long or folded(tag) in phrases)


def _phrases(ctx: Context) -> frozenset[str]:
    """What research searches for in several words, written as one."""
    rounds = ctx.plan.every(Research)
    terms = [term for each in rounds for term in (*each.brand_terms, *each.keywords)]
    return frozenset(folded("".join(term.split())) for term in terms if len(term.split()) > 1)


@check
def connection_undisclosed(ctx: Context) -> Iterator[Observation]:
    """SM455: who is paid, family or staff is named as such."""
    for post in ctx.each(ctx.plan.every(Content)):
        if not post.promised or post.origin.value("disclosure") is not None:
            continue
        for name in post.features:
            contact = ctx.plan.find("contact", name)
            if isinstance(contact, Contact) and contact.connection in CONNECTED:
                place = contact.origin.at("material_connection")
                related = (Related(place, "related.connection"),)
                words = ctx.rule.words.get(contact.connection, {}).get(ctx.language(post) or "")
                args: dict[str, Arg] = {} if words is None else {"disclosure": words}
                args["contact"] = contact.label
                message = PAID.get(contact.connection, "undisclosed")
                yield ctx.observe(post, "disclosure", message=message, related=related, args=args)
                break


@check
def no_engagement_guideline(ctx: Context) -> Iterator[Observation]:
    """SM407, claim 4.10: how to behave on a channel where others speak too."""
    for channel in ctx.each(each for each in ctx.plan.every(Channel) if is_shared(each)):
        if channel.origin.value("engagement_guideline") is None:
            yield ctx.observe(channel, "engagement_guideline", message="missing")


def is_shared(channel: Channel) -> bool:
    """Whether a channel is in use and others speak there too; who answers a newsletter writes a
    letter.
    """
    kind = channel.type or folded(channel.platform)
    return channel.active and kind != ONE_WAY
