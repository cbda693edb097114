"""Times and numbers of five more languages, said in English words: "hasta junio de 2027".

The patterns of `smlint.plan.wording.time_forms` and its neighbours know English and Greek. A text
in Spanish, French, German, Italian or Portuguese is read with the same patterns, after the few
words that make a time or a number have been replaced. Each letter still knows where it stands in
the original, so messages show the writer's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from smlint.base.text import Folded, fold
from smlint.plan.wording.words_abroad import WORDS

LANGUAGES = ("es", "fr", "de", "it", "pt")
"""The languages that are read so."""

_LONGEST_REMEMBERED = 400


def plain(text: str, language: str | None) -> Folded:
    """A text folded, its words of time and number in English where its language is one of ours."""
    read = fold(text)
    if language not in WORDS:
        return read
    return _lately(text, language) if len(text) <= _LONGEST_REMEMBERED else _said(read, language)


@lru_cache(maxsize=2_048)
def _lately(text: str, language: str) -> Folded:
    """One sentence is read by several readers in a row."""
    return _said(fold(text), language)


def _said(read: Folded, language: str) -> Folded:
    """The text in the words of English; a replaced word stands where the original begins."""
    for pattern, words in _replacements(language):
        read = _replaced(read, pattern, words)
    return read


def _replaced(read: Folded, pattern: re.Pattern[str], words: tuple[str, ...]) -> Folded:
    pieces: list[str] = []
    source: list[int] = []
    done = 0
    for match in pattern.finditer(read.text):
        said = words[(match.lastindex or 1) - 1]
        pieces += (read.text[done : match.start()], said)
        source += read.source[done : match.start()]
        source += _spread(read.source[match.start() : match.end()], len(said))
        done = match.end()
    if not done:
        return read
    pieces.append(read.text[done:])
    source += read.source[done:]
    return Folded("".join(pieces), source, read.length)


def _spread(places: Sequence[int], length: int) -> list[int]:
    """The places of a word's letters for a word of another length; spare letters share the last."""
    return [places[min(at, len(places) - 1)] for at in range(length)]


@cache
def _replacements(language: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Each group of words as one pattern, and what each of its alternatives is in English."""
    return tuple(
        (
            re.compile(rf"(?<!\w)(?:{'|'.join(f'({words})' for words in group)})(?!\w)"),
            tuple(group.values()),
        )
        for group in WORDS[language]
    )
