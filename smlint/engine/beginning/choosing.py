"""Which of some words somebody meant who typed another one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smlint.base.text import closest, heading_key

_LONG_ENOUGH = 4
"""A shorter word is not taken for a slip of another one."""


def near(text: str, spellings: Mapping[str, str]) -> str | None:
    """The value that a text probably means: one that it names among other words ("github
    actions"), or one that is spelled nearly so ("presnce then"). None where that is not clear.

    Args:
        text: what was typed.
        spellings: the values by their folded spellings.
    """
    said = heading_key(text)
    named = (value for spelling, value in spellings.items() if f" {spelling} " in f" {said} ")
    whole = closest(said, spellings)
    slips = (
        found
        for word in said.split()
        if len(word) >= _LONG_ENOUGH and (found := closest(word, spellings)) is not None
    )
    close = () if whole is None else (spellings[whole],)
    return _one(named) or _one(close) or _one(spellings[each] for each in slips)


def _one(values: Iterable[str]) -> str | None:
    found = dict.fromkeys(values)
    return next(iter(found)) if len(found) == 1 else None
