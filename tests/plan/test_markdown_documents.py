# ruff: noqa: E501 (table rows are as long as they are)
"""The same plan in YAML and in Markdown gives the same entities, each with its own places."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from smlint.base.finding import Observation
from smlint.engine.shipped import shipped
from smlint.plan.build import build
from smlint.plan.entities import Entity, Measure
from smlint.plan.kinds import Goal, Objective, Tactic
from smlint.plan.markdown import Read, read_documents
from smlint.source.text import Text
from smlint.syntax.document import Caps, Document, Form
from smlint.syntax.markdown import read_markdown
from smlint.syntax.nodes import MapNode, plain
from smlint.syntax.yaml import read_yaml

GOAL_YAML = """\
kind: goal
id: goal-presence
title: The street knows our bread
type: presence
priority: 1
owner: rosa
statement: People on our street know who bakes their bread.
supports:
  - objective: bo-shop
    because: Neighbours tell neighbours.
objectives:
  - id: obj-followers
    statement: Raise followers from 1,240 to 1,700 by 30 June 2027
    metric: ig-followers
    baseline: {value: 1240, date: 2026-10-31}
    target: 1700
    due: 2027-06-30
    owner: rosa
    scope: {channels: [instagram]}
    commitment: committed
    milestones:
      - {date: 2027-02-28, value: 1460}
      - {date: 2027-04-30, value: 1600}
"""

GOAL_MARKDOWN = """\
---
kind: goal
id: goal-presence
type: presence
priority: 1
owner: rosa
---
# The street knows our bread

Anything else may stand here; it is prose.

## Statement
People on our street know who bakes their bread.

## Supports
| Objective | Because |
|---|---|
| bo-shop | Neighbours tell neighbours. |

## 2. Objectives
| Id | Statement | Metric | Baseline | Target | Due | Owner | Scope | Commitment | Milestones |
|---|---|---|---|---|---|---|---|---|---|
| obj-followers | Raise followers from 1,240 to 1,700 by 30 June 2027 | [followers](m.yaml#ig-followers) | 1,240 (2026-10-31) | 1,700 | 2027-06-30 | rosa | instagram | committed | 2027-02-28: 1,460; 2027-04-30: 1,600 |
"""

GOAL_GREEK = """\
---
kind: goal
id: goal-presence
type: presence
priority: 1
owner: rosa
language: el
---
# The street knows our bread

## Διατύπωση
People on our street know who bakes their bread.

## ΕΞΥΠΗΡΕΤΕΙ
| Στόχος επιχείρησης | Γιατί |
|---|---|
| bo-shop | Neighbours tell neighbours. |

## Μετρήσιμοι στόχοι
| Κωδικός | Διατύπωση | Δείκτης | Αφετηρία | Επιδίωξη | Προθεσμία | Υπεύθυνος | Πεδίο | Δέσμευση | Ορόσημα |
|---|---|---|---|---|---|---|---|---|---|
| obj-followers | Raise followers from 1,240 to 1,700 by 30 June 2027 | ig-followers | 1.240 (2026-10-31) | 1.700 | 2027-06-30 | rosa | instagram | committed | 2027-02-28: 1.460; 2027-04-30: 1.600 |
"""


def of_yaml(source: str) -> tuple[Document, ...]:
    file = read_yaml(Text("plan.yaml", source), Caps())
    assert file.seen == ()
    found = []
    for root in file.documents:
        assert isinstance(root, MapNode)
        found.append(Document("plan.yaml", str(plain(root)["kind"]), root, Form.YAML))  # type: ignore[index]
    return tuple(found)


def of_markdown(source: str, language: str | None = "en") -> Read:
    text = Text("plan.md", source)
    return read_documents(text, read_markdown(text, Caps()), shipped().model, language)


def entities(documents: tuple[Document, ...], language: str = "en") -> tuple[Entity, ...]:
    model = shipped().model
    return tuple(each for document in documents for each in build(document, model, language))


def fields(document: Document) -> dict[str, object]:
    data = plain(document.root)
    assert isinstance(data, dict)
    return {name: value for name, value in data.items() if name not in ("kind", "language")}


@pytest.mark.parametrize(("source", "language"), [(GOAL_MARKDOWN, "en"), (GOAL_GREEK, "el")])
def test_a_goal_says_the_same_in_yaml_and_in_markdown(source: str, language: str) -> None:
    read = of_markdown(source, language)
    (from_markdown,) = read.documents
    (from_yaml,) = of_yaml(GOAL_YAML)
    assert read.seen == ()
    assert fields(from_markdown) == fields(from_yaml)


def test_the_entities_of_a_goal() -> None:
    goal, objective = entities(of_markdown(GOAL_MARKDOWN).documents)
    assert isinstance(goal, Goal)
    assert isinstance(objective, Objective)
    assert (goal.id, goal.type, goal.priority, goal.owner) == (
        "goal-presence",
        "presence",
        1,
        "rosa",
    )
    assert [ref.id for ref in goal.supports] == ["bo-shop"]
    assert objective.subject == "objective:obj-followers"
    assert (objective.metric, objective.target) == ("ig-followers", Decimal(1700))
    assert objective.baseline == Measure(Decimal(1240), date(2026, 10, 31))
    assert objective.due is not None
    assert objective.due.last == date(2027, 6, 30)
    assert objective.scope == ("instagram",)


def test_a_cell_is_the_place_of_its_value_and_the_row_of_a_missing_one() -> None:
    row = "| obj-a | Raise followers |  | more |"
    source = (
        "---\nkind: goal\nid: g\n---\n# G\n\n## Objectives\n"
        f"| Id | Statement | Metric | Target |\n|---|---|---|---|\n{row}\n"
    )
    _goal, objective = entities(of_markdown(source).documents)
    target, metric = objective.origin.at("target"), objective.origin.at("metric")
    assert (target.start.line, target.start.column, target.end.column) == (10, 32, 36)
    assert row[target.start.column - 1 : target.end.column - 1] == "more"
    assert (metric.start.line, metric.start.column, metric.end.column) == (10, 3, 36)


def test_rows_of_a_table_are_documents_where_the_front_matter_has_no_id() -> None:
    source = (
        "---\nkind: tactic\n---\n# What we do\n\n"
        "| Id | Title | Type | Goals |\n|---|---|---|---|\n"
        "| t-a | Answer questions | answer-question | goal-a, goal-b |\n"
        "| t-b | Listen | listen | goal-a |\n"
    )
    first, second = entities(of_markdown(source).documents)
    assert isinstance(first, Tactic)
    assert first.goals == ("goal-a", "goal-b")
    assert (first.subject, second.subject) == ("tactic:t-a", "tactic:t-b")
    assert first.origin.document.base == ("items", 0)


def test_sections_are_documents_where_the_front_matter_has_no_id() -> None:
    source = (
        "---\nkind: metric\n---\n# What we count\n\n"
        "## followers: Followers of the page\n- Unit: count\n- Direction: increase\n\n"
        "## visits: Visits\n- Unit: count\n"
    )
    found = entities(of_markdown(source).documents)
    assert [(each.id, each.title) for each in found] == [
        ("followers", "Followers of the page"),
        ("visits", "Visits"),
    ]


def test_bullets_are_fields_and_nested_bullets_their_parts() -> None:
    source = (
        "---\nkind: strategy\nid: s\n---\n# Our strategy\n\n"
        "- Owner: rosa\n"
        "- Start: 2026-09-01\n"
        "- Organization:\n  - Name: The bakery\n  - Industry: bread\n\n"
        "## Business objectives\n"
        "- bo-shop: Sell a fifth more in the shop\n  - Source: the board\n"
    )
    (document,) = of_markdown(source).documents
    data = fields(document)
    assert data["owner"] == "rosa"
    assert data["organization"] == {"name": "The bakery", "industry": "bread"}
    assert data["business_objectives"] == [
        {"id": "bo-shop", "statement": "Sell a fifth more in the shop", "source": "the board"}
    ]
    assert [each.subject for each in entities((document,))] == [
        "strategy:s",
        "business-objective:bo-shop",
    ]


def seen(source: str) -> list[tuple[str, str, int, int, dict[str, object]]]:
    def told(each: Observation) -> tuple[str, str, int, int, dict[str, object]]:
        start = each.span.start
        return each.rule, each.message, start.line, start.column, dict(each.args)

    return [told(each) for each in of_markdown(source).seen]


def test_a_misspelt_column_is_told_once_at_its_name() -> None:
    source = (
        "---\nkind: goal\nid: g\n---\n# G\n\n## Objectives\n"
        "| Id | Statment |\n|---|---|\n| a | One |\n| b | Two |\n"
    )
    ((rule, message, line, column, args),) = seen(source)
    assert (rule, message, line, column) == ("unknown-field", "guess", 8, 8)
    assert args["guess"] == "statement"


def test_a_table_under_a_heading_that_is_no_field_is_not_silently_lost() -> None:
    source = (
        "---\nkind: goal\nid: g\n---\n# G\n\n## Weather\n| Rain | Sun |\n|---|---|\n| 1 | 2 |\n"
    )
    ((rule, message, line, _column, args),) = seen(source)
    assert (rule, message, line, args) == (
        "not-read",
        "no-kind-heading",
        7,
        {"heading": "Weather"},
    )


def test_a_field_written_twice_is_told_at_the_second() -> None:
    source = "---\nkind: goal\nid: g\nowner: rosa\n---\n# G\n\n- Owner: ben\n"
    ((rule, message, line, column, args),) = seen(source)
    assert (rule, message, line, column) == ("duplicate-key", "duplicate", 8, 3)
    assert args == {"key": "owner", "line": 4}


def test_prose_is_free() -> None:
    source = (
        "---\nkind: goal\nid: g\n---\n# G\n\n## How we came to this\n"
        "We talked: it took a while.\n\n- One thing\n- Another thing: with a colon\n"
    )
    assert seen(source) == []


def test_one_file_may_hold_a_whole_plan() -> None:
    source = (
        "---\nkind: plan\n---\n# The bakery on the net\n\n"
        "## Strategy\n- Owner: rosa\n- Start: 2026-09-01\n\n"
        "## Team\n| Id | Name |\n|---|---|\n| rosa | Rosa M. |\n\n"
        "## Goals\n\n### goal-presence: The street knows our bread\n- Type: presence\n\n"
        "#### Objectives\n| Id | Target |\n|---|---|\n| obj-a | 10 |\n"
    )
    read = of_markdown(source)
    assert read.seen == ()
    subjects = [each.subject for each in entities(read.documents)]
    assert subjects == [
        "strategy:strategy",
        "team:team",
        "person:rosa",
        "goal:goal-presence",
        "objective:obj-a",
    ]
