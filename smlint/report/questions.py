"""A worksheet for people who do not program: the next best question first, one field an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from smlint.base.result import FieldNote, Result
from smlint.base.span import START
from smlint.i18n import Catalogue, catalogue
from smlint.report.layout import columns, pad, wrap
from smlint.report.model import Telling
from smlint.report.neutral import guarded, neutral
from smlint.report.on_page import below, is_together
from smlint.report.order import EARLY, Rank, rank
from smlint.report.prompts import prompts
from smlint.report.summary import KINDS, verdict
from smlint.report.told import Told, tell_all

WIDEST = 80
_INDENT = "      "
_SHOWN = 4
_EXAMPLES = "en"
"""The language of the examples that the schemas hold."""

_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and all findings that its answer settles.

    Attributes:
        first: the finding that asks it.
        same: the same fault of other elements.
        also: other faults of the same field.
        note: the field that it is answered in, where that is known.
    """

    first: Told
    same: tuple[Told, ...] = ()
    also: tuple[Told, ...] = ()
    note: FieldNote | None = None

    @property
    def write(self) -> str:
        """What is to be written; empty where that is the question itself."""
        return "" if self.first.fix == self.first.ask else self.first.fix

    @property
    def rank(self) -> Rank:
        """Where it stands."""
        element = self.first.finding.subject.partition(":")[0]
        return rank(self.first.finding, self.first.step, _turn(self.note, element))

    @property
    def kind(self) -> int:
        """The kind of element it is about, by its place in the guide."""
        kind = self.first.finding.subject.partition(":")[0]
        return KINDS.index(kind) if kind in KINDS else len(KINDS)


def render(telling: Telling) -> str:
    """Tell each plan's questions, then what people are asked when they review it."""
    blocks = [block for result in telling.results for block in _plan(telling, result)]
    text = "\n\n".join("\n".join(map(guarded, block)) for block in blocks)
    return f"{text}\n"


def questions(
    told: Iterable[Told], notes: Mapping[str, FieldNote] = MappingProxyType({})
) -> tuple[Question, ...]:
    """The findings as questions, the next best first: those of one field together, and those of one
    fault that several elements have. Of what is left open each field is a question of its own.

    Args:
        told: the findings.
        notes: by fingerprint the field that each is mended in.
    """
    fields: dict[tuple[str, object], list[Question]] = {}
    for each in told:
        finding = each.finding
        key = finding.pointer or (finding.span.start.line, finding.rule)
        one = Question(each, note=notes.get(finding.fingerprint))
        fields.setdefault((finding.span.path, key), []).append(one)
    faults: dict[tuple[str, ...], list[Question]] = {}
    for group in fields.values():
        first = min(group, key=lambda each: each.rank)
        also = tuple(each.first for each in group if each is not first)
        faults.setdefault(_fault(first), []).append(replace(first, also=also))
    found = [
        replace(first, same=tuple(each.first for each in others))
        for first, *others in faults.values()
    ]
    return tuple(sorted(found, key=lambda each: (each.rank, each.kind, each.first.finding.order)))


def _fault(question: Question) -> tuple[str, ...]:
    """What questions have in common that are asked once."""
    finding, note = question.first.finding, question.note
    if note is None or not note.asks:
        return (finding.rule, finding.message)
    kind = finding.subject.partition(":")[0]
    what = str(finding.args.get("what", ""))
    return (finding.rule, kind, note.name, what, *note.asks.values())


def _turn(note: FieldNote | None, element: str) -> str:
    """The rule whose turn it is where a field is left open: its own, or that of the list in which
    its element stands, for others point there.
    """
    if note is None or not note.asks:
        return ""
    listed = f"{element.replace('-', '_')}s"
    return note.rule or EARLY.get(note.name, "") or EARLY.get(listed, "")


def _plan(telling: Telling, result: Result) -> Iterator[list[str]]:
    words, width = catalogue(telling.language), min(telling.width, WIDEST)
    found = questions(tell_all(telling, result), result.fields)
    name = neutral(verdict(telling, result))
    head = wrap(words.say("questions.title", n=len(found)), width) if found else []
    how = "questions.how-found" if result.found else "questions.how"
    advice = wrap(words.say(how), width) if found else []
    yield [*wrap(name, width), *head, *advice]
    explained: set[str] = set()
    for number, question in enumerate(found, 1):
        rule = question.first.finding.rule
        field = _field(question, words, result)
        yield list(_question(number, question, field, words, width, why=rule not in explained))
        explained.add(rule)
    asked = prompts(telling, result, width)
    if asked:
        yield asked


def _question(
    number: int, question: Question, field: str, words: Catalogue, width: int, *, why: bool
) -> Iterator[str]:
    told = question.first
    first, *rest = wrap(neutral(f"{number}. {told.ask}"), width - len("[ ] "))
    yield f"[ ] {first}"
    yield from (f"    {line}" for line in rest)
    facts = [
        ("questions.where", _where(told, words)),
        ("questions.now", told.message),
        ("questions.field", field),
        ("questions.write", question.write),
        ("questions.why", told.why if why else ""),
        ("questions.same", _places(question.same, words)),
        ("questions.also", " ".join(each.message for each in question.also)),
    ]
    labels = {key: words.say(key) for key, _fact in facts}
    room = max(map(columns, labels.values())) + 2
    for key, fact in facts:
        if fact:
            yield from _labelled(pad(labels[key], room), fact, width)


def _labelled(label: str, fact: str, width: int) -> Iterator[str]:
    left = _INDENT + label
    first, *rest = wrap(" ".join(neutral(fact).split()), max(width - columns(left), 24))
    yield f"{left}{first}"
    yield from (f"{' ' * columns(left)}{line}" for line in rest)


def _where(told: Told, words: Catalogue) -> str:
    span = told.finding.span
    if span.start == span.end == START:
        return told.path
    return words.say("questions.line", path=told.path, line=span.start.line)


def _field(question: Question, words: Catalogue, result: Result) -> str:
    """The field by its name in the format, what people call it, and how it is written, unless the
    advice shows that; of a page by what it is called there alone. One of another document with the
    kind of that, or with the name below which that stands in a plan of one file.
    """
    note, path = question.note, question.first.finding.span.path
    if note is None:
        return ""
    under = below(note.kind, path, words) if note.kind and is_together(result, path) else ""
    if note.kind and not note.name:
        return under or words.say("questions.document", kind=note.kind)
    title = note.titles.get(words.language, "")
    example = note.example if _is_shown(note, words, question.write) else ""
    named = f"{note.name} ({title})" if title else note.name
    named = note.titles.get(note.page) or title or note.name if note.page else named
    told = words.say("questions.example", field=named, example=example) if example else named
    if under:
        return words.say("questions.under", field=told, place=under)
    return words.say("questions.elsewhere", field=told, kind=note.kind) if note.kind else told


def _is_shown(note: FieldNote, words: Catalogue, write: str) -> bool:
    """Whether the example of a field helps: it is one line, no other example stands below it, and
    the reader knows its words: a sentence in English is none in Greek.
    """
    said = note.example.partition(": ")[2]
    foreign = words.language != _EXAMPLES and len(_WORD.findall(said)) > 1 and said[:1] not in "{["
    marker = words.say("questions.example", field="", example="").strip(" ,:")
    twice = bool(note.asks) and marker in write
    return "\n" not in note.example and not foreign and not twice


def _places(same: tuple[Told, ...], words: Catalogue) -> str:
    shown = [f"{each.path}:{each.finding.span.start.line}" for each in same[:_SHOWN]]
    more = len(same) - len(shown)
    return ", ".join((*shown, *([words.say("questions.more", n=more)] if more else [])))
