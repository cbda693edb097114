"""Word lists, and finding their words in a text. What they hold is data: rules/lexicons/."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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
    def pattern(self) -> re.Pattern[str] | None:
        """One pattern for all entries: its n-th group is the n-th of ``choices``."""
        if not self.entries:
            return None
        return re.compile("|".join(f"({_bounded(entries[0].words)})" for entries in self.choices))

    @cached_property
    def conditions(self) -> Mapping[Entry, tuple[tuple[bool, bool, re.Pattern[str]], ...]]:
        """For each entry its conditions: must it hold, does it look ahead, the pattern."""
        return {entry: tuple(_conditions(entry)) for entry in self.entries}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word list of every language."""

    lists: Mapping[str, Mapping[str, Words]]

    def words(self, name: str, language: str | None) -> Words | None:
        """A list for a text: of a Greek text the Greek and the English words together.

        None for a language without lists: what cannot be judged is skipped, not guessed.

        Raises:
            KeyError: no language has such a list.
        """
        if not any(name in lists for lists in self.lists.values()):
            raise KeyError(name)
        own = self.lists.get(language or "")
        return None if own is None else own.get(name, _NOTHING)


class LexiconError(ValueError):
    """A word list that cannot be used: which list, and why."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")


def find(words: Words, text: str, *, heads: Heads | None = None) -> tuple[Hit, ...]:
    """Find a list's words in a text, in order.

    Args:
        words: the list.
        text: one sentence, title or paragraph.
        heads: the places of the head words. With them, entries of a single word and entries that
            ask for it count only there; without, everywhere.
    """
    if words.pattern is None:
        return ()
    search = _Search(
        words, text, fold(text), None if heads is None else frozenset(start for start, _ in heads)
    )
    hits: list[Hit] = []
    place = 0
    while match := words.pattern.search(search.plain.text, place):
        hit = search.hit(match)
        place = match.start() + 1 if hit is None else match.end()
        if hit is not None:
            hits.append(hit)
    noise = [found.span() for found in _NOISE.finditer(text)] if hits else []
    return tuple(hit for hit in hits if not any(a <= hit.start < b for a, b in noise))


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

    def hit(self, match: re.Match[str]) -> Hit | None:
        """The match as a hit, by the first of its entries whose conditions hold."""
        start, end = self.plain.span(*match.span())
        for entry in self.words.choices[(match.lastindex or 1) - 1]:
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
_NOISE = re.compile(r"https?://\S+|\S+@\S+|</?[A-Za-z][^<>]{0,200}>|`[^`\n]*`|\]\([^()\s]*\)")
_LOOK_BACK = 60
_INSIDE = re.compile(r"[^\W_][^.!?:|]*$")
