"""Columns that say how often one posts on a channel, beside where one stands today."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

STANDING = {
    "en": ("Where we are", "Platform | Now", "Posts a month", "Goal"),
    "el": ("Πού βρισκόμαστε", "Κανάλι | Σήμερα", "Αναρτήσεις τον μήνα", "Στόχος"),
    "de": ("Ausgangslage", "Kanal | Stand 01.11.2026", "Beiträge/Monat", "Ziel"),
    "es": ("Dónde estamos", "Canal | Hoy", "Publicaciones al mes", "Objetivo"),
    "fr": ("Où nous en sommes", "Canal | Aujourd'hui", "Publications par mois", "Objectif"),
    "it": ("Dove siamo", "Canale | Oggi", "Post al mese", "Obiettivo"),
    "pt": ("Onde estamos", "Canal | Hoje", "Publicações por mês", "Meta"),
}
LANGUAGES = sorted(STANDING)


def plan(language: str, section: str, head: str, rows: tuple[str, ...]) -> str:
    line = "|".join(["---"] * (head.count("|") + 1))
    table = "\n".join(f"| {each} |" for each in (head, line, *rows))
    return f"# {TITLES[language][0]}\n\n## {section}\n\n{table}\n"


def kinds(source: str, language: str = "en") -> tuple[list[object], list[object]]:
    found = read(source, "notes.md", language)
    goals = [each.get("target") for each in listed(found, "goal")]
    return goals, [each["platform"] for each in listed(found, "channel")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("among_goals", [False, True])
def test_how_often_one_posts_is_no_target(language: str, among_goals: bool) -> None:
    here, standing, often, _goal = STANDING[language]
    section = TITLES[language][1] if among_goals else here
    source = plan(language, section, f"{standing} | {often}", ("Instagram | 240 | 5",))
    assert kinds(source, language)[0] == []
    assert among_goals or kinds(source, language) == ([], ["Instagram"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_goal_beside_how_often_one_posts_is_one(language: str) -> None:
    here, standing, often, goal = STANDING[language]
    head = f"{standing} | {often} | {goal}"
    source = plan(language, here, head, ("Instagram | 240 | 5 | 600", "Facebook | 180 | 3 | 400"))
    assert kinds(source, language) == ([600, 400], ["Instagram", "Facebook"])


@pytest.mark.parametrize("name", ["Clicks a month", "Posting frequency", "Our posts per week"])
def test_a_table_of_where_one_stands_holds_no_goals(name: str) -> None:
    source = plan("en", "Where we are", f"Platform | Now | {name}", ("Instagram | 240 | 5",))
    assert kinds(source) == ([], ["Instagram"])


def test_followers_and_a_goal_are_goals() -> None:
    source = plan("en", "Channels", "Platform | Followers | Goal", ("Instagram | 240 | 600",))
    assert kinds(source) == ([600], ["Instagram"])
