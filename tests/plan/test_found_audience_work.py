"""A heading that says what is done with an audience lists none."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

WORK = [
    ("en", "Audience growth"),
    ("en", "Our audience engagement strategy"),
    ("en", "Growing the audience"),
    ("en", "Audience research and development"),
    ("el", "Ανάπτυξη κοινού"),
    ("el", "Προσέλκυση του κοινού"),
    ("es", "Estrategia de audiencia"),
    ("es", "Captación de públicos"),
    ("de", "Publikumsentwicklung"),
    ("de", "Entwicklung des Publikums"),
    ("fr", "Développement de l'audience"),
    ("fr", "Fidélisation du public"),
    ("it", "Crescita del pubblico"),
    ("pt", "Engajamento do público"),
]

AUDIENCES = [
    ("en", "Audience"),
    ("en", "Audience and growth"),
    ("en", "Target audience segments"),
    ("en", "Strategy: audiences"),
    ("el", "Κοινό"),
    ("es", "Público objetivo"),
    ("de", "Zielgruppen und Ansprache"),
    ("fr", "Public et engagement"),
    ("it", "Pubblico di riferimento"),
    ("pt", "Público-alvo"),
]


def source(language: str, heading: str, lines: str) -> str:
    title, goals = TITLES[language]
    return f"# {title}\n\n## {goals}\n\n- Instagram 90 → 150\n\n## {heading}\n\n{lines}"


def audiences(language: str, heading: str) -> int:
    text = source(language, heading, "- Alpha Beta\n- Gamma\n")
    return len(listed(read(text, "notes.md", language), "audience"))


@pytest.mark.parametrize(("language", "heading"), WORK)
def test_what_is_done_with_an_audience_is_none(language: str, heading: str) -> None:
    assert audiences(language, heading) == 0


@pytest.mark.parametrize(("language", "heading"), AUDIENCES)
def test_a_list_of_audiences_still_is_one(language: str, heading: str) -> None:
    assert audiences(language, heading) == 2


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "Audience growth"), ("el", "Αύξηση κοινού")]
)
def test_goals_may_stand_below_it(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    text = f"# {title}\n\n## {goals}\n\n### {heading}\n\n- Instagram 90 → 150\n- Facebook 5 → 70\n"
    assert len(listed(read(text, "notes.md", language), "goal")) >= 1
