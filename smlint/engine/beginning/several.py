"""Several names in one answer: "Maria, Petros and Anna"."""

from __future__ import annotations

import re
from functools import cache

from smlint.rules.answer_words import AnswerWords

PLACES = ",;\u037e"
PEOPLE = f"{PLACES}/&+"
"""The signs between two names. A place may have more of them in its own: "Google+"."""


def split(text: str, words: AnswerWords, signs: str) -> list[str]:
    """The names that an answer holds; of people also those of whom only one is meant."""
    joins = words.lists["joins"]
    if signs == PEOPLE:
        joins = (*joins, *words.lists["alternatives"])
    parts = (" ".join(part.split()) for part in _between(joins, signs).split(text))
    return [part for part in parts if part]


@cache
def _between(joins: tuple[str, ...], signs: str) -> re.Pattern[str]:
    joined = "|".join(map(re.escape, joins))
    return re.compile(rf"\s*(?:[{re.escape(signs)}]|(?<!\w)(?:{joined})(?!\w))\s*", re.IGNORECASE)


@cache
def joined(joins: tuple[str, ...]) -> re.Pattern[str]:
    """The words that hold several things together."""
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, joins))})\s+", re.IGNORECASE)
