"""How much room a text takes in a terminal, and how it is broken into lines."""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
_WIDE = ("W", "F")
_NO_ROOM = ("Mn", "Me", "Cf")


def columns(text: str) -> int:
    """The number of terminal columns: 0 for a combining accent, 2 for an East Asian character
    or an emoji.
    """
    if text.isascii():
        return len(text)
    return sum(width(char, before) for before, char in zip(" " + text, text, strict=False))


def width(char: str, before: str = " ") -> int:
    """The columns of one character, which may depend on the one before it."""
    if char.isascii():
        return 1
    if char == "\ufe0f":  # asks for the coloured, wide form of a narrow symbol
        return int(width(before) == 1 and unicodedata.category(before) == "So")
    if before == _JOINER or _skin_tone(char, before) or "\u1160" <= char <= "\u11ff":
        return 0
    if unicodedata.category(char) in _NO_ROOM:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def pad(text: str, room: int) -> str:
    """The text with spaces after it, up to a number of columns."""
    return text + " " * (room - columns(text))


def wrap(text: str, room: int) -> list[str]:
    """Break a text at its spaces into lines of at most ``room`` columns; a longer word stays
    whole.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def cut(text: str, most: int) -> str:
    """A text of at most ``most`` characters; what was left out is an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def cut_at_word(text: str, most: int) -> str:
    """The same, cut behind a whole word where there is one: no half of a year is left."""
    if len(text) <= most:
        return text
    kept = text[:most].rpartition(" ")[0].rstrip(" ,.;:·-–—")
    return f"{kept}…" if kept else cut(text, most)


def _skin_tone(char: str, before: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff" and unicodedata.east_asian_width(before) in _WIDE
