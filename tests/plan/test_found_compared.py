"""A year that a goal is compared with is no day by which it is reached."""

from __future__ import annotations

import pytest

from smlint.plan.wording.sentence import read_sentence
from tests.plan.found_sources import TITLES, listed, read

COMPARED = [
    ("en", "Raise ticket sales by 15% compared with 2025"),
    ("en", "Ticket sales up 15% on 2025"),
    ("en", "Ticket sales up 15% over 2025"),
    ("en", "Raise ticket sales by 15% relative to 2025 levels"),
    ("el", "Αύξηση των κρατήσεων κατά 15% συγκριτικά με το 2025"),
    ("el", "15% περισσότερες κρατήσεις από το 2025"),
    ("es", "Que las reservas suban un 15 % respecto a 2025"),
    ("es", "Subir las reservas un 15 % frente al año 2025"),
    ("es", "Subir las reservas un 15 % en relación con 2025"),
    ("de", "15 % mehr Buchungen im Vergleich zu 2025"),
    ("de", "15 % mehr Buchungen verglichen mit dem Jahr 2025"),
    ("de", "15 % mehr Buchungen als im Jahr 2025"),
    ("fr", "Augmenter les réservations de 15 % par rapport à 2025"),
    ("fr", "Augmenter les réservations de 15 % comparé à 2025"),
    ("it", "Aumentare le prenotazioni del 15% rispetto al 2025"),
    ("it", "Aumentare le prenotazioni del 15% rispetto all'anno 2025"),
    ("pt", "Aumentar as reservas em 15% em relação a 2025"),
    ("pt", "Aumentar as reservas em 15% em relação ao ano de 2025"),
    ("pt", "Aumentar as reservas 15% face a 2025"),
]


@pytest.mark.parametrize(("language", "aim"), COMPARED)
def test_a_year_that_is_compared_with_is_no_deadline(language: str, aim: str) -> None:
    sentence = read_sentence(aim, language)
    assert sentence.due is None
    assert [mark.text.strip(" %") for mark in sentence.targets] == ["15"]


@pytest.mark.parametrize(("language", "aim"), COMPARED)
def test_then_the_plan_gives_the_deadline(language: str, aim: str) -> None:
    title, name = TITLES[language]
    found = read(f"# {title} 2026\n\n## {name}\n\n- {aim}\n", "notes.md", language)
    assert [each["due"] for each in listed(found, "goal")] == ["2026"]


@pytest.mark.parametrize(
    ("language", "aim"),
    [
        ("en", "500 members by 2027"),
        ("en", "Sell 500 tickets over 2027"),
        ("de", "20 Anfragen im Jahr 2027"),
        ("es", "500 socios para 2027"),
        ("it", "500 soci entro il 2027"),
        ("pt", "500 sócios no ano de 2027"),
    ],
)
def test_a_year_in_which_it_shall_be_is_one(language: str, aim: str) -> None:
    due = read_sentence(aim, language).due
    assert due is not None
    assert due.text == "2027"


def test_a_bare_year_before_those_of_the_plan_is_compared_with() -> None:
    source = "# Social media plan 2027\n\n## Goals\n\n- Bookings of 2025 doubled to 800\n"
    assert [each["due"] for each in listed(read(source, "notes.md"), "goal")] == ["2027"]


def test_a_day_before_the_plan_is_kept_and_may_be_told() -> None:
    source = "# Social media plan 2027\n\n## Goals\n\n- 800 bookings by 31 December 2025\n"
    found = listed(read(source, "notes.md"), "goal")
    assert [each["due"] for each in found] == ["31 December 2025"]
