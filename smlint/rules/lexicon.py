"""Word lists, and finding their words in a text. What they hold is data: rules/lexicons/."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from smlint.base.text import Folded, fold, folded

Heads = Sequence[tuple[int, int]]
"""The places of a text's head words, as `smlint.plan.sentence.head_verbs` gives them."""

_NUMBER = "number"
_ANY_NUMBER = "[number]"
_HEAD = "^"
_CONDITIONS = frozenset({"before", "not-before", "after", "not-after", "capital"})
_GAP = r"[\s\u00a0\u2010-\u2015-]+"


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


@dataclass(frozen=True, slots=True)
class Hit:
    """A word found; ``start`` and ``end`` are places in the original text, ``text`` the writer's
    own spelling.
    """

    start: int
    end: int
    text: str
    entry: str


Choices = tuple[int, ...]
"""Some of a list's choices, by their numbers, in order."""


@dataclass(frozen=True)
class Index:
    """The choices of a list by how they begin, so that a text is not searched for each of them.

    A single pattern of some hundred alternatives tries all of them at every letter; looking up
    each word of the text first is fifty times as fast.

    Attributes:
        patterns: one for each choice.
        known: the choices of each word that was looked up lately.
        exact: the choices that begin with a whole word.
        stems: the choices that begin with any word of a beginning; lengths: how long these are.
        rest: the choices that begin with no word at all (``[name]``), to be searched for.
    """

    patterns: tuple[re.Pattern[str], ...]
    known: dict[str, tuple[int, ...]]
    exact: Mapping[str, tuple[int, ...]]
    stems: Mapping[str, tuple[int, ...]]
    lengths: tuple[int, ...]
    rest: tuple[int, ...]

    @classmethod
    def of(cls, choices: tuple[str, ...]) -> Index:
        """The index of the words of each choice."""
        exact: dict[str, list[int]] = {}
        stems: dict[str, list[int]] = {}
        rest: list[int] = []
        for number, words in enumerate(choices):
            for first in words.split(" ")[0].split("|"):
                begin = _BEGIN.match(first)
                if begin is None:
                    rest.append(number)
                elif first[begin.end() :].startswith(("*", "-")):
                    stems.setdefault(begin[0], []).append(number)
                else:
                    exact.setdefault(begin[0], []).append(number)
        return cls(
            tuple(re.compile(_bounded(words)) for words in choices),
            {},
            {word: tuple(numbers) for word, numbers in exact.items()},
            {word: tuple(numbers) for word, numbers in stems.items()},
            tuple(sorted({len(stem) for stem in stems})),
            tuple(dict.fromkeys(rest)),
        )

    def choices(self, word: str) -> tuple[int, ...]:
        """The choices that may begin with a word, in their order."""
        found = self.known.get(word)
        if found is None:
            begun = set(self.exact.get(word, ()))
            for length in self.lengths:
                begun.update(self.stems.get(word[:length], ()) if length <= len(word) else ())
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            found = self.known[word] = tuple(sorted(begun))
        return found

    def candidates(self, plain: _Plain) -> list[tuple[int, Choices]]:
        """Where something may stand in a text, in order, and which choices these are."""
        found = [(at, self.choices(word)) for at, word in plain.words]
        there = [each for each in found if each[1]]
        if self.any_rest is None or not self.any_rest.search(plain.folded.text):
            return there
        places = {at: set(choices) for at, choices in there}
        for number in self.rest:
            for match in self.patterns[number].finditer(plain.folded.text):
                places.setdefault(match.start(), set()).add(number)
        return [(at, tuple(sorted(choices))) for at, choices in sorted(places.items())]

    @cached_property
    def any_rest(self) -> re.Pattern[str] | None:
        """Whether any of the choices that begin with no word stands in a text."""
        patterns = [self.patterns[number].pattern for number in self.rest]
        return re.compile("|".join(f"(?:{each})" for each in patterns)) if patterns else None

    def match(self, text: str, at: int, choices: tuple[int, ...]) -> Found | None:
        """The first of some choices that stands at a place of a text, and its match."""
        for number in choices:
            match = self.patterns[number].match(text, at)
            if match is not None:
                return number, match
        return None


Found = tuple[int, re.Match[str]]
"""A choice that stands somewhere, by its number."""

_MOST_KNOWN = 5_000
_BEGIN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text without case and accents, and its words with their places."""

    folded: Folded
    words: tuple[tuple[int, str], ...]


def _plain(text: str) -> _Plain:
    return _short(text) if len(text) <= _SHORT else _read(text)


def _read(text: str) -> _Plain:
    plain = fold(text)
    return _Plain(plain, tuple((found.start(), found[0]) for found in _BEGIN.finditer(plain.text)))


@lru_cache(maxsize=10_000)
def _short(text: str) -> _Plain:
    """Each of a plan's sentences is searched by one rule after the other."""
    return _read(text)


_SHORT = 400


@dataclass(frozen=True)
class Finder:
    """Tells what the lists of a language may have in a text, by its words: most have nothing.

    Attributes:
        known: for each of the latest words the lists with entries that may begin so, and which.
        texts: the same for the latest texts: by list, the places.
    """

    lists: Mapping[str, Words]
    known: dict[str, tuple[tuple[str, Choices], ...]] = field(default_factory=dict)
    texts: dict[str, Mapping[str, list[tuple[int, Choices]]]] = field(default_factory=dict)

    @cached_property
    def wordless(self) -> Mapping[str, re.Pattern[str]]:
        """The lists with entries that begin with no word, with what finds these."""
        rest = {name: words.index.any_rest for name, words in self.lists.items()}
        return {name: pattern for name, pattern in rest.items() if pattern is not None}

    def candidates(self, text: str) -> Mapping[str, list[tuple[int, Choices]]]:
        """Where entries of a list may stand in a text; lists that have none are left out."""
        found = self.texts.get(text)
        if found is None:
            found = self._read(text)
            if len(text) <= _SHORT:
                _remember(self.texts, text, found)
        return found

    def _read(self, text: str) -> Mapping[str, list[tuple[int, Choices]]]:
        plain = _plain(text)
        found: dict[str, list[tuple[int, Choices]]] = {}
        known = self.known.get
        for at, word in plain.words:
            lists = known(word)
            for name, choices in self._of(word) if lists is None else lists:
                if name in found:
                    found[name].append((at, choices))
                else:
                    found[name] = [(at, choices)]
        for name, rest in self.wordless.items():
            if rest.search(plain.folded.text):
                found[name] = self.lists[name].index.candidates(plain)
        return found

    def _of(self, word: str) -> tuple[tuple[str, Choices], ...]:
        """The lists with entries that may begin with a word that is not known yet."""
        if word.isdecimal() and not self.begins_with_digits:
            return ()
        names = set(self.beginnings.get(word, ()))
        for length in self.lengths:
            names.update(self.beginnings.get(f"{word[:length]}*", ()))
        found = tuple((name, self.lists[name].index.choices(word)) for name in sorted(names))
        _remember(self.known, word, found)
        return found

    @cached_property
    def beginnings(self) -> Mapping[str, tuple[str, ...]]:
        """The lists with entries that begin with a word, or (``word*``) with a part of one."""
        found: dict[str, list[str]] = {}
        for name, words in self.lists.items():
            for begin in (*words.index.exact, *(f"{stem}*" for stem in words.index.stems)):
                found.setdefault(begin, []).append(name)
        return {begin: tuple(names) for begin, names in found.items()}

    @cached_property
    def begins_with_digits(self) -> bool:
        """Whether any entry does: numbers are many, and nearly never the same."""
        return any(begin[0].isdecimal() for begin in self.beginnings)

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How long the parts of words are that entries begin with."""
        stems = (begin for begin in self.beginnings if begin.endswith("*"))
        return tuple(sorted({len(stem) - 1 for stem in stems}))


def _remember(latest: dict[str, Any], key: str, value: object) -> None:
    if len(latest) >= _MOST_REMEMBERED:
        latest.clear()
    latest[key] = value


_MOST_REMEMBERED = 10_000


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
    def conditions(self) -> Mapping[Entry, tuple[tuple[bool, bool, re.Pattern[str]], ...]]:
        """For each entry its conditions: must it hold, does it look ahead, the pattern."""
        return {entry: tuple(_conditions(entry)) for entry in self.entries}


@dataclass(frozen=True)
class Lexicon:
    """Every word list of every language."""

    lists: Mapping[str, Mapping[str, Words]]

    @cached_property
    def finders(self) -> Mapping[str, Finder]:
        """What tells, for each language, which lists to search a text with."""
        return {language: Finder(lists) for language, lists in self.lists.items()}

    def words(self, name: str, language: str | None) -> Words | None:
        """A list for a text: of a Greek text the Greek and the English words together.

        None for a language without lists: what cannot be judged is skipped, not guessed.

        Raises:
            KeyError: no language has such a list.
        """
        own = self.lists.get(language or "")
        if own is not None and name in own:
            return own[name]
        if not any(name in lists for lists in self.lists.values()):
            raise KeyError(name)
        return None if own is None else _NOTHING


class LexiconError(ValueError):
    """A word list that cannot be used: which list, and why."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")


def said_in(
    lexicon: Lexicon, name: str, text: str, language: str | None, heads: Heads | None = None
) -> tuple[Hit, ...] | None:
    """The words of a list in a text. A text whose language cannot be told is read as Greek if it is
    in Greek letters, else as English; None for one in a language without lists.
    """
    told = language or ("el" if _GREEK.search(text) else "en")
    if told not in lexicon.lists:
        told = told.partition("-")[0].lower()
    words = lexicon.words(name, told)
    if words is None:
        return None
    candidates = lexicon.finders[told].candidates(text).get(name)
    return _hits(words, text, heads, candidates) if candidates else ()


_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")


def find(words: Words, text: str, *, heads: Heads | None = None) -> tuple[Hit, ...]:
    """Find a list's words in a text, in order.

    Args:
        words: the list.
        text: one sentence, title or paragraph.
        heads: the places of the head words. With them, entries of a single word and entries that
            ask for it count only there; without, everywhere.
    """
    return _hits(words, text, heads, words.index.candidates(_plain(text)))


def _hits(
    words: Words, text: str, heads: Heads | None, candidates: Iterable[tuple[int, Choices]]
) -> tuple[Hit, ...]:
    plain = _plain(text).folded
    starts = None if heads is None else frozenset(start for start, _ in heads)
    search = _Search(words, text, plain, starts)
    hits: list[Hit] = []
    place = 0
    for at, choices in candidates:
        found = words.index.match(plain.text, at, choices) if at >= place else None
        hit = None if found is None else search.hit(*found)
        if found is not None and hit is not None:
            hits.append(hit)
            place = found[1].end()
    return tuple(_outside(hits, [found.span() for found in _NOISE.finditer(text)])) if hits else ()


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


def load_lexicons(data: Mapping[str, object]) -> Lexicon:
    """Build the lists from plain data: language, list name, entries.

    Args:
        data: ``{"en": {"vague_time": ["soon", {"word": "later", "not-before": ["than"]}]}}``, as
            the files under rules/lexicons say it.

    Raises:
        LexiconError: something there is no list or no entry.
    """
    parsed = {language: _lists(language, lists) for language, lists in data.items()}
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


def _lists(language: str, lists: object) -> Mapping[str, tuple[Entry, ...]]:
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


@dataclass(frozen=True, slots=True)
class _Search:
    words: Words
    text: str
    plain: Folded
    heads: frozenset[int] | None

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
        for wanted, ahead, pattern in self.words.conditions[entry]:
            found = (
                pattern.match(self.plain.text, match.end())
                if ahead
                else pattern.search(self.plain.text, before, match.start())
            )
            if (found is not None) is not wanted:
                return False
        return True

    def capital_inside(self, start: int) -> bool:
        """Whether a word has a capital letter that does not come from beginning a sentence."""
        before = self.text[max(start - _LOOK_BACK, 0) : start]
        return self.text[start].isupper() and _INSIDE.search(before) is not None


def _conditions(entry: Entry) -> list[tuple[bool, bool, re.Pattern[str]]]:
    found = []
    for wanted, words in ((True, entry.before), (False, entry.not_before)):
        if words:
            found.append((wanted, True, re.compile(rf"[\s\u2010-\u2015-]{{0,3}}{_any(words)}")))
    for wanted, words in ((True, entry.after), (False, entry.not_after)):
        if words:
            found.append((wanted, False, re.compile(rf"{_any(words)}[\s\u2010-\u2015-]{{1,3}}$")))
    return found


def _any(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(_NUMBERS if word == _NUMBER else _bounded(word) for word in words)})"


def _bounded(words: str) -> str:
    """Words as a pattern that matches nothing inside a longer word."""
    body = _GAP.join(_alternatives(word) for word in words.split())
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() or words[-1] == "*" else ""
    return f"{before}{body}{after}"


def _alternatives(word: str) -> str:
    if word == _ANY_NUMBER:
        return _NUMBERS
    either = "|".join(map(_ending, word.split("|")))
    return f"(?:{either})" if "|" in word else either


def _ending(word: str) -> str:
    return r"\w*".join(
        re.escape(part).replace(r"\-", r"[\s\u2010-\u2015-]?") for part in word.split("*")
    )


_NUMBERS = r"[€$£~+<>]?\s?[0-9][0-9.,]*[%+]?"
_NOISE = re.compile(r"https?://\S+|\S{1,64}@\S+|</?[A-Za-z][^<>]{0,200}>|`[^`\n]*`|\]\([^()\s]*\)")
_LOOK_BACK = 60
_INSIDE = re.compile(r"[^\W_][^.!?:|]*$")
