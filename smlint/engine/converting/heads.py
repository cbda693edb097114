"""What a file of a plan says at its head, before and around its documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smlint.base.span import Position
from smlint.base.text import heading_key
from smlint.engine.converting.placing import Placed
from smlint.engine.converting.slots import NO_DOCUMENT, group
from smlint.plan.model import Model
from smlint.plan.sheet import NO_FIELDS, Group
from smlint.plan.structured.markdown import PLAN
from smlint.source.endings import is_markdown
from smlint.source.text import Text
from smlint.syntax.blocks import read_blocks
from smlint.syntax.document import Caps
from smlint.syntax.frontmatter import body_start, split_front_matter
from smlint.syntax.nodes import Entry, MapNode, ScalarNode
from smlint.syntax.outline import sections
from smlint.syntax.yaml import read_yaml

_KIND, _LANGUAGE, _ITEMS = "kind", "language", "items"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a file.

    Attributes:
        language: what it says that its documents are written in.
        whole: it is a whole plan.
        first: the line on which it says something for the first time.
        own: its other fields: the title of the plan, fields that nobody knows.
        kinds: where in a whole plan the documents of a kind begin.
    """

    language: str = ""
    whole: bool = False
    first: int = 1
    own: Group = NO_FIELDS
    kinds: tuple[tuple[str, Position], ...] = ()


def read_head(text: Text, model: Model, caps: Caps, *, several: bool) -> Head:
    """Read the head of a file of the plan; ``several``: it holds documents below it."""
    front = split_front_matter(text) if is_markdown(text.path) else None
    start, end = front or (0, len(text.content))
    roots = read_yaml(text, caps, start=start, end=end).documents
    root = next((each for each in roots if isinstance(each, MapNode)), None)
    if root is None or not root.entries:
        return Head()
    whole = _word(root, _KIND) == PLAN
    kinds: tuple[tuple[str, Position], ...] = ()
    if whole:
        kinds = tuple(_headings(text, model, caps) if front else _keys(root, model))
    own = group(tuple(_own(root, {start for _kind, start in kinds}))) if several else NO_FIELDS
    return Head(_word(root, _LANGUAGE), whole, root.entries[0].key.span.start.line, own, kinds)


def kinds_said(placed: Placed) -> Mapping[str, tuple[str, ...]]:
    """What is said of all documents of a kind, by the kind."""
    return {
        str(way[0]): (*each.above, *each.beside)
        for (number, way), each in placed.at.items()
        if number == NO_DOCUMENT
    }


def _own(root: MapNode, kinds: set[Position]) -> Iterator[Entry]:
    for entry in root.entries:
        known = entry.key.text in (_KIND, _LANGUAGE, _ITEMS)
        if not known and entry.key.span.start not in kinds:
            yield entry


def _keys(root: MapNode, model: Model) -> Iterator[tuple[str, Position]]:
    for entry in root.entries:
        kind = model.spellings.get(heading_key(entry.key.text))
        if kind is not None and entry.key.text not in ("id", "title", _LANGUAGE):
            yield kind.name, entry.key.span.start


def _headings(text: Text, model: Model, caps: Caps) -> Iterator[tuple[str, Position]]:
    start = body_start(text, split_front_matter(text))
    _before, tree = sections(read_blocks(text, start, len(text.content), caps.nodes).blocks)
    if len(tree) == 1 and tree[0].heading.level == 1:
        tree = tree[0].sections
    for each in tree:
        kind = model.spellings.get(heading_key(each.heading.prose.text))
        if kind is not None:
            yield kind.name, each.heading.prose.span.start


def _word(root: MapNode, name: str) -> str:
    value = root.get(name)
    return value.text.strip() if isinstance(value, ScalarNode) else ""
