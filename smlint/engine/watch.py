"""How far a run is, for those who wait: the engine tells, the command line shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Part = Literal["files", "rules"]
"""What is counted: the files that are read, then the rules that judge."""

Watch = Callable[[Part, int, int], None]
"""Is told how many of how many are done. It must not raise: it is no part of the judgement."""


def unwatched(part: Part, done: int, total: int) -> None:
    """Nobody waits."""
    del part, done, total
