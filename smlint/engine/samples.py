"""A few lines of example for what is more than one word: the items of a list, an element that an id
shall name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smlint.plan.model import Field, Kind, Model
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, deref
from smlint.syntax.yaml import read_yaml

ITEMS = frozenset({"objects", "texts", "ids", "refs", "enums"})
"""The forms that hold several values."""

WHOLE = frozenset({"period-range", "measure", "object"})
"""The forms of a group of fields that is one value."""

MOST_LINES = 6

HIGHEST, _DEEPEST = 2, 6
"""The level of a field's heading in a page of one document, and the last level that there is."""


def sample(
    field: Field,
    *,
    markdown: bool,
    language: str | None,
    own: str = "",
    bullet: bool = False,
    level: int = HIGHEST,
) -> tuple[str, ...]:
    """How a list is written: one item, with all that it needs; empty where no example tells.

    Args:
        field: the list.
        markdown: for a Markdown page, where it stands below a heading.
        language: the page's, whose headings it takes.
        own: the id that the item has instead of that of the example.
        bullet: on the page the list stands in a bullet: a heading there would break what follows.
        level: on the page, that of the heading.
    """
    if field.form in WHOLE and field.example:
        return _whole(field, markdown=markdown, language=language, level=level)
    text = Text("example.yaml", field.example)
    item = _first(field, text)
    if item is None:
        return ()
    if markdown:
        title = field.titles.get(language or "", field.name)
        if bullet and isinstance(item, ScalarNode):
            return (f"- {title}: {_said(field, item.text, language)}",)
        return (_heading(title, level), "", *_below(field, item, language, own))[:MOST_LINES]
    lines = [_written(item, text)]
    if isinstance(item, MapNode):
        needed = _needed(field, item)
        lines = [
            f"{name}: {own if own and name == 'id' else _written(node, text)}"
            for name, node in needed
        ]
    inside = (f"  {'  ' if at else '- '}{line}" for at, line in enumerate(lines))
    return (f"{field.name}:", *inside)[:MOST_LINES]


def on_page(field: Field, language: str | None) -> str:
    """The example of a field as a bullet of a page; empty where it is more than a line.

    Args:
        field: with its example in YAML.
        language: the page's, whose labels it takes.
    """
    if field.form in WHOLE:
        lines = _whole(field, markdown=True, language=language) if field.example else ()
        return lines[0] if len(lines) == 1 else ""
    documents = read_yaml(Text("example.yaml", field.example), Caps()).documents
    root = documents[0] if documents else None
    found = root.get(field.name) if isinstance(root, MapNode) else None
    value = None if found is None else deref(found)
    items = [deref(each) for each in value.items] if isinstance(value, SeqNode) else [value]
    texts = [each.text for each in items if isinstance(each, ScalarNode)]
    if not texts or len(texts) < len(items):
        return ""
    said = (_said(field, each, language) for each in texts)
    between = "; " if field.form == "texts" else ", "
    return f"- {field.titles.get(language or '', field.name)}: {between.join(said)}"


def _heading(title: str, level: int) -> str:
    return f"{'#' * min(level, _DEEPEST)} {title}"


def _whole(
    field: Field, *, markdown: bool, language: str | None, level: int = HIGHEST
) -> tuple[str, ...]:
    """A group of fields as its example writes it; on a page a bullet, of more fields one of each
    below a heading.
    """
    if not markdown:
        return tuple(field.example.splitlines()[:MOST_LINES])
    documents = read_yaml(Text("example.yaml", field.example), Caps()).documents
    root = documents[0] if documents else None
    value = root.get(field.name) if isinstance(root, MapNode) else None
    group = None if value is None else deref(value)
    if not isinstance(group, MapNode) or field.shape is None:
        return ()
    title = field.titles.get(language or "", field.name)
    values = ((entry.key.text, deref(entry.value)) for entry in group.entries)
    said = {name: node.text for name, node in values if isinstance(node, ScalarNode)}
    if field.form == "period-range":
        return (f"- {title}: {' – '.join(said.values())}",)
    if field.form == "measure":
        return (f"- {title}: {said.get('value', '')} ({said.get('date', '')})",)
    titles = {name: each.titles for name, each in field.shape.fields.items()}
    bullets = (
        f"- {titles.get(name, {}).get(language or '', name)}: {text}" for name, text in said.items()
    )
    return (_heading(title, level), "", *bullets)[:MOST_LINES]


def home(kind: str, model: Model) -> tuple[Kind, Field] | None:
    """The kind of document, and its field, whose items are elements of a kind (``person``); None
    where each of them is a document.
    """
    homes = (
        (each, field)
        for each in model.kinds.values()
        for field in each.shape.fields.values()
        if field.defines == kind and field.example
    )
    return None if kind in model.kinds else next(homes, None)


def _below(
    field: Field, item: ScalarNode | MapNode, language: str | None, own: str
) -> Iterator[str]:
    """What stands below a heading: a bullet, or a table with a row."""
    if isinstance(item, ScalarNode):
        yield f"- {_said(field, item.text, language)}"
        return
    fields = {} if field.shape is None else field.shape.fields
    needed = tuple(_needed(field, item))
    yield _row(fields[name].titles.get(language or "", name) for name, _node in needed)
    yield _row("---" for _each in needed)
    yield _row(own if own and name == "id" else node.text for name, node in needed)


def _said(field: Field, value: str, language: str | None) -> str:
    """A value in the word of a page for it."""
    words = field.words if field.form in ("enum", "enums") else {}
    return words.get(value, {}).get(language or "", value)


def _written(node: Node, text: Text) -> str:
    """A value as the example writes it, with its quotation marks."""
    return text.content[node.span.start.offset : node.span.end.offset]


def _first(field: Field, text: Text) -> ScalarNode | MapNode | None:
    """The first item of the example of a list."""
    if field.form not in ITEMS or not field.example:
        return None
    documents = read_yaml(text, Caps()).documents
    root = documents[0] if documents else None
    items = root.get(field.name) if isinstance(root, MapNode) else None
    item: Node | None = items.items[0] if isinstance(items, SeqNode) and items.items else None
    real = None if item is None else deref(item)
    return real if isinstance(real, ScalarNode | MapNode) else None


def _needed(field: Field, item: MapNode) -> Iterator[tuple[str, ScalarNode]]:
    """What an item must say, else all single words of the example."""
    required = frozenset() if field.shape is None else field.shape.required
    for entry in item.entries:
        name, value = entry.key.text, deref(entry.value)
        if isinstance(value, ScalarNode) and (name in required or not required):
            yield name, value


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
