"""How an answer is understood: numbers, days and names as people say them at a table.

What can be meant in two ways is asked about, not guessed; said a second time it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from smlint.base.finding import Arg
from smlint.base.text import heading_key
from smlint.engine.beginning.answers import Answers
from smlint.i18n import Catalogue, catalogue
from smlint.plan.days import DateReading, Period, Reading, Relative
from smlint.plan.periods import read_time
from smlint.plan.values import Number, parse_number

WHOLE_UNITS = ("", "count", "euro")
"""What is counted in them has no thousandths."""

SEASONS = {"spring": (5, 31), "summer": (8, 31), "autumn": (11, 30)}
"""The last day of a season, month and day; winter lies in two years."""

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_AND = re.compile(r"\s*(?:[,;/&+]|(?<!\w)(?:and|και)(?!\w))\s*", re.IGNORECASE)
_NAME_WORDS = 3


class NotUnderstoodError(ValueError):
    """An answer cannot stand in its field; ``key`` is a sentence of the catalogue."""

    def __init__(self, key: str, /, **blanks: Arg) -> None:
        super().__init__(key)
        self.key = key
        self.blanks = blanks


@dataclass(frozen=True, slots=True)
class Instead:
    """What is done about an answer in doubt.

    Attributes:
        proposed: what is proposed instead of it.
        otherwise: what it means where it is said again; empty where it cannot stand.
        beside: what else it tells, by the names of other answers.
    """

    proposed: str = ""
    otherwise: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)


class DoubtError(NotUnderstoodError):
    """An answer probably means something else than it says."""

    def __init__(self, instead: Instead, key: str, /, **blanks: Arg) -> None:
        super().__init__(key, **blanks)
        self.instead = instead


def number(text: str, answers: Answers) -> str:
    """A number as it stands in a field.

    Raises:
        NotUnderstoodError: it is none.
        DoubtError: "1.240" of what is counted in whole things; "about 300", whose number is
            proposed.
    """
    found = parse_number(text, answers.language)
    if found is None or found.high is not None:
        raise _beside_words(text, answers)
    whole = counted(found, answers)
    if whole != found.value:
        instead = Instead(plain(whole), plain(found.value))
        raise DoubtError(instead, "init.doubt.thousands", read=found.value, whole=whole)
    return plain(found.value)


def _beside_words(text: str, answers: Answers) -> NotUnderstoodError:
    """What to say of a number among words: the one that stands there is proposed."""
    found = [parse_number(word, answers.language) for word in text.split()]
    numbers = [each for each in found if each is not None]
    if len(numbers) != 1 or numbers[0].high is not None:
        return NotUnderstoodError("init.wrong.number")
    value = counted(numbers[0], answers)
    return DoubtError(Instead(plain(value)), "init.doubt.number", number=value)


def counted(found: Number, answers: Answers) -> Decimal:
    """What a number means where things are counted: of its two readings the whole one."""
    if found.two_ways is None or answers["unit"] not in WHOLE_UNITS:
        return found.value
    whole = [each for each in found.two_ways if each == each.to_integral_value()]
    return whole[0] if len(whole) == 1 else found.value


def plain(value: Decimal) -> str:
    """A number in digits."""
    return f"{value.normalize():f}"


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
        DoubtError: a season, whose last day is proposed.
    """
    last = _one_day(text, answers, ahead=True)
    if last <= answers.today:
        raise NotUnderstoodError("init.wrong.past")
    return last.isoformat()


def owner(text: str, answers: Answers) -> str:
    """One person.

    Raises:
        DoubtError: two names; the article wants one person who answers.
    """
    articles = catalogue(answers.language).say("init.article").split(",")
    said, names = _without_article(text, articles), _names(text, articles)
    if len(names) > 1 and said != answers["owner"]:
        beside = {"team": ", ".join(names)}
        raise DoubtError(Instead("", said, beside), "init.doubt.owner", names=tuple(names))
    return said


def _names(text: str, articles: Collection[str]) -> list[str]:
    """The names of several people; of "Anna L., bookings" one."""
    parts = [part for each in _AND.split(text) if (part := _without_article(each, articles))]
    alike = all(part[0].isupper() and len(part.split()) <= _NAME_WORDS for part in parts)
    return parts if alike else []


def _without_article(name: str, articles: Collection[str]) -> str:
    """A name without the article that Greek puts before it: "η Ελένη"."""
    first, _space, rest = " ".join(name.split()).partition(" ")
    said = heading_key(first)
    is_article = bool(said and rest) and said in map(heading_key, articles)
    return rest if is_article and rest[0].isupper() else f"{first} {rest}".strip()


def _one_day(text: str, answers: Answers, *, ahead: bool) -> date:
    words = catalogue(answers.language)
    named = _named_day(heading_key(text), answers.today, words)
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
    last = _season(heading_key(text), answers.today, words) if ahead else None
    if last is not None:
        raise DoubtError(Instead(last.isoformat()), "init.doubt.season", day=last)
    raise NotUnderstoodError("init.wrong.day")


def _named_day(said: str, today: date, words: Catalogue) -> date | None:
    for name, days in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        if said in map(heading_key, words.say(f"init.day.{name}").split(",")):
            return today + timedelta(days=days)
    return None


def _readings(text: str, answers: Answers, *, ahead: bool) -> Iterator[Reading]:
    """What a text means as a time; without a year the next one there is, or the last one."""
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
        names = set(map(heading_key, words.say(f"init.season.{name}").split(",")))
        if names.isdisjoint(said.split()):
            continue
        year = _YEAR.search(said)
        last = date(int(year[0]) if year and int(year[0]) else today.year, month, day)
        return last.replace(year=last.year + 1) if year is None and last <= today else last
    return None
