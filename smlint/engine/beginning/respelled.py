"""What people write in haste, as the readers of numbers and times know it: "~9", "Q2 27", "500ish".
Only what is read is spelled anew, never what stands in the plan.
"""

from __future__ import annotations

import re
from functools import cache

from smlint.base.text import fold, folded
from smlint.rules.answer_words import AnswerWords

_QUARTER = re.compile(r"(?<!\w)([qQ][1-4]|[1-4][qQ])\s*(?:['’/-]\s*)?(\d{2})(?![\d\w])")
_SHORT_YEAR = re.compile(r"(?<=\w)\s*['’](\d{2})(?![\d\w])")
_NEARLY = re.compile(r"(?:^|(?<=\s))[~≈]\s?(?=\d)")


def respelled(text: str, words: AnswerWords) -> str:
    """The same text with years in full, and numbers without the words that only say "about"."""
    text = _NEARLY.sub("", years_in_full(text))
    for pattern in _about(words.lists["about"], words.lists["about_endings"]):
        plain = fold(text)
        places = [plain.span(*found.span()) for found in pattern.finditer(plain.text)]
        for start, end in reversed(places):
            text = text[:start] + text[end:]
    return text


def years_in_full(text: str) -> str:
    """The same text with "Q2 2027" for "Q2 27"."""
    return _SHORT_YEAR.sub(r" 20\1", _QUARTER.sub(r"\1 20\2", text))


@cache
def _about(before: tuple[str, ...], endings: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Words before a number and endings of it that make it no other number."""
    return (
        re.compile(rf"(?<!\w)(?:{_any_of(before)})\.?\s+(?=\d)"),
        re.compile(rf"(?<=\d)(?:{_any_of(endings)})(?!\w)"),
    )


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(map(folded, words), key=len, reverse=True)))
