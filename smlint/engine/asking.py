"""What people are told beside the findings: the field that mends each, and what they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from smlint.base.finding import Finding
from smlint.base.result import Asked, FieldNote
from smlint.base.span import Pointer, Span
from smlint.plan.graph import Plan
from smlint.plan.model import Field, Model
from smlint.rules.book import RuleBook


def fields(plan: Plan, findings: Iterable[Finding], model: Model) -> Mapping[str, FieldNote]:
    """The field that each finding is mended in, by the finding's fingerprint; of a document read
    as found none, for it has no fields.
    """
    noted = ((each.fingerprint, _field(plan, each, model)) for each in findings)
    return {fingerprint: note for fingerprint, note in noted if note is not None}


ELSEWHERE = {"SM122": ("metric", "benchmark")}
"""Rules whose findings are mended in a field of another kind than the one they point at."""


def _field(plan: Plan, finding: Finding, model: Model) -> FieldNote | None:
    if plan.found or not finding.pointer:
        return None
    if finding.rule in ELSEWHERE:
        owner, name = ELSEWHERE[finding.rule]
        mended = model.kinds[owner].shape.fields[name]
        return FieldNote(f"{owner}.{name}", mended.titles, mended.example)
    documents = [
        part.document
        for part in plan.parts
        if part.document.path == finding.span.path
        and finding.pointer[: len(part.document.base)] == part.document.base
    ]
    if not documents:
        return None
    document = max(documents, key=lambda each: len(each.base))
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
            inner = []
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
