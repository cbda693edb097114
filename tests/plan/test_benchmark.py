"""The pace against a benchmark, and what is told of growth."""

from __future__ import annotations

import pytest

from benchmarks.growth import done
from smlint.engine.examples import findings, unmark
from smlint.engine.shipped import shipped
from smlint.plan.pace import Way, others, way_of
from smlint.rules.definition import Example


def way(
    start: float, target: float, *, unit: str = "count", growth: str = "", falls: bool = False
) -> Way:
    text = (
        f"kind: goal\nid: g\nmetric: m\ntarget: {target}\ndue: 2027-10-31\n"
        f"baseline: {{value: {start}, date: 2026-10-31}}\n---\nkind: metric\nid: m\nunit: {unit}\n"
        f"direction: {'decrease' if falls else 'increase'}\n"
    )
    text += f"benchmark: {{monthly_growth: {growth}}}\n" if growth else ""
    plan = done(text).plan
    assert plan is not None
    found = way_of(plan, plan.objectives[0])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("given", "needed", "times"),
    [
        (way(100, 200, growth="3"), 5.95, 1.98),
        (way(40, 60, unit="percent", growth="2"), 4.17, 2.08),  # a straight line, as its own pace
        (way(200, 100, growth="-3", falls=True), -5.61, 1.87),
        (way(200, 100, growth="3", falls=True), -5.61, 1.87),  # written without the minus
        (way(100, 200, growth="0"), 5.95, None),
        (way(100, 200, growth="-2"), 5.95, None),
    ],
)
def test_a_benchmark_grows_as_its_metric_does(
    given: Way, needed: float, times: float | None
) -> None:
    told = others(given)
    assert told is not None
    assert told.needed == pytest.approx(needed, abs=0.01)
    assert told.times == (None if times is None else pytest.approx(times, abs=0.01))


@pytest.mark.parametrize(
    "given",
    [way(100, 200), way(0, 200, growth="3"), way(200, 0, growth="3", falls=True)],
    ids=["no benchmark", "from nothing", "to nothing"],
)
def test_where_no_percent_leads_nobody_compares(given: Way) -> None:
    assert others(given) is None


def test_the_growth_that_decides_is_told() -> None:
    """250, 270, 290, 310 to 3,000: 17 times as much a month in a line, 4 times the growth."""
    rule = shipped().rules["SM121"]
    example = next(each for each in rule.bad if each.message == "fast-growing")
    (seen,) = findings(rule, Example(unmark(example).files), shipped())
    growth, needed, times = (float(str(seen.args[name])) for name in ("growth", "needed", "times"))
    assert (1 + growth / 100) ** times == pytest.approx(1 + needed / 100, abs=0.01)
    assert "pace" not in seen.args
