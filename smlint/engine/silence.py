"""One fault, one finding: what another finding explains is not told.

Six things silence a finding. Its rule may name rules that speak first (``silenced-by``) of the same
field, or of another one that it concludes from (``rests-on``). A field that is marked as still to
be decided has no other fault yet, and nothing is asked of a number while what it counts is to be
decided. A rule may name the fields in which what it misses could stand (``awaits``): while one of
them is to be decided, it waits. Half a number, which a comma has cut, is not judged, nor a row of a
delimited file whose cells it has moved. What was not read is not missing: a misspelt field explains
the absence of the one that was meant, a table that could not be read the absence of its rows. And a
step of the guide that is missing as a whole explains what the plan lacks of it, unless that is an
error by itself. A document that is over, kept for the record, lacks nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from smlint.base.finding import Finding, Severity, canonical
from smlint.base.span import Pointer
from smlint.engine.awaited import PLAN, Awaited
from smlint.plan.graph import Plan
from smlint.plan.model import Model
from smlint.rules.book import RuleBook
from smlint.syntax.document import Form
from smlint.syntax.nodes import exists

STEP_MISSING, SECRET = "SM015", "SM854"
BROKEN_REFERENCE = "SM902"
CUT_NUMBER = "cut-number"
MOVED_BY = "comma"
UNKNOWN_FIELD, OVER_THE_LIMIT, NOT_READ = "SM904", "SM917", "SM933"
TO_DECIDE = "SM927"

SCHEMA = "SM901"
MISSHAPEN = frozenset(
    {"wrong-type", "one-alone", "several-alone", "no-parts", "no-group", "number-in-words"}
)
"""What says that a value has another shape than its field: whatever stands there was not read."""

METRIC, AFTER_METRIC = "metric", ("scope", "baseline", "target")
"""What is counted comes first; where it stands, on which channel, and which number shall be reached
can be said only of that.
"""


def silence(
    findings: Iterable[Finding], plan: Plan, book: RuleBook, model: Model
) -> tuple[Finding, ...]:
    """The findings that stay."""
    told = _by_step(tuple(findings), book)
    places = {_place(each, plan) for each in told}
    around = _around(places)
    cut = {each.span.path for each in told if each.rule == OVER_THE_LIMIT}
    past = {part.document.path for part in plan.parts if part.over}
    meant = _meant(told, plan)
    marked = [each for each in told if each.rule == TO_DECIDE]
    undecided = {(each.span.path, each.pointer) for each in marked}
    awaited = Awaited.of(marked, plan, model)
    loose = _loose(told, model) | _unread(told, model, plan)
    misshapen = _misshapen(told)
    halves = _halves(told)
    moved = {_line(each) for each in told if each.rule == NOT_READ and each.message == MOVED_BY}
    secret = {_line(each) for each in told if each.rule == SECRET}
    return tuple(
        each
        for each in told
        if not _yields(each, plan, places, around, book)
        and not _waits(each, undecided)
        and not awaited.by(each, book[each.rule].awaits)
        and not _is_misshapen(each, misshapen)
        and (each.span.path, each.span.end.offset) not in halves
        and not _comes_later(each, plan, undecided)
        and not _explained(each, plan, cut, past, meant)
        and not (each.rule == BROKEN_REFERENCE and canonical(each.args["kind"]) in loose)
        and not (each.rule != NOT_READ and _line(each) in moved)
        and not (each.rule == UNKNOWN_FIELD and _line(each) in secret)
    )


def _line(finding: Finding) -> tuple[str, int]:
    return finding.span.path, finding.span.start.line


_Place = tuple[str, str, Pointer]
"""A rule, a path and a field there."""


def _yields(
    finding: Finding, plan: Plan, places: set[_Place], around: set[_Place], book: RuleBook
) -> bool:
    rule = book[finding.rule]
    _rule, path, pointer = _place(finding, plan)
    if any((name, path, pointer) in places for name in rule.silenced_by):
        return True
    if not rule.rests_on:
        return False
    element = _element(pointer)
    grounds = (each.rpartition(" ") for each in rule.rests_on)
    return any(
        (name, path, (*element, *field.split("."))) in around
        for only, _space, field in grounds
        for name in ((only,) if only else rule.silenced_by)
    )


def _around(places: Iterable[_Place]) -> set[_Place]:
    """The places, and the fields of which each is a part."""
    return {
        (rule, path, pointer[:length])
        for rule, path, pointer in places
        for length in range(1, len(pointer) + 1)
    }


def _element(pointer: Pointer) -> Pointer:
    """The element that a field belongs to: the innermost item of a list, or the document."""
    numbers = [at for at, each in enumerate(pointer) if isinstance(each, int)]
    return pointer[: numbers[-1] + 1] if numbers else ()


def _place(finding: Finding, plan: Plan) -> _Place:
    """Where a finding belongs. Of a document as found one line may be a goal and, in part, a
    metric: there an element is known by what it is called.
    """
    objective = finding.args.get("objective")
    if plan.found and isinstance(objective, str):
        return (finding.rule, finding.span.path, (objective, *finding.pointer[-1:]))
    return (finding.rule, finding.span.path, finding.pointer)


def _waits(finding: Finding, undecided: set[tuple[str, Pointer]]) -> bool:
    """Whether the field, or what holds it, is still to be decided."""
    if not undecided or finding.rule == TO_DECIDE:
        return False
    lengths = range(1, len(finding.pointer) + 1)
    return any((finding.span.path, finding.pointer[:length]) in undecided for length in lengths)


def _misshapen(findings: Iterable[Finding]) -> set[tuple[str, Pointer]]:
    """Where values of another shape stand, and the fields around them."""
    wrong = [each for each in findings if each.rule == SCHEMA and each.message in MISSHAPEN]
    return {
        (each.span.path, each.pointer[:length])
        for each in wrong
        for length in range(1, len(each.pointer) + 1)
        if length == len(each.pointer) or isinstance(each.pointer[length], int)
    }


def _is_misshapen(finding: Finding, misshapen: set[tuple[str, Pointer]]) -> bool:
    """Whether a rule misses, or cannot find, what was only written in another shape."""
    if finding.rule in (SCHEMA, UNKNOWN_FIELD, TO_DECIDE, SECRET):
        return False
    return (finding.span.path, finding.pointer) in misshapen


def _halves(findings: Iterable[Finding]) -> set[tuple[str, int]]:
    """Where the numbers end that a comma has cut ("{value: 5,000}"): what is left of one is none of
    the writer's numbers.
    """
    cut = (each for each in findings if each.rule == UNKNOWN_FIELD and each.message == CUT_NUMBER)
    places = ((each.span.path, each.span.start.offset) for each in cut)
    return {(path, offset - gap) for path, offset in places for gap in (1, 2)}


def _comes_later(finding: Finding, plan: Plan, undecided: set[tuple[str, Pointer]]) -> bool:
    """Whether a number, or where it is read, is missing of something that nobody has decided to
    count yet.
    """
    if not undecided or not finding.pointer or finding.pointer[-1] not in AFTER_METRIC:
        return False
    if (finding.span.path, (*finding.pointer[:-1], METRIC)) not in undecided:
        return False
    part = plan.part_about(finding.span, finding.pointer)
    inside = () if part is None else finding.pointer[len(part.document.base) :]
    return part is not None and not exists(part.document.root, inside)


def _by_step(findings: tuple[Finding, ...], book: RuleBook) -> tuple[Finding, ...]:
    """Of a missing step, either that it is missing or the errors that say so in detail."""
    missing = {_step(each): each for each in findings if each.rule == STEP_MISSING}
    if not missing:
        return findings
    about = [each for each in findings if each.subject == PLAN and each.rule != STEP_MISSING]
    errors = {book[each.rule].step for each in about if each.severity is Severity.ERROR}
    dropped = {id(each) for step, each in missing.items() if step in errors}
    dropped |= {
        id(each)
        for each in about
        if book[each.rule].step in missing and each.severity is not Severity.ERROR
    }
    return tuple(each for each in findings if id(each) not in dropped)


def _step(finding: Finding) -> str:
    """The step that a finding says is missing: its term ``step.research`` names it."""
    return canonical(finding.args["name"]).partition(".")[2]


_Meant = Mapping[str, AbstractSet[tuple[int, Pointer | str | int]]]
"""By file what is meant by names that are none: the document it stands in (by ``id``, or
``_ANY``), and both the pointer and the name of the field.
"""

_ANY = 0
"""Any document: the heading row of a table whose rows are documents stands in none."""


def _field_meant(finding: Finding) -> str:
    return str(finding.args.get("meant", finding.args.get("guess", "")))


def _loose(findings: Iterable[Finding], model: Model) -> frozenset[str]:
    """The kinds whose elements a misspelt field would define: an id of such a kind may be there."""
    names = {_field_meant(each) for each in findings if each.rule == UNKNOWN_FIELD}
    shapes = (kind.shape.fields for kind in model.kinds.values())
    fields = (fields[name] for fields in shapes for name in names if name in fields)
    return frozenset(f"kind.{each.defines}" for each in fields if each.defines)


def _unread(findings: Iterable[Finding], model: Model, plan: Plan) -> frozenset[str]:
    """The kinds of which the plan has nothing, but a part that was not read may hold them."""
    unread = [each for each in findings if each.rule == NOT_READ]
    names = {str(name) for each in unread for name in _choices(each, "fields")}
    shapes = (kind.shape.fields for kind in model.kinds.values())
    kinds = {fields[name].defines for fields in shapes for name in names if name in fields}
    whole = {str(name) for each in unread for name in _choices(each, "kinds")}
    for name in whole:
        kinds |= {name, *(each.defines for each in model.kinds[name].shape.fields.values())}
    there = {entity.kind for entity in plan.entities}
    return frozenset(f"kind.{kind}" for kind in kinds - there if kind)


def _choices(finding: Finding, arg: str) -> tuple[object, ...]:
    found = finding.args.get(arg, ())
    return found if isinstance(found, tuple) else ()


def _meant(findings: Iterable[Finding], plan: Plan) -> _Meant:
    """The fields that misspelt names and unread tables stand for."""
    found: defaultdict[str, set[tuple[int, Pointer | str | int]]] = defaultdict(set)
    for finding in findings:
        if finding.rule == NOT_READ and (names := _choices(finding, "fields")):
            path = finding.span.path
            part = plan.part_at(path, finding.span.start.offset)
            found[path] |= {(_ANY if part is None else id(part), str(name)) for name in names}
            continue
        guess = _field_meant(finding)
        if finding.rule == UNKNOWN_FIELD and guess:
            pointer: Pointer = (*finding.pointer[:-1], guess)
        elif finding.rule == NOT_READ and finding.pointer:
            pointer = finding.pointer
        else:
            continue
        path = finding.span.path
        part = plan.part_at(path, finding.span.start.offset)
        document = _ANY if part is None else id(part)
        found[path] |= {(document, pointer), (document, pointer[-1])}
    return found


def _explained(finding: Finding, plan: Plan, cut: set[str], past: set[str], meant: _Meant) -> bool:
    path = finding.span.path
    if finding.rule == NOT_READ or (path not in cut and path not in past and path not in meant):
        return False
    part = plan.part_about(finding.span, finding.pointer)
    if part is None:
        return False
    pointer = finding.pointer[len(part.document.base) :]
    if not pointer or exists(part.document.root, pointer):
        return False
    if path in cut or part.over:
        return True
    # A column of a table is one name for every row, so there the names alone are compared.
    by_name = part.document.form is Form.MARKDOWN or path == part.beside
    field = finding.pointer[-1] if by_name else finding.pointer
    return not meant.get(path, frozenset()).isdisjoint({(id(part), field), (_ANY, field)})
