"""The interview: what is asked, in the order of the guide, and how an answer is understood.

Who answers for it and why (the premise), what the business wants, then one goal and the objective
that measures it (step 1), and the channels last: platforms are tactics.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from smlint.base.finding import Arg
from smlint.base.text import closest, heading_key
from smlint.checks.relevance import FAMILIES, UNTOLD
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.understand import (
    DoubtError,
    Instead,
    NotUnderstoodError,
    counted,
    day_to_come,
    number,
    owner,
    past_day,
    plain,
)
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.days import DateReading, Period
from smlint.plan.model import Field
from smlint.plan.sentence import Role, Sentence, read_sentence

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
        again: it asks once more for the objective's sentence, where that says no number and there
            are fields now to make one of.
        is_day: the answer is a day, and is shown as it was understood.
    """

    name: str
    read: Read
    guess: Guess
    judged: bool = False
    heard: bool = False
    of_metric: bool = False
    again: bool = False
    is_day: bool = False

    @property
    def answer(self) -> str:
        """The name of the answer that it asks for."""
        return "statement" if self.again else self.name

    def is_asked(self, answers: Answers, shipped: Shipped) -> bool:
        """Whether it is asked at all, after what was answered before."""
        if self.of_metric:
            return bool(answers["metric"])  # of what has no name nothing is kept
        if self.name in _OF_BASELINE:
            return bool(answers["baseline"]) == _OF_BASELINE[self.name]
        said = sentence(answers).measurable
        return not self.again or (not said and bool(self.guess(answers, shipped)))

    def proposal(self, answers: Answers, shipped: Shipped) -> str:
        """What is proposed: what was answered before, else a guess."""
        before = "" if self.again else answers[self.answer]
        return before or self.guess(answers, shipped)

    def choices(self, shipped: Shipped, language: str) -> Mapping[str, str]:
        """The values that may be answered, each with the word for it; empty where any words do."""
        field = _enumeration(self.name, shipped)
        return {} if field is None else _words(field, language)


_OF_BASELINE = {"baseline_date": True, "baseline_by": False}
"""What is asked of a number that is known, and of one that nobody knows yet."""


def sentence(answers: Answers) -> Sentence:
    """The objective as it was said, with its numbers and times."""
    return read_sentence(answers["statement"], answers.language)


def with_what_was_said(answers: Answers, shipped: Shipped) -> Answers:
    """The same with what the objective's sentence says of questions that were not asked yet."""
    for question in QUESTIONS:
        if question.heard and not answers.was_asked(question.name):
            answers = answers.answered(question.name, question.guess(answers, shipped))
    return answers


def _enumeration(name: str, shipped: Shipped) -> Field | None:
    kinds = shipped.model.kinds
    fields = {
        "type": kinds["goal"].shape.fields["type"],
        "unit": kinds["metric"].shape.fields["unit"],
        "family": kinds["metric"].shape.fields["family"],
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
        told = {} if field is None else _words(field, answers.language)
        if near is not None:
            value = spellings[near]
            raise DoubtError(Instead(value), "init.doubt.word", word=told[value])
        words = ", ".join(told.values())
        raise NotUnderstoodError("init.wrong.choice", words=words)

    return read


def _plainly(read: Callable[[str, Answers], str]) -> Read:
    return lambda text, answers, _shipped: read(text, answers)


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
    if any(mark.number.percent for mark in sentence(answers).targets):
        return "percent"
    field = _enumeration("unit", shipped)
    spellings = {} if field is None else field.values
    words = heading_key(answers["metric"]).split()
    return next((spellings[word] for word in words if word in spellings), "count")


def _guess_baseline(answers: Answers, shipped: Shipped) -> str:
    del shipped
    said = [mark for mark in sentence(answers).numbers if mark.role is Role.FROM]
    return plain(counted(said[0].number, answers)) if len(said) == 1 else ""


def _guess_target(answers: Answers, shipped: Shipped) -> str:
    """The number to be reached, if the sentence says one; "by 20%" and "double" say a change."""
    del shipped
    said = [mark for mark in sentence(answers).numbers if mark.role is Role.TO and not mark.factor]
    return plain(counted(said[0].number, answers)) if len(said) == 1 else ""


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


def _guess_family(answers: Answers, shipped: Shipped) -> str:
    """What the metric's name says that it counts, else what shows a goal of its type first."""
    field = _enumeration("family", shipped)
    spellings = {} if field is None else field.values
    words = heading_key(answers["metric"]).split()
    named = (spellings[word] for word in words if word in spellings)
    return next(named, FAMILIES.get(answers["type"], UNTOLD[-1:])[0])


def _composed(answers: Answers, shipped: Shipped) -> str:
    """The sentence that the fields make: of the metric, from where to where, by when."""
    del shipped
    if not all(answers[each] for each in ("metric", "target", "due")):
        return ""
    said = {each: Decimal(answers[each]) for each in ("baseline", "target") if answers[each]}
    way = "to" if len(said) == 1 else way_of(answers)
    told: dict[str, Arg] = {"metric": answers["metric"], "due": answers["due"], **said}
    return catalogue(answers.language).say(f"init.sentence.{way}", **told)


def way_of(answers: Answers) -> str:
    """Which way the number shall go, as far as it was said; without a start by what it counts."""
    start, goal = answers["baseline"], answers["target"]
    if not start:
        return "decrease" if answers["family"] in _LESS_IS_BETTER else "increase"
    if goal and Decimal(start) >= Decimal(goal):
        return "maintain" if Decimal(start) == Decimal(goal) else "decrease"
    return "increase"


_LESS_IS_BETTER = ("response", "negative")
"""Of these families one wants fewer: hours until an answer, complaints."""


QUESTIONS = (
    Question("organization", _anything, _nothing),
    Question("owner", _plainly(owner), _nothing),
    Question("why", _anything, _nothing),
    Question("business", _anything, _nothing),
    Question("type", _choice("type"), _always("presence")),
    Question("aim", _anything, _nothing),
    Question("statement", _anything, _nothing, judged=True),
    Question("metric", _anything, _nothing, judged=True),
    Question("definition", _anything, _nothing, of_metric=True),
    Question("unit", _choice("unit"), _guess_unit, of_metric=True),
    Question("family", _choice("family"), _guess_family, of_metric=True),
    Question("baseline", _plainly(number), _guess_baseline, heard=True),
    Question("baseline_date", _plainly(past_day), _today, judged=True, heard=True, is_day=True),
    Question("baseline_by", _plainly(day_to_come), _nothing, is_day=True),
    Question("target", _plainly(number), _guess_target, judged=True, heard=True),
    Question("due", _plainly(day_to_come), _guess_due, judged=True, heard=True, is_day=True),
    Question("sentence", _anything, _composed, judged=True, again=True),
    Question("channels", _channels, _nothing, judged=True),
)
"""All that is asked about the plan, in its order."""
