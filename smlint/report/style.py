"""Colours of a terminal. Whether there are any is decided by the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["place", "error", "warning", "info", "ok", "quiet"]

# Of the 256-colour table, all about as far from black as from white: readable on both.
_CODES: dict[Role, str] = {
    "place": "1",
    "error": "1;38;5;160",
    "warning": "1;38;5;166",
    "info": "1;38;5;32",
    "ok": "38;5;28",
    "quiet": "38;5;244",
}


@dataclass(frozen=True, slots=True)
class Style:
    """Paints, or leaves plain."""

    color: bool = False

    def paint(self, role: Role, text: str) -> str:
        """The text in the colour of its role; colour never says what no word says."""
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if self.color and text else text
