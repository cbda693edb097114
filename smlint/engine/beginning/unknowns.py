"""Whether an answer says that nobody knows, or leaves the choice to others; and what it says
besides.
"""

from __future__ import annotations

from dataclasses import dataclass

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.clauses import CLAUSE
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.interview import Question, Sort
from smlint.engine.beginning.places import MAYBE
from smlint.engine.beginning.spoken import (
    after_unknown,
    guess_in,
    is_in_capitals,
    leaves_choice,
    rest_of_clause,
)
from smlint.engine.shipped import Shipped
from smlint.plan.wording.sentence import read_sentence
from smlint.rules.answer_words import is_said

LEFT = "left"
"""Under this name, with that of the question, stands what was heard as "nobody knows"; said again
it stands.
"""

_ASKS = ("?", ";", "\u037e")
_SHORT = 4
"""A guess of so many words is proposed; a longer text behind "I don't know" explains why nobody
does, unless it is called a guess.
"""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An answer that says that nobody knows.

    Attributes:
        rest: what it says besides, to be read instead of it; empty where it is left open.
        doubt: what it may mean all the same: what is guessed behind it.
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
    after = after_unknown(typed, language, lexicon, of_value=question.sort is not Sort.TEXT)
    if after is None or (question.sort is Sort.NAME and _is_name(typed, after)):
        return None
    return _besides(after, question, answers, shipped)


def _is_name(typed: str, after: str) -> bool:
    """Whether a text that begins so is a name, as its capitals tell: "Unsure Start"."""
    goes_on = after[:1].isalnum() and not CLAUSE.search(typed)
    return goes_on and not typed.isupper() and is_in_capitals(typed.split())


def _besides(after: str, question: Question, answers: Answers, shipped: Shipped) -> Unknown:
    """What stands behind "I don't know", as far as it answers the question."""
    if question.sort in (Sort.NUMBER, Sort.DAY):
        return Unknown(doubt=_meant(after.lstrip(" ,.;:·!-"), question, answers, shipped))
    if question.answer == "statement":
        rest = rest_of_clause(after)
        said = read_sentence(rest, answers.language)
        if said.numbers or said.times:
            return Unknown(rest)
    guess, called = guess_in(after, answers.language, shipped.lexicon)
    if not guess and question.sort is Sort.CHOICE:
        guess = after
    asks = question.sort is Sort.TEXT and " " in guess and after.rstrip().endswith(_ASKS)
    if not guess or asks or not (called or len(guess.split()) <= _SHORT):
        return Unknown()
    return Unknown(doubt=_meant(guess, question, answers, shipped))


def _meant(said: str, question: Question, answers: Answers, shipped: Shipped) -> DoubtError | None:
    """What stands behind "I don't know", as a proposal."""
    if not any(map(str.isalnum, said)):
        return None
    try:
        read = question.read(said, answers, shipped)
    except DoubtError as doubt:
        is_guess = question.sort is not Sort.CHOICE or doubt.key == "init.doubt.word"
        return doubt if doubt.instead.proposed and is_guess else None
    except NotUnderstoodError:
        return None
    if not read:
        return None
    word = question.choices(shipped, answers).get(read, read)
    key = "init.doubt.guess" if question.sort is Sort.TEXT else "init.doubt.maybe"
    beside = {MAYBE: read} if question.name == "channels" else {}
    return DoubtError(Instead(read, beside=beside), key, answer=word)
