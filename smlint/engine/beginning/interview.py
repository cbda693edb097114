"""The interview: what is asked, in the order of the guide, and how an answer is understood.

Who answers for it and why (the premise), what the business wants, then one goal and the objective
that measures it (step 1), and the channels last: platforms are tactics.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.text import closest, heading_key
from smlint.engine.beginning.answers import Answers
from smlint.engine.shipped import Shipped
from smlint.plan.model import Field
from smlint.plan.periods import DateReading, Period, read_time
from smlint.plan.sentence import Role, Sentence, read_sentence
from smlint.plan.values import parse_number


class NotUnderstoodError(ValueError):
    """An answer cannot stand in its field; ``key`` is a sentence of the catalogue."""

    def __init__(self, key: str, **blanks: str) -> None:
        super().__init__(key)
        self.key = key
        self.blanks = blanks


Read = Callable[[str, Answers, Shipped], str]
Guess = Callable[[Answers, Shipped], str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the interview.

    Attributes:
        name: of the answer, and of its sentences (``init.ask.owner``, ``init.help.owner``).
        read: makes the field's text of what was typed.
        guess: what is proposed; empty for nothing.
        judged: the objective is judged for SMART after it.
        heard: the objective's sentence may say it already.
        of_metric: it is asked of a metric that has a name.
    """

    name: str
    read: Read
    guess: Guess
    judged: bool = False
    heard: bool = False
    of_metric: bool = False

    def choices(self, shipped: Shipped, language: str) -> Mapping[str, str]:
        """The values that may be answered, each with the word for it; empty where any words do."""
        field = _enumeration(self.name, shipped)
        return {} if field is None else _words(field, language)


def sentence(answers: Answers) -> Sentence:
    """The objective as it was said, with its numbers and times."""
    return read_sentence(answers["statement"], answers.language)


def with_what_was_said(answers: Answers, shipped: Shipped) -> Answers:
    """The same with what the objective's sentence says of questions that were not asked yet."""
    for question in QUESTIONS:
        if question.heard and not answers.was_asked(question.name):
            answers = answers.answered(question.name, question.guess(answers, shipped))
    return answers


def number(text: str, language: str) -> Decimal | None:
    """A number that somebody typed, whatever stands around it."""
    found = parse_number(text, language)
    return None if found is None or found.high is not None else found.value


def _enumeration(name: str, shipped: Shipped) -> Field | None:
    kinds = shipped.model.kinds
    fields = {
        "type": kinds["goal"].shape.fields["type"],
        "unit": kinds["metric"].shape.fields["unit"],
    }
    return fields.get(name)


def _words(field: Field, language: str) -> dict[str, str]:
    return {value: said.get(language, value) for value, said in field.words.items()}


def _anything(text: str, answers: Answers, shipped: Shipped) -> str:
    del answers, shipped
    return " ".join(text.split())


def _choice(name: str) -> Read:
    def read(text: str, answers: Answers, shipped: Shipped) -> str:
        field = _enumeration(name, shipped)
        spellings = {} if field is None else dict(field.values)
        said = heading_key(text)
        if said in spellings:
            return spellings[said]
        near = closest(said, spellings)
        if near is not None:
            return spellings[near]
        words = ", ".join(_words(field, answers.language).values()) if field else ""
        raise NotUnderstoodError("init.wrong.choice", words=words)

    return read


def _number(text: str, answers: Answers, shipped: Shipped) -> str:
    del shipped
    found = number(text, answers.language)
    if found is None:
        raise NotUnderstoodError("init.wrong.number")
    return f"{found.normalize():f}"


def _day(text: str, answers: Answers, shipped: Shipped) -> str:
    del shipped
    reading = read_time(text, answers.language)
    if not isinstance(reading, DateReading) or (reading.two_ways and not reading.iso):
        raise NotUnderstoodError("init.wrong.day")
    if reading.date > answers.today:
        raise NotUnderstoodError("init.wrong.future")
    return reading.date.isoformat()


def _due(text: str, answers: Answers, shipped: Shipped) -> str:
    del shipped
    reading = read_time(text, answers.language)
    if isinstance(reading, DateReading) and not (reading.two_ways and not reading.iso):
        last = reading.date
    elif isinstance(reading, Period):
        last = reading.end
    else:
        raise NotUnderstoodError("init.wrong.day")
    if last <= answers.today:
        raise NotUnderstoodError("init.wrong.past")
    return last.isoformat()


def _channels(text: str, answers: Answers, shipped: Shipped) -> str:
    del answers, shipped
    parts = re.split(r"[,;]|\s+(?:and|και)\s+", text)
    return ", ".join(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def _nothing(answers: Answers, shipped: Shipped) -> str:
    del answers, shipped
    return ""


def _always(text: str) -> Guess:
    return lambda _answers, _shipped: text


def _guess_unit(answers: Answers, shipped: Shipped) -> str:
    del shipped
    percent = any(mark.number.percent for mark in sentence(answers).targets)
    return "percent" if percent else "count"


def _guess_baseline(answers: Answers, shipped: Shipped) -> str:
    del shipped
    said = [mark for mark in sentence(answers).numbers if mark.role is Role.FROM]
    return _plain(said[0].number.value) if len(said) == 1 else ""


def _guess_target(answers: Answers, shipped: Shipped) -> str:
    """The number to be reached, if the sentence says one; "by 20%" and "double" say a change."""
    del shipped
    said = [mark for mark in sentence(answers).numbers if mark.role is Role.TO and not mark.factor]
    return _plain(said[0].number.value) if len(said) == 1 else ""


def _guess_due(answers: Answers, shipped: Shipped) -> str:
    del shipped
    due = sentence(answers).due
    reading = None if due is None else due.reading
    if isinstance(reading, DateReading):
        return "" if reading.two_ways and not reading.iso else reading.date.isoformat()
    return reading.end.isoformat() if isinstance(reading, Period) else ""


def _today(answers: Answers, shipped: Shipped) -> str:
    del shipped
    return answers.today.isoformat() if answers["baseline"] else ""


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


QUESTIONS = (
    Question("organization", _anything, _nothing),
    Question("owner", _anything, _nothing),
    Question("why", _anything, _nothing),
    Question("business", _anything, _nothing),
    Question("type", _choice("type"), _always("presence")),
    Question("aim", _anything, _nothing),
    Question("statement", _anything, _nothing, judged=True),
    Question("metric", _anything, _nothing, judged=True),
    Question("definition", _anything, _nothing, of_metric=True),
    Question("unit", _choice("unit"), _guess_unit, of_metric=True),
    Question("baseline", _number, _guess_baseline, heard=True),
    Question("baseline_date", _day, _today, judged=True, heard=True),
    Question("target", _number, _guess_target, judged=True, heard=True),
    Question("due", _due, _guess_due, judged=True, heard=True),
    Question("channels", _channels, _nothing, judged=True),
)
"""All that is asked about the plan, in its order."""
