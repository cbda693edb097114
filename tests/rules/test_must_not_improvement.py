"""What the rules of improvement must leave alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from smlint.engine.overrides import Overrides
from smlint.engine.session import check
from smlint.engine.shipped import shipped

TODAY = date(2026, 11, 20)
POST = """
kind: strategy
id: bakery
timezone: {zone}
---
kind: channel
id: instagram
quiet_hours: [{{days: [sun], from: "00:00", to: "09:00"}}]
---
kind: content
id: p-1
channel: instagram
status: {status}
publish_at: {at}
"""


def told(folder: Path, text: str, *rules: str) -> list[str]:
    (folder / "smlint.yaml").write_text("", encoding="utf-8")
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    overrides = Overrides(select=rules)
    (outcome,) = check(["."], folder, TODAY, overrides, shipped())
    return [finding.rule for finding in outcome.run.result.findings]


@pytest.mark.parametrize(
    ("zone", "status", "at", "quiet"),
    [
        ("Europe/Athens", "scheduled", '"2026-11-29T07:30:00+02:00"', True),
        ("Europe/Athens", "scheduled", '"2026-11-29T06:59:00+00:00"', True),
        ("Europe/Athens", "scheduled", '"2026-11-28T23:30:00+00:00"', True),
        ("Europe/Athens", "scheduled", '"2026-11-29T07:00:00+00:00"', False),
        ("America/New_York", "scheduled", '"2026-11-29T07:30:00+02:00"', True),
        ("America/New_York", "scheduled", '"2026-11-29T15:00:00+02:00"', True),
        ("America/New_York", "scheduled", '"2026-11-29T06:30:00+02:00"', False),
        ("Nowhere/Atlantis", "scheduled", '"2026-11-29T07:30:00+02:00"', True),
        ("../../etc/passwd", "scheduled", '"2026-11-29T09:30:00+02:00"', False),
        ("Europe/Athens", "scheduled", "2026-11-29", False),
        ("Europe/Athens", "published", '"2026-11-29T07:30:00+02:00"', False),
        ("Europe/Athens", "idea", '"2026-11-29T07:30:00+02:00"', False),
        ("Europe/Athens", "scheduled", '"2026-11-15T07:30:00+02:00"', False),
    ],
)
def test_a_post_is_judged_by_the_clock_of_the_strategy(
    tmp_path: Path, zone: str, status: str, at: str, quiet: bool
) -> None:
    text = POST.format(zone=zone, status=status, at=at)
    assert told(tmp_path, text, "SM714") == (["SM714"] if quiet else [])


@pytest.mark.parametrize("status", ["paused", "retired", "rejected"])
def test_nothing_goes_out_on_a_channel_that_rests(tmp_path: Path, status: str) -> None:
    text = POST.format(zone="Europe/Athens", status="scheduled", at='"2026-11-29T07:30:00+02:00"')
    resting = text.replace("id: instagram\n", f"id: instagram\nstatus: {status}\n")
    assert told(tmp_path, resting, "SM714") == []


def test_a_young_plan_is_asked_for_no_look_back_and_no_test(tmp_path: Path) -> None:
    text = (
        "kind: strategy\nid: bakery\nstart: 2026-10-01\n"
        "capacity: {hours_per_week: 6, experiment_hours_per_week: 1}\n---\n"
        "kind: readings\nid: r\nmetric: m\nvalues: [{date: 2026-10-31, value: 3}]\n"
    )
    assert told(tmp_path, text, "SM701", "SM708") == []


CAMPAIGN = """
kind: campaign
id: camp-easter
start: 2026-03-20
end: 2026-04-12
status: {status}
---
kind: review
id: review-2026-05
date: 2026-05-05
covers: {{campaigns: [{covered}]}}
"""


@pytest.mark.parametrize(
    ("status", "covered", "rules"),
    [
        ("done", "", ["SM703"]),
        ("active", "", ["SM703"]),
        ("active", "camp-easter", ["SM908"]),
        ("planned", "", ["SM703"]),
        ("cancelled", "", []),
        ("paused", "", []),
        ("done", "camp-easter", []),
    ],
)
def test_a_forgotten_campaign_is_told_once(
    tmp_path: Path, status: str, covered: str, rules: list[str]
) -> None:
    text = CAMPAIGN.format(status=status, covered=covered)
    assert told(tmp_path, text, "SM703", "SM908") == rules


def test_a_plan_without_room_for_tests_is_told_so_once(tmp_path: Path) -> None:
    text = "kind: strategy\nid: bakery\nstart: 2026-01-01\ncapacity: {hours_per_week: 6}\n"
    assert told(tmp_path, text, "SM013", "SM708") == ["SM013"]
