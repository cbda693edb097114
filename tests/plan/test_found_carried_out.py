"""Who sees to a plan, by a sentence: "Responsible for carrying it out is Ann Low"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


def owner(language: str, sentence: str) -> object:
    title, goals = TITLES[language]
    source = f"# {title} 2027\n\n{sentence}\n\n## {goals}\n\n- 310 → 520\n"
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    return strategy.get("owner")


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "It ends in May. Responsible for carrying it out is Anna Low, press.", "Anna Low"),
        ("el", "Υπεύθυνη για την εφαρμογή του είναι η Ελένη Βάρδα, γραφείο.", "Ελένη Βάρδα"),
        ("es", "Responsable de su ejecución es Ana Ruiz, prensa.", "Ana Ruiz"),
        ("de", "Verantwortlich für die Umsetzung ist Anna Lind, Presse.", "Anna Lind"),
        ("fr", "Responsable de sa mise en œuvre : Anne Petit.", "Anne Petit"),
        ("it", "Responsabile della sua attuazione è Anna Conti, stampa.", "Anna Conti"),
        ("pt", "Responsável pela sua execução é a Ana Reis, imprensa.", "Ana Reis"),
    ],
)
def test_who_carries_a_plan_out_owns_it(language: str, sentence: str, name: str) -> None:
    assert owner(language, sentence) == name


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The implementation of the new till was explained to us by Anna Low."),
        ("el", "Για την εφαρμογή του ωραρίου μίλησε η Ελένη Βάρδα."),
        ("de", "Die Umsetzung gefällt Anna Lind."),
    ],
)
def test_whoever_speaks_of_it_does_not(language: str, sentence: str) -> None:
    assert owner(language, sentence) is None
