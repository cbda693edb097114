"""A number in another unit of time than its field's is never taken in silence."""

from __future__ import annotations

import pytest

from smlint.plan.wording.timeunits import other_unit


@pytest.mark.parametrize(
    ("field", "words", "other"),
    [
        ("response_time_hours", "24", False),
        ("response_time_hours", "24 hours", False),
        ("response_time_hours", "24 ώρες", False),
        ("response_time_hours", "2 days", True),
        ("response_time_hours", "2 μέρες", True),
        ("response_time_hours", "30 minutes", True),
        ("hours_per_week", "12 hours a week", False),
        ("experiment_hours_per_week", "1 ώρα την εβδομάδα", False),
        ("hours_per_week", "12 τον μήνα", True),
        ("posts_per_week", "4 posts a week", False),
        ("posts_per_week", "4 αναρτήσεις τον μήνα", True),
        ("posts_per_week", "1 daily", True),
        ("target", "400 a month", False),
        ("priority", "1", False),
    ],
)
def test_a_unit_that_the_field_does_not_count_in(field: str, words: str, *, other: bool) -> None:
    assert other_unit(field, words) is other
