"""Words of time that are nobody's deadline."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint


def told(plan: Plan, smlint: Smlint, line: str) -> list[str]:
    plan({"a.md": f"# Social media strategy\n\n## Goals\n\n- {line}\n- Win 30 inns\n"})
    return smlint("check", "a.md", "--select", "SM132", "--output-format", "concise").findings


@pytest.mark.parametrize(
    "line",
    [
        "Twelve skippers speak at our evenings when possible",
        "As a club for the whole bay, this year we put 20 evenings on the island",
        "This quarter we answer 20 inns",
    ],
)
def test_a_condition_and_an_opening_are_none(plan: Plan, smlint: Smlint, line: str) -> None:
    assert told(plan, smlint, line) == []


@pytest.mark.parametrize("line", ["Win 20 ferries this year", "Win 20 ferries soon"])
def test_the_same_words_at_the_end_are_vague(plan: Plan, smlint: Smlint, line: str) -> None:
    assert len(told(plan, smlint, line)) == 1
