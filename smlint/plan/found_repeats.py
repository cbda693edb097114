"""Goals that a table of numbers says again."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found_dated import last_day
from smlint.plan.found_goal import Goal
from smlint.plan.sentence import read_sentence
from smlint.syntax.nodes import Type

_MOST_ALIKE = 20
_BIG = 3
"""Numbers of more digits are not the same by chance."""

_ENDING = 2


@dataclass(frozen=True, slots=True)
class Repeats:
    """Finds them in a document of one language."""

    language: str | None

    def distinct(self, goals: list[Goal]) -> list[Goal]:
        """The goals, without those that a table of numbers says again: such a row only adds what
        the goal had not said yet, where one stands today.
        """
        said: dict[str, list[Goal]] = {}
        for goal in goals:
            for each in () if goal.row else (goal, *goal.results):
                if "target" in each.fields:
                    said.setdefault(self._figure(each, "target"), []).append(each)
        return [goal for goal in goals if not (goal.row and self._is_said(goal, said))]

    def _is_said(self, row: Goal, said: dict[str, list[Goal]]) -> bool:
        """Whether a goal has said what a row says; it then learns where one stands."""
        number = self._figure(row, "target") if "target" in row.fields else ""
        alike = said.get(number, [])[:_MOST_ALIKE]
        twin = next((each for each in alike if self._says_the_same(each, row)), None)
        if twin is not None and "baseline" in row.fields:
            twin.put("baseline", row.fields["baseline"][1], row.fields["baseline"][0])
        return twin is not None

    def _says_the_same(self, goal: Goal, row: Goal) -> bool:
        """Whether a row has the number of a goal, and counts what its sentence names."""
        said, again = goal.fields, row.fields
        if row.results or goal.results or not {"metric", "target"} <= set(again):
            return False
        numbers = all(
            self._figure(goal, name) == self._figure(row, name)
            for name in ("target", "baseline")
            if name in said and name in again
        )
        times = {
            last_day(each.fields.get("due", (None, each.context))[1], self.language)
            for each in (goal, row)
        }
        named = "target" in said and (self._names(goal, row) or self._steps_alike(goal, row))
        return named and numbers and len(times - {None}) <= 1

    def _names(self, goal: Goal, row: Goal) -> bool:
        """Whether the sentence of a goal names what a row counts: "150 leads of ours", "lead"."""
        words = set(heading_key(goal.words.text).split())
        named = set(heading_key(row.fields["metric"][1].text).split())
        said = all(any(_is_form_of(word, name) for word in words) for name in named)
        return goal.words.text != row.words.text and len(words) > len(named) > 0 and said

    def _steps_alike(self, goal: Goal, row: Goal) -> bool:
        """Whether both go from the same number to the same, and one is too big for chance."""
        if any("baseline" not in each.fields for each in (goal, row)):
            return False
        figures = [self._figure(row, name) for name in ("baseline", "target")]
        return figures[0] == self._figure(goal, "baseline") and max(map(len, figures)) > _BIG

    def _figure(self, goal: Goal, name: str) -> str:
        """The number in a field, be it a value or among the words that are kept of it."""
        node = goal.fields[name][1]
        marks = (
            () if node.type is not Type.TEXT else read_sentence(node.text, self.language).numbers
        )
        return format(marks[0].number.value.normalize(), "f") if marks else node.text


def _is_form_of(word: str, name: str) -> bool:
    """Whether a word is a name, or the name with an ending: "leads"."""
    return word == name or (
        len(name) > _ENDING and word.startswith(name) and len(word) - len(name) <= _ENDING
    )
