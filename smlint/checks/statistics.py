"""What is said of the world in numbers: where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.finding import Observation
from smlint.base.span import Pointer
from smlint.checks.places import each_text, own_fields_aside
from smlint.checks.texts import Answers, Sentences
from smlint.plan.entities import Entity
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import Entry, MapNode

OWN_COUNTS = frozenset({"readings", "research", "review", "experiment"})
"""Kinds that hold what one counted oneself, with the day."""

NO_CLAIMS = frozenset({"kind", "id", "url", "link", "handle", "tracking", "utm", "title", "name"})
WISHES = frozenset({"statement", "target", "baseline", "milestones", "hypothesis", "exit_rule"})
SOURCES = frozenset({"source", "evidence", "credit", "research"})
"""Fields beside a number that say where it comes from; what stands in them is a source itself."""

LEFT_OUT = NO_CLAIMS | WISHES | SOURCES
_SHARE = re.compile(
    r"(?<![\w.,])(?:[0-9]{1,3}(?:[.,][0-9]+)?\s?(?:%|percent|per cent|τοις εκατό)"
    r"\s+(?:of(?:\s+all)?|όλων των|των|από τους|από τις)"
    r"|[0-9]{1,2}\s+(?:(?:out\s+)?of|in|στους|στις|στα|από τους|από τις)(?:\s+every)?\s+[0-9]{1,3})"
    r"(?:\s+(?!(?:the|them|those|these|which|whom|αυτών)(?!\w))[^\W\d]+){0,2}\s+$",
    re.IGNORECASE,
)
"""A share, up to the people it is of. "Of the buyers" and "of them" are people whom one knows."""

_FIGURE = re.compile(r"[0-9]\s?(?:%|per ?cent|τοις|out|of|in|στ|από)", re.IGNORECASE)
_OWNED = re.compile(r"['’]")
_SOURCE = re.compile(
    r"https?://|www\.|\[[0-9]{1,3}\]|\([^()]{0,100}(?:19|20)[0-9]{2}[^()]{0,100}\)"
)
_LOOK_BACK = 120
"""How far before the people a share of them begins."""


@check
def statistic_without_source(ctx: Context) -> Iterator[Observation]:
    """SM913: "67% of marketers say ..." is worth what its source is worth. Once a text."""
    for part in ctx.plan.parts:
        if part.document.kind in OWN_COUNTS:
            continue
        for place, node in each_text(ctx, part, _claims):
            found = _statistic(ctx, node.text, place.entity)
            if found is not None:
                start, end = found
                match = " ".join(node.text[start:end].split())
                span = node.part(start, end)
                yield ctx.observe(place.entity, *place.way, span=span, match=match)


def _claims(mapping: MapNode, pointer: Pointer) -> Iterator[Entry]:
    """The fields that may say something of the world. Beside a source everything has one."""
    if pointer and any(each.key.text in SOURCES for each in mapping.entries):
        return iter(())
    fields = own_fields_aside(mapping, pointer)
    return (each for each in fields if each.key.text not in LEFT_OUT)


def _statistic(ctx: Context, text: str, entity: Entity) -> tuple[int, int] | None:
    """The first share of some people whom one does not know, with no word on its source."""
    if _FIGURE.search(text) is None:
        return None  # most texts: word lists cost more than a look for a figure
    own = Answers(ctx, "statistic_own", entity, Sentences(text))
    for people in ctx.terms("statistic_people", text, entity):
        share = _SHARE.search(text, max(people.start - _LOOK_BACK, 0), people.start)
        if share is None or _OWNED.match(text, people.end) or own.at(people.start):
            continue
        sourced = _SOURCE.search(text) or ctx.terms("statistic_sources", text, entity)
        return None if sourced else (share.start(), people.end)
    return None
