# ruff: noqa: E501 (table rows are as long as they are)
"""The same plan in YAML and in Markdown gives the same entities, each with its own places."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from smlint.base.finding import Observation, Term
from smlint.engine.shipped import shipped
from smlint.plan.build import build
from smlint.plan.entities import Entity, Measure
from smlint.plan.kinds import Goal, Objective, Tactic
from smlint.plan.structured.markdown import Read, read_documents
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
    assert args["guess"] == "Statement"


def test_a_table_under_a_heading_that_is_no_field_is_not_silently_lost() -> None:
    source = (
        "---\nkind: goal\nid: g\n---\n# G\n\n## Weather\n| Rain | Sun |\n|---|---|\n| 1 | 2 |\n"
    )
    ((rule, message, line, _column, args),) = seen(source)
    assert (rule, message, line, args) == (
        "not-read",
        "no-kind-heading",
        7,
        {"heading": "Weather", "names": ("Supports", "Objectives", "Scope"), "fields": ()},
    )


def test_a_field_written_twice_is_told_at_the_second() -> None:
    source = "---\nkind: goal\nid: g\nowner: rosa\n---\n# G\n\n- Owner: ben\n"
    ((rule, message, line, column, args),) = seen(source)
    assert (rule, message, line, column) == ("duplicate-key", "duplicate", 8, 3)
    assert args == {"key": "Owner", "line": 4}


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


def only(source: str, language: str | None = "en") -> dict[str, object]:
    """The fields of a file's one document, in which nothing is seen."""
    read = of_markdown(source, language)
    assert [(each.message, dict(each.args)) for each in read.seen] == []
    (document,) = read.documents
    return fields(document)


GOAL = "---\nkind: goal\nid: g\n---\n# G\n\n"
STRATEGY = "---\nkind: strategy\nid: s\n---\n# S\n\n"
CHANNEL = "---\nkind: channel\nid: c\n---\n# C\n\n"
CONTACT = "---\nkind: contact\n---\n"


def test_front_matter_takes_names_and_words_of_enumerations_in_both_languages() -> None:
    data = only("---\nkind: goal\nid: g\nΥπεύθυνος: rosa\nΤύπος: παρουσία\n---\n# G\n", "el")
    assert data == {"id": "g", "title": "G", "owner": "rosa", "type": "presence"}


def test_a_flow_mapping_in_front_matter_is_a_nested_field() -> None:
    data = only("---\nkind: strategy\nid: s\nOrganization: {Name: Us, Size: large}\n---\n# S\n")
    assert data["organization"] == {"name": "Us", "size": "large"}


@pytest.mark.parametrize(
    "heading", ["## Objectives", "## 2. OBJECTIVES", "## 🎯 objectives:", "## ΜΕΤΡΗΣΙΜΟΙ ΣΤΟΧΟΙ"]
)
def test_a_heading_is_found_however_it_is_adorned(heading: str) -> None:
    data = only(f"{GOAL}{heading}\n| Id |\n|---|\n| obj-a |\n")
    assert data["objectives"] == [{"id": "obj-a"}]


@pytest.mark.parametrize(
    "bullet",
    ["- Owner: rosa", "* **Owner:** rosa", "1. OWNER: rosa", "- 🎯 Υπεύθυνη: rosa", "- Owner:rosa"],
)
def test_a_label_is_found_however_it_is_adorned(bullet: str) -> None:
    assert only(f"{GOAL}{bullet}\n")["owner"] == "rosa"


def test_a_link_is_the_id_in_its_anchor() -> None:
    data = only(f"{GOAL}- Metric: [our followers](../metrics.yaml#ig-followers)\n")
    assert data["metric"] == "ig-followers"


def test_a_link_to_a_page_is_its_address_and_one_to_a_document_its_path() -> None:
    source = "---\nkind: source\nid: s\n---\n# A page\n\n- Link: [here](https://a.example/x?y=1)\n"
    assert only(source) == {"id": "s", "name": "A page", "url": "https://a.example/x?y=1"}
    review = (
        "---\nkind: review\nid: r\n---\n# R\n\n## Findings\n- f-1: Evenings are better\n"
        "  - Change:\n    - Document: [the calendar](../content.yaml)\n    - What: new hours\n"
    )
    change = {"document": "../content.yaml", "what": "new hours"}
    assert only(review)["findings"] == [
        {"id": "f-1", "text": "Evenings are better", "change": change}
    ]


@pytest.mark.parametrize("document", ["goal-presence", "goals/presence.md", "content.yaml"])
def test_the_document_of_a_change_is_an_id_a_path_or_a_file_name(document: str) -> None:
    review = f"{STRATEGY.replace('strategy', 'review')}## Findings\n- f-1: It rains\n  - Change:\n"
    data = only(f"{review}    - Document: {document}\n")
    assert data["findings"] == [{"id": "f-1", "text": "It rains", "change": {"document": document}}]


def test_lists_are_split_where_their_items_hold_no_such_mark() -> None:
    source = (
        "---\nkind: contact\nid: c\n---\n# Anna\n\n"
        "- Roles: blogger, δημοσιογράφος; customer\n- Tags: a, b; c\n"
        "- Topics: oil, bread; cheese<br>wine\n"
    )
    data = only(source)
    assert data["roles"] == ["blogger", "journalist", "customer"]
    assert data["tags"] == ["a", "b", "c"]
    assert data["topics"] == ["oil, bread", "cheese", "wine"]


def test_languages_and_days_are_split_at_commas() -> None:
    audience = "---\nkind: audience\nid: a\n---\n- Languages: el, en\n"
    assert only(audience)["languages"] == ["el", "en"]
    channel = (
        "---\nkind: channel\nid: c\n---\n# C\n\n## Quiet hours\n"
        "| Days | From | To |\n|---|---|---|\n| Saturday, Κυριακή | 00:00 | 24:00 |\n"
    )
    assert only(channel)["quiet_hours"] == [
        {"days": ["sat", "sun"], "from": "00:00", "to": "24:00"}
    ]


def test_a_bullet_that_runs_over_two_lines_is_one_item() -> None:
    source = (
        "---\nkind: research\nid: r\n---\n# R\n\n## Findings\n- Questions on storing\n  oil\n- B\n"
    )
    assert only(source)["findings"] == ["Questions on storing oil", "B"]


@pytest.mark.parametrize(
    ("cell", "language", "number"),
    [("1,240", "en", 1240), ("1.240", "el", 1240), ("88%", "en", 88), ("4,5", "el", 4.5)],
)
def test_numbers_follow_the_language(cell: str, language: str, number: float) -> None:
    assert only(f"{GOAL}- Target: {cell}\n", language)["target"] == number


def test_a_part_that_says_its_own_language_is_read_in_it() -> None:
    source = (
        "---\nkind: plan\n---\n\n## Goals\n\n### g-a: A\n- Language: el\n- Target: 1.240\n\n"
        "### g-b: B\n- Target: 1,240\n\n"
        "## Tactics\n| Id | Hours per week | Language |\n|---|---|---|\n"
        "| t-a | 1,5 | el |\n| t-b | 1.5 | |\n"
    )
    first, second, third, fourth = of_markdown(source, "en").documents
    assert [fields(each)["target"] for each in (first, second)] == [1240, 1240]
    assert [fields(each)["hours_per_week"] for each in (third, fourth)] == [1.5, 1.5]
    assert [each.language for each in (first, second, third, fourth)] == ["el", "en", "el", "en"]


def test_a_range_is_no_number() -> None:
    assert only(f"{GOAL}- Target: 3-5%\n")["target"] == "3-5%"


def test_a_period_has_two_days() -> None:
    source = "---\nkind: review\nid: r\n---\n# R\n\n- Period: 2026-09-01 – 2026-10-31\n"
    assert only(source)["period"] == {"start": "2026-09-01", "end": "2026-10-31"}


def test_channel_and_followers_of_a_contact_make_one_profile() -> None:
    source = (
        f"{CONTACT}| Id | Name | Roles | Channel | Handle | Followers |\n|---|---|---|---|---|---|\n"
        "| anna | Anna D. | blogger | instagram | @anna | 12,400 |\n"
        "| ben | Ben | customer | | | |\n"
    )
    read = of_markdown(source)
    assert read.seen == ()
    anna, ben = (fields(each) for each in read.documents)
    assert anna["profiles"] == [{"channel": "instagram", "handle": "@anna", "followers": 12400}]
    assert ben == {"id": "ben", "name": "Ben", "roles": ["customer"]}


def test_a_contacts_heading_is_its_name_and_its_bullets_make_a_profile_too() -> None:
    source = f"{CONTACT}## anna: Anna D.\n- Channel: instagram\n- Followers: 12,400\n- Stage: met\n"
    assert only(source) == {
        "id": "anna",
        "name": "Anna D.",
        "stage": "met",
        "profiles": [{"channel": "instagram", "followers": 12400}],
    }


def test_a_table_straight_below_a_documents_bullets_is_its_main_list() -> None:
    source = (
        "---\nkind: readings\n---\n## r-a\n- Metric: m\n\n"
        "| Date | Value |\n|---|---|\n| 2026-10-31 | 12 |\n"
    )
    values = [{"date": "2026-10-31", "value": 12}]
    assert only(source) == {"id": "r-a", "metric": "m", "values": values}


def test_objects_of_a_list_may_be_bullets_that_begin_with_any_field() -> None:
    source = f"{GOAL}## Supports\n- bo-shop: They ask for it\n- Objective: bo-fair\n  - Because: we like it\n- bo-x\n"
    assert only(source)["supports"] == [
        {"objective": "bo-shop", "because": "They ask for it"},
        {"objective": "bo-fair", "because": "we like it"},
        {"objective": "bo-x"},
    ]


def test_objects_of_a_list_may_be_deeper_headings() -> None:
    source = f"{GOAL}## Objectives\n\n### obj-a: Raise it\n- Target: 12\n\n#### Scope\ninstagram\n"
    objective = {
        "id": "obj-a",
        "statement": "Raise it",
        "target": 12,
        "scope": {"channels": ["instagram"]},
    }
    assert only(source)["objectives"] == [objective]


def test_fields_of_an_object_may_be_deeper_headings() -> None:
    source = "---\nkind: review\nid: r\n---\n# R\n\n## Covers\n\n### Campaigns\n- c-a\n- c-b\n"
    assert only(source)["covers"] == {"campaigns": ["c-a", "c-b"]}


def test_a_cell_may_say_an_object_by_its_first_words() -> None:
    source = f"{CONTACT}| Id | Next step |\n|---|---|\n| anna | Call her (2026-12-01) |\n"
    assert only(source)["next_step"] == {"action": "Call her", "due": "2026-12-01"}
    goals = (
        "---\nkind: goal\n---\n| Id | Supports |\n|---|---|\n| g | bo-shop; bo-fair: They ask |\n"
    )
    supports = [{"objective": "bo-shop"}, {"objective": "bo-fair", "because": "They ask"}]
    assert only(goals)["supports"] == supports


def test_a_list_may_begin_beside_its_label() -> None:
    audience = "---\nkind: audience\nid: a\n---\n# A\n\n- Evidence: Members of four groups"
    alone = only(f"{audience}\n  - Date: 2026-09-14\n  - Note: by hand\n")
    assert alone["evidence"] == [
        {"source": "Members of four groups", "date": "2026-09-14", "note": "by hand"}
    ]
    several = only(f"{audience} (2026-09-14)\n  - A survey at the fair (2026-08-01)\n")
    assert several["evidence"] == [
        {"source": "Members of four groups", "date": "2026-09-14"},
        {"source": "A survey at the fair", "date": "2026-08-01"},
    ]
    goal = only(f"{GOAL}- Milestones: 2027-02-28: 1,460\n  - 2027-04-30: 1,600\n")
    assert goal["milestones"] == [
        {"date": "2027-02-28", "value": 1460},
        {"date": "2027-04-30", "value": 1600},
    ]


def test_an_object_that_is_led_by_its_day_may_begin_with_it() -> None:
    talks = (
        "## Interactions\n- 2026-09-20\n  - Channel: forum\n- 2026-10-05: she answered\n"
        "- 1 November 2026, a letter\n  - Type: mail\n"
    )
    assert only(f"---\nkind: contact\nid: c\n---\n# C\n\n{talks}")["interactions"] == [
        {"date": "2026-09-20", "channel": "forum"},
        {"date": "2026-10-05", "note": "she answered"},
        {"date": "1 November 2026", "note": "a letter", "type": "mail"},
    ]
    readings = "- Metric: m\n- Values:\n  - 2026-09-30: 1,240\n  - 2026-10-31: 1,300\n"
    assert only(f"---\nkind: readings\nid: r\n---\n# R\n\n{readings}")["values"] == [
        {"date": "2026-09-30", "value": 1240},
        {"date": "2026-10-31", "value": 1300},
    ]


def test_milestones_may_be_bullets() -> None:
    source = f"{GOAL}## Milestones\n- 2027-02-28: 1,460\n- 2027-04-30: 1,600\n"
    assert only(source)["milestones"] == [
        {"date": "2027-02-28", "value": 1460},
        {"date": "2027-04-30", "value": 1600},
    ]


def test_a_text_keeps_its_paragraphs_and_its_bullets() -> None:
    data = only(f"{STRATEGY}## Rationale\nOne\nline.\n\nAnother.\n\n- a\n  - b\n")
    assert data["rationale"] == "One\nline.\n\nAnother.\n\na\nb"


def test_the_team_may_stand_in_the_strategy_without_id_or_title() -> None:
    source = f"{STRATEGY}## Team\n| Id | Name |\n|---|---|\n| rosa | Rosa M. |\n"
    assert only(source)["team"] == [{"id": "rosa", "name": "Rosa M."}]
    assert [each.subject for each in entities(of_markdown(source).documents)] == [
        "strategy:s",
        "person:rosa",
    ]


def test_a_strategy_without_an_id_is_called_strategy() -> None:
    assert only("---\nkind: strategy\n---\n# S\n\n- Owner: rosa\n")["id"] == "strategy"


def test_the_people_of_a_team_may_have_a_heading_each() -> None:
    source = (
        "---\nkind: plan\n---\n## Team\n\n### rosa: Rosa M.\n- Role: owner\n\n### Ben\n- Role: x\n"
    )
    (document,) = of_markdown(source).documents
    people = [{"id": "rosa", "name": "Rosa M.", "role": "owner"}, {"name": "Ben", "role": "x"}]
    assert fields(document) == {"id": "team", "members": people}


def test_a_heading_is_an_id_and_a_title_a_title_alone_or_an_id_alone() -> None:
    source = (
        "---\nkind: plan\n---\n## Στόχοι\n\n### g-a: Γνωριμία\n- Priority: 1\n\n"
        "### Ο δρόμος μας ξέρει\n- Priority: 2\n\n### Ο δρόμος μας ξέρει\n- Priority: 3\n\n"
        "## Metrics\n\n### ig-followers\n- Unit: count\n"
    )
    read = of_markdown(source)
    assert read.seen == ()
    assert [(data["id"], data.get("title")) for data in map(fields, read.documents)] == [
        ("g-a", "Γνωριμία"),
        ("o-dromos-mas-xerei", "Ο δρόμος μας ξέρει"),
        ("o-dromos-mas-xerei-2", "Ο δρόμος μας ξέρει"),
        ("ig-followers", None),
    ]


def test_a_field_of_ones_own_begins_with_x() -> None:
    source = f"{GOAL}- x-colour: green\n\n## Objectives\n| Id | x-mood |\n|---|---|\n| a | good |\n"
    data = only(source)
    assert data["x-colour"] == "green"
    assert data["objectives"] == [{"id": "a", "x-mood": "good"}]


def test_a_field_below_a_heading_that_is_none_is_read() -> None:
    source = f"{GOAL}## How we work\nProse.\n\n### Statement\nThey know us.\n"
    assert only(source)["statement"] == "They know us."


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            f"{GOAL}## Objectives\n| Id | Statement | Target |\n|---|---|\n| a | b | 1 |\n",
            ("not-read", "broken-table", 8, 1, {"first": 3, "second": 2}),
        ),
        (
            f"{GOAL}## Objectives\n| Id | Statement |\n| a | b |\n",
            ("not-read", "no-dashes", 8, 1, {}),
        ),
        (
            f"{GOAL}## Objectives\n| Id | Due |\n|---|---|\n| a | 2027 | more | x |\n",
            ("not-read", "beyond", 10, 14, {"text": "more | x"}),
        ),
        (
            f"{GOAL}## Objectives\n| Id | Code |\n|---|---|\n| a | b |\n",
            ("duplicate-key", "duplicate", 8, 8, {"key": "Code", "line": 8}),
        ),
        (
            f"{GOAL}## Objectives\n- a: One\n  - Due: 2027\n  - Προθεσμία: 2028\n",
            ("duplicate-key", "duplicate", 10, 5, {"key": "Προθεσμία", "line": 9}),
        ),
        (
            f"{GOAL}## Statement\n| A | B |\n|---|---|\n| 1 | 2 |\n",
            ("not-read", "table", 8, 3, {"columns": ("A", "B")}),
        ),
        (
            f"{CHANNEL}- Assessment: promising\n  - Relevance: high\n",
            ("not-read", "words", 7, 15, {"text": "promising"}),
        ),
        (
            f"{CHANNEL}- Owner: rosa\n  - since May\n",
            ("not-read", "words", 8, 5, {"text": "since May"}),
        ),
        (
            f"{CHANNEL}- Quiet hours: at night\n  - From: 22:00\n",
            ("not-read", "words", 7, 16, {"text": "at night"}),
        ),
        (
            f"{GOAL}- Notes:\n\n  | A | B |\n  |---|---|\n  | 1 | 2 |\n",
            ("not-read", "table", 9, 5, {"columns": ("A", "B")}),
        ),
    ],
)
def test_what_is_not_read_is_never_silent(source: str, told: tuple[object, ...]) -> None:
    assert seen(source) == [told]


def test_a_broken_table_says_which_field_is_not_read() -> None:
    source = f"{GOAL}## Objectives\n| Id | Statement |\n|---|\n| a | b |\n"
    read = of_markdown(source)
    assert [each.pointer for each in read.seen] == [("objectives",)]
    assert "objectives" not in fields(read.documents[0])


def test_bars_in_prose_are_no_broken_table() -> None:
    assert seen(f"{GOAL}## Statement\n\\| a \\|\n\\| b \\|\n\nOne | two\n") == []


def test_front_matter_of_a_file_of_several_documents_says_nothing_of_each() -> None:
    assert seen("---\nkind: metric\nowner: rosa\n---\n## m-a\n- Unit: count\n") == [
        ("unknown-field", "unknown", 3, 1, {"field": "owner", "kind": Term("kind.metric")})
    ]
    ((rule, message, line, _column, args),) = seen("---\nkind: plan\nlanguge: el\n---\n# P\n")
    assert (rule, message, line, args["guess"]) == ("unknown-field", "guess", 3, "language")


def test_a_misspelt_heading_over_a_text_is_told_and_free_prose_is_not() -> None:
    ((rule, message, line, _column, args),) = seen(f"{GOAL}## Statment\nThey know us.\n")
    assert (rule, message, line, args["guess"]) == ("unknown-field", "guess", 7, "Statement")
    assert seen(f"{GOAL}## Background\nIt rained.\n\n## Context\nIt snowed.\n") == []


TWO_TITLES = """\
---
kind: strategy
{head}---
# Our shelter

- Owner: maria
- Start: 2026-09-01

## Rationale

People ask what became of the dogs.

# Voice

Warm and plain.
"""


@pytest.mark.parametrize("head", ["id: shelter\n", ""])
def test_a_document_with_several_h1_keeps_what_stands_under_the_first(head: str) -> None:
    (document,) = of_markdown(TWO_TITLES.format(head=head)).documents
    found = plain(document.root)
    assert isinstance(found, dict)
    assert {name: found.get(name) for name in ("title", "owner", "rationale", "voice")} == {
        "title": "Our shelter",
        "owner": "maria",
        "rationale": "People ask what became of the dogs.",
        "voice": "Warm and plain.",
    }
