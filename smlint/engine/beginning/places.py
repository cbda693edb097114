"""How the channels are understood: the platforms that somebody names, and places of other names."""

from __future__ import annotations

import re

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.spoken import LONGEST_NAME, has_spoken_words
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.rules.lexicon import said_in

_PARTS = re.compile(r"[,;\u037e]|\s+(?:and|και)\s+")
_SENTENCES = re.compile(r"[?\u037e]|[.!]\s")


def channels(text: str, answers: Answers, shipped: Shipped) -> str:
    """Several channels with commas.

    Raises:
        DoubtError: it reads like a sentence; the platforms that it names are proposed.
        NotUnderstoodError: it is a question that names none.
    """
    parts = [" ".join(part.split()) for part in _PARTS.split(text) if part.strip()]
    told = ", ".join(dict.fromkeys(parts))
    spoken = _SENTENCES.search(text) or any(_is_spoken(part, answers, shipped) for part in parts)
    if not spoken:
        return told
    named = platforms_in(text, answers, shipped)
    if not named and _SENTENCES.search(text):
        raise NotUnderstoodError("init.wrong.channels")
    if not named:
        raise DoubtError(Instead("", told), "init.doubt.channel")
    names = _listed(named, answers.language)
    raise DoubtError(Instead(", ".join(named), told), "init.doubt.channels", names=names)


def platforms_in(text: str, answers: Answers, shipped: Shipped) -> tuple[str, ...]:
    """The platforms that running text names, as they are called."""
    hits = said_in(shipped.lexicon, "platforms", text, answers.language) or ()
    return tuple(dict.fromkeys(_called(hit.text, shipped) for hit in hits))


def _listed(names: tuple[str, ...], language: str) -> str:
    """Several names in a sentence: "Facebook and Instagram"."""
    *before, last = names
    if not before:
        return last
    return catalogue(language).say("init.and", first=", ".join(before), last=last)


def _called(word: str, shipped: Shipped) -> str:
    """A platform as somebody wrote it, with a capital; of one in other letters its own name."""
    name = word if word.isascii() else shipped.found_names.platform(word) or word
    return f"{name[:1].upper()}{name[1:]}"


def _is_spoken(part: str, answers: Answers, shipped: Shipped) -> bool:
    long = len(part.split()) > LONGEST_NAME
    return long or has_spoken_words(part, answers.language, shipped.lexicon)
