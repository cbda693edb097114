"""Goals in lists that stand for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from smlint.base.text import heading_key
from smlint.plan.found.lines.divided import Divided
from smlint.plan.found.lines.items import Items, line_of, lists_of
from smlint.plan.found.lines.labels import Place
from smlint.plan.found.lines.results import ResultBullets
from smlint.plan.found.lines.sections import Role
from smlint.plan.found.lines.stated import Stated
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import bold_lead, topic_and_rest
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Bullets, Item, Prose

_GROUP_WORDS = 4
_SENTENCE_WORDS = 12
_DEEPEST = 3
_FEW = 2
_SMART = 4
"""So many letters of SMART are spelled out at the least."""


@dataclass(frozen=True, slots=True)
class GoalBullets(Items):
    """Reads them."""

    @property
    def results(self) -> ResultBullets:
        """Reads what stands below a goal."""
        return ResultBullets(self.text, self.lines)

    def listed(self, bullets: Bullets, place: Place, depth: int = 0) -> Iterator[Goal]:
        """The goals in a list that stands for itself; a key result belongs to the objective
        before it. One that only spells out what SMART means holds none.
        """
        if self._spells_smart(bullets):
            return
        open_goal: Goal | None = None
        inner = self._beside_posts(bullets, place)
        whole = self._whole(bullets, inner)
        if whole is not None:
            yield from whole
            return
        alike = self.results.are_alike([lists_of(item) for item in bullets.items])
        for item in bullets.items:
            label, value = self.labels.split(item.prose)
            announced = "" if label is None else self.labels.announced(label.text)
            several = tuple(Divided(self.lines).goals(item.prose, inner))
            if several:
                yield from several
            elif label is not None and announced and value.text:
                goal = self._announced(item, value, self.labels.at(inner, label))
                if goal is None:
                    continue
                if announced == "result" and open_goal is not None:
                    open_goal.results.append(goal)
                    continue
                open_goal = goal if announced == "goal" else open_goal
                yield goal
            elif (
                open_goal is not None
                and label is not None
                and self.lines.put(open_goal, label, value)
            ):
                continue
            elif self._is_group(item, value if label is not None else None):
                yield from self._grouped(item, inner, depth)
            else:
                yield from self._plain(item, label, value, inner, alike=alike)

    def _whole(self, bullets: Bullets, place: Place) -> Iterator[Goal] | None:
        """The goals of a list that is read as a whole: one that describes a single goal, or whose
        bullets are all goals with their aims; None for another.
        """
        card = self._card(bullets)
        if card is not None:
            return self._of_card(card, bullets, place)
        if place.role is not Role.GOALS or not self._are_heads(bullets):
            return None
        return (goal for item in bullets.items for goal in self._head(item, place))

    def _card(self, bullets: Bullets) -> Item | None:
        """The goal of a list that describes one: each of its bullets has a label, and only one of
        them is "Objective"; None for another list.
        """
        labels = [self.labels.split(item.prose) for item in bullets.items]
        if len(labels) <= _FEW or any(label is None for label, _value in labels):
            return None
        goals = [
            item
            for item, (label, value) in zip(bullets.items, labels, strict=True)
            if label is not None and value.text and self.labels.announced(label.text) == "goal"
        ]
        return goals[0] if len(goals) == 1 else None

    def _of_card(self, card: Item, bullets: Bullets, place: Place) -> Iterator[Goal]:
        label, value = self.labels.split(card.prose)
        goal = None if label is None else self._announced(card, value, self.labels.at(place, label))
        if goal is not None:
            others = tuple(item for item in bullets.items if item is not card)
            self.results.below(goal, (replace(bullets, items=others),), place, results=False)
            yield goal

    def _are_heads(self, bullets: Bullets) -> bool:
        """Whether bullets in bold, each with a list of its own, are goals with their aims: one of
        them at least says too much to be the name of a group, and none is a time or a platform.
        """
        words = [self.words.times.without(item.prose).rstrip(" :") for item in bullets.items]
        names = self.words.names
        alike = all(lists_of(item) and self._is_bold(item) for item in bullets.items)
        long = any(len(each.split()) > _GROUP_WORDS for each in words)
        groups = any(names.platform(each) or names.mentions("goal_groups", each) for each in words)
        parts = sum(bool(names.part(each)) for each in words) * _FEW >= len(words)
        labelled = (self.labels.split(item.prose)[0] for item in bullets.items)
        told = any(each is not None and self.labels.announced(each.text) for each in labelled)
        return len(bullets.items) > 1 and alike and long and not (groups or parts or told)

    def _is_bold(self, item: Item) -> bool:
        """Whether all of a bullet is in bold, but for the colon behind it."""
        end = len(item.prose.text.rstrip(" :"))
        lead = bold_lead(item.prose, self.words.cells.source)
        return end <= max(item.label_end, 0 if lead is None else len(lead.text)) and end > 0

    def _head(self, item: Item, place: Place) -> Iterator[Goal]:
        """A goal in bold above the list of its aims."""
        words = item.prose.slice(0, len(item.prose.text.rstrip(" :")))
        goal = self.lines.ticked(item, self.lines.goal(words, line_of(item), place))
        if goal is not None:
            self.results.below(goal, item.blocks, place, results=True)
            yield goal

    def _beside_posts(self, bullets: Bullets, place: Place) -> Place:
        posts = place.posts or self.labels.are_of_posts(self.labels.of_lines((bullets,)))
        return Place(place.role, place.time, posts)

    def _announced(self, item: Item, value: Prose, place: Place) -> Goal | None:
        if not place.announces:
            return None
        goal = self.lines.ticked(item, self.lines.goal(value, line_of(item), place, asked=True))
        if goal is not None:
            self.results.below(goal, item.blocks, place, results=False)
        return goal

    def _grouped(self, item: Item, place: Place, depth: int) -> Iterator[Goal]:
        """Bullets below a bullet that is their heading: "Short term:", "Instagram"."""
        words = item.prose.text
        never = place.role is Role.NEVER or self.words.names.mentions("never", words)
        other = self.words.names.mentions("other_sections", words)
        goals = self.words.names.ends_goal(words) and not self.words.names.mentions(
            "not_goals", words
        )
        role = Role.NEVER if never else Role.OTHER if other else place.role
        time = self.words.times.of_heading(item.prose)
        node = place.time if time is None else self.words.cells.text(time)
        inner = Place(Role.GOALS if goals and not never else role, node, place.posts)
        for block in item.blocks:
            if isinstance(block, Bullets) and depth < _DEEPEST:
                yield from self.listed(block, inner, depth + 1)

    def _plain(
        self, item: Item, label: Prose | None, value: Prose, place: Place, *, alike: bool
    ) -> Iterator[Goal]:
        """A bullet without a goal's label: one by its section; ``alike``: what stands below it and
        those beside it are key results.
        """
        if place.role not in (Role.GOALS, Role.NUMBERS) or place.posts:
            return
        prose = item.prose
        if label is not None and self.labels.attribute(label.text) == "target":
            if not self.words.picking.is_measured(value):
                return
            prose = value
        elif label is not None and not self._may_lead(label, value, place):
            return
        if self._is_kind_of_campaign(prose):
            return
        numbers = place.role is Role.NUMBERS
        aside = self.words.picking.aside_target(prose) if numbers else None
        changed = numbers and self.lines.aims.is_change(prose if label is None else value)
        measured = aside is not None or changed or self.words.picking.is_measured(prose)
        named = numbers and self.words.ends.counts_within(self.words.sentence(prose))
        if (numbers and not measured) or named or self.is_link(item):
            return
        stated = None if numbers else Stated(self.lines).goal(prose, line_of(item), place)
        topic, prose = (None, prose) if stated is not None else self._called(prose)
        whole = stated or self.lines.goal(prose, line_of(item), place)
        goal = self.lines.ticked(item, whole)
        if goal is not None:
            goal.counted = numbers
            goal.put("title", topic)
            goal.put("target", aside)
            goal.put("metric", self.words.measure(prose) if numbers else None)
            several = any(len(each.items) > 1 for each in lists_of(item))
            boxed = any(map(_is_of_counted_boxes, lists_of(item)))
            self.results.below(goal, item.blocks, place, results=(alike and several) or boxed)
            yield goal

    def _spells_smart(self, bullets: Bullets) -> bool:
        """Whether each of some bullets is what one letter of SMART stands for, and none says how
        much is wanted: "Specific", "M – measurable: it can be counted".
        """
        said = [re.sub(r"^\w ", "", heading_key(item.prose.text)) for item in bullets.items]
        named = all(self.words.names.leads("smart_words", each) for each in said)
        return (
            len(said) >= _SMART
            and named
            and not any(self.words.picking.is_measured(item.prose) for item in bullets.items)
        )

    def _may_lead(self, label: Prose, value: Prose, place: Place) -> bool:
        """Whether a goal may stand behind a label; among numbers too where the label is the name of
        what is counted behind it: "Hashtags: 20+ hashtags of ours".
        """
        if place.role is Role.NUMBERS:
            target = self.words.picking.target(value)
            words = heading_key(label.text).split()
            if target is not None and heading_key(target.noun) in words:
                return True
        wished = place.role is Role.GOALS and self.lines.aims.is_repute(label, value)
        return wished or self.labels.may_lead_goal(label.text)

    def _called(self, prose: Prose) -> tuple[ScalarNode | None, Prose]:
        """What a bullet in bold calls the goal that it says behind that: "**Reach.** From 3 to 5 by
        June"; without such words the bullet as it is.
        """
        found = topic_and_rest(prose, self.words.cells.source)
        if found is None or prose.text[len(found[0].text)] != "." or not found[1].text[0].isalpha():
            return None, prose
        topic, said = found
        named = bool(self.words.names.platform(topic.text))
        told = self.words.picking.target(said) is None or named
        return (None, prose) if told else (self.words.cells.text(topic), said)

    def _is_kind_of_campaign(self, prose: Prose) -> bool:
        """Whether a bullet says what campaigns of a kind are for: "Awareness campaigns seek to"."""
        words = prose.text.split()
        begin = " ".join(words[:_GROUP_WORDS])
        return len(words) > _SENTENCE_WORDS and self.words.names.mentions("campaign_words", begin)

    def _is_group(self, item: Item, value: Prose | None) -> bool:
        if not any(isinstance(block, Bullets) for block in item.blocks):
            return False
        words = item.prose.text
        headed = (value is not None and not value.text) or item.label_end >= len(words)
        return headed and len(words.split()) <= _GROUP_WORDS


def _is_of_counted_boxes(bullets: Bullets) -> bool:
    """Whether a list counts boxes to tick: below a goal these are its results, and no remarks."""
    boxes = all(item.checked is not None for item in bullets.items)
    return bullets.start is not None and boxes
