"""Goals for so long from a day on."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LEADS = {
    "en": ("Goals for the first 90 days (from 26 September 2026)", "Readers: from 25 to 150"),
    "el": ("Στόχοι για τις πρώτες 90 μέρες (από 26/09/2026)", "Αναγνώστες: από 25 σε 150"),
    "es": ("Metas para los primeros 90 días (a partir del 26/09/2026)", "Lectores: de 25 a 150"),
    "de": ("Ziele für die ersten 90 Tage (ab 26.09.2026)", "Leser: von 25 auf 150"),
    "fr": ("Objectifs à 90 jours (à partir du 26/09/2026)", "Lecteurs : de 25 à 150"),
    "it": ("Obiettivi dei primi 90 giorni (dal 26/09/2026)", "Lettori: da 25 a 150"),
    "pt": ("Metas para os primeiros 90 dias (a partir de 26/09/2026)", "Leitores: de 25 para 150"),
}


def dues(text: str, language: str) -> list[object]:
    return [each["due"] for each in listed(read(text, "notes.md", language), "goal")]


@pytest.mark.parametrize("form", ["## {}\n\n", "## ABC\n\n{}:\n"])
@pytest.mark.parametrize("language", LEADS)
def test_a_length_with_its_first_day_ends_on_a_day(language: str, form: str) -> None:
    lead, line = LEADS[language]
    text = f"# {TITLES[language][0]}\n\n{form.format(lead)}- {line}\n"
    assert dues(text, language) == ["2026-12-25"]


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Goals for the first 3 months (from 1 March 2027)", "2027-05-31"),
        ("Goals for the first 4 weeks (starting 1 March 2027)", "2027-03-29"),
        ("Goals from 1 March 2027 to 30 June 2027", "30 June 2027"),
    ],
)
def test_months_end_on_the_day_before(lead: str, day: str) -> None:
    assert dues(f"# Social media strategy\n\n## {lead}\n\n- 300 readers\n", "en") == [day]
