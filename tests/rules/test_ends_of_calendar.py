"""Dates and limits at the ends of what there is: no rule crashes on what a plan may hold."""

from __future__ import annotations

from datetime import date

import pytest

from smlint.engine.unusable import SettingsError
from smlint.plan.wording.days import shifted
from tests.rules.telling import FILES, STRICT, told

PLAN = """\
kind: strategy
id: s
start: {day}
end: {day}
timezone: Europe/Athens
review_every: 9 years
---
kind: channel
id: instagram
status: active
quiet_hours: [{{days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "23:59"}}]
---
kind: content
id: p
channel: instagram
status: scheduled
publish_at: "{moment}"
---
kind: goal
id: g
type: relationships
objectives:
  - id: o
    statement: Raise followers from 100 to 150 before {day}
    metric: fans
    baseline: {{value: 100, date: {day}}}
    target: 150
    due: {day}
---
kind: metric
id: fans
direction: increase
frequency: quarterly
---
kind: readings
id: r
metric: fans
values: [{{date: {day}, value: 100}}]
---
kind: contact
id: c
name: Athina
since: {day}
interactions: [{{date: {day}, type: comment}}]
---
kind: research
id: f
date: {day}
---
kind: event
id: e
start: {day}
end: {day}
---
kind: campaign
id: k
start: {day}
end: {day}
---
kind: experiment
id: x
start: {day}
end: {day}
---
kind: review
id: v
date: {day}
next_review: {day}
actions: [{{text: Ask Nikos, due: {day}}}]
---
kind: policy
id: y
review_by: {day}
"""
FIRST, LAST = date.min, date.max
MOMENTS = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00", "9999-12-31T12:00")


def crashes(told_of: list[str]) -> list[str]:
    return [each for each in told_of if each.startswith("SM999")]


@pytest.mark.parametrize("today", [FIRST, LAST, date(2026, 11, 20)])
@pytest.mark.parametrize("day", [FIRST, LAST, date(9999, 12, 26)])
@pytest.mark.parametrize("moment", MOMENTS)
def test_no_date_is_too_early_or_too_late(today: date, day: date, moment: str) -> None:
    plan = PLAN.format(day=day.isoformat(), moment=moment)
    found = told(plan, today=today, settings=STRICT)
    assert "SM103:missing" not in found  # the plan was read, and its goal seen
    assert found != []
    assert crashes(found) == []


@pytest.mark.parametrize("today", [FIRST, LAST])
def test_the_example_plan_is_judged_on_any_day(today: date) -> None:
    assert crashes(told(FILES, today=today, settings=STRICT)) == []


@pytest.mark.parametrize("days", [0, 36525])
def test_the_widest_limits_are_no_crash(days: int) -> None:
    names = (
        "late_review_days",
        "late_reading_days",
        "first_talk_days",
        "update_days",
        "idle_days",
        "log_days",
        "first_days",
        "use_days",
    )
    limits = ", ".join(f"{name}: {days}" for name in names)
    for today in (FIRST, LAST):
        settings = f"{STRICT}limits: {{{limits}}}\n"
        assert crashes(told(FILES, today=today, settings=settings)) == []


@pytest.mark.parametrize(
    "limit",
    [
        "late_review_days: 999999999999",
        "late_review_days: -5",
        "late_review_days: 1.5",
        "min_sites: -1",
    ],
)
def test_a_limit_that_is_none_is_refused(limit: str) -> None:
    with pytest.raises(SettingsError):
        told("kind: goal\nid: g\n", settings=f"limits: {{{limit}}}\n")


def test_what_lies_beyond_the_calendar_is_its_end() -> None:
    assert shifted(date(9999, 12, 1), days=40) == date.max
    assert shifted(date(1, 1, 5), days=-40) == date.min
    assert shifted(date(2026, 1, 31), months=1, days=1) == date(2026, 3, 1)
