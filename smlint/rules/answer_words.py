"""What people answer to an interview, in whole words. What they are is data: rules/answers/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from smlint.base.text import heading_key

_GROUPS = ("also", "days", "past", "factors", "amounts", "multiples", "weekdays", "often")
_DATED = ("seasons", "feasts")


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that has a name: the same in every year, or counted from Easter Sunday.

    Attributes:
        names: what it is called.
        month, day: of one that is the same in every year; 0 of others.
        easter: by which calendar Easter is found, ``western`` or ``orthodox``.
        days: so many after Easter, or before it.
    """

    names: tuple[str, ...]
    month: int = 0
    day: int = 0
    easter: str = ""
    days: int = 0

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> Self:
        """From its entry in the data."""
        month, day = map(int, raw["on"].split("-")) if "on" in raw else (0, 0)
        return cls(_texts(raw["names"]), month, day, raw.get("easter", ""), raw.get("days", 0))


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """The words of one language.

    Attributes:
        lists: words that mean the same: ``back``.
        groups: of several meanings the words of each: ``days``, ``today``.
        dated: the days with a name: ``feasts``.
    """

    lists: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, Mapping[str, tuple[str, ...]]]
    dated: Mapping[str, tuple[NamedDay, ...]]

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> Self:
        """From the content of a language's file.

        Raises:
            LookupError, ValueError: it is damaged.
        """
        apart = (*_GROUPS, *_DATED)
        return cls(
            {name: _texts(words) for name, words in raw.items() if name not in apart},
            {each: {name: _texts(words) for name, words in raw[each].items()} for each in _GROUPS},
            {each: tuple(map(NamedDay.of, raw[each])) for each in _DATED},
        )

    def also(self, value: str) -> tuple[str, ...]:
        """Other words for a value that is offered."""
        return self.groups["also"].get(value, ())


def load_answers(data: Mapping[str, Any]) -> Mapping[str, AnswerWords]:
    """The words of each language.

    Raises:
        LookupError, ValueError: the installation is damaged.
    """
    return {language: AnswerWords.of(raw) for language, raw in data.items()}


def is_said(words: Iterable[str], text: str) -> bool:
    """Whether a whole text is one of some words."""
    said = heading_key(text)
    return bool(said) and said in map(heading_key, words)


def is_named(words: Iterable[str], text: str) -> bool:
    """Whether some words stand in a text."""
    said = f" {heading_key(text)} "
    return any(f" {heading_key(each)} " in said for each in words)


def _texts(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(str, words))
