"""Platforms that closed: rules/platforms.yaml, and how names in a plan are compared with it."""

from __future__ import annotations

from datetime import date

import pytest

from smlint.engine.shipped import shipped
from smlint.rules.platforms import load_platforms

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("yahoo-answers", "Yahoo! Answers"),
        ("Yahoo! Answers", "Yahoo! Answers"),
        ("google+", "Google+"),
        ("Google Plus", "Google+"),
        ("VINE", "Vine"),
        ("periscope", "Periscope"),
        ("linkedin-answers", "LinkedIn Answers"),
    ],
)
def test_a_closed_platform_is_known_however_it_is_written(written: str, name: str) -> None:
    closed = shipped().platforms.closed(written, TODAY)
    assert closed is not None
    assert closed.name == name


@pytest.mark.parametrize("written", ["", "google", "linkedin", "yahoo", "x", "forum", "φόρουμ"])
def test_what_is_open_or_unknown_is_left_alone(written: str) -> None:
    assert shipped().platforms.closed(written, TODAY) is None


def test_a_platform_is_open_until_its_last_day() -> None:
    platforms = load_platforms(
        {"closed": [{"name": "Square", "closed": "2027-03-01"}, {"name": "Ring", "closed": 2027}]}
    )
    assert platforms.closed("square", date(2027, 2, 28)) is None
    assert platforms.closed("square", date(2027, 3, 1)) is not None
    assert platforms.closed("ring", date(2027, 12, 31)) is None
    assert platforms.closed("ring", date(2028, 1, 1)) is not None
