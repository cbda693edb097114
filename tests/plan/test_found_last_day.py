"""The last day of goals: what the document says of it beats the years in its title."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read


def test_a_line_of_the_period_beats_the_years_of_the_title() -> None:
    source = (
        "# Social media plan 2027/28\n\n| | |\n|---|---|\n| Valid | 01.01.2027 – 30.06.2028 |\n\n"
        "## Goals\n\n- Win 90 singers\n"
    )
    (goal,) = listed(read(source, "notes.md"), "goal")
    assert goal["due"] == "2028-06-30"


SEASONS = [
    ("en", "Social media plan (season 2026/27)", "Goals", "Win 90 singers"),
    ("de", "Social-Media-Plan, Spielzeit 2026/27", "Ziele", "90 Sänger gewinnen"),
    ("es", "Plan de redes sociales (temporada 2026/27)", "Objetivos", "Ganar 90 cantantes"),
    ("el", "Πλάνο social media, σεζόν 2026-2027", "Στόχοι", "Να κερδίσουμε 90 χορωδούς"),
]


@pytest.mark.parametrize(("language", "title", "heading", "goal"), SEASONS)
def test_a_season_of_two_years_tells_no_last_day(
    language: str, title: str, heading: str, goal: str
) -> None:
    source = f"# {title}\n\n## {heading}\n\n- {goal}\n"
    (found,) = listed(read(source, "notes.md", language), "goal")
    assert "due" not in found


CLOSING = [
    (
        "en",
        "Goals",
        "We want 90 tenors. The closing date is 31.10.2027.",
        "Social media plan",
    ),
    ("de", "Ziele", "Wir wollen 90 Bewerbungen. Stichtag ist der 31.10.2027.", "Social-Media-Plan"),
]


@pytest.mark.parametrize(("language", "heading", "words", "title"), CLOSING)
def test_the_sentence_behind_a_goal_gives_its_day(
    language: str, heading: str, words: str, title: str
) -> None:
    source = f"# {title}\n\n## {heading}\n\n### Young voices\n\n{words}\n\n### Halls\n\nText.\n"
    (found,) = listed(read(source, "notes.md", language), "goal")
    objectives = found["objectives"]
    assert isinstance(objectives, list)
    (objective,) = objectives
    assert objective["due"] == "31.10.2027"
