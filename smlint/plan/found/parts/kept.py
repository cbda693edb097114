"""Channels in running text of which a sentence says who does them: "Instagram is run by Ann"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.persons import Persons
from smlint.syntax.outline import Prose

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.DOTALL)
_ENDED = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Kept:
    """Finds them: a sentence begins with the channel, and somebody named in person does it. Then
    the sentences beside it that begin with one name channels too, but for those that refuse.
    """

    names: FoundNames

    def channels(self, prose: Prose) -> list[tuple[Prose, Prose | None]]:
        """The channels of a paragraph, each with who does it; none where nobody does any."""
        found = list(self._begun(prose))
        return found if any(owner is not None for _channel, owner in found) else []

    def _begun(self, prose: Prose) -> Iterator[tuple[Prose, Prose | None]]:
        small = self.names.words_of("leading_articles", "prepositions")
        for match in _SENTENCE.finditer(prose.text):
            sentence = prose.slice(*match.span())
            place = next(self.names.platforms_in(sentence.text), None)
            if place is None or self.names.refuses(sentence.text):
                continue
            if small.issuperset(heading_key(sentence.text[: place[0]]).split()):
                yield sentence.slice(*place), self._doer(sentence, place[1])

    def _doer(self, sentence: Prose, start: int) -> Prose | None:
        aside = _ENDED.match(sentence.text, start)
        said = sentence.slice(start if aside is None else aside.end(), len(sentence.text))
        return Persons(self.names).duty(said)
