"""What is done about an answer that cannot stand, or that can be meant in two ways: it is asked
about, not guessed; said a second time it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smlint.base.finding import Arg
from smlint.base.text import heading_key


def is_alike(typed: str, before: str) -> bool:
    """Whether an answer is the one before said again, whatever its marks: « or ", a point more."""
    return typed == before or (
        bool(heading_key(typed)) and heading_key(typed) == heading_key(before)
    )


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
