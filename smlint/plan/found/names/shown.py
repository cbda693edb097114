"""Words that show where something belongs and say nothing: "First key result", "A sentence that
describes the objective".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from smlint.base.text import heading_key
from smlint.plan.found.names.lists import NameLists, alternatives

_NAMES = ("goal_sections", "goal_labels", "result_labels")
_SMALL = ("shown_words", "leading_articles", "articles", "prepositions", "joiners")
_COUNT = re.compile(r" (?:[0-9]{1,2}|[a-z])$")
_MOST_WORDS = 12


@dataclass(frozen=True)
class ShownNames(NameLists):
    """Tells such words."""

    def shows_place(self, text: str) -> bool:
        """Whether words behind the label of a goal or a result only repeat its name, or say what is
        to be written there.
        """
        bare = _COUNT.sub("", heading_key(text))
        if not bare or len(bare.split()) > _MOST_WORDS:
            return False
        return self._small.issuperset(self._goal_names.sub(" ", f" {bare} ").split())

    @cached_property
    def _goal_names(self) -> re.Pattern[str]:
        names = frozenset().union(*map(self.of_list, _NAMES))
        return re.compile(rf"(?<= )(?:{alternatives(names)})(?= )")

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset().union(*map(self.of_list, _SMALL))
