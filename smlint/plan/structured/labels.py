"""What a label or a column names: a field of a shape, or of the objects folded into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from smlint.plan.model import Field, Shape
from smlint.plan.names import OWN, find
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import Block, Bullets, Item, Prose, Table

FOLDED = "profiles"
"""A list of objects whose fields may stand beside the others: the columns Channel and Followers of
a contact make one profile.
"""


def find_folded(shape: Shape, name: str) -> Field | None:
    """The field that a label or a column names, also one of the objects folded into a shape."""
    named = find(shape, name)
    outer = shape.fields.get(FOLDED)
    if named is None and outer is not None and outer.shape is not None:
        return outer.shape.named(name)
    return named


def is_folded(shape: Shape, named: Field) -> bool:
    """Whether a field belongs to the objects folded into a shape and not to the shape itself."""
    own = named.name.startswith(OWN) or shape.fields.get(named.name) is named
    return FOLDED in shape.fields and not own


def label_of(shape: Shape, item: Item) -> tuple[Prose | None, Field | None, Prose]:
    """A bullet's label, the field it names, and the words behind it. A blank behind the colon may
    be missing where the label is known.
    """
    label, words = labelled(item.prose)
    if label is not None:
        return label, find_folded(shape, label.text), words
    text = item.prose.text
    at = text.find(":")
    named = find_folded(shape, text[:at]) if at > 0 else None
    if named is None:
        return None, None, words
    return item.prose.slice(0, at), named, item.prose.slice(at + 1, len(text))


def titles(shape: Shape) -> tuple[str, ...]:
    """All that the fields of a shape are called, for "did you mean"."""
    fields = list(shape.fields.values())
    folded = shape.fields.get(FOLDED)
    if folded is not None and folded.shape is not None:
        fields.extend(folded.shape.fields.values())
    return tuple(name for each in fields for name in (*each.names, each.name))


def columns(table: Table, shape: Shape) -> int:
    """How many columns of a table are fields of a shape."""
    return sum(1 for cell in table.header.cells if shape.named(cell.text) is not None)


def list_of(table: Table, shape: Shape) -> Field | None:
    """The list of an object that a table is by its columns: they name more of its items' fields
    than of the object's own (as many, where the object would be written several times over).
    None where that is not plain.
    """
    counts = {
        each.name: columns(table, each.shape)
        for each in shape.fields.values()
        if each.shape is not None and each.form == "objects"
    }
    best, own = max(counts.values(), default=0), columns(table, shape)
    found = [name for name, count in counts.items() if count == best]
    fits = best > own or (best == own and len(table.rows) > 1)
    return shape.fields[found[0]] if best and fits and len(found) == 1 else None


def labels(blocks: Iterable[Block], shape: Shape) -> int:
    """How many bullets are labelled with a field of a shape."""
    items = (item for block in blocks if isinstance(block, Bullets) for item in block.items)
    found = (labelled(item.prose)[0] for item in items)
    return sum(1 for label in found if label is not None and find(shape, label.text) is not None)


def hung(blocks: tuple[Block, ...], shape: Shape, main: Field | None = None) -> tuple[Block, ...]:
    """Blocks with each table below a bullet that ends with its label ("Evidence:") as a part of
    this bullet, where its columns are of that field, and not more of the main list.
    """
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Table) and isinstance(last, Bullets):
            item = last.items[-1]
            label, named, words = label_of(shape, item)
            inner = None if label is None or words.text or item.blocks else named
            fits = 0 if inner is None or inner.shape is None else columns(block, inner.shape)
            if fits and fits >= (columns(block, main.shape) if main and main.shape else 0):
                found[-1] = replace(last, items=(*last.items[:-1], replace(item, blocks=(block,))))
                continue
        found.append(block)
    return tuple(found)
