"""The SMART line of an objective, for every format that tells it."""

from __future__ import annotations

from decimal import Decimal

from smlint.base.finding import Arg
from smlint.base.result import Verdict
from smlint.i18n import Catalogue
from smlint.report.layout import cut

SMART = ("S", "M", "A", "R", "T")
"""The letters, in the order of their word."""

_LONGEST = 24


def smart_line(words: Catalogue, verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """Each letter's value (``ok``, ``no`` or ``-``), and what is told of it: the fault in two
    words, or what decided, or the value itself.
    """
    values = (
        verdict.specific,
        verdict.measurable,
        verdict.attainable,
        verdict.relevant,
        verdict.timely,
    )
    return tuple(
        (value, _told(words, value, verdict.shown.get(letter)))
        for letter, value in zip(SMART, values, strict=True)
    )


def _told(words: Catalogue, value: str, shown: Arg | None) -> str:
    if value == "-":
        return value
    if shown is None:
        return words.say(f"smart.{value}")
    if isinstance(shown, Decimal):
        return words.say("smart.times", times=shown)
    return cut(words.write(shown), _LONGEST)
