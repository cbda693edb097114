"""Where the entries of word lists may stand in a text, by its words: most texts have none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from smlint.base.text import Folded, fold
from smlint.rules.word_patterns import bounded

_BEGIN = re.compile(r"\w+")
_MOST_KNOWN = 5_000
_MOST_REMEMBERED = 30_000
"""Each text is searched by one rule after the other, over the whole plan: where there is room for
fewer texts than a plan has, each of them is read anew for every rule.
"""

_SHORT = 400


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without case and accents, and its words with their places."""

    folded: Folded
    words: tuple[tuple[int, str], ...]


def plain_of(text: str) -> Plain:
    """A text as the lists are searched in it."""
    return _short(text) if len(text) <= _SHORT else _read(text)


def _read(text: str) -> Plain:
    plain = fold(text)
    words: list[tuple[int, str]] = []
    end = 0
    for word in _BEGIN.findall(plain.text):
        at = plain.text.index(word, end)  # between words stands nothing that a word is made of
        words.append((at, word))
        end = at + len(word)
    return Plain(plain, tuple(words))


@lru_cache(maxsize=_MOST_REMEMBERED)
def _short(text: str) -> Plain:
    """Each of a plan's sentences is searched by one rule after the other."""
    return _read(text)


Choices = tuple[int, ...]
"""Some of a list's choices, by their numbers, in order."""

Found = tuple[int, re.Match[str]]
"""A choice that stands somewhere, by its number."""


@dataclass(frozen=True)
class Index:
    """The choices of a list by how they begin, so that a text is not searched for each of them.

    A single pattern of some hundred alternatives tries all of them at every letter; looking up
    each word of the text first is fifty times as fast.

    Attributes:
        words: of each choice.
        known: the choices of each word that was looked up lately.
        exact: the choices that begin with a whole word.
        stems: the choices that begin with any word of a beginning; lengths: how long these are.
        rest: the choices that begin with no word at all (``[name]``), to be searched for.
    """

    words: tuple[str, ...]
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
            choices,
            {},
            {word: tuple(numbers) for word, numbers in exact.items()},
            {word: tuple(numbers) for word, numbers in stems.items()},
            tuple(sorted({len(stem) for stem in stems})),
            tuple(dict.fromkeys(rest)),
        )

    @cached_property
    def _patterns(self) -> dict[int, re.Pattern[str]]:
        return {}

    def pattern(self, number: int) -> re.Pattern[str]:
        """One choice as a pattern. Most are never met, and to build all takes longer than to check
        a plan.
        """
        found = self._patterns.get(number)
        if found is None:
            found = self._patterns[number] = re.compile(bounded(self.words[number]))
        return found

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

    def begun(self, word: str) -> tuple[Choices, Mapping[str, Choices]]:
        """The choices that may begin with a word, whatever follows it; and, by the word that must
        follow for the others, all of them.
        """
        choices = self.choices(word)
        wanted = {number: _second(self.words[number], word) for number in choices}
        alone = tuple(number for number in choices if wanted[number] is None)
        seconds = frozenset[str]().union(*(each for each in wanted.values() if each is not None))
        followed = {
            second: tuple(
                number for number in choices if (each := wanted[number]) is None or second in each
            )
            for second in seconds
        }
        return alone, followed

    def candidates(self, plain: Plain) -> list[tuple[int, Choices]]:
        """Where something may stand in a text, in order, and which choices these are."""
        found = [(at, self.choices(word)) for at, word in plain.words]
        there = [each for each in found if each[1]]
        if self.any_rest is None or not self.any_rest.search(plain.folded.text):
            return there
        places = {at: set(choices) for at, choices in there}
        for number in self.rest:
            for match in self.pattern(number).finditer(plain.folded.text):
                places.setdefault(match.start(), set()).add(number)
        return [(at, tuple(sorted(choices))) for at, choices in sorted(places.items())]

    @cached_property
    def any_rest(self) -> re.Pattern[str] | None:
        """Whether any of the choices that begin with no word stands in a text."""
        patterns = [bounded(self.words[number]) for number in self.rest]
        return re.compile("|".join(f"(?:{each})" for each in patterns)) if patterns else None

    def match(self, text: str, at: int, choices: tuple[int, ...]) -> Found | None:
        """The first of some choices that stands at a place of a text, and its match."""
        for number in choices:
            match = self.pattern(number).match(text, at)
            if match is not None:
                return number, match
        return None


OfLists = tuple[tuple[str, Choices], ...]
"""Choices of several lists, by the lists' names in order."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What of all lists may begin with a word.

    Attributes:
        alone: the choices that any word may follow, or none.
        followed: all choices, these among them, by the word that must follow for the others: "to"
            begins many texts, "to be decided" few.
    """

    alone: OfLists
    followed: Mapping[str, OfLists]


_NOTHING = Begun((), {})


def _some(choices: Iterable[tuple[str, Choices]]) -> OfLists:
    return tuple((name, numbers) for name, numbers in choices if numbers)


@dataclass(frozen=True)
class Finder:
    """Tells what the lists of a language may have in a text, by its words: most have nothing.

    Attributes:
        known: for each of the latest words what may begin so.
        texts: the same for the latest texts: by list, the places.
    """

    lists: Mapping[str, Index]
    known: dict[str, Begun] = field(default_factory=dict)
    texts: dict[str, Mapping[str, list[tuple[int, Choices]]]] = field(default_factory=dict)

    @cached_property
    def wordless(self) -> Mapping[str, re.Pattern[str]]:
        """The lists with entries that begin with no word, with what finds these."""
        rest = {name: index.any_rest for name, index in self.lists.items()}
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
        plain = plain_of(text)
        found: dict[str, list[tuple[int, Choices]]] = {}
        known = self.known.get
        following = ""
        for at, word in reversed(plain.words):
            begun = known(word) or self._of(word)
            for name, choices in begun.followed.get(following, begun.alone):
                found.setdefault(name, []).append((at, choices))
            following = word
        for places in found.values():
            places.reverse()
        for name, rest in self.wordless.items():
            if rest.search(plain.folded.text):
                found[name] = self.lists[name].candidates(plain)
        return found

    def _of(self, word: str) -> Begun:
        """What may begin with a word that is not known yet."""
        if word.isdecimal() and not self.begins_with_digits:
            return _NOTHING
        names = set(self.beginnings.get(word, ()))
        for length in self.lengths:
            names.update(self.beginnings.get(f"{word[:length]}*", ()))
        begun = {name: self.lists[name].begun(word) for name in sorted(names)}
        seconds = frozenset[str]().union(*(followed for _alone, followed in begun.values()))
        found = Begun(
            _some((name, alone) for name, (alone, _followed) in begun.items()),
            {
                second: _some(
                    (name, followed.get(second, alone)) for name, (alone, followed) in begun.items()
                )
                for second in seconds
            },
        )
        _remember(self.known, word, found)
        return found

    @cached_property
    def beginnings(self) -> Mapping[str, tuple[str, ...]]:
        """The lists with entries that begin with a word, or (``word*``) with a part of one."""
        found: dict[str, list[str]] = {}
        for name, index in self.lists.items():
            for begin in (*index.exact, *(f"{stem}*" for stem in index.stems)):
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


def _second(words: str, first: str) -> frozenset[str] | None:
    """The words of which one must follow the first word of a choice; None where that is not so
    simple.
    """
    begin, *others = words.split(" ")
    if not others or first not in begin.split("|"):
        return None
    seconds = others[0].split("|")
    plain = all(_BEGIN.fullmatch(each) for each in (*begin.split("|"), *seconds))
    return frozenset(seconds) if plain else None


def _remember(latest: dict[str, Any], key: str, value: object) -> None:
    if len(latest) >= _MOST_REMEMBERED:
        latest.clear()
    latest[key] = value
