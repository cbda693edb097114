"""``--show-entities``: what was understood, so that a misreading is seen at once."""

from __future__ import annotations

import json
import re

from tests.conftest import Plan, Smlint
from tests.test_check import WHOLE


def test_every_entity_is_listed_with_its_place(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    told = json.loads(smlint("check", "--output-format", "json", "--show-entities").out)
    listed = {(each["kind"], each["id"]): each for each in told["entities"]}
    assert set(listed) == {
        ("strategy", "s"),
        ("business-objective", "bo"),
        ("team", "team"),
        ("person", "rosa"),
        ("goal", "g"),
        ("objective", "o"),
        ("metric", "followers"),
        ("tactic", "t"),
    }
    objective = listed["objective", "o"]
    assert (objective["path"], objective["line"]) == ("goals/g.yaml", 9)
    facts = {fact["field"]: (fact["value"], fact["line"]) for fact in objective["facts"]}
    assert facts == {
        "metric": ("followers", 12),
        "baseline": ("10", 13),
        "target": ("20", 14),
        "due": ("2027-06-30", 15),
    }
    assert "entities" not in json.loads(smlint("check", "--output-format", "json").out)


def test_an_ordinary_document_shows_where_a_deadline_came_from(plan: Plan, smlint: Smlint) -> None:
    plan({"s.md": "# Social media strategy\n\n## Goals by June 2027\n\n- 500 followers\n"})
    ran = smlint("check", "s.md", "--show-entities")
    assert re.search(r"s\.md:5 +goal, objective", ran.out)
    assert '"500 followers"' in ran.out
    assert "due 2027-06-30 (3)" in ran.out
    assert "προθεσμία 2027-06-30 (3)" in smlint("check", "s.md", "--show-entities", "--lang=el").out
