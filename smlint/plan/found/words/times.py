"""The time that a heading, a column or a line gives to the goals below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from smlint.base.span import Position
from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.labels import Labels
from smlint.plan.found.words.counted_units import counts_unit
from smlint.plan.found.words.from_day import last_from_day
from smlint.plan.found.words.named_by_number import is_for_named
from smlint.plan.found.words.spelled_spans import spelled_span
from smlint.plan.structured.cells import Cells
from smlint.plan.wording import in_english
from smlint.plan.wording.calendar_words import MONTH, UNIT
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.sentence import Intro, TimeMark, read_sentence
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose

FIRST_YEAR, LAST_YEAR = 2015, 2045

_YEAR = re.compile(r"(?<![\w.,/-])(?P<time>20[1-4][0-9])(?![\w%+/]|[.,][0-9])")
_YEARS = re.compile(
    r"(?<![\w.,/-])20[1-4][0-9]\s?[-–—/]\s?(?P<time>20[1-4][0-9])(?![\w%+/-]|[.,][0-9])"
)
"""Several years: the last one counts."""

_NAMED_YEAR = re.compile(
    r"(?<![\w.,/-])20[1-4][0-9](?:\s?[-–—/]\s?(?P<last>(?:20)?[1-4][0-9]))?(?![\w%+/-]|[.,][0-9])"
)
"""A year, or two that are one season: "2026-27"."""

_SEASON = re.compile(
    r"(?<![\w.,/-])(?P<first>20[1-4][0-9])(?:\s?/\s?|[-–](?![01]))(?P<last>[1-4][0-9])(?![\w%+/-]|[.,][0-9])"
)
"""Two years that are one season by themselves; "2026-12" is a month."""

_CENTURY = 100
_JOINS = re.compile(r"\s*(?:→|->|=>|⟶|[-–—])\s*")
_FISCAL = re.compile(r"(?<!\w)(?:FY|[Ff]iscal(?: year)?|[Ff]inancial year)\s?$")
_SPAN = re.compile(rf"(?<![\w.,-])(?P<time>[0-9]{{1,3}}[\s-]?{UNIT})")

_COUNTED_YEAR = re.compile(
    r"(?<!\w)(?P<time>years? [1-5](?:\s?[-–]\s?[1-5])?(?![\w%+/]|[.,][0-9])"
    r"(?! (?:pupils|students|children))"
    r"|(?:ετουσ|ετοσ|χρονιασ?|μηνα|μηνοσ) [0-9]{1,2}(?![\w%+/]|[.,][0-9])|[0-9]{1,2}μηνου?(?!\w)"
    r"|(?:first|second|third|(?:πρωτ|δευτερ|τριτ|[1-5])(?:ου?|ησ?))"
    r" (?:year|ετουσ|ετοσ|χρονιασ?)(?=\s*(?:$|[:(–—-])))"
)
"""A year that the plan counts: "Year 1", "first year"; months so in Greek."""

_BARE_MONTH = re.compile(rf"(?P<time>{MONTH})")
_BARE_MONTHS = re.compile(rf"{MONTH}\s?[-–—]\s?(?P<time>{MONTH})")
"""Two months without a year, of which the last counts: "Sep–Nov"."""

_TERM = re.compile(
    r"\((?P<time>[0-9]{1,2}\s?[-–]\s?[0-9]{1,2}\s(?:weeks|months|years|εβδομαδεσ|μηνεσ|χρονια))\)\W*$"
)
"""From how many to how many months, in brackets at the end of a heading."""

_NEAR = 2
_MOST_TIMES = 6
_LONGEST_HEADING = 300
_FEW_WORDS = 6
_SHORT_LINE = 15
_LINES = re.compile(r"[^\n.!?][^\n!?]*")
_LONG_PERIOD = 45
_AUTUMN = 10


@dataclass(frozen=True, slots=True)
class Times:
    """Reads the times that stand around goals."""

    names: FoundNames
    cells: Cells

    def of_heading(self, prose: Prose) -> Prose | None:
        """The time a heading or a column's name holds: "Month 1", "Q3 2026", "2027", "90-Day",
        "Season 2026/27".
        """
        if len(prose.text) > _LONGEST_HEADING:
            return None
        told = self._best(prose, sure=False) or self._bare(prose) or self._named_year(prose)
        if told is None and counts_unit(prose.text):
            return prose
        term = self._term(prose)
        within = told is None or (term is not None and term.text.endswith(told.text))
        return term if within else told

    def _term(self, prose: Prose) -> Prose | None:
        """The months or weeks that a heading sets for what stands below it: "1-3 months" of
        "Short-term goals (1-3 months)".
        """
        read = in_english.plain(prose.text, self.cells.language)
        term = _TERM.search(read.text)
        return None if term is None else prose.slice(*read.span(*term.span("time")))

    def of_title(self, prose: Prose) -> Prose | None:
        """The time that a document's title gives its goals. A single day is that of a meeting or of
        the text itself ("slides for 22 January 2027"), unless it says "until".
        """
        marks = read_sentence(prose.text, self.cells.language).times
        days = [mark for mark in marks if _is_day(mark)]
        if len(days) == 1 and days[0].intro is not Intro.BY:
            return self.of_heading(prose.slice(0, days[0].start))
        return self.of_heading(prose)

    def node(self, prose: Prose, time: Prose) -> ScalarNode:
        """A time of a heading as a value. Of "12/04/2022 to 12/06/2022" each date may be read in
        two ways, but only one of these is two months: that one is meant. A length with its first
        day is the last one.
        """
        last = last_from_day(prose.text, self.cells.language)
        if last is not None:
            return replace(self.cells.text(time), text=last.isoformat())
        marks = read_sentence(prose.text, self.cells.language).times
        dates = [mark.reading for mark in marks if isinstance(mark.reading, DateReading)]
        node = self.cells.text(time)
        match dates:
            case [DateReading(two_ways=(first, other)), DateReading(two_ways=(last, end))]:
                spans = (last - first).days, (end - other).days
                if max(spans) > _LONG_PERIOD > min(spans):
                    chosen = last if spans[0] > spans[1] else end
                    return replace(node, text=chosen.isoformat())
        return node

    def of_sentence(self, prose: Prose) -> Prose | None:
        """The time a line before a list holds, where it is a deadline or the calendar knows it:
        "... to the end of 2025 are:".
        """
        return self._best(prose, sure=True)

    def of_range(self, prose: Prose) -> Prose | None:
        """The stretch of time that a plan is for, where its first lines say so: "March to August
        2027", "Period: 2027", "The plan covers the period from March to August 2027".
        """
        for match in _LINES.finditer(prose.text):
            line = prose.slice(*match.span())
            for told in Labels(self.names).told(line):
                if self.names.named("due_fields", told.label.text):
                    return self.of_heading(told.value)
            if len(line.text.split()) <= _SHORT_LINE or self.names.mentions(
                "due_fields", line.text
            ):
                found = self._named_year(line) or self._stretch(line)
                if found is not None:
                    return found
        return None

    def of_validity(self, prose: Prose) -> Prose | None:
        """The time until which a whole plan is for: "valid until June 2027"."""
        for _start, end in self.names.places("validity_phrases", prose.text):
            return self._best(prose.slice(end, len(prose.text)), sure=False)
        return None

    def _named_year(self, prose: Prose) -> Prose | None:
        """The year right behind a word for one: "Season 2027", "Exercice 2027 - adopted in May"; of
        one that goes from a year to the next, in which it ends: "School year 2026-27".
        """
        for match in _NAMED_YEAR.finditer(prose.text):
            before = heading_key(prose.text[: match.start()]).rpartition(" ")[2]
            if before in self.names.of_list("due_fields"):
                return _last_year(prose.slice(*match.span()), match["last"])
        return self.of_season(prose)

    def of_season(self, prose: Prose) -> Prose | None:
        """The year in which a season ends that is called by two years: "2026/27", wherever it
        stands.
        """
        for match in _SEASON.finditer(prose.text):
            follows = (int(match["first"]) + 1) % _CENTURY == int(match["last"])
            if follows and not self._of_the_text(prose.text[: match.start()]):
                return _last_year(prose.slice(*match.span()), match["last"])
        return None

    def of_days(self, prose: Prose) -> Prose | None:
        """The last of two days that an arrow or a dash joins: "1 Oct 2026 → 30 Sep 2027"."""
        marks = read_sentence(prose.text, self.cells.language).times
        for first, last in pairwise(marks):
            days = (first.reading, last.reading)
            joined = _JOINS.fullmatch(prose.text[first.end : last.start])
            match days:
                case (DateReading(date=begin), DateReading(date=end)) if joined and begin < end:
                    return prose.slice(last.start, last.end)
        return None

    def _stretch(self, prose: Prose) -> Prose | None:
        marks = read_sentence(prose.text, self.cells.language).times
        whole = [mark for mark in marks if _is_long(mark.reading) and not mark.text.isdigit()]
        marks = (*marks[: marks.index(whole[0])], whole[0]) if whole else marks
        if not marks or self._of_the_text(prose.text[: marks[-1].start]):
            return None
        last = marks[-1]
        begun = any(mark.intro is Intro.FROM for mark in marks[:-1]) and last.intro is Intro.BY
        return prose.slice(last.start, last.end) if begun or _is_long(last.reading) else None

    def first_year(self, lines: Iterable[str]) -> int | None:
        """The first year that a document may be for which says when it was written: from October
        on the next one.
        """
        for line in lines:
            if self.names.mentions("not_periods", line):
                for mark in read_sentence(line, self.cells.language).times:
                    match mark.reading:
                        case DateReading(date=day) | Period(start=day):
                            return day.year + (day.month >= _AUTUMN)
        return None

    def without(self, prose: Prose) -> str:
        """A heading's words without its times."""
        for _ in range(_MOST_TIMES):
            time = self.of_heading(prose)
            if time is None or not time.text:
                break
            at = _place(prose, time)
            end = at + len(time.text)
            text = prose.text[:at] + " " * len(time.text) + prose.text[end:]
            prose = Prose(prose.path, text, prose.marks)
        return prose.text

    def undated(self, text: str) -> str:
        """Words without their times and what leads to these: "Goal" of "Goal for March 2027"."""
        marks = tuple(Position(1, at + 1, at) for at in range(len(text) + 1))
        left = self.without(Prose("", text, marks))
        lists = ("prepositions", "until_words", "leading_articles")
        small = {"", *(word for each in lists for word in self.names.of_list(each))}
        words = left.split() if left != text else [text]
        while words and heading_key(words[-1]) in small:
            words.pop()
        return " ".join(words) or text

    def _best(self, prose: Prose, *, sure: bool) -> Prose | None:
        marks = [
            mark
            for mark in read_sentence(prose.text, self.cells.language).times
            if mark.intro not in (Intro.FROM, Intro.THAN)
            and not self._of_the_text(prose.text[: mark.start])
            and (not sure or mark.end_day_known or mark.intro is Intro.BY)
        ]
        if not marks:
            return None
        best = max(marks, key=lambda mark: (mark.intro is Intro.BY, mark.end_day_known, mark.start))
        fiscal = None if self._tells_months(best) else _FISCAL.search(prose.text[: best.start])
        return prose.slice(best.start if fiscal is None else fiscal.start(), best.end)

    def _tells_months(self, mark: TimeMark) -> bool:
        """Whether a time says in which months a year of accounts begins and ends."""
        words = in_english.plain(mark.text, self.cells.language).text
        return mark.end_day_known and re.search(MONTH, words) is not None

    def _bare(self, prose: Prose) -> Prose | None:
        plain = in_english.plain(prose.text, self.cells.language)
        for match in self._candidates(plain.text):
            start, end = plain.span(*match.span("time"))
            begins = any(each.end("first") == end for each in _SEASON.finditer(prose.text))
            before = prose.text[:start]
            if not (begins or self._of_the_text(before) or is_for_named(before, self.names)):
                return prose.slice(start, end)
        return spelled_span(prose, plain, self.names)

    def _candidates(self, text: str) -> Iterator[re.Match[str]]:
        yield from _YEARS.finditer(text)
        years = (FIRST_YEAR <= int(each["time"]) <= LAST_YEAR for each in _YEAR.finditer(text))
        yield from (each for each, fits in zip(_YEAR.finditer(text), years, strict=True) if fits)
        if len(text.split()) <= _FEW_WORDS:
            yield from _BARE_MONTHS.finditer(text)
            yield from _BARE_MONTH.finditer(text)
        yield from _SPAN.finditer(text)
        yield from _COUNTED_YEAR.finditer(text)

    def _of_the_text(self, before: str) -> bool:
        """Whether the words before a time make it the document's own: "updated March 2026"."""
        words = heading_key(before).split()
        return self.names.mentions("not_periods", " ".join(words[-_NEAR:]))


def _is_day(mark: TimeMark) -> bool:
    """Whether a time is a single day, be it without its year: "14 September"."""
    bare = mark.reading is None and mark.text[:1].isdigit() and mark.text[-1:].isalpha()
    return isinstance(mark.reading, DateReading) or bare


def _is_long(reading: object) -> bool:
    """Whether a time is a stretch, and not a day or a month."""
    return isinstance(reading, Period) and (reading.end - reading.start).days > _LONG_PERIOD


def _last_year(years: Prose, last: str | None) -> Prose:
    """The last of two years, be it written in full or not: "2027" of "2026-27"."""
    if last is None:
        return years
    if len(last) == len("2027"):
        return years.slice(len(years.text) - len(last), len(years.text))
    text, cut = years.text, len(last)
    marks = (*years.marks[:cut], *years.marks[len(text) - cut :])
    return Prose(years.path, text[:cut] + last, marks)


def _place(prose: Prose, part: Prose) -> int:
    """Where a slice of a prose begins in it."""
    return next(at for at, mark in enumerate(prose.marks) if mark == part.marks[0])
