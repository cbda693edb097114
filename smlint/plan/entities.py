"""The words of the article as data: goals, objectives, metrics, people, tactics.

An entity is frozen and knows its origin: which document, which mapping, and so the place of each
of its fields. What each kind adds stands in ``smlint.plan.kinds``; nested entities that no rule
looks into (a pillar, a competitor) are plain ``Entity``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.base.span import Pointer, Span
from smlint.plan.open_marks import left_to_decide
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import MapNode, Real, ScalarNode, SeqNode, Type, deref, key_place, place


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """Where an entity was read: a mapping in a document."""

    document: Document
    pointer: Pointer
    node: MapNode

    def at(self, *fields: str | int) -> Span:
        """The place of a field's value; of a missing one, and of the element as a whole, its id,
        heading or row.
        """
        return place(self.node, fields) if fields else self.node.anchor

    def key(self, *fields: str | int) -> Span:
        """The place of a field's key."""
        return key_place(self.node, fields)

    def path(self, *fields: str | int) -> Pointer:
        """A field's pointer from the root of the document."""
        return (*self.pointer, *fields)

    def value(self, *fields: str | int) -> Real | None:
        """What a field holds; None where it is absent or empty."""
        node: Real | None = self.node
        for step in fields:
            if isinstance(node, MapNode):
                node = node.get(step if isinstance(step, str) else str(step))
            elif isinstance(node, SeqNode) and isinstance(step, int) and step < len(node.items):
                node = deref(node.items[step])
            else:
                return None
        return None if node is None or is_empty(node) else node

    def inner(self, pointer: Pointer, node: MapNode) -> Origin:
        """The origin of an element inside this one; ``pointer`` starts at the document."""
        return Origin(self.document, pointer, node)

    @property
    def found(self) -> bool:
        """It was read from an ordinary document, not from a plan of our format."""
        return self.document.form is Form.FOUND


def is_empty(node: Real) -> bool:
    """Whether a value says nothing: null, blank text, an empty mapping, a list of such values."""
    if isinstance(node, ScalarNode):
        return node.type is Type.NULL or not node.text or node.text.isspace()
    if isinstance(node, SeqNode):
        return all(is_empty(deref(item)) for item in node.items)
    return not node.entries


@dataclass(frozen=True, slots=True)
class Ref:
    """An id that points to another entity, of one of some kinds."""

    id: str
    kinds: tuple[str, ...]
    pointer: Pointer
    """From the entity's own mapping."""


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: a date or a period, whose last day counts. ``first`` is the period's first
    day (the date itself for a date).
    """

    text: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Measure:
    """A number on a day, as a baseline or a reading; either may be missing."""

    value: Decimal | None
    date: date | None


Head = tuple[str, str, str, str, str, Origin]
"""What every entity begins with: kind, id, title, status, owner, origin."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What every kind has. ``owner`` is a person's id as written."""

    kind: str
    id: str
    title: str
    status: str
    owner: str
    origin: Origin

    @property
    def subject(self) -> str:
        """``kind:id``, as findings name it; empty where it has no id."""
        return f"{self.kind}:{self.id}" if self.id else ""

    def origin_text(self, field: str) -> str:
        """The words of a field as written; empty where it has none."""
        node = self.origin.value(field)
        return node.text.strip() if isinstance(node, ScalarNode) else ""

    @property
    def label(self) -> str:
        """What a message calls it: its id, else its first words in quotation marks; empty where it
        has neither.
        """
        return self.id or quoted(self.title)


OWN_FIELDS = "x-"
"""What a team adds under such a name is its own affair."""

OVER = ("retired", "dropped")
"""A status that says that nothing is asked of an element any more: it is kept for the record."""

ENDED = ("met", "missed", "dropped")
"""A status that says how an objective ended."""


def is_over(entity: Entity) -> bool:
    """Whether an element is kept for the record alone. A channel that was retired is not: that it
    was decided against is what the plan says of it.
    """
    return entity.kind != "channel" and entity.status in OVER


LONGEST_LABEL = 60


def quoted(words: str) -> str:
    """Some words as a name in a sentence: ``"Grow the community…"``; empty for none, and for a name
    that is still to be decided.
    """
    line = "" if left_to_decide(words) is not None else " ".join(words.split())
    if len(line) > LONGEST_LABEL:
        line = f"{line[:LONGEST_LABEL].rsplit(' ', 1)[0]}…"
    return f'"{line}"' if line else ""
