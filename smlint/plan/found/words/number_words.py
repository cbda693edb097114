"""The words around a number: its unit, its money, the clause that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.text import folded
from smlint.plan.wording.figures import NumberMark
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose

HOURS = re.compile(r"[\s-]?(?:hours?|hrs?|h|ωρ(?:α|εσ|ων)|stunden?|std|heures?|horas?|ore)(?!\w)")
CURRENCY = re.compile(r"[€$£]|(?<!\w)(?:eur|usd|gbp|euros?|ευρω)(?!\w)")
LONG = 120
"""So many letters are a short text; no farther from a number its words are looked for."""


def unit_of(written: str, after: str) -> str:
    """The unit of a metric that a number as written, or the word behind it, says: ``percent``."""
    if "%" in written:
        return "percent"
    if "€" in written:
        return "euro"
    return "hours" if HOURS.match(folded(after)) else ""


def is_currency(word: str) -> bool:
    """Whether a word is money: nothing that is counted in it is called so."""
    return CURRENCY.fullmatch(folded(word)) is not None


def said(prose: Prose, mark: NumberMark) -> ScalarNode:
    """The words that a number stands in: all of a short text, of a longer one the clause."""
    if len(prose.text) <= LONG:
        return _words(prose)
    start, end = max(_clauses(prose.text), key=lambda span: span[0] <= mark.start < span[1])
    return _words(prose.slice(start, end))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in re.finditer(r"[.,;:!?](?=\s)|\n", text):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _words(prose: Prose) -> ScalarNode:
    return ScalarNode(prose.span, prose.text)
