"""Answers that point back to what was said before: "like I said"."""

from __future__ import annotations

from smlint.engine.beginning.clauses import CLAUSE
from smlint.rules.answer_words import AnswerWords, is_said


def points_back(typed: str, words: AnswerWords) -> bool:
    """Whether an answer says only that it was said before."""
    return is_said(words.lists["said_before"], typed)


def said_again(typed: str, words: AnswerWords) -> str:
    """An answer without its beginning, where that only says that it was said before."""
    first = CLAUSE.search(typed)
    if first is None or not typed[first.end() :].strip():
        return typed
    return typed[first.end() :] if points_back(typed[: first.start()], words) else typed
