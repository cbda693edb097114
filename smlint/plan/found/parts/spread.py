"""Channels that running text names as places where one posts: a sentence, a campaign's steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.names.spread import posted_on
from smlint.plan.found.parts.part import MIXED
from smlint.plan.found.parts.standing import Here
from smlint.syntax.outline import Block, Bullets, Paragraph, Prose

_WHERE = ("", "content", "tactic", "event", MIXED)
"""What a section may be in which one says where one posts; one on others or on numbers is none."""

_LISTED_WORDS = 5
_CUT = re.compile(r"[:(–—]|\s-\s")


@dataclass(frozen=True, slots=True)
class Spread:
    """Reads the text of one place."""

    here: Here

    def read(self, block: Block) -> None:
        """Note the channels on which a block says that one posts."""
        if self.here.kind not in _WHERE:
            return
        for line in _texts(block):
            if line.span.start.line in self.here.goal_lines:
                continue
            for sentence in sentences(line):
                self._sentence(sentence)

    def _sentence(self, sentence: Prose) -> None:
        """The platforms of one; the house's own site only beside others: it has one anyhow."""
        names, put = self.here.words.names, self.here.gathered.put
        places = [sentence.slice(*each) for each in posted_on(sentence.text, names)]
        sites = [each for each in places if names.channel(each.text) == "website"]
        for each in places if len(sites) < len(places) else ():
            put("channel", each, listed=False)


def _texts(block: Block) -> Iterator[Prose]:
    match block:
        case Paragraph(prose=prose):
            yield prose
        case Bullets(items=items):
            for item in items:
                yield item.prose
                for inner in item.blocks:
                    yield from _texts(inner)
        case _:
            pass


def lists_places(line: str, block: Block | None, here: Here) -> bool:
    """Whether a line that says that something is posted leads to a list of platforms: "It is
    announced on:", and most of the bullets are short and name one.
    """
    if not isinstance(block, Bullets):
        return False
    names = here.words.names
    told = any(names.mentions(each, line) for each in ("spread_statements", "spread_commands"))
    refused = names.refuses(line) or names.mentions("spread_stops", line)
    named = [_CUT.split(each.prose.text)[0] for each in block.items]
    short = [each for each in named if len(each.split()) <= _LISTED_WORDS]
    several = sum(any(names.platforms_in(each)) for each in short)
    return told and not refused and several > 1 and several * 2 >= len(named)
