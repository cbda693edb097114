"""What the keys of a data file that knows nothing of smlint hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from smlint.base.text import heading_key
from smlint.plan.found.names.known import NEVER_PART, FoundNames
from smlint.plan.found.words.times import Times
from smlint.plan.model import Model
from smlint.source.text import Text
from smlint.syntax.outline import Prose

_CAPITAL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_JOINT = re.compile(r"[_.-]")
_LABELS = ("target", "baseline", "metric", "due", "owner")
_FEW = 2


class Holds(StrEnum):
    """What stands under a key."""

    GOALS = "goals"
    RESULTS = "results"
    """Key results, of the goal that is read."""
    NUMBERS = "numbers"
    """Metrics and targets: what carries a number to reach is a goal."""
    MILESTONES = "milestones"
    NEVER = "never"
    """Audiences, advertisements, posts, examples: what is called a goal there is none."""
    OPEN = "open"
    """It does not tell."""


def key_words(name: str) -> str:
    """A key's words apart: ``target_date`` and ``targetDate`` are "target date"."""
    return _JOINT.sub(" ", _CAPITAL.sub(" ", name))


def says_goals(text: Text, names: FoundNames) -> bool:
    """Whether a file's name says that it holds goals: ``2026-goals.yaml``."""
    stem = text.path.rpartition("/")[2].rpartition(".")[0]
    words = re.sub(r"[0-9]+", " ", key_words(stem))
    return names.ends_goal(words) or names.ends_numbers(words)


def spaced(prose: Prose) -> Prose:
    """A key as words, letter by letter where they stand: ``grow-community`` is "grow community"."""
    return Prose(prose.path, _JOINT.sub(" ", prose.text), prose.marks)


@dataclass(frozen=True, slots=True)
class Keys:
    """Looks keys up: first what all languages call them, then the format and the team."""

    names: FoundNames
    model: Model
    times: Times

    def field(self, key: str) -> str:
        """The field of a goal that a key names; empty where it names none."""
        words = key_words(key)
        known = self.names.field_of("goal", words)
        if known:
            return known
        labelled = (each for each in _LABELS if self.names.named(f"{each}_labels", words))
        return next(labelled, "") or self._of_format(words) or self._of_column(words)

    def holds(self, prose: Prose) -> Holds:
        """What stands under a key that is a list or a mapping."""
        names = self.names
        words = key_words(self.times.without(spaced(prose)))
        if names.mentions("never", words) or names.mentions("not_goals", words):
            return Holds.NEVER
        if names.named("milestone_keys", words):
            return Holds.MILESTONES
        if names.is_result_label(words):
            return Holds.RESULTS
        if names.ends_goal(words) or self._is_goal_kind(words):
            return Holds.GOALS
        if names.ends_numbers(words):
            return Holds.NUMBERS
        return Holds.OPEN

    def part(self, key: str) -> str:
        """The kind of which each element under a key is one; empty for none."""
        kind = self.names.part(key_words(key))
        return "" if kind == NEVER_PART else kind

    def announces(self, key: str) -> bool:
        """Whether a key calls its value a goal or a key result: ``objective: ...``."""
        words = key_words(key)
        return self.names.is_goal_label(words) or self.names.is_result_label(words)

    def are_posts(self, keys: list[str]) -> bool:
        """Whether keys are those of a post or an advertisement."""
        return sum(self.names.named("post_labels", key_words(each)) for each in keys) >= _FEW

    def are_foreign(self, keys: list[str]) -> bool:
        """Whether a key is another tool's."""
        return any(self.names.named("foreign_keys", key_words(each)) for each in keys)

    def _is_goal_kind(self, words: str) -> bool:
        kind = self.model.spellings.get(heading_key(words))
        return kind is not None and kind.name == "goal"

    def _of_column(self, words: str) -> str:
        """The field of a column's name with words beside it that add nothing: "Key metric"."""
        role = self.names.column(words)
        return "title" if role == "goal" else role

    def _of_format(self, words: str) -> str:
        shape = self.model.kinds["goal"].shape
        inner = shape.fields["objectives"].shape
        shapes = (shape,) if inner is None else (shape, inner)
        found = (each.named(words) for each in shapes)
        return next((each.name for each in found if each is not None), "")
