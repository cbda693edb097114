"""How a day is understood, as people say it at a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from smlint.base.text import heading_key
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.respelled import respelled
from smlint.i18n import Catalogue, catalogue
from smlint.plan.wording.days import DateReading, Period, Reading, Relative
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import read_sentence

SEASONS = {"spring": (5, 31), "summer": (8, 31), "autumn": (11, 30)}
"""The last day of a season, month and day; winter lies in two years."""

FEASTS = {"christmas": (12, 25), "new-year": (1, 1)}
"""Feasts that have a day of their own in every year, month and day."""

PAST = ("week", "month", "quarter", "year")
"""What people mean by "last ..."."""

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def past_day(text: str, answers: Answers) -> str:
    """A day that has come.

    Raises:
        NotUnderstoodError: it is none, or still to come.
    """
    day = _one_day(text, answers, ahead=False)
    if day > answers.today:
        raise NotUnderstoodError("init.wrong.future")
    return day.isoformat()


def day_to_come(text: str, answers: Answers) -> str:
    """A day ahead; of a period its last one.

    Raises:
        NotUnderstoodError: it is none, or has passed.
        DoubtError: a season or a feast, whose day is proposed; a day among other words.
    """
    last = _one_day(text, answers, ahead=True)
    if last <= answers.today:
        raise NotUnderstoodError("init.wrong.past")
    return last.isoformat()


def _one_day(text: str, answers: Answers, *, ahead: bool) -> date:
    words, said = catalogue(answers.language), heading_key(text)
    named = _named_day(said, answers.today, words)
    if named is not None:
        return named
    reading = next(_readings(text, answers, ahead=ahead), None)
    match reading:
        case DateReading(two_ways=(first, second), iso=False):
            raise NotUnderstoodError("init.wrong.two-days", first=first, second=second)
        case DateReading():
            return reading.date
        case Period() if ahead:
            return reading.end
        case Relative() if ahead:
            return _after(reading, answers.today)
    proposed = _proposed(text, reading, answers, ahead=ahead)
    raise proposed or NotUnderstoodError("init.wrong.day")


def _proposed(
    text: str, reading: Reading | None, answers: Answers, *, ahead: bool
) -> DoubtError | None:
    """The day that is proposed for words that only come near to one: a season, a feast, last week,
    a month that has passed, a day among other words.
    """
    words, said, today = catalogue(answers.language), heading_key(text), answers.today
    season = _season(said, today, words) if ahead else None
    if season is not None:
        return _doubt("init.doubt.season", season)
    feast = _feast(said, today, words, ahead=ahead)
    if feast is not None:
        return _doubt("init.doubt.feast", feast)
    last = _last_one(said, today, words) if not ahead else None
    if last is None and isinstance(reading, Period) and reading.end <= today:
        last = reading.end
    if last is not None:
        return _doubt("init.doubt.last", last)
    among = _among_words(text, answers)
    return None if among is None else _doubt("init.doubt.day", among)


def _doubt(key: str, day: date) -> DoubtError:
    return DoubtError(Instead(day.isoformat()), key, day=day)


def _named_day(said: str, today: date, words: Catalogue) -> date | None:
    for name, days in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        if said in map(heading_key, words.say(f"init.day.{name}").split(",")):
            return today + timedelta(days=days)
    return None


def _readings(text: str, answers: Answers, *, ahead: bool) -> Iterator[Reading]:
    """What a text means as a time; without a year the next one there is, or the last one."""
    text = respelled(text, answers.language)
    said = read_time(text, answers.language)
    if said is not None:
        yield said
        return
    if _YEAR.search(text):
        return
    today = answers.today
    for year in (today.year, today.year + (1 if ahead else -1)):
        for joined in (f"{text} {year}", f"{text}/{year}"):
            reading = read_time(joined, answers.language)
            day = _last(reading)
            if reading is not None and day is not None and (day > today if ahead else day <= today):
                yield reading


def _last(reading: Reading | None) -> date | None:
    match reading:
        case DateReading():
            return reading.date
        case Period():
            return reading.end
        case _:
            return None


def _after(reading: Relative, today: date) -> date:
    try:
        return reading.after(today)
    except ValueError:  # beyond the calendar
        raise NotUnderstoodError("init.wrong.day") from None


def _season(said: str, today: date, words: Catalogue) -> date | None:
    """The last day of the season that is named, in its year or the next one there is."""
    for name, (month, day) in SEASONS.items():
        if _names(said, words.say(f"init.season.{name}")):
            return _in_its_year(said, month, day, today, ahead=True)
    return None


def _feast(said: str, today: date, words: Catalogue, *, ahead: bool) -> date | None:
    """The day of the feast that is named, in its year, or the next one, or the last one."""
    for name, (month, day) in FEASTS.items():
        if _names(said, words.say(f"init.feast.{name}")):
            return _in_its_year(said, month, day, today, ahead=ahead)
    return None


def _in_its_year(said: str, month: int, day: int, today: date, *, ahead: bool) -> date:
    year = _YEAR.search(said)
    if year is not None and int(year[0]):
        return date(int(year[0]), month, day)
    this = date(today.year, month, day)
    if ahead:
        return this if this > today else this.replace(year=today.year + 1)
    return this if this <= today else this.replace(year=today.year - 1)


def _last_one(said: str, today: date, words: Catalogue) -> date | None:
    """The last day of the week, month, quarter or year before this one, where words name it."""
    units = (each for each in PAST if _names(said, words.say(f"init.last.{each}")))
    unit = next(units, None)
    return None if unit is None else last_day_before(unit, today)


def last_day_before(unit: str, today: date) -> date:
    """The last day of the last full week, month, quarter or year."""
    begins = {
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "quarter": today.replace(month=today.month - (today.month - 1) % 3, day=1),
        "year": today.replace(month=1, day=1),
    }
    return begins[unit] - timedelta(days=1)


def _among_words(text: str, answers: Answers) -> date | None:
    """The one day or period that stands among other words."""
    said = read_sentence(respelled(text, answers.language), answers.language)
    days = [day for mark in said.times if (day := _last(mark.reading)) is not None]
    return days[0] if len(days) == 1 and len(said.times) == 1 else None


def _names(said: str, listed: str) -> bool:
    """Whether bare words name one of a list of words."""
    names = (heading_key(each) for each in listed.split(","))
    return any(f" {each} " in f" {said} " for each in names)
