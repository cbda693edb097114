"""The values of a document in the forms of our fields, each with the place it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from smlint.base.span import Span
from smlint.engine.drafting.blanks import Blanks
from smlint.engine.drafting.coverage import Coverage
from smlint.engine.drafting.listed import LISTS, SINGLE, like, parted
from smlint.engine.drafting.names import Names
from smlint.engine.drafting.private import is_private
from smlint.engine.drafting.singles import Singles, plain
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.kinds.goals import NOTED
from smlint.plan.model import Field, Shape
from smlint.plan.names import OWN
from smlint.plan.open_marks import left_to_decide
from smlint.plan.reader import number_of
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Written
from smlint.plan.structured.first_words import headline
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref

PERSON, OBJECTIVE = "person", "objective"
LETTERS = "newsletter"
"""The platform that "e-mail" stands for as well."""

MEASURE, VALUE, DATE = "measure", "value", "date"


@dataclass(slots=True)
class Values:
    """Turns nodes into what is written.

    Attributes:
        blanks: leaves open what the document does not say.
        singles: reads single values.
        numbers: tells what a number that is no value would make of the one that is there.
        where: how a place is told: ``from strategy.md:14``.
        private: the fields that were left out, for they are private.
        hidden: what stood in them: no note repeats it.
    """

    blanks: Blanks
    singles: Singles
    numbers: Numbers
    where: Callable[[Span], str]
    private: list[str] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)

    @property
    def names(self) -> Names:
        """The ids of what is named."""
        return self.singles.names

    @property
    def coverage(self) -> Coverage:
        """What of the document is held."""
        return self.singles.coverage

    @property
    def language(self) -> str | None:
        """The language of the document."""
        return self.singles.language

    def trial(self) -> Values:
        """The same with names and places of their own, to try a document out."""
        names, own = self.names.copy(), self.coverage
        coverage = Coverage(own.text, own.bare)
        singles = replace(self.singles, names=names, coverage=coverage, made=[])
        return replace(self, blanks=replace(self.blanks, names=names), singles=singles, private=[])

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
                place = entry.value.span
                apart = place.start.line != line or place.end.line > root.anchor.end.line
                elsewhere = apart and not _tells_places(written)
                beside = self.where(place) if elsewhere else ""
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
            words_for = self.blanks.asks.words
            told = words_for.say("draft.proposed", start=plain(start), number=plain(number))
            remark = f"{target.remark}; {told}" if target.remark else told
            found["target"] = replace(target, remark=remark)

    def value(self, kinds: tuple[str, ...], named: Field, node: Node) -> Written | None:
        """A field's value; None where the field cannot hold what stands there."""
        real = deref(node)
        match real:
            case ScalarNode():
                says = bool(real.text.strip()) and not self.singles.counts_nothing(named, real.text)
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
        return Leaf("\n".join(self.singles.text(node).text for node in lines)) if lines else None

    def element(self, kinds: tuple[str, ...], named: Field, inner: Shape, node: MapNode) -> Group:
        """An object with its own fields; one that others point to gets its id."""
        own = (named.defines,) if named.defines else kinds
        found = self.fields(own, inner, node)
        if named.defines and "id" in inner.fields:
            self.identify(named.defines, inner, found)
        return self.blanks.complete(own, inner, found, self.settled(own, found))

    def settled(self, kinds: tuple[str, ...], found: Mapping[str, Part]) -> frozenset[str]:
        """What an objective needs not be asked, for its sentence says it: on which platform. With
        whom one shares an e-mail is not said by the word.
        """
        said = _words(found.get("statement")) if OBJECTIVE in kinds else ""
        names = self.numbers.names
        places = {names.platform(said[start:end]) for start, end in names.platforms_in(said)}
        return frozenset({"scope"}) if places - {LETTERS} else frozenset()

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
            return self.singles.asked(kinds, named, replace(node, text=left))
        inner = named.shape
        if named.form == MEASURE and inner is not None:
            number = self.singles.number(kinds, named, node)
            if number.type is Type.TEXT:
                return number
            day = self.blanks.open(kinds[0], inner.fields[DATE])
            return Group((Named(VALUE, Part(number)), day))
        if inner is not None:
            return self._worded(kinds, named, inner, node)
        if named.form in LISTS:
            return Many(tuple(self._items(kinds, named, (node,))))
        return self.singles.read(kinds, named, node)

    def _worded(
        self, kinds: tuple[str, ...], named: Field, inner: Shape, node: ScalarNode
    ) -> Written:
        """An object of which the document only says the first words."""
        first = headline(inner)
        if first is None or named.form in ("scope", "milestones", "period-range"):
            return self.singles.asked(kinds, named, node)
        own = (named.defines,) if named.defines else kinds
        found = {first.name: Part(self.scalar(own, first, node))}
        if named.defines and "id" in inner.fields:
            self.identify(named.defines, inner, found)
        group = self.blanks.complete(own, inner, found)
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


_LEFT_OUT = NOTED | {"kind"}
_WORDS = frozenset({"text", "longtext"})


def _tells_places(written: Written) -> bool:
    """Whether a list says beside each item where that came from."""
    return isinstance(written, Many) and any(each.above for each in written.items)


def _words(part: Part | None) -> str:
    return part.value.text if part is not None and isinstance(part.value, Leaf) else ""
