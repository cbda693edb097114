"""Goals that a table of numbers, or a list of them, says again."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.dated import last_day_of
from smlint.plan.found.words.goal import Goal
from smlint.plan.wording.days import Period
from smlint.plan.wording.language import is_small_word
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import read_sentence
from smlint.syntax.nodes import ScalarNode, Type

_MOST_ALIKE = 20
_BIG = 3
"""Numbers of more digits are not the same by chance."""

_COMPOUNDS = "de"
"""In this language words are made of others."""

_ENDING = 2
_STEM, _GREEK_ENDING = 3, 3
"""Greek words change their ending: "ακόλουθοι" are "ακολούθους"."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """Finds them in a document of one language.

    Attributes:
        names: the names of platforms: what is counted on one is not what is counted on another.
    """

    language: str | None
    names: FoundNames

    def distinct(self, goals: list[Goal]) -> list[Goal]:
        """The goals, without those that a list of numbers says again: such a line only adds what
        the goal had not said yet, where one stands today, by when, and who answers for it.
        """
        said: dict[str, list[Goal]] = {}
        for goal in goals:
            for each in (goal, *goal.results):
                if "target" in each.fields:
                    said.setdefault(self._figure(each, "target"), []).append(each)
        return [goal for goal in goals if not (goal.counted and self._is_said(goal, said))]

    def _is_said(self, row: Goal, said: dict[str, list[Goal]]) -> bool:
        """Whether a goal has said what a row says; it then learns what only the row says."""
        number = self._figure(row, "target") if "target" in row.fields else ""
        alike = said.get(number, [])[:_MOST_ALIKE]
        twin = next((each for each in alike if self._says_the_same(each, row)), None)
        if twin is not None:
            self._learn(twin, row)
        return twin is not None

    def _learn(self, goal: Goal, row: Goal) -> None:
        """Add what only the row says; its day, where the goal has none. It names what is counted
        better than a sentence, from whose words a name is guessed.
        """
        if not goal.counted and "metric" in row.fields:
            goal.fields["metric"] = row.fields["metric"]
        dated = last_day_of(_time(goal), self.language) is not None
        for name in ("baseline", "owner") if dated else ("baseline", "owner", "due"):
            if name in row.fields:
                goal.put(name, row.fields[name][1], row.fields[name][0])
        if "baseline" in row.fields:
            goal.since = goal.since or row.since
        goal.others += [each for each in row.others if each.key.text == "milestones"]

    def _says_the_same(self, goal: Goal, row: Goal) -> bool:
        """Whether a row has the number of a goal, and counts what its sentence names."""
        said, again = goal.fields, row.fields
        if goal is row or row.results or goal.results or not {"metric", "target"} <= set(again):
            return False
        numbers = all(
            self._figure(goal, name) == self._figure(row, name)
            for name in ("target", "baseline")
            if name in said and name in again
        )
        named = "target" in said and (
            self._names(goal, row) or (not goal.counted and self._steps_alike(goal, row))
        )
        alike = self._are_of_one_time(goal, row) and self._are_of_one_place(goal, row)
        return named and numbers and alike and not self._count_others(goal, row)

    def _count_others(self, goal: Goal, row: Goal) -> bool:
        """Whether one label stands before two things that are counted: "Reach: 5,000 followers" and
        "Reach: 5,000 people a month".
        """
        labels = {
            heading_key(each.fields["metric"][1].text)
            for each in (goal, row)
            if "metric" in each.fields
        }
        nouns = [self._noun(each) for each in (goal, row)]
        return (
            len(labels) == 1
            and all(nouns)
            and not any(_is_form_of(*each) for each in (nouns, nouns[::-1]))
        )

    def _noun(self, goal: Goal) -> str:
        """What stands behind the number of a goal's sentence."""
        targets = read_sentence(goal.words.text, self.language).targets
        return next((heading_key(each.noun) for each in targets if each.noun), "")

    def _are_of_one_time(self, goal: Goal, row: Goal) -> bool:
        """Whether both are due on one day: of a row that says nothing of its own, whether that day
        lies in the time around it. Of two lines of numbers both say when.
        """
        days = [last_day_of(_time(each), self.language) for each in (goal, row)]
        if None in days:
            return not goal.counted
        around = None if row.context is None else read_time(row.context.text, self.language)
        if "due" in row.fields or not isinstance(around, Period) or goal.counted:
            return days[0] == days[1]
        return days[0] is not None and around.start <= days[0] <= around.end

    def _names(self, goal: Goal, row: Goal) -> bool:
        """Whether the sentence of a goal names what a row counts: "150 leads of ours", "lead"."""
        words = set(heading_key(goal.words.text).split())
        told = set(heading_key(row.fields["metric"][1].text).split())
        lists = ("articles", "leading_articles", "number_prepositions")
        small = frozenset().union(*map(self.names.of_list, lists))  # "a month" is "per month"
        named = {each for each in told if each not in small and not is_small_word(each)} or told
        said = all(any(self._is_of(word, name) for word in words) for name in named)
        return goal.words.text != row.words.text and len(words) > len(named) > 0 and said

    def _is_of(self, word: str, name: str) -> bool:
        """Whether a word is a form of a name, or a German one that ends so: "Presseanfragen"."""
        compound = self.language == _COMPOUNDS and len(name) > _BIG and word.endswith(name)
        return compound or _is_form_of(word, name)

    def _are_of_one_place(self, goal: Goal, row: Goal) -> bool:
        """Whether both name the same platforms, or one of them names none: of two lines of numbers
        that may be two places.
        """
        ours, theirs = self._places(goal), self._places(row)
        return ours == theirs or (not goal.counted and not (ours and theirs))

    def _places(self, goal: Goal) -> frozenset[str]:
        metric = goal.fields["metric"][1].text if "metric" in goal.fields else ""
        named = (
            self.names.platform(text[start:end])
            for text in (goal.words.text, metric)
            for start, end in self.names.platforms_in(text)
        )
        return frozenset((*named, goal.platform)) - {""}

    def _steps_alike(self, goal: Goal, row: Goal) -> bool:
        """Whether both go from the same number to the same, and one is too big for chance."""
        if any("baseline" not in each.fields for each in (goal, row)):
            return False
        figures = [self._figure(row, name) for name in ("baseline", "target")]
        digits = (sum(map(str.isdigit, each)) for each in figures if _is_number(each))
        return figures[0] == self._figure(goal, "baseline") and max(digits, default=0) > _BIG

    def _figure(self, goal: Goal, name: str) -> str:
        """The number in a field, be it a value or among the words that are kept of it."""
        node = goal.fields[name][1]
        marks = (
            () if node.type is not Type.TEXT else read_sentence(node.text, self.language).numbers
        )
        return format(marks[0].number.value.normalize(), "f") if marks else node.text


def _time(goal: Goal) -> ScalarNode | None:
    return goal.fields["due"][1] if "due" in goal.fields else goal.context


def _is_number(figure: str) -> bool:
    return not any(map(str.isalpha, figure))


def _is_form_of(word: str, name: str) -> bool:
    """Whether a word is a name, or the name with an ending: "leads"."""
    if word == name:
        return True
    if name > "\u0370":
        shared = _shared(word, name)
        return shared >= _STEM and max(len(word), len(name)) - shared <= _GREEK_ENDING
    return len(name) > _ENDING and word.startswith(name) and len(word) - len(name) <= _ENDING


def _shared(first: str, second: str) -> int:
    """With how many letters two words begin alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(first), len(second)))
