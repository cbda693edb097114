"""One exception from some rules, wherever it is written: in a comment, or in smlint.yaml."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from smlint.base.finding import Finding, Observation
from smlint.base.span import Span

NEVER = frozenset({"SM999", "SM911", "SM912", "SM929"})
"""What nothing switches off: a bug of ours, and the faults of exceptions themselves."""


@dataclass(slots=True)
class Switch:
    """Switches some rules off somewhere.

    Attributes:
        rules: their ids.
        reason: what its author gave as the reason.
        place: where it is written.
        here: whether a finding is about the place or the element it is meant for.
        left_over: what is said of it where it covers nothing.
        expired: what is said of it if its last day has passed: then it covers nothing.
        until: its last day.
        used: whether it covers a finding, or would if it still held.
    """

    rules: frozenset[str]
    reason: str
    place: Span
    here: Callable[[Finding], bool]
    left_over: Observation
    expired: Observation | None = None
    until: date | None = None
    used: bool = field(default=False)

    def covers(self, finding: Finding) -> bool:
        """Whether it switches a finding off."""
        if finding.rule not in self.rules - NEVER or not self.here(finding):
            return False
        self.used = True
        return self.expired is None


def told(switches: Iterable[Switch], ran: frozenset[str]) -> Iterator[Observation]:
    """What is said of switches after every finding was seen. One is left over only if all of its
    rules ran: what a rule that was off or skipped would have found, nobody knows.
    """
    for switch in switches:
        if switch.expired is not None:
            yield switch.expired
        elif not switch.used and switch.rules <= ran:
            yield switch.left_over


def day_of(text: str) -> date | None:
    """The day that a text writes as year, month and day."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
