"""Lengths of time as people write them: ``P3M``, ``every 3 months``, ``2 εβδομάδες``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import folded

_ISO = re.compile(r"p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?")
_WORDS = re.compile(r"(?:every |each |καθε )?(?:(\d+)\s*)?([^\W\d]+)")
_MONTHS = {
    "month": 1, "months": 1, "monthly": 1, "μηνα": 1, "μηνασ": 1, "μηνεσ": 1, "μηνιαια": 1,
    "quarter": 3, "quarters": 3, "quarterly": 3, "τριμηνο": 3, "τριμηνα": 3, "τριμηνιαια": 3,
    "εξαμηνο": 6, "εξαμηνα": 6,
    "year": 12, "years": 12, "yearly": 12, "annually": 12, "χρονο": 12, "χρονοσ": 12,
    "χρονια": 12, "ετοσ": 12, "ετη": 12,
}  # fmt: skip
_DAYS = {
    "day": 1, "days": 1, "daily": 1, "ημερα": 1, "ημερεσ": 1, "μερα": 1, "μερεσ": 1,
    "week": 7, "weeks": 7, "weekly": 7, "εβδομαδα": 7, "εβδομαδεσ": 7,
    "fortnight": 14, "δεκαπενθημερο": 14,
}  # fmt: skip
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Duration:
    """So many calendar months and days."""

    months: int
    days: int

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it: ``P3M``, ``P14D``, ``P1M10D``."""
        months = f"{self.months}M" if self.months else ""
        days = f"{self.days}D" if self.days or not self.months else ""
        return f"P{months}{days}"


def parse_duration(text: str) -> Duration | None:
    """The length of time that a text says; None where it says none, or one of no length."""
    words = folded(text).strip()
    iso = _ISO.fullmatch(words)
    if iso is not None:
        years, months, weeks, days = (int(part or 0) for part in iso.groups())
        return _duration(12 * years + months, 7 * weeks + days)
    match = _WORDS.fullmatch(words)
    if match is None:
        return None
    count, unit = int(match[1] or 1), match[2]
    return _duration(count * _MONTHS.get(unit, 0), count * _DAYS.get(unit, 0))


def _duration(months: int, days: int) -> Duration | None:
    there = 0 < months + days <= _MOST
    return Duration(months, days) if there else None
