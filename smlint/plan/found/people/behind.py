"""Who stands behind what is to be done: "publish the guide - @ann", "Win ten members (Rosa)"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

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

_ENOUGH = 4
_AGAIN = 2
"""On so many lines names stand in brackets, and one of them so often, where all are people."""

_NAME_WORDS = 2


def recurring(
    lines: Sequence[Prose], words: Words, people: People, *, told: bool
) -> frozenset[str]:
    """Those who stand in brackets at the end of so many goals that all who stand there are people:
    some of them again and again, and somebody whom we know among them (``told``: beside them, at
    another goal). In bare words.
    """
    found: Counter[str] = Counter()
    ends = 0
    for line in lines:
        match = _IN_BRACKETS.search(line.text)
        parts = [] if match is None or not match.start() else _parted(match["who"])
        if parts and all(_is_name(each, line, words) for each in parts):
            ends += 1
            found.update(map(heading_key, parts))
    again = any(n >= _AGAIN for n in found.values())
    known = told or any(map(people.are_named, (each.title() for each in found)))
    return frozenset(found) if ends >= _ENOUGH and again and known else frozenset()


def _is_name(text: str, line: Prose, words: Words) -> bool:
    """Whether words in brackets may be somebody's name: no platform, part, time or abbreviation."""
    names = words.names
    told = names.channel(text) or names.part(text) or names.column(text)
    at = line.text.rindex(text)
    timed = words.sentence(line.slice(at, at + len(text))).times or names.named("day_names", text)
    few = len(text.split()) <= _NAME_WORDS and not text.startswith("@")
    return few and not (told or timed or text.isupper())


def without_owner(
    prose: Prose, words: Words, people: People, bracketed: frozenset[str] = frozenset()
) -> tuple[Prose, Prose | None]:
    """What is to be done without the person behind it, and the person. An account stands there
    behind a dash; where a platform is named it is whose followers are counted. A name is one only
    if the document names that person elsewhere, or in such brackets again and again.
    """
    for pattern in (_BEHIND_DASH, _IN_BRACKETS):
        match = pattern.search(prose.text)
        if match is None or not match.start():
            continue
        who = prose.slice(*match.span("who"))
        handled = who.text.startswith("@") and pattern is _BEHIND_DASH
        counted = handled and any(words.names.platforms_in(prose.text))
        parts = _parted(who.text)
        again = pattern is _IN_BRACKETS and bracketed.issuperset(map(heading_key, parts))
        if (handled and not counted) or again or all(map(people.are_named, parts)):
            return prose.slice(0, match.start()), who
    return prose, None


def _parted(who: str) -> list[str]:
    """Each of several people: "Ann and Tom"."""
    return [each for each in _AND.split(who) if heading_key(each)] or [who]
