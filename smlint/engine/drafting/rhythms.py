"""How often somebody reads the numbers, and how often all look back at them, as the sections of a
document on measuring and reviewing say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.syntax.nodes import ScalarNode

REVIEW, READ = "review_every", "frequency"
"""The field of a strategy, and that of its metrics."""

EVERY = {
    "weekly": "1 week", "fortnightly": "2 weeks", "monthly": "1 month", "quarterly": "3 months",
}  # fmt: skip
_FORTNIGHTLY = "fortnightly"
"""It is a rhythm of looking back only: no metric is read so."""

FREQUENCY = "metric.frequency"

_SENTENCE = re.compile(r"(?<=[.!?;·])\s+|\n+")
_WHOLE = 10
"""A single word of so many letters is a rhythm by itself: "Monatsersten"."""


_SEVERAL = "?"
"""Stands for a rhythm that differs from itself, or is not that of all numbers."""


@dataclass(frozen=True, slots=True)
class Rhythms:
    """Reads the sections of one language."""

    names: FoundNames

    def told(self, sections: Iterable[tuple[str, ScalarNode]]) -> dict[str, ScalarNode]:
        """The rhythms that sections tell, by their headings; none where they tell several. Of how
        often one looks back a section that is called so knows better than one on measuring.
        """
        reviews, measuring = [], []
        for heading, text in sections:
            if self.names.named("review_parts", heading):
                reviews.append(self._of(text, reviews=True))
            elif self.names.ends_numbers(heading):
                measuring.append(self._of(text, reviews=False))
        every = [*reviews, *measuring]
        first = [each[REVIEW] for each in reviews if REVIEW in each]
        back = first or [each[REVIEW] for each in measuring if REVIEW in each]
        read = [each[READ] for each in every if READ in each]
        often = _same(read)
        if often is not None and often.text == _FORTNIGHTLY:
            often = None
        found = {REVIEW: _same(back), READ: often}
        return {name: node for name, node in found.items() if node is not None}

    def _of(self, text: ScalarNode, *, reviews: bool) -> dict[str, ScalarNode]:
        """The rhythms of one section, with a question mark where it tells several.

        Sentences that say who looks at the numbers, or decides, tell how often one looks back;
        those that only name the numbers, how often these are read. All others leave in doubt what
        theirs is of: a report on each first Monday is no review where one is spoken of besides.
        """
        read: list[str] = []
        looked: list[str] = []
        others: list[str] = []
        for words in _SENTENCE.split(text.text):
            told = self._rhythm(words)
            looks = self.names.mentions("look_words", words)
            if not looks and not self.names.mentions("figure_words", words):
                others.append(told)
                continue
            kind = looked if looks else read
            kind.append(_SEVERAL if told and self._is_of_some(words) else told)
        back = _one([*looked, *(others if reviews and not looked else ())])
        found = {REVIEW: EVERY.get(back, back), READ: _one([*read, *others]) if any(read) else ""}
        return {name: ScalarNode(text.span, word) for name, word in found.items() if word}

    def _is_of_some(self, words: str) -> bool:
        """Whether a sentence speaks of some numbers only: "the numbers of the newsletter"."""
        if any(self.names.platforms_in(words)):
            return True
        said = heading_key(words)
        owners = self.names.of_list("plan_of_words") | self.names.of_list("plan_of_bent_words")
        small = self.names.of_list("articles") | self.names.of_list("leading_articles")
        small |= self.names.of_list("all_words") | owners
        for start, end in self.names.places("figure_words", said):
            before, behind = said[:start].split(), said[end:].strip()
            led = not before or before[-1] in small
            if not led or any(f"{behind} ".startswith(f"{each} ") for each in owners):
                return True
        return False

    def _rhythm(self, words: str) -> str:
        """The rhythm that a sentence tells; a question mark for several, empty for none."""
        said = f" {heading_key(words)} "
        known = self.names.tables.values.get(FREQUENCY, {})
        often = {
            word
            for each, word in known.items()
            if (" " in each or len(each) >= _WHOLE) and f" {each} " in said
        }
        fortnightly = not often and self.names.mentions("fortnight_words", words)
        return _FORTNIGHTLY if fortnightly else _one(often)


def _one(words: Iterable[str]) -> str:
    """What all of some words are; a question mark where they differ, empty where there are none."""
    found = {each for each in words if each}
    return found.pop() if len(found) == 1 else _SEVERAL if found else ""


def _same(told: Sequence[ScalarNode]) -> ScalarNode | None:
    """What sections say alike; None where they differ, or one says several."""
    word = _one(each.text for each in told)
    return None if word in ("", _SEVERAL) else told[0]
