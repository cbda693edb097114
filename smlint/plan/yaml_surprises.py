"""What other programs make of a plain YAML value.

smlint reads YAML 1.2, where ``22:30`` and ``NO`` are texts. Many programs still read YAML 1.1,
where they are the number 1350 and ``false``: a calendar, a site generator, a script of the team.
"""

from __future__ import annotations

import re

from smlint.base.finding import Arg

WORDS = frozenset(
    {"text", "longtext", "texts", "id", "ids", "ref", "refs", "time", "language", "currency"}
)
"""The forms of fields that hold words, as schemas/ names them."""

_MOST = 30
"""A number of more digits is no slip of the pen."""

_SIXTY = 60
_TRUE = re.compile(r"yes|Yes|YES|on|On|ON")
_FALSE = re.compile(r"no|No|NO|off|Off|OFF")
_CLOCK = re.compile(r"[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+")
_SPACED = re.compile(r"[-+]?[1-9][0-9]*(?:_[0-9]+)+")


def other_reading(text: str) -> Arg | None:
    """What a YAML 1.1 reader takes a text for that stands there without quotes; None for a text.

    Args:
        text: a value that YAML 1.2 reads as a text.
    """
    if len(text) > _MOST:
        return None
    if _TRUE.fullmatch(text):
        return "true"
    if _FALSE.fullmatch(text):
        return "false"
    if _SPACED.fullmatch(text):
        return int(text.replace("_", ""))
    return _seconds(text) if _CLOCK.fullmatch(text) else None


def _seconds(text: str) -> int:
    """A time of the day as a number to the base of sixty: 22:30 is 22 * 60 + 30."""
    sign = -1 if text.startswith("-") else 1
    number = 0
    for part in text.lstrip("-+").replace("_", "").split(":"):
        number = number * _SIXTY + int(part)
    return sign * number
