"""What is reached or not without digits: all of something, a ticked work, a number in words."""

from __future__ import annotations

import pytest

from smlint.plan.kinds.goals import A_WORK
from tests.plan.found_sources import TITLES, Fields, listed, read


def goal(language: str, line: str) -> Fields:
    title, section = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n- {line}\n- 500 newsletter\n"
    return listed(read(source, "notes.md", language), "goal")[0]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Every letter is answered the same day"),
        ("en", "No call stays unanswered overnight"),
        ("el", "Κάθε ερώτηση απαντιέται αυθημερόν"),
        ("el", "Λιγότερη γκρίνια -> κάθε ερώτηση απαντιέται αυθημερόν"),
        ("es", "Todas las cartas se contestan en el día"),
        ("fr", "Chaque courrier reçoit une réponse"),
        ("de", "Jede Anfrage wird beantwortet"),
        ("it", "Ogni lettera riceve risposta"),
        ("pt", "Cada página com duas pessoas"),
        ("en", "[x] Press kit published"),
    ],
)
def test_all_of_something_needs_no_number(language: str, line: str) -> None:
    assert A_WORK in goal(language, line)


@pytest.mark.parametrize(
    "line", ["Every week a post", "Engage all audiences", "All about the food"]
)
def test_how_often_and_for_whom_are_no_thresholds(line: str) -> None:
    assert A_WORK not in goal("en", line)


@pytest.mark.parametrize(
    ("language", "line", "target"),
    [
        ("es", "Mil lectores", 1000),
        ("es", "Treinta y cinco socios", 35),
        ("fr", "Mille abonnés", 1000),
        ("fr", "Dix-sept adhérents", 17),
        ("de", "Tausend Leser", 1000),
        ("de", "Einundzwanzig Mitglieder", 21),
        ("it", "Mille lettori", 1000),
        ("it", "Ventidue soci", 22),
        ("pt", "Mil assinantes", 1000),
        ("pt", "Vinte sócios", 20),
        ("el", "Διακόσιοι μαθητές", 200),
    ],
)
def test_numbers_in_words(language: str, line: str, target: int) -> None:
    assert goal(language, line)["target"] == target
