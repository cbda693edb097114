"""Where words say that a plan uses a platform, by their form: "We open TikTok in May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from operator import or_

from smlint.base.text import heading_key
from smlint.plan.found.names.channels import EVERYDAY
from smlint.plan.found.names.known import FoundNames

OWN = frozenset({"newsletter", "blog", "podcast"})
"""Media of one's own that are named only by who has them; a site everybody has."""

SITE = frozenset({"website"})
_TOOLS = frozenset({"github", "gitlab", "slack", "stack-overflow", "google-groups", "strava"})
"""What one works with as often as one speaks to people there."""

_SENT = frozenset({"newsletter", "podcast"})
_CLAUSE = re.compile(r"[,;:(—–]|\s-\s")
_MARKS = " \t*_\"'«“[0123456789.)#–-•"
_QUESTIONS = ("?", ";")

Places = Iterator[tuple[int, int]]


def platforms(text: str, names: FoundNames, own: frozenset[str] = OWN) -> Places:
    """Where platforms stand in some words; of those whose names are everyday words only ``own``."""
    for start, end in names.platforms_in(text):
        platform = names.channel(text[start:end])
        if platform not in _TOOLS and (platform in own or platform not in EVERYDAY):
            yield start, end


def is_of_others(text: str, names: FoundNames) -> bool:
    """Whether words speak of what is not ours, is refused or is what one works with."""
    lists = ("use_stops", "rival_words")
    return names.refuses(text) or any(names.mentions(each, text) for each in lists)


def asks(text: str) -> bool:
    """Whether a text is a question, in Greek too."""
    return text.rstrip().endswith(_QUESTIONS)


def is_followed(behind: str, names: FoundNames) -> bool:
    """Whether what follows a name that no mark ends is small: "Instagram with one name" is on it,
    "Instagram sleeps" is about it.
    """
    first = heading_key(behind).partition(" ")[0]
    small = names.of_list("prepositions") | names.of_list("beside_platforms")
    return not first or first in small


def is_led(before: str, names: FoundNames) -> bool:
    """Whether a line begins with the name behind some words: they are marks, or other platforms."""
    return not heading_key(before.strip(_MARKS)) or bool(names.listed_alone(before))


def used_in(sentence: str, names: FoundNames) -> Places:
    """The platforms that a sentence says we use, up to where it says no. Of own media those that
    one sends count, where they are not called mere mail; the site and the blog beside others.
    """
    if not _is_ours(sentence, names):
        return
    places = list(platforms(sentence, names, OWN | SITE))
    sure = [each for each in places if names.channel(sentence[slice(*each)]) not in EVERYDAY]
    told = bool(sure) or names.mentions("channel_columns", sentence)
    refused = _refusals(sentence, places, names)
    for (start, end), no in zip(places, refused, strict=True):
        if no:
            return
        said = sentence[start:end]
        sent = names.channel(said) in _SENT and not names.named("mere_mail", said)
        if sent or (start, end) in sure or (told and not names.named("mere_mail", said)):
            yield start, end


def refused_in(line: str, names: FoundNames) -> Places:
    """The platforms of which a line says that one does without them."""
    nobody = names.mentions("account_nobodies", line) and names.mentions("account_words", line)
    left = nobody or names.leaves_out(line) or names.mentions("channel_leavings", line)
    ours = _says_we(line, names, refusing=True)
    places, told = list(platforms(line, names, frozenset())), names.rejected_up_to(line)
    refused = _refusals(line, places, names) if ours else [False] * len(places)
    for (start, end), no in zip(places, refused, strict=True):
        if left or no or start <= told or names.is_given_up(line, (start, end)):
            yield start, end


def _refusals(sentence: str, places: Sequence[tuple[int, int]], names: FoundNames) -> list[bool]:
    """Of each of some platforms whether a no stands before it, or in the clause that it begins.
    What stands between two of them is read once for all.
    """
    starts = [start for start, _end in places]
    before = (names.refuses(sentence[a:b]) for a, b in pairwise((0, *starts)))
    found = list(accumulate(before, or_))
    behind = False
    for at, (start, stop) in reversed(list(enumerate(pairwise((*starts, len(sentence)))))):
        cut = _CLAUSE.search(sentence, start, stop)
        behind = behind and cut is None
        behind = behind or names.refuses(sentence[start : stop if cut is None else cut.start()])
        found[at] = found[at] or behind
    return found


def _is_ours(sentence: str, names: FoundNames) -> bool:
    """Whether a sentence says what we do, or what is to be done."""
    stops = ("use_stops", "rival_words", "spread_stops")
    if asks(sentence) or "%" in sentence or any(names.mentions(each, sentence) for each in stops):
        return False
    bare = sentence.lstrip(_MARKS)
    if names.begins_with_verb(bare) or names.opens("use_nouns", heading_key(bare)):
        return True
    if names.mentions("use_others", sentence):
        return False
    return _says_we(sentence, names)


def _says_we(sentence: str, names: FoundNames, *, refusing: bool = False) -> bool:
    """Whether a sentence speaks of us, by a word or by the end of a verb; it is not we who refuse
    where others do something to us: "They do not see us on Viber".
    """
    said = set(heading_key(sentence).split()) - names.of_list("we_stops")
    ends = tuple(names.of_list("we_endings"))
    objects = names.of_list("first_person_objects") if refusing else frozenset[str]()
    ours = names.of_list("first_person") - objects
    return not ours.isdisjoint(said) or any(each.endswith(ends) for each in said if ends)
