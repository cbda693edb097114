"""What somebody answered on the way to a first plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of an interview so far, as they will stand in the plan.

    Attributes:
        today: the day on which it is held.
        language: of the plan and of the interview.
        texts: the answers by the names of their questions, each in its field's form: a number as
            ``350``, a day as ``2027-06-30``. One that was left open is empty.
    """

    today: date
    language: str
    texts: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, question: str) -> str:
        return self.texts.get(question, "")

    def was_asked(self, question: str) -> bool:
        """Whether a question was answered, or left open on purpose."""
        return question in self.texts

    def answered(self, question: str, text: str) -> Answers:
        """The same with one answer more, or another one."""
        return replace(self, texts={**self.texts, question: text})

    def several(self, question: str) -> tuple[str, ...]:
        """The parts of an answer that may be several."""
        return tuple(part for part in map(str.strip, self[question].split(",")) if part)
