"""One goal in the words of a line, and what labelled lines say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.lines.aims import Aims
from smlint.plan.found.lines.everyday import EverydayLabels
from smlint.plan.found.lines.labels import GoalLabels, Place
from smlint.plan.found.lines.sections import Role
from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.labels import Labels, up_to_mark
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.persons import Persons
from smlint.plan.found.words.prose import measure_alone
from smlint.plan.found.words.reading import Words
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Item, Prose

_MEASURE = re.compile(r"[^\W\d_](?:[^.;:,→\d\n–—-]|(?<=\w)-(?=[^\W\d]))*(?<!\s)")
"""What is counted: the words up to the first number or mark; a hyphen within a word is none."""

_MEASURE_WORDS = 14


@dataclass(frozen=True, slots=True)
class GoalLines:
    """Reads them."""

    words: Words
    labels: GoalLabels = field(init=False)
    aims: Aims = field(init=False)
    everyday: EverydayLabels = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "labels", GoalLabels(self.words))
        object.__setattr__(self, "aims", Aims(self.words))
        object.__setattr__(self, "everyday", EverydayLabels(self.words))

    @property
    def names(self) -> FoundNames:
        """The names of labels."""
        return self.words.names

    def goal(self, prose: Prose, span: Span, place: Place, *, asked: bool = False) -> Goal | None:
        """A goal in these words; ``asked``: a label calls them one, so they may be a question."""
        persons = Persons(self.names)
        prose, owner = persons.apart(prose)
        told = [
            each
            for each in Labels(self.names).told(prose)
            if self.labels.attribute(each.label.text)
        ]
        ends = (each.start for each in told if each.start and not each.amid)
        cut = next(ends, len(prose.text))
        goal = self.words.goal(prose.slice(0, cut), span, asked=asked)
        if goal is not None:
            goal.context = place.time
            self._drop_pace(goal)
            for each in told:
                if each.start:
                    self.put(goal, each.label, each.value)
            owner = owner or persons.duty(prose)
            goal.put("owner", None if owner is None else self.words.owner(owner))
        return goal

    def _drop_pace(self, goal: Goal) -> None:
        """Take away a time that only says how soon people do something, where one stands around."""
        due = goal.fields.get("due")
        sentence = self.words.sentence(goal.words)
        paced = due is not None and self.words.ends.is_pace(sentence, due[1].text)
        if paced and goal.context is not None:
            del goal.fields["due"]

    def field(self, label: str, value: Prose) -> str:
        """The field of a goal that a label below it names, or leads to; empty for none, and for the
        day of something else.
        """
        if self.labels.is_day_of_something(label):
            return ""
        return self.labels.attribute(label) or self.everyday.field(label, value)

    def put(self, goal: Goal, label: Prose, value: Prose) -> bool:
        """Note what a label says of a goal; false where the label is none of a goal's fields."""
        name = self.field(label.text, value)
        if not name:
            return self.labels.is_day_of_something(label.text)
        by_end = name == "due" and not self.words.names.named("due_labels", label.text)
        if by_end and name in goal.fields:
            return True  # "Result deadline" below a goal that says by when
        if name == "metric" and (self.words.picking.is_step(value) or self._is_counted(value)):
            result = self.goal(value, value.span, Place(Role.GOALS, goal.context))
            goal.results += [] if result is None else [result]
            return True
        self._put(goal, name, label, self._metric(goal, value) if name == "metric" else value)
        return True

    def _put(self, goal: Goal, name: str, label: Prose, value: Prose) -> None:
        """Give a goal the value of a field, whatever it had."""
        goal.fields.pop(name, None)
        if self.words.is_slot(value.text):
            goal.put(name, self.words.open.mark(value), label.span)
        elif name == "target" and self.words.works.is_done(value.text):
            self.words.works.note(goal)
        elif name in ("target", "baseline"):
            node = self.words.picking.value(value, last=name == "target", about=goal.words.text)
            goal.put(name, node, label.span)
            if name == "target":
                self.words.deadlines.read(goal, value)
            else:
                goal.since = self.words.day(value)
        else:
            goal.put(name, self._named(name, value), label.span)

    def _named(self, name: str, value: Prose) -> ScalarNode:
        """The words that stand for a deadline, an owner, or what is counted."""
        text = self.words.cells.text
        if name == "due":
            return text(self.words.ends.alone(value))
        if name == "owner":
            return self.words.owner(up_to_mark(value)) or text(value)
        return text(self.words.counting.thing(value) if name == "metric" else value)

    def _is_counted(self, value: Prose) -> bool:
        """Whether what stands behind the label of a measure begins with how much of it is to be
        reached: "70% of the entries"; how often something is done is no aim.
        """
        target = self.words.picking.target(value)
        begins = target is not None and not heading_key(value.text[: target.start])
        return begins and not self.words.sentence(value).rates

    def put_due(self, goal: Goal, value: Prose) -> None:
        """Note the day by which a goal shall be reached."""
        goal.fields.pop("due", None)
        goal.put("due", self.words.cells.text(self.words.ends.alone(value)))

    def _metric(self, goal: Goal, value: Prose) -> Prose:
        """What a label names as measured; of a sentence behind it the goal's numbers are taken:
        "Measure: members. Today 64, by the end of 2027 we want 110".
        """
        named = measure_alone(value)
        rest = value.slice(len(named.text) + 1, len(value.text))
        if named is value or self.words.picking.target(rest) is None:
            return value
        self.words.picking.read(goal, rest, alone=True)
        self.words.deadlines.read(goal, rest)
        return named

    def says_how_known(self, label: str) -> bool:
        """Whether a label leads to how one will know that the goal above is reached."""
        return not self.labels.attribute(label) and (
            self.names.asks_for_numbers(label) or self.names.says_done(label)
        )

    def note_known(self, goal: Goal, value: Prose) -> None:
        """Note what is said of how one will know: what is counted, and of the last sentence that
        names a number to reach how much and by when.
        """
        told = list(sentences(value))
        wanted = [each for each in told if self.aims.wants(each)]
        named = _MEASURE.match(value.text)
        if named is not None and len(named[0].split()) <= _MEASURE_WORDS:
            goal.put("metric", self.words.cells.text(value.slice(*named.span())))
        if wanted:
            goal.fields.pop("target", None)
            self.words.picking.read(goal, wanted[-1], alone=True)
            self.words.deadlines.read(goal, wanted[-1])

    def put_reached(self, goal: Goal, line: Prose, place: Place) -> bool:
        """Note what a line below a goal says to be reached: "To reach: 300 by July", "What exactly:
        no more complaints"; false where it has no such label, or says neither how much nor by when
        behind one that leads to that.
        """
        label, value = self.labels.split(line)
        told = "" if label is None else label.text
        exact = self.names.named("exact_labels", told)
        reach = self.names.named("reach_labels", told) or self.everyday.wants(told)
        if not value.text or not (exact or reach):
            return False
        result = self.goal(value, line.span, place)
        if result is None or not (exact or {"target", "due"} & result.fields.keys()):
            return False
        goal.results.append(result)
        return True

    def ticked(self, item: Item, goal: Goal | None) -> Goal | None:
        """A goal, and that it is done where its box is ticked: then it needs no number."""
        if goal is not None and item.checked and "target" not in goal.fields:
            self.words.works.note(goal)
        return goal
