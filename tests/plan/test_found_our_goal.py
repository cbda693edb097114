"""Sentences of a strategy that say what our goal is, wherever they stand below a heading."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

OURS = [
    ("en", "Progress", "For now, our main goal is simply to sing together more often."),
    ("en", "Progress", "That is why our goal is to send one letter every month."),
    ("el", "Πρόοδος", "Για την ώρα στόχος μας είναι απλώς να τραγουδάμε πιο συχνά."),
    ("de", "Fortschritt", "Unser Ziel ist einfach, dass wir öfter singen."),
    ("de", "Fortschritt", "Unser Ziel ist es zunächst, öfter zu singen."),
    ("fr", "Progrès", "Pour l'instant, notre objectif est simplement de chanter plus souvent."),
    ("es", "Progreso", "Por ahora nuestro objetivo es cantar más a menudo."),
    ("it", "Progressi", "Per ora il nostro obiettivo è cantare più spesso."),
    ("pt", "Progresso", "Por agora o nosso objetivo é cantar mais vezes."),
    ("en", "Progress", "Our goal now is to sing together more often."),
    ("el", "Πρόοδος", "Στόχος μας τώρα είναι να τραγουδάμε πιο συχνά."),
    ("de", "Fortschritt", "Unser Ziel ist es jetzt, öfter zu singen."),
    ("fr", "Progrès", "Notre objectif est maintenant de chanter plus souvent."),
    ("es", "Progreso", "Nuestro objetivo ahora es cantar más a menudo."),
    ("it", "Progressi", "Il nostro obiettivo ora è cantare più spesso."),
    ("pt", "Progresso", "O nosso objetivo agora é cantar mais vezes."),
]

OTHERS = [
    ("en", "Progress", "The goal of this page is to sing together more often."),
    ("en", "Progress", "In this document our goal is to show how we sing."),
    ("en", "Progress", "Is our goal to sing?"),
    ("en", "Introduction", "Our goal is to sing together more often."),
    ("en", "Channels", "Our goal is to sing together more often."),
    ("en", "Progress", "The board said that goals are there to be missed."),
]


def goals(language: str, heading: str, said: str, *, title: str = "") -> list[Fields]:
    named, section = TITLES[language]
    body = f"## {section}\n\n- Facebook 90 → 150\n\n## {heading}\n\n{said}\n"
    return listed(read(f"# {title or named}\n\n{body}", "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "heading", "said"), OURS)
def test_it_is_one_beside_those_of_the_list(language: str, heading: str, said: str) -> None:
    found = goals(language, heading, said)
    assert [each["statement"] for each in found][1:] == [said]


def test_a_title_with_goals_among_others_hides_none() -> None:
    said = "Our goal is to sing together more often."
    assert len(goals("en", "Progress", said, title="Goals and marketing strategy")) == 2


@pytest.mark.parametrize(("language", "heading", "said"), OTHERS)
def test_what_a_page_is_for_or_an_introduction_says_is_none(
    language: str, heading: str, said: str
) -> None:
    assert len(goals(language, heading, said)) == 1


def test_outside_a_strategy_it_is_none() -> None:
    said = "Our goal is to sing together more often."
    assert len(goals("en", "Progress", said, title="Notes of the choir")) == 1


@pytest.mark.parametrize(
    ("language", "heading", "said"),
    [
        ("en", "Who we are", "Our goal is now to sing together more often."),
        ("el", "Ποιοι είμαστε", "Στόχος μας τώρα είναι να τραγουδάμε πιο συχνά."),
        ("de", "Wer wir sind", "Unser Ziel ist jetzt, dass wir öfter singen."),
        ("fr", "Qui nous sommes", "Notre objectif est maintenant de chanter plus souvent."),
        ("es", "Quiénes somos", "Nuestro objetivo ahora es cantar más a menudo."),
        ("it", "Chi siamo", "Il nostro obiettivo ora è di cantare più spesso."),
        ("pt", "Quem somos", "O nosso objetivo agora é cantar mais vezes."),
    ],
)
def test_so_it_is_where_a_strategy_says_no_other(language: str, heading: str, said: str) -> None:
    source = f"# {TITLES[language][0]} 2027\n\n## {heading}\n\n{said}\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert goal["statement"] == said
