"""The money that a strategy has, where its section on it says the sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.text import Folded, fold, heading_key
from smlint.engine.drafting.passages import Passages
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.lists import alternatives
from smlint.plan.structured.cells import key
from smlint.plan.wording.currencies import CODE_OF
from smlint.plan.wording.values import parse_number
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, Type

CAPACITY = "capacity"

_BEFORE = r"(?<![\w–—−-])(?<!\d[ .,'’])"
_FIGURES = r"(?:\d{1,3}(?:[ .,'’]\d{3}){1,4}|\d{1,15})(?:[.,]\d{1,2})?(?![\w]|[.,'’]\d)"
_MANY = re.compile(r"[-–—−]\s*\d|\d\s*[-–—−]|[%<>≤≥=~≈±+?×*/&]")
"""What makes another number of a sum: a range, a bound, a factor."""

_EMPHASIS = re.compile(r"\*\*|__|^\s*[-*+]\s", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SIGN = "|".join(
    re.escape(each) + r"(?!\w)" * each[-1].isalpha()
    for each in sorted(CODE_OF, key=len, reverse=True)
)
_SUM = re.compile(
    rf"(?<!\w)(?P<before>{_SIGN})\s?{_BEFORE}(?P<first>{_FIGURES})"
    rf"|{_BEFORE}(?P<last>{_FIGURES})\s?(?P<behind>{_SIGN})"
)
"""A sum with its currency, be it a sign, a code or a word."""


@dataclass(frozen=True, slots=True)
class Money:
    """Reads it.

    Attributes:
        around: the text below the headings of a file.
        year: the year that the plan is for; empty where it is for another time, or says none.
    """

    names: FoundNames
    language: str | None
    around: Passages
    year: str

    def capacity(self) -> MapNode | None:
        """The budget with its currency: the one sum that the sections on it call the total, or
        beside which they say nothing; None where they say none or several.
        """
        found: list[MapNode] = []
        for line, (_level, words) in sorted(self.around.layout.headings.items())[1:]:
            if self.names.named("budget_sections", words):
                text = self.around.below(line, paragraph=False)
                found += () if text is None else self._sums(text)
        return found[0] if len(found) == 1 else None

    def _sums(self, text: ScalarNode) -> Iterator[MapNode]:
        """The totals of a section: in a line of its own, or the whole text."""
        begin, end = text.span.start.offset, text.span.end.offset
        whole = self.around.text.content[begin:end]
        if self._tells_of_before(whole):
            return
        at = 0
        alone = "\n" not in whole.strip()
        for line in whole.splitlines(keepends=True):
            read = fold(line)
            found = list(_SUM.finditer(read.text))
            if len(found) == 1 and self._is_whole(read.text, found[0], alone=alone):
                node = self._node(found[0], read, begin + at)
                if node is not None:
                    yield node
            at += len(line)

    def _tells_of_before(self, words: str) -> bool:
        """Whether a section speaks of what was spent, or of another year."""
        years = set(_YEAR.findall(words)) - {self.year}
        return bool(years) or self.names.mentions("spent_words", words)

    def _is_whole(self, line: str, found: re.Match[str], *, alone: bool) -> bool:
        """Whether a line says of its sum that it is all there is, and nothing that could make it
        another one: whose it is, for what, how often.
        """
        before, behind = (
            _EMPHASIS.sub(" ", each) for each in (line[: found.start()], line[found.end() :])
        )
        words = f"{before} . {behind}"
        if _MANY.search(words) or not (alone or self.names.mentions("total_words", words)):
            return False
        return not any(map(self._left, (before, behind)))

    def _left(self, words: str) -> str:
        """What of some words could change what a sum beside them means."""
        lists = ["total_words", "budget_sections", "sum_words"]
        if self.year:
            lists.append("year_sum_words")
        known = frozenset[str]().union(*map(self.names.of_list, lists), {self.year} - {""})
        said = f" {heading_key(words)} "
        return re.sub(rf"(?<= )(?:{alternatives(known)})(?= )", "", said).strip()

    def _node(self, match: re.Match[str], read: Folded, begin: int) -> MapNode | None:
        figures, sign = ("first", "before") if match["first"] else ("last", "behind")
        told = parse_number(match[figures], self.language)
        if told is None or told.two_ways is not None or told.high is not None:
            return None
        number = self._at(read.span(*match.span(figures)), begin, _digits(told.value))
        currency = self._at(read.span(*match.span(sign)), begin, CODE_OF[match[sign]])
        entries = (
            Entry(key("budget", number.span), ScalarNode(number.span, number.text, Type.FLOAT)),
            Entry(key("currency", currency.span), currency),
        )
        return MapNode(number.span, entries, number.span)

    def _at(self, place: tuple[int, int], begin: int, text: str) -> ScalarNode:
        start, end = (begin + at for at in place)
        return ScalarNode(self.around.text.span(start, end), text)


def _digits(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return str(int(value)) if whole else format(value.normalize(), "f")
