"""Whose goals an ordinary document holds, and who it says in passing does what of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.prose import clauses
from smlint.plan.found.words.spelling import of_words
from smlint.syntax.outline import Outline, Prose

_NAME = of_words(4, between=r"\s")
_SHARED = re.compile(rf"\s+(?:[^\W\d][\w'’-]*\s+){{0,4}}?{_NAME}\s*\([^()]{{2,80}}\)")
"""Behind a word that leads: somebody, and in brackets of what."""

_NEAR = 5
"""Words that a body's name has at the most: "of the Batch Changes team"."""


@dataclass(frozen=True, slots=True)
class OfATeam:
    """Tells whether a document names the department or team whose goals it holds (any will do), or
    who leads which part of the work.
    """

    names: FoundNames

    def is_said(self, outline: Outline, title: Prose | None) -> bool:
        """Whether the title or a sentence says it."""
        if title is not None and self._heads(title.text):
            return True
        said = (each.text for each in clauses(outline.blocks))
        return any(
            self._shares(each) or self._is_of_body(each) or self._is_kept(each) for each in said
        )

    def _heads(self, title: str) -> bool:
        """Whether a title names the body first, then its goals: "Community Committee OKRs"."""
        return any(
            self.names.is_of_plan(title[end:]) or self.names.ends_goal(title[end:].strip("'’s :–-"))
            for start, end in self.names.places("body_words", title)
            if title[:start].strip()
        ) or self._is_of_body(title)

    def _is_of_body(self, sentence: str) -> bool:
        """Whether "goals of the" or "we on the" leads to the name of a body."""
        bodies = self.names.of_list("body_words")
        for _start, end in self.names.places("body_leads", sentence):
            following = [heading_key(each) for each in sentence[end:].split()[:_NEAR]]
            if not bodies.isdisjoint(following):
                return True
        return False

    def _shares(self, sentence: str) -> bool:
        """Whether a sentence says who leads which part: "led by Ann (letters), Bo (fairs)"."""
        return any(
            _SHARED.match(sentence, end)
            for _start, end in self.names.places("work_leads", sentence)
        )

    def _is_kept(self, sentence: str) -> bool:
        """Whether a role is said to see to the goals: "the manager makes sure that our goals"."""
        roles = self.names.of_list("leading_roles")
        return any(
            not roles.isdisjoint(heading_key(each) for each in sentence[:start].split())
            for start, _end in self.names.places("goal_keepers", sentence)
        )
