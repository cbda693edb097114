"""What people are told beside the findings: the field that mends each, and what they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from smlint.base.finding import Finding
from smlint.base.result import Asked, FieldNote
from smlint.base.span import Pointer, Span
from smlint.plan.graph import Plan
from smlint.plan.model import Field, Model
from smlint.rules.book import RuleBook
from smlint.rules.definition import Rule


def fields(
    plan: Plan, findings: Iterable[Finding], model: Model, book: RuleBook
) -> Mapping[str, FieldNote]:
    """The field that each finding is mended in, by the finding's fingerprint; of a document read
    as found none, for it has no fields.
    """
    if plan.found:
        return {}
    noted = (
        (each.fingerprint, answer(book[each.rule], model) or _field(plan, each, model))
        for each in findings
    )
    return {fingerprint: note for fingerprint, note in noted if note is not None}


def answer(rule: Rule, model: Model) -> FieldNote | None:
    """Where a rule says that its question is answered, if elsewhere than where it points."""
    kind, _dot, name = rule.answer.partition(".")
    if kind not in model.kinds:
        return None
    way = list(_way(model.kinds[kind].shape.fields, tuple(name.split(".")) if name else ()))
    last = way[-1] if way else None
    titles, example = ({}, "") if last is None else (last.titles, last.example)
    return FieldNote(name, titles, example, kind=kind)


def _field(plan: Plan, finding: Finding, model: Model) -> FieldNote | None:
    if not finding.pointer:
        return None
    part = plan.part_at(finding.span.path, finding.span.start.offset)
    if part is None:
        return None
    document = part.document
    kind = model.kinds.get(document.kind or "")
    found = [] if kind is None else list(_way(kind.shape.fields, _below(finding, document.base)))
    if not found:
        return None
    name = ".".join(each.name for each in found)
    return FieldNote(name, found[-1].titles, found[-1].example)


def _below(finding: Finding, base: Pointer) -> Pointer:
    return finding.pointer[len(base) :]


def _way(shape: Mapping[str, Field], pointer: Pointer) -> Iterator[Field]:
    """The fields of the innermost element on a pointer's way: what stands behind the last place in
    a list.
    """
    inner: list[Field] = []
    for step in pointer:
        if isinstance(step, int):
            inner = [] if shape else inner  # of a list of words the list itself is meant
            continue
        field = shape.get(step)
        if field is None:
            return
        inner.append(field)
        shape = {} if field.shape is None else field.shape.fields
    yield from inner


def asked(plan: Plan, book: RuleBook) -> tuple[Asked, ...]:
    """The questions for people that this plan gives something to look at."""
    found = (Asked(each.id, tuple(_places(plan, each.look))) for each in book.prompts)
    return tuple(each for each in found if each.places)


def _places(plan: Plan, look: Iterable[str]) -> Iterator[Span]:
    for place in look:
        kind, _dot, field = place.partition(".")
        for entity in plan.of(kind):
            if entity.origin.found:
                continue
            if not field:
                yield entity.origin.at()
            elif entity.origin.value(field) is not None:
                yield entity.origin.at(field)
