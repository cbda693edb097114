"""What the checks of prose share: the texts of elements, and the sentence around a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from smlint.base.finding import Arg, Observation
from smlint.plan.entities import Entity
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.syntax.nodes import ScalarNode

_BREAK = re.compile(r"[.!?;·…](?=\s|$)|\n")

Fields = Mapping[str, tuple[str, ...]]
"""The fields to read, by kind of element."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text of an element: which field, and its value."""

    entity: Entity
    field: str
    node: ScalarNode

    @property
    def text(self) -> str:
        """What it says."""
        return self.node.text


def texts(ctx: Context, entities: Iterable[Entity], fields: Fields) -> Iterator[Words]:
    """The texts of some elements, in the plan's order, each element counted once."""
    for entity in ctx.each(each for each in entities if each.kind in fields):
        for field in fields[entity.kind]:
            node = entity.origin.value(field)
            if isinstance(node, ScalarNode):
                yield Words(entity, field, node)


def sentence(text: str, place: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends."""
    ends = [match.end() for match in _BREAK.finditer(text)]
    start = max((end for end in ends if end <= place), default=0)
    return start, min((end for end in ends if end > place), default=len(text))


def refused(ctx: Context, words: Words, place: int) -> bool:
    """Whether the sentence around a place says no to what it names: "we never ...", "without"."""
    start, end = sentence(words.text, place)
    return bool(ctx.terms("refusals", words.text[start:end], words.entity))


def said(ctx: Context, words: Words, start: int, end: int, **args: Arg) -> Observation:
    """An observation at some words of a text; ``{element}`` is what the text belongs to."""
    place = words.node.part(start, end)
    every: dict[str, Arg] = {"element": words.entity.label, **args}
    return ctx.observe(words.entity, words.field, span=place, args=every)


def met(ctx: Context, words: Words, hit: Hit) -> Observation:
    """An observation at a word of a list, in the writer's own spelling (``{match}``)."""
    return said(ctx, words, hit.start, hit.end, match=hit.text)
