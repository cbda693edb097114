"""Who looks after which channel, where a sentence says it: "Ann looks after Instagram"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.parts.part import Gathered
from smlint.plan.found.words.prose import lines
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.spelling import of_words
from smlint.syntax.outline import Outline, Prose

_BEFORE = re.compile(rf"(?<![\w.’'-])({of_words(3)})\s+$")
_FEW = 3
"""So many small words stand at the most between the verb and the channel: "the page on"."""


@dataclass(frozen=True, slots=True)
class Keepers:
    """Lets people answer for the channels that a sentence says they look after. No channel is found
    here: what somebody writes for may be another's.
    """

    words: Words
    gathered: Gathered

    def settle(self, outline: Outline) -> None:
        """Read the whole document, once its channels are known."""
        for line in lines(outline.blocks):
            for start, end in self.words.names.places("channel_keeper_verbs", line.text):
                person = self._before(line, start)
                weak = self.words.names.named("keeper_weak_verbs", line.text[start:end])
                if person is not None and (not weak or self._is_known(person)):
                    for channel in self._behind(line, end):
                        self.gathered.answered(channel, person)

    def _is_known(self, name: Prose) -> bool:
        """Whether a name is somebody's for sure: "Harbour Club has a page on Medium" is not."""
        people = self.gathered.people
        return people.are_named(name.text) or people.are_named(name.text.partition(" ")[0])

    def _before(self, line: Prose, end: int) -> Prose | None:
        """The name right before a verb."""
        names, match = self.words.names, _BEFORE.search(line.text, 0, end)
        if match is None or names.platform(match[1]) or names.part(match[1]):
            return None
        name = line.slice(*match.span(1))
        article, _blank, rest = name.text.partition(" ")
        if rest and len(article) < _FEW and names.named("leading_articles", article):
            name = name.slice(len(article), len(name.text))  # "A Rosa", «Η Ρόζα»
        first = heading_key(name.text).partition(" ")[0]
        nobody = names.words_of("no_names", "second_person") | names.of_list("day_names")
        return None if first in nobody else name

    def _behind(self, line: Prose, start: int) -> Iterator[Prose]:
        """The channels right behind a verb, as far as nothing but small words part them."""
        names, end, most = self.words.names, start, _FEW
        small = names.of_list("joiners") | names.of_list("leading_articles")
        small |= names.of_list("keeper_fillers")
        for begin, stop in names.platforms_in(line.text):
            if begin < start:
                continue
            between = heading_key(line.text[end:begin]).split()
            if len(between) > most or not small.issuperset(between):
                return
            yield line.slice(begin, stop)
            end = stop
