"""What is done to a field, by the form its kind gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smlint.base.span import Pointer
from smlint.engine.mutation.held import Held
from smlint.syntax.nodes import Node, ScalarNode, SeqNode, deref

GONE = "gone"
"""The field is left out."""

NOWHERE = "nobody-here"
"""An id that no plan has."""

WORDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ref": (("broken-reference", NOWHERE),),
    "refs": (("broken-reference", NOWHERE),),
    "scope": (("broken-reference", NOWHERE),),
    "id": (("no-id", "Not An Id"),),
    "date": (("no-date", "soon"),),
    "datetime": (("no-date", "soon"),),
    "period": (("no-date", "soon"),),
    "period-range": (("other-type", "lately"),),
    "time": (("no-time", "late"),),
    "duration": (("no-duration", "often"),),
    "number": (("no-number", "many"),),
    "integer": (("no-number", "many"),),
    "boolean": (("no-boolean", "perhaps"),),
    "enum": (("unknown-value", "whatever"),),
    "enums": (("unknown-value", "whatever"),),
    "url": (("no-address", "our page"),),
    "language": (("unknown-value", "?"),),
    "currency": (("unknown-value", "money"),),
    "timezone": (("unknown-value", "Nowhere/Never"),),
    "path": (("broken-link", "no/such/file.md"),),
    "object": (("other-type", "something"),),
    "objects": (("other-type", "something"),),
    "measure": (("no-number", "some"),),
    "milestones": (("other-type", "something"),),
    "texts": (),
    "ids": (),
    "text": (),
    "longtext": (),
}
"""What is written instead, by the form of a field. Free text has no wrong form, only no words."""

IN_A_LIST = "in-a-list"
"""The value is made the only one of a list, where the form knows one value alone."""

_LISTS = frozenset({"refs", "scope", "enums", "object", "objects", "milestones"})
"""Forms of a field that holds several values, or fields."""

_NUMBERS = frozenset({"number", "integer"})

_VAGUE = {
    "en": "Improve our presence a lot as soon as possible",
    "el": "Να βελτιωθεί πολύ η παρουσία μας το συντομότερο",
}
"""The sentence of an objective that says nothing one could measure."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One way to damage a field: what is written in the place of a value (the field's own, or the
    first of its list); None leaves the field out. ``listed`` says that the value itself is written
    again, as a list.
    """

    operator: str
    node: Node
    pointer: Pointer
    text: str | None
    listed: bool = False


def damages(held: Held, *, asked_for: bool) -> Iterator[Damage]:
    """Every damage that fits the form of a field.

    ``asked_for`` says that the schema wants the field, or names a rule that looks for it here; to
    leave out any other is no fault.
    """
    if asked_for:
        yield Damage(GONE, held.entry.value, held.pointer, None)
    node, pointer = _first(held)
    for operator, text in WORDS[held.field.form]:
        yield Damage(operator, node, pointer, text)
    if held.field.form in _NUMBERS and isinstance(held.value, ScalarNode):
        yield Damage("other-sign", node, pointer, _other_sign(held.value))
    if isinstance(held.value, ScalarNode) and not is_free(held) and held.field.form not in _LISTS:
        yield Damage(IN_A_LIST, node, pointer, held.value.text, listed=True)
    if _is_sentence(held):
        words = _VAGUE["el" if held.part.document.language == "el" else "en"]
        yield Damage("vague", node, pointer, words)


def is_free(held: Held) -> bool:
    """Whether a field takes any words, so that nothing but a rule can find fault with them."""
    return not WORDS[held.field.form]


def _first(held: Held) -> tuple[Node, Pointer]:
    """The value, or of a list of words its first."""
    value = held.value
    if isinstance(value, SeqNode) and held.field.shape is None and value.items:
        first = deref(value.items[0])
        if isinstance(first, ScalarNode):
            return value.items[0], (*held.pointer, 0)
    return held.entry.value, held.pointer


def _other_sign(node: ScalarNode) -> str:
    text = node.text.strip()
    if text.startswith("-"):
        return text[1:]
    return f"-{text}" if text.strip("0.,") else "-1"


def _is_sentence(held: Held) -> bool:
    owner = held.subject.partition(":")[0]
    return owner == "objective" and held.pointer[-1] == "statement"
