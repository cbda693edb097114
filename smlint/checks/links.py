"""Step 6, measurement: codes and tags that tell where a visit came from (claim 6.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote_plus, urlsplit

from smlint.base.finding import Arg, Observation, Related
from smlint.base.span import Span
from smlint.plan.entities import Entity
from smlint.plan.kinds import Campaign, Channel, Content, Event
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

NEEDED = ("source", "medium", "campaign")
"""The tags without which a report cannot place a visit."""

TAGS = (*NEEDED, "content")

ELSEWHERE = {"campaign": ("tracking", "utm_campaign"), "channel": ("utm_source",)}
"""Where other documents keep a tag."""

SOCIAL = ("social", "social-network", "social-media", "sm", "social network", "social media")
OTHER_MEDIA = ("email", "e-mail", "referral", "affiliate", "sms", "qr", "organic", "none")
_PAID = re.compile(r"(?:.*cp.*|ppc|retargeting|paid.*)")

CODES = ("code", "utm_campaign", "coupon")
"""What tells one campaign from another: any of them will do."""

_QUERY = re.compile(r"[?&]utm_(?P<name>source|medium|campaign|content)=(?P<value>[^&#\s]*)")
_GAPS = re.compile(r"[\s_+]+")


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its name, what it says, and where."""

    name: str
    value: str
    fields: tuple[str, ...]
    span: Span
    written: str
    """The value as it is written: in a link a blank is ``%20``."""


@check
def event_no_tracking_code(ctx: Context) -> Iterator[Observation]:
    """SM612, claim 6.11: an event that is promoted has a campaign with a code of its own. A
    campaign that does not exist is SM902's, one without any "tracking" SM901's.
    """
    for event in ctx.each(each for each in ctx.plan.every(Event) if _promoted(ctx, each)):
        if event.origin.value("campaign") is None:
            yield ctx.observe(event, "campaign", message="no-campaign")
            continue
        campaign = ctx.plan.find("campaign", event.campaign)
        if isinstance(campaign, Campaign) and _lacks_code(ctx, campaign):
            related = (Related(campaign.origin.at(), "related.campaign"),)
            label = campaign.label
            yield ctx.observe(event, "campaign", message="no-code", related=related, campaign=label)


def _promoted(ctx: Context, event: Event) -> bool:
    """Whether an event is promoted and still to come."""
    day = event.end or event.start
    over = event.status in ("done", "cancelled") or (day is not None and day < ctx.today)
    return event.promoted and not over


def _lacks_code(ctx: Context, campaign: Campaign) -> bool:
    """Whether what tells a campaign apart has no code. The whole field is missing for all that it
    does, not for an event alone.
    """
    reader = ctx.reader(campaign)
    told = campaign.origin.value("tracking") is not None
    return told and not any(reader.text("tracking", name) for name in CODES)


@check
def tracking_code_not_unique(ctx: Context) -> Iterator[Observation]:
    """SM613, claim 6.11: a code belongs to one campaign, and so does what links and tills carry."""
    users: dict[tuple[str, str], Campaign] = {}
    for campaign in ctx.each(ctx.plan.every(Campaign)):
        reader = ctx.reader(campaign)
        for name in CODES:
            code = reader.text("tracking", name)
            first = users.setdefault((name, code.casefold()), campaign) if code else campaign
            if first is not campaign:
                place = Related(first.origin.at("tracking", name), "related.first")
                args: dict[str, Arg] = {"code": code, "others": first.label}
                yield ctx.observe(campaign, "tracking", name, related=(place,), args=args)
                break  # one campaign copied from another is one fault


@check
def utm_not_normal(ctx: Context) -> Iterator[Observation]:
    """SM650: tags in lower case and without spaces, for reports keep them as written. Of a post's
    medium that is none, however it is written, SM651 speaks.
    """
    for entity in ctx.each(_tagged(ctx)):
        for tag in _tags(entity):
            normal = normalised(tag.value)
            strange = isinstance(entity, Content) and _is_strange(tag)
            if tag.value != normal and not strange:
                args: dict[str, Arg] = {"value": tag.value, "normal": normal}
                there = _encoded(normal, tag)
                args |= {"written": tag.written, "there": there}
                args |= {} if _is_out(ctx, entity) else {"still": there}
                yield ctx.observe(entity, *tag.fields, span=tag.span, args=args)


def _encoded(value: str, tag: Tag) -> str:
    """A tag as it is written where it stands: in a link with ``%20`` and the like, if it has them
    now.
    """
    in_link = tag.fields == ("link",) and tag.written != tag.value
    return quote(value, safe="") if in_link else value


def _is_out(ctx: Context, entity: Entity) -> bool:
    """Whether links with an element's tags are out already: another tag in the plan would not
    change them, but part their visits in two.
    """
    if not isinstance(entity, Content):
        return True
    day = entity.publish_at
    return entity.status == "published" or (day is not None and day.date() <= ctx.today)


def _tagged(ctx: Context) -> Iterator[Entity]:
    """What carries tags; a channel that one said no to carries none any more."""
    yield from ctx.plan.every(Content)
    yield from ctx.plan.every(Campaign)
    yield from (each for each in ctx.plan.every(Channel) if not each.given_up)


def normalised(value: str) -> str:
    """A tag as reports want it: ``Open Day`` becomes ``open-day``."""
    return _GAPS.sub("-", value.strip().lower()) if re.search(r"\s", value) else value.lower()


@check
def utm_medium_unknown(ctx: Context) -> Iterator[Observation]:
    """SM651, GA4's default channel group: a medium of social media, organic or paid."""
    for post in ctx.each(ctx.plan.every(Content)):
        for tag in filter(_is_strange, _tags(post)):
            yield ctx.observe(post, *tag.fields, span=tag.span, value=tag.value)


def _is_strange(tag: Tag) -> bool:
    """Whether a tag is a medium that no report knows, also in small letters and with hyphens."""
    spellings = {tag.value.lower(), normalised(tag.value)}
    known = spellings & {*SOCIAL, *OTHER_MEDIA} or any(map(_PAID.fullmatch, spellings))
    return tag.name == "medium" and not known


@check
def utm_incomplete(ctx: Context) -> Iterator[Observation]:
    """SM652: who tags a link tags it in full. A link without any tag may lead to somebody else's
    page, where tags help nobody; that of a campaign to the campaign's own site has them.
    """
    for post in ctx.each(ctx.plan.every(Content)):
        tags = _tags(post)
        names = {tag.name for tag in tags}
        missing = [name for name in NEEDED if name not in names]
        if not post.promised or not missing or not post.origin.value("link"):
            continue
        if tags:
            field = "utm" if post.origin.value("utm") is not None else "link"
            args: dict[str, Arg] = {"missing": ", ".join(f"utm_{name}" for name in missing)}
            yield ctx.observe(post, field, message="missing", args=args)
        elif _leads_to_campaign(ctx, post):
            yield ctx.observe(post, "link", message="none", campaign=post.campaign)


def _leads_to_campaign(ctx: Context, post: Content) -> bool:
    """Whether a post's link leads to the site on which its campaign counts visits."""
    campaign = ctx.plan.find("campaign", post.campaign)
    if not isinstance(campaign, Campaign):
        return False
    reader = ctx.reader(campaign)
    home, link = _host(reader.text("tracking", "url")), _host(post.origin_text("link"))
    return bool(home) and home == link and bool(reader.text("tracking", "utm_campaign"))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:  # a bracket that is no address
        return ""


def _tags(entity: Entity) -> tuple[Tag, ...]:
    """The tags of an element: in fields of their own, and in its link."""
    fields = ELSEWHERE.get(entity.kind)
    if fields is not None:
        return tuple(_field(entity, fields[-1].removeprefix("utm_"), fields))
    own = (tag for name in TAGS for tag in _field(entity, name, ("utm", name)))
    return (*own, *_linked(entity))


def _field(entity: Entity, name: str, fields: tuple[str, ...]) -> Iterator[Tag]:
    node = entity.origin.value(*fields)
    if isinstance(node, ScalarNode) and node.text.strip():
        yield Tag(name, node.text.strip(), fields, node.span, node.text.strip())


def _linked(entity: Entity) -> Iterator[Tag]:
    node = entity.origin.value("link")
    if isinstance(node, ScalarNode):
        for match in _QUERY.finditer(node.text):
            if match["value"]:
                span = node.part(*match.span("value"))
                value = unquote_plus(match["value"])
                yield Tag(match["name"], value, ("link",), span, match["value"])
