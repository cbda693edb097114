"""A worksheet for people who do not program: the next best question first, one field an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smlint.base.result import FieldNote, Result
from smlint.base.span import START
from smlint.i18n import Catalogue, catalogue
from smlint.report.layout import columns, pad, wrap
from smlint.report.model import Telling
from smlint.report.neutral import guarded, neutral
from smlint.report.order import Rank, rank
from smlint.report.prompts import prompts
from smlint.report.summary import verdict
from smlint.report.told import Told, tell_all

WIDEST = 80
_INDENT = "      "
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and all findings that its answer settles.

    Attributes:
        first: the finding that asks it.
        same: the same fault of other elements.
        also: other faults of the same field.
    """

    first: Told
    same: tuple[Told, ...] = ()
    also: tuple[Told, ...] = ()

    @property
    def rank(self) -> Rank:
        """Where it stands."""
        return rank(self.first.finding, self.first.step)


def render(telling: Telling) -> str:
    """Tell each plan's questions, then what people are asked when they review it."""
    blocks = [block for result in telling.results for block in _plan(telling, result)]
    text = "\n\n".join("\n".join(map(guarded, block)) for block in blocks)
    return f"{text}\n"


def questions(told: Iterable[Told]) -> tuple[Question, ...]:
    """The findings as questions, the next best first: those of one field together, and those of one
    fault that several elements have.
    """
    fields: dict[tuple[str, object], list[Told]] = {}
    for each in told:
        finding = each.finding
        key = finding.pointer or (finding.span.start.line, finding.rule)
        fields.setdefault((finding.span.path, key), []).append(each)
    faults: dict[tuple[str, str], list[list[Told]]] = {}
    for group in fields.values():
        first = min(group, key=lambda each: Question(each).rank)
        faults.setdefault((first.finding.rule, first.finding.message), []).append(
            [first, *(each for each in group if each is not first)]
        )
    found = [
        Question(groups[0][0], tuple(group[0] for group in groups[1:]), tuple(groups[0][1:]))
        for groups in faults.values()
    ]
    return tuple(sorted(found, key=lambda each: (each.rank, each.first.finding.order)))


def _plan(telling: Telling, result: Result) -> Iterator[list[str]]:
    words, width = catalogue(telling.language), min(telling.width, WIDEST)
    found = questions(tell_all(telling, result))
    name = neutral(verdict(telling, result))
    head = wrap(words.say("questions.title", n=len(found)), width) if found else []
    how = "questions.how-found" if result.found else "questions.how"
    advice = wrap(words.say(how), width) if found else []
    yield [*wrap(name, width), *head, *advice]
    for number, question in enumerate(found, 1):
        yield list(_question(number, question, result, words, width))
    asked = prompts(telling, result, width)
    if asked:
        yield asked


def _question(
    number: int, question: Question, result: Result, words: Catalogue, width: int
) -> Iterator[str]:
    told = question.first
    first, *rest = wrap(neutral(f"{number}. {told.ask}"), width - len("[ ] "))
    yield f"[ ] {first}"
    yield from (f"    {line}" for line in rest)
    note = result.fields.get(told.finding.fingerprint)
    facts = [
        ("questions.where", _where(told, words)),
        ("questions.now", told.message),
        ("questions.field", "" if note is None else _field(note, words)),
        ("questions.write", told.fix),
        ("questions.why", told.why),
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


def _field(note: FieldNote, words: Catalogue) -> str:
    """The field by its name in the format, what people call it, and how it is written; one of
    another document with the kind of that.
    """
    if note.kind and not note.name:
        return words.say("questions.document", kind=note.kind)
    title = note.titles.get(words.language, "")
    example = note.example if "\n" not in note.example else ""
    named = f"{note.name} ({title})" if title else note.name
    told = words.say("questions.example", field=named, example=example) if example else named
    return words.say("questions.elsewhere", field=told, kind=note.kind) if note.kind else told


def _places(same: tuple[Told, ...], words: Catalogue) -> str:
    shown = [f"{each.path}:{each.finding.span.start.line}" for each in same[:_SHOWN]]
    more = len(same) - len(shown)
    return ", ".join((*shown, *([words.say("questions.more", n=more)] if more else [])))
