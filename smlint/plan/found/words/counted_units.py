"""Weeks and months by their numbers in whatever language: "Woche 2" in a text half in English."""

from __future__ import annotations

import re

from smlint.base.text import fold
from smlint.plan.wording.in_english import LANGUAGES, plain

_SHORT = re.compile(r"\s*[^\W\d_]{2,12} [0-9]{1,2}\s*")
_UNIT = re.compile(r"\s*(?:week|month|quarter|day) [0-9]{1,2}\s*")


def counts_unit(heading: str) -> bool:
    """Whether a heading is a unit of time and its number, and nothing else, in any language that
    smlint reads times in: that of a text in two of them is not sure.
    """
    if _SHORT.fullmatch(heading) is None:
        return False
    said = (plain(heading, each).text for each in LANGUAGES)
    return any(_UNIT.fullmatch(each) for each in said if each != fold(heading).text)
