"""What people are called, and what they are: "Ines Brandt (press)", "Rosa Lind, Head of Shop"."""

from __future__ import annotations

import re
from collections.abc import Callable

_IN_BRACKETS = re.compile(r"(?P<name>[^()\[\],;/&]+?)\s*\((?P<role>[^()@0-9]*[^\W\d_][^()@0-9]*)\)")
_BEHIND = re.compile(
    r"(?P<name>[^()\[\],;/&]+?)(?:,\s+|\s[-–—]\s)(?P<role>[^()@;]*[^\W\d_][^()@;]*)"
)
_LONGEST = 120
_MOST = 4
"""So many words a name has at the most."""


def name_and_role(words: str, is_role: Callable[[str], bool]) -> tuple[str, str]:
    """Somebody's name, and the role behind it; the words as they are, and none, where they are not
    so parted: "Ines Brandt, Rosa Lind" are two people.
    """
    said = " ".join(words.split())
    for pattern in (_IN_BRACKETS, _BEHIND) if len(said) <= _LONGEST else ():
        told = pattern.fullmatch(said)
        if told is None or not _is_name(told["name"]):
            continue
        if pattern is _IN_BRACKETS or is_role(told["role"]):
            return told["name"], told["role"].strip()
    return said, ""


def _is_name(words: str) -> bool:
    told = words.split()
    return len(told) <= _MOST and all(not each[0].islower() for each in told) and told != []
