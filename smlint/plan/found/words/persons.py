"""People whom a line names in person: "Tony: ...", "... – Maria", "... (Kate)", "Ann runs it"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.spelling import FIRST, of_words
from smlint.syntax.outline import Prose

_AND = r"(?: ?[&+/,] ?| [^\W\d_A-ZΑ-Ω]{1,3} )"
_NAMES = rf"@?{of_words(3, FIRST)}(?:{_AND}@?{of_words(3, FIRST)}){{0,3}}"
_PARTS = re.compile(_AND)
_BEFORE = re.compile(
    rf"(?:(?P<who>{_NAMES})\s*(?::|\s[-–—]|→|->|=>)|[(\[](?P<who2>{_NAMES})[)\]]\s*:?)\s+(?=\S)"
)
_BEHIND = re.compile(
    rf"(?:\s+[-–—]{{1,2}}|\s*(?:→|->|=>|[;,·|]))\s*(?P<who>{_NAMES})\s*\.?\s*$"
    rf"|\s*[(\[](?P<who2>{_NAMES})[)\]]\s*\.?\s*$"
)
_CLAUSE = re.compile(r"[^.;:,(]+(?:\.(?=\w)[^.;:,(]+)*")
_WORD = re.compile(r"@?[^\W\d_][\w'’-]*")
_DUTIES = (
    *("owner_verbs", "owner_leads", "channel_owner_verbs", "channel_owner_leads"),
    *("who_verbs", "owner_labels", "duty_words"),
)
_MOST = 6
"""So many words stand at the most around the names of those who do something."""


@dataclass(frozen=True, slots=True)
class Persons:
    """Finds them by their first names, which are data."""

    names: FoundNames

    def is_person(self, text: str) -> bool:
        """Whether a text is somebody's name: a first name that we know, and a few more words. One
        that is an everyday word too ("Otto", "Vera") needs a second name.
        """
        words = text.lstrip("@").split()
        return bool(words) and self._is_first(words[0], words[1:2])

    def are_people(self, text: str) -> bool:
        """Whether a text is the name of somebody, or of several: "Ann and Tom"."""
        return all(map(self.is_person, _PARTS.split(text)))

    def apart(self, prose: Prose) -> tuple[Prose, Prose | None]:
        """Words without the people before or behind them, and these people; whoever else stands
        behind a comma is one of a list.
        """
        before = _BEFORE.match(prose.text)
        if before is not None and self.are_people(before["who"] or before["who2"]):
            who = "who" if before["who"] else "who2"
            return prose.slice(before.end(), len(prose.text)), prose.slice(*before.span(who))
        behind = _BEHIND.search(prose.text)
        if behind is None or not behind.start():
            return prose, None
        who = "who" if behind["who"] else "who2"
        if self.are_people(behind[who]):
            return prose.slice(0, behind.start()), prose.slice(*behind.span(who))
        return prose, None

    def duty(self, prose: Prose, about: frozenset[str] = frozenset()) -> Prose | None:
        """The people of whom a clause says nothing but that they do it, in whatever order and words
        of duty: "Maria runs it", "responsible Anna", "με την ευθύνη του Γιάννη". ``about`` are the
        words for what they do.
        """
        for clause in _CLAUSE.finditer(prose.text):
            found = self._of_clause(prose, clause.span(), about)
            if found is not None:
                return found
        return None

    def _of_clause(
        self, prose: Prose, place: tuple[int, int], about: frozenset[str]
    ) -> Prose | None:
        start, end = place
        words = list(_WORD.finditer(prose.text, start, end))
        said = [each[0] for each in words]
        at = [n for n, each in enumerate(said) if self._is_first(each, said[n + 1 : n + 2])]
        if not at or any(map(str.isdigit, prose.text[start:end])):
            return None
        first, last = at[0], at[-1]
        while last + 1 < len(words) and words[last + 1][0][0].isupper():
            last += 1
        before, behind = words[:first], words[last + 1 :]
        told = self._is_duty(behind, about) and self._are_small(before)
        if told or self._is_duty(before, about):
            return prose.slice(words[first].start(), words[last].end())
        return None

    def _is_first(self, word: str, behind: list[str]) -> bool:
        """Whether a word, and the one behind it, name somebody."""
        first = heading_key(word)
        surname = bool(behind) and behind[0][:1].isupper()
        known = first in self.names.of_list("first_names")
        known = known or (surname and first in self.names.of_list("everyday_names"))
        return word[:1].isupper() and known

    def _is_duty(self, words: list[re.Match[str]], about: frozenset[str]) -> bool:
        """Whether words are only such as say that somebody does it, and say so."""
        said = heading_key(" ".join(each[0] for each in words)).split()
        bag, small = self._bag(), self._small()
        weak = small | self.names.words_of("plan_words", "social_words", "document_words")
        strong = any(each in bag and each not in weak for each in said)
        most = _MOST + sum(each in about for each in said)
        return strong and len(said) <= most and all(each in bag | small | about for each in said)

    def _are_small(self, words: list[re.Match[str]]) -> bool:
        return all(heading_key(each[0]) in self._small() for each in words)

    def _small(self) -> frozenset[str]:
        return self.names.words_of("leading_articles", "joiners", "prepositions")

    def _bag(self) -> frozenset[str]:
        return self.names.words_of(*_DUTIES)
