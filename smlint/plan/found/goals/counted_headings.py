"""Headings below "Goals" that are counted off, each with whoever has it: "3. Events (Ann)". What
one of them is called by itself, another part of a plan, is then but what its goal is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.spelling import of_words
from smlint.syntax.outline import Block, Heading, Prose

_COUNTED = re.compile(r"\s*(?P<number>[0-9]{1,2})[.)]\s+(?P<words>[^\W\d].*)", re.DOTALL)
_WHO = re.compile(rf"\s[(\[](?P<who>{of_words(3)})[)\]]\s*$")
_FEWEST, _MOST = 2, 99


def counted_goal(
    blocks: Sequence[Block], at: int, level: int, names: FoundNames
) -> tuple[Prose, Prose | None] | None:
    """What a heading says without its number, where it and all beside it are counted from one on,
    and all of them name somebody in brackets or most begin or end with a verb, and who that is
    where all name somebody; None for another heading, and for one that names a platform.
    """
    block = blocks[at]
    own = _COUNTED.fullmatch(block.prose.text) if isinstance(block, Heading) else None
    if own is None:
        return None
    row = _beside(blocks, at, level)
    told = [_COUNTED.fullmatch(each.prose.text) for each in row.values()]
    numbers = [int(each["number"]) for each in told if each is not None]
    if len(row) < _FEWEST or numbers != list(range(1, len(row) + 1)):
        return None
    words = [each["words"] for each in told if each is not None]
    bare = [_WHO.sub("", each) for each in words]
    heading, start, end = row[at].prose, own.start("words"), own.end("words")
    who = _WHO.search(heading.text, start) if all(map(_WHO.search, words)) else None
    wished = sum(_wishes(each, names) for each in bare)
    if names.platform(_WHO.sub("", own["words"])) or (who is None and wished * 2 <= len(words)):
        return None
    person = None if who is None else heading.slice(*who.span("who"))
    return heading.slice(start, end if who is None else who.start()), person


def _wishes(words: str, names: FoundNames) -> bool:
    said = words.split()
    ends = len(said) > 1 and names.begins_with_verb(said[-1])
    return ends or names.begins_with_verb(words, alone=True)


def _beside(blocks: Sequence[Block], at: int, level: int) -> dict[int, Heading]:
    """A heading and those of its level below the same one, by their places."""
    before = _level_with(blocks, range(at - 1, -1, -1), level)
    return dict([*reversed(before), *_level_with(blocks, range(at, len(blocks)), level)])


def _level_with(
    blocks: Sequence[Block], places: Iterable[int], level: int
) -> list[tuple[int, Heading]]:
    """The headings of a level at some places, up to a higher one."""
    heads = ((at, each) for at in places if isinstance(each := blocks[at], Heading))
    below = takewhile(lambda head: head[1].level >= level, heads)
    return list(islice((head for head in below if head[1].level == level), _MOST))
