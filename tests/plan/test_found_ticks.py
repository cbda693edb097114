"""Ticks before bullets say what is done, where others say what is not."""

from __future__ import annotations

from tests.conftest import Plan, Smlint
from tests.plan.found_sources import listed, read

HEAD = "# Social media strategy\n\n## Goals for March 2027\n\n"


def statements(lines: str) -> list[object]:
    return [each.get("statement") for each in listed(read(f"{HEAD}{lines}", "notes.md"), "goal")]


def untold(plan: Plan, smlint: Smlint, lines: str) -> str:
    plan({"a.md": f"{HEAD}{lines}"})
    return smlint("check", "a.md", "--select", "SM116", "--output-format", "concise").out


def test_what_is_ticked_off_needs_no_number(plan: Plan, smlint: Smlint) -> None:
    lines = "- ✅ Skippers know the timetable\n- 🔲 40 skippers ask for it\n- ❌ Inns know it\n"
    assert statements(lines) == [
        "Skippers know the timetable",
        "40 skippers ask for it",
        "Inns know it",
    ]
    told = untold(plan, smlint, lines)
    assert "Inns know it" in told
    assert "Skippers" not in told


def test_a_tick_before_each_bullet_is_but_a_point(plan: Plan, smlint: Smlint) -> None:
    told = untold(plan, smlint, "- ✅ Skippers know us\n- ✅ Inns know us\n")
    assert "Skippers know us" in told
    assert "Inns know us" in told


def test_below_a_bullet_too() -> None:
    lines = "- Harbours show us\n  - ✔️ 12 inns have our leaflet\n  - ⬜ 30 ferries have it\n"
    found = listed(read(f"{HEAD}{lines}", "notes.md"), "goal")
    (goal,) = found
    results = goal["objectives"]
    assert isinstance(results, list)
    assert [each["statement"] for each in results] == [
        "12 inns have our leaflet",
        "30 ferries have it",
    ]
