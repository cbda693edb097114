"""How the channels are understood: the platforms that somebody names, and places of other names."""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.several import PLACES, split
from smlint.engine.beginning.spoken import LONGEST_NAME, has_spoken_words
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.rules.lexicon import said_in

MAYBE = "channels maybe"
"""Under this name stand the channels of which somebody is not sure."""

_LONGEST_PLACE = 8
"""So many words the name of a group or a forum may have where it stands in doubt."""

_WORD = re.compile(r"\w+")
_SENTENCES = re.compile(r"[?\u037e]|[.!]\s")


def channels(text: str, answers: Answers, shipped: Shipped) -> str:
    """Several channels with commas.

    Raises:
        DoubtError: it reads like a sentence; the platforms that it names are proposed.
        NotUnderstoodError: it is a question that names none.
    """
    parts = split(text, shipped.answers[answers.language], PLACES)
    told = ", ".join(dict.fromkeys(parts))
    asks = _SENTENCES.search(text)
    if not asks and not any(_is_doubted(part, answers, shipped) for part in parts):
        return told
    kept = {part: _kept(part, answers, shipped) for part in parts}
    named = tuple(dict.fromkeys(name for names in kept.values() for name in names))
    if not named and asks:
        raise NotUnderstoodError("init.wrong.channels")
    if not named:
        raise DoubtError(Instead("", told), "init.doubt.channel")
    left = () if asks else tuple(each for each in parts if not kept[each])
    maybe = (name for part in parts if _is_maybe(part, answers, shipped) for name in kept[part])
    beside = {MAYBE: ", ".join(dict.fromkeys(maybe))}
    key = f"init.doubt.channels{'-left' if left else ''}"
    instead = Instead(", ".join(named), told, beside)
    raise DoubtError(instead, key, names=_listed(named, answers.language), left=left)


def platforms_in(text: str, answers: Answers, shipped: Shipped) -> tuple[str, ...]:
    """The platforms that running text names, as they are called."""
    hits = said_in(shipped.lexicon, "platforms", text, answers.language) or ()
    found = {(hit.start, hit.end): hit.text for hit in hits}
    for word in _WORD.finditer(text):
        inside = any(hit.start < word.end() and word.start() < hit.end for hit in hits)
        if not inside and _is_brand(word[0], shipped):
            found[word.span()] = word[0]
    words = (found[place] for place in sorted(found))
    return tuple(dict.fromkeys(_called(each, answers, shipped) for each in words))


def _kept(part: str, answers: Answers, shipped: Shipped) -> tuple[str, ...]:
    """What is proposed of a part: the platforms in it, else a place of a known sort."""
    named = platforms_in(part, answers, shipped)
    if len(named) < 2 and _sort(part, shipped):  # noqa: PLR2004
        words = part.split()
        place = not has_spoken_words(part, answers.language, shipped.lexicon)
        return (" ".join(words),) if place and len(words) <= _LONGEST_PLACE else named
    return named


def _is_maybe(part: str, answers: Answers, shipped: Shipped) -> bool:
    """Whether somebody is not sure of a place: "maybe Instagram"."""
    return bool(said_in(shipped.lexicon, "guess_words", part, answers.language))


def _is_doubted(part: str, answers: Answers, shipped: Shipped) -> bool:
    """Whether a part reads like a sentence, or says more than the platform in it is called."""
    if _is_spoken(part, answers, shipped):
        return True
    whole = shipped.found_names.channel(part) or _sort(part, shipped)
    return not whole and bool(platforms_in(part, answers, shipped))


def _is_brand(word: str, shipped: Shipped) -> bool:
    """Whether a word names a platform by itself; a newsletter may be anybody's, and so may what has
    the name of a common word.
    """
    named = shipped.found_names.channel(word)
    return bool(named) and not _sort(named, shipped) and len(word) > 1


def _sort(text: str, shipped: Shipped) -> str:
    """The sort of place that words name: of "local sailing forum" a forum."""
    spellings = shipped.model.kinds["channel"].shape.fields["type"].values
    return next((spellings[each] for each in heading_key(text).split() if each in spellings), "")


def _listed(names: tuple[str, ...], language: str) -> str:
    """Several names in a sentence: "Facebook and Instagram"."""
    *before, last = names
    if not before:
        return last
    return catalogue(language).say("init.and", first=", ".join(before), last=last)


def _called(word: str, answers: Answers, shipped: Shipped) -> str:
    """A platform as it spells itself, however somebody wrote it: "insta", "tiktok"."""
    name = shipped.found_names.channel(word).replace("-", " ") or word
    spelled = shipped.answers[answers.language].lists["platforms"]
    own = {each.casefold(): each for each in spelled}
    return own.get(name.casefold()) or f"{name[:1].upper()}{name[1:]}"


def _is_spoken(part: str, answers: Answers, shipped: Shipped) -> bool:
    long = len(part.split()) > LONGEST_NAME
    return long or has_spoken_words(part, answers.language, shipped.lexicon)
