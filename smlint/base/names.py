"""Which of many names a text speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from smlint.base.text import folded

_WORD = re.compile(r"[^\W_]+")
_LONG = 4
"""From so many letters on a name may have an ending: newsletter, newsletters."""


def spoken(text: str) -> str:
    """Words without accents, capitals and what joins them: ``Oil_Day-2027`` is "oil day 2027"."""
    return " ".join(_WORD.findall(folded(text)))


class Names:
    """Finds names in texts, as words of their own. A text is read once, however many there are.

    Args:
        names: the names, as anybody writes them; empty ones are in no text.
        ending: so many letters more the last word of a longer name may have.
    """

    def __init__(self, names: Iterable[str], ending: int = 0) -> None:
        self._ending = ending
        self._by_words: defaultdict[int, set[str]] = defaultdict(set)
        for name in map(spoken, names):
            if name:
                self._by_words[name.count(" ") + 1].add(name)

    def within(self, text: str) -> Iterator[str]:
        """The names that a text holds, as ``spoken`` has them; one may come more than once."""
        said = spoken(text)
        words = [match.span() for match in _WORD.finditer(said)]
        for count, names in self._by_words.items():
            for first, last in zip(words, words[count - 1 :], strict=False):
                shortest = max(last[1] - self._ending, last[0] + 1)
                for end in range(last[1], shortest - 1, -1):
                    name = said[first[0] : end]
                    if name in names and (end == last[1] or len(name) >= _LONG):
                        yield name
