"""Which part a number plays in the sentence of the objective, where its own words do not say."""

from __future__ import annotations

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.changes import is_change
from smlint.engine.beginning.clauses import CLAUSE
from smlint.engine.beginning.sentences import sentence
from smlint.engine.beginning.several import joined
from smlint.engine.shipped import Shipped
from smlint.plan.wording.sentence import NumberMark, Role
from smlint.rules.lexicon import said_in

PERCENT = "percent"


def start_of(answers: Answers, shipped: Shipped) -> NumberMark | None:
    """The number of today in the sentence: "from 340", or of two the one of "we have about 340"."""
    said = [
        mark
        for mark in sentence(answers, shipped).numbers
        if mark.role is Role.FROM and is_counted_so(mark, answers)
    ]
    if said:
        return said[0] if len(said) == 1 else None
    others = bare(answers, shipped)
    if len(others) == 1 and _leads_to_another(others[0], answers, shipped):
        return others[0]
    others = [mark for mark in others if _is_of_today(mark, answers, shipped)]
    return others[0] if len(others) == 1 else None


def bare(answers: Answers, shipped: Shipped) -> list[NumberMark]:
    """The numbers of which no word says what part they play; none where one is a change."""
    numbers = sentence(answers, shipped).numbers
    if any(mark.role is Role.BY or mark.factor for mark in numbers):
        return []
    return [
        mark
        for mark in numbers
        if mark.role is Role.NONE
        and not (mark.aside or mark.rank or mark.word)
        and is_counted_so(mark, answers)
    ]


def is_counted_so(mark: NumberMark, answers: Answers) -> bool:
    """Whether a number may be one of the unit that was answered: "100%" is none of a count."""
    return not mark.number.percent or answers["unit"] in ("", PERCENT)


def says_change(mark: NumberMark, answers: Answers, shipped: Shipped) -> bool:
    """Whether a number says by how much: "20% more"."""
    return is_change(mark, sentence(answers, shipped), shipped)


def _leads_to_another(mark: NumberMark, answers: Answers, shipped: Shipped) -> bool:
    """Whether a number stands right before the one to be reached: "200 to 300"."""
    said = sentence(answers, shipped)
    reached = [each for each in said.numbers if each.role is Role.TO and not each.factor]
    between = said.text[mark.end : reached[0].start].split() if len(reached) == 1 else []
    return len(between) == 1 and mark.end < reached[0].start


def _is_of_today(mark: NumberMark, answers: Answers, shipped: Shipped) -> bool:
    text = sentence(answers, shipped).text
    joins = shipped.answers[answers.language].lists["joins"]
    breaks = [found.span() for each in (CLAUSE, joined(joins)) for found in each.finditer(text)]
    start = max((last for _first, last in breaks if last <= mark.start), default=0)
    end = min((first for first, _last in breaks if first >= mark.end), default=len(text))
    clause = text[start:end].replace("’", "'")
    lexicon, language = shipped.lexicon, answers.language
    if said_in(lexicon, "wish_words", clause, language):
        return False
    lists = ("nowadays", "standing_words")
    return any(said_in(lexicon, each, clause, language) for each in lists)
