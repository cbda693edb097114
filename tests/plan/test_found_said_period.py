"""The days of the plan in a sentence right below the title, which its goals without a day have."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

SENTENCES = [
    ("en", "This plan covers 1 June to 30 September 2027."),
    ("en", "This plan covers the period from June up to and including 30 September 2027."),
    ("el", "Το σχέδιο αφορά το διάστημα από 1 Ιουνίου έως και τις 30 Σεπτεμβρίου 2027."),
    (
        "el",
        "Το πλάνο αφορά το διάστημα από τον Απρίλιο έως και τις 30 Σεπτεμβρίου 2027, μετά όχι.",
    ),
    ("es", "El plan abarca del 1 de junio al 30 de septiembre de 2027."),
    ("de", "Der Plan umfasst die Zeit vom 1. Juni bis zum 30. September 2027."),
    ("de", "Der Plan gilt vom 1. Juni bis einschließlich 30. September 2027."),
    ("fr", "Le plan couvre la période du 1er juin au 30 septembre 2027."),
    ("it", "Il piano copre il periodo dal 1 giugno al 30 settembre 2027."),
    ("pt", "O plano abrange o período de 1 de junho a 30 de setembro de 2027."),
]

OPENING = {
    "en": "We open on 4 June 2027.",
    "el": "Ανοίγουμε στις 4 Ιουνίου 2027.",
    "es": "Abrimos el 4 de junio de 2027.",
    "de": "Wir öffnen am 4. Juni 2027.",
    "fr": "Nous ouvrons le 4 juin 2027.",
    "it": "Apriamo il 4 giugno 2027.",
    "pt": "Abrimos a 4 de junho de 2027.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_goals_without_a_day_have_the_last_of_the_plan(language: str, sentence: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n{OPENING[language]} {sentence}\n\n## {goals}\n\n- 310 → 520\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert goal.get("due") in ("2027-09-30", "30 Σεπτεμβρίου 2027")
