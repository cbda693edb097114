"""A goal as found, while what its words and the cells beside them say is gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from smlint.base.span import Span
from smlint.plan.kinds.goals import REACHED_WHEN
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode, Type
from smlint.syntax.outline import Prose

FIELDS = (
    *("id", "title", "statement", "metric", "baseline", "target", "due", "owner", "status"),
    *("priority", "tags", "notes"),
)
NUMBERS = (Type.INT, Type.FLOAT)
"""The types of a value that is a number."""


@dataclass(slots=True)
class Goal:
    """A goal while its parts are gathered.

    Attributes:
        words: what it says, its label and numbering taken off.
        span: its line, row or bullet.
        anchor: where what is missing is reported.
        fields: what is known of it, by field name.
        context: the time that stands around it, for a goal that names none.
        results: the key results or measured steps below it: its objectives.
        others: what its writer says of it that is none of these fields.
        counted: it is a row of a table, or a line among numbers: it may say another goal again.
        platform: the one that a heading above it names; ``place`` is that name as it is written.
        since: the day on which its baseline was read.
        vague: its own time is none of the calendar ("soon"), and no time around it takes its place.
        held: it shall be so from a day on, and no time around it is its deadline.
    """

    words: Prose
    span: Span
    anchor: Span
    fields: dict[str, tuple[Span, ScalarNode]] = field(default_factory=dict)
    context: ScalarNode | None = None
    results: list[Goal] = field(default_factory=list)
    others: list[Entry] = field(default_factory=list)
    counted: bool = False
    platform: str = ""
    place: str = ""
    since: ScalarNode | None = None
    vague: bool = False
    held: bool = False

    @property
    def is_measured(self) -> bool:
        """Whether it, or a result of it, names a number to reach."""
        return any("target" in each.fields for each in (self, *self.results))

    def put(self, name: str, node: ScalarNode | None, where: Span | None = None) -> None:
        """Note a field, unless it is known already."""
        if node is not None and name not in self.fields:
            self.fields[name] = (node.span if where is None else where, node)

    def node(self, inherited: ScalarNode | None = None) -> MapNode:
        """The goal as a mapping, as if it had been written in our format.

        ``inherited`` is a deadline given from above.
        """
        self._hand_down_metric()
        context, own = inherited or self.context, self.fields.get("due")
        if context is not None and not self.held:
            self.put("due", context)
        entries = [
            Entry(key(name, self.fields[name][0]), self._value(name))
            for name in FIELDS
            if name in self.fields
        ]
        if self.results:
            due = None if own is None or self.vague else own[1]
            items = tuple(each.node(due or each.context or context) for each in self.results)
            span = Span(self.span.path, items[0].span.start, items[-1].span.end)
            entries.append(Entry(key("objectives", items[0].anchor), SeqNode(span, items)))
        return MapNode(self._whole(entries), (*entries, *self.others), self.anchor)

    def _hand_down_metric(self) -> None:
        """Give its only result what a line below it says is measured, where that alone has a number
        to reach: no second objective lacks one then.
        """
        metric = self.fields.get("metric")
        if metric is None or len(self.results) != 1 or {"target", "baseline"} & self.fields.keys():
            return
        if "target" in self.results[0].fields and metric[0].start > self.span.end:
            self.results[0].fields["metric"] = self.fields.pop("metric")

    def _value(self, name: str) -> ScalarNode | MapNode:
        """A field's value; of a baseline the number with its day, where one is told."""
        node = self.fields[name][1]
        if name != "baseline" or self.since is None or node.type not in NUMBERS:
            return node
        parts = (("value", node), ("date", self.since))
        return MapNode(
            node.span, tuple(Entry(key(part, each.span), each) for part, each in parts), node.span
        )

    def _whole(self, entries: list[Entry]) -> Span:
        """From its line to the end of what stands below it and belongs to it."""
        ends = (each.value.span.end for each in entries if each.value.span.start > self.span.start)
        return Span(self.span.path, self.span.start, max((self.span.end, *ends)))


def note_reached(goal: Goal, words: ScalarNode) -> None:
    """Note what says when a goal is reached; the first words that say so count."""
    if all(entry.key.text != REACHED_WHEN for entry in goal.others):
        goal.others.append(Entry(key(REACHED_WHEN, words.span), words))


def of_place(counted: str, place: str) -> str:
    """The name of what is counted on a platform."""
    return f"{counted} ({place})"
