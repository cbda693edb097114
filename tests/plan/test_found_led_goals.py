"""A line above a list that calls it goals, and says what these goals are for."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

GOALS = [
    ("en", "Our goals that help the choir to grow:"),
    ("en", "Goals for online that we want to achieve:"),
    ("en", "Communication goals which support our mission:"),
    ("en", "The goals we meet as one team:"),
    ("en", "Goals to reach together:"),
    ("el", "Οι στόχοι που βοηθούν τη χορωδία:"),
    ("el", "Στόχοι για να πετύχουμε μαζί:"),
    ("de", "Ziele, die unserem Chor helfen:"),
    ("de", "Die Ziele, die wir erreichen wollen:"),
    ("fr", "Les objectifs qui aident le chœur :"),
    ("fr", "Les objectifs que nous voulons atteindre :"),
    ("es", "Objetivos que ayudan a la coral:"),
    ("es", "Los objetivos que queremos lograr:"),
    ("it", "Gli obiettivi che aiutano il coro:"),
    ("it", "Gli obiettivi che vogliamo raggiungere:"),
    ("pt", "Os objetivos que ajudam o coro:"),
    ("pt", "Os objetivos que queremos alcançar:"),
]

WAYS = [
    ("en", "To achieve these goals we will:"),
    ("en", "In order to reach the goals that we have:"),
    ("en", "Steps that help us to reach our goals:"),
    ("en", "Goals that we do not support:"),
    ("en", "Examples of goals that help:"),
    ("en", "Goals that we track by channels:"),
    ("el", "Για τους στόχους που βοηθούν κάνουμε:"),
    ("el", "Βήματα για να πετύχουμε τους στόχους:"),
    ("de", "Um die Ziele, die wir haben, zu erreichen:"),
    ("de", "Ziele, die wir nicht erreichen wollen:"),
    ("fr", "Pour atteindre les objectifs que nous avons :"),
    ("fr", "Les actions qui aident nos objectifs :"),
    ("es", "Para lograr los objetivos que tenemos:"),
    ("it", "Per raggiungere gli obiettivi che abbiamo:"),
    ("pt", "Para alcançar os objetivos que temos:"),
]

OVERVIEWS = {
    "en": "Overview",
    "el": "Με δυο λόγια",
    "de": "Überblick",
    "fr": "En bref",
    "es": "En breve",
    "it": "In breve",
    "pt": "Em breve",
}


def goals(language: str, lead: str, section: str) -> list[Fields]:
    title, _heading = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n{lead}\n\n- Instagram\n- Facebook: 90 → 150\n"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "lead"), GOALS)
def test_what_goals_are_for_leaves_them_goals(language: str, lead: str) -> None:
    assert len(goals(language, lead, OVERVIEWS[language])) == 2


@pytest.mark.parametrize(("language", "lead"), WAYS)
def test_the_way_to_goals_is_none(language: str, lead: str) -> None:
    assert goals(language, lead, OVERVIEWS[language]) == []
