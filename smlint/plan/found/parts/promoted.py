"""Channels that a section names in which one carries something further: "Cross posting", "Quick
wins". Its bullets are deeds, and some of them begin with where these are done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.channels import EVERYDAY
from smlint.plan.found.parts.names import NAME_ENDS
from smlint.plan.found.words.prose import bold_lead
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Block, Bullets, Prose

_BEHIND = re.compile(r"\s[-–—]\s|[:(,.]")
"""What stands between a name and what is said of it."""

_FOR_WORDS = 4
"""Within so many words behind a name stands whom it is for: "for the internal talk"."""

_ALONE_WORDS = 3
"""So many words, the mark among them, say nothing else: "– internal only"."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Promoted:
    """Reads their bullets."""

    words: Words

    def is_section(self, heading: str) -> bool:
        """Whether a heading is above such deeds."""
        return self.words.names.names_section("promotion_parts", heading)

    def are_beside(self, blocks: tuple[Block, ...]) -> bool:
        """Whether a bullet of a section begins with a platform whose name is no everyday word:
        then "Medium" beside it is one too.
        """
        names = self.words.names
        led = (self._led(item) for item in _items(blocks))
        found = [names.platform(each.text) for each in led if each is not None]
        return any(each not in EVERYDAY for each in found)

    def channel(self, line: Prose, *, beside: bool) -> Prose | None:
        """The channel with which a bullet begins: its name in bold ("**Reddit** – two groups"), up
        to a mark ("Our Slack channel, and others") or to a preposition ("Flickr for the press").
        """
        led = self._led(line)
        names = self.words.names
        if led is None or names.leaves_out(line.text) or names.remark_rejects(line.text):
            return None
        if self._is_internal(line.text[len(led.text) :]):
            return None
        everyday = names.platform(led.text) in EVERYDAY or names.is_letter(led.text)
        return None if everyday and not beside else led

    def _is_internal(self, behind: str) -> bool:
        """Whether what stands behind a name says that it is for the team itself: "Slack for the
        internal talk", "Slack – internal only".
        """
        words = behind.split()
        if _BEHIND.match(behind) is None:
            words = words[:_FOR_WORDS]
        elif len(words) > _ALONE_WORDS:
            return False
        return self.words.names.mentions("internal_words", " ".join(words))

    def _led(self, line: Prose) -> Prose | None:
        """The words at the begin of a line that are a platform's name and nothing more."""
        names = self.words.names
        lead = bold_lead(line, self.words.cells.source)
        head = line.text if lead is None else lead.text
        whole = _BEHIND.split(head, maxsplit=1)[0].rstrip(NAME_ENDS)
        if names.platform(whole):
            return line.slice(0, len(whole))
        small = names.of_list("prepositions")
        words = _WORD.finditer(whole)
        cut = next((each.start() for each in words if heading_key(each[0]) in small), 0)
        before = whole[:cut].rstrip()
        return line.slice(0, len(before)) if names.platform(before) else None


def _items(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    for block in blocks:
        for item in block.items if isinstance(block, Bullets) else ():
            yield item.prose
            yield from _items(item.blocks)
