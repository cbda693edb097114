"""Deadlines that the calendar completes: the year that stands around "end of October", "Month 3"
counted from the plan's first day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.feasts import Feasts
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.times import Times
from smlint.plan.wording import in_english
from smlint.plan.wording.days import DateReading, Period, last_day, shifted
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import read_sentence
from smlint.syntax.nodes import ScalarNode

_LONGEST_PLAN = 366
_START_REACH = 24
"""So far before a day the words stand that make it the first."""

_LONGEST_MONTH = 31
_BEGUN = (
    *("begun_words", "plan_words", "campaign_words", "strategy_names", "social_words"),
    *("season_words", "prepositions", "leading_articles", "filler"),
)
"""The words of which may stand behind one for a start in a label of the plan's own."""

_MONTHS = {"month": 1, "μηνασ": 1, "μηνα": 1, "μηνεσ": 1, "year": 12, "ετοσ": 12, "ετουσ": 12}
"""How many months a stage of a plan has that is called by one of these words."""

_STAGE = re.compile(
    r"(?:by |until )?(?:the )?(?:end of )?"
    r"(?P<unit>year|month|week|day|ετοσ|ετουσ|μηνασ|μηνα|εβδομαδα|ημερα)s? "
    r"(?P<first>[0-9]{1,3})(?:\s?[-–]\s?(?P<last>[0-9]{1,3}))?"
)
_TERM = re.compile(
    r"(?:(?:within|in|over|for|εντοσ|μεσα σε|σε) )?(?:the )?(?:(?:first|next) )?"
    r"(?:[0-9]{1,3}\s?[-–]\s?)?(?P<last>[0-9]{1,3})[ -]"
    r"(?P<unit>month|week|day|μηνεσ|εβδομαδεσ|μερεσ)s?"
)
"""So long from the first day on: "within 18 months"."""

_CODED = re.compile(r"m(?P<last>[0-9]{1,2})")
"""A month by its number: "M3"."""

_WEEKS = ("week", "εβδομαδα", "εβδομαδεσ")
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Dating:
    """Completes the times of goals in one language."""

    times: Times
    language: str | None
    plan: Period | None = None
    """The days that the document says its plan is for."""

    met: Period | None = None
    """The year that begins on the day of the meeting that it is from."""

    def start(self, lines: Iterable[str]) -> Period | None:
        """The day from which a plan counts its weeks and months: "Start: 1 March 2027"; the month
        in which that lies, where it says no more.
        """
        names = self.times.names
        leads = tuple(names.of_list("start_words"))
        for line in lines:
            for mark in read_sentence(line, self.language).times:
                before = heading_key(line[max(0, mark.start - _START_REACH) : mark.start])
                match mark.reading:
                    case DateReading(date=day) if before.endswith(leads):
                        return Period(day, day)
                    case Period(start=day, end=end) if (end - day).days < _LONGEST_MONTH:
                        if _is_start(line[: mark.start], names):
                            return Period(day, end)
                    case _:
                        pass
        return None

    def complete(
        self,
        goal: Goal,
        given: ScalarNode | None,
        start: Period | None = None,
        season: Period | None = None,
    ) -> None:
        """Give a goal's deadline ("end of October") the year that stands around it, and one that
        is counted ("Month 3") its day, if the plan tells its first: ``start``. ``season`` is the
        one over two years that stands around it.
        """
        for each in (goal, *goal.results):
            _retime(each, self._feast)
            _retime(each, self._of_season)
            if start is not None:
                _retime(each, partial(self._counted, start=start))
            around = self._period(each.context or goal.context) or self._period(given)
            around = season or around or self.met
            if around is None:
                continue
            _retime(each, partial(self._dated, around=around))

    def within(self, node: ScalarNode, around: ScalarNode | None) -> ScalarNode:
        """A time that tells no year, in that of the time around it: "March" below "1st half of
        2027".
        """
        period = self._period(around)
        return node if period is None else self._dated(node, period)

    def _counted(self, node: ScalarNode, start: Period) -> ScalarNode:
        day = self._last_of_stage(node.text, start)
        return node if day is None else replace(node, text=day.isoformat())

    def _last_of_stage(self, text: str, start: Period) -> date | None:
        """The last day of a stage, counted from a plan's first: "Month 3", "Weeks 1-2", "M3"; that
        of a time so long: "within 18 months". Weeks are counted from a day, and from no month.
        """
        said = in_english.plain(text, self.language).text.strip(" .:")
        forms = (form.fullmatch(said) for form in (_STAGE, _TERM, _CODED))
        told = next((each.groupdict() for each in forms if each is not None), None)
        if told is None:
            return None
        unit, count = told.get("unit", "month"), int(told["last"] or told["first"])
        months = count * _MONTHS.get(unit, 0)
        days = 0 if months else count * (_WEEK if unit in _WEEKS else 1)
        if days and start.start != start.end:
            return None
        return shifted(start.start, months=months, days=days - 1)

    def _feast(self, node: ScalarNode, year: int | None = None) -> ScalarNode:
        """The day of a feast in its own year, or in one that stands around: "Easter 2027"."""
        day = Feasts(self.times.names, self.language).day(node.text, year)
        return node if day is None else replace(node, text=day.isoformat())

    def _of_season(self, node: ScalarNode) -> ScalarNode:
        """The last day of a plan that is for a season over the turn of the year, where a time says
        "the end of the season".
        """
        plan, names = self.plan, self.times.names
        if plan is None or plan.start.year == plan.end.year:
            return node
        small = names.of_list("prepositions") | names.of_list("leading_articles")
        said = [each for each in heading_key(node.text).split() if each not in small]
        season = " ".join(said[1:]) in names.of_list("season_words")
        ends = season and said[0] in names.of_list("end_words")
        return replace(node, text=plan.end.isoformat()) if ends else node

    def _dated(self, node: ScalarNode, around: Period) -> ScalarNode:
        """A time with a year, where only that was missing: of several that in which it lies within
        the period around.
        """
        years = range(around.start.year, around.end.year + 1)
        dated = [self._in_year(node, year) for year in years]
        within = (
            each
            for each in dated
            if (end := last_day_of(each, self.language)) is not None
            and around.start <= end <= around.end
        )
        return next(within, node if len(dated) > 1 else dated[0])

    def _in_year(self, node: ScalarNode, year: int) -> ScalarNode:
        language = self.language
        bare = node.text.rstrip(" .")
        if read_time(node.text, language) is not None:
            return node
        feast = self._feast(node, year)
        if feast is not node:
            return feast
        dated = (f"{bare}{sign}{year}" for sign in (" ", ".", "/"))
        fits = (each for each in dated if read_time(each, language) is not None)
        return replace(node, text=next(fits, node.text))

    def _period(self, node: ScalarNode | None) -> Period | None:
        """The time in which a time without a year lies: a whole year, or the months of a plan that
        goes from one to the next; None where it is none or longer.
        """
        reading = None if node is None else read_time(node.text, self.language)
        match reading:
            case DateReading(date=day) if self.plan is not None and day == self.plan.end:
                return self.plan if _length(self.plan) <= _LONGEST_PLAN else None
            case DateReading(date=day):
                return Period(date(day.year, 1, 1), date(day.year, 12, 31))
            case Period(start=start, end=end) if start.year == end.year:
                return Period(date(end.year, 1, 1), date(end.year, 12, 31))
            case Period() if _length(reading) <= _LONGEST_PLAN:
                return reading
            case _:
                return None


def _is_start(before: str, names: FoundNames) -> bool:
    """Whether what stands before a month is a label of the plan's own start: "Launch of the
    campaign: April 2027", and not "Launch of the new menu: April 2027".
    """
    label, colon, behind = before.rpartition(":")
    words = heading_key(label)
    leads = (each for each in names.of_list("start_words") if f"{words} ".startswith(f"{each} "))
    lead = max(leads, key=len, default="")
    begun = (each.split() for name in _BEGUN for each in names.of_list(name))
    left = set(words.removeprefix(lead).split())
    own = not left or frozenset().union(*begun).issuperset(left)
    return bool(colon and lead) and not heading_key(behind) and own


def _length(period: Period) -> int:
    return (period.end - period.start).days


def last_day_of(node: ScalarNode | None, language: str | None) -> date | None:
    """The last day of a time as it is written."""
    return None if node is None else last_day(read_time(node.text, language))


def _retime(goal: Goal, read: Callable[[ScalarNode], ScalarNode]) -> None:
    """Read a goal's times anew: its deadline and the time around it."""
    if goal.context is not None:
        goal.context = read(goal.context)
    if "due" in goal.fields:
        span, node = goal.fields["due"]
        goal.fields["due"] = (span, read(node))
