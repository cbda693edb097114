"""What says by how much something changes, and which way: "20% more", "up by 500", "halve"."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.text import folded, heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.number_words import (
    BOUND,
    LONG,
    PAUSE,
    WORD,
    last_word,
    unbounded,
    words_before,
)
from smlint.plan.wording.currencies import MONEY
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.sentence import Sentence

_NEAR = 2
_COMPOUND = 7
"""From so many letters on the last part of a word may be looked up: "Umsatzsteigerung"."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Tells the words, and the numbers in a sentence, that say so."""

    names: FoundNames

    def is_change(
        self, sentence: Sentence, mark: NumberMark, *, labelled: bool = False, a_year: bool = False
    ) -> bool:
        """Whether a number says by how much, or how many times, and not to where; ``a_year``: the
        goal tells how many came in the year before.
        """
        if mark.factor or mark.text.strip()[:1] in ("+", "-", "−"):
            return True
        if mark.role is Role.BY and not self._is_passive(sentence, mark):
            return True
        if self._adds(sentence, mark) and not self._comes_in(sentence, mark, a_year=a_year):
            return True
        if mark.role is not Role.NONE or labelled or not mark.number.percent:
            return False
        return self.grows(words_before(sentence, mark))

    def is_raised(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a verb right before a number says that so much shall come in: "collect £500"."""
        before = f" {heading_key(unbounded(sentence, mark, self._list('bound_words')))}"
        return before.endswith(tuple(f" {each}" for each in self._list("raising_words")))

    def is_change_word(self, word: str) -> bool:
        """Whether a word names a change: "grow"."""
        return folded(word).startswith(tuple(self._list("change_stems")))

    def way(self, words: str) -> str:
        """Which way words say that a number goes; empty where they say none or both."""
        rises, falls = (self.begins_so(words, each) for each in ("rise_stems", "fall_stems"))
        return "" if rises == falls else "increase" if rises else "decrease"

    def grows(self, words: str) -> bool:
        """Whether words name a change, and no rate that is told in percent itself."""
        rates = any(map(self._is_rate, WORD.findall(folded(words))))
        return not rates and self.begins_so(words, "change_stems")

    def begins_so(self, words: str, stems: str) -> bool:
        """Whether some word begins with one of a list."""
        known = tuple(self._list(stems))
        return any(each.startswith(known) for each in WORD.findall(folded(words)))

    def _is_passive(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether "by" says who does something: "named by 12 writers"."""
        by = last_word(BOUND.sub("", folded(words_before(sentence, mark)))) == "by"
        doers = mark.noun or folded(sentence.text[mark.end :]).startswith(" of ")
        return by and bool(doers) and not self.begins_so(sentence.text, "change_stems")

    def _adds(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether words beside a number say that it comes on top: "20% growth", "500 more"."""
        after = PAUSE.split(sentence.text[mark.end : mark.end + LONG])[0].lstrip("+ ")
        before = PAUSE.split(unbounded(sentence, mark, self._list("bound_words")))[-1]
        following = [heading_key(each) for each in WORD.findall(after)[:_NEAR]]
        leading = [heading_key(each) for each in WORD.findall(before)[-_NEAR:]]
        more = self._list("added_words")
        adding = tuple(self._list("adding_stems"))
        if self._counts_itself(mark, following):
            leading = [each for each in leading if not each.startswith(adding)]
            before = ""
        grown = (*following, *(leading if mark.role is Role.NONE else ()))
        return (
            (mark.role is Role.NONE and self.begins_so(before, "adding_stems"))
            or any(each in more for each in (*following[:1], *leading[-1:]))
            or any(map(self._is_growth, grown))
        )

    def _comes_in(self, sentence: Sentence, mark: NumberMark, *, a_year: bool) -> bool:
        """Whether a number right behind a verb says how much is to come in, and not by how much
        something grows: "raise £12,000", "gain 400 members" where last year 210 were gained.
        """
        after = WORD.findall(sentence.text[mark.end : mark.end + LONG])[:1]
        more = any(heading_key(each) in self._list("added_words") for each in after)
        money = MONEY.search(folded(mark.text)) is not None
        counted = (money or a_year) and not mark.number.percent and not more
        return counted and self.is_raised(sentence, mark)

    def _counts_itself(self, mark: NumberMark, following: list[str]) -> bool:
        """Whether a number counts what is gained, wherever one stood: "gain at least 50", "gain 50
        new followers".
        """
        return mark.number.plus or not self._list("new_words").isdisjoint(following[:1])

    def _is_growth(self, word: str) -> bool:
        known = self._list("change_words")
        return word in known or any(
            len(each) >= _COMPOUND and word.endswith(each) for each in known
        )

    def _is_rate(self, word: str) -> bool:
        known = self._list("rate_words")
        return word in known or any(len(each) > _NEAR * 2 and word.endswith(each) for each in known)

    def _list(self, name: str) -> frozenset[str]:
        return self.names.of_list(name)
