"""Looks words up in the lists of names that the data of each language holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Self

from smlint.base.text import fold, folded, heading_key
from smlint.plan.found.names.tables import NameTables, vet

LANGUAGES = frozenset({"en", "el", "es", "fr", "de", "it", "pt"})
"""The languages of which we know how their documents name their parts."""

_EVERYWHERE = ("en", "el")
_MENTIONS = "research_mentions"
_WORD = re.compile(r"\w+")
_STEM = 3
_Begun = dict[str, list[tuple[str, list[str]]]]


@dataclass(frozen=True)
class NameLists:
    """What rules/headings/ and rules/fields/ hold, ready to look names up.

    Attributes:
        data: the content of each language's file.
    """

    data: Mapping[str, Any] = field(repr=False)

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """The names of all languages together.

        Args:
            data: for each language the content of its files.

        Raises:
            ValueError: something in them is neither a list of names nor names by what they mean.
        """
        vet(data)
        return cls(data)

    @cached_property
    def tables(self) -> NameTables:
        """The names of all languages put together, when the first of them is looked up: of most
        documents only those of their own language are.
        """
        return NameTables.of(self.data)

    @cached_property
    def languages(self) -> frozenset[str]:
        """Those of which we know the words that speak of each step."""
        return frozenset(each for each, names in self.data.items() if _MENTIONS in names)

    def within(self, language: str | None) -> Self:
        """The names for a document of a language: "meta" is a goal in Spanish, in English it is a
        company. All of them where the language cannot be told.
        """
        if language is None:
            return self
        told = language.partition("-")[0].lower()
        if told not in self._narrow:
            kept = {name: each for name, each in self.data.items() if name in (told, *_EVERYWHERE)}
            own = {name: each for name, each in self.data.items() if name not in LANGUAGES}
            self._narrow[told] = self.of({**kept, **own})
        return self._narrow[told]

    @cached_property
    def _narrow(self) -> dict[str, Self]:
        return {}

    def of_list(self, name: str) -> frozenset[str]:
        """The names of a list; none where no language has it."""
        return self.tables.lists.get(name, frozenset())

    def words_of(self, *names: str) -> frozenset[str]:
        """The single words of all names of some lists."""
        if names not in self._words:
            every = (each for name in names for each in self.of_list(name))
            self._words[names] = frozenset(word for each in every for word in each.split())
        return self._words[names]

    @cached_property
    def _words(self) -> dict[tuple[str, ...], frozenset[str]]:
        return {}

    def named(self, name: str, text: str) -> bool:
        """Whether a whole text is one of a list's names."""
        return heading_key(text) in self.of_list(name)

    def mentions(self, name: str, text: str) -> bool:
        """Whether a name of a list stands anywhere in a text, as words."""
        names, firsts = self.of_list(name), self.tables.firsts(name)
        words = heading_key(text).split()
        return not firsts.keys().isdisjoint(words) and any(
            " ".join(words[at : at + length]) in names
            for at, word in enumerate(words)
            for length in range(1, firsts.get(word, 0) + 1)
        )

    def leads(self, name: str, bare: str) -> bool:
        """Whether bare words are a name of a list, or begin with one."""
        return bare in self.of_list(name) or self.opens(name, bare)

    def opens(self, name: str, bare: str) -> bool:
        """Whether bare words begin with a name of a list and go on behind it."""
        names, words = self.of_list(name), bare.split()
        most = self.tables.firsts(name).get(words[0], 0) if words else 0
        return any(
            " ".join(words[:length]) in names for length in range(1, min(most + 1, len(words)))
        )

    def begins_with_verb(self, text: str, *, alone: bool = False) -> bool:
        """Whether words begin as goals do, with a verb: "Increase", "Aumentar". ``alone``: the
        ending of a verb tells one only where it is all that is said ("Fidéliser"); in a heading the
        first of several words may end so and be none.
        """
        first, _blank, others = heading_key(text).partition(" ")
        if first in self.of_list("goal_verbs"):
            return True
        ends = first.endswith(tuple(self.of_list("verb_endings")))
        return ends and not (alone and others)

    def places(self, name: str, text: str) -> Iterator[tuple[int, int]]:
        """Where the names of a list stand in a text, as words; an apostrophe or a hyphen parts them
        as a blank does.
        """
        read = fold(text)
        begun = self._begun(name)
        words = set(_WORD.findall(read.text))
        names = frozenset(
            each
            for word in begun.keys() & words
            for each, others in begun[word]
            if words.issuperset(others)
        )
        if names:
            for match in self._pattern(names).finditer(read.text):
                yield read.span(*match.span())

    def _begun(self, name: str) -> _Begun:
        """The names of a list, with their words, by the first of these: few of them may stand in a
        text, and to build the pattern of all takes longer than to read it.
        """
        if name not in self._firsts:
            begun = self._firsts[name] = {}
            for each in self.of_list(name):
                words = _WORD.findall(each)
                begun.setdefault(words[0], []).append((each, words))
        return self._firsts[name]

    def _pattern(self, names: frozenset[str]) -> re.Pattern[str]:
        if names not in self._patterns:
            choices = alternatives(names).replace(r"\ ", r"[\s'’-]+")
            self._patterns[names] = re.compile(rf"(?<!\w)(?:{choices})(?!\w)")
        return self._patterns[names]

    @cached_property
    def _firsts(self) -> dict[str, _Begun]:
        return {}

    @cached_property
    def _patterns(self) -> dict[frozenset[str], re.Pattern[str]]:
        return {}

    def field_of(self, kind: str, text: str) -> str:
        """The field of a kind that a key or a column names; empty where it names none."""
        return self.tables.fields.get(kind, {}).get(heading_key(text), "")

    def value_of(self, field: str, text: str) -> str:
        """What a word means in a field of the format (``goal.status``); empty where we do not
        know.
        """
        return self.tables.values.get(field, {}).get(heading_key(text) or folded(text).strip(), "")


def alternatives(names: frozenset[str]) -> str:
    """Names as the choices of a pattern, the longest first; of none a pattern that never fits."""
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"


def ends_in(text: str, names: frozenset[str]) -> bool:
    """Whether bare words end in a name of some: "our goals"."""
    words = text.rsplit(maxsplit=_longest(names))[-_longest(names) :] if names else []
    return any(" ".join(words[at:]) in names for at in range(len(words)))


@cache
def _longest(names: frozenset[str]) -> int:
    """How many words the longest of some names has."""
    return max(len(each.split()) for each in names)


def is_compound(text: str, endings: frozenset[str]) -> bool:
    """Whether the last word is one that a name ends: "Wachstumsziele"."""
    last = text.rpartition(" ")[2]
    return any(last.endswith(each) and len(last) >= len(each) + _STEM for each in endings)
