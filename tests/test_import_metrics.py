"""What ``smlint import`` makes of the numbers of goals: one metric each, with its direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Plan, Smlint

PLAN = """\
# Social media plan of the choir 2027

Owner: Rosa Lind

## Goals

### Be heard by more people

- Grow TikTok from 40 to 900 followers by 30 June 2027
- Grow Facebook from 210 to 420 followers by 30 June 2027
- Win 60 singers by 30 June 2027
"""

TABLE = """\
# Social media plan of the choir 2027

## Our numbers

| Metric | {today} (31 Oct 2026) | Target | By |
|---|---:|---:|---|
| Google reviews | 86 | 150 | 30 June 2027 |
| Reply time | 11 hours | 3 hours | 30 June 2027 |
"""


def imported(plan: Plan, smlint: Smlint, text: str) -> Path:
    folder = plan({"plan.md": text})
    assert smlint("import", "plan.md", "--to", "new").code == 0
    return folder / "new"


def test_followers_on_two_platforms_are_two_numbers(plan: Plan, smlint: Smlint) -> None:
    new = imported(plan, smlint, PLAN)
    metrics = (new / "metrics.yaml").read_text(encoding="utf-8")
    assert "title: followers (TikTok)" in metrics
    assert "title: followers (Facebook)" in metrics


def test_where_a_goal_holds_is_asked_only_where_its_sentence_does_not_say_it(
    plan: Plan, smlint: Smlint
) -> None:
    goals = (imported(plan, smlint, PLAN) / "goals.yaml").read_text(encoding="utf-8")
    assert goals.count("segment: TODO") == 1


def test_the_word_email_does_not_say_where_a_goal_holds(plan: Plan, smlint: Smlint) -> None:
    text = PLAN.replace("60 singers", "60 email signups")
    goals = (imported(plan, smlint, text) / "goals.yaml").read_text(encoding="utf-8")
    assert goals.count("segment: TODO") == 1


@pytest.mark.parametrize("today", ["Today", "Now"])
def test_a_day_above_the_numbers_of_today_leaves_the_direction(
    plan: Plan, smlint: Smlint, today: str
) -> None:
    new = imported(plan, smlint, TABLE.format(today=today))
    metrics = (new / "metrics.yaml").read_text(encoding="utf-8")
    assert metrics.count("direction: increase") == metrics.count("direction: decrease") == 1


def test_the_currency_of_money_stands_beside_its_unit(plan: Plan, smlint: Smlint) -> None:
    table = TABLE.replace("Reply time | 11 hours | 3 hours", "Gifts | £900 | £4,000")
    metrics = imported(plan, smlint, table.replace("{today}", "Today")) / "metrics.yaml"
    assert "unit: money  # £\n" in metrics.read_text(encoding="utf-8")
