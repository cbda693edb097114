"""The words around a number: its unit, its money, what leads to it, the clause it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.text import folded, heading_key
from smlint.plan.wording.currencies import EURO, MONEY
from smlint.plan.wording.figure_words import NO_FEWER
from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.sentence import Sentence
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose

HOURS = re.compile(r"[\s-]?(?:hours?|hrs?|h|ωρ(?:α|εσ|ων)|stunden?|std|heures?|horas?|ore)(?!\w)")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
BOUND = re.compile(
    rf"(?:(?<!\w)(?:at least|at most|about|around|over|above|more than|{NO_FEWER}|less than|under"
    r"|below|up to|nearly|almost|τουλαχιστον|περιπου|πανω απο|περισσοτερ\w+ απο|κατω απο"
    r"|λιγοτερ\w+ απο|το πολυ|σχεδον)|[~≈><≥≤=]+)\s*$"
)
"""What makes a number that follows a bound, and not the value itself."""

PAUSE = re.compile(r"[.,;:!?()|\n]")
"""What parts words that belong together from others."""

_NEXT = 12
LONG = 120
"""So many letters are a short text; no farther from a number its words are looked for."""


def unit_of(written: str, after: str) -> str:
    """The unit of a metric that a number as written, or the word behind it, says: ``percent``."""
    if "%" in written:
        return "percent"
    near = PAUSE.split(after)[0][:_NEXT]
    if EURO.search(folded(written)) or EURO.match(folded(near).lstrip()):
        return "euro"
    if MONEY.search(folded(written)) or MONEY.match(folded(near).lstrip()):
        return "money"
    return "hours" if HOURS.match(folded(after)) else ""


def is_currency(word: str) -> bool:
    """Whether a word is money: nothing that is counted in it is called so."""
    return MONEY.fullmatch(folded(word)) is not None


def said(prose: Prose, mark: NumberMark) -> ScalarNode:
    """The words that a number stands in: all of a short text, of a longer one the clause."""
    if len(prose.text) <= LONG:
        return _words(prose)
    start, end = max(_clauses(prose.text), key=lambda span: span[0] <= mark.start < span[1])
    return _words(prose.slice(start, end))


def words_before(sentence: Sentence, mark: NumberMark) -> str:
    """The words before a number."""
    return sentence.text[: mark.start]


def unbounded(sentence: Sentence, mark: NumberMark, bounds: frozenset[str]) -> str:
    """The words before a number without those that make it a bound: "at least"; ``bounds`` are more
    of them.
    """
    led = BOUND.sub("", folded(words_before(sentence, mark)))
    if not (mark.number.plus or mark.number.at_most):
        return led
    kept = led.split(" ")
    while kept and heading_key(kept[-1]) in {"", *bounds}:
        kept.pop()
    return " ".join(kept)


def last_word(text: str) -> str:
    """The word with which a text ends; empty where something else stands there."""
    words = WORD.findall(text[-LONG:])
    return words[-1] if words and text.rstrip().endswith(words[-1]) else ""


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in re.finditer(r"[.,;:!?](?=\s)|\n", text):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _words(prose: Prose) -> ScalarNode:
    return ScalarNode(prose.span, prose.text)
