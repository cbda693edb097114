"""Documents of a plan as YAML, with their remarks as comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from smlint.engine.converting.filing import OnePlan, at_name, ending, of_one
from smlint.engine.converting.remarks import SPOKEN_TO
from smlint.plan.names import ALONE
from smlint.plan.sheet import (
    FREE_MARK,
    NAMES,
    FreeText,
    Group,
    Leaf,
    Many,
    Named,
    Part,
    Sheet,
    Written,
    comments_among,
    free_among,
)
from smlint.report.files.yaml_words import WIDTH, block, on_one_line
from smlint.report.neutral import neutral
from smlint.syntax.nodes import Type

STEP = 2
"""What belongs to something is moved in by two spaces."""

FREE = f"#{FREE_MARK}"
"""What a line of free text begins with, which is none of the comments that people write."""


def yaml_file(sheets: Sequence[Sheet], head: Iterable[str] = ()) -> str:
    """One file with the documents of one kind; ``head`` are remarks on the whole."""
    return "".join(yaml_pieces(sheets, head))


def yaml_pieces(sheets: Sequence[Sheet], head: Iterable[str] = ()) -> Iterator[str]:
    """The same file line by line: of a long table there are a million."""
    return (f"{line}\n" for line in _lines(sheets, head))


def yaml_plan_pieces(plan: OnePlan, keys: Mapping[str, str]) -> Iterator[str]:
    """A whole plan in one file, line by line; ``keys`` is what each kind is called there."""
    return (f"{line}\n" for line in _plan_lines(plan, keys))


def _lines(sheets: Sequence[Sheet], head: Iterable[str]) -> Iterator[str]:
    if len(sheets) == 1:
        only, head = of_one(sheets[0], head)
        yield from (*remarks(head, 0), *_single(only))
    else:
        yield from (*remarks(head, 0), f"kind: {sheets[0].kind}", "items:")
        yield from _listed(ending(sheets), STEP)
    yield from remarks(sheets[-1].below, 0)


def _plan_lines(plan: OnePlan, keys: Mapping[str, str]) -> Iterator[str]:
    yield from remarks(plan.head, 0)
    yield "kind: plan"
    yield from fields(plan.own)
    sheets = ending(plan.sheets)
    for kind, group in groupby(sheets, key=lambda sheet: sheet.kind):
        own = tuple(group)
        yield ""
        yield from remarks(plan.kinds.get(kind, ()), 0)
        if kind in ALONE and len(own) == 1:
            yield from _only(own[0], keys[kind])
        else:
            yield f"{keys[kind]}:"
            yield from _listed(own, STEP)
    yield from (each for last in sheets[-1:] for each in remarks(last.below, 0))


def _only(sheet: Sheet, key: str) -> Iterator[str]:
    """The only document of a kind, what is said of it above the key that names it."""
    only = at_name(sheet)
    yield from remarks(comments_among(only.above), 0)
    yield f"{key}:"
    yield from remarks(free_among(only.above), STEP)
    yield from fields(only.root, STEP)


def _single(sheet: Sheet) -> Iterator[str]:
    """A document, the remarks on it below its kind: what stands above that is said of the file.
    So is what is said of a strategy or a team that does not begin with its name, for it would be
    said of its first field. Remarks that speak to smlint stand where what the document lacks is
    told, at its id, else at its first line.
    """
    name = sheet.root.fields[0].name if sheet.root.fields else ""
    alone = sheet.kind in ALONE and name not in NAMES
    first = tuple(
        each
        for each in comments_among(sheet.above)
        if alone or (name != "id" and each.startswith(SPOKEN_TO))
    )
    yield from (*remarks(first, 0), f"kind: {sheet.kind}")
    yield from remarks((each for each in sheet.above if each not in first), 0)
    yield from fields(sheet.root)


def _listed(sheets: Sequence[Sheet], indent: int) -> Iterator[str]:
    for at, sheet in enumerate(sheets):
        if at:
            yield ""
        yield from _item(Part(sheet.root, sheet.above), indent)


def remarks(told: Iterable[str], indent: int) -> Iterator[str]:
    """Remarks as comments on lines of their own."""
    lead, free = " " * indent, False
    for each in told:
        if free and isinstance(each, FreeText):
            yield f"{lead}{FREE}"
        free = isinstance(each, FreeText)
        if free:
            yield from (
                f"{lead}{FREE} {neutral(line.expandtabs(4))}".rstrip() for line in each.split("\n")
            )
        else:
            yield f"{lead}# {neutral(each)}".rstrip()


def fields(group: Group, indent: int = 0) -> Iterator[str]:
    """The lines of a mapping."""
    for each in group.fields:
        yield from remarks(each.part.above, indent)
        yield from _field(each, indent)


def _field(named: Named, indent: int) -> Iterator[str]:
    key = on_one_line(Leaf(named.name))
    lead, beside = f"{' ' * indent}{key}:", _beside(named.part.beside)
    value = named.part.value
    short = _short(value, len(lead) + 1)
    if short is not None:
        yield f"{lead} {short}{beside}"
        return
    if isinstance(value, Leaf):
        below = block(value.text, indent + STEP) if value.type is Type.TEXT else None
        if below is None:
            yield f"{lead} {on_one_line(value)}{beside}"
        else:
            yield f"{lead} {below[0]}{beside}"
            yield from below[1]
        return
    yield f"{lead}{beside}"
    yield from _below(value, indent + STEP)


def _below(value: Many | Group, indent: int) -> Iterator[str]:
    if isinstance(value, Group):
        yield from fields(value, indent)
    else:
        for part in value.items:
            yield from _item(part, indent)


def _item(part: Part, indent: int) -> Iterator[str]:
    """An entry of a list: what it holds, its first line behind the hyphen."""
    yield from remarks(part.above, indent)
    value, lead = part.value, " " * indent
    if not isinstance(value, Leaf) and part.beside:
        yield from remarks((part.beside,), indent)
        part = Part(value)
    if isinstance(value, Group) and value.fields:
        yield from remarks(value.fields[0].part.above, indent)
        first = replace(value.fields[0], part=replace(value.fields[0].part, above=()))
        lines = list(fields(Group((first, *value.fields[1:])), indent + STEP))
        yield f"{lead}- {lines[0][indent + STEP :]}"
        yield from lines[1:]
        return
    short = _short(value, indent + STEP)
    if short is None and isinstance(value, Leaf):
        below = block(value.text, indent + STEP) if value.type is Type.TEXT else None
        if below is not None:
            yield f"{lead}- {below[0]}{_beside(part.beside)}"
            yield from below[1]
            return
        short = on_one_line(value)
    if short is not None:
        yield f"{lead}- {short}{_beside(part.beside)}"
        return
    lines = list(_below(value, indent + STEP)) if not isinstance(value, Leaf) else []
    yield f"{lead}- {lines[0].lstrip()}"
    yield from lines[1:]


def _short(value: Written, used: int) -> str | None:
    """A value on the line of its key; None where it is better written below."""
    match value:
        case Leaf(type=Type.TEXT):
            whole = on_one_line(value)
            long = used + len(whole) > WIDTH and " " in value.text
            return None if long or "\n" in value.text else whole
        case Leaf():
            return value.text
        case Many(items=items):
            return _in_brackets(items, used)
        case Group(fields=()):
            return "{}"
        case Group():
            return None


def _in_brackets(items: tuple[Part, ...], used: int) -> str | None:
    if not items:
        return "[]"
    words = []
    for each in items:
        if not isinstance(each.value, Leaf) or each.above or each.beside:
            return None
        words.append(on_one_line(each.value, flow=True))
    whole = f"[{', '.join(words)}]"
    return whole if used + len(whole) <= WIDTH and "\n" not in whole else None


def _beside(remark: str) -> str:
    return f"  # {neutral(remark)}" if remark else ""
