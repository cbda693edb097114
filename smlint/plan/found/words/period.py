"""The time that an ordinary document says its plan is for: "Period: January to December 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.labels import Labels
from smlint.plan.found.words.prose import lines, paragraph_lines
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.days import DateReading, Period, days_of
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import Intro
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Heading, Outline, Paragraph, Prose, Table

_PAIR = 2
_NEAR = 60
"""So far behind a verb two days may stand that it is about."""

_SUBJECT_WORDS = 5
_BEGINNINGS = ("running_verbs", "period_openers")
"""The lists of words that say of the plan how long it runs, where they begin a sentence."""

_BEGUN = re.compile(r"(?:^|[.!?]\s|\n)\s*$")
_CLAUSE = re.compile(r"[.!?:;,(\n]\s*|\s[-–—]\s")
_NAMED = re.compile(r"([^\n,.:;·|(–—]{4,60})[,:·|(–—]\s*([^\n.;|()]+)")
"""What a line calls the document, and what stands behind that."""
_WITH_YEAR = re.compile(
    r"([^\n,.:;·|(–—\d]{4,60}?)\s(?P<years>20[1-4][0-9](?:\s?[-–/]\s?20[1-4][0-9])?)"
    r"(?=$|\n|[,;·|(]|\.\s)"
)
"""What a line calls the document, with its year: "Marketing plan 2027, second draft"."""
_YEARS = re.compile(r"(20[1-4][0-9])\s?(?:[-–/&]|[^\W\d_]{1,3})\s?(20[1-4][0-9])(?![0-9])")
"""Two years that belong together, with "and" of any language between them."""

_STOP = re.compile(r"[a-zα-ω]{2}[.!?;](?:\s|$)|[,;(]")


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """Finds the first and the last day of a plan: behind a label, above its first section; the last
    alone where it is "valid until" then.
    """

    words: Words

    def find(self, outline: Outline) -> tuple[ScalarNode | None, ScalarNode] | None:
        """The two days, standing where the time is written; None where nothing tells the last."""
        opening = tuple(_opening(outline.blocks, self.words.names))
        for block in opening:
            for value in self._values(block):
                read = self.read(value)
                if read is not None:
                    return read
        lasts = ((None, last) for block in opening for last in self._lasts(block))
        told = self._named(outline.blocks[:_PAIR]) or self._begun(opening)
        return told or next(lasts, None) or self._running(outline)

    def _named(self, blocks: Sequence[Block]) -> tuple[ScalarNode, ScalarNode] | None:
        """The days behind the name of the plan in the line right below the title: "Communications
        plan, July 2026 to June 2027" has them, and "Communications plan 2027, second draft".
        """
        match blocks:
            case (Heading(), Paragraph(prose=prose)):
                named = _NAMED.match(prose.text)
            case _:
                return None
        behind = named is not None and self._is_called(named[1])
        told = self.read(prose.slice(*named.span(2))) if named is not None and behind else None
        within = _WITH_YEAR.match(prose.text)
        if told is None and within is not None and self._is_called(within[1]):
            told = self.read(prose.slice(*within.span("years")))
        return told

    def _is_called(self, words: str) -> bool:
        """Whether words call the document a plan."""
        lists = ("plan_words", "strategy_names")
        return any(self.words.names.mentions(each, words) for each in lists)

    def _begun(self, blocks: Sequence[Block]) -> tuple[ScalarNode, ScalarNode] | None:
        """The days of a sentence right below the title that leaves out what it is about: "Runs from
        April 2027 to March 2028". It can only be the plan.
        """
        for prose in (each.prose for each in blocks if isinstance(each, Paragraph)):
            places = (self.words.names.places(each, prose.text) for each in _BEGINNINGS)
            for start, end in (place for each in places for place in each):
                begins = _BEGUN.search(prose.text, 0, start) and not self._is_until(prose, end)
                told = self._behind(prose, end) if begins else None
                if told is not None:
                    return told
        return None

    def _is_until(self, prose: Prose, start: int) -> bool:
        """Whether the time behind a word is the last day alone: "valid until June 2027"."""
        marks = self.words.sentence(prose).times
        first = next((each for each in marks if each.start >= start), None)
        return first is not None and first.intro is Intro.BY

    def _running(self, outline: Outline) -> tuple[ScalarNode, ScalarNode] | None:
        """The days between which a sentence says that the plan runs, or the campaign if the title
        calls the document one: "The campaign runs from 4 May to 30 September 2026".
        """
        names, title = self.words.names, ""
        for block in outline.blocks:
            match block:
                case Heading(prose=prose):
                    title = title or heading_key(prose.text)
                case Paragraph(prose=prose) if names.mentions("running_verbs", prose.text):
                    for start, end in names.places("running_verbs", prose.text):
                        if self._is_of_plan(prose.text[:start], title):
                            read = self._behind(prose, end)
                            if read is not None:
                                return read
                case _:
                    pass
        return None

    def _is_of_plan(self, before: str, title: str) -> bool:
        """Whether the last words before a verb are the plan, and not one campaign of several."""
        names = self.words.names
        said = heading_key(_CLAUSE.split(before)[-1]).split()
        if not 0 < len(said) <= _SUBJECT_WORDS:
            return False
        plan = not names.of_list("plan_words").isdisjoint(said)
        called = names.of_list("ended_words").intersection(said)
        return plan or any(word.endswith(tuple(called)) for word in title.split() if called)

    def _behind(self, prose: Prose, start: int) -> tuple[ScalarNode, ScalarNode] | None:
        """The two days right behind a verb, in its sentence."""
        marks = self.words.sentence(prose).times
        near = [each for each in marks if 0 <= each.start - start <= _NEAR][:_PAIR]
        begins = (start, *(each.start for each in near[:1]))
        ends = [_end_of_years(prose.text, each.end) for each in reversed(near)]
        years = _YEARS.search(prose.text, start, start + _NEAR)
        ends += [] if years is None else [years.end()]
        told = (
            self.read(prose.slice(at, end))
            for end in ends
            for at in begins
            if not _STOP.search(prose.text, start, end)
        )
        return next((each for each in told if each is not None), None)

    def _lasts(self, block: Block) -> Iterator[ScalarNode]:
        """The last day of a plan that says until when it is valid."""
        times = self.words.times
        for line in lines((block,)):
            until = times.of_validity(line)
            read = None if until is None else read_time(until.text, self.words.cells.language)
            match read:
                case Period(end=day) | DateReading(date=day, two_ways=None) if until is not None:
                    yield ScalarNode(until.span, day.isoformat())
                case _:
                    pass

    def _values(self, block: Block) -> Iterator[Prose]:
        labels, names = Labels(self.words.names), self.words.names
        if isinstance(block, Table) and len(block.header.cells) == _PAIR:
            for row in (block.header, *block.rows):
                if names.named("period_labels", row.cells[0].text):
                    yield row.cells[1]
        for prose in lines((block,)):
            for told in labels.told(prose):
                if names.named("period_labels", told.label.text):
                    yield next(paragraph_lines(told.value))

    def read(self, value: Prose) -> tuple[ScalarNode, ScalarNode] | None:
        """The first and the last day of a time that tells both."""
        days = self._whole(value) or self._between(value)
        if days is None or days[0] >= days[1]:
            return None
        start, end = (ScalarNode(value.span, day.isoformat()) for day in days)
        return start, end

    def _whole(self, value: Prose) -> tuple[date, date] | None:
        """The days of a time that is one of the calendar: "2027", "January to December 2027"; but
        "until December 2027" does not tell the first.
        """
        if any(each.intro is Intro.BY for each in self.words.sentence(value).times):
            return None
        both = _YEARS.fullmatch(value.text.strip(" ."))
        if both is not None:
            return date(int(both[1]), 1, 1), date(int(both[2]), 12, 31)
        match read_time(value.text.rstrip(" ."), self.words.cells.language):
            case Period(start=start, end=end):
                return start, end
            case _:
                return None

    def _between(self, value: Prose) -> tuple[date, date] | None:
        """The days of two times with words between them: "vom 1. Januar bis 31. Dezember 2027". The
        first without a year lies in that of the last.
        """
        text, language = value.text, self.words.cells.language
        marks = self.words.sentence(value).times
        last = marks[-1] if marks else None
        if last is None or not isinstance(last.reading, DateReading | Period):
            return None
        if text[last.end :].strip(" .)"):
            return None
        first, ends = self._without_small_words(text[: last.start]), days_of(last.reading)
        if ends is None or (not first and last.intro is Intro.BY):
            return None
        if not first:
            return ends
        years = (
            f"{sign}{year}" for year in (ends[1].year, ends[1].year - 1) for sign in (" ", ".")
        )
        for told in (first, *(f"{first.rstrip('.')}{each}" for each in years)):
            begin = days_of(read_time(told, language))
            if begin is not None and begin[0] < ends[1]:
                return begin[0], ends[1]
        return None

    def _without_small_words(self, text: str) -> str:
        """Words without "from" before and "to" behind them, in the document's language."""
        names = self.words.names
        lists = (
            *("prepositions", "until_words", "leading_articles", "since_words", "joiners"),
            "inclusive_words",
        )
        small = {"", *(word for each in lists for word in names.of_list(each))}
        words = text.split()
        while words and heading_key(words[-1]) in small:
            words.pop()
        while words and heading_key(words[0]) in small:
            words.pop(0)
        return " ".join(words)


def _end_of_years(text: str, end: int) -> int:
    """Where a time ends, the second of two years included: "2026 and 2027"."""
    more = _YEARS.match(text, end - len("2026"))
    return end if more is None else more.end()


def _opening(blocks: tuple[Block, ...], names: FoundNames) -> Iterator[Block]:
    """What stands above the first section: below the title, and below a heading right under it that
    only goes on with it: the name of the house, then that of the plan.
    """
    title: Heading | None = None
    above: Block | None = None
    for block in blocks:
        if isinstance(block, Heading):
            if title is not None and not (above is title and _goes_on(title, block, names)):
                return
            title = block
        above = block
        yield block


def _goes_on(title: Heading, below: Heading, names: FoundNames) -> bool:
    """Whether a heading right below the title is a part of it."""
    plans = [_is_plan(each.prose.text, names) for each in (title, below)]
    return below.level == title.level or plans == [False, True]


def _is_plan(words: str, names: FoundNames) -> bool:
    return names.is_of_plan(words) or names.calls_strategy(words)
