"""Numbers that are part of a name: "Studio 54", "Route 66", "the 2030 agenda"."""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.sentence import Sentence, read_sentence

_NAME = re.compile(r"(?<!\w)(?P<before>[^\W\d_][^\W_]*)[ ,]{1,2}(?P<name>[^\W\d_][\w'’&-]+) $")
"""Two words before a number, with nothing but a blank between the second and the number."""

_ARTICLE = r"(?:(?:the|our|das|den|die|unser\w*|το|την?|el|la|le|il|lo|o|a) )?"
_FOR_NAMED = re.compile(rf"(?<!\w)(?P<for>[^\W\d_]+) {_ARTICLE}(?P<name>[^\W\d_][\w'’&-]+) $")
_BARE = re.compile(r"[0-9]{1,4}")
_YEAR = re.compile(r"20[2-4][0-9]")
_THING = re.compile(r" (?:new |more |νέ\w+ )?(?P<word>[^\W\d_]+)")
_CAPITALS_EVERYWHERE = "de"
"""There every noun has a capital letter, so that it tells no name."""

_PLURAL = ("s", "people", "οι", "εσ", "ων", "ουσ")


def is_in_name(sentence: Sentence, mark: NumberMark, names: FoundNames) -> bool:
    """Whether a number belongs to a name: it stands bare behind a word with a capital letter that
    nothing else asks for, no platform, and counts nothing; or it is a year behind "the".
    """
    if mark.role is not Role.NONE or not _BARE.fullmatch(mark.text.strip()):
        return False
    before, after = sentence.text[: mark.start], sentence.text[mark.end :]
    thing = _THING.match(after)
    last = before.split()[-1:]
    if _YEAR.fullmatch(mark.text.strip()) and last:
        return thing is not None and heading_key(last[0]) in names.of_list("known_words")
    found = _NAME.search(before)
    if found is None or sentence.language == _CAPITALS_EVERYWHERE:
        return False
    if not found["name"][0].isupper() or names.platform(found["name"]):
        return False
    small = found["before"].islower() or _is_first(before, found.start("before"))
    counts = thing is not None and _is_thing(thing["word"], found["before"], names)
    return small and not counts and not _is_counted(after)


def _is_thing(word: str, before: str, names: FoundNames) -> bool:
    """Whether a word behind a number is what it counts: one of several, and behind a place any that
    is no small one: "Bring to Leeds 300 women".
    """
    said, places = heading_key(word), names.of_list("prepositions")
    small = places.union(*map(names.of_list, ("joiners", "until_words", "leading_articles")))
    several = said.endswith(_PLURAL) or said in names.of_list("single_things")
    return several or (heading_key(before) in places and said not in small)


def is_for_named(before: str, names: FoundNames) -> bool:
    """Whether the words before a year are a wish that ends with what is called by it: "Be ready for
    Festival (2028)"; a season and a year of business are times.
    """
    found = _FOR_NAMED.search(before)
    if found is None or not found["name"][0].isupper():
        return False
    said = (heading_key(found[each]) for each in ("for", "name"))
    led, name = (next(said) in names.of_list("occasion_leads"), next(said))
    time = name in names.of_list("due_fields") or bool(read_sentence(f"{name} 2027", "en").times)
    wishes = {heading_key(word) for word in before.split()} & names.of_list("wish_verbs")
    return led and not time and (bool(wishes) or names.begins_with_verb(before, alone=True))


def _is_first(text: str, start: int) -> bool:
    """Whether a word begins a sentence."""
    return not text[:start].strip() or text[:start].rstrip()[-1:] in ".:;!?"


def _is_counted(after: str) -> bool:
    return after.lstrip()[:1] in ("%", "€", "$", "£", "+", "→", "-")
