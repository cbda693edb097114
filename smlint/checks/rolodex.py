"""Step 3, the rolodex: whom one knows, what one reads, and what of it may be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from smlint.base.finding import Observation, Related, Term
from smlint.base.span import Pointer, Span
from smlint.base.text import folded
from smlint.checks.texts import Sentences, met, refusals, texts, told
from smlint.plan.entities import Entity, is_empty
from smlint.plan.kinds import Channel, Contact, Content, Event, Source
from smlint.plan.parts import Reference
from smlint.rules.context import Context
from smlint.rules.lexicon import said_in
from smlint.rules.registry import check
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, values

BOTH = "el"
"""The language whose texts are read with the lists of both languages."""

HEARD = ("influencer", "blogger", "journalist", "expert", "authority")
"""Roles of people whose word counts with others."""

PRIVATE = ("phone", "email", "address", "birthday")
"""Fields that the schema knows only so that this rule can speak of them."""

HANDLES = ("profiles", "handle", "url")
"""Where what looks like an e-mail address may be a public handle (``@ann@social.example``)."""

PROMISES = {
    "strategy": ("rationale", "approach"),
    "goal": ("title", "statement"),
    "objective": ("title", "statement"),
    "tactic": ("title", "cadence", "notes"),
    "campaign": ("title", "notes"),
    "experiment": ("title", "hypothesis", "variant"),
    "content": ("title", "text"),
}
"""The texts that say what one means to do."""

SHARED = ("draft", "approved", "scheduled", "published")
"""How far a post is that somebody means to share."""

SHORTEST_NAME = 4
"""A shorter name may be a word like any other."""

_MENTION = re.compile(r"(?<![\w@.])@(?P<handle>[\w.]{2,60})")
_WORDS = re.compile(r"[^\W_]+")
_MAIL = re.compile(r"(?<![\w@.+-])(?P<name>[\w.+-]{1,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(
    r"""(?<![\w+.,/:=@-])(?:
      (?:\+|00)[1-9](?:[ ().-]{0,2}\d){8,13}
    | 69\d(?:[ -]?\d){7}                                   # Greek: a mobile
    | (?!\d{10})2[1-8]\d(?:[ -]?\d){7}                     # Greek: 210 000 0000
    | (?=\(?0[1-9]\d{1,3}\)?[ -])\(?0(?:\)?[ -]?\d){9,10}   # 07700 900461, (020) 7946 0018
    | 0[1-9]\d{1,4}/(?:[ -]?\d){4,9}                        # German: 0151/5550005
    | 01[5-7]\d{8,9}                                        # a German mobile in one piece
    | 0[1-9](?:[ ]\d\d){4}                                 # French: 06 00 00 00 00
    | 07\d{9}|0[67]\d{8}                                   # a mobile in one piece
    | (?:\(\d{3}\)[ ]?|\d{3}-)\d{3}-\d{4}                  # American: 202-555-0143
    )(?!\w|[.,:/-]\d)""",
    re.VERBOSE,
)
"""Telephone numbers as people write them, with the code of a country or as one dials at home. A
number that may as well be a count, a date or the hours of a day is none.
"""

_OFFICE = re.compile(
    r"(?:info|office|press|media|contact|hello|hi|mail|sales|shop|orders?|bookings?|billing|finance"
    r"|reservations?|editors?|editorial|news|newsroom|support|help|team|admin|marketing|events?"
    r"|export|crisis|social|community|careers?|jobs|legal|privacy|webmaster|postmaster|reception"
    r"|director|manager|secretary|secretariat|enquiries|inquiries|grammateia|kontakt|contacto)"
    r"(?:[.+-].*)?",
    re.IGNORECASE,
)
"""Mailboxes of an office, not of a person."""


@check
def no_industry_sources(ctx: Context) -> Iterator[Observation]:
    """SM302, claim 3.3: something of the trade to read, of any type."""
    sources = tuple(ctx.each(ctx.plan.every(Source)))
    least = ctx.limits["min_sources"]
    if len(sources) < least:
        yield ctx.observe_plan(n=len(sources), min=least)


@check
def no_influencers(ctx: Context) -> Iterator[Observation]:
    """SM303, claim 3.4: some whose word counts. Of an empty rolodex SM301 speaks."""
    contacts = tuple(ctx.each(ctx.plan.every(Contact)))
    if contacts and not any(role in HEARD for each in contacts for role in each.roles):
        yield ctx.observe_plan()


@check
def contact_relevance_missing(ctx: Context) -> Iterator[Observation]:
    """SM304, claim 3.4: what they talk about, or why that matters; either is enough."""
    for contact in ctx.each(ctx.plan.every(Contact)):
        if all(contact.origin.value(name) is None for name in ("topics", "relevance")):
            yield ctx.observe(contact, "relevance")


@check
def contact_stalled(ctx: Context) -> Iterator[Observation]:
    """SM305, claim 3.2: follow what they say. A next step that is still to come is enough, and
    so is an event where one met.
    """
    longest = timedelta(days=int(ctx.limits["stalled_days"]))
    met_there = {name for event in ctx.plan.every(Event) for name in _met_at(ctx, event)}
    for contact in ctx.each(ctx.plan.every(Contact)):
        due = ctx.reader(contact).day("next_step", "due")
        if (
            contact.stage == "identified"
            and contact.since is not None
            and ctx.today - contact.since > longest
            and not contact.interactions
            and contact.met is None
            and contact.id not in met_there
            and not contact.do_not_contact
            and (due is None or due < ctx.today)
        ):
            yield ctx.observe(contact, "stage", days=(ctx.today - contact.since).days)


def _met_at(ctx: Context, event: Event) -> Iterator[str]:
    """Whom somebody met at an event, by its outcome."""
    reader = ctx.reader(event)
    yield from reader.ids("outcome", "met")
    for each in reader.elements("outcome", "follow_ups"):
        yield reader.inside(each).text("contact")


@check
def curated_without_source(ctx: Context) -> Iterator[Observation]:
    """SM306, claim 3.5: whose work one shares is named: as its credit, among those who appear in
    it, or in the words of the post, where everybody can read it.
    """
    handles = (each.origin_text("handle") for each in ctx.plan.every(Channel))
    own = {folded(each).strip(" @") for each in handles}
    known = frozenset(_names(ctx))
    for post in ctx.each(ctx.plan.every(Content)):
        if post.intent != "curate" or post.status not in SHARED:
            continue
        fields = (post.origin.value(name) for name in ("credit", "features"))
        if any(each is not None and not is_empty(each) for each in fields):
            continue
        if not _names_somebody(ctx, post, known, own):
            yield ctx.observe(post, "credit")


def _names(ctx: Context) -> Iterator[tuple[str, ...]]:
    """The names of those whom the plan knows, word by word."""
    for each in (*ctx.plan.every(Contact), *ctx.plan.every(Source)):
        words = tuple(_WORDS.findall(folded(each.origin_text("name"))))
        if len("".join(words)) >= SHORTEST_NAME:
            yield words


def _names_somebody(
    ctx: Context, post: Content, known: frozenset[tuple[str, ...]], own: set[str]
) -> bool:
    """Whether the words of a post say whose work it is; where nobody can tell, it is skipped."""
    node = post.origin.value("text")
    text = node.text if isinstance(node, ScalarNode) else ""
    mentions = (folded(found["handle"]) for found in _MENTION.finditer(text))
    words = f" {' '.join(_WORDS.findall(folded(text)))} "
    if any(each.rstrip(".") not in own for each in mentions):
        return True
    if any(f" {' '.join(name)} " in words for name in known):
        return True
    return bool(text) and (
        said_in(ctx.lexicon, "credits", text, ctx.language(post)) is None
        or bool(ctx.terms("credits", text, post))
    )


@check
def bought_relationships(ctx: Context) -> Iterator[Observation]:
    """SM308, claim 3.1: relationships are built. A text that says no to buying them is fine."""
    for words in texts(ctx, ctx.plan.entities, PROMISES):
        hits = ctx.terms("bought_relationships", words.text, words.entity)
        if not hits:
            continue
        refused = refusals(ctx, words, Sentences(words.text))
        for hit in told(hit for hit in hits if not refused.at(hit.start)):
            yield met(ctx, words, hit)


@check
def contact_private_data(ctx: Context) -> Iterator[Observation]:
    """SM350: what is private stays out of Git. The finding does not repeat it."""
    for contact in ctx.each(ctx.plan.every(Contact)):
        kept = "" if contact.origin.value("details_in") is None else "-kept"
        for name in PRIVATE:
            if contact.origin.value(name) is not None:
                place = contact.origin.at(name)
                field = Term(f"private.{name}")
                yield ctx.observe(contact, name, message=f"field{kept}", span=place, what=field)
        for way, node in values(contact.origin.node, (), _may_hold, follow=True):
            for what, span in _kept(node) if isinstance(node, ScalarNode) else ():
                term = Term(f"private.{what}")
                yield ctx.observe(contact, *way, message=f"text{kept}", span=span, what=term)


def _may_hold(mapping: MapNode, way: Pointer) -> Iterator[Entry]:
    """The fields in whose texts a mail address or a telephone number would be private."""
    left_out = HANDLES if way else (*PRIVATE, *HANDLES)
    return (each for each in mapping.entries if each.key.text not in left_out)


def addresses_in(text: str) -> Iterator[tuple[int, int]]:
    """Where e-mail addresses, those of an office too, and telephone numbers stand in a text."""
    for pattern in (_MAIL, _PHONE):
        yield from (found.span() for found in pattern.finditer(text))


def _kept(node: ScalarNode) -> Iterator[tuple[str, Span]]:
    for mail in _MAIL.finditer(node.text):
        if not _OFFICE.fullmatch(mail["name"]):
            yield "email", node.part(*mail.span())
    for phone in _PHONE.finditer(node.text):
        yield "phone", node.part(*phone.span())


@check
def contact_lawful_basis_missing(ctx: Context) -> Iterator[Observation]:
    """SM351: in the European Union, why the law lets one keep an entry."""
    there = _in_the_union(ctx)
    for contact in ctx.each(ctx.plan.every(Contact)):
        if contact.origin.value("lawful_basis") is not None or _is_a_body(ctx, contact):
            continue
        if there:
            yield ctx.observe(contact, "lawful_basis")
        else:
            ctx.skip(contact, "skip.region")


def _is_a_body(ctx: Context, contact: Contact) -> bool:
    """Whether a contact is a firm, an association or an office: the law protects people."""
    name = contact.origin_text("name")
    return bool(said_in(ctx.lexicon, "bodies", name, BOTH))


def _in_the_union(ctx: Context) -> bool:
    """Whether a strategy's region surely lies there. A place has its name in whatever language
    the plan is written.
    """
    return any(
        hit.text.isupper() or not hit.text.isascii() or len(hit.text) > len("EU")
        for strategy in ctx.plan.strategies
        for hit in said_in(ctx.lexicon, "union_regions", strategy.region, BOTH) or ()
    )


@check
def do_not_contact_used(ctx: Context) -> Iterator[Observation]:
    """SM352: who asked to be left alone is left alone. What is over is past mending."""
    for contact in ctx.each(ctx.plan.every(Contact)):
        if not contact.do_not_contact:
            continue
        related = (Related(contact.origin.at("do_not_contact"), "related.objected"),)
        if contact.origin.value("next_step") is not None:
            yield ctx.observe(contact, "next_step", message="own-step", related=related)
        for reference in ctx.plan.referrers(contact):
            if reference.source is not None and _uses(ctx, reference, reference.source):
                fields = reference.ref.pointer[len(reference.source.origin.pointer) :]
                yield ctx.observe(
                    reference.source,
                    *fields,
                    message="used",
                    related=related,
                    contact=contact.label,
                    doc=reference.source.label,
                )


def _uses(ctx: Context, reference: Reference, source: Entity) -> bool:
    """Whether a link means that somebody will turn to the contact."""
    if source.status == "cancelled":
        return False
    if isinstance(source, Event):
        over = source.end is not None and source.end < ctx.today
        if "follow_ups" in reference.ref.pointer:
            return True
        names = ("contacts_to_meet", "speakers")
        return not over and any(name in reference.ref.pointer for name in names)
    return (
        isinstance(source, Content)
        and source.status != "published"
        and "features" in reference.ref.pointer
    )
