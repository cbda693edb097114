"""What people are told beside the findings: the field that mends each, and what they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from smlint.base.finding import Finding
from smlint.base.guide import LANGUAGES
from smlint.base.result import Asked, FieldNote
from smlint.base.span import Pointer, Span
from smlint.base.text import folded
from smlint.engine.open_questions import OpenQuestions
from smlint.engine.samples import HIGHEST, home, on_page, sample
from smlint.engine.silence import TO_DECIDE
from smlint.i18n import catalogue
from smlint.plan.entities import Origin
from smlint.plan.graph import Plan
from smlint.plan.model import Field, Model
from smlint.plan.names import is_id
from smlint.plan.parts import Part
from smlint.rules.book import RuleBook
from smlint.rules.definition import Rule
from smlint.source.endings import is_markdown
from smlint.syntax.nodes import SeqNode, key_place, word_at

MOST_IDS = 6
"""So many ids are offered in a line."""

MOST_NEAR = 5
"""So many ids are shown where one is looked for."""

_MOST_COMPARED = 100
_BEGINNING = 4
_UNKNOWN = "unknown"
"""What stands where a number is still to be counted."""

SCHEMA, BROKEN = "SM901", "SM902"
"""The rules of a value of the wrong kind, and of an id that nothing has."""


def fields(
    plan: Plan, findings: Iterable[Finding], model: Model, book: RuleBook
) -> Mapping[str, FieldNote]:
    """The field that each finding is mended in, by the finding's fingerprint; of a document read
    as found none, for it has no fields.
    """
    if plan.found:
        return {}
    noted = (
        (each.fingerprint, _answer(plan, each, model, book) or _field(plan, each, model, book))
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


def _answer(plan: Plan, finding: Finding, model: Model, book: RuleBook) -> FieldNote | None:
    """The field elsewhere, written as the finding's document is."""
    note = answer(book[finding.rule], model)
    if note is None or not is_markdown(finding.span.path):
        return note
    way = list(_way(model.kinds[note.kind].shape.fields, tuple(note.name.split("."))))
    path = finding.span.path
    part = plan.part_at(path, finding.span.start.offset) or next(iter(plan.at(path)), None)
    language = (None if part is None else part.document.language) or LANGUAGES[0]
    example = on_page(way[-1], language) if note.name and way else ""
    return replace(note, example=example, page=language)


def _field(plan: Plan, finding: Finding, model: Model, book: RuleBook) -> FieldNote | None:
    if not finding.pointer:
        return None
    part = plan.part_about(finding.span, finding.pointer)
    if part is None:
        return None
    document = part.document
    kind = model.kinds.get(document.kind or "")
    found = [] if kind is None else list(_way(kind.shape.fields, _below(finding, document.base)))
    if not found:
        return None
    name, last = ".".join(each.name for each in found), found[-1]
    page = (document.language or LANGUAGES[0]) if is_markdown(finding.span.path) else ""
    example = on_page(last, page) if page else last.example
    told = _sample(plan, finding, part, last, model)
    note = FieldNote(name, last.titles, example, sample=told, page=page)
    if finding.rule != TO_DECIDE:
        return note
    telling = _Telling(plan, model, book, page=bool(page))
    element = finding.subject.partition(":")[0]
    names = [step for step in _below(finding, document.base) if isinstance(step, str)]
    outer = names[-2:-1] if last.refs or last.shape is None else ()
    return _open(note, ".".join((element, *outer)), found, telling)


def _sample(
    plan: Plan, finding: Finding, part: Part, field: Field, model: Model
) -> tuple[str, ...]:
    """Some lines of example: of a list that is open or no list, and of what an id shall name that
    does not stand in a document of its own.
    """
    markdown, language = is_markdown(finding.span.path), part.document.language or LANGUAGES[0]
    if finding.rule == BROKEN:
        named = str(finding.args.get("ref", ""))
        if "guess" in finding.args or not field.refs:
            return ()  # what is meant is there already
        ids = _nearest(named, plan, field)
        begun = _beginning(named, field, model, markdown=markdown, language=language)
        if not ids:
            return begun
        return (", ".join(ids), *(begun if field.refs[0] in model.kinds else ()))
    wanted = field if finding.rule in (TO_DECIDE, SCHEMA) or _alone(finding, part, field) else None
    if finding.rule == SCHEMA and "items" in finding.args:
        wanted = None  # it is told which list is meant
    if finding.rule == TO_DECIDE and field.refs:
        there = None if any(map(plan.of, field.refs)) else home(field.refs[0], model)
        wanted = None if there is None else there[1]
    if wanted is None:
        return ()
    bullet = markdown and _in_bullet(finding, part)
    level = _level(finding, part)
    return sample(wanted, markdown=markdown, language=language, bullet=bullet, level=level)


def _level(finding: Finding, part: Part) -> int:
    """The level of a heading for a field on a page: below that of its document, which stands below
    those of its kind and of its plan; of an element in a list two deeper, for the list has one too.
    """
    base = part.document.base
    above = sum(isinstance(step, int) for step in base)
    inside = sum(isinstance(step, int) for step in _below(finding, base)[:-1])
    return HIGHEST + above + 2 * inside


def _in_bullet(finding: Finding, part: Part) -> bool:
    """Whether a field and its value stand on one line of a page, as in a bullet."""
    way = _below(finding, part.document.base)
    while way and not isinstance(way[-1], str):
        way = way[:-1]
    key = key_place(part.document.root, way)
    return bool(way) and key.start.line == finding.span.start.line and key != finding.span


def _beginning(
    name: str, field: Field, model: Model, *, markdown: bool, language: str
) -> tuple[str, ...]:
    """How that which an id names comes about, where the plan has nothing of its kind."""
    there, own = home(field.refs[0], model), name if is_id(name) else ""
    if there is None:
        return (f"smlint new {field.refs[0]} {own or 'ID'}",)
    return sample(there[1], markdown=markdown, language=language, own=own)


def _nearest(name: str, plan: Plan, field: Field) -> list[str]:
    """The ids that a field may name, those that are most like a name before the others."""
    ids = list(dict.fromkeys(each.id for kind in field.refs for each in plan.of(kind) if each.id))
    if len(ids) > _MOST_COMPARED:  # of thousands those that begin alike are near enough
        begun = tuple(name[:length] for length in (_BEGINNING, 1))
        ids.sort(key=lambda one: [not one.startswith(each) for each in begun])
        ids = ids[:_MOST_COMPARED]
    liking = SequenceMatcher(None, "", folded(name))

    def likeness(one: str) -> float:
        liking.set_seq1(folded(one))
        return -liking.ratio()

    return sorted(ids, key=likeness)[:MOST_NEAR]


def _alone(finding: Finding, part: Part, field: Field) -> bool:
    """Whether a rule speaks of one word where its field is a number with its day, and no word that
    the field takes.
    """
    if finding.rule != field.rule or field.form != "measure":
        return False
    word = word_at(part.document.root, _below(finding, part.document.base))
    return word is not None and word.strip() != _UNKNOWN


@dataclass(frozen=True, slots=True)
class _Telling:
    """What it takes to ask for a field; ``page``: it stands on a page of Markdown."""

    plan: Plan
    model: Model
    book: RuleBook
    page: bool

    def answer(self, asking: OpenQuestions, element: str, field: Field) -> str:
        """What is written there; of an id also those that there are, and how a new one comes
        about.
        """
        told, words = asking.write(element, field), asking.words
        if not field.refs:
            return told
        ids = [each.id for kind in field.refs for each in self.plan.of(kind) if each.id]
        if ids:
            shown = ", ".join((*ids[:MOST_IDS], *(["…"] if len(ids) > MOST_IDS else [])))
            told = words.say("write.ids-there", what=told, ids=shown)
        if field.refs[0] in self.model.kinds:
            told = words.say("write.id-new", what=told, kind=field.refs[0])
        return told


def _open(note: FieldNote, element: str, way: list[Field], telling: _Telling) -> FieldNote:
    """What is asked of a field that is left open: of one inside another, where nothing is asked of
    it by itself, what is asked of the other.
    """
    asking = {
        each: OpenQuestions(telling.book, catalogue(each), telling.page) for each in LANGUAGES
    }
    own = asking[LANGUAGES[0]]
    field = next((each for each in reversed(way) if own.has_own(element, each)), way[-1])
    return replace(
        note,
        rule=next((each.rule for each in reversed(way) if each.rule), ""),
        asks={language: each.ask(element, field) for language, each in asking.items()},
        writes={
            language: telling.answer(each, element, way[-1]) for language, each in asking.items()
        },
    )


def _below(finding: Finding, base: Pointer) -> Pointer:
    return finding.pointer[len(base) :]


def _way(shape: Mapping[str, Field], pointer: Pointer) -> Iterator[Field]:
    """The fields of the innermost element on a pointer's way: what stands behind the last place in
    a list.
    """
    inner: list[Field] = []
    for at, step in enumerate(pointer, 1):
        if isinstance(step, int):
            # Of a list of words, and where an entry has no fields, the list itself is meant.
            inner = [] if shape and at < len(pointer) else inner
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
        kind, *way = place.split(".")
        for entity in plan.of(kind):
            if not entity.origin.found:
                yield from _held(entity.origin, way)


def _held(origin: Origin, way: Sequence[str], *before: str | int) -> Iterator[Span]:
    """Where an element says something in a field, in those of each item where it is in a list."""
    if not way:
        yield origin.at(*before)
        return
    first, *rest = way
    value = origin.value(*before, first)
    if rest and isinstance(value, SeqNode):
        for at in range(len(value.items)):
            yield from _held(origin, rest, *before, first, at)
    elif value is not None:
        yield from _held(origin, rest, *before, first)
