"""Channels and metrics stand where the plan lists them, not where they are first mentioned."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, read, written


def places(source: str, kind: str, language: str) -> list[tuple[int, str]]:
    found = [each for each in read(source, "notes.md", language).documents if each.kind == kind]
    spans = [each.root.span for each in found]
    return [(each.start.line, written(source, each)) for each in spans]


@pytest.mark.parametrize(
    "today",
    [
        "- Instagram: 3,240 followers",
        "| Network | Followers today |\n|---|---|\n| Instagram | 3,240 |",
        "**Instagram**: 3,240 followers, most of them from town",
    ],
)
@pytest.mark.parametrize(
    "channels",
    [
        "- Instagram: reels",
        "| Channel | What |\n|---|---|\n| Instagram | reels |",
        "### 6.1 Instagram\n\nTwo reels a month.",
    ],
)
def test_a_channel_stands_in_the_list_of_channels(today: str, channels: str) -> None:
    source = f"# Social media plan\n\n## Where we are\n\n{today}\n\n## Channels\n\n{channels}\n"
    listed = source[: source.rindex("Instagram")].count("\n") + 1
    assert places(source, "channel", "en") == [(listed, "Instagram")]


def test_one_that_no_list_has_stands_where_it_is_named() -> None:
    source = "# Social media plan\n\n## Where we are\n\n- Instagram: 3,240 followers\n"
    assert places(source, "channel", "en") == [(5, "Instagram")]


@pytest.mark.parametrize(
    ("language", "name", "heading"),
    [
        ("en", "loans completed", "Metrics"),
        ("it", "prestiti completati", "Metriche"),
        ("de", "Ausleihen", "Kennzahlen"),
    ],
)
def test_a_metric_stands_in_the_list_of_metrics(language: str, name: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 1500 {name}\n\n## {heading}\n\n- {name}\n"
    assert places(source, "metric", language) == [(9, name)]
