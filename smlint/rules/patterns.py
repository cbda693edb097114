"""Patterns that users write: the one door to ``regex``, which can give a search up.

A pattern is a stranger's: it may be no pattern, may be too large to build, and may take for ever
on a text. None of that may stop a run. ``regex`` is imported by the first pattern, not before.
"""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from typing import Protocol

LARGEST = 200_000
"""A pattern's characters times what its counted repeats multiply them by: ``(?:ab){500}`` is built
as a thousand characters, and the memory of a machine is soon full.
"""

SECONDS_A_SEARCH = 0.2
SECONDS = 1.0
"""What all searches of one rule in one run may take together."""

_COUNTED = re.compile(r"\{\s*(\d{1,9})")


class PatternError(ValueError):
    """A text is no pattern that can be used.

    Attributes:
        place: the character, from 0, from which on it cannot be read; None where it can be read
            and is too large to build.
    """

    def __init__(self, place: int | None) -> None:
        super().__init__(place)
        self.place = place


class TooSlowError(Exception):
    """A search was given up."""


class _Match(Protocol):
    def span(self) -> tuple[int, int]: ...


class _Compiled(Protocol):
    def search(self, string: str, *, timeout: float) -> _Match | None: ...


@dataclass(slots=True)
class Pattern:
    """A pattern at work in one rule.

    Attributes:
        left: the seconds that its searches may still take.
    """

    _compiled: _Compiled
    left: float = SECONDS
    _now: Callable[[], float] = time.monotonic

    def search(self, text: str) -> tuple[int, int] | None:
        """Where it is first found in a text.

        Raises:
            TooSlowError: the search took too long, or those before it did.
        """
        if self.left <= 0:
            raise TooSlowError
        started = self._now()
        try:
            match = self._compiled.search(text, timeout=min(self.left, SECONDS_A_SEARCH))
        except (TimeoutError, MemoryError):
            raise TooSlowError from None
        finally:
            self.left -= self._now() - started
        return None if match is None else match.span()


def compile_pattern(text: str) -> Pattern:
    """Make a pattern of a text.

    Raises:
        PatternError: it is none, or would be too large.
    """
    # Costs 20 ms, and few plans have patterns of their own.
    import regex  # noqa: PLC0415

    repeats = (max(int(count), 1) for count in _COUNTED.findall(text))
    if len(text) * prod(repeats) > LARGEST:
        raise PatternError(None)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on the meaning of nested sets in a later version
            return Pattern(regex.compile(text))
    except regex.error as error:
        raise PatternError(getattr(error, "pos", None) or 0) from None
    except (RecursionError, OverflowError, ValueError):
        raise PatternError(None) from None
