"""A table that lists the goals of a document again by their numbers adds none."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

HEAD = (
    "# OKRs 2027\n\n## Objective 1: Skippers find the harbour\n\n- 40 skippers ask for us\n\n"
    "## Objective 2: Inns show our leaflet\n\n- 30 inns show it\n\n"
)


def goals(table: str) -> list[tuple[object, object]]:
    found = listed(read(f"{HEAD}## Summary of OKRs\n\n{table}", "okr.md"), "goal")
    return [(each.get("title", each.get("statement")), each.get("owner")) for each in found]


@pytest.mark.parametrize("code", ["O", "Objective "])
def test_rows_that_name_goals_by_number_are_these(code: str) -> None:
    table = (
        "| Objective | Key results | Owner |\n|---|---|---|\n"
        f"| {code}1: Found | 1 KR | Rosa |\n| {code}2: Shown | 1 KR | Bo |\n"
    )
    assert goals(table) == [
        ("Skippers find the harbour", "Rosa"),
        ("Inns show our leaflet", "Bo"),
    ]


def test_rows_of_other_numbers_are_goals_of_their_own() -> None:
    table = "| Objective | Owner |\n|---|---|\n| O3: Ferries carry us | Rosa |\n| O4: Bay | Bo |\n"
    assert len(goals(table)) == 4
