"""What of a document a plan that is there does not have yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from smlint.engine.drafting.there import CALLED, There
from smlint.engine.drafting.values import Values
from smlint.engine.shipped import Shipped
from smlint.plan.sheet import Group, Named, Part
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, deref

READINGS, METRIC, VALUES = "readings", "metric", "values"


@dataclass(frozen=True, slots=True)
class Adding:
    """Compares documents with a plan, by what would be written of them.

    Attributes:
        there: the plan.
        values: turns nodes into what is written.
        shipped: the kinds.
        name: gives the fields of a document of a kind the name that its kind goes by.
        known: what the plan has already: kind and id.
    """

    there: There
    values: Values
    shipped: Shipped
    name: Callable[[str, dict[str, Part]], None]
    known: list[tuple[str, str]] = field(default_factory=list)

    def new(self, document: Document) -> Iterator[Document]:
        """What of a document the plan does not have. What it has, and says as well, is held by the
        plan; what it says otherwise goes to the notes, for nothing there is changed.
        """
        trial = self.values.trial()
        if document.kind == READINGS:
            yield from self._unread(document, trial)
            return
        shape = self.shipped.model.kinds[document.kind].shape
        found = trial.fields((document.kind,), shape, document.root)
        self.name(document.kind, found)
        written = _group(found)
        names = self.values.names
        twin = self.there.twin(document.kind, names, written)
        if twin is None:
            yield document
            return
        self.known.append((document.kind, twin.id or document.kind))
        names.settle(document.kind, twin.id, *_called(document.root))
        if self.there.says(twin, written):
            self.values.coverage.join(trial.coverage)

    def _unread(self, document: Document, trial: Values) -> Iterator[Document]:
        """Readings without those that the plan has: of the same metric, day and channel."""
        named, values = document.root.get(METRIC), document.root.get(VALUES)
        words = named.text if isinstance(named, ScalarNode) else ""
        metric = trial.names.there(METRIC, words)
        if metric is None or not isinstance(values, SeqNode):
            yield document
            return
        told = [(item, self._said(metric, item, trial)) for item in values.items]
        kept = tuple(item for item, same in told if same is None)
        other = {item.span.start.line for item, same in told if same is False}
        for item in values.items:
            if item.span.start.line not in other:
                self._hold_line(item.span.start.line)
        if len(kept) < len(told):
            self.known.append((READINGS, metric))
        if kept:
            fresh = SeqNode(values.span, kept)
            entries = (
                Entry(ScalarNode(kept[0].span, VALUES), fresh) if each.value is values else each
                for each in document.root.entries
            )
            yield replace(document, root=replace(document.root, entries=tuple(entries)))

    def _said(self, metric: str, item: Node, trial: Values) -> bool | None:
        """Whether the plan says the same of what a metric read on a day and a channel; None where
        it says nothing of it.
        """
        node, shape = deref(item), self.shipped.model.kinds[READINGS].shape.fields[VALUES].shape
        if shape is None or not isinstance(node, MapNode):
            return None
        row = _group(trial.fields((READINGS,), shape, node))
        said = self.there.read_on(metric, row.text("date"), row.text("channel"))
        return None if said is None else said == row.text("value")

    def _hold_line(self, line: int) -> None:
        """A row of a table is held as a whole: the metric's name stands in it as well."""
        text = self.values.coverage.text
        start = text.start_of(line)
        self.values.coverage.hold(text.span(start, start + len(text.line(line))))


def _group(found: dict[str, Part]) -> Group:
    return Group(tuple(Named(name, part) for name, part in found.items()))


def _called(root: MapNode) -> Iterable[str]:
    nodes = (root.get(name) for level in CALLED for name in level)
    return (node.text for node in nodes if isinstance(node, ScalarNode) and node.text.strip())
