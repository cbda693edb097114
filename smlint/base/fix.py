"""What would put a finding right: edits of the text as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from smlint.base.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file, and what is to stand there instead."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one file that go together.

    Attributes:
        title: what they do; a key of the catalogue, ``args`` fill its blanks.
        safe: nobody need look: it says the same in the way that is asked for. What is not safe is
            a guess at what was meant.
    """

    title: str
    safe: bool
    edits: tuple[Edit, ...]
    args: Mapping[str, str | int | Decimal | date] = field(default_factory=dict)
