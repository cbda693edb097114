"""Goals that a sentence declares itself, wherever it stands in a strategy."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

DECLARED = [
    ("en", "Our aim is to have 90 singers on the list by 30 June 2027."),
    ("en", "We want 90 singers on the list by June 2027."),
    ("el", "Θέλουμε 90 χορωδούς στη λίστα ως τις 30 Ιουνίου 2027."),
    ("el", "Ως τις 30 Ιουνίου 2027 θέλουμε 90 χορωδούς στη λίστα."),
    ("de", "Wir wollen bis zum 30. Juni 2027 90 Sänger auf der Liste haben."),
    ("fr", "Notre ambition est d'avoir 90 choristes sur la liste d'ici juin 2027."),
    ("es", "Queremos que haya 90 cantantes en la lista antes del 30 de junio de 2027."),
    ("it", "Vogliamo avere 90 coristi in lista entro il 30 giugno 2027."),
    ("pt", "Nossa meta é ter 90 cantores na lista até 30 de junho de 2027."),
]


@pytest.mark.parametrize(("language", "sentence"), DECLARED)
def test_a_sentence_declares_a_goal_below_any_heading(language: str, sentence: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## Harbour\n\nText. {sentence}\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert str(goal["due"]).startswith(("2027", "30", "June", "juin", "Ιουν"))


def test_behind_a_declared_goal_a_number_is_enough() -> None:
    source = (
        "# Social media plan\n\n## In short\n\n"
        "By June 2027 we want 90 singers on the list. We want 12 new tenors too.\n"
    )
    assert len(listed(read(source, "notes.md"), "goal")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "In June 2026 we reached 90 singers.",
        "We want our friends to feel at home.",
        "We want to post 3 times a week.",
        "Do we want 90 singers by June 2027?",
        "The aim of this page is to list 90 singers by June 2027, and we want it short.",
    ],
)
def test_what_is_past_vague_or_asked_is_none(sentence: str) -> None:
    source = f"# Social media plan\n\n## Harbour\n\n{sentence}\n"
    assert not listed(read(source, "notes.md"), "goal")


def test_in_what_is_no_strategy_a_wish_is_none() -> None:
    source = "# Minutes\n\n## Harbour\n\nWe want 90 singers on the list by June 2027.\n"
    assert not read(source, "notes.md").documents
