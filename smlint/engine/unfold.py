"""A YAML document to the documents of a plan in it: itself, its ``items:``, or, with ``kind:
plan``, what stands under the name of each kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from smlint.base.span import Pointer
from smlint.base.text import heading_key
from smlint.plan.model import Kind, Model
from smlint.plan.names import ALONE, with_own_id
from smlint.plan.structured.cells import key
from smlint.plan.structured.markdown import HEAD_OF_PLAN, PLAN
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref

KEYS = (
    *("strategy", "team", "goals", "metrics", "readings", "audiences", "channels", "research"),
    *("contacts", "sources", "leads", "content", "tactics", "events", "campaigns"),
    *("experiments", "reviews", "policies"),
)
"""What a plan in one file calls its kinds; their other names are understood too."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One document of a plan, and where it stands in its file's tree."""

    kind: str
    root: MapNode
    base: Pointer


@dataclass(frozen=True, slots=True)
class Asked:
    """A part that is no document, for the schema to judge: ``definition`` of a kind's schema."""

    kind: str
    definition: str
    node: Node


Part = Piece | Asked


def unfold(kind: str, root: MapNode, model: Model) -> Iterator[Part]:
    """The documents in one YAML document, and the parts around them."""
    if kind == PLAN:
        yield from _plan(root, model)
        return
    items = root.get("items")
    if root.entry("items") is None:
        yield _piece(kind, root, ())
    elif isinstance(items, SeqNode):
        yield Asked(kind, "file", replace(root, entries=tuple(_without_items(root))))
        yield from _listed(kind, items, ("items",))
    else:
        yield Asked(kind, "file", root)


def _plan(root: MapNode, model: Model) -> Iterator[Part]:
    head: list[Entry] = []
    parts: list[Part] = []
    seen: set[str] = set()
    for entry in root.entries:
        name = entry.key.text
        kind = None if name in HEAD_OF_PLAN else model.spellings.get(heading_key(name))
        if kind is None:
            head.append(entry)
        elif name not in seen:  # the key twice: the syntax says so, and the first counts
            seen.add(name)
            found = tuple(_documents(kind, entry))
            parts += found
            if not found and not _is_nothing(entry.value):
                head.append(replace(entry, key=replace(entry.key, text=_canonical(kind, model))))
    yield Asked(PLAN, "", replace(root, entries=tuple(head)))
    yield from parts


def _documents(kind: Kind, entry: Entry) -> Iterator[Part]:
    name, value = entry.key.text, deref(entry.value)
    if isinstance(value, MapNode):
        yield Piece(kind.name, with_own_id(kind.name, value, entry.key.span), (name,))
    elif isinstance(value, SeqNode) and _are_people(kind, value):
        people = Entry(key(kind.main_list, entry.key.span), value)
        root = MapNode(value.span, (people,), entry.key.span)
        yield _piece(kind.name, root, (name,))
    elif isinstance(value, SeqNode):
        yield from _listed(kind.name, value, (name,))


def _listed(kind: str, items: SeqNode, base: Pointer) -> Iterator[Part]:
    for at, item in enumerate(items.items):
        real = deref(item)
        if isinstance(real, MapNode):
            yield _piece(kind, real, (*base, at))
        else:
            yield Asked(kind, "document", real)


def _piece(kind: str, root: MapNode, base: Pointer) -> Piece:
    return Piece(kind, with_own_id(kind, root), base)


def _are_people(kind: Kind, value: SeqNode) -> bool:
    """Whether a list is a team's members and not several teams."""
    main = kind.shape.fields.get(kind.main_list)
    if kind.name not in ALONE or main is None or main.shape is None:
        return False
    roots = [deref(item) for item in value.items]
    names = {
        entry.key.text for root in roots if isinstance(root, MapNode) for entry in root.entries
    }
    return len(names & set(main.shape.fields)) > len(names & set(kind.shape.fields))


def _canonical(kind: Kind, model: Model) -> str:
    return next(name for name in KEYS if model.spellings[heading_key(name)].name == kind.name)


def _is_nothing(node: Node) -> bool:
    real = deref(node)
    if isinstance(real, ScalarNode):
        return real.type is Type.NULL
    return isinstance(real, SeqNode)  # an empty list: a list of no documents


def _without_items(root: MapNode) -> Iterator[Entry]:
    for entry in root.entries:
        node = deref(entry.value)
        if entry.key.text == "items" and isinstance(node, SeqNode):
            yield replace(entry, value=replace(node, items=()))
        else:
            yield entry
