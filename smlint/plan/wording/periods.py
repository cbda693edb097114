"""Dates and periods as people write them: ``30 June 2027``, ``Q2 2027``, ``τέλος Ιουνίου 2027``.

Each form is one pattern with one reader; what is one whole text here is searched for in running
text by `smlint.plan.wording.times`.
"""

from __future__ import annotations

import re

from smlint.plan.wording import topics as topic
from smlint.plan.wording.calendar_words import INTRODUCED
from smlint.plan.wording.days import DateReading, Period, Reading, Relative
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.scan import Several, Sought
from smlint.plan.wording.time_forms import BARE_YEAR, DATES, PERIODS, RELATIVES


def parse_date(text: str, language: str | None) -> DateReading | None:
    """The date that a text says, all of it; None where it says none or has no such day.

    Args:
        text: ``2027-06-30``, ``30 June 2027``, ``by 30/6/2027``.
        language: the text's language: a Greek 6/7 is the 6th of July; an English one is either.
    """
    reading = read_time(text, language)
    return reading if isinstance(reading, DateReading) else None


def parse_period(text: str, language: str | None) -> Period | None:
    """The period that a text says, all of it: ``Q2 2027``, ``June 2027``, ``end of 2027``."""
    reading = read_time(text, language)
    return reading if isinstance(reading, Period) else None


def parse_relative(text: str, language: str | None) -> Relative | None:
    """The relative time that a text says, all of it: ``within 6 months``, ``σε 90 ημέρες``."""
    reading = read_time(text, language)
    return reading if isinstance(reading, Relative) else None


def read_time(text: str, language: str | None) -> Reading | None:
    """The date, period or relative time that a text says, all of it; a leading "by" is allowed."""
    words = plain(" ".join(text.split()), language).text.rstrip(".").rstrip()
    if len(words) > _LONGEST:
        return None
    forms = _WHOLE.left_by(topic.of(words))
    for bare in (words, re.sub(_INTRODUCED, "", words, count=1)):
        for form in forms:
            match = form.pattern.fullmatch(bare)
            if match is not None and (reading := form.what(match, language)) is not None:
                return reading
    return None


_LONGEST = 80
_INTRODUCED = rf"^(?:{INTRODUCED}) "
_WHOLE = Several(
    Sought(form.pattern, form.needs, form.read)
    for form in (*DATES, *PERIODS, BARE_YEAR, *RELATIVES)
)
