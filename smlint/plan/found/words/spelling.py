"""How the names of people are spelt: a few words with a capital each."""

from __future__ import annotations

from smlint.plan.wording.letters import CAPITAL

WORD = rf"{CAPITAL}[\w.'’-]*"
"""A word of a name, be it an initial: "T."."""

FIRST = rf"{CAPITAL}[\w'’-]*"
"""The same where a full stop ends the sentence: "run by Tom. Two posts a week"."""


def of_words(most: int, first: str = WORD, between: str = " ") -> str:
    """The pattern of a name of so many words at the most."""
    return rf"{first}(?:{between}{WORD}){{0,{most - 1}}}"
