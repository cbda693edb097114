"""What the fields of a goal in a data file say of its numbers: where one stands, where one wants to
be, what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.figures import Role
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, Type, deref
from smlint.syntax.outline import Prose

NUMBERS = (Type.INT, Type.FLOAT)
"""The types of a value that is a number."""

Said = dict[str, Entry]
"""The fields of a goal that a mapping has, each with the first key that names it."""


class Reads(Protocol):
    """Who knows the words of values and the fields of mappings."""

    def prose(self, node: Node) -> Prose:
        """A value's words."""

    def text_of(self, entry: Entry | None) -> Prose | None:
        """A field's words; None where it holds none."""

    def said(self, root: MapNode) -> Said:
        """The fields of a goal in a mapping."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Reads the numbers of one goal."""

    words: Words
    reads: Reads

    def read(self, goal: Goal, said: Said, lead: str | None) -> None:
        """The numbers in fields of their own, and those that its other texts surely say. ``lead``
        is the field whose words are the goal's.
        """
        for name in ("target", "baseline", "metric"):
            if name in said and (name != lead or name == "metric"):
                self._field(goal, name, said[name])
        for name in ("title", "statement"):
            prose = self.reads.text_of(said.get(name)) if name != lead else None
            if prose is not None and "target" not in goal.fields and self._is_sure(prose):
                self.words.picking.read(goal, prose)

    def _field(self, goal: Goal, name: str, entry: Entry) -> None:
        node = deref(entry.value)
        if isinstance(node, MapNode):
            self._mapping(goal, name, node)
        elif isinstance(node, ScalarNode) and node.type in NUMBERS and name != "metric":
            goal.fields.pop(name, None)
            goal.put(name, node, entry.key.span)
        elif isinstance(node, ScalarNode) and node.type is Type.TEXT:
            self._text(goal, name, entry, self.reads.prose(node))

    def _text(self, goal: Goal, name: str, entry: Entry, prose: Prose) -> None:
        """A number as people write it: "500+", "< 0.5%", a sentence; of a metric its name."""
        if self.words.is_slot(prose.text):
            goal.put(name, self.words.open.mark(prose), entry.key.span)
            return
        if name == "metric":
            goal.fields.pop(name, None)
            goal.put(name, self.words.cells.text(self.words.counting.thing(prose)), entry.key.span)
            return
        last = name == "target"
        value = self.words.picking.value(prose, last=last, about=goal.words.text)
        counts = last and self.words.picking.target(prose) is not None
        if value is not None and (counts or value.type in NUMBERS or name not in goal.fields):
            goal.fields.pop(name, None)
            goal.put(name, value, entry.key.span)
        if name == "target":
            self.words.deadlines.read(goal, prose)

    def _mapping(self, goal: Goal, name: str, root: MapNode) -> None:
        """A metric with its numbers, or a number with its date, in a mapping of its own."""
        inner = self.reads.said(root)
        if name == "metric":
            for each in ("baseline", "target"):
                if each in inner and each not in goal.fields:
                    self._field(goal, each, inner[each])
            titled = inner.get("title") or inner.get("metric")
        else:
            titled = root.entry("value")
        if titled is not None and isinstance(deref(titled.value), ScalarNode):
            self._field(goal, name, titled)

    def _is_sure(self, prose: Prose) -> bool:
        """Whether a text beside a goal's own words names the number to reach: "from 3 to 5"."""
        target = self.words.picking.target(prose)
        return target is not None and target.role is not Role.NONE and not target.word
