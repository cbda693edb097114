"""The unit of time that a field counts in, and words that name another one."""

from __future__ import annotations

import re

from smlint.base.text import folded
from smlint.plan.wording.in_english import plain

_UNITS = {
    "minute": r"minutes?|mins?|λεπτ(?:ο|α|ων)",
    "hour": r"hours?|hrs?|ωρ(?:α|εσ|ων)",
    "day": r"days?|daily|η?μερ(?:α|εσ|ων)|καθημερινα",
    "week": r"weeks?|wks?|εβδ|weekly|ε?βδομαδ(?:α|εσ|ων|ιαια|ιαιωσ)",
    "month": r"months?|monthly|μηνα?σ?|μηνεσ|μηνων|μηνιαια",
    "year": r"years?|yearly|χρον(?:ο|ια|ων)|ετ(?:οσ|η|ων)",
}
_OWN = {"hours_per_week": {"hour", "week"}, "_per_week": {"week"}, "_hours": {"hour"}}
"""By how a field's name ends, the first that fits."""


def other_unit(field: str, words: str) -> bool:
    """Whether words name a unit of time that a field does not count in: "2 days" where it counts
    hours, "4 a month" where it counts a week's.
    """
    own = next((units for ending, units in _OWN.items() if field.endswith(ending)), None)
    if own is None:
        return False
    text = folded(words)
    return any(
        unit not in own and re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text)
        for unit, pattern in _UNITS.items()
    )


def names_unit(words: str, unit: str) -> bool:
    """Whether folded words name a unit: ``week``."""
    return re.search(rf"(?<!\w)(?:{_UNITS[unit]})(?!\w)", words) is not None


def unit_that_leads(words: str, language: str | None) -> str:
    """The unit of time that words begin with, ``day``; empty where they begin with another word."""
    first = plain(words, language).text.split(maxsplit=1)[:1]
    return next((unit for unit in _UNITS for word in first if names_unit(word, unit)), "")
