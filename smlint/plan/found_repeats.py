"""Goals that a table of numbers says again."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found_dated import last_day
from smlint.plan.found_goal import Goal
from smlint.plan.sentence import read_sentence
from smlint.syntax.nodes import Type

_MOST_ALIKE = 20


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
        words = set(heading_key(goal.words.text).split())
        named = set(heading_key(again["metric"][1].text).split())
        longer = goal.words.text != row.words.text and words > named
        return "target" in said and numbers and len(times - {None}) <= 1 and longer

    def _figure(self, goal: Goal, name: str) -> str:
        """The number in a field, be it a value or among the words that are kept of it."""
        node = goal.fields[name][1]
        marks = (
            () if node.type is not Type.TEXT else read_sentence(node.text, self.language).numbers
        )
        return format(marks[0].number.value.normalize(), "f") if marks else node.text
