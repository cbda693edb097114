"""The goal of the year, what is expected of a quarter, and words that only sound like a section."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LABELS = [
    ("en", "Goal of the year"),
    ("en", "Goal for the season"),
    ("el", "Στόχος της χρονιάς"),
    ("el", "Ο στόχος του χρόνου"),
    ("es", "Objetivo del año"),
    ("de", "Ziel des Jahres"),
    ("de", "Jahresziel"),
    ("fr", "Objectif de l'année"),
    ("fr", "Notre objectif pour l'année"),
    ("it", "Obiettivo dell'anno"),
    ("it", "L'obiettivo del trimestre"),
    ("pt", "Objetivo do ano"),
]


def goals(source: str, language: str) -> list[dict[str, object]]:
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "name"), LABELS)
@pytest.mark.parametrize(
    "form", ["{}: 500 newsletter\n", "**{}:** 500 newsletter\n", "## {}\n\n500 newsletter\n"]
)
def test_the_goal_of_the_year_is_one(language: str, name: str, form: str) -> None:
    source = f"# {TITLES[language][0]} 2027\n\n{form.format(name)}"
    assert [(each["target"], each["due"]) for each in goals(source, language)] == [(500, "2027")]


@pytest.mark.parametrize("label", ["Target market of the year", "Half term"])
def test_other_labels_with_a_time_are_none(label: str) -> None:
    assert goals(f"# Social media plan 2027\n\n{label}: 500 readers\n", "en") == []


@pytest.mark.parametrize("form", ["- {0}\n  - {1}\n", "1. {0}\n   - {1}\n", "- {0}\n\n  {1}\n"])
def test_what_is_expected_may_stand_below_a_bullet(form: str) -> None:
    body = form.format("Open week", "Expected result: 120 visits")
    (goal,) = goals(f"# Social media plan 2027\n\n## Second quarter\n\n{body}", "en")
    assert (goal["title"], goal["target"], goal["due"]) == ("Open week", 120, "Second quarter 2027")


def test_without_a_period_above_nothing_is_expected() -> None:
    body = "- Open week\n  - Expected result: 120 visits\n"
    assert goals(f"# Social media plan\n\n## Ideas\n\n{body}", "en") == []


def test_who_does_a_task_is_no_audience() -> None:
    body = "- Open week\n  - Who: Ann\n  - Expected result: 120 visits\n"
    found = read(f"# Social media plan 2027\n\n## Second quarter\n\n{body}", "notes.md")
    assert listed(found, "audience") == []
    body = "## Audiences\n\n- Who: Students\n"
    found = read(f"# Social media plan 2027\n\n{body}", "notes.md")
    assert [each["title"] for each in listed(found, "audience")] == ["Students"]


def test_todo_is_all_in_spanish_and_work_in_english() -> None:
    spanish = (
        "# Plan de redes 2027\n\n## Objetivos\n\n### Sobre todo, más familias\n\n- 500 socios\n"
    )
    assert len(goals(spanish, "es")) == 1
    english = "# Social media goals 2027\n\n## TODO\n\n- 500 readers\n\n## Goals\n\n- 300 visits\n"
    assert [each["target"] for each in goals(english, "en")] == [300]


@pytest.mark.parametrize(
    ("language", "heading", "line"),
    [
        ("en", "Where we will do it", "no TikTok for now"),
        ("en", "Where we will do it", "TikTok: not for now"),
        ("en", "Channels", "for now no TikTok"),
        ("de", "Kanäle", "vorerst kein TikTok"),
        ("de", "Kanäle", "TikTok erst mal nicht"),
        ("fr", "Canaux", "pour l'instant pas de TikTok"),
        ("es", "Canales", "por ahora no TikTok"),
        ("it", "Canali", "per ora niente TikTok"),
        ("pt", "Canais", "por enquanto sem TikTok"),
        ("el", "Κανάλια", "προς το παρόν όχι TikTok"),
    ],
)
def test_a_channel_that_one_does_without_for_now_is_none(
    language: str, heading: str, line: str
) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n- Instagram\n- {line}\n"
    found = listed(read(source, "notes.md", language), "channel")
    assert [each["title"] for each in found] == ["Instagram"]
