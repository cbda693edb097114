"""What brackets behind a goal tell of the year before: "(last year 210)", "(2026: 210)"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.number_words import is_currency
from smlint.plan.wording.days import days_of
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.syntax.outline import Prose

_BRACKETS = re.compile(r"\(([^()]{3,60})\)")
_YEAR = re.compile(r"(?<![\w.,])20[0-4][0-9](?![\w.,]?[0-9])")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = (
    *("noun_stops", "articles", "leading_articles", "past_words", "bound_words"),
    *("number_prepositions", "standing_words"),
)
"""Lists of the words that may stand beside such a number."""


@dataclass(frozen=True, slots=True)
class YearBefore:
    """Finds it."""

    names: FoundNames
    language: str | None

    def number(
        self, prose: Prose, sentence: Sentence, target: NumberMark | None
    ) -> NumberMark | None:
        """Where one stood in the year before, by brackets that say nothing else; None where none
        do, or where that counts something else than the target.
        """
        if target is None or "(" not in prose.text:
            return None
        for match in _BRACKETS.finditer(prose.text):
            mark = self._only(match[1], prose.text[: match.start()], sentence)
            if mark is not None and _counts_alike(mark, target) and match.start() > target.start:
                shift = match.start(1)
                return replace(mark, start=mark.start + shift, end=mark.end + shift)
        return None

    def _only(self, said: str, before: str, sentence: Sentence) -> NumberMark | None:
        """The number of brackets that tell a past time and it alone."""
        year = _YEAR.search(said)
        if year is not None and not _is_before(int(year[0]), sentence):
            return None
        if year is None and not self.names.mentions("last_year_words", said):
            return None
        rest = (
            said if year is None else said[: year.start()] + " " * len(year[0]) + said[year.end() :]
        )
        marks = read_sentence(rest, self.language).numbers
        if len(marks) != 1 or marks[0].word or marks[0].number.high is not None:
            return None
        return marks[0] if self._is_only_that(rest, before) else None

    def _is_only_that(self, said: str, before: str) -> bool:
        """Whether the words in brackets say when, or what the goal counts, and nothing more."""
        named = heading_key(before).split()
        words = heading_key(" ".join(_WORD.findall(said))).split()
        small = frozenset().union(*map(self.names.of_list, _SMALL))
        dated = {part for each in self.names.of_list("last_year_words") for part in each.split()}
        left = [each for each in words if each not in small | dated and not is_currency(each)]
        return all(each in named for each in left)


def _is_before(year: int, sentence: Sentence) -> bool:
    """Whether a year is over when the goal is due."""
    days = None if sentence.due is None else days_of(sentence.due.reading)
    return days is not None and year < days[1].year


def _counts_alike(mark: NumberMark, target: NumberMark) -> bool:
    """Whether two numbers may count the same: both shares, or neither, of one currency."""
    money = mark.number.unit if mark.number.unit and is_currency(mark.number.unit) else ""
    wanted = target.number.unit if target.number.unit and is_currency(target.number.unit) else ""
    same = not money or money == wanted
    return same and mark.number.percent == target.number.percent
