"""Goals that call themselves examples ("Example: win 500 readers"): nobody means them."""

from __future__ import annotations

from collections.abc import Iterable

from smlint.base.finding import Arg, Observation
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.goal import Goal

TEMPLATE = "template-document"
"""The rule that says of a document that it is a template."""


def meant(goals: Iterable[Goal], names: FoundNames) -> tuple[Goal, ...]:
    """The goals that are no examples."""
    return tuple(each for each in goals if not _label(each, names))


def only_examples(goals: tuple[Goal, ...], names: FoundNames) -> tuple[Observation, ...]:
    """SM926 of a document all of whose goals are examples; nothing of any other."""
    if not goals or meant(goals, names):
        return ()
    args: dict[str, Arg] = {"n": len(goals), "word": _label(goals[0], names)}
    return (Observation(TEMPLATE, "examples", goals[0].anchor, args=args),)


def _label(goal: Goal, names: FoundNames) -> str:
    """The word before the colon, where it says that the goal is an example."""
    called = [
        goal.words.text,
        *(node.text for name, (_span, node) in goal.fields.items() if name == "title"),
    ]
    labels = (text.partition(":") for text in called)
    return next(
        (
            label.strip()
            for label, colon, _rest in labels
            if colon and names.named("example_labels", label)
        ),
        "",
    )
