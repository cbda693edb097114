"""Lists that describe people by their attributes: "Age: 28-42", "Lives in: Athens"."""

from __future__ import annotations

from dataclasses import replace

from smlint.plan.found.lines.labels import GoalLabels
from smlint.syntax.outline import Bullets, Item, Prose


def without_attributes(bullets: Bullets, labels: GoalLabels) -> Bullets:
    """A list without the attributes of an audience, if it describes one: only what is labelled as a
    goal there and says how much is wanted. Any other list as it is.
    """
    split = [labels.split(item.prose) for item in bullets.items]
    described = any(label is not None and _is_age(label, value, labels) for label, value in split)
    if not described or any(label is None for label, _value in split):
        return bullets
    wanted = (_is_goal(item, labels) for item in bullets.items)
    left = (item for item, goal in zip(bullets.items, wanted, strict=True) if goal)
    return replace(bullets, items=tuple(left))


def _is_age(label: Prose, value: Prose, labels: GoalLabels) -> bool:
    """Whether a label asks how old people are, and a number stands behind it."""
    names = labels.names
    numbered = any(each.isdigit() for each in value.text)
    return numbered and names.named("age_words", label.text)


def _is_goal(item: Item, labels: GoalLabels) -> bool:
    label, value = labels.split(item.prose)
    announced = label is not None and labels.announced(label.text) == "goal"
    return announced and labels.words.picking.target(value) is not None
