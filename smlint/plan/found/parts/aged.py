"""Headings of what is for people of some age: "Campaign 1: Teens (13-17 years)"."""

from __future__ import annotations

import re

from smlint.plan.found.names.known import FoundNames
from smlint.syntax.outline import Prose

_OF_AGE = re.compile(
    r"\W*+(?P<label>[^\W\d_]++) (?:[0-9]{1,2}|[A-ZΑ-Ω]|[IVX]{1,4})(?:\s*+[:.)]|\s[-–—])\s++"
    r"(?P<who>[^()\d\s]++(?:\s++[^()\d\s]++)*+)\s*+\((?P<age>[^()0-9]*+[0-9][^()]*+)\)\W*+"
)
"""A part of a plan with its number, whom it is for, and the age of these. Nothing is given back:
blanks are read but once.
"""

_YEARS = re.compile(
    r"(?<![0-9])[0-9]{1,2}(?:\s*(?:[-–—]|[^\W\d_]{1,3})\s*[0-9]{1,2}|\s*\+)(?![0-9])"
)
"""From which age to which: "13-17", "13 to 17", "65+"."""


def of_age(heading: Prose, names: FoundNames) -> Prose | None:
    """Whom a counted part of a plan is for, if their age stands behind: "Teenagers" of "Campaign 1:
    Teenagers (13-17 years)".
    """
    told = _OF_AGE.fullmatch(heading.text)
    if told is None or not names.named("audience_counters", told["label"]):
        return None
    aged = names.mentions("age_words", told["age"]) and _YEARS.search(told["age"])
    return heading.slice(told.start("who"), told.end("age") + 1) if aged else None
