"""How sentences say that something is posted: "We post on Instagram", "Share it by newsletter"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames

_NEW = re.compile(r"^|[:(;]\s+|\s[-–—→]\s|[.!?]\s+|,\s+")
"""Where a clause begins."""

_MARKS = " \t*_\"'«“[]"
_FEW = 4
"""So many small words stand at the most between a preposition and the first platform."""


def posted_on(text: str, names: FoundNames) -> Iterator[tuple[int, int]]:
    """Where the platforms stand on which a sentence says that one posts, or shall: behind a verb of
    ours and a preposition, one right behind the other. Those of others ("people share photos on
    Instagram") and what is asked or refused are none.
    """
    if text.rstrip().endswith(("?", ";")) or names.refuses(text):
        return
    begin = _verb_ends(text, names)
    if begin is None or names.mentions("spread_stops", text):
        return
    end, led = begin, False
    for start, stop in names.platforms_in(text):
        if start < begin:
            continue
        led = _led(text[end:start], names) or (led and _joined(text[end:start], names))
        if led:
            yield start, stop
        end = stop


def _verb_ends(text: str, names: FoundNames) -> int | None:
    """Where the first verb ends that says that we post; None without."""
    ends = [end for _start, end in names.places("spread_statements", text)]
    begun = {match.end() for match in _NEW.finditer(text)}
    for start, end in names.places("spread_commands", text):
        before = len(text[:start].rstrip(_MARKS))
        ends += [end] if any(before <= each <= start for each in begun) else []
    return min(ends, default=0 if _ends_in_verb(text, names) else None)


def _ends_in_verb(text: str, names: FoundNames) -> bool:
    """Whether a sentence of a language that puts the verb last says so of ours: "Auf LinkedIn
    posten", "wird auf Mastodon angekündigt".
    """
    first, *others = heading_key(text).split() or [""]
    led = first in names.of_list("spread_prepositions") or names.mentions("spread_doers", text)
    return led and bool(others) and others[-1] in names.of_list("spread_last_words")


def _led(between: str, names: FoundNames) -> bool:
    """Whether words end in a preposition, and small words behind it."""
    words = heading_key(between).split()
    small = names.of_list("leading_articles") | names.of_list("spread_fillers")
    last = words[-_FEW - 1 :]
    leads = names.of_list("spread_prepositions")
    at = next((at for at in reversed(range(len(last))) if last[at] in leads), None)
    return at is not None and small.issuperset(last[at + 1 :])


def _joined(between: str, names: FoundNames) -> bool:
    """Whether nothing but small words and marks part two platforms of a list."""
    small = names.of_list("joiners") | names.of_list("leading_articles")
    small |= names.of_list("spread_fillers") | names.of_list("spread_prepositions")
    return small.issuperset(heading_key(between).split())
