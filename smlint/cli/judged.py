"""What ``smlint check`` has to tell of, whether it read files or standard input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smlint.engine.session import Outcome
    from smlint.fix.session import Mended


@dataclass(frozen=True, slots=True)
class Judged:
    """What a check gave, and the files that it changed, or would."""

    outcomes: tuple[Outcome, ...]
    mended: tuple[Mended, ...] = ()
