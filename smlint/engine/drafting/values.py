"""The values of a document in the forms of our fields, each with the place it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.coverage import Coverage
from smlint.engine.drafting.listed import LISTS, SINGLE, like, parted
from smlint.engine.drafting.names import Names
from smlint.engine.drafting.private import is_private
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.kinds.goals import NOTED
from smlint.plan.model import Field, Shape
from smlint.plan.names import OWN, is_id
from smlint.plan.open_marks import left_to_decide
from smlint.plan.reader import number_of
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Written
from smlint.plan.structured.cell_words import yes_or_no
from smlint.plan.structured.cells import headline
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.values import parse_number
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref

MADE = ("person", "metric", "channel")
"""What a document only names where it is needed: such a thing becomes one of the plan's own."""

FIRST = {"business-objective": "aim-1", "person": "owner"}
"""The id of the first element of a list that is still to be written, by its kind."""

METRIC, PERSON = "metric", "person"
MEASURE, VALUE, DATE = "measure", "value", "date"
DATETIME = "datetime"


@dataclass(slots=True)
class Values:
    """Turns nodes into what is written.

    Attributes:
        numbers: tells what a number that is no value would make of the one that is there.
        where: how a place is told: ``from strategy.md:14``.
        counts: tells whether some words say what is counted.
        made: what was named by a field and stands nowhere else, in the order it was met: kind, id,
            words, place.
        private: the fields that were left out, for they are private.
        hidden: what stood in them: no note repeats it.
        held: how many single values of the document the draft holds.
        opened: the fields that are left open, by the kind and the field: a plan may have the same
            one ten thousand times.
    """

    asks: Asks
    names: Names
    coverage: Coverage
    numbers: Numbers
    language: str | None
    where: Callable[[Span], str]
    counts: Callable[[str], bool] = bool
    made: list[tuple[str, str, ScalarNode]] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    held: int = 0
    opened: dict[tuple[str, int], Named] = field(default_factory=dict)

    def fields(self, kinds: tuple[str, ...], shape: Shape, root: MapNode) -> dict[str, Part]:
        """What a mapping says, by the fields of a shape; of a field that is there twice the first.

        Args:
            kinds: what the element is, the first of which its marks name.
            shape: its fields.
            root: the mapping.
        """
        found: dict[str, Part] = {}
        line = root.anchor.start.line
        for entry in root.entries:
            name = entry.key.text
            named = shape.fields.get(name) or (Field(name) if name.startswith(OWN) else None)
            if named is None or name in found or name in _LEFT_OUT:
                continue
            if is_private(kinds[0], name):
                self.leave_out(name, entry)
                continue
            written = self.value(kinds, named, entry.value)
            if written is not None:
                self.coverage.hold(entry.key.span)
                elsewhere = entry.value.span.start.line != line and not _tells_places(written)
                beside = self.where(entry.value.span) if elsewhere else ""
                found[name] = Part(written, remark=beside)
        self.propose(found, root)
        return found

    def leave_out(self, name: str, entry: Entry) -> None:
        """Leave out what is private of somebody: it is neither written nor noted."""
        self.private.append(name)
        if isinstance(entry.value, ScalarNode):
            self.hidden.add(entry.value.text)
        self.coverage.hold(entry.key.span)
        self.coverage.hold(entry.value.span)

    def propose(self, found: dict[str, Part], root: MapNode) -> None:
        """Beside a target that only says by how much, what that makes of the baseline: a remark,
        for whoever wrote it may have meant another number.
        """
        words, target = root.get("target"), found.get("target")
        start = number_of(root.get("baseline"), self.language)
        if target is None or start is None or not isinstance(words, ScalarNode):
            return
        number = None if words.type is not Type.TEXT else self.numbers.proposed(words.text, start)
        if number is not None:
            told = self.asks.words.say("draft.proposed", start=_plain(start), number=_plain(number))
            remark = f"{target.remark}; {told}" if target.remark else told
            found["target"] = replace(target, remark=remark)

    def complete(
        self,
        kinds: tuple[str, ...],
        shape: Shape,
        found: Mapping[str, Part],
        settled: frozenset[str] = frozenset(),
    ) -> Group:
        """The fields in the order of the shape, with a mark for each that is needed; ``settled``
        are those that need none. What the document says in a word that the format lacks is kept in
        the mark.
        """
        whole = {name: Named(name, part) for name, part in found.items()}
        for each in self.asks.missing(kinds, shape, found.keys() | settled):
            said = found.get(f"{OWN}{each.name}")
            if said is not None and isinstance(said.value, Leaf):
                del whole[f"{OWN}{each.name}"]
                mark = self.asks.mark(kinds[0], each, said.value.text)
                whole[each.name] = Named(each.name, replace(said, value=mark))
            else:
                whole[each.name] = self.open(kinds[0], each)
        order = {name: at for at, name in enumerate(shape.fields)}
        names = sorted(whole, key=lambda name: order.get(name, len(order)))
        return Group(tuple(whole[name] for name in names))

    def open(self, kind: str, named: Field) -> Named:
        """A field that the document says nothing of; one for all documents of a kind, if none of
        them is to be pointed to.
        """
        if named.defines in FIRST:
            return Named(named.name, Part(self.begun(kind, named)))
        key = (kind, id(named))
        if key not in self.opened:
            self.opened[key] = Named(named.name, Part(self.begun(kind, named)))
        return self.opened[key]

    def begun(self, kind: str, named: Field) -> Written:
        """A field that is to be filled in; a list that others point into with its first element,
        so that there is an id to point to.
        """
        first, inner = FIRST.get(named.defines, ""), named.shape
        if not first or inner is None:
            return self.asks.blank(kind, named)
        found = {"id": Part(Leaf(self.names.give(named.defines, first)))}
        return Many((Part(self.complete((named.defines,), inner, found)),))

    def value(self, kinds: tuple[str, ...], named: Field, node: Node) -> Written | None:
        """A field's value; None where the field cannot hold what stands there."""
        real = deref(node)
        match real:
            case ScalarNode():
                says = bool(real.text.strip()) and not self._counts_nothing(named, real.text)
                return self.scalar(kinds, named, real) if says else None
            case SeqNode(items=items):
                return self.several(kinds, named, tuple(map(deref, items)))
            case MapNode():
                inner = named.shape
                if inner is None:
                    return None
                group = self.element(kinds, named, inner, real)
                return Many((Part(group),)) if named.form == "objects" else group

    def several(
        self, kinds: tuple[str, ...], named: Field, items: tuple[Node, ...]
    ) -> Written | None:
        """A list; of a field that holds words, its items one below the other."""
        if named.form in LISTS or named.shape is not None:
            parts = tuple(self._items(kinds, named, items))
            return Many(parts) if parts else None
        lines = [node for node in items if isinstance(node, ScalarNode) and node.text.strip()]
        if named.form not in _WORDS or len(lines) != len(items):
            return None
        return Leaf("\n".join(self.text(node).text for node in lines)) if lines else None

    def element(self, kinds: tuple[str, ...], named: Field, inner: Shape, node: MapNode) -> Group:
        """An object with its own fields; one that others point to gets its id."""
        own = (named.defines,) if named.defines else kinds
        found = self.fields(own, inner, node)
        if named.defines and "id" in inner.fields:
            self.identify(named.defines, inner, found)
        return self.complete(own, inner, found)

    def identify(self, kind: str, shape: Shape, found: dict[str, Part]) -> str:
        """Give an element its id, made of what it is called."""
        first = headline(shape)
        called = [_words(found.get(name)) for name in ("id", "title", "name", "statement")]
        called.append("" if first is None else _words(found.get(first.name)))
        words = [each for each in called if each]
        # Who answers for a goal has an id already when the team is read.
        known = self.names.find(kind, words[0]) if kind == PERSON and words else None
        name = known or self.names.give(kind, *(words or [kind]))
        found["id"] = Part(Leaf(name))
        return name

    def scalar(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Written:
        """A single value, in the form of its field; of what the document leaves to be decided the
        mark.
        """
        left = left_to_decide(node.text)
        if left is not None:
            return self._asked(kinds, named, replace(node, text=left))
        inner = named.shape
        if named.form == MEASURE and inner is not None:
            number = self.number(kinds, named, node)
            if number.type is Type.TEXT:
                return number
            return Group((Named(VALUE, Part(number)), self.open(kinds[0], inner.fields[DATE])))
        if inner is not None:
            return self._worded(kinds, named, inner, node)
        if named.form in LISTS:
            return Many(tuple(self._items(kinds, named, (node,))))
        return _READ.get(named.form, Values._words)(self, kinds, named, node)

    def text(self, node: ScalarNode) -> Leaf:
        """Words as they are."""
        self._hold(node, node.text)
        return Leaf(node.text.strip())

    def number(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """A number; a mark where the words are none."""
        if node.type in (Type.INT, Type.FLOAT):
            self._hold(node)
            return Leaf(node.text, node.type)
        read = parse_number(node.text, self.language)
        if read is None or read.high is not None or read.two_ways is not None or read.unit:
            return self._asked(kinds, named, node)
        self._hold(node)
        whole = read.value == read.value.to_integral_value()
        return Leaf(_plain(read.value), Type.INT if whole else Type.FLOAT)

    def time(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """A date as ``2026-06-30``; where the field takes one, a period as it is written."""
        if named.form == DATETIME and _moment(node.text):
            self._hold(node)
            return Leaf(node.text.strip())
        read = read_time(node.text, self.language)
        if isinstance(read, DateReading) and read.two_ways is None:
            self._hold(node)
            return Leaf(read.date.isoformat())
        if isinstance(read, Period) and named.form == "period":
            return self.text(node)
        return self._asked(kinds, named, node)

    def choice(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """One of a field's words, however it is spelt."""
        word = named.values.get(heading_key(node.text))
        if word is None:
            return self._asked(kinds, named, node)
        self._hold(node)
        return Leaf(word)

    def flag(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """Yes or no."""
        said = yes_or_no(node.text.strip())
        if said is None:
            return self._asked(kinds, named, node)
        self._hold(node)
        return Leaf(said, Type.BOOL)

    def link(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """The id of what is meant: of something in the document, or of what is made for it."""
        for kind in named.refs:
            known = self.names.find(kind, node.text)
            if known is not None:
                self._hold(node)
                return Leaf(known)
        new = next((each for each in named.refs if each in MADE), None)
        unsure = any(self.names.is_unsure(kind, node.text) for kind in named.refs)
        if new is None or unsure:
            return self._asked(kinds, named, node)
        self._hold(node)
        made = self.names.give(new, node.text)
        self.made.append((new, made, node))
        return Leaf(made)

    def _counts_nothing(self, named: Field, words: str) -> bool:
        """Whether a field for what is counted holds words that only say where or when."""
        known = METRIC in named.refs and self.names.find(METRIC, words) is not None
        return METRIC in named.refs and not known and not self.counts(words)

    def _words(self, _kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        words = self.text(node)
        return words if named.form == "longtext" else Leaf(" ".join(words.text.split()))

    def _id(self, _kinds: tuple[str, ...], _named: Field, node: ScalarNode) -> Leaf:
        self._hold(node, node.text if is_id(node.text) else None)
        return Leaf(node.text.strip())

    def _worded(
        self, kinds: tuple[str, ...], named: Field, inner: Shape, node: ScalarNode
    ) -> Written:
        """An object of which the document only says the first words."""
        first = headline(inner)
        if first is None or named.form in ("scope", "milestones", "period-range"):
            return self._asked(kinds, named, node)
        own = (named.defines,) if named.defines else kinds
        found = {first.name: Part(self.scalar(own, first, node))}
        if named.defines and "id" in inner.fields:
            self.identify(named.defines, inner, found)
        group = self.complete(own, inner, found)
        return Many((Part(group),)) if named.form == "objects" else group

    def _items(
        self, kinds: tuple[str, ...], named: Field, items: tuple[Node, ...]
    ) -> Iterator[Part]:
        inner = named.shape
        single = Field(named.name, SINGLE.get(named.form, named.form), named.refs)
        single = single if inner is not None else like(named, single)
        for item in parted(items, named):
            real = deref(item)
            above = (self.where(real.span),) if inner is not None else ()
            if isinstance(real, MapNode) and inner is not None:
                yield Part(self.element(kinds, named, inner, real), above)
            elif isinstance(real, ScalarNode) and real.text.strip():
                found = self.scalar(kinds, named if inner is not None else single, real)
                if isinstance(found, Many):
                    yield from (Part(each.value, above) for each in found.items)
                else:
                    yield Part(found, above)

    def _asked(self, kinds: tuple[str, ...], named: Field, node: ScalarNode) -> Leaf:
        """A mark that keeps what the document says, for the field cannot hold it."""
        self._hold(node)
        return self.asks.mark(kinds[0], named, node.text)

    def _hold(self, node: ScalarNode, said: str | None = None) -> None:
        self.held += 1
        self.coverage.hold(node.span, said)


_LEFT_OUT = NOTED | {"kind"}
_WORDS = frozenset({"text", "longtext"})

_READ: Mapping[str, Callable[[Values, tuple[str, ...], Field, ScalarNode], Leaf]] = {
    **dict.fromkeys(("number", "integer"), Values.number),
    **dict.fromkeys(("date", "period", DATETIME), Values.time),
    "enum": Values.choice,
    "boolean": Values.flag,
    "ref": Values.link,
    "id": Values._id,  # noqa: SLF001 (a method of this module's own class)
}
"""How one value of a form is read; words as they are where the form is none of these."""


def _plain(number: Decimal) -> str:
    whole = number == number.to_integral_value()
    return str(int(number)) if whole else format(number.normalize(), "f")


def _moment(text: str) -> bool:
    """Whether a text is a day, with or without its hour, in the spelling of plans."""
    try:
        datetime.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def _tells_places(written: Written) -> bool:
    """Whether a list says beside each item where that came from."""
    return isinstance(written, Many) and any(each.above for each in written.items)


def _words(part: Part | None) -> str:
    return part.value.text if part is not None and isinstance(part.value, Leaf) else ""
