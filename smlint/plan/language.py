"""Tells the language of a document's prose by its function words."""

from __future__ import annotations

import re
from collections import Counter

from smlint.base.text import folded

_LONGEST = 20_000
_LEAST_WORDS = 3
_LEAST_SHARE = 0.08
_LEAD = 1.4
_GREEK_SHARE = 0.25

_NOISE = re.compile(r"```.*?```|`[^`\n]*`|https?://\S+|\S+@\S+|<[^<>\n]{1,200}>", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")

_FUNCTION_WORDS = {
    "en": "the of and to in is that for on with as are be this by from at or an we our will it",
    "es": "el la los las de del y en que un una para con por se su al es como mas nuestro lo",
    "fr": "le la les des et en du un une pour dans que qui sur par au avec est ce nos aux ou",
    "de": "der die das und in den von zu mit auf fur ist im dem nicht ein eine als auch des wir",
    "it": "il la le di e in che un una per con del della dei gli sono alla da al nel i lo nostro",
    "pt": "o a os as de do da e em que um uma para com por no na dos das se ao nossa mais",
    "el": (
        "ο η το οι τα του τησ των τον την τουσ τισ και να για με σε στο στη στην στα απο που θα"
        " ειναι μασ δεν ωσ κατα"
    ),
}
_WORD_LISTS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_OTHERS = tuple(language for language in _WORD_LISTS if language != "el")


def text_language(text: str) -> str | None:
    """The language of a whole document's prose: en, el, es, fr, de, it or pt; None when unsure.

    Meant for a document, never for one sentence: a Greek plan may hold English sentences.
    """
    words = _WORD.findall(folded(_NOISE.sub(" ", text[:_LONGEST])))
    if not words:
        return None
    hits = Counter(
        {language: sum(word in known for word in words) for language, known in _WORD_LISTS.items()}
    )
    greek = sum(map(_is_greek, words))
    if greek * 2 > len(words) or (greek >= _GREEK_SHARE * len(words) and _most(hits) == "el"):
        return "el"
    (best, most), (_, second) = Counter({name: hits[name] for name in _OTHERS}).most_common(2)
    enough = most >= _LEAST_WORDS and most >= _LEAST_SHARE * len(words)
    return best if enough and most >= _LEAD * second else None


def _is_greek(word: str) -> bool:
    return "α" <= word[0] <= "ω"


def _most(hits: Counter[str]) -> str:
    return max(hits, key=lambda language: hits[language])
