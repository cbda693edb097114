"""A goal that says what one wants to become counts what stands behind its number."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.plan.found_sources import TITLES, listed, read


def goal(language: str, line: str) -> dict[str, Any]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- {line}\n"
    return cast("dict[str, Any]", listed(read(source, "notes.md", language), "goal")[0])


@pytest.mark.parametrize(
    ("language", "line", "metric"),
    [
        ("en", "Become the best-loved garage: from 41 to 80 Google reviews", "Google reviews"),
        ("en", "Become the first address: 80 Google reviews by June 2027", "Google reviews"),
        ("el", "Να γίνουμε το πρώτο μαγαζί: από 41 σε 80 κριτικές", "κριτικές"),
        ("de", "Die erste Adresse werden: von 41 auf 80 Bewertungen", "Bewertungen"),
        ("fr", "Devenir la première adresse : de 41 à 80 avis", "avis"),
        ("es", "Ser la primera dirección: de 41 a 80 reseñas", "reseñas"),
        ("it", "Diventare il primo indirizzo: da 41 a 80 recensioni", "recensioni"),
        ("pt", "Ser a primeira morada: de 41 a 80 avaliações", "avaliações"),
        ("en", "Google reviews: from 41 to 80", "Google reviews"),
        ("en", "Become better known: from 41 to 80", "Become better known"),
    ],
)
def test_the_noun_behind_the_number_names_it(language: str, line: str, metric: str) -> None:
    assert goal(language, line)["metric"] == metric
