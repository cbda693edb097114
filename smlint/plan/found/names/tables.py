"""The names of documents' parts and fields in several languages, put together to be looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from smlint.base.text import folded, heading_key

_MEANINGS = ("fields", "values")
_PLATFORMS = ("platforms", "listed_platforms")


@dataclass(frozen=True, slots=True)
class NameTables:
    """The names of some languages.

    Attributes:
        lists: the names of each list, bare (see ``heading_key``), every language's together.
        columns: what a column of that name holds: ``goal``, ``metric``, ``target``, ...
        anywhere: goal words that need not stand last in a heading ("Στόχοι επικοινωνίας").
        platforms: which platform a name means: ``x`` and ``twitter`` are one.
        listed_platforms: the same of names that mean one only among channels.
        fields: by kind, what a key or a column of that name holds: ``due date`` is ``due``.
        values: by kind and field (``goal.status``), what a word means in the format.
    """

    lists: Mapping[str, frozenset[str]]
    columns: Mapping[str, str]
    anywhere: frozenset[str]
    platforms: Mapping[str, str]
    listed_platforms: Mapping[str, str]
    fields: Mapping[str, Mapping[str, str]]
    values: Mapping[str, Mapping[str, str]]
    _firsts: dict[str, dict[str, int]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> NameTables:
        """Put the lists of all languages together."""
        lists: dict[str, set[str]] = {}
        columns: dict[str, str] = {}
        anywhere: set[str] = set()
        platforms: tuple[dict[str, str], dict[str, str]] = ({}, {})
        nested: dict[str, dict[str, dict[str, str]]] = {each: {} for each in _MEANINGS}
        for names in data.values():
            for name, value in names.items():
                if isinstance(value, list):
                    lists.setdefault(name, set()).update(_bare(value))
            for role, value in names.get("columns", {}).items():
                columns.update(dict.fromkeys(_bare(value), role))
            for table, known in zip(_PLATFORMS, platforms, strict=True):
                for platform, value in names.get(table, {}).items():
                    known.update(dict.fromkeys(_bare(value), platform))
            for table, kind, meaning, value in _meanings(names):
                told = dict.fromkeys(_bare(value), meaning)
                nested[table][kind] = {**told, **nested[table].get(kind, {})}
            if names.get("goal_words_anywhere"):
                anywhere.update(_bare(names.get("goal_sections", ())))
        frozen = {name: frozenset(value - {""}) for name, value in lists.items()}
        return cls(frozen, columns, frozenset(anywhere), *platforms, *nested.values())

    def firsts(self, name: str) -> Mapping[str, int]:
        """The words that the names of a list begin with, and how many the longest such name has."""
        known = self._firsts.get(name)
        if known is None:
            known = self._firsts[name] = {}
            for words in map(str.split, self.lists.get(name, ())):
                known[words[0]] = max(len(words), known.get(words[0], 0))
        return known


def vet(data: Mapping[str, Any]) -> None:
    """See that names are names.

    Raises:
        ValueError: something is neither a list of names nor names by what they mean.
    """
    for names in data.values():
        kept = (names.get(each, {}) for each in ("columns", *_PLATFORMS))
        tables = [value for each in kept for value in each.values()]
        for value in (*tables, *(value for *_, value in _meanings(names))):
            if not isinstance(value, list | tuple):
                message = f"no list of names: {value!r}"
                raise ValueError(message)  # noqa: TRY004 (of the data, not of a caller)


def _meanings(names: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """What words mean: which table, of what, the meaning, its names."""
    for table in _MEANINGS:
        for kind, meanings in names.get(table, {}).items():
            for meaning, value in meanings.items():
                yield table, kind, meaning, value


def _bare(names: Any) -> set[str]:
    return {heading_key(str(name)) or folded(str(name)).strip() for name in names}
