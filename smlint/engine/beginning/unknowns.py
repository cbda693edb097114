"""Whether an answer says that nobody knows, or leaves the choice to others; and what it says
besides.
"""

from __future__ import annotations

from dataclasses import dataclass

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.interview import Question
from smlint.engine.beginning.spoken import after_unknown, leaves_choice, rest_of_clause
from smlint.engine.shipped import Shipped
from smlint.plan.wording.sentence import read_sentence
from smlint.rules.answer_words import is_said

LEFT = "left"
"""Under this name, with that of the question, stands what was heard as "nobody knows"; said again
it stands.
"""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An answer that says that nobody knows.

    Attributes:
        rest: what it says besides, to be read instead of it; empty where it is left open.
        doubt: what it may mean all the same: a number or a day among its words.
    """

    rest: str = ""
    doubt: DoubtError | None = None


def unknown(typed: str, question: Question, answers: Answers, shipped: Shipped) -> Unknown | None:
    """What an answer that says so leaves open; None where it says something."""
    language, lexicon = answers.language, shipped.lexicon
    if is_said(shipped.answers[language].lists["unknown"], typed):
        return Unknown()
    if typed == answers[f"{LEFT} {question.name}"]:
        return None  # said again it stands
    if question.name == "channels" and leaves_choice(typed, language, lexicon):
        return Unknown()
    after = after_unknown(typed, language, lexicon)
    return None if after is None else _besides(after, question, answers, shipped)


def _besides(after: str, question: Question, answers: Answers, shipped: Shipped) -> Unknown:
    """What stands behind "I don't know", as far as it answers the question."""
    if question.is_number or question.is_day:
        return Unknown(doubt=_meant(after, question, answers, shipped))
    rest = rest_of_clause(after)
    if question.answer == "statement" and rest:
        said = read_sentence(rest, answers.language)
        return Unknown(rest if said.numbers or said.times else "")
    return Unknown()


def _meant(after: str, question: Question, answers: Answers, shipped: Shipped) -> DoubtError | None:
    """The number or the day that stands behind "I don't know", as a proposal."""
    said = after.lstrip(" ,.;:·!-")
    if not any(map(str.isalnum, said)):
        return None
    try:
        read = question.read(said, answers, shipped)
    except DoubtError as doubt:
        return doubt if doubt.instead.proposed else None
    except NotUnderstoodError:
        return None
    return DoubtError(Instead(read), "init.doubt.maybe", answer=read)
