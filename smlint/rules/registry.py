"""Where the checks that need Python are found by the names that rule files use."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smlint.base.finding import Observation
from smlint.rules.context import Context

Check = Callable[[Context], Iterator[Observation]]

CHECKS: dict[str, Check] = {}
"""Filled when ``smlint.checks`` is imported. A plan's repository never adds to it."""


def check(function: Check) -> Check:
    """Register a check under its own name, which its rule file gives as ``python:``."""
    CHECKS[function.__name__] = function
    return function
