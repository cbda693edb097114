"""The last day of a time that is told by its first and its length: "the first 90 days (from 26
September 2026)".
"""

from __future__ import annotations

import re
from datetime import date

from smlint.plan.wording.days import DateReading, shifted
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import Intro, read_sentence

_LENGTH = re.compile(
    r"(?<![\w.,/-])(?P<count>[1-9][0-9]{0,2})[ -]"
    r"(?P<unit>days?|weeks?|months?|(?:η?μερ|εβδομαδ)(?:α|εσ|ων)|μην(?:α|ασ|εσ|ων))(?!\w)"
)
_WEEK = 7


def last_from_day(text: str, language: str | None) -> date | None:
    """The day on which a time ends of which a text tells the first day and the length, and nothing
    else of time; None where it tells them not.
    """
    marks = read_sentence(text, language).times
    firsts = [each for each in marks if each.intro is Intro.FROM]
    if len(firsts) != 1:
        return None
    match firsts[0].reading:
        case DateReading(date=day, two_ways=None):
            pass
        case _:
            return None
    others = [each for each in marks if each is not firsts[0]]
    lengths = list(_LENGTH.finditer(plain(text, language).text))
    if len(lengths) != 1 or any(each.intro is Intro.BY and each.end_day_known for each in others):
        return None
    count, unit = int(lengths[0]["count"]), lengths[0]["unit"]
    if unit.startswith(("month", "μην")):
        return shifted(day, months=count, days=-1)
    return shifted(day, days=count * (_WEEK if unit.startswith(("week", "εβδ")) else 1))
