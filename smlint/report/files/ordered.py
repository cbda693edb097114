"""Documents with their fields in the order of their kind."""

from __future__ import annotations

from dataclasses import replace

from smlint.plan.model import Kind, Shape
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Sheet, Written


def in_order(sheet: Sheet, kind: Kind) -> Sheet:
    """A document with its fields in the order of its kind. On a page some stand in bullets and
    some below headings, so that their order says nothing; and each page of a kind looks the same.
    What is in order already is not copied: a file may hold thousands of documents.
    """
    root = _ordered(sheet.root, kind.shape)
    return sheet if root is sheet.root else replace(sheet, root=root)


def _ordered(group: Group, shape: Shape) -> Group:
    order = {name: at for at, name in enumerate(shape.fields)}
    found = sorted(group.fields, key=lambda each: order.get(each.name, len(order)))
    fields = tuple(_inside(each, shape) for each in found)
    if all(new is old for new, old in zip(fields, group.fields, strict=True)):
        return group
    return Group(fields)


def _inside(named: Named, shape: Shape) -> Named:
    field = shape.fields.get(named.name)
    inner = None if field is None else field.shape
    value = named.part.value
    ordered = value if inner is None else _value(value, inner)
    return named if ordered is value else replace(named, part=replace(named.part, value=ordered))


def _value(value: Written, shape: Shape) -> Written:
    match value:
        case Group():
            return _ordered(value, shape)
        case Many(items=items):
            entries = tuple(_entry(each, shape) for each in items)
            if all(new is old for new, old in zip(entries, items, strict=True)):
                return value
            return Many(entries)
        case Leaf():
            return value


def _entry(part: Part, shape: Shape) -> Part:
    value = _value(part.value, shape) if isinstance(part.value, Group) else part.value
    return part if value is part.value else replace(part, value=value)
