"""The times that stand around the goals of a document: in its title, front matter and file name, in
headings, paragraphs, and the line right above a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from smlint.base.span import Span, whole_file
from smlint.base.text import heading_key
from smlint.plan.found.lines.sections import Sections
from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.words.dated import Dating
from smlint.plan.found.words.file_times import FileTimes, of_name
from smlint.plan.found.words.from_day import last_from_day
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.period import PlanPeriod
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.season_years import season_of
from smlint.plan.found.words.years import Years
from smlint.plan.wording.days import DateReading, Period, shifted
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import TimeMark, read_sentence
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Heading, Outline, Paragraph, Prose

_OPENING = 60
"""In so many first lines a document says when the plan begins."""
_FIRST_LINES = 10
_MEETING_LINES = 6
_LEAD_WORDS = 3
_BESIDE_MEETING = 5
"""So many words stand at the most between a meeting and its day."""

_MARK = re.compile(r"[.,;:|·–—]")

_YEAR = re.compile(r"20[1-4][0-9]")
_CENTURY = 100
_WHENEVER = ("this week", "this month")
_TWO_YEARS = re.compile(r"20[0-9]{2} ?[/–—-] ?(?:20)?[0-9]{2}(?![0-9])")


@dataclass(slots=True)
class Around:
    """Knows them while a document is read.

    Attributes:
        sections: the headings above the line that is read.
        given: what front matter, file name or the first paragraphs say the whole is for.
        period: the last day that the document itself says its plan is for.
        days: all of them, where it says the first as well.
        dated: the year of the first date in its first lines.
        over_two: its years are those of seasons that end in the next one.
    """

    text: Text
    outline: Outline
    words: Words
    sections: Sections
    given: ScalarNode | None = field(init=False)
    period: ScalarNode | None = field(init=False)
    dated: int | None = field(init=False)
    over_two: bool = field(init=False)
    days: Period | None = field(init=False)

    def __post_init__(self) -> None:
        times = self.words.times
        self.dated = times.first_year(self.text.content.splitlines()[:_FIRST_LINES])
        first, self.period = PlanPeriod(self.words).find(self.outline) or (None, None)
        both = None if first is None or self.period is None else (first.text, self.period.text)
        self.days = None if both is None else Period(*map(date.fromisoformat, both))
        self.over_two = self._ends_in_next()
        self.given = FileTimes(times).of_front(self.outline.front) or of_name(self.text.path)

    def time(self, lead: Prose | None) -> ScalarNode | None:
        """The time that what stands around a line gives; ``lead`` is the one right above it."""
        time = None if lead is None else self.of_lead(lead)
        if time is not None and lead is not None:
            last = last_from_day(lead.text, self.words.cells.language)
            node = self.words.cells.text(time)
            return node if last is None else replace(node, text=last.isoformat())
        return self._of_title(self.sections.time or self.given) or self.period

    def of_lead(self, lead: Prose) -> Prose | None:
        """The time in the line above a list; one that spells out a goal, or calls the list goals,
        is read as a heading.
        """
        times, names = self.words.times, self.words.names
        details = names.leads("goal_details", heading_key(lead.text))
        called = details or names.ends_goal(times.without(lead)) or self.is_timed(lead)
        return times.of_sentence(lead) or (times.of_heading(lead) if called else None)

    def is_timed(self, lead: Prose) -> bool:
        """Whether a line says until when and next to nothing else: "Medium term (2028)"."""
        left = self.words.times.without(lead)
        few = len(heading_key(left).split()) <= _LEAD_WORDS and left != lead.text
        return few and self.words.picking.target(lead) is None

    @property
    def _title_year(self) -> ScalarNode | None:
        """The one year of a title that calls the document a plan or one of goals: "2027 Goals";
        whatever other years it speaks of, "Q1" is in this one.
        """
        whole = self.sections.whole
        single = whole is not None and _YEAR.fullmatch(whole.text) and not self.over_two
        return whole if single else None

    @property
    def first_year(self) -> int | None:
        """The first year that the document says it is for."""
        return self._said_year or self.dated

    @property
    def _said_year(self) -> int | None:
        """The first year that the title, front matter or file name says the document is for."""
        frames = self.sections.frames
        title = frames[0].prose.text if frames else ""
        return Years(self.text).first(title, self.given)

    def told(self, prose: Prose) -> None:
        """Take the time that a paragraph gives to what stands below it."""
        if self._told_for_the_rest(prose):
            return
        if self.sections.told(prose) and len(self.sections.frames) <= 1:
            self.given = self.sections.time or self.given

    def _told_for_the_rest(self, prose: Prose) -> bool:
        """Take the time by which a paragraph wants whatever has no date of its own: "Unless it says
        otherwise, all of this is due on 22 August", "What has no date ends with the festival" right
        behind the sentence that says when that is. Whether it did.
        """
        said = list(sentences(prose))
        names, frames = self.words.names, self.sections.frames
        at = next(
            (at for at, each in enumerate(said) if names.mentions("for_the_rest", each.text)), -1
        )
        if at < 0 or not frames:
            return False
        days = map(self._day_of, (said[at], *said[at - 1 : at]))
        day = next((each for each in days if each is not None), None)
        if day is None:
            return False
        node = Dating(self.words.times, self.words.cells.language).within(
            self.words.cells.text(day), frames[-1].time or self.given
        )
        frames[-1] = replace(frames[-1], time=node)
        self.given = node if len(frames) == 1 else self.given
        return True

    def _day_of(self, sentence: Prose) -> Prose | None:
        """The last day that a sentence tells."""
        times = self.words.times
        return times.of_sentence(sentence) or times.of_heading(sentence)

    def complete(self, goals: Sequence[Goal]) -> None:
        """Give the deadlines of goals the year that stands around them, and counted ones a day."""
        met = None if self.given or self.period else self._met()
        every = [each for goal in goals for each in (goal, *goal.results)]
        dues = [each.fields["due"][1].text for each in every if "due" in each.fields]
        only = Years(self.text).only(dues) or self._title_year if met is None else None
        given = self.given or only
        dating = Dating(self.words.times, self.words.cells.language, self.days, met)
        start = dating.start(self.text.content.splitlines()[:_OPENING])
        if start is not None and given is None and met is None:
            given = ScalarNode(whole_file(self.text.path), str(start.start.year))
        first = self._said_year
        for goal in goals:
            for each in (goal, *goal.results):
                _drop_year_before(each, first)
                self._drop_whenever(each, each.context or goal.context)
            dating.complete(goal, given, start, self._season(goal))

    def _season(self, goal: Goal) -> Period | None:
        """The season over two years in which a goal's heading, or the title, says that it lies; a
        plan that tells its own days has these.
        """
        if self.period is not None:
            return None
        frames = self.sections.frames
        told = frames[0].prose.span if goal.context is None and frames else None
        span = told if goal.context is None else goal.context.span
        return None if span is None else season_of(self.text.line(span.start.line))

    def _met(self) -> Period | None:
        """The year that begins on the day of the meeting of which the first lines speak: "General
        meeting, 18 October 2026". What it agreed on "by 31 March" comes after it.
        """
        language = self.words.cells.language
        for line in self.text.content.splitlines()[:_MEETING_LINES]:
            if self.words.names.mentions("meeting_words", line):
                for mark in read_sentence(line, language).times:
                    match mark.reading:
                        case DateReading(date=day, two_ways=None) if self._was_held(line, mark):
                            return Period(day, shifted(day, months=12, days=-1))
                        case _:
                            pass
        return None

    def _was_held(self, line: str, day: TimeMark) -> bool:
        """Whether a day is the one of a meeting beside it, and no words say that this is to come:
        "Our annual meeting is on 12 November 2027". A number of minutes is no meeting.
        """
        names = self.words.names
        said = line[: day.start] + _MARK.split(line[day.end :])[0]
        if names.mentions("meeting_stops", said):
            return False
        for start, end in names.places("meeting_words", line):
            between = line[end : day.start] if end <= day.start else line[day.end : start]
            beside = len(between.split()) <= _BESIDE_MEETING
            if beside and not line[:start].rstrip()[-1:].isdigit():
                return True
        return False

    def _drop_whenever(self, goal: Goal, around: ScalarNode | None) -> None:
        """Take away "this month" in the name of what is counted, where a time stands around: it is
        the month in which one looks, whichever that is.
        """
        due = goal.fields.get("due")
        named = goal.counted and due is not None and _is_within(due[0], goal.words.span)
        if named and around is not None and due is not None:
            said = plain(due[1].text, self.words.cells.language).text
            if said in _WHENEVER:
                del goal.fields["due"]

    def _of_title(self, time: ScalarNode | None) -> ScalarNode | None:
        """A time above goals; for that of the title the last day that the document itself tells,
        and none where it is a season of two years, which may end on any day of the second.
        """
        title = self.sections.frames[0] if self.sections.frames else None
        if time is None or title is None or time is not title.time:
            return None if time is None else self._of_season(time)
        if not (time.text.isdigit() or _TWO_YEARS.fullmatch(time.text)):
            return time
        if self.period is not None:
            return self.period
        line = self.text.line(time.span.start.line)
        season = self.words.names.mentions("season_words", line)
        return None if season and _TWO_YEARS.search(line) else time

    def _of_season(self, time: ScalarNode) -> ScalarNode:
        """The time of a heading; that of a season over two years as it is called there, for it ends
        on a day that nobody has told: "2026-27" of "Goals for the school year 2026-27", and of
        "2026" where the document says that its years end in the next.
        """
        if not _YEAR.fullmatch(time.text):
            return time
        line = self.text.line(time.span.start.line)
        years = _TWO_YEARS.search(line)
        named = self.words.names.mentions("season_words", line) and season_of(line) is not None
        if years is not None and named:
            return replace(time, text=years[0])
        first = int(time.text)
        two = f"{first}-{(first + 1) % _CENTURY:02}"
        return replace(time, text=two) if self.over_two and years is None else time

    def _ends_in_next(self) -> bool:
        """Whether the text before the second heading says that a season, or a school year, ends in
        the year after the one that it is called by.
        """
        names = self.words.names
        heads = [at for at, each in enumerate(self.outline.blocks) if isinstance(each, Heading)]
        blocks = self.outline.blocks[: heads[1]] if len(heads) > 1 else ()
        said = (
            each.text
            for block in blocks
            if isinstance(block, Paragraph)
            for each in sentences(block.prose)
        )
        return any(names.mentions("season_words", text) and self._leads_on(text) for text in said)

    def _leads_on(self, text: str) -> bool:
        """Whether a sentence says of something that it ends in the next year."""
        names = self.words.names
        rest = (_MARK.split(text[end:])[0] for _, end in names.places("season_ends", text))
        return any(names.mentions("following_years", each) for each in rest)


def _drop_year_before(goal: Goal, first: int | None) -> None:
    """Take away a year in a goal's words that lies before those which the document is for: nothing
    is reached by then, it is compared with. One with a month is a slip, and told.
    """
    due = goal.fields.get("due")
    if (
        due is None
        or first is None
        or not _YEAR.fullmatch(due[1].text)
        or int(due[1].text) >= first
    ):
        return
    if _is_within(due[1].span, goal.words.span):
        del goal.fields["due"]


def _is_within(span: Span, words: Span) -> bool:
    return words.start <= span.start < words.end
