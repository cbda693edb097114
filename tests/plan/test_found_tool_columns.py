"""A column that says with what numbers are read names no metrics."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.plan.found_sources import TITLES, listed, read

HEADS = {
    "en": ("Objective", "Now", "Target", "How we measure", "till"),
    "de": ("Ziel", "Heute", "Zielwert", "Kennzahl", "Kasse"),
    "el": ("Στόχος", "Σήμερα", "Τιμή-στόχος", "Δείκτης", "ταμείο"),
}


def metrics(language: str, tools: tuple[str, str]) -> list[object]:
    title, goals = TITLES[language]
    heads = " | ".join(HEADS[language][:4])
    rows = f"| Visits to A | 40 | 90 | {tools[0]} |\n| Visits to B | 70 | 140 | {tools[1]} |\n"
    source = f"# {title}\n\n## {goals}\n\n| {heads} |\n|---|---|---|---|\n{rows}"
    found = cast("list[dict[str, Any]]", listed(read(source, "notes.md", language), "goal"))
    return [each.get("metric") for each in found]


@pytest.mark.parametrize("language", HEADS)
def test_tools_are_no_metrics(language: str) -> None:
    told = metrics(language, ("GA4, UTM links", HEADS[language][4]))
    assert told == ["Visits to A", "Visits to B"]


@pytest.mark.parametrize("language", HEADS)
def test_what_is_counted_is_one(language: str) -> None:
    assert metrics(language, ("page views", "signed forms")) == ["page views", "signed forms"]
