"""A time, an age or a distance in a goal's words names what is counted; it is not the target."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.plan.found_sources import TITLES, listed, read


def goal(language: str, line: str) -> dict[str, Any]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- {line}\n"
    return cast("dict[str, Any]", listed(read(source, "notes.md", language), "goal")[0])


@pytest.mark.parametrize(
    ("language", "metric", "target"),
    [
        ("en", "Reply rate within 4 h", "90 %"),
        ("en", "Videos of under 3 minutes", "90"),
        ("en", "Visitors from within 5 km", "90"),
        ("el", "Απαντήσεις εντός 4 ωρών", "90 %"),
        ("de", "Antworten innerhalb von 4 Stunden", "90 %"),
        ("fr", "Réponses en moins de 4 heures", "90 %"),
        ("es", "Respuestas en menos de 4 horas", "90 %"),
        ("it", "Risposte entro 4 ore", "90 %"),
        ("pt", "Respostas em até 4 horas", "90 %"),
    ],
)
def test_the_number_behind_the_name_is_the_target(language: str, metric: str, target: str) -> None:
    found = goal(language, f"{metric}: {target}")
    assert found["target"] == 90
    assert found["metric"] == metric


def test_a_time_that_is_to_be_reached_stays_the_target() -> None:
    assert goal("en", "Cut the reply time from 9 hours to 4 hours")["target"] == 4
