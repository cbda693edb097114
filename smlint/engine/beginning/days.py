"""How a day is understood, as people say it at a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from smlint.base.text import heading_key
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.named_days import day_of, named
from smlint.engine.beginning.respelled import respelled
from smlint.engine.shipped import Shipped
from smlint.plan.wording.days import DateReading, Period, Reading, Relative, last_day
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import read_sentence
from smlint.rules.answer_words import AnswerWords, NamedDay, is_named, is_said

_FIRST_DAYS, _SHORT = 10, 4
"""So many days begin a month; an answer of more words names a day of the week besides."""

_AROUND = " ,."
_FROM_TODAY = {
    "before-yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "after-tomorrow": 2,
}
_COUNTED = ("day", "week")
"""What is counted in them is meant to the day; a month ago is a day that is asked about."""

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def past_day(text: str, answers: Answers, shipped: Shipped) -> str:
    """A day that has come.

    Raises:
        NotUnderstoodError: it is none, or still to come.
        DoubtError: last week, a feast, whose day is proposed; a day among other words.
    """
    day = _Reader(answers, shipped.answers[answers.language], ahead=False).day(text)
    return day.isoformat()


def day_to_come(text: str, answers: Answers, shipped: Shipped) -> str:
    """A day ahead; of a period its last one.

    Raises:
        NotUnderstoodError: it is none, or has passed.
        DoubtError: a season or a feast, whose day is proposed; a day among other words.
    """
    last = _Reader(answers, shipped.answers[answers.language], ahead=True).day(text)
    return last.isoformat()


def told_day(text: str, answers: Answers, shipped: Shipped, *, ahead: bool) -> str:
    """The day that words tell, or that would be proposed for them; empty where there is none on the
    side that is asked for.
    """
    try:
        return (day_to_come if ahead else past_day)(text, answers, shipped)
    except DoubtError as doubt:
        return doubt.instead.proposed
    except NotUnderstoodError:
        return ""


def is_ahead(day: date, today: date) -> bool:
    """Whether a day is still to come; today has."""
    return day > today


class _Reader:
    """Reads days that lie ahead, or that have come; of what lies on the other side nothing is taken
    and nothing proposed.
    """

    def __init__(self, answers: Answers, words: AnswerWords, *, ahead: bool) -> None:
        self.today = answers.today
        self.language = answers.language
        self.words = words
        self.ahead = ahead

    def day(self, text: str) -> date:
        """The day that a text says."""
        near = self.from_today(text)
        if near is not None:
            return self.on_its_side(near)
        long_ago = self.ago(text)
        if long_ago is not None:
            day = self.later(Relative(-long_ago.count, long_ago.unit))
            if long_ago.unit in _COUNTED:
                return self.on_its_side(day)
            raise self.doubt("init.doubt.feast", day)
        reading = next(self.readings(text), None)
        match reading:
            case DateReading(two_ways=(first, second), iso=False):
                raise NotUnderstoodError("init.wrong.two-days", first=first, second=second)
            case DateReading():
                return self.on_its_side(reading.date)
            case Period() if self.ahead:
                return self.on_its_side(reading.end)
            case Relative() if self.ahead:
                return self.on_its_side(self.later(reading))
        raise self.proposed(text, reading)

    def on_its_side(self, day: date) -> date:
        """The day itself, if it lies on the side that is asked for."""
        if is_ahead(day, self.today) is not self.ahead:
            raise NotUnderstoodError("init.wrong.past" if self.ahead else "init.wrong.future")
        return day

    def proposed(self, text: str, reading: Reading | None) -> NotUnderstoodError:
        """The day that is proposed for words that only come near to one: a season, a feast, last
        week, a month that has passed, a day among other words.
        """
        if self.ahead and (season := named(self.words.dated["seasons"], text)) is not None:
            return self.doubt("init.doubt.season", self.in_its_year(season, text))
        feast = named(self.words.dated["feasts"], text)
        if feast is not None:
            return self.doubt("init.doubt.feast", self.in_its_year(feast, text))
        last = None if self.ahead else self.last_one(text)
        if last is None and isinstance(reading, Period) and not is_ahead(reading.end, self.today):
            last = reading.end
        if last is not None:
            return self.doubt("init.doubt.last", last)
        near = self.nearly(text)
        return self.unclear() if near is None else self.doubt(*near)

    def nearly(self, text: str) -> tuple[str, date] | None:
        """What is proposed, and how, for the first days of a month, a day among other words, a day
        of the week, or a day that is meant roughly.
        """
        early, among = self.early(text), self.among_words(text)
        if early is None and among is not None:
            return "init.doubt.day", among
        told = early or self.weekday(text)
        if told is not None:
            return "init.doubt.feast", told
        bare = self.without_roughly(text)
        return None if bare == text else ("init.doubt.day", self.day(bare))

    def unclear(self) -> NotUnderstoodError:
        """What to say of words that are no day: how one is written, on the side that is meant."""
        if self.ahead:
            return NotUnderstoodError("init.wrong.day")
        return NotUnderstoodError("init.wrong.day-past", day=self.today)

    def early(self, text: str) -> date | None:
        """The last of the first days of a month: "early June"."""
        said = heading_key(text)
        openers = (f"{heading_key(each)} " for each in self.words.lists["early"])
        led = max((each for each in openers if said.startswith(each)), key=len, default="")
        rest = " ".join(text.split()[len(led.split()) :])
        reading = next(self.readings(rest), None) if led else None
        if not isinstance(reading, Period):
            return None
        return min(reading.start + timedelta(days=_FIRST_DAYS - 1), reading.end)

    def weekday(self, text: str) -> date | None:
        """The next day of the week of a name, or the last one."""
        names = self.words.groups["weekdays"]
        found = [int(number) for number, each in names.items() if is_named(each, text)]
        if len(found) != 1 or len(text.split()) > _SHORT:
            return None
        away = (found[0] - self.today.weekday()) % 7
        return self.today + timedelta(days=(away or 7) if self.ahead else (away - 7))

    def without_roughly(self, text: str) -> str:
        """A text without the words around it that say that a day is meant roughly."""
        said = text.strip(_AROUND)
        for each in sorted(self.words.lists["roughly"], key=len, reverse=True):
            words = heading_key(each).split()
            parts = _without_end(said.split(), words)
            said = " ".join(_without_end(parts[::-1], words[::-1])[::-1]).strip(_AROUND)
        return text if said == text.strip(_AROUND) else said

    def doubt(self, key: str, day: date) -> DoubtError:
        """The proposal of a day, unless it would be refused."""
        return DoubtError(Instead(self.on_its_side(day).isoformat()), key, day=day)

    def from_today(self, text: str) -> date | None:
        """Yesterday, today or tomorrow."""
        for name, days in _FROM_TODAY.items():
            if is_said(self.words.groups["days"][name], text):
                return self.today + timedelta(days=days)
        return None

    def ago(self, text: str) -> Relative | None:
        """How long before today, where a text says that: "a week ago", «πριν από έναν μήνα»."""
        said = text.strip(_AROUND).split()
        for each in self.words.lists["ago_behind"]:
            left = _without_end(said, heading_key(each).split())
            if left != said:
                return self.long(left)
        for each in self.words.lists["ago_before"]:
            left = _without_end(said[::-1], heading_key(each).split()[::-1])[::-1]
            if left != said:
                return self.long(left)
        return None

    def long(self, parts: list[str]) -> Relative | None:
        """How long words say that a time is: "two weeks"; None for "over two weeks"."""
        said = " ".join(parts)
        reading = read_time(f"in {said}", self.language)
        bare = read_time(said, self.language) is None
        return reading if bare and isinstance(reading, Relative) else None

    def readings(self, text: str) -> Iterator[Reading]:
        """What a text means as a time; without a year the next one there is, or the last one."""
        text = respelled(text, self.words)
        said = read_time(text, self.language)
        if said is not None:
            yield said
            return
        if _YEAR.search(text):
            return
        for year in (self.today.year, self.today.year + (1 if self.ahead else -1)):
            for joined in (f"{text} {year}", f"{text}/{year}"):
                reading = read_time(joined, self.language)
                day = last_day(reading)
                if reading is None or day is None:
                    continue
                if is_ahead(day, self.today) is self.ahead:
                    yield reading

    def later(self, reading: Relative) -> date:
        """A time counted from today."""
        try:
            return reading.after(self.today)
        except ValueError:  # beyond the calendar
            raise NotUnderstoodError("init.wrong.day") from None

    def in_its_year(self, day: NamedDay, text: str) -> date:
        """The date of a named day: in the year that is said, else the next one, or the last one."""
        said, step = _YEAR.search(text), 1 if self.ahead else -1
        years = (self.today.year, self.today.year + step)
        try:
            found = [day_of(day, year) for year in ((int(said[0]),) if said else years)]
        except (ValueError, OverflowError):
            raise NotUnderstoodError("init.wrong.day") from None
        fits = (each for each in found if is_ahead(each, self.today) is self.ahead)
        return next(fits, found[-1])

    def last_one(self, text: str) -> date | None:
        """The last day of the week, month, quarter or year before this one, where words name it."""
        past = self.words.groups["past"]
        unit = next((each for each, names in past.items() if is_named(names, text)), None)
        return None if unit is None else last_day_before(unit, self.today)

    def among_words(self, text: str) -> date | None:
        """The one day or period that stands among other words."""
        said = read_sentence(respelled(text, self.words), self.language)
        days = [day for mark in said.times if (day := last_day(mark.reading)) is not None]
        return days[0] if len(days) == 1 and len(said.times) == 1 else None


def last_day_before(unit: str, today: date) -> date:
    """The last day of the last full week, month, quarter or year."""
    begins = {
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "quarter": today.replace(month=today.month - (today.month - 1) % 3, day=1),
        "year": today.replace(month=1, day=1),
    }
    return begins[unit] - timedelta(days=1)


def _without_end(parts: list[str], words: list[str]) -> list[str]:
    """Some words without those that they end with; all of them where they are nothing else."""
    left = parts[: -len(words)]
    same = [heading_key(each) for each in parts[len(left) :]] == words
    return left if left and same else parts
