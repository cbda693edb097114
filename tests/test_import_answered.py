"""Whoever answers each mark of a plan that was begun is done: nothing more is found then."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Plan, Smlint

WISHES = """\
# Social media strategy of the boat club 2027

Owner: Nora Falk

## Business goals

- Fill the courses for beginners

## Goals

- Strengthen our community of rowers
- Increase awareness of the club
- Followers on Instagram from 300 to 500 by June 2027

## Channels

- Instagram
"""

UNDATED = WISHES.replace(" 2027\n", "\n", 1).replace("- Followers", "- Be seen\n- Followers")

ANSWERS = {
    "type": "presence",
    "priority": "1",
    "objective": "bo-1",
    "metric": "followers-instagram",
    "segment": "members",
    "baseline": "{value: 5, date: 2026-10-31}",
    "date": "2026-10-31",
    "target": "50",
    "due": "2027-06-30",
    "definition": "followers as the profile shows them",
    "unit": "count",
    "direction": "increase",
    "family": "audience-size",
    "frequency": "monthly",
    "status": "active",
    "description": "people who row at the weekend",
    "start": "2027-01-01",
    "end": "2027-12-31",
    "name": "Boat club",
}

MARK = re.compile(r"^(?P<head>[ -]*(?P<field>\w+): )\"?TODO\b.*$", re.MULTILINE)


@pytest.mark.parametrize("document", [WISHES, UNDATED])
def test_one_answer_for_each_mark_is_enough(plan: Plan, smlint: Smlint, document: str) -> None:
    root = plan({"strategy.md": document})
    smlint("import", "strategy.md", "--to", "plan")
    for path in (root / "plan").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        told = MARK.sub(lambda mark: f"{mark['head']}{ANSWERS[mark['field']]}", text)
        path.write_text(told, encoding="utf-8")
    ran = smlint("check", "plan", "--output-format", "concise")
    assert (ran.findings, ran.code) == ([], 0)
