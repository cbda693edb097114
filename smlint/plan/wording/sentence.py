"""Reads a goal's sentence: its numbers, its times, and what is left open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from smlint.base.text import fold, folded
from smlint.plan.wording.figures import (
    NumberMark,
    Role,
    find_numbers,
    take_names,
    take_placeholders,
)
from smlint.plan.wording.heads import LONGEST, head_verbs
from smlint.plan.wording.scan import Mark, Scan
from smlint.plan.wording.time_words import INTRO_BY, INTRO_IN
from smlint.plan.wording.times import Intro, TimeMark, Times, find_times, take_rates

__all__ = [
    "Intro",
    "Mark",
    "NumberMark",
    "Role",
    "Sentence",
    "TimeMark",
    "head_verbs",
    "read_sentence",
]

_JOINT = re.compile(r"(?<!\w)(?:and|plus|και) |[;&]|, $")
_JOINTS = ("and ", "plus ", "και ", ";", "&", ", ")
"""What a text must hold for that."""

_OF_THEM = re.compile(r"\s(?:of (?:them|these|those|which|whom)|απο αυτ\w+)")
_BETWEEN = re.compile(r"(?<!\w)(?:between|μεταξυ|αναμεσα σε) (?:the |τα |των )?$")
_OUT_OF = re.compile(
    r"(?:^|(?<!\w))(?:(?:out )?of|sur|von|de|di|su|dei|dos|das|απο|απ'?)"
    r"(?: (?:our|the|nos|les|unseren|den|nuestr[oa]s|los|las|nostr[ie]|noss[oa]s|τουσ|τισ|τα))? $"
)
"""Before the whole of which a second number is a part: "of our 130 volunteers, 80"."""

_WHO = re.compile(r"(?<!\w)(?:who|whom|which|that|where|of them|που|οποι\w+|απο αυτ\w+)(?!\w)")
_ITS_NUMBER = re.compile(r"\s?[:=]\s?[~≈<>≥≤€$£]?\s?[0-9]")
"""Behind a time the number that was counted then."""

_NEAR = 60
"""How far from a number the words stand that belong to it."""

_DURATION_NOUNS = frozenset({"hours", "minutes", "days", "ωρεσ", "λεπτα", "ημερεσ", "μερεσ"})


@dataclass(frozen=True)
class Sentence:
    """What a sentence says in numbers and times. All places are places in ``text``.

    Each part is read when it is first asked for: many rules ask of most sentences only where their
    head verb stands. The parts are read in one order whatever is asked for, for what is a rate or a
    time is no number.
    """

    text: str
    language: str | None

    @cached_property
    def heads(self) -> tuple[tuple[int, int], ...]:
        """The places of the head words."""
        return head_verbs(self.text, self.language)

    @property
    def placeholders(self) -> tuple[Mark, ...]:
        """What is still to be filled in: "[number]", "___", "X%"."""
        return self._open[0]

    @property
    def rates(self) -> tuple[Mark, ...]:
        """How often: "per month", "την εβδομάδα". No deadline."""
        return self._often[0]

    @property
    def times(self) -> tuple[TimeMark, ...]:
        """Dates, periods, relative times and events, in order."""
        return self._when[0].times

    @property
    def durations(self) -> tuple[Mark, ...]:
        """How long or how fast: "within 24 hours". No deadline."""
        return self._when[0].durations

    @cached_property
    def numbers(self) -> tuple[NumberMark, ...]:
        """Numbers outside dates and names, in digits or words, in order."""
        _times, scan = self._when
        take_names(scan)
        return find_numbers(scan, self.language, rate=bool(self.rates))

    @cached_property
    def _open(self) -> tuple[tuple[Mark, ...], Scan]:
        """What is to be filled in, and what is left to read."""
        scan = Scan(self.text[:LONGEST], self.language)
        return take_placeholders(scan), scan

    @cached_property
    def _often(self) -> tuple[tuple[Mark, ...], Scan]:
        _placeholders, scan = self._open
        return take_rates(scan), scan

    @cached_property
    def _when(self) -> tuple[Times, Scan]:
        _rates, scan = self._often
        return find_times(scan, self.language), scan

    @property
    def targets(self) -> tuple[NumberMark, ...]:
        """The numbers that may be what shall be reached: all but the "from" ones."""
        return tuple(mark for mark in self.numbers if mark.role is not Role.FROM)

    @property
    def measurable(self) -> bool:
        """Whether some number, in digits or words, says what shall be reached."""
        return bool(self.targets)

    @property
    def due(self) -> TimeMark | None:
        """The time by which it shall be reached: the last one led by "by", else by "in"."""
        for intros in ((Intro.BY,), (Intro.IN,)):
            found = [
                mark
                for mark in self.times
                if mark.deadline and mark.intro in intros and not self._dates_a_start(mark)
            ]
            if found:
                return found[-1]
        bare = [mark for mark in self.times if mark.intro is Intro.NONE and not self._past(mark)]
        return bare[-1] if bare else None

    def _past(self, mark: TimeMark) -> bool:
        """Whether a time in brackets only dates a number: "(18% in 2025)", "(Q3: 620)"."""
        dates = mark.end_day_known or _ITS_NUMBER.match(self.text, mark.end) is not None
        return mark.aside and dates

    @property
    def before_due(self) -> int:
        """Where the words end that stand before the deadline that a sentence ends with, and before
        what leads it ("by the end of"); the end of the sentence where it ends with none.
        """
        due = self.due
        if due is None or any(map(str.isalpha, self.text[due.end :])):
            return len(self.text)
        left = fold(self.text[: due.start])
        lead = re.search(INTRO_BY, left.text) or re.search(INTRO_IN, left.text)
        return due.start if lead is None else left.span(*lead.span())[0]

    @property
    def time_bound(self) -> bool:
        """Whether the text itself names a deadline, a period or an event."""
        return self.due is not None

    @property
    def compound(self) -> tuple[NumberMark, NumberMark] | None:
        """Two different targets joined by "and" or a comma, if the sentence has them."""
        said = fold(self.text).text
        if not any(joint in said for joint in _JOINTS):
            return None
        candidates = [mark for mark in self.targets if _may_be_target(mark)]
        for first, second in pairwise(candidates):
            if self._joined(first, second):
                return first, second
        return None

    def _dates_a_start(self, time: TimeMark) -> bool:
        """Whether a time says when one stood somewhere: "from 18,400 in 2026"."""
        if time.intro is not Intro.IN:
            return False
        before = [mark for mark in self.numbers if mark.end <= time.start]
        if not before or before[-1].role is not Role.FROM:
            return False
        return not re.search(r"[,;:.]\s", self.text[before[-1].end : time.start])

    def _is_rate(self, mark: NumberMark) -> bool:
        """Whether a number says how often."""
        after = mark.end + len(mark.noun) + 1
        return any(mark.end <= rate.start <= after + 1 for rate in self.rates)

    def _joined(self, first: NumberMark, second: NumberMark) -> bool:
        between = folded(self.text[first.end : second.start])
        after = folded(self.text[second.end : second.end + _NEAR])
        if "|" in between or not _JOINT.search(between) or _WHO.search(between):
            return False
        if between.rstrip().endswith(",") and self._is_rate(second):
            return False  # "1,000 followers, 3 posts a week": how often, beside the target
        before = folded(self.text[max(first.start - _NEAR, 0) : first.start])
        if _BETWEEN.search(before) or _OF_THEM.match(after) or _OUT_OF.match(before):
            return False
        same = bool(first.noun) and folded(first.noun) == folded(second.noun)
        return bool(first.noun or first.role) and bool(second.noun or second.role) and not same


@lru_cache(maxsize=10_000)
def read_sentence(text: str, language: str | None) -> Sentence:
    """Read one sentence, bullet, cell or row.

    Args:
        text: as written; places in the result are places in it.
        language: the document's language; it decides what "1.240" and "6/7/2027" mean.
    """
    return Sentence(text.replace("\n", " "), language)  # "by June\n2027" is one time


def _may_be_target(mark: NumberMark) -> bool:
    return not (mark.aside or mark.word or mark.rank or folded(mark.noun) in _DURATION_NOUNS)
