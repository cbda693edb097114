"""The other parts of a data file: the channels, audiences, metrics ... that its keys list."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from smlint.base.text import heading_key
from smlint.plan.found.files.element import Elements
from smlint.plan.found.files.keys import spaced
from smlint.plan.found.parts.part import Part
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref

_UNLISTED = frozenset({"content", "metric"})
_NAME_WORDS = 8


@dataclass(frozen=True, slots=True)
class Lists:
    """Collects the parts of one file, each once."""

    elements: Elements
    found: dict[tuple[str, str], Part] = field(default_factory=dict)

    def parts(self) -> tuple[Part, ...]:
        """All parts so far."""
        return tuple(self.found.values())

    def read(self, entry: Entry) -> None:
        """The channels, audiences ... that a key lists."""
        kind = self.elements.keys.part(entry.key.text)
        if kind and kind not in _UNLISTED:
            self.put(kind, entry.value)

    def put(self, kind: str, value: Node, without: Container[int] = ()) -> None:
        """Each element of a list, or of a mapping by name, as a part of a kind; those on the lines
        of ``without`` are told elsewhere.
        """
        real = deref(value)
        items = real.items if isinstance(real, SeqNode) else ()
        nodes = [each for item in items if (each := self._name(item)) is not None]
        if isinstance(real, MapNode) and holds_mappings(real):
            nodes = [entry.key for entry in real.entries]
        for node in nodes:
            if node.span.start.line not in without:
                self._keep(kind, node)

    def _keep(self, kind: str, node: ScalarNode) -> None:
        words = self.elements.words
        prose = self.elements.prose(node)
        prose = spaced(prose) if node.text.islower() else prose
        if len(prose.text.split()) <= _NAME_WORDS and words.says_something(prose):
            name = words.names.platform(prose.text) or heading_key(prose.text)
            self.found.setdefault((kind, name), Part(kind, words.cells.text(prose)))

    def _name(self, item: Node) -> ScalarNode | None:
        real = deref(item)
        if isinstance(real, MapNode):
            named = self.elements.said(real).get("title")
            real = real if named is None else deref(named.value)
        return real if isinstance(real, ScalarNode) and real.type is Type.TEXT else None


def holds_mappings(root: Node) -> bool:
    """Whether a list or a mapping holds mappings and nothing else."""
    real = deref(root)
    match real:
        case SeqNode(items=items):
            inner = items
        case MapNode(entries=entries):
            inner = tuple(entry.value for entry in entries)
        case _:
            return False
    return bool(inner) and all(isinstance(deref(each), MapNode) for each in inner)
