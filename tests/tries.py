"""How many examples a property is tried with."""

from __future__ import annotations

from hypothesis import settings

USUAL = 100
"""The examples of the ordinary profile, by which those of each test are reckoned."""


def tries(number: int) -> int:
    """So many examples in an ordinary run; more where the profile in use asks for more."""
    return number * settings().max_examples // USUAL
