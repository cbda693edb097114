"""Headings in which a word for an audience only tells of whom something else is: "Audience growth",
"Estrategia de audiencia".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.lists import NameLists
from smlint.plan.found.names.questions import ASIDE, PARTS

_LISTED = re.compile(rf"[,/&+;]|{PARTS.pattern}")


@dataclass(frozen=True)
class AudienceNames(NameLists):
    """Tells them from those above a list of audiences."""

    def works_on_audience(self, text: str) -> bool:
        """Whether a heading names what is done with an audience and no audience by itself."""
        named = [each for each in self._listed(text) if self._names_audience(each)]
        return bool(named) and all(map(self._is_of_work, named))

    def without_audience(self, text: str) -> str:
        """A heading without the words for the audience with which it tells what is done: "growth"
        of "Audience growth"; any other as it is.
        """
        if not self.works_on_audience(text):
            return text
        names = self.of_list("audience_parts")
        return " ".join(each for each in heading_key(text).split() if each not in names)

    def _names_audience(self, words: list[str]) -> bool:
        return self.mentions("audience_parts", " ".join(words))

    def _is_of_work(self, words: list[str]) -> bool:
        """Whether a heading begins or ends with what is done, words for goals left aside."""
        goals, work = self.of_list("goal_sections"), self.of_list("audience_work")
        said = [each for each in words if each not in goals]
        return bool(said) and (said[0] in work or said[-1] in work)

    def _listed(self, text: str) -> Iterator[list[str]]:
        """The parts of a heading, cut at commas and at "and"; what is only done stays with the
        audience: "Audience research and growth".
        """
        joiners, work = self.of_list("joiners"), self.of_list("audience_work")
        words: list[str] = []
        for part in _LISTED.split(ASIDE.sub(" ", text)):
            for word in heading_key(part).split():
                if word not in joiners:
                    words.append(word)
                elif words and words[-1] not in work:
                    yield words
                    words = []
            yield words
            words = []
