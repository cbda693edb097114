"""Paragraphs among goals: each has its own day, and those of something else are no goals."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read


def dues(*paragraphs: str) -> list[object]:
    body = "\n\n".join(paragraphs)
    found = read(f"# Social media plan 2027\n\n## Goals\n\n{body}\n", "notes.md")
    return [each.get("due") for each in listed(found, "goal")]


@pytest.mark.parametrize(
    "first",
    [
        "**More bookings from our own site:** 300 bookings by June.",
        "**Bookings** – 300 bookings by June",
    ],
)
def test_the_day_of_one_is_not_that_of_the_next(first: str) -> None:
    assert dues(first, "**Younger members:** 45 members under 30")[1:] == ["2027"]


def test_a_paragraph_above_them_still_gives_its_time() -> None:
    assert dues("We plan until 31 March 2028.", "**Members:** from 30 to 45 members") == [
        "31 March 2028"
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "**Why:** 300 people left us last year.",
        "**Where we stand today:** we have 300 members.",
        "**Budget:** 300 euros by June",
    ],
)
def test_the_label_of_something_else_begins_no_goal(paragraph: str) -> None:
    assert dues(paragraph) == []
