"""Word lists, and finding their words in a text. What they hold is data: rules/lexicons/."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from smlint.base.text import Folded
from smlint.rules.entries import Entry, read_entries
from smlint.rules.word_index import Choices, Finder, Index, plain_of
from smlint.rules.word_patterns import Condition, conditions

Heads = Sequence[tuple[int, int]]
"""The places of a text's head words, as `smlint.plan.wording.sentence.head_verbs` gives them."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word found; ``start`` and ``end`` are places in the original text, ``text`` the writer's
    own spelling.
    """

    start: int
    end: int
    text: str
    entry: str


@dataclass(frozen=True)
class Words:
    """One list in one language, compiled when it is first used."""

    entries: tuple[Entry, ...]

    @cached_property
    def choices(self) -> tuple[tuple[Entry, ...], ...]:
        """The entries that share their words, the longest words first."""
        shared: dict[str, list[Entry]] = {}
        for entry in self.entries:
            shared.setdefault(entry.words, []).append(entry)
        return tuple(tuple(shared[words]) for words in sorted(shared, key=len, reverse=True))

    @cached_property
    def index(self) -> Index:
        """Which choices may begin with which word of a text."""
        return Index.of(tuple(entries[0].words for entries in self.choices))

    @cached_property
    def at_heads_only(self) -> frozenset[int]:
        """The choices that count at head positions only, by their numbers."""
        return frozenset(
            number
            for number, entries in enumerate(self.choices)
            if all(entry.head or entry.single for entry in entries)
        )

    def conditions(self, entry: Entry) -> tuple[Condition, ...]:
        """What must hold beside the words of an entry."""
        found = self._conditions.get(entry)
        if found is None:
            found = self._conditions[entry] = tuple(conditions(entry))
        return found

    @cached_property
    def _conditions(self) -> dict[Entry, tuple[Condition, ...]]:
        return {}


@dataclass(frozen=True)
class Lexicon:
    """Every word list of every language."""

    lists: Mapping[str, Mapping[str, Words]]

    @cached_property
    def finders(self) -> dict[str, Finder]:
        """What tells which lists to search a text with, for each language met so far."""
        return {}

    @cached_property
    def names(self) -> frozenset[str]:
        """The lists that there are in any language."""
        return frozenset(name for lists in self.lists.values() for name in lists)

    def finder(self, language: str) -> Finder:
        """What tells which lists to search a text in one language with, which has lists."""
        found = self.finders.get(language)
        if found is None:
            indexes = {name: words.index for name, words in self.lists[language].items()}
            found = self.finders[language] = Finder(indexes)
        return found

    def words(self, name: str, language: str | None) -> Words | None:
        """A list for a text: of a Greek text the Greek and the English words together.

        None for a language without lists: what cannot be judged is skipped, not guessed.

        Raises:
            KeyError: no language has such a list.
        """
        own = self.lists.get(language or "")
        if own is not None and name in own:
            return own[name]
        if name not in self.names:
            raise KeyError(name)
        return None if own is None else _NOTHING


def load_lexicons(data: Mapping[str, object]) -> Lexicon:
    """Build the lists from plain data: language, list name, entries.

    Args:
        data: ``{"en": {"vague_time": ["soon", {"word": "later", "not-before": ["than"]}]}}``, as
            the files under rules/lexicons say it.

    Raises:
        LexiconError: something there is no list or no entry.
    """
    parsed = read_entries(data)
    english = parsed.get("en", {})
    joined = {
        language: {
            name: Words(
                _joined(own.get(name, ()), () if language == "en" else english.get(name, ()))
            )
            for name in {*own, *english}
        }
        for language, own in parsed.items()
    }
    return Lexicon(joined)


_NOTHING = Words(())


def _joined(own: tuple[Entry, ...], english: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys((*own, *english)))


def said_in(
    lexicon: Lexicon, name: str, text: str, language: str | None, heads: Heads | None = None
) -> tuple[Hit, ...] | None:
    """The words of a list in a text. A text whose language cannot be told is read as Greek if it is
    in Greek letters, else as English; None for one in a language without lists.
    """
    told = language or _letters_of(text)
    own = lexicon.lists.get(told)
    if own is None:
        told = told.partition("-")[0].lower()
        own = lexicon.lists.get(told)
    if own is None or name not in own:
        return None if lexicon.words(name, told) is None else ()
    finder = lexicon.finders.get(told) or lexicon.finder(told)
    candidates = finder.candidates(text).get(name)
    return _hits(own[name], text, heads, candidates) if candidates else ()


@lru_cache(maxsize=30_000)
def _letters_of(text: str) -> str:
    """The language that a text's letters are of."""
    return "el" if not text.isascii() and _GREEK.search(text) else "en"


_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")


def find(words: Words, text: str, *, heads: Heads | None = None) -> tuple[Hit, ...]:
    """Find a list's words in a text, in order.

    Args:
        words: the list.
        text: one sentence, title or paragraph.
        heads: the places of the head words. With them, entries of a single word and entries that
            ask for it count only there; without, everywhere.
    """
    return _hits(words, text, heads, words.index.candidates(plain_of(text)))


def _hits(
    words: Words, text: str, heads: Heads | None, candidates: Iterable[tuple[int, Choices]]
) -> tuple[Hit, ...]:
    plain = plain_of(text).folded
    starts = None if heads is None else frozenset(start for start, _ in heads)
    search = _Search(words, text, plain, starts)
    hits: list[Hit] = []
    place = 0
    for at, choices in candidates:
        if at < place or (heads is not None and search.elsewhere(at, choices)):
            continue
        found = words.index.match(plain.text, at, choices)
        hit = None if found is None else search.hit(*found)
        if found is not None and hit is not None:
            hits.append(hit)
            place = found[1].end()
    if hits and any(sign in text for sign in _SIGNS_OF_NOISE):
        return tuple(_outside(hits, [found.span() for found in _NOISE.finditer(text)]))
    return tuple(hits)


def _outside(hits: Iterable[Hit], noise: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """The hits that do not begin in what is no text; both stand in order. ``<your brand>`` looks
    like a tag and is none.
    """
    starts = [start for start, _end in noise]
    for hit in hits:
        before = bisect_right(starts, hit.start)
        start, end = noise[before - 1] if before else (0, 0)
        if hit.start >= end or (hit.start == start and hit.text.startswith("<")):
            yield hit


@dataclass(frozen=True, slots=True)
class _Search:
    words: Words
    text: str
    plain: Folded
    heads: frozenset[int] | None

    def elsewhere(self, at: int, choices: Choices) -> bool:
        """Whether what may stand at a place counts at heads only, and there is none."""
        there = self.heads is None or self.plain.source[at] in self.heads
        return not there and self.words.at_heads_only.issuperset(choices)

    def hit(self, choice: int, match: re.Match[str]) -> Hit | None:
        """The match as a hit, by the first of its entries whose conditions hold."""
        start, end = self.plain.span(*match.span())
        for entry in self.words.choices[choice]:
            if self.at_head(entry, start) and self.holds(entry, match, start):
                return Hit(start, end, self.text[start:end], entry.words)
        return None

    def at_head(self, entry: Entry, start: int) -> bool:
        """Whether an entry may count at this place."""
        return self.heads is None or start in self.heads or not (entry.head or entry.single)

    def holds(self, entry: Entry, match: re.Match[str], start: int) -> bool:
        """Whether all conditions of an entry hold where it was met."""
        if entry.capital and not self.capital_inside(start):
            return False
        before = max(match.start() - _LOOK_BACK, 0)
        for condition in self.words.conditions(entry):
            found = (
                condition.pattern.match(self.plain.text, match.end())
                if condition.ahead
                else condition.pattern.search(self.plain.text, before, match.start())
            )
            if (found is not None) is not condition.wanted:
                return False
        return True

    def capital_inside(self, start: int) -> bool:
        """Whether a word has a capital letter that does not come from beginning a sentence."""
        before = self.text[max(start - _LOOK_BACK, 0) : start]
        return self.text[start].isupper() and _INSIDE.search(before) is not None


_NOISE = re.compile(r"https?://\S+|\S{1,64}@\S+|</?[A-Za-z][^<>]{0,200}>|`[^`\n]*`|\]\([^()\s]*\)")
_SIGNS_OF_NOISE = ("://", "@", "<", "`", "](")
_LOOK_BACK = 60
_INSIDE = re.compile(r"[^\W_][^.!?:|]*$")
