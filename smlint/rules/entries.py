"""The entries of word lists, as rules/lexicons/ and smlint.yaml write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smlint.base.text import folded

_HEAD = "^"
_CONDITIONS = frozenset({"before", "not-before", "after", "not-after", "capital"})


@dataclass(frozen=True, slots=True)
class Entry:
    """Words to look for, and when they count.

    Attributes:
        words: folded; ``*`` is any ending, ``|`` parts alternatives of one word, ``[number]``
            is any digits.
        head: counts only at a head position, where head positions are given.
        before: what must follow; ``not_before``: what must not; one of the words each.
        after: what must stand before; ``not_after``: what must not.
        capital: counts only with a capital letter inside the sentence.
    """

    words: str
    head: bool = False
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    capital: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one word: verbs of one word count at head positions only."""
        return " " not in self.words


class LexiconError(ValueError):
    """A word list that cannot be used: which list, and why."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")


Lists = Mapping[str, tuple[Entry, ...]]
"""The entries of each list of a language."""


def read_entries(data: Mapping[str, object]) -> Mapping[str, Lists]:
    """Read the lists of each language from plain data.

    Args:
        data: ``{"en": {"vague_time": ["soon", {"word": "later", "not-before": ["than"]}]}}``.

    Raises:
        LexiconError: something there is no list or no entry.
    """
    return {language: _lists(language, lists) for language, lists in data.items()}


def _lists(language: str, lists: object) -> Lists:
    if not isinstance(lists, Mapping):
        raise LexiconError(language, "not a mapping of lists")
    return {str(name): _entries(f"{language}: {name}", each) for name, each in lists.items()}


def _entries(where: str, entries: object) -> tuple[Entry, ...]:
    if not isinstance(entries, Sequence) or isinstance(entries, str):
        raise LexiconError(where, "not a list of entries")
    return tuple(_entry(where, entry) for entry in entries)


def _entry(where: str, entry: object) -> Entry:
    fields = entry if isinstance(entry, Mapping) else {"word": entry}
    word, unknown = fields.get("word"), set(fields) - _CONDITIONS - {"word"}
    if not isinstance(word, str) or not word.strip(f"{_HEAD} ") or unknown:
        raise LexiconError(where, f"{entry!r} is no entry")
    return Entry(
        " ".join(folded(word).removeprefix(_HEAD).split()),
        head=word.startswith(_HEAD),
        before=_words(fields.get("before")),
        not_before=_words(fields.get("not-before")),
        after=_words(fields.get("after")),
        not_after=_words(fields.get("not-after")),
        capital=fields.get("capital") is True,
    )


def _words(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    several = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
    return tuple(folded(str(word)) for word in several)
