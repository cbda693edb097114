"""What an ordinary document leaves open: "[number]", "TBD", "XX%", "____".

It is told as left to decide, not as missing: whoever wrote it knows that something belongs there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import folded, heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.open_marks import MARK
from smlint.plan.wording.sentence import Mark, Sentence
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose

_LINK = re.compile(r"\[\[([^\[\]]+)\]\](?=.*\w)|(?<=\w)(\W{0,3})\[\[([^\[\]]+)\]\]")
"""A link to another page of a wiki, with words beside it: "3 [[Helpers]] found"."""

_SLOT = re.compile(r"\[[^\]]*\]|\{\{.*?\}\}|<[^<>]{1,60}>|_{2,}|\?{2,}|(?<!\w)[xX]{2,}(?!\w)")
_BRACKETS = re.compile(r"[\[<{]+(?P<said>[^\[\]<>{}]*)[\]>}]+")
_NUMBER = re.compile(r"_{2,}|\?{2,}|[xXχΧ]{2,}|[xXχΧnN]")
"""What stands in the place of a number and says nothing else."""

_ASIDE = re.compile(r"\(([^()]*)\)")
_LETTERS = re.compile(r"[^\W\d_]+")
_FEW = 6
_ARROWS = ("→", "->", "⇒", "=>")


@dataclass(frozen=True, slots=True)
class Open:
    """Tells what is left open, and makes a mark of it."""

    names: FoundNames

    def is_slot(self, text: str) -> bool:
        """Whether a text is mostly left to be filled in."""
        text = _LINK.sub(r"\1\2\3", text)
        left = _SLOT.sub(" ", text)
        letters = sum(map(str.isalnum, left))
        slots = sum(map(str.isalnum, text)) - letters
        nothing = letters <= 1 and not any(map(str.isdigit, left))
        return nothing or letters < slots or self.is_placeholder(text)

    def is_placeholder(self, text: str) -> bool:
        """Whether a text only says that nothing is there, or that it is to be decided."""
        bare = heading_key(text)
        lettered = " ".join(_LETTERS.findall(folded(text)))  # "k. A.": no numbering
        return (
            not bare
            or (self.names.leads("placeholders", bare) and not self._wants_none(bare))
            or lettered in self.names.of_list("placeholders")
            or self.names.leads("undecided", bare)
        )

    def _wants_none(self, bare: str) -> bool:
        """Whether words begin with the "no" of what shall not be: "Aucune lettre sans réponse"."""
        no, _blank, said = bare.partition(" ")
        names, first = self.names, said.partition(" ")[0]
        small = ("prepositions", "articles", "leading_articles", "baseline_words", "filler")
        whole = names.leads("placeholders", said) or bare in names.of_list("placeholders")
        is_no = no in names.of_list("account_nots") and no in names.of_list("placeholders")
        others = any(first in names.of_list(each) for each in small)
        return is_no and " " in said and not (whole or others)

    def declines(self, text: str) -> bool:
        """Whether words in the place of a target say that nothing is to be reached: "no target, we
        just watch it".
        """
        return self.names.leads("declined_targets", heading_key(text))

    def mark(self, prose: Prose) -> ScalarNode | None:
        """The mark of what is to be decided, for the value of a field that leaves it open; None for
        one that says something, or that nothing is there ("none", a dash).
        """
        bare = heading_key(prose.text)
        open_yet = _SLOT.search(prose.text) is not None or self.names.leads("undecided", bare)
        return self._mark(prose) if open_yet and self.is_slot(prose.text) else None

    def nobody(self, prose: Prose) -> ScalarNode | None:
        """The mark in the place of somebody, for words that name nobody: "someone from marketing",
        "volunteers wanted", "agency (tbc)"; None for others.
        """
        bare, asides = heading_key(prose.text), _ASIDE.findall(prose.text)
        sought = len(bare.split()) <= _FEW and self.names.mentions("wanted_words", bare)
        left = any(self.names.leads("undecided", heading_key(each)) for each in asides)
        if not (sought or left or self.names.leads("nobody_words", bare)):
            return None
        return ScalarNode(prose.span, f"{MARK}: {' '.join(prose.text.split())}")

    def number(self, prose: Prose, sentence: Sentence) -> ScalarNode | None:
        """The mark in the place of the number that a sentence leaves open: "to [number]", "XX%"."""
        for each in reversed(sentence.placeholders):
            if self._is_number(prose.text, each):
                return self._mark(prose.slice(each.start, each.end))
        return None

    def time(self, prose: Prose, placeholder: Mark) -> ScalarNode:
        """The mark in the place of a deadline: "by [date]"."""
        return self._mark(prose.slice(placeholder.start, placeholder.end))

    def _is_number(self, text: str, placeholder: Mark) -> bool:
        said = text[placeholder.start : placeholder.end]
        words = set(heading_key(said).split())
        share = text[placeholder.end :].lstrip().startswith("%")
        led = text[: placeholder.start].rstrip().endswith(_ARROWS)
        named = not words.isdisjoint(self.names.of_list("number_names"))
        bare = _NUMBER.fullmatch(said) is not None or self.names.leads(
            "undecided", heading_key(said)
        )
        return bare or share or led or named

    def _mark(self, prose: Prose) -> ScalarNode:
        brackets = _BRACKETS.search(prose.text)
        said = "" if brackets is None else " ".join(brackets["said"].split())
        worded = any(map(str.isalpha, said)) and not self.names.leads(
            "undecided", heading_key(said)
        )
        return ScalarNode(prose.span, f"{MARK}: {said}" if worded else MARK)
