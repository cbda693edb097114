"""The day by which something ends that a text names otherwise: a season, an event, an exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.structured.cells import Cells
from smlint.plan.wording.calendar_words import MONTH, month_of
from smlint.plan.wording.days import DateReading, Period, Relative
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import Intro, Sentence, TimeMark, read_sentence
from smlint.plan.wording.standing import is_share_in_time
from smlint.syntax.outline import Prose

_LINES = re.compile(r"[^\n]+")
_YEARS = re.compile(r"(?<![0-9])20[1-4][0-9](?![0-9])")
_CLAUSE = re.compile(r"[,;:.!?()\d]")
_OF_TIME = re.compile(
    r"[\s-]?(?:(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?)(?!\w)"
    r"|sekunden?|minut[eion]|segundo|second[ei]|stunde|heure|hora|ore(?!\w)"
    r"|δευτερολεπτ|λεπτ[οαω]|ωρ[αεω]|η?μερ[αεω]|εβδομαδ)"
)
_LABELLED = (":", "=", "<", ">", "≤", "≥", "–", "—", "→")
_HEAD, _SMALL = 2, 3
"""What is counted is named in so many words longer than that: "messages answered"."""

_MOST_WORDS = 6
_REACH = 60


@dataclass(frozen=True, slots=True)
class Ends:
    """Finds such days."""

    names: FoundNames
    cells: Cells

    def of_year(self, prose: Prose) -> Prose | None:
        """The last day of the year or the season that a line is about: "the school year 2026-27
        (until 31 August 2027)", "Season ends 30 April 2027".
        """
        for match in _LINES.finditer(prose.text):
            line = prose.slice(*match.span())
            if not self.names.mentions("ended_words", line.text):
                continue
            told = (*self._asides(line), *self._ended(line))
            if told:
                return told[0]
        return None

    def _asides(self, line: Prose) -> Iterator[Prose]:
        """A day in brackets that "until" leads, right behind a year."""
        for mark in self._days(line):
            opened = line.text.rfind("(", 0, mark.start)
            before = line.text[:opened] if opened > 0 else ""
            years = list(_YEARS.finditer(before))
            near = bool(years) and before[years[-1].end() :].strip("/-– 0123456789") == ""
            if mark.intro is Intro.BY and near:
                yield line.slice(mark.start, mark.end)

    def _ended(self, line: Prose) -> Iterator[Prose]:
        for _start, end in self.names.places("end_phrases", line.text):
            for mark in self._days(line):
                if 0 <= mark.start - end <= len(" am den "):
                    yield line.slice(mark.start, mark.end)

    def _days(self, prose: Prose) -> list[TimeMark]:
        marks = read_sentence(prose.text, self.cells.language).times
        return [mark for mark in marks if isinstance(mark.reading, DateReading)]

    def of_event(self, sentence: Sentence) -> TimeMark | None:
        """The day in brackets behind an event: "by the last home game (24 April)"."""
        for mark in sentence.times:
            opened = sentence.text.rfind("(", 0, mark.start)
            if not mark.aside or opened < 0 or sentence.text[opened + 1 : mark.start].strip():
                continue
            clause = _CLAUSE.split(sentence.text[max(0, opened - _REACH) : opened])[-1]
            words = heading_key(clause).split()
            led = [at for at, word in enumerate(words) if word in self.names.of_list("until_words")]
            if led and 1 < len(words) - led[-1] <= _MOST_WORDS + 1:
                return mark
            if self._is_reached_at(sentence, mark, opened):
                return mark
        return None

    def _is_reached_at(self, sentence: Sentence, day: TimeMark, opened: int) -> bool:
        """Whether brackets at the end tell the only day of a sentence, that of the event where its
        number is to be reached: "250 people at the harvest dance (13 March 2027)".
        """
        text, names = sentence.text, self.names
        ends = not text[day.end :].strip(" ).") and len(sentence.times) == 1
        counted = [each.end for each in sentence.numbers if each.end <= opened]
        if not (ends and counted and isinstance(day.reading, DateReading)):
            return False
        words = heading_key(text[counted[-1] : opened]).split()
        small = names.of_list("number_prepositions") | names.of_list("prepositions")
        led = any(each in small for each in words[1:-1])
        return led and not names.mentions("past_words", text)

    def comes_back(self, sentence: Sentence, mark: TimeMark) -> bool:
        """Whether a time without a year ends a stretch that comes back each winter: "stays between
        November and April".
        """
        start = max(0, mark.start - _REACH)
        if _YEARS.search(mark.text) or mark.start < 1:
            return False
        led = self.names.mentions("between_words", sentence.text[start : mark.start])
        said = plain(sentence.text[start : mark.end], self.cells.language).text
        months = [month_of(each[0]) for each in re.finditer(MONTH, said)] if led else []
        return len(months) > 1 and months[-2] > months[-1]

    def is_pace(self, sentence: Sentence, due: str) -> bool:
        """Whether so long a time says how soon people do something: "newcomers find us within a
        month", and no number is to be reached by then; "30% of new members come back within 60
        days".
        """
        if not isinstance(read_time(due, self.cells.language), Relative):
            return False
        paced = self.names.mentions("pace_phrases", sentence.text)
        return is_share_in_time(sentence) or (paced and not sentence.measurable)

    def counts_within(self, sentence: Sentence) -> bool:
        """Whether the one number of a line among metrics only says how soon or how long happens
        what is counted: "messages answered in under 24 hours"; not a time that is to be reached, as
        behind a label: "First answer: 8 hours".
        """
        if len(sentence.numbers) != 1:
            return False
        (mark,), text = sentence.numbers, sentence.text
        if text[: mark.start].rstrip().endswith(_LABELLED):
            return False
        before = heading_key(text[: mark.start]).split()
        said = plain(text[mark.end :], self.cells.language).text
        times = tuple(self.names.of_list("duration_words"))
        itself = any(word.endswith(times) for word in before)
        counted = sum(len(word) > _SMALL for word in before) >= _HEAD
        return _OF_TIME.match(said) is not None and counted and not itself

    def alone(self, prose: Prose) -> Prose:
        """The time among the words of a deadline's own field: "Exercise in Q2 2027"; all of them
        where these are one, or name none or several.
        """
        language = self.cells.language
        if read_time(prose.text, language) is not None:
            return prose
        marks = read_sentence(prose.text, language).times
        known = [mark for mark in marks if isinstance(mark.reading, DateReading | Period)]
        plain = len(known) == len(marks) == 1 and known[0].intro is not Intro.FROM
        return prose.slice(known[0].start, known[0].end) if plain else prose
