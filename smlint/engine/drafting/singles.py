"""One value of a document in the form of its field; a mark where the field cannot hold it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from smlint.base.text import heading_key
from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.called import name_and_role
from smlint.engine.drafting.coverage import Coverage
from smlint.engine.drafting.names import Names
from smlint.plan.model import Field
from smlint.plan.names import is_id
from smlint.plan.sheet import Leaf
from smlint.plan.structured.cell_words import yes_or_no
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.values import parse_number
from smlint.syntax.nodes import ScalarNode, Type

MADE = ("person", "metric", "channel")
"""What a document only names where it is needed: such a thing becomes one of the plan's own."""

METRIC, DATETIME, PERSON = "metric", "datetime", "person"


@dataclass(slots=True)
class Singles:
    """Turns single nodes into what is written.

    Attributes:
        counts: tells whether some words say what is counted.
        is_role: tells whether some words behind a name say what somebody is.
        made: what was named by a field and stands nowhere else, in the order it was met: kind, id,
            words, place.
        held: how many single values of the document the draft holds.
    """

    asks: Asks
    names: Names
    coverage: Coverage
    language: str | None
    counts: Callable[[str], bool] = bool
    is_role: Callable[[str], bool] = bool
    made: list[tuple[str, str, ScalarNode]] = field(default_factory=list)
    held: int = 0

    def read(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """A value in the form of its field; words as they are where that is no form of values."""
        return _READ.get(named.form, Singles._words)(self, kinds, named, node)

    def text(self, node: ScalarNode) -> Leaf:
        """Words as they are."""
        self.hold(node, node.text)
        return Leaf(node.text.strip())

    def number(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """A number; a mark where the words are none."""
        if node.type in (Type.INT, Type.FLOAT):
            self.hold(node)
            return Leaf(node.text, node.type)
        read = parse_number(node.text, self.language)
        if read is None or read.high is not None or read.two_ways is not None or read.unit:
            return self.asked(kinds, named, node)
        self.hold(node)
        whole = read.value == read.value.to_integral_value()
        return Leaf(plain(read.value), Type.INT if whole else Type.FLOAT)

    def time(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """A date as ``2026-06-30``; where the field takes one, a period as it is written."""
        if named.form == DATETIME and _moment(node.text):
            self.hold(node)
            return Leaf(node.text.strip())
        read = read_time(node.text, self.language)
        if isinstance(read, DateReading) and read.two_ways is None:
            self.hold(node)
            return Leaf(read.date.isoformat())
        if isinstance(read, Period) and named.form == "period":
            return self.text(node)
        return self.asked(kinds, named, node)

    def choice(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """One of a field's words, however it is spelt."""
        word = named.values.get(heading_key(node.text))
        if word is None:
            return self.asked(kinds, named, node)
        self.hold(node)
        return Leaf(word)

    def flag(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """Yes or no."""
        said = yes_or_no(node.text.strip())
        if said is None:
            return self.asked(kinds, named, node)
        self.hold(node)
        return Leaf(said, Type.BOOL)

    def link(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """The id of what is meant: of something in the document, or of what is made for it."""
        words = self._called(named, node.text)
        for kind in named.refs:
            known = self.names.find(kind, node.text) or self.names.find(kind, words)
            if known is not None:
                self.hold(node)
                return Leaf(known)
        new = next((each for each in named.refs if each in MADE), None)
        unsure = any(self.names.is_unsure(kind, node.text) for kind in named.refs)
        if new is None or unsure:
            return self.asked(kinds, named, node)
        self.hold(node)
        made = self.names.give(new, words, node.text)
        self.made.append((new, made, node))
        return Leaf(made)

    def _called(self, named: Field, words: str) -> str:
        """What is meant: of somebody the name alone."""
        return name_and_role(words, self.is_role)[0] if PERSON in named.refs else words

    def counts_nothing(self, named: Field, words: str) -> bool:
        """Whether a field for what is counted holds words that only say where or when."""
        known = METRIC in named.refs and self.names.find(METRIC, words) is not None
        return METRIC in named.refs and not known and not self.counts(words)

    def _words(self, _kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        words = self.text(node)
        return words if named.form == "longtext" else Leaf(" ".join(words.text.split()))

    def _id(self, _kinds: tuple[str, ...], _named: Field, node: ScalarNode) -> Leaf:
        self.hold(node, node.text if is_id(node.text) else None)
        return Leaf(node.text.strip())

    def asked(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """A mark that keeps what the document says, for the field cannot hold it."""
        self.hold(node)
        return self.asks.mark(kinds[0], named, node.text)

    def hold(self, node: ScalarNode, said: str | None = None) -> None:
        """Note that the draft holds a value; ``said`` are its words, where they are kept."""
        self.held += 1
        self.coverage.hold(node.span, said)


_READ: Mapping[str, Callable[[Singles, tuple[str, ...], Field, ScalarNode], Leaf]] = {
    **dict.fromkeys(("number", "integer"), Singles.number),
    **dict.fromkeys(("date", "period", DATETIME), Singles.time),
    "enum": Singles.choice,
    "boolean": Singles.flag,
    "ref": Singles.link,
    "id": Singles._id,  # noqa: SLF001 (a method of this module's own class)
}
"""How one value of a form is read; words as they are where the form is none of these."""


def plain(number: Decimal) -> str:
    """A number in digits, whole ones without a point."""
    whole = number == number.to_integral_value()
    return str(int(number)) if whole else format(number.normalize(), "f")


def _moment(text: str) -> bool:
    """Whether a text is a day, with or without its hour, in the spelling of plans."""
    try:
        datetime.fromisoformat(text.strip())
    except ValueError:
        return False
    return True
