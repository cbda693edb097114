"""Versions of smlint and ranges of them: numbers between dots, nothing more."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

Release = tuple[int, ...]
"""The numbers of a version, without zeros at its end: 1.0 and 1.0.0 are the same."""

_NUMBERS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,4}")
_CONDITION = re.compile(rf"\s*(?P<word><=|>=|==|!=|<|>)\s*(?P<version>{_NUMBERS.pattern})\s*")
_COMPARE: dict[str, Callable[[Release, Release], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
}


def release(version: str) -> Release:
    """The numbers that a version begins with: ``0.2.0.dev1`` is 0.2. Nothing for other text."""
    match = _NUMBERS.match(version.strip())
    numbers = [int(number) for number in match[0].split(".")] if match else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


@dataclass(frozen=True, slots=True)
class VersionRange:
    """Conditions on a version, all of which must hold: ``>=0.1,<2``."""

    conditions: tuple[tuple[str, Release], ...]

    def __contains__(self, version: str) -> bool:
        own = release(version)
        return all(_COMPARE[word](own, other) for word, other in self.conditions)


def version_range(text: str) -> VersionRange | None:
    """The range that a text writes, None where it writes none."""
    matches = [_CONDITION.fullmatch(part) for part in text.split(",")]
    found = [(match["word"], release(match["version"])) for match in matches if match is not None]
    return VersionRange(tuple(found)) if len(found) == len(matches) else None
