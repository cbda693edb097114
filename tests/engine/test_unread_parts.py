"""What a part that is not read may hold is not missing: one fault, one finding."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

STRATEGY = """\
---
kind: strategy
id: s
language: {language}
owner: rosa
start: 2026-09-01
end: 2027-09-30
---
# S

## Organization
- Name: Library

## {heading}
| Id | Statement | Horizon |
|---|---|---|
| bo-cards | 400 cards in 2027 (250 in 2026) | 2027-12-31 |
| bo-loans | 38000 loans in 2027 (31400 in 2025) | 2027-12-31 |

## {themes}
| Id | Name |
|---|---|
| shelf | From the shelf |
"""

GOAL = """\
kind: goal
id: g
title: People know us
supports:
  - {objective: bo-cards, because: who knows us comes by}
  - {objective: bo-loans, because: who comes by borrows}
"""

POST = "kind: content\nid: p\ntitle: New books\nchannel: page\npillar: shelf\n"
TEAM = "kind: team\nid: team\nmembers: [{id: rosa, name: Rosa}]\n"


def told(plan: Plan, smlint: Smlint, *, language: str, heading: str, themes: str) -> list[str]:
    text = STRATEGY.format(language=language, heading=heading, themes=themes)
    plan({"s.md": text, "g.yaml": GOAL, "p.yaml": POST, "team.yaml": TEAM})
    ran = smlint("check", "--output-format", "concise", "--select", "SM901,SM902,SM307,SM933")
    return sorted(line.split()[2] for line in ran.findings if " (goal)" not in line)


@pytest.mark.parametrize(
    ("language", "heading", "themes"),
    [
        ("en", "Where the firm goes", "On our mind"),
        ("el", "Πού πάει η βιβλιοθήκη", "Τι έχουμε στο μυαλό μας"),
    ],
)
def test_what_an_unread_part_may_hold_is_not_missing(
    plan: Plan, smlint: Smlint, language: str, heading: str, themes: str
) -> None:
    found = told(plan, smlint, language=language, heading=heading, themes=themes)
    assert found.count("SM933") == 2
    assert "SM307" not in found
    lines = smlint("check", "--output-format", "concise", "--select", "SM901,SM902,SM933").findings
    assert not [line for line in lines if "is missing (strategy)" in line or '"bo-' in line]
    assert not [line for line in lines if "shelf" in line]


@pytest.mark.parametrize(
    ("language", "heading", "themes"),
    [
        ("en", "Business goals", "Content themes"),
        ("el", "Επιχειρησιακοί στόχοι", "Θεματικές"),
    ],
)
def test_what_people_call_a_part_is_read(
    plan: Plan, smlint: Smlint, language: str, heading: str, themes: str
) -> None:
    found = told(plan, smlint, language=language, heading=heading, themes=themes)
    assert "SM933" not in found
    assert "SM307" not in found
    lines = smlint("check", "--output-format", "concise", "--select", "SM902").findings
    assert not [line for line in lines if "bo-" in line or "shelf" in line]


def test_an_id_of_a_kind_that_stands_elsewhere_is_still_missing(plan: Plan, smlint: Smlint) -> None:
    goal = GOAL.replace("bo-loans", "bo-lost")
    text = STRATEGY.format(language="en", heading="Business goals", themes="Pillars")
    text += "\n## What else the firm wants\n- bo-more: 9 stops in 2028\n  - Horizon: 2028-08-31\n"
    plan({"s.md": text, "g.yaml": goal, "p.yaml": POST, "team.yaml": TEAM})
    lines = smlint("check", "--output-format", "concise", "--select", "SM902").findings
    assert [line for line in lines if "bo-lost" in line]


def test_a_field_that_no_unread_part_can_be_is_still_missing(plan: Plan, smlint: Smlint) -> None:
    text = STRATEGY.format(language="en", heading="Where the firm goes", themes="Pillars")
    plan({"s.md": text.replace("start: 2026-09-01\n", ""), "team.yaml": TEAM})
    lines = smlint("check", "--output-format", "concise", "--select", "SM901").findings
    assert [line for line in lines if '"Start"' in line]


def test_in_a_plan_in_one_file_what_a_heading_that_is_none_may_hold_is_not_missing(
    plan: Plan, smlint: Smlint
) -> None:
    text = (
        "---\nkind: plan\n---\n# P\n\n## Goals\n\n### g: Known\n- Metric: visits\n\n"
        "## What we count\n| Id | Definition | Unit | Direction |\n|---|---|---|---|\n"
        "| visits | people who come | count | increase |\n"
    )
    plan({"plan.md": text})
    lines = smlint("check", "--output-format", "concise", "--select", "SM902,SM933").findings
    assert [line.split()[2] for line in lines] == ["SM933"]
    assert "Metrics" in smlint("check", "--select", "SM933").out
