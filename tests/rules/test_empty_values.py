"""A value that says nothing is none, however much is written around it."""

from __future__ import annotations

import pytest

from tests.rules.telling import told

PLAN = """\
kind: goal
id: goal-a
supports: {supports}
---
kind: tactic
id: t-a
title: Answer
type: comment
goals: {goals}
channels: [forum]
based_on: {based_on}
---
kind: research
id: r-a
---
kind: channel
id: forum
status: active
type: owned-account
voices: {voices}
admins: {admins}
---
kind: event
id: e-a
start: 2027-05-01
contacts_to_meet: {guests}
---
kind: contact
id: c-a
topics: {topics}
---
kind: team
members: [{{id: maria, name: Maria}}]
responsibilities: [{{task: Answer, r: {r}, a: maria}}]
"""
FULL = {
    "supports": "[{objective: bo-a}]",
    "goals": "[goal-a]",
    "based_on": "[r-a]",
    "voices": "[maria]",
    "admins": "[maria, eleni]",
    "guests": "[c-a]",
    "topics": "[oil]",
    "r": "[maria]",
}
OWNER = {
    "supports": "SM105",
    "goals": "SM803",
    "based_on": "SM402",
    "voices": "SM507",
    "admins": "SM853",
    "guests": "SM504",
    "topics": "SM304",
    "r": "SM151",
}
RULES = tuple(OWNER.values())


def test_what_is_filled_in_is_filled_in() -> None:
    assert told(PLAN.format(**FULL), *RULES) == []


@pytest.mark.parametrize("nothing", ['[""]', '["  ", null]', "[[]]"])
@pytest.mark.parametrize("field", FULL)
def test_a_list_of_nothing_is_no_list(field: str, nothing: str) -> None:
    empty = told(PLAN.format(**{**FULL, field: "[]"}), *RULES)
    assert [each[:5] for each in empty] == [OWNER[field]]
    assert told(PLAN.format(**{**FULL, field: nothing}), *RULES) == empty


@pytest.mark.parametrize("rows", ['[{objective: ""}]', "[{because: they ask}]", "[{objective: }]"])
def test_a_row_without_an_objective_supports_nothing(rows: str) -> None:
    assert told(PLAN.format(**{**FULL, "supports": rows}), *RULES) == ["SM105:missing"]


def test_an_empty_choice_is_one_fault() -> None:
    plan = (
        "kind: strategy\nid: s\norganization: {name: A, region: EU}\n---\n"
        'kind: contact\nid: c\nname: Athina\nlawful_basis: ""\nstage: ""\n'
    )
    found = told(plan, "SM901", "SM351")
    assert [each for each in found if each != "SM901:missing-field"] == ["SM351:missing"]


def test_hours_below_nothing_are_one_fault() -> None:
    plan = (
        "kind: strategy\nid: s\ncapacity: {hours_per_week: -3}\n---\n"
        "kind: tactic\nid: t\nhours_per_week: 4\n---\nkind: channel\nid: c\nstatus: active\n"
    )
    assert told(plan, "SM807", "SM808", "SM850", "SM014") == []


def test_an_empty_name_beside_others_counts_for_nobody() -> None:
    assert told(PLAN.format(**{**FULL, "admins": '[maria, ""]'}), *RULES) == ["SM853:one"]
    assert told(PLAN.format(**{**FULL, "r": '[maria, ""]'}), *RULES) == []
