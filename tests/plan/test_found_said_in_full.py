"""What the paragraph below the heading of an objective says in full, with key results behind it."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

RESULTS = [
    "- KR 1: We have a list of addresses\n- KR 2: Letters are written\n",
    "- KR 1 - We have a list of addresses\n- KR 2 - Letters are written\n",
    "",
]


def counts(body: str) -> list[object]:
    source = f"# OKRs 2027\n\n## Objective 1: Letters\n\n{body}"
    (goal,) = listed(read(source, "okrs.md"), "goal")
    results = goal.get("objectives", [])
    assert isinstance(results, list)
    return [each.get("target") for each in results]


@pytest.mark.parametrize("results", RESULTS)
def test_how_many_is_a_result_too(results: str) -> None:
    found = counts(f"Letters tell of seven choirs of the valley.\n\n{results}")
    assert found == [7, *([None, None] if results else [])]


@pytest.mark.parametrize("results", RESULTS[:2])
def test_how_many_there_are_today_is_none(results: str) -> None:
    assert counts(f"We have about 40 readers today.\n\n{results}") == [None, None]


def test_before_other_lists_a_number_may_be_anything() -> None:
    said = "Letters tell of seven choirs of the valley."
    assert counts(f"{said}\n\n- They sing in bed\n- They sing at noon\n") == []
