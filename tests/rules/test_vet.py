"""What is wrong with a rule that keeps to its schema: names that mean nothing."""

from __future__ import annotations

import pytest

from smlint.engine.layers import Shelf
from smlint.engine.own_rules import own_rules
from smlint.engine.shipped import shipped
from smlint.source.memory import Memory
from tests.engine.test_own_rules import CHECK, RULE


def told(text: str) -> list[tuple[str, str]]:
    """What is said of a rule file: the message, and the words that it points at."""
    seen = own_rules(Shelf(Memory({"a.yaml": text.encode()})), ("",), shipped()).seen
    return [(each.message, text[each.span.start.offset : each.span.end.offset]) for each in seen]


def asks(predicate: str, kind: str = "tactic", more: str = "") -> str:
    """A rule that asks something else; its message has no blank."""
    text = RULE.replace("Tactic {tactic} has no cadence.", "There is something.")
    return (
        text.replace(CHECK, f"must: {{{predicate}}}").replace("each: tactic", f"each: {kind}")
        + more
    )


@pytest.mark.parametrize(
    "text",
    [
        asks("present: x-mood"),
        asks("present: x-mood.colour"),
        asks("present: baseline.date", "objective"),
        asks("within: {field: start, from: strategy.start, to: strategy.end}"),
        asks("refers_to: {field: goals, kind: goal, where: {priority: [1]}}"),
        asks("count: {kind: goal, where: {priority: [1]}, min: 1}", "plan"),
        asks(
            "count: {field: goals, max: {limit: most}}",
            more="limits: {most: {default: 3, en: x}}\n",
        ),
        asks("present: cadence", more="silenced-by: [owner-missing, SM101]\n"),
        asks("present: cadence", more="answer: tactic.cadence\n"),
        asks("present: cadence", more="answer: review.covers.objectives\n"),
        asks("present: cadence", more="answer: policy\n"),
        asks("present: cadence", more="awaits: [tactic.cadence, any person.role]\n"),
        asks("present: cadence", more="kinds: [tactic]\nrests-on: [goals, start]\n"),
    ],
)
def test_what_exists_may_be_named(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (asks("present: baseline.datee", "objective"), ("no-field-guess", "baseline.datee")),
        (asks("before: {field: start, than: ends}"), ("no-field-guess", "ends")),
        (
            asks("present: cadence", more="answer: tactic.cadense\n"),
            ("no-field-guess", "tactic.cadense"),
        ),
        (asks("present: cadence", more="answer: tactik\n"), ("unknown-guess", "tactik")),
        (
            asks("present: cadence", more="awaits: [any tactic.cadense]\n"),
            ("no-field-guess", "any tactic.cadense"),
        ),
        (
            asks("present: cadence", more="kinds: [tactic]\nrests-on: [strat]\n"),
            ("no-field-guess", "strat"),
        ),
        (
            asks("within: {field: start, from: strategy.begin, to: end}"),
            ("no-field", "strategy.begin"),
        ),
        (
            asks("count: {kind: goal, where: {priorty: [1]}, min: 1}", "plan"),
            ("no-field-guess", "priorty"),
        ),
        (asks("refers_to: {field: goals, kind: metric}"), ("no-reference", "goals")),
        (asks("count: {field: goals, max: {limit: most}}"), ("unknown", "most")),
        (asks("count: {kind: goal, min: 1}"), ("only-of-the-plan", "count")),
        (asks("count: {field: goals, min: 1}", "plan"), ("of-the-plan", "count")),
        (
            asks("present: cadence", more="silenced-by: [owner-mising]\n"),
            ("unknown-guess", "owner-mising"),
        ),
        (
            asks("present: cadence", more="limits: {nodes: {default: 3, en: x}}\n"),
            ("taken", "nodes"),
        ),
        (asks("present: cadence", more="aliases: [strict]\n"), ("taken", "strict")),
        (asks("present: cadence", more="aliases: [sm1]\n"), ("taken", "sm1")),
    ],
)
def test_what_does_not_exist_is_told_where_it_stands(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


def test_a_list_that_the_plan_adds_may_be_named() -> None:
    text = asks("terms: {field: title, list: house_words}").encode()
    shelf = Shelf(Memory({"a.yaml": text}))
    assert own_rules(shelf, ("",), shipped(), {"house_words"}).seen == ()
    assert len(own_rules(shelf, ("",), shipped()).seen) == 1
