"""Text made comparable: without case and accents, with the way back to what the writer wrote."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NAME_LIMIT = 64
_SHORT = 3
_PAIR = 2
_EDITS_BY_LENGTH = ((_SHORT, 0), (5, 1), (9, 2), (_NAME_LIMIT, 3))

_LETTER_NUMBERS = r"(?:[a-zα-ω]|[ivx]{1,4})"
_PARTS = (
    r"(?:phase|step|part|pillar|section|chapter|stage"
    r"|φαση|βημα|μεροσ|ενοτητα|κεφαλαιο|πυλωνασ|σταδιο)"
)
_TIME_UNITS = r"(?:days?|weeks?|months?|quarters?|years?|ημερ|μερεσ|εβδομαδ|μην|χρον|ετη)"
_NUMBERING = re.compile(
    rf"(?:{_PARTS}\s*(?:\d+|[ivx]{{1,4}}|[a-zα-ω])\s*[-–—−:.)|]+\s*"
    rf"|\d+(?:\.\d+)*\s*[.):\u20e3](?!\d)\s*"
    rf"|\d+(?:\.\d+)+\s+"
    rf"|\d{{1,2}}\s*[–—-]\s+"
    rf"|\d{{1,2}}\s+(?!{_TIME_UNITS})"
    rf"|{_LETTER_NUMBERS}[.)]\s+)(?=.*[^\W\d])",
)
_NO_WORD = re.compile(r"[\W_]+")
_LEADING_MARKS = re.compile(r"^[\W_]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without case and accents, and where each of its characters comes from.

    Attributes:
        text: the folded text; its length may differ from the original's.
        source: for each character of ``text``, its place in the original.
        length: the original's length.
    """

    text: str
    source: Sequence[int]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's stretch that ``text[start:end]`` was made of, its accents included."""
        if not self.source:
            return 0, 0
        first = self.source[start] if start < len(self.source) else self.length
        if end <= start:
            return first, first
        following = self.source[end] if end < len(self.source) else self.length
        return first, max(following, self.source[end - 1] + 1)


def fold(text: str) -> Folded:
    """Drop accents and case: ``Στόχος`` and ``ΣΤΟΧΟΣ`` both become ``στοχοσ``."""
    return _folded_lately(text) if len(text) <= _SENTENCE else _folded(text)


_SENTENCE = 400


@lru_cache(maxsize=30_000)
def _folded_lately(text: str) -> Folded:
    """One sentence is read by several readers in a row."""
    return _folded(text)


def _folded(text: str) -> Folded:
    if text.isascii():
        return Folded(text.lower(), range(len(text)), len(text))
    plain = text.translate(_FOLDS)
    if _FOLDS.uneven.isdisjoint(text):  # nearly always: a letter for a letter
        return Folded(plain, range(len(text)), len(text))
    parts = list(map(_fold_character, text))
    source: list[int] = []
    for index, plain in enumerate(parts):
        source.extend([index] * len(plain))
    return Folded("".join(parts), source, len(text))


def folded(text: str) -> str:
    """The text without case and accents, for comparing."""
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDS)


def closest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a writer of ``name`` must have meant, for "did you mean".

    None where nothing is clearly close, or where two are equally close: a wrong guess costs
    more than none. Words of three letters or less must agree but for case, accents, hyphens or
    swapped letters.
    """
    wanted = _spelling(name)
    if len(wanted) > _NAME_LIMIT:  # folding can make a name longer
        return None
    allowed = next(edits for length, edits in _EDITS_BY_LENGTH if len(wanted) <= length)
    spellings: dict[str, str] = {}
    for candidate in candidates:
        spellings.setdefault(_spelling(candidate), candidate)
    found: str | None = None
    best = _NAME_LIMIT
    tied = False
    for spelling, candidate in spellings.items():
        # What is farther than the best is of no use, nor what is as far as two of them already.
        edits = _edits(wanted, spelling, min(best - tied, allowed))
        if edits is not None and edits <= best:
            found, best, tied = candidate, edits, edits == best
    return None if tied else found


def same_word(one: str, other: str) -> bool:
    """Whether two spellings are one word: only case, accents, and what parts its words differ
    (``base_line``, ``Baseline``).
    """
    return _letters(one) == _letters(other)


def _letters(name: str) -> str:
    return _spelling(name.strip()).replace("-", "")


@dataclass(frozen=True, slots=True)
class Guesses:
    """What was meant by names that nothing has: each is looked for once, and of many only the
    first. Where there are more, it is another list and no slip of the pen.
    """

    candidates: Sequence[str]
    _known: dict[str, str | None] = field(default_factory=dict, init=False, repr=False)

    def of(self, name: str) -> str | None:
        """The candidate that a writer of ``name`` must have meant, None where that is not clear."""
        if name not in self._known and len(self._known) < _MOST_GUESSED:
            self._known[name] = closest(name, self.candidates)
        return self._known.get(name)


_MOST_GUESSED = 200


def heading_key(text: str) -> str:
    """A heading's bare words, for looking it up: ``🎯 3.2 Goals:`` is ``goals``.

    Folded; leading numbering ("3.2", "1)", "Phase 1 –"), emoji and punctuation are gone, white
    space is single. A heading that is nothing but numbering keeps it.
    """
    return _key_lately(text) if len(text) <= _NAME_LIMIT else _key(text)


@lru_cache(maxsize=8_192)
def _key_lately(text: str) -> str:
    """The names of headings and columns are looked up again and again."""
    return _key(text)


def _key(text: str) -> str:
    words = _LEADING_MARKS.sub("", folded(text))
    if numbering := _NUMBERING.match(words):
        words = words[numbering.end() :]
    return _NO_WORD.sub(" ", words).strip()


class _Folds(dict[int, str]):
    """What each letter becomes, for ``str.translate``; filled as letters are met. There are no more
    than Unicode has.
    """

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()
        """The letters that become none or several."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _fold_character(chr(code))
        if len(plain) != 1:
            self.uneven.add(chr(code))
        return plain


_FOLDS = _Folds()


def _fold_character(character: str) -> str:
    # Folding case can bring new marks (U+0130) and new letters that decompose: hence twice.
    return _bare(_bare(character).casefold()).casefold()


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(part for part in decomposed if unicodedata.category(part) != "Mn")


def _spelling(name: str) -> str:
    return folded(name).replace("_", "-").replace(" ", "-")


def _one_edit(left: str, right: str) -> bool:
    """Whether two words that differ do so in one place: a letter, or two that are swapped."""
    start = _alike(left, right)
    left, right = left[start:][::-1], right[start:][::-1]
    end = _alike(left, right)
    left, right = left[end:], right[end:]
    return max(len(left), len(right)) <= 1 or (len(left) == _PAIR and left == right[::-1])


def _alike(left: str, right: str) -> int:
    """How many letters two words have in common at their beginning."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(left), len(right)))


def _edits(left: str, right: str, allowed: int) -> int | None:
    """How many edits apart two words are; a swap of neighbours is one. None beyond ``allowed``."""
    if left == right:
        return 0
    if len(left) == len(right) == _SHORT and sorted(left) == sorted(right):
        return 1
    if abs(len(left) - len(right)) > allowed:
        return None
    if allowed <= 1:
        return 1 if allowed == 1 and _one_edit(left, right) else None
    # Each letter that only one of them has costs an edit: most words are told apart by that.
    if max(len({*left} - {*right}), len({*right} - {*left})) > allowed:
        return None
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        current = [row]
        for column, other in enumerate(right, start=1):
            cost = min(
                above[column] + 1,
                current[column - 1] + 1,
                above[column - 1] + (letter != other),
            )
            swapped = row > 1 and column > 1 and left[row - 2 : row] == other + right[column - 2]
            current.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, above = above, current
    return above[-1] if above[-1] <= allowed else None
