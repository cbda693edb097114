"""What the checks of prose share: the texts of elements, and the sentence around a word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import cached_property
from itertools import islice
from typing import TypeVar

from smlint.base.finding import Arg, Observation
from smlint.plan.entities import Entity
from smlint.plan.graph import Plan
from smlint.rules.context import Context
from smlint.rules.lexicon import Hit
from smlint.syntax.nodes import ScalarNode

_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"[.!?;·…](?=\s|$)|\n")

Some = TypeVar("Some")

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
    for entity in ctx.each([each for each in entities if each.kind in fields]):
        for field in fields[entity.kind]:
            node = entity.origin.value(field)
            if isinstance(node, ScalarNode):
                yield Words(entity, field, node)


def statements(plan: Plan) -> Mapping[int, ScalarNode]:
    """The sentence of each objective that has one, by ``id``: many rules ask for it."""
    nodes = ((id(each), each.origin.value("statement")) for each in plan.objectives)
    return {key: node for key, node in nodes if isinstance(node, ScalarNode)}


@dataclass(frozen=True)
class Sentences:
    """The sentences of one text, found once however many of its words are asked about: a long text
    may hold thousands of both.
    """

    text: str

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(match.end() for match in _BREAK.finditer(self.text))

    def around(self, place: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends."""
        following = bisect_right(self._ends, place)
        start = self._ends[following - 1] if following else 0
        return start, self._ends[following] if following < len(self._ends) else len(self.text)

    def words(self, place: int) -> str:
        """The sentence around a place."""
        start, end = self.around(place)
        return self.text[start:end]


@dataclass(frozen=True)
class Answers:
    """What the sentences of a text say of themselves, by one word list; each is asked once."""

    ctx: Context
    name: str
    entity: Entity
    sentences: Sentences
    _known: dict[int, bool] = attribute(default_factory=dict, init=False, repr=False, compare=False)

    def at(self, place: int) -> bool:
        """Whether the sentence around a place has a word of the list."""
        start, _end = self.sentences.around(place)
        if start not in self._known:
            words = self.sentences.words(place)
            self._known[start] = bool(self.ctx.terms(self.name, words, self.entity))
        return self._known[start]


def refusals(ctx: Context, words: Words, sentences: Sentences) -> Answers:
    """Which sentences of a text say no to what they name: "we never ...", "without"."""
    return Answers(ctx, "refusals", words.entity, sentences)


MOST_TOLD = 50
"""So many words of one text are told: who wrote the first ones will look for the others."""


def told(found: Iterable[Some]) -> Iterator[Some]:
    """As many words of one text as people read of."""
    return islice(found, MOST_TOLD)


def word_at(text: str, number: int) -> int:
    """Where the word of a number begins, the first being 0; the text's end where it has fewer.
    What stands at or before it has at most so many words before it.
    """
    at = next(islice(_WORD.finditer(text), number, None), None)
    return len(text) if at is None else at.start()


def said(ctx: Context, words: Words, start: int, end: int, **args: Arg) -> Observation:
    """An observation at some words of a text; ``{element}`` is what the text belongs to."""
    place = words.node.part(start, end)
    every: dict[str, Arg] = {"element": words.entity.label, **args}
    return ctx.observe(words.entity, words.field, span=place, args=every)


def met(ctx: Context, words: Words, hit: Hit) -> Observation:
    """An observation at a word of a list, in the writer's own spelling (``{match}``)."""
    return said(ctx, words, hit.start, hit.end, match=hit.text)
