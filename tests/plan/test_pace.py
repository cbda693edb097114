"""The arithmetic of SMART's A, on the numbers of the example plan."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.run import Request, run
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.plan.graph import Plan
from smlint.plan.pace import Pace, history, pace, theil_sen, way_of
from smlint.source.memory import Memory
from smlint.source.text import Text

TODAY = date(2026, 11, 20)
EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"


def linked(folder: Path) -> Plan:
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".md"})
    read = (read_file(path.name, path.read_bytes(), Settings(), shipped()) for path in files)
    return Plan(tuple(part for file in read for part in file.parts))


def measured(plan: Plan, name: str) -> Pace:
    objective = next(each for each in plan.objectives if each.id == name)
    way = way_of(plan, objective)
    assert way is not None
    return pace(history(plan, way), way)


@pytest.mark.parametrize(
    ("objective", "monthly", "needed", "linear", "geometric"),
    [
        ("obj-followers", 49.8, 57.9, 1.16, 0.92),
        ("obj-mentions", 0.58, 0.75, 1.30, 0.71),
        ("obj-ratio", 0.35, 0.38, 1.08, None),
        ("obj-contacts", 1.41, 1.51, 1.07, 0.36),
        ("obj-sessions", 18.7, 20.1, 1.08, 0.71),
    ],
)
def test_what_the_example_plan_asks_for(
    objective: str, monthly: float, needed: float, linear: float, geometric: float | None
) -> None:
    found = measured(linked(EXAMPLE), objective)
    assert found.monthly == pytest.approx(monthly, abs=0.05)
    assert found.needed == pytest.approx(needed, abs=0.05)
    assert found.linear == pytest.approx(linear, abs=0.005)
    assert found.geometric == (geometric and pytest.approx(geometric, abs=0.005))
    assert found.count == 4


def test_ten_thousand_followers_need_six_times_the_pace(tmp_path: Path) -> None:
    for path in ("goals/presence.md", "metrics.yaml", "readings.md"):
        text = (EXAMPLE / path).read_text(encoding="utf-8").replace("| 1,700 |", "| 10,000 |")
        (tmp_path / Path(path).name).write_text(text, encoding="utf-8")
    assert min(measured(linked(tmp_path), "obj-followers").ratios) == pytest.approx(6.1, abs=0.05)


GOAL = """\
kind: goal
id: g
objectives:
  - id: o
    metric: m
    baseline: {value: %s, date: 2026-10-31}
    target: %s
    due: 2027-06-30
    scope: {channels: [%s]}
---
kind: metric
id: m
unit: count
direction: increase
---
kind: channel
items: [{id: a}, {id: b}]
---
kind: readings
id: r
metric: m
values:
"""


def written(folder: Path, readings: str, start: int = 8, target: int = 20, scope: str = "") -> Plan:
    (folder / "plan.yaml").write_text(GOAL % (start, target, scope) + readings, encoding="utf-8")
    return linked(folder)


def series(plan: Plan) -> list[float]:
    (objective,) = plan.objectives
    way = way_of(plan, objective)
    assert way is not None
    return [value for _day, value in history(plan, way)]


def row(day: str, value: int, channel: str = "") -> str:
    return f"  - {{date: {day}, value: {value}, channel: {channel or 'null'}}}\n"


def test_readings_after_the_baseline_are_no_history(tmp_path: Path) -> None:
    rows = row("2026-09-30", 6) + row("2026-10-31", 8) + row("2026-11-30", 30)
    assert series(written(tmp_path, rows)) == [6, 8]


def test_the_sum_counts_and_not_its_parts(tmp_path: Path) -> None:
    rows = row("2026-09-30", 6) + row("2026-09-30", 4, "a") + row("2026-10-31", 8)
    assert series(written(tmp_path, rows)) == [6, 8]


def test_parts_are_added_up_on_the_days_that_have_all_of_them(tmp_path: Path) -> None:
    rows = (
        row("2026-08-31", 2, "a")
        + row("2026-09-30", 4, "a")
        + row("2026-09-30", 2, "b")
        + row("2026-10-31", 5, "a")
        + row("2026-10-31", 3, "b")
    )
    assert series(written(tmp_path, rows)) == [6, 8]


def test_an_objective_of_one_channel_is_compared_with_that_channel(tmp_path: Path) -> None:
    rows = row("2026-10-31", 8) + row("2026-09-30", 4, "a") + row("2026-10-31", 5, "a")
    assert series(written(tmp_path, rows, start=5, scope="a")) == [4, 5]
    assert series(written(tmp_path, rows, start=8, scope="a")) == [8]


@pytest.mark.parametrize(("values", "target"), [((8, 8, 8), 20), ((10, 9, 8), 20)])
def test_a_history_that_stands_still_or_falls_gives_no_ratio(
    tmp_path: Path, values: tuple[int, ...], target: int
) -> None:
    days = ("2026-08-31", "2026-09-30", "2026-10-31")
    plan = written(tmp_path, "".join(map(row, days, values)), target=target)
    assert measured(plan, "o").ratios == ()


@given(st.floats(-100, 100), st.floats(-1000, 1000), st.integers(3, 12))
def test_the_pace_of_a_straight_line_is_its_slope(slope: float, start: float, count: int) -> None:
    days = [date(2026, 1, 31) + timedelta(days=30 * number) for number in range(count)]
    points = [(day, start + slope * (day - days[0]).days / 30.4375) for day in days]
    assert theil_sen(points) == pytest.approx(slope, abs=1e-6)


@given(st.integers(-1000, 1000))
def test_one_odd_month_does_not_bend_the_pace(odd: int) -> None:
    days = [date(2026, 1, 1) + timedelta(days=30 * number) for number in range(9)]
    points = [(day, float(number)) for number, day in enumerate(days)]
    points[4] = (days[4], float(odd))
    assert theil_sen(points) == pytest.approx(30.4375 / 30, rel=0.3)


@pytest.mark.parametrize("target", ["1e999", "1e300", "0.0000000000000000000000001", "-5"])
@pytest.mark.parametrize("due", ["2026-11-21", "9999-12-31"])
def test_no_number_is_too_odd(target: str, due: str) -> None:
    days = ("2026-08-31", "2026-09-30", "2026-10-31")
    text = (GOAL % (8, target, "")).replace("due: 2027-06-30", f"due: {due}")
    counted = text + "".join(map(row, days, (6, 7, 8)))
    for plan in (counted, text.replace("unit: count", "benchmark: {monthly_growth: 3}")):
        read = parse_settings(Text("smlint.yaml", "select: [SM12, SM15]\n"), shipped())
        done = run(Memory({"plan.yaml": plan.encode()}), read, shipped(), Request(".", TODAY))
        assert not done.result.crashed
