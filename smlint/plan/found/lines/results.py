"""What the lists below a goal say of it: its fields, its key results, steps that carry a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from smlint.plan.found.lines.items import Items, line_of, lists_of
from smlint.plan.found.lines.labels import Place
from smlint.plan.found.lines.within import Within
from smlint.plan.found.words.goal import Goal, note_reached
from smlint.plan.found.words.prose import lines
from smlint.plan.found.words.stages import is_stage
from smlint.syntax.outline import Block, Bullets, Item, Prose

_FEW = 2


@dataclass(frozen=True, slots=True)
class ResultBullets(Items):
    """Reads them."""

    def below(self, goal: Goal, blocks: tuple[Block, ...], place: Place, *, results: bool) -> None:
        """What stands below a goal: its fields, its key results, steps that carry a number.

        ``results`` says that all of a list are key results.
        """
        for block in blocks:
            if isinstance(block, Bullets):
                self._list_below(goal, block, place, results=results)

    def are_steps(self, bullets: Bullets, *, stages: bool = False) -> bool:
        """Whether most bullets of a list below a goal carry a number to reach: then all of them
        are its results; but for its ``stages``, where it has a deadline of its own.
        """
        plain = [
            item.prose
            for item in bullets.items
            if not self._field(item) and not (stages and self._is_stage(item.prose))
        ]
        return len(plain) > 1 and sum(map(self.lines.aims.is_step, plain)) * _FEW >= len(plain)

    def are_alike(self, groups: Sequence[Sequence[Bullets]]) -> bool:
        """Whether goals are treated alike: below most of those that have a list it holds steps that
        carry a number. Then the others are steps too, however they are put; one line alone may be
        a remark.
        """
        listed = [group for group in groups if group]
        steps = sum(any(map(self.are_steps, group)) for group in listed)
        return steps > 1 and steps * _FEW >= len(listed)

    def _list_below(self, goal: Goal, bullets: Bullets, place: Place, *, results: bool) -> None:
        within = Within(self.text.line(goal.span.start.line))
        fields = Counter(self._field(item) for item in bullets.items)
        dated = "due" in goal.fields
        every = results or self.are_steps(bullets, stages=dated)
        for item in bullets.items:
            if dated and self._is_stage(item.prose):
                continue
            if goal.is_measured and self._says_how_far(item.prose):
                continue
            counted = within.words(item.prose)
            several = fields[self._field(item)] > 1 and bool(self._field(item))
            if counted is not None:
                self._add(goal, self.lines.goal(counted, line_of(item), place))
            elif not self._told(goal, item, bullets, place, several=several):
                label, value = self.labels.split(item.prose)
                if several:
                    self._add(goal, self.lines.goal(value, line_of(item), place))
                else:
                    self._add(goal, self._result(item, label, value, place, results=every))

    def _says_how_far(self, prose: Prose) -> bool:
        """Whether a bullet says how far a goal is, and not what is wanted: "76 sign-ups so far"."""
        told = self.words.names.mentions("progress_phrases", prose.text)
        return told and not self.words.picking.is_step(prose)

    def _add(self, goal: Goal, result: Goal | None) -> None:
        goal.results += [] if result is None else [result]

    def _told(
        self, goal: Goal, item: Item, bullets: Bullets, place: Place, *, several: bool
    ) -> bool:
        """Take what a bullet's label says of the goal above; whether it said something: when that
        is reached, one of its fields, or that the key results stand below it. A field that
        ``several`` bullets name is none.
        """
        label, value = self.labels.split(item.prose)
        if label is None:
            return False
        if self.words.names.says_done(label.text):
            self._done(goal, item, value, place)
            return True
        if self._heads_results(label, value, item, bullets):
            self.below(goal, item.blocks, place, results=True)
            return True
        if self.words.names.named("exact_labels", label.text):
            return self.lines.put_reached(goal, item.prose, place)
        told = not several and self.lines.put(goal, label, value)
        return told or self.lines.put_reached(goal, item.prose, place)

    def _heads_results(self, label: Prose, value: Prose, item: Item, bullets: Bullets) -> bool:
        """Whether a bullet stands above the key results of the goal, whoever it says they are of:
        "Key results: Ann and Bo". Beside others of its label it is one of them.
        """
        inner = sum(len(each.items) for each in lists_of(item))
        if not inner or self.labels.announced(label.text) != "result":
            return False
        named = (self.labels.split(each.prose)[0] for each in bullets.items)
        alike = sum(each is not None and each.text == label.text for each in named)
        return not value.text or (inner > 1 and alike == 1)

    def _done(self, goal: Goal, item: Item, value: Prose, place: Place) -> None:
        """What a bullet says of when the goal above is reached; numbers in it are its results."""
        firsts = (value, *lines(item.blocks))
        said = next((each for each in firsts if not self.words.is_slot(each.text)), None)
        if said is not None:
            note_reached(goal, self.words.cells.text(said))
            inner = (each for each in item.blocks if isinstance(each, Bullets))
            steps = (
                each
                for block in inner
                for each in block.items
                if self.lines.aims.is_step(each.prose)
            )
            results = (self.lines.goal(each.prose, line_of(each), place) for each in steps)
            goal.results += [each for each in results if each is not None]

    def _result(
        self, item: Item, label: Prose | None, value: Prose, place: Place, *, results: bool
    ) -> Goal | None:
        if label is not None and self.labels.announced(label.text):
            told = self.labels.at(place, label)
            goal = self.lines.goal(value, line_of(item), told, asked=True) if value.text else None
            return self.lines.ticked(item, goal)
        if label is not None and not self.labels.may_lead_goal(label.text):
            return None
        steps = self.lines.aims.is_step(item.prose)
        if self.is_link(item) or not (results or steps):
            return None
        return self.lines.ticked(item, self.lines.goal(item.prose, line_of(item), place))

    def _field(self, item: Item) -> str:
        """The field of a goal that a bullet's label names; empty for none."""
        label, value = self.labels.split(item.prose)
        return "" if label is None else self.lines.field(label.text, value)

    def _is_stage(self, prose: Prose) -> bool:
        """Whether a line says what is done in a month, a week or a phase, and not how much is to be
        reached then: "Month 1: a first draft".
        """
        label, value = self.labels.split(prose)
        staged = label is not None and is_stage(label, self.words.times)
        return staged and self.words.picking.target(value) is None
