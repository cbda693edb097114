"""The values of settings files laid over one another: who extends wins, key by key.

A setting that is one value, or a choice (``select``), is replaced; so is each line of ``severity``
and ``limits``. Lists of what to leave out or to add (``ignore``, ``extend-select``, ``include``,
``exclude``, ``rules``, ``per-file-ignores``, ``headings``, ``lexicons``) add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from smlint.base.span import Span
from smlint.engine.layers import Layer
from smlint.rules.book import RuleBook
from smlint.syntax.nodes import MapNode, Node, Real, ScalarNode, SeqNode, deref

REPLACED = ("profile", "select", "language", "messages", "fail-on", "rules-as-of", "baseline")
"""Keys whose value an extending file replaces as a whole."""

BY_NAME = ("severity", "limits")
"""Keys whose lines an extending file replaces one by one."""

KEYS = (
    *("extends", "requires", "rules-as-of", "profile", "select", "ignore", "extend-select"),
    *("severity", "per-file-ignores", "limits", "include", "exclude", "rules", "language"),
    *("messages", "headings", "lexicons", "fail-on", "baseline"),
)
"""Every setting, in the order they are told."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value: the keys that lead to it, itself, and the place that set it.

    A list gives a leaf for each item; an exception of ``ignore`` is one leaf.
    """

    path: tuple[str, ...]
    node: ScalarNode | MapNode
    span: Span

    @property
    def text(self) -> str:
        """What a plain value says."""
        return self.node.text if isinstance(self.node, ScalarNode) else ""


def merge(layers: Iterable[Layer], book: RuleBook) -> tuple[Leaf, ...]:
    """The values that hold, those of extended files first."""
    held: list[Leaf] = []
    for layer in layers:
        own = [] if layer.root is None else list(_leaves((), layer.root, layer.root.span))
        said = set() if layer.root is None else set(_said(layer.root))
        lines = {leaf.path for leaf in own}
        kept = (leaf for leaf in held if not _replaced(leaf, lines, said))
        back = [leaf.text for leaf in own if leaf.path == ("extend-select",)]
        held = [*_without(kept, back, book), *own]
    return tuple(held)


def _leaves(path: tuple[str, ...], node: Node, span: Span) -> Iterator[Leaf]:
    real = deref(node)
    match real:
        case ScalarNode() if real.value is not None:
            yield Leaf(path, real, span)
        case SeqNode(items=items):
            for item in items:
                each: Real = deref(item)
                if not isinstance(each, SeqNode):
                    yield Leaf(path, each, item.span)
        case MapNode(entries=entries):
            for entry in entries:
                if path or entry.key.text in KEYS:
                    yield from _leaves((*path, entry.key.text), entry.value, entry.key.span)
        case _:
            pass


def _said(root: MapNode) -> Iterator[str]:
    """The keys that a file says something of, if only an empty list."""
    for entry in root.entries:
        node = deref(entry.value)
        if not isinstance(node, ScalarNode) or node.value is not None:
            yield entry.key.text


def _replaced(leaf: Leaf, lines: set[tuple[str, ...]], said: set[str]) -> bool:
    head = leaf.path[0]
    if head in BY_NAME:
        return leaf.path in lines
    # A profile of one's own is a new choice, and a choice that was taken over would hide it.
    return head in REPLACED and (head in said or (head == "select" and "profile" in said))


def _without(leaves: Iterable[Leaf], back: list[str], book: RuleBook) -> Iterator[Leaf]:
    """The values taken over, without the rules among ``ignore`` that ``extend-select`` of the
    extending file takes back.
    """
    rules = {rule for selector in back for rule in book.select(selector) or ()}
    for leaf in leaves:
        plain = leaf.path == ("ignore",) and isinstance(leaf.node, ScalarNode)
        ignored = (book.select(leaf.text) or frozenset()) if plain else frozenset()
        if rules & ignored and isinstance(leaf.node, ScalarNode):
            for rule in sorted(ignored - rules):
                yield replace(leaf, node=replace(leaf.node, text=rule))
        else:
            yield leaf
