"""The labels that lines of goals begin with: "Goal:", "KR 1.1", "Baseline:", "Deadline -"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.sections import Role
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.prose import labelled_lines, lines
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cell_words import labelled
from smlint.plan.wording.letters import CAPITAL
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Prose

ATTRIBUTES = ("target", "baseline", "metric", "due", "owner")
_REACHED = (
    *("goal_sections", "goal_labels", "result_labels", "target_labels"),
    *("number_sections", "measure_words", "reach_labels"),
)
"""The words of which say that a day is the one by which something is measured or reached."""

_DASHED = re.compile(r"^(?P<label>[^–—\n]{1,30}?)\s+[-–—]\s+(?P<value>\S.*)$", re.DOTALL)
_CODED = re.compile(
    r"^(?P<label>[^\W\d_]{1,3}[ -]?[0-9]{1,2}(?:\.[0-9]{1,2})*)[.)]?\s+(?P<value>\S.*)$", re.DOTALL
)
_LABEL = (
    r"^(?P<label>[^\W\d_][^\n.:]{1,30}?\s(?:[nN][°ºo.]{1,2}\s?)?"
    r"(?:[^\W\d_]?[0-9]{1,2}[a-hα-θ]?(?:\.(?:[0-9]{1,2}|[a-hα-θ]))*"
    r"|(?:[A-HΑ-Θ]|[IVX]{1,4})(?:\.(?:[0-9]{1,2}|[IVX]{1,4}))*))"
)
_POINTED = re.compile(rf"{_LABEL}[.)]\s+(?P<value>\S.*)$", re.DOTALL)
_COUNTED = re.compile(rf"{_LABEL}(?<=[0-9a-hα-θ])\s+(?P<value>{CAPITAL}.*)$", re.DOTALL)
"""Nothing but a blank behind the number: "Objective 1.1 More visits"."""

_ASIDE = re.compile(r"\([^()]*\)$")
"""Words in brackets at the end of a label."""

_CUTS = (_DASHED, _POINTED, _CODED, _COUNTED)

_FEW = 2
_FEW_WORDS, _TELLING = 4, 8
"""A label has so many words at the most; its end tells alone from so many letters: "deadline"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where lines stand: what their headings make of them, and the time these give."""

    role: Role
    time: ScalarNode | None
    posts: bool = False
    """Beside labels of posts or advertisements, where "Goal:" is the purpose of one of them."""

    @property
    def announces(self) -> bool:
        """Whether a label "Goal:" here announces a goal of the plan."""
        return self.role is not Role.NEVER and not self.posts


@dataclass(frozen=True, slots=True)
class GoalLabels:
    """Tells what labels announce."""

    words: Words

    @property
    def names(self) -> FoundNames:
        """The names of labels."""
        return self.words.names

    def split(self, prose: Prose) -> tuple[Prose | None, Prose]:
        """A line's label and what it says: at the colon, after a goal's label also at a dash, after
        its number at a point ("Goal 1. More visits") or before a capital ("Goal 1.1 More visits"),
        after a code ("KR 1.1") at a blank.
        """
        label, value = labelled(prose)
        within = None if label is None else self._said_before(prose, len(label.text))
        if label is not None and within is None:
            return label, value
        for pattern in _CUTS if within is None else (within,):
            match = pattern.match(prose.text)
            if match is not None and self.announced(match["label"]):
                return prose.slice(*match.span("label")), prose.slice(*match.span("value"))
        return None, prose

    def of_paragraph(self, prose: Prose) -> Iterator[Prose]:
        """The lines of a paragraph; the label of a goal that stands alone on one goes with the
        next: "**Goal for 2027:**" above "500 readers".
        """
        alone = None
        for begin, end in labelled_lines(prose, self.words.cells.source):
            line = prose.slice(begin, end)
            label, value = labelled(line)
            if alone is not None and label is None:
                yield prose.slice(alone, end)
                alone = None
            elif label is not None and not value.text and self.announced(label.text):
                alone = begin
            else:
                yield line
                alone = None

    def _said_before(self, prose: Prose, end: int) -> re.Pattern[str] | None:
        """The pattern of a code that begins a line whose colon belongs to another label: "KR 1.1
        Orders from 85 to 200 (owner: Tom)".
        """
        for pattern in (_POINTED, _CODED):
            match = pattern.match(prose.text)
            if match is not None and match.end("label") < end and self.announced(match["label"]):
                return pattern
        return None

    def announced(self, label: str) -> str:
        """``goal`` or ``result`` for a label that announces one, be it with its time: "Goal for
        March 2027"; else empty.
        """
        if self.names.is_result_label(label):
            return "result"
        if self.names.is_goal_label(label):
            return "goal"
        said = self._without_aside(label)
        if said != label:
            return self.announced(said)
        dated = any(self.names.mentions(each, label) for each in ("goal_labels", "result_labels"))
        bare = self.words.times.undated(label) if dated else label
        return self.announced(bare) if len(bare) < len(label) else ""

    def _without_aside(self, label: str) -> str:
        """A label without words in brackets behind it that only say which goals they are: "Goal
        (wish, no forecast)", "Goals (by 2027)".
        """
        aside = _ASIDE.search(label)
        if aside is None:
            return label
        told = any(map(str.isdigit, aside[0])) or self.names.mentions("goal_sections", aside[0])
        return label[: aside.start()].rstrip() if told else label

    def at(self, place: Place, label: Prose) -> Place:
        """Where a line stands whose label gives a time: "Goal 2027"."""
        time = self.words.times.of_heading(label)
        if time is None or not time.text:
            return place
        return Place(place.role, self.words.cells.text(time), place.posts)

    def attribute(self, label: str) -> str:
        """The field of a goal that a label names; empty for none."""
        named = (each for each in ATTRIBUTES if self.names.named(f"{each}_labels", label))
        return next(named, "due" if self._asks_by_when(label) else self._metric(label))

    def _metric(self, label: str) -> str:
        return "metric" if self.names.is_metric_label(label) else ""

    def _asks_by_when(self, label: str) -> bool:
        """Whether the last words of a label ask for a day and those before them speak of measuring
        or reaching: "Measurement deadline", and not "Registration deadline".
        """
        before = self._before_due(label)
        told = (each.split() for name in _REACHED for each in self.names.of_list(name))
        small = self.names.of_list("filler") | self.names.of_list("prepositions")
        return bool(before) and small.union(*told).issuperset(before)

    def is_day_of_something(self, label: str) -> bool:
        """Whether a label is before the day of something else: "Registration deadline"."""
        return bool(self._before_due(label)) and not self.attribute(label)

    def _before_due(self, label: str) -> list[str]:
        """The words of a label before the last ones that ask for a day; none where they do not."""
        words = heading_key(label).split()
        ends = (" ".join(words[at:]) for at in range(1, len(words)))
        due = next((each for each in ends if self._asks_for_day(each)), "")
        return words[: -len(due.split())] if due and len(words) <= _FEW_WORDS else []

    def _asks_for_day(self, end: str) -> bool:
        return len(end) >= _TELLING and end in self.names.of_list("due_labels")

    def of_lines(self, blocks: tuple[Block, ...]) -> list[str]:
        """The labels of the lines right below a heading."""
        found = []
        for prose in lines(blocks):
            label, _value = labelled(prose)
            if label is not None:
                found.append(label.text)
        return found

    def are_of_posts(self, labels: list[str]) -> bool:
        """Whether labels are those of a post or an advertisement."""
        return sum(self.names.named("post_labels", label) for label in labels) >= _FEW

    def may_lead_goal(self, label: str) -> bool:
        """Whether a goal may stand behind a label: it names neither a field nor something else."""
        other = self.names.named("other_labels", label) or self.names.named("post_labels", label)
        return not (other or self.attribute(label) or self.is_day_of_something(label))
