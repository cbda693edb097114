"""Labels of the fields of a goal that are no names of fields: "Until: Christmas", "Who: Ann"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.spelling import of_words
from smlint.plan.wording.sentence import Intro, read_sentence
from smlint.syntax.outline import Prose

_WORDS = 4
"""Such a label has so many words at the most."""

_AND = r"(?: ?[&+/,] ?| [^\W\d_A-ZΑ-Ω]{1,3} )"
_PEOPLE = re.compile(rf"{of_words(3)}(?:{_AND}{of_words(3)})*")


@dataclass(frozen=True, slots=True)
class EverydayLabels:
    """Tells by what stands behind a label, below a goal, what it says of that goal. No list can
    name all these labels; what is said behind them has its own shape.
    """

    words: Words

    def field(self, label: str, value: Prose) -> str:
        """The field of a goal: ``due`` where the label leads to the time behind it ("By: May"),
        ``owner`` where it asks who and a name stands there ("Who does it: Ann + Tom").
        """
        if not value.text or len(label.split()) > _WORDS:
            return ""
        if self._leads_to(label, value.text):
            return "due"
        return "owner" if self._asks_who(label) and _PEOPLE.fullmatch(value.text.strip()) else ""

    def wants(self, label: str) -> bool:
        """Whether a label says that one wants what stands behind it: "We want", "Where we want
        to be".
        """
        return len(label.split()) <= _WORDS + 2 and self.words.names.mentions("goal_wants", label)

    def _leads_to(self, label: str, value: str) -> bool:
        """Whether a label and what stands behind it together say by when, and nothing else: not how
        much ("Members: 80 → 120 by May").
        """
        text = f"{label} {value}".rstrip(" .")
        said = read_sentence(text, self.words.cells.language)
        due = said.due
        if due is None or due.intro is not Intro.BY or due.end < len(text):
            return False
        counted = any(len(label) < each.start < due.start for each in said.numbers)
        return not counted and not heading_key(text[: due.start]).split()[_WORDS:]

    def _asks_who(self, label: str) -> bool:
        first = heading_key(label).partition(" ")[0]
        return first in self.words.names.of_list("who_words")
