"""Who stands behind what is to be done: "publish the guide - @ann", "Win ten members (Rosa)"."""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.plan.found.people.named import People
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.spelling import of_words
from smlint.syntax.outline import Prose

_HANDLE = r"@[A-Za-z][\w-]{1,38}"
_HANDLES = rf"{_HANDLE}(?:\s*(?:[,&+/]|\b[^\W\d_]{{1,3}}\b)?\s*{_HANDLE})*"
_NAMES = rf"{of_words(3)}(?: ?(?:[,&+/]|\b[^\W\d_A-Z]{{1,3}}\b) ?{of_words(3)})*"
_AND = re.compile(r" ?[&+/,] ?| [^\W\d_A-Z]{1,3} ")
_BEHIND_DASH = re.compile(rf"\s+[-–—]{{1,2}}\s*(?P<who>{_HANDLES}|{_NAMES})\s*\.?\s*$")
_IN_BRACKETS = re.compile(rf"\s*[(\[](?P<who>{_HANDLES}|{_NAMES})[)\]]\s*\.?\s*$")


def without_owner(prose: Prose, words: Words, people: People) -> tuple[Prose, Prose | None]:
    """What is to be done without the person behind it, and the person. An account stands there
    behind a dash; where a platform is named it is whose followers are counted. A name is one only
    if the document names that person elsewhere.
    """
    for pattern in (_BEHIND_DASH, _IN_BRACKETS):
        match = pattern.search(prose.text)
        if match is None or not match.start():
            continue
        who = prose.slice(*match.span("who"))
        handled = who.text.startswith("@") and pattern is _BEHIND_DASH
        counted = handled and any(words.names.platforms_in(prose.text))
        if (handled and not counted) or all(map(people.are_named, _parted(who.text))):
            return prose.slice(0, match.start()), who
    return prose, None


def _parted(who: str) -> list[str]:
    """Each of several people: "Ann and Tom"."""
    return [each for each in _AND.split(who) if heading_key(each)] or [who]
