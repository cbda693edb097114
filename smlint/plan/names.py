"""Names: the ids that nobody had to write, and a writer's own fields."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from unicodedata import normalize

from smlint.base.span import Span
from smlint.base.text import folded
from smlint.plan.entities import is_empty
from smlint.plan.model import Field, Shape
from smlint.syntax.nodes import Entry, MapNode, ScalarNode

OWN = "x-"
"""What the names of a writer's own fields begin with."""

ALONE = frozenset({"strategy", "team"})
"""Kinds of which a plan has one: it is called by its kind where it has no id."""

TITLED = frozenset(
    {"strategy", "goal", "channel", "campaign", "event", "policy", "research", "experiment"}
    | {"review", "contact", "source"}
)
"""Kinds whose documents have a title or a name in any case: a heading says it, also where it could
be an id.
"""

_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")

_LATIN = str.maketrans(
    dict(zip("αβγδεζηικλμνξοπρστυφω", "avgdeziiklmnxoprstyfo", strict=True))
    | {"θ": "th", "χ": "ch", "ψ": "ps"}
)
_PAIRS = (
    (r"([αεη])[υύ](?=[αεηιουωάέήίόύώϊϋΐΰβγδζλμνρ])", r"\1v"),
    (r"([αεη])[υύ]", r"\1f"),
    (r"\bμπ", "b"),
    (r"γγ", "ng"),
    (r"γξ", "nx"),
    (r"γχ", "nch"),
    (r"ο[υύ]", "ou"),
)
"""Greek letters that are one sound together, by ELOT 743; where an accent or two dots part them,
they are two.
"""


def find(shape: Shape, name: str) -> Field | None:
    """The field that a heading, a label or a column names: one of the shape's, or the writer's
    own.
    """
    own = name.strip().lower()
    if own.startswith(OWN) and len(own) > len(OWN) and not any(map(str.isspace, own)):
        return Field(own)
    return shape.named(name)


def is_id(words: str) -> bool:
    """Whether some words can be an id: one word of small Latin letters, digits, ``.``, ``_``,
    ``-``.
    """
    return _ID.fullmatch(words) is not None


def slug(title: str) -> str:
    """An id from a title, as code hosts make anchors, in Latin letters: lower case, hyphens.
    Empty where it has neither a letter nor a digit that an id can hold.
    """
    plain = title
    if not title.isascii():
        plain = normalize("NFC", title).lower()
        for pair, latin in _PAIRS:
            plain = re.sub(pair, latin, plain)
    return re.sub(r"[^a-z0-9]+", "-", folded(plain).translate(_LATIN)).strip("-")


def free(name: str, taken: Container[str]) -> str:
    """The name, or the first of ``name-2``, ``name-3``… that nothing has yet."""
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found


def with_own_id(kind: str, root: MapNode, place: Span | None = None) -> MapNode:
    """A strategy or a team without an id, called by its kind. Everything else as it is."""
    written = root.get("id")
    if kind not in ALONE or (written is not None and not is_empty(written)):
        return root
    span = root.anchor if place is None else place
    own = Entry(ScalarNode(span, "id"), ScalarNode(span, kind, plain=False))
    rest = (entry for entry in root.entries if entry.key.text != "id")
    return replace(root, entries=(own, *rest))
