"""The interview: what is asked, in the order of the guide, and how an answer is understood.

Who answers for it and why (the premise), what the house wants, then one goal and the objective that
measures it (step 1), and the channels last: platforms are tactics.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from smlint.base.text import heading_key
from smlint.engine.beginning import changes, guesses
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.choosing import near
from smlint.engine.beginning.days import day_to_come, past_day
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.guesses import Guess, always, nothing
from smlint.engine.beginning.numbers import is_money
from smlint.engine.beginning.people import organisation, others, owner
from smlint.engine.beginning.places import channels
from smlint.engine.beginning.sentences import statement
from smlint.engine.shipped import Shipped
from smlint.plan.model import Field
from smlint.rules.answer_words import is_named
from smlint.rules.lexicon import said_in

Read = Callable[[str, Answers, Shipped], str]


class Sort(Enum):
    """What sort of answer a question expects."""

    TEXT = "text"
    NAME = "name"
    CHOICE = "choice"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the interview.

    Attributes:
        name: of the answer, and of its sentences (``init.ask.owner``, ``init.help.owner``).
        read: makes the field's text of what was typed.
        guess: what is proposed; empty for nothing.
        judged: the objective is judged for SMART after it.
        heard: the objective's sentence, or an answer before it, may say it already.
        of_metric: it is asked of a metric that has a name.
        again: it asks once more for the objective's sentence, where that does not say plainly how
            far and there are fields now to make one of.
        sort: what sort of answer it expects; a day is shown as it was understood.
    """

    name: str
    read: Read
    guess: Guess
    judged: bool = False
    heard: bool = False
    of_metric: bool = False
    again: bool = False
    sort: Sort = Sort.TEXT

    @property
    def answer(self) -> str:
        """The name of the answer that it asks for."""
        return "statement" if self.again else self.name

    def is_asked(self, answers: Answers, shipped: Shipped) -> bool:
        """Whether it is asked at all, after what was answered before."""
        if self.of_metric and not answers["metric"]:
            return False  # of what has no name nothing is kept
        if self.name == "frequency":
            return not guesses.period(answers)
        if self.name in _OF_BASELINE:
            return bool(answers["baseline"]) == _OF_BASELINE[self.name]
        other_day = guesses.is_on_another_day(answers, shipped)
        said = guesses.is_plain(answers) and not other_day
        return not self.again or (not said and bool(self.guess(answers, shipped)))

    def asks(self, answers: Answers, proposed: str = "") -> str:
        """The key of its sentence; a number of a whole year is asked for as one, and beside a
        proposal Enter does not say "nobody".
        """
        if self.name == "others" and proposed:
            return "init.ask.others.named"
        whole = self.name == "baseline" and guesses.period(answers) == "year"
        return f"init.ask.{self.name}{'.year' if whole else ''}"

    def proposal(self, answers: Answers, shipped: Shipped) -> str:
        """What is proposed: what was answered before, else a guess."""
        before = "" if self.again else answers[self.answer]
        return before or self.guess(answers, shipped)

    def choices(self, shipped: Shipped, answers: Answers) -> Mapping[str, str]:
        """The values that are offered, each with the word for it; empty where any words do. Of the
        families of a metric those that show the goal.
        """
        field = _enumeration(self.name, shipped)
        words = {} if field is None else _words(field, answers.language)
        if self.name != "family":
            return words
        return {each: words[each] for each in guesses.fitting(answers, shipped)}

    def is_hard(self, answers: Answers, shipped: Shipped) -> bool:
        """Whether its words are explained without asking: the metric's name fits none of them."""
        return self.name == "family" and not guesses.named_family(answers, shipped)


_OF_BASELINE = {"baseline_date": True, "baseline_by": False}
"""What is asked of a number that is known, and of one that nobody knows yet."""


def with_what_was_said(answers: Answers, shipped: Shipped) -> Answers:
    """The same with what was said already of questions that were not asked yet."""
    for question in QUESTIONS:
        if question.heard and not answers.was_asked(question.name):
            answers = answers.answered(question.name, _heard(question, answers, shipped))
    return answers


def _heard(question: Question, answers: Answers, shipped: Shipped) -> str:
    """What was said already; of a number or the day only what the rules will read there too."""
    if question.name in ("baseline", "target"):
        return guesses.plainly_said(question.name, answers)
    if question.name == "due":
        return guesses.plain_due(answers)
    return question.guess(answers, shipped)


def _enumeration(name: str, shipped: Shipped) -> Field | None:
    kinds = shipped.model.kinds
    if name == "type":
        return kinds["goal"].shape.fields[name]
    fields = kinds["metric"].shape.fields
    return fields[name] if name in ("unit", "family", "frequency") else None


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
        if name == "unit" and _is_sign(text.strip()):
            return _EURO if text.strip() == "€" else _MONEY
        often = _often(text, answers, shipped) if name == "frequency" else ""
        if often:
            word = field.words[often].get(answers.language, often) if field else often
            raise DoubtError(Instead(often), "init.doubt.often", word=word)
        value = near(_without_guess(text, answers, shipped), spellings)
        if value is None and name == "type":
            value = (
                _SALES if said_in(shipped.lexicon, "sales_words", text, answers.language) else None
            )
        told = {} if field is None else _words(field, answers.language)
        if value is not None:
            raise DoubtError(Instead(value), "init.doubt.word", word=told[value])
        offered = guesses.fitting(answers, shipped) if name == "family" else told
        words = ", ".join(told[each] for each in offered)
        if name == "unit":
            count = told[_COUNT]
            if any(map(is_money, text)):
                money = _EURO if "€" in text else _MONEY
                raise DoubtError(Instead(money), "init.doubt.word", word=told[money])
            raise DoubtError(Instead(_COUNT), "init.doubt.unit", word=count, words=words)
        raise NotUnderstoodError("init.wrong.choice", words=words)

    return read


def _without_guess(text: str, answers: Answers, shipped: Shipped) -> str:
    """A text without the words that only call it a guess: no slip of any other word."""
    for hit in reversed(said_in(shipped.lexicon, "guess_words", text, answers.language) or ()):
        text = f"{text[: hit.start]} {text[hit.end :]}"
    return text


def _often(text: str, answers: Answers, shipped: Shipped) -> str:
    """The frequency that comes nearest to how often somebody says: "after every concert"."""
    found = [
        (len(each), value)
        for value, words in shipped.answers[answers.language].groups["often"].items()
        for each in words
        if is_named((each,), text)
    ]
    return max(found)[1] if found else ""


def _is_of_sales(text: str, answers: Answers, shipped: Shipped) -> bool:
    return bool(said_in(shipped.lexicon, "sales_words", text, answers.language))


_SALES = "sales"
"""The type of a goal that speaks of selling."""

_COUNT = "count"
"""What everything is that somebody counts one by one, whatever it is."""


_EURO = "euro"
_MONEY = "money"
"""Money of any other currency."""


def _is_sign(text: str) -> bool:
    """Whether an answer is nothing but the sign of a currency."""
    return len(text) == 1 and is_money(text)


QUESTIONS = (
    Question("organization", organisation, nothing, sort=Sort.NAME),
    Question("owner", owner, nothing, sort=Sort.NAME),
    Question("others", others, guesses.people_beside, heard=True, sort=Sort.NAME),
    Question("why", _anything, nothing),
    Question("business", _anything, nothing),
    Question("type", _choice("type"), always("presence"), sort=Sort.CHOICE),
    Question("aim", _anything, nothing),
    Question("statement", statement, guesses.statement, judged=True),
    Question("metric", _anything, guesses.metric, judged=True),
    Question("definition", _anything, nothing, of_metric=True),
    Question("unit", _choice("unit"), guesses.unit, of_metric=True, sort=Sort.CHOICE),
    Question("family", _choice("family"), guesses.family, of_metric=True, sort=Sort.CHOICE),
    Question(
        "frequency",
        _choice("frequency"),
        guesses.frequency,
        heard=True,
        of_metric=True,
        sort=Sort.CHOICE,
    ),
    Question("baseline", changes.today, guesses.baseline, heard=True, sort=Sort.NUMBER),
    Question("baseline_date", past_day, guesses.read_on, judged=True, heard=True, sort=Sort.DAY),
    Question("baseline_by", day_to_come, nothing, sort=Sort.DAY),
    Question("target", changes.target, guesses.target, judged=True, heard=True, sort=Sort.NUMBER),
    Question("due", day_to_come, guesses.due, judged=True, heard=True, sort=Sort.DAY),
    Question("sentence", statement, guesses.composed, judged=True, again=True),
    Question("channels", channels, nothing, judged=True, sort=Sort.NAME),
)
"""All that is asked about the plan, in its order."""
