"""How often something is published a week, in words: "4 φορές την εβδομάδα"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.plan.wording.timeunits import names_unit

_BESIDES = re.compile(r"[+;·]|,(?!\d)|\s[–—-]\s")
_BESIDE = 2
"""So many words stand between the number and the week at the most: "3 new posts a week"."""

_MOST = 200
"""More a week is no rhythm of posts."""


@dataclass(frozen=True, slots=True)
class Often:
    """Reads words of one language."""

    names: FoundNames
    language: str | None

    def a_week(self, text: str) -> int | None:
        """How many times a week; None where the words tell none, several or from how many to how
        many. What is told besides of another form, "+ stories daily", is another rhythm.
        """
        told = self.told(text)
        return None if told is None else told[0]

    def told(self, text: str) -> tuple[int, int, int] | None:
        """How many times a week, and from where to where the text tells that."""
        whole = self._of(text)
        ends = [0, *(at for each in _BESIDES.finditer(text) for at in each.span()), len(text)]
        spans = list(zip(ends[::2], ends[1::2], strict=True))
        joiners = self.names.of_list("joiners")
        pieces = [text[start:end] for start, end in spans]
        joined = any(heading_key(each).partition(" ")[0] in joiners for each in pieces)
        if whole is not None or joined:  # a sentence goes on: "three times a week, and ..."
            return None if whole is None else (whole, 0, self._end(text))
        told = [
            (count, *span) for span in spans if (count := self._of(text[slice(*span)])) is not None
        ]
        return told[0] if len(told) == 1 else None

    def is_rhythm(self, text: str) -> bool:
        """Whether words begin with a rhythm, though no one number tells it: "4-5 posts a week"."""
        sentence = read_sentence(text, self.language)
        rate = next(iter(sentence.rates), None)
        if rate is None:
            return False
        before = [each for each in sentence.numbers if each.end <= rate.start]
        return len(before) == 1 and self._are_times(text[before[0].end : rate.start])

    def _end(self, text: str) -> int:
        """Where the words end that tell a rhythm."""
        ends = [each.end for each in read_sentence(text, self.language).rates]
        last = max(ends, default=len(text))
        return last if any(map(str.isalnum, text[last:])) else len(text)

    def _of(self, text: str) -> int | None:
        sentence = read_sentence(text, self.language)
        rates = [each for each in sentence.rates if self._is_week(text[each.start : each.end])]
        if len(rates) != 1 or len(sentence.rates) > 1:
            return None
        start = rates[0].start
        before = [each for each in sentence.numbers if each.end <= start]
        if before and self._are_times(text[before[-1].end : start]):
            return _whole(before[-1], sentence)
        words = heading_key(text[:start]).split()
        return self._in_words(words) if words else 1

    def is_column(self, name: str) -> bool:
        """Whether a column says how often."""
        return self.names.begins("rhythm_columns", name)

    def _is_week(self, words: str) -> bool:
        return names_unit(plain(words, self.language).text, "week")

    def _are_times(self, words: str) -> bool:
        told = heading_key(words).split()
        times = self.names.of_list("times_words")
        return not told or (len(told) <= _BESIDE and told[-1] in times)

    def _in_words(self, words: list[str]) -> int | None:
        """The count of "once", "zweimal", "une fois"."""
        for count, name in enumerate(("once_words", "twice_words"), 1):
            for length in (1, 2):
                if " ".join(words[-length:]) in self.names.of_list(name):
                    return count
        return None


def _whole(mark: NumberMark, sentence: Sentence) -> int | None:
    number = mark.number
    vague = number.high is not None or number.percent or number.at_most or mark.rank
    several = len([each for each in sentence.numbers if each.end <= mark.end]) > 1
    whole = number.value == number.value.to_integral_value()
    fits = Decimal(0) < number.value <= _MOST
    return int(number.value) if whole and fits and not vague and not several else None
