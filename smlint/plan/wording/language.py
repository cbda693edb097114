"""Tells the language of a document's prose by its words and letters."""

from __future__ import annotations

import re
from collections import Counter

from smlint.base.text import folded

_LONGEST = 20_000
_LEAST_POINTS = 3
_LEAST_SHARE = 0.05
_LEAD = 1.4
_GREEK_SHARE = 0.25
_OWN_WORD, _SHARED_WORD = 2, 1
"""What a word is worth that one language alone has, and one that several have."""

_NOISE = re.compile(r"```.*?```|`[^`\n]*`|https?://\S+|(?<!\S)\S+@\S+|<[^<>\n]{1,200}>", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")

_FUNCTION_WORDS = {
    "en": "the of and to in is that for on with as are be this by from at or an we our will it",
    "es": "el la los las a de del y en que un una para con por se su al es como mas nuestro lo",
    "fr": "le la les des et en du un une pour dans que qui sur par au avec est ce nos aux ou de",
    "de": "der die das und in den von zu mit auf fur ist im dem nicht ein eine als auch des wir",
    "it": "il la le a di e in che un una per con del della dei gli sono alla da al nel i lo nostro",
    "pt": "o a os as de do da e em que um uma para com por no na dos das se ao nossa mais",
    "el": (
        "ο η το οι τα του τησ των τον την τουσ τισ και να για με σε στο στη στην στα απο που θα"
        " ειναι μασ δεν ωσ κατα"
    ),
}
_WORDS_OF_PLANS = {
    "en": "goal goals objective objectives audience followers by until before month year",
    "es": (
        "objetivo objetivos meta metas publico redes sociales seguidores contenido antes hasta"
        " desde mes enero febrero marzo abril mayo junio julio septiembre octubre diciembre"
    ),
    "fr": (
        "objectif objectifs public reseaux sociaux abonnes contenu avant jusque depuis mois janvier"
        " fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
    ),
    "de": (
        "ziel ziele zielgruppe kanale inhalte bis vor seit monat jahr januar februar marz juni juli"
        " oktober dezember"
    ),
    "it": (
        "obiettivo obiettivi pubblico contenuti entro prima mese mesi gennaio febbraio marzo aprile"
        " maggio giugno luglio settembre ottobre novembre dicembre"
    ),
    "pt": (
        "objetivo objetivos meta metas publico redes sociais seguidores conteudo antes ate desde"
        " mes janeiro fevereiro marco abril maio junho julho setembro outubro novembro dezembro"
    ),
}
"""What a short plan has in place of function words: headings, months, "until"."""

_LETTERS = {
    "es": re.compile(r"[ñ¿¡]"),
    "fr": re.compile(r"[œûîë]|(?<!\w)(?:[djnsmtc]|qu)['’](?=\w)"),
    "de": re.compile(r"[ßäöü]"),
    "it": re.compile(r"[ìò]|(?<!\w)(?:dell|all|nell|dall|sull|quell)['’](?=\w)"),
    "pt": re.compile(r"[ãõ]"),
}
"""Letters, and words shortened before a vowel, that one of the languages alone has."""

_WORD_LISTS = {
    language: frozenset(f"{words} {_WORDS_OF_PLANS.get(language, '')}".split())
    for language, words in _FUNCTION_WORDS.items()
}
_OTHERS = tuple(language for language in _WORD_LISTS if language != "el")

_SMALL = frozenset(word for words in _FUNCTION_WORDS.values() for word in words.split())


def text_language(text: str) -> str | None:
    """The language of a whole document's prose: en, el, es, fr, de, it or pt; None when unsure.

    Meant for a document, never for one sentence: a Greek plan may hold English sentences.
    """
    prose = _NOISE.sub(" ", text[:_LONGEST])
    words = _WORD.findall(folded(prose))
    if not words:
        return None
    points = _points(words)
    greek = sum(map(_is_greek, words))
    if greek * 2 > len(words) or (greek >= _GREEK_SHARE * len(words) and _most(points) == "el"):
        return "el"
    latin = Counter({name: points[name] for name in _OTHERS})
    lowered = prose.lower()
    latin.update({name: len(marks.findall(lowered)) for name, marks in _LETTERS.items()})
    (best, most), (_, second) = latin.most_common(2)
    enough = most >= _LEAST_POINTS and most >= _LEAST_SHARE * len(words)
    return best if enough and most >= _LEAD * second else None


def is_small_word(word: str) -> bool:
    """Whether a word only holds others together, in any of the languages: ``of``, ``στο``."""
    return folded(word) in _SMALL


def _points(words: list[str]) -> Counter[str]:
    """How much the words speak for each language."""
    points = Counter(dict.fromkeys(_WORD_LISTS, 0))
    for word, times in Counter(words).items():
        spoken = [name for name, known in _WORD_LISTS.items() if word in known]
        for name in spoken:
            points[name] += times * (_OWN_WORD if len(spoken) == 1 else _SHARED_WORD)
    return points


def _is_greek(word: str) -> bool:
    return "α" <= word[0] <= "ω"


def _most(hits: Counter[str]) -> str:
    return max(hits, key=lambda language: hits[language])
