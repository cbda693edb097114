"""The ids of a plan that is drafted: made of titles, unique, the same every time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace

from smlint.base.text import folded, heading_key
from smlint.plan.names import is_id, slug
from smlint.plan.wording.language import is_small_word

_LONGEST = 40
"""An id is for links that people type; so many letters of a title are enough."""

_LONGEST_METRIC = 30
"""What is counted is named by every goal and every reading."""

_ENOUGH = 3
"""So many words before its numbers are enough of a sentence to call it by."""

_MOST = 4
"""So many words of a sentence are enough."""

_FEWEST = 2
"""So many words, of which one is a verb, tell what is wished."""

_POOLS = {"objective": "goal"}
"""A goal may be its own objective, so the two share their ids."""


@dataclass(slots=True)
class Names:
    """Gives ids, and finds them again by the words that a document uses.

    Attributes:
        platform: which platform some words name: a channel may be meant by any of its names.
        wishes: the words that open a wish, with a verb behind them («να»).
        linked: what of the plan that is there was found: kind and id.
    """

    platform: Callable[[str], str] = lambda _words: ""
    wishes: frozenset[str] = frozenset()
    linked: dict[tuple[str, str], None] = field(default_factory=dict)
    _there: dict[tuple[str, str], str] = field(default_factory=dict)
    _unsure: set[tuple[str, str]] = field(default_factory=set)
    _taken: dict[str, set[str]] = field(default_factory=dict)
    _last: dict[tuple[str, str], int] = field(default_factory=dict)
    """The number of the last id of a name, so that a thousand rows of one name take no longer."""
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def give(self, kind: str, words: str, *others: str) -> str:
        """A new id for something called so; ``others`` are what it may be called besides."""
        name = self._free(
            _POOLS.get(kind, kind), words if is_id(words) else self._named(kind, words)
        )
        for each in (words, *others):
            self._known.setdefault((kind, _key(each)), name)
        return name

    def find(self, kind: str, words: str) -> str | None:
        """The id of what was called so; None where nothing was, or several things."""
        name = self.there(kind, words)
        if name is not None:
            self.linked[kind, name] = None
            return name
        return next(
            (self._known[key] for key in self._keys(kind, words) if key in self._known), None
        )

    def know(self, named: Iterable[tuple[str, str, str]], *, loosely: bool = False) -> None:
        """Take up what a plan that is there calls its elements (kind, id, words), all as surely;
        ``loosely`` by the platforms that the words name. What is known by these words already stays
        so; what two share is meant by neither.
        """
        fresh: dict[tuple[str, str], str] = {}
        for kind, name, words in named:
            self._taken.setdefault(_POOLS.get(kind, kind), set()).add(name)
            keys = self._keys(kind, words) if loosely else ((kind, _key(words)),)
            for key in keys:
                if key not in self._there and fresh.setdefault(key, name) != name:
                    self._unsure.add(key)
        self._there |= fresh

    def there(self, kind: str, words: str) -> str | None:
        """The id of an element of the plan that is there and is called so."""
        keys = (key for key in self._keys(kind, words) if key not in self._unsure)
        return next((self._there[key] for key in keys if key in self._there), None)

    def is_unsure(self, kind: str, words: str) -> bool:
        """Whether several elements of the plan that is there are called so."""
        return any(key in self._unsure for key in self._keys(kind, words))

    def settle(self, kind: str, name: str, *words: str) -> None:
        """Note that something is an element of the plan that is there."""
        for each in words:
            self._known.setdefault((kind, _key(each)), name)

    def copy(self) -> Names:
        """The same names, to try something out."""
        taken = {pool: set(names) for pool, names in self._taken.items()}
        return replace(
            self,
            linked=dict(self.linked),
            _taken=taken,
            _last=dict(self._last),
            _known=dict(self._known),
        )

    def _named(self, kind: str, words: str) -> str:
        """An id from some words: of what is counted its own words alone, of a sentence its
        beginning, up to the number that it gives.
        """
        if kind == "metric":
            own = " ".join(word for word in words.split() if not is_small_word(word)) or words
            return _short(slug(own), _LONGEST_METRIC) or kind
        return _short(slug(_telling(_before_numbers(words), self.wishes))) or kind

    def _keys(self, kind: str, words: str) -> tuple[tuple[str, str], ...]:
        own = (kind, _key(words))
        meant = self._meant(kind, words)
        return (own, (kind, meant)) if meant else (own,)

    def _meant(self, kind: str, words: str) -> str:
        return self.platform(words) if kind == "channel" else ""

    def _free(self, pool: str, name: str) -> str:
        taken = self._taken.setdefault(pool, set())
        number, found = self._last.get((pool, name), 1), name
        while found in taken:
            number += 1
            found = f"{name}-{number}"
        self._last[pool, name] = number
        taken.add(found)
        return found


def _before_numbers(words: str) -> str:
    """What a sentence says before its first number, if that is enough to tell it from others."""
    told = words.split()
    at = next((at for at, word in enumerate(told) if word[:1].isdigit()), len(told))
    while at and is_small_word(told[at - 1]):
        at -= 1
    return " ".join(told[:at]) if at >= _ENOUGH else words


def _telling(words: str, wishes: Collection[str]) -> str:
    """The few words that tell what a sentence is about: those that open a wish and its verb left
    aside («Να αυξήσουμε ...»), and of a long one those that only hold it together.
    """
    told = words.split() or [words]
    own = [word for word in told if not is_small_word(word)]
    if folded(told[0]) in wishes and own[:1] != told[:1]:
        return " ".join((own[1:] if len(own) > _FEWEST else own or told)[:_MOST])
    if len(told) <= _MOST:
        return " ".join(told)
    return " ".join((own if len(own) >= _ENOUGH else told)[:_MOST])


def _key(words: str) -> str:
    return heading_key(words) or words.strip()


def _short(name: str, longest: int = _LONGEST) -> str:
    if len(name) <= longest:
        return name
    cut = name[: longest + 1].rpartition("-")[0]
    kept = cut.split("-")
    while len(kept) > 1 and is_small_word(kept[-1]):
        kept.pop()
    return "-".join(kept) or name[:longest]
