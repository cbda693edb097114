"""The words of entries as patterns for folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.rules.entries import Entry

_NUMBER = "number"
_ANY_NUMBER = "[number]"
_NUMBERS = r"[€$£~+<>]?\s?[0-9][0-9.,]*[%+]?"
_GAP = r"[\s\u00a0\u2010-\u2015-]+"


@dataclass(frozen=True, slots=True)
class Condition:
    """What must, or must not, stand beside the words of an entry.

    Attributes:
        wanted: it must.
        ahead: it is looked for behind the words; else before them.
    """

    wanted: bool
    ahead: bool
    pattern: re.Pattern[str]


def conditions(entry: Entry) -> Iterator[Condition]:
    """What decides, beside its place, whether an entry counts where its words stand."""
    for wanted, words in ((True, entry.before), (False, entry.not_before)):
        if words:
            ahead = re.compile(rf"[\s\u2010-\u2015-]{{0,3}}{_any(words)}")
            yield Condition(wanted, ahead=True, pattern=ahead)
    for wanted, words in ((True, entry.after), (False, entry.not_after)):
        if words:
            behind = re.compile(rf"{_any(words)}[\s\u2010-\u2015-]{{1,3}}$")
            yield Condition(wanted, ahead=False, pattern=behind)


def bounded(words: str) -> str:
    """Words as a pattern that matches nothing inside a longer word."""
    body = _GAP.join(_alternatives(word) for word in words.split())
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() or words[-1] == "*" else ""
    return f"{before}{body}{after}"


def _any(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(_NUMBERS if word == _NUMBER else bounded(word) for word in words)})"


def _alternatives(word: str) -> str:
    if word == _ANY_NUMBER:
        return _NUMBERS
    either = "|".join(map(_ending, word.split("|")))
    return f"(?:{either})" if "|" in word else either


def _ending(word: str) -> str:
    return r"\w*".join(
        re.escape(part).replace(r"\-", r"[\s\u2010-\u2015-]?") for part in word.split("*")
    )
