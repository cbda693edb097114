"""Paragraphs that count goals off: "First and foremost: ...", "Second, ...", "Third, ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.prose import first_sentence
from smlint.syntax.outline import Block, Paragraph, Prose

_LEAD = re.compile(r"(?P<lead>[^\W\d_]+(?:\s[^\W\d_]+){0,3})\s?[,:–—]\s*(?=\S)")
"""What stands before the first mark: an ordinal, alone or with words that stress it."""

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Ordinals:
    """Knows them by the words of a language."""

    names: FoundNames

    def said(self, prose: Prose, below: tuple[Block, ...]) -> Prose | None:
        """What a paragraph says behind its ordinal in its first sentence, where several below the
        heading count on; None for another. One alone only leads to the next sentence.
        """
        start = self._behind(prose)
        if not start or not self._count_on(below):
            return None
        first = first_sentence(prose)
        leads = first.text.rstrip().endswith((":", "?"))
        if leads or start >= len(first.text):
            return None
        return first.slice(start, len(first.text))

    def _count_on(self, below: tuple[Block, ...]) -> bool:
        """Whether several paragraphs begin with an ordinal; no more of them are read."""
        counted = (
            block for block in below if isinstance(block, Paragraph) and self._behind(block.prose)
        )
        return len(list(islice(counted, _SEVERAL))) == _SEVERAL

    def _behind(self, prose: Prose) -> int:
        """Where a paragraph goes on behind its ordinal; 0 where it begins with none. Some are small
        words too: "Secondo il comune, ...".
        """
        lead = _LEAD.match(prose.text)
        if lead is None:
            return 0
        first, _blank, stress = heading_key(lead["lead"]).partition(" ")
        alone = not stress or stress in self.names.of_list("ordinal_stresses")
        return lead.end() if alone and first in self.names.of_list("ordinal_openers") else 0
