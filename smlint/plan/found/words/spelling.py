"""How the names of people are spelt: a few words with a capital each."""

from __future__ import annotations

CAPITAL = r"[^\W\d_a-zα-ωά-ώß-ÿœ]"
"""A letter that begins a name: none that is a small one in the languages that are read."""

WORD = rf"{CAPITAL}[\w.'’-]*"
"""A word of a name, be it an initial: "T."."""

FIRST = rf"{CAPITAL}[\w'’-]*"
"""The same where a full stop ends the sentence: "run by Tom. Two posts a week"."""


def of_words(most: int, first: str = WORD, between: str = " ") -> str:
    """The pattern of a name of so many words at the most."""
    return rf"{first}(?:{between}{WORD}){{0,{most - 1}}}"
