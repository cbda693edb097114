"""Who answers for a plan by a role, with the name behind it: "Responsibility for the plan lies with
the head of the press office, Ms Ann Lind".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.persons import Persons
from smlint.plan.found.words.spelling import FIRST
from smlint.syntax.outline import Prose

_NAME = re.compile(
    r",\s+(?:(?P<title>[^\W\d_]{1,6})(?:\.\s?|\s))?"
    rf"(?P<who>{FIRST}(?: {FIRST}){{0,2}})(?=[.,;)]|\s*$)"
)
_ENDED = re.compile(r"(?<=\w{3})[.!?;·]\s+")
_ROLE_WORDS = 16
"""So many words stand at the most between the begin of a sentence and the name at its end."""


@dataclass(frozen=True, slots=True)
class ByRole:
    """Finds them: the sentence says who has the responsibility, and for the plan."""

    names: FoundNames

    def people(self, line: Prose) -> Iterator[Prose]:
        """The people whom a line names so."""
        for match in _NAME.finditer(line.text):
            before = _ENDED.split(line.text[: match.start()])[-1]
            name = self._name(line, match) if self._says_for_plan(before) else None
            if name is not None:
                yield name

    def _says_for_plan(self, words: str) -> bool:
        names = self.names
        plan = names.is_of_plan(words) or names.mentions("of_plan_words", words)
        told = plan and names.mentions("responsibility_words", words)
        return told and len(words.split()) <= _ROLE_WORDS and not names.refuses(words)

    def _name(self, line: Prose, match: re.Match[str]) -> Prose | None:
        """The name behind a comma: after "Ms" any, elsewhere that of somebody whom we know."""
        end = match.end("who")
        if match["title"] is not None and self.names.named("spoken_titles", match["title"]):
            return line.slice(match.start("who"), end)
        whole = line.slice(match.start("title" if match["title"] else "who"), end)
        return whole if Persons(self.names).is_person(whole.text) else None
