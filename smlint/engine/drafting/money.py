"""The money that a strategy has, where its section on it says the sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.text import heading_key
from smlint.engine.drafting.passages import Passages
from smlint.plan.found.names.known import FoundNames
from smlint.plan.structured.cells import key
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.timeunits import names_unit
from smlint.plan.wording.values import parse_number
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, Type

CAPACITY = "capacity"

_CURRENCIES = {"€": "EUR", "£": "GBP", "euro": "EUR", "euros": "EUR", "ευρώ": "EUR"}
_SIGN = r"€|£|EUR\b|GBP\b|CHF\b|USD\b|[Ee]uros?\b|ευρώ\b"
_FIGURES = r"\d+(?:[ .,'’]\d{3})*(?:[.,]\d{1,2})?(?!\d)"
_SUM = re.compile(
    rf"(?:(?P<before>{_SIGN})\s?(?P<first>{_FIGURES}))"
    rf"|(?:(?P<last>{_FIGURES})\s?(?P<behind>{_SIGN}))"
)
_FEW_WORDS = 5
"""A section of no more words beside its one sum says nothing else."""


@dataclass(frozen=True, slots=True)
class Money:
    """Reads it.

    Attributes:
        around: the text below the headings of a file.
        a_year: the plan is for a year, so what one has in a year is what it has.
    """

    names: FoundNames
    language: str | None
    around: Passages
    a_year: bool

    def capacity(self) -> MapNode | None:
        """The budget with its currency: what the section calls the total, or its one sum where it
        says nothing besides; None where it says none or several.
        """
        for line, (_level, words) in sorted(self.around.layout.headings.items())[1:]:
            if not self.names.named("budget_sections", words):
                continue
            text = self.around.below(line, paragraph=False)
            sums = [] if text is None else list(self._sums(text))
            if len(sums) == 1:
                return sums[0]
        return None

    def _sums(self, text: ScalarNode) -> Iterator[MapNode]:
        """The total of a text, whole lines that say it; of one that is short its sum."""
        begin, end = text.span.start.offset, text.span.end.offset
        whole = self.around.text.content[begin:end]
        every = list(_SUM.finditer(whole))
        for match in every:
            start = whole.rfind("\n", 0, match.start()) + 1
            stop = whole.find("\n", match.end())
            said = whole[start : len(whole) if stop < 0 else stop]
            others = len(_SUM.findall(said)) > 1
            few = len(every) == 1 and len(heading_key(_SUM.sub(" ", whole)).split()) <= _FEW_WORDS
            total = self.names.mentions("total_words", said)
            if not others and (few or total) and self._is_whole(said):
                node = self._node(match, begin)
                if node is not None:
                    yield node

    def _is_whole(self, said: str) -> bool:
        """Whether a sum is for all of the plan, and not for a month of it."""
        rates = read_sentence(said, self.language).rates
        units = [plain(said[each.start : each.end], self.language).text for each in rates]
        return not units or (self.a_year and all(names_unit(each, "year") for each in units))

    def _node(self, match: re.Match[str], begin: int) -> MapNode | None:
        figures, sign = ("first", "before") if match["first"] else ("last", "behind")
        read = parse_number(match[figures], self.language)
        if read is None or read.two_ways is not None or read.high is not None:
            return None
        number = self._at(match, figures, begin, _digits(read.value))
        told = match[sign]
        name = _CURRENCIES.get(told.casefold(), told.upper())
        currency = self._at(match, sign, begin, name)
        entries = (
            Entry(key("budget", number.span), ScalarNode(number.span, number.text, Type.FLOAT)),
            Entry(key("currency", currency.span), currency),
        )
        return MapNode(number.span, entries, number.span)

    def _at(self, match: re.Match[str], group: str, begin: int, text: str) -> ScalarNode:
        start, end = (begin + at for at in match.span(group))
        return ScalarNode(self.around.text.span(start, end), text)


def _digits(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return str(int(value)) if whole else format(value.normalize(), "f")
