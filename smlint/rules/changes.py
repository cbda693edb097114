"""A team's changes of the word lists: words added, words taken out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice, product
from typing import Any

from smlint.base.text import folded
from smlint.config.settings import WordChange
from smlint.rules.entries import LexiconError
from smlint.rules.lexicon import load_lexicons

_MOST = 64  # spellings of one entry; ours have a few


def changed(lists: Mapping[str, Any], changes: Iterable[WordChange]) -> Mapping[str, Any]:
    """The word lists of all languages with a team's changes, as plain data."""
    result = {language: dict(names) for language, names in lists.items()}
    for change in changes:
        own = result.setdefault(change.language, {})
        gone = spellings(change.remove).keys()
        kept = (each for each in own.get(change.name, ()) if not spellings((each,)).keys() & gone)
        own[change.name] = [*kept, *change.add]
    return result


def is_word(text: str) -> bool:
    """Whether a text can stand in a word list: there must be something to look for."""
    try:
        words = load_lexicons({"en": {"": (text,)}}).words("", "en")
    except LexiconError:
        return False
    index = None if words is None else words.index
    patterns = () if index is None else tuple(map(index.pattern, range(len(index.words))))
    return bool(patterns) and not any(
        each.search(blank) for each in patterns for blank in ("", " ")
    )


def spellings(entries: Iterable[Any]) -> Mapping[str, str]:
    """Every spelling of some entries, folded, to the entry as its author wrote it.

    ``raise|raising awareness`` is met as itself, as ``raise awareness`` and ``raising awareness``.
    """
    found: dict[str, str] = {}
    for raw in entries:
        written = raw if isinstance(raw, str) else str(raw["word"])
        words = " ".join(folded(written).removeprefix("^").split())
        choices = (token.split("|") for token in words.split())
        for spelling in (words, *map(" ".join, islice(product(*choices), _MOST))):
            found.setdefault(spelling, written)
    return found
