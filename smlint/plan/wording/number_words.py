"""Numbers written as words, English and Greek, folded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_ENGLISH = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a dozen": 12,
    "a hundred": 100,
    "one hundred": 100,
    "a thousand": 1_000,
    "one thousand": 1_000,
    "a million": 1_000_000,
    "one million": 1_000_000,
}
_GREEK = {
    "δυο": 2,
    "τρεισ": 3,
    "τρια": 3,
    "τριων": 3,
    "τεσσερισ": 4,
    "τεσσερα": 4,
    "τεσσαρων": 4,
    "πεντε": 5,
    "εξι": 6,
    "επτα": 7,
    "εφτα": 7,
    "οκτω": 8,
    "οχτω": 8,
    "εννεα": 9,
    "εννια": 9,
    "δεκα": 10,
    "εντεκα": 11,
    "δωδεκα": 12,
    "δεκατρεισ": 13,
    "δεκατρια": 13,
    "δεκατεσσερισ": 14,
    "δεκατεσσερα": 14,
    "δεκαπεντε": 15,
    "δεκαεξι": 16,
    "δεκαεπτα": 17,
    "δεκαεφτα": 17,
    "δεκαοκτω": 18,
    "δεκαοχτω": 18,
    "δεκαεννεα": 19,
    "δεκαεννια": 19,
    "εικοσι": 20,
    "τριαντα": 30,
    "σαραντα": 40,
    "πενηντα": 50,
    "εξηντα": 60,
    "εβδομηντα": 70,
    "ογδοντα": 80,
    "ενενηντα": 90,
    "εκατο": 100,
    "διακοσιοι": 200,
    "διακοσιεσ": 200,
    "διακοσια": 200,
    "τριακοσιοι": 300,
    "τριακοσιεσ": 300,
    "τριακοσια": 300,
    "πεντακοσιοι": 500,
    "πεντακοσιεσ": 500,
    "πεντακοσια": 500,
    "χιλιοι": 1_000,
    "χιλιεσ": 1_000,
    "χιλια": 1_000,
    "ενα εκατομμυριο": 1_000_000,
}

NUMBERS = _ENGLISH | _GREEK
"""What each word counts. "One" and "ένα" are left out: they are articles more often than counts."""

ONE = r"one|ενα|εναν?|μια"
"""The number one, which counts only where something else says that it counts."""

_ONES = {"one": 1, "ενα": 1, "ενασ": 1, "εναν": 1, "ενοσ": 1, "μια": 1, "μιασ": 1}
_FIRST_TEN, _FIRST_HUNDRED = 10, 100


def _between(words: dict[str, int], low: int, high: int) -> dict[str, int]:
    single = (word for word in words if " " not in word)
    return {word: words[word] for word in single if low <= words[word] < high}


_STEMS = {
    "διακοσι": 200,
    "τριακοσι": 300,
    "τετρακοσι": 400,
    "πεντακοσι": 500,
    "εξακοσι": 600,
    "επτακοσι": 700,
    "εφτακοσι": 700,
    "οκτακοσι": 800,
    "οχτακοσι": 800,
    "εννιακοσι": 900,
    "εννεακοσι": 900,
    "χιλι": 1_000,
}
_ENDINGS = ("οι", "εσ", "α", "ων", "ουσ")
_ONE_HUNDRED = {"εκατον": 100, "εκατο": 100}
_HUNDREDS = {
    **_ONE_HUNDRED,
    **{f"{stem}{end}": value for stem, value in _STEMS.items() for end in _ENDINGS},
}
_GREEK_ONES = {each: 1 for each in _ONES if not each.isascii()} | _between(_GREEK, 2, _FIRST_TEN)
_GREEK_TENS = _between(_GREEK, 20, _FIRST_HUNDRED)
_JOINED = {
    f"{ten}{one}": _GREEK_TENS[ten] + _GREEK_ONES[one] for ten in _GREEK_TENS for one in _GREEK_ONES
}
"""«εικοσιπέντε»."""

_TIMES = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 1_000,
    "million": 1_000_000,
    "χιλιαδεσ": 1_000,
    "χιλιαδων": 1_000,
    "εκατομμυριο": 1_000_000,
    "εκατομμυρια": 1_000_000,
}
"""What multiplies the words before it."""

_WORDS = {
    **{word: value for word, value in NUMBERS.items() if " " not in word},
    **_ONES,
    **_HUNDREDS,
    **_JOINED,
    "a": 1,
}


def number_of_words(text: str) -> int:
    """What a number counts that NUMBER_WORD or NUMBER_WORDS found: "two hundred and five"."""
    if text.startswith("half"):
        return _TIMES["dozen"] // 2
    whole = part = 0
    for word in re.split(r"[\s,-]+", text):
        factor = _TIMES.get(word, 1)
        part = max(part, 1) * factor if factor > 1 else part + _WORDS.get(word, 0)
        if factor >= _WORDS["χιλια"]:
            whole, part = whole + part, 0
    return whole + part


def _any(*words: Iterable[str]) -> str:
    every = {word for each in words for word in each}
    return "|".join(sorted(every, key=len, reverse=True))


_ANY_HUNDREDS = rf"(?:(?:{_any(_STEMS)})(?:{_any(_ENDINGS)})|{_any(_ONE_HUNDRED)})"
_TENS = _between(_ENGLISH, 20, _FIRST_HUNDRED)
_UNITS = _between(_ENGLISH, 2, _FIRST_TEN)
_TEENS = _between(_ENGLISH, _FIRST_TEN, 20)
_UP_TO_99 = (
    rf"(?:(?:{_any(_TENS)})(?:[\s-](?:one|{_any(_UNITS)})(?![\w-]))?|{_any(_TEENS)}|{_any(_UNITS)}"
    rf"|(?:{_any(_GREEK_TENS)})(?:{_any(_GREEK_ONES)}|\s(?:{_any(_GREEK_ONES)})(?!\w))?"
    rf"|{_any(_between(_GREEK, 2, 20))})"
)
_UP_TO_999 = (
    rf"(?:(?:an?|one|{_any(_UNITS, _TEENS)})\shundred(?:(?:\sand)?\s(?:{_UP_TO_99}|one)(?![\w-]))?"
    rf"|{_ANY_HUNDREDS}(?:\s{_UP_TO_99}(?!\w))?|{_UP_TO_99})"
)
_THOUSANDS = r"(?:thousand|million|χιλιαδ(?:εσ|ων)|εκατομμυρι(?:ο|α))"

NUMBER_WORD = rf"(?:{_UP_TO_99}|{_any({'εκατο': 100})}|(?:an?|one)\s(?:hundred|dozen))"
"""A number that may count days or weeks, in words, as a pattern."""

NUMBER_WORDS = (
    rf"(?:half\sa\sdozen|(?:an?|{_any(_UNITS)})\sdozen"
    rf"|(?:an?|one|ενα|{_UP_TO_999})\s{_THOUSANDS}(?:(?:,|\sand)?\s{_UP_TO_999}(?![\w-]))?"
    rf"|{_ANY_HUNDREDS}\s{_ANY_HUNDREDS}(?:\s{_UP_TO_99}(?!\w))?|{_UP_TO_999})"
)
"""Any number in words, as a pattern."""

LAST_WORDS = frozenset({*_WORDS, *_TIMES}) - {"a", *_ONES}
"""The words without which no text holds such a number."""

_MORE_OF_IT = (
    rf"{NUMBER_WORD}|one|ενα|εναν|μια|hundreds?|thousands?|millions?|dozens?|a half|χιλιαδεσ"
    r"|εκατομμυρι\w+|εκατοντ\w+|δεκαδεσ|μισι\w*|mil|mille|mila|hundert|tausend|millionen|millones"
    r"|milioni|milhoes|cents?|centos"
)


@cache
def in_several_words() -> re.Pattern[str]:
    """Numbers of several words, of which only one may have been read: "dos mil", "two and a half".
    The pattern is long, and few documents ask for it.
    """
    return re.compile(
        rf"(?<!\w)(?:{NUMBER_WORD}|several|a few)(?:[- ]| and | και )(?:{_MORE_OF_IT})(?!\w)"
    )
