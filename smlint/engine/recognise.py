"""Whether a file is the plan's: a known kind, a kind that was misspelt, or a plan without one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from smlint.base.finding import Arg, Observation, Term
from smlint.base.text import closest
from smlint.plan.entities import is_empty
from smlint.plan.model import Kind, Model
from smlint.plan.structured.markdown import PLAN
from smlint.source.text import Text
from smlint.syntax.nodes import MapNode, Real, ScalarNode, SeqNode, deref, stable

KIND_LINE = re.compile(rb"(?m)^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[ \t-]*[\"']?kind[\"']?[ \t]*:")
"""A line that names a kind, also in a file that cannot be read."""

EVERYBODYS = frozenset(
    {"id", "title", "name", "status", "type", "notes", "tags", "language", "description", "date"}
    | {"url", "start", "end", "version", "owner", "updated", "text", "format", "period", "topics"}
    | {"link", "question", "author", "findings", "channel", "channels", "goals", "campaign"}
)
"""Field names that files of every sort have; they do not make a plan."""

ENOUGH = 3
"""So many telling fields make a mapping look like a document of a kind."""


_NEAR = 0.8
"""How much of two words is the same where one may be meant for the other."""


def names_kind(data: bytes) -> bool:
    """Whether undecoded bytes hold a line ``kind:``, in UTF-8 or, zero bytes left out, UTF-16."""
    return KIND_LINE.search(data.replace(b"\0", b"")) is not None


def kind_of(root: MapNode, model: Model) -> str | None:
    """The known kind that a mapping names."""
    node = root.get("kind")
    named = node.text.strip() if isinstance(node, ScalarNode) else ""
    return named if named in model.kinds else None


def file_kind(root: MapNode, model: Model) -> str | None:
    """The known kind that a file's mapping names; ``plan`` for a whole plan in one file."""
    node = root.get("kind")
    whole = isinstance(node, ScalarNode) and node.text.strip() == PLAN and not foreign(root)
    return PLAN if whole else kind_of(root, model)


def foreign(root: MapNode) -> bool:
    """Whether a mapping is another tool's: Kubernetes and its like have a ``kind`` too."""
    return root.get("apiVersion") is not None


def without_kind(root: MapNode, model: Model, *, included: bool) -> Observation | None:
    """What is wrong with a mapping that names no known kind; None where it is not the plan's."""
    node = root.get("kind")
    if node is None or is_empty(node):
        return kindless(root, model, included=included)
    return misnamed(root, node, model, included=included)


def misnamed(root: MapNode, node: Real, model: Model, *, included: bool) -> Observation | None:
    """A kind that is none: reported when it is close to one, or when the file was named as the
    plan's. What is no word at all (``kind: [goal]``) is also told where its fields are a plan's.
    """
    if foreign(root):
        return None
    word = _word(node)
    guess = closest(word, (*model.kinds, PLAN)) if word else None
    args: dict[str, Arg] = {"kind": word if isinstance(node, ScalarNode) else f"[{word or '…'}]"}
    if guess is not None:
        args["guess"] = guess
        return _at(root, "unknown-kind", "guess", args)
    if included:
        args["kinds"] = tuple(sorted(model.kinds))
        return _at(root, "unknown-kind", "unknown", args)
    return None if isinstance(node, ScalarNode) else kindless(root, model, included=False)


def resembles_kind(word: str, model: Model) -> bool:
    """Whether a word is a known kind, or may be meant for one, or for several of its sort: "goals",
    "golas".
    """
    said = word.strip().lower()
    known = [*model.kinds, *(f"{name}s" for name in model.kinds), PLAN]
    return bool(closest(said, known) or get_close_matches(said, known, 1, _NEAR))


def _word(node: Real) -> str:
    """The word that a kind is meant by: itself, or the only one of a list."""
    if isinstance(node, SeqNode) and len(node.items) == 1:
        node = deref(node.items[0])
    return node.text if isinstance(node, ScalarNode) else ""


def kindless(root: MapNode, model: Model, *, included: bool) -> Observation | None:
    """A mapping without ``kind`` that was named as the plan's, or looks like one of a kind."""
    if included:
        return Observation("kind-missing", "included", root.anchor)
    kind = likeness(_names(root), model)
    if kind is None or foreign(root):
        return None
    return Observation(
        "kind-missing", "looks-like", root.anchor, args={"guess": Term(f"kind.{kind.name}")}
    )


def _names(root: MapNode) -> set[str]:
    """The fields of a mapping, or of the first of its ``items:``."""
    items = root.get("items")
    first = deref(items.items[0]) if isinstance(items, SeqNode) and items.items else root
    return {entry.key.text for entry in (first if isinstance(first, MapNode) else root).entries}


def likeness(names: Iterable[str], model: Model) -> Kind | None:
    """The kind whose telling fields a mapping has, if it has enough of them and they are most of
    its fields.
    """
    given = set(names)
    telling = given - EVERYBODYS
    best = max(
        model.kinds.values(), key=lambda kind: len(telling & set(kind.shape.fields)), default=None
    )
    if best is None:
        return None
    shared = telling & set(best.shape.fields)
    known = given & set(best.shape.fields)
    return best if len(shared) >= ENOUGH and 2 * len(known) > len(given) else None


def looks_like_plan(text: Text, model: Model) -> bool:
    """Whether a text that does not parse was meant for a plan: it names a kind, or its lines begin
    with enough of one kind's fields.
    """
    if names_kind(text.content.encode("utf-8", "surrogatepass")):
        return True
    names = re.findall(r"(?m)^[ \t-]*([a-z][a-z_]*)[ \t]*:", text.content)
    return likeness(names, model) is not None


def _at(root: MapNode, rule: str, message: str, args: dict[str, Arg]) -> Observation:
    node = root.get("kind")
    span = root.anchor if node is None else node.span
    pointer = ("kind",)
    return Observation(
        rule, message, span, pointer=pointer, anchor=stable(root, pointer), args=args
    )
