"""What ``smlint import`` takes from sections that are called as a field of the strategy."""

from __future__ import annotations

from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.conftest import Plan, Smlint

GOAL = """\
## Goals

- Raise readers of the newsletter from 200 to 400 by 30 June 2027

"""
GREEK = """\
## Στόχοι

- Να αυξήσουμε τους αναγνώστες του δελτίου από 200 σε 400 έως 30/6/2027

"""


def imported(
    plan: Plan, smlint: Smlint, below: str, goal: str = GOAL
) -> tuple[dict[str, Any], str]:
    title = "# Social media strategy\n\n" if goal is GOAL else "# Στρατηγική κοινωνικών δικτύων\n\n"
    root = plan({"strategy.md": f"{title}{goal}{below}"})
    assert smlint("import", "strategy.md", "--to", "plan").code == 0
    notes = root / "plan/notes.md"
    said = notes.read_text(encoding="utf-8") if notes.exists() else ""
    return YAML(typ="safe").load(root / "plan/strategy.yaml"), said


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("## Why we need one", "rationale"),
        ("## 3. Why social media", "rationale"),
        ("## Tone of voice", "voice"),
        ("## How we work", "approach"),
    ],
)
def test_a_section_called_as_a_field_is_that_field(
    plan: Plan, smlint: Smlint, heading: str, field: str
) -> None:
    text = "Nobody answers the letters that come.\n\n- That shall change."
    found, notes = imported(plan, smlint, f"{heading}\n\n{text}\n")
    assert found[field].strip() == text
    assert "letters" not in notes


def test_the_tone_of_a_channel_is_not_that_of_the_plan(plan: Plan, smlint: Smlint) -> None:
    below = "## Channels\n\n### Instagram\n\n### Tone\n\nShort and warm.\n"
    found, notes = imported(plan, smlint, below)
    assert "voice" not in found
    assert "Short and warm." in notes


@pytest.mark.parametrize(
    ("below", "every"),
    [
        ("## Review\n\nThe board looks at the numbers every quarter.\n", "3 months"),
        ("## Reporting\n\nWe meet once a month, with coffee.\n", "1 month"),
        ("## Review\n\nA report every month, a stocktake every quarter.\n", None),
        ("## Review\n\nWe look back when there is time.\n", None),
        ("## Posts\n\nA story every month.\n", None),
    ],
)
def test_how_often_one_looks_back_is_read(
    plan: Plan, smlint: Smlint, below: str, every: str | None
) -> None:
    found, notes = imported(plan, smlint, below)
    assert found.get("review_every") == every
    assert below.splitlines()[-1] in notes  # who does it, and how, is no part of the field


def test_a_plan_that_says_how_often_it_looks_back_holds_something_for_that_step(
    plan: Plan, smlint: Smlint
) -> None:
    imported(plan, smlint, "## Παρακολούθηση\n\nΚάθε τρίμηνο τα βλέπει το συμβούλιο.\n", GREEK)
    ran = smlint("check", "plan", "--select", "SM015", "--lang", "en", "--exit-zero")
    assert "Step 3" in ran.out
    assert "Step 7" not in ran.out


def test_tools_and_what_they_are_for(plan: Plan, smlint: Smlint) -> None:
    found, _notes = imported(plan, smlint, "## Tools\n\n- Buffer: to plan posts\n- Canva\n")
    assert found["tools"] == [{"name": "Buffer", "purpose": "to plan posts"}, {"name": "Canva"}]


def test_a_list_that_says_more_than_names_is_none_of_tools(plan: Plan, smlint: Smlint) -> None:
    below = "## Tools\n\n- We do not know yet which of them we shall take\n- Canva\n"
    found, notes = imported(plan, smlint, below)
    assert "tools" not in found
    assert "Canva" in notes
