"""Goals that something shall not be, and words that only say that there is nothing."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

NONE = [
    ("de", "Keine unbeantworteten Briefe"),
    ("fr", "Aucune lettre sans réponse"),
    ("es", "Ninguna carta sin respuesta"),
    ("it", "Nessuna lettera senza risposta"),
    ("pt", "Nenhuma carta sem resposta"),
]
NOTHING = [
    ("de", "keine"),
    ("de", "keine Angabe"),
    ("fr", "aucun pour le moment"),
    ("es", "ninguno"),
    ("it", "nessun dato"),
    ("pt", "nenhum"),
]


def _goals(language: str, line: str) -> list[object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- {line}\n"
    return [each["statement"] for each in listed(read(source, "plan.md", language), "goal")]


@pytest.mark.parametrize(("language", "line"), NONE)
def test_none_of_something_is_a_goal(language: str, line: str) -> None:
    assert _goals(language, line) == [line]


@pytest.mark.parametrize(("language", "line"), NOTHING)
def test_nothing_is_none(language: str, line: str) -> None:
    assert _goals(language, line) == []


def test_a_link_of_a_wiki_is_no_blank() -> None:
    assert _goals("en", "3 [[Free helpers of the garden]] found") != []
    assert _goals("en", "[[Free helpers of the garden]]") == []
