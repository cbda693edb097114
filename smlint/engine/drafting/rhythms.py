"""How often somebody reads the numbers, and how often all look back at them, as the sections of a
document on measuring and reviewing say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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


@dataclass(frozen=True, slots=True)
class Rhythms:
    """Reads the sections of one language."""

    names: FoundNames

    def of(self, heading: str, text: ScalarNode) -> dict[str, ScalarNode]:
        """The rhythms that a section tells; none of what it tells several.

        Sentences that say who looks at the numbers, or decides, tell how often one looks back;
        those that only name the numbers, how often these are read.
        """
        reviews = self.names.named("review_parts", heading)
        if not reviews and not self.names.ends_numbers(heading):
            return {}
        read: list[str] = []
        looked: list[str] = []
        others: list[str] = []
        for words in _SENTENCE.split(text.text):
            looks = self.names.mentions("look_words", words)
            reads = self.names.mentions("figure_words", words) and not looks
            kind = looked if looks else read if reads else others
            kind.append(self._told(words))
        back = [*looked, *(others if reviews else ())]
        often = _one(read)
        found = {REVIEW: EVERY.get(_one(back), ""), READ: "" if often == _FORTNIGHTLY else often}
        return {name: ScalarNode(text.span, word) for name, word in found.items() if word}

    def _told(self, words: str) -> str:
        """The rhythm that a sentence tells; empty where it tells none or several."""
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
    """What all of some words are; empty where they differ or there are none."""
    found = {each for each in words if each}
    return found.pop() if len(found) == 1 else ""
