"""A number that is part of a name, or of how old people are, is nothing to be reached."""

from __future__ import annotations

from typing import Any, cast

import pytest

from smlint.plan.wording.sentence import read_sentence
from tests.plan.found_sources import TITLES, listed, read


def goal(language: str, line: str) -> dict[str, Any]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- {line}\n- 500 A\n"
    return cast("dict[str, Any]", listed(read(source, "notes.md", language), "goal")[0])


def heading(language: str, line: str) -> dict[str, Any]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n### {line}\n\n- 500 A\n"
    return cast("dict[str, Any]", listed(read(source, "notes.md", language), "goal")[0])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sing to people under 30"),
        ("en", "Be loved by the over-60s"),
        ("en", "Teach bread to guests who are over 50"),
        ("de", "Leserinnen unter 30 gewinnen"),
        ("de", "Menschen über 60 erreichen"),
        ("el", "Να μας ακούσει κοινό κάτω των 30"),
        ("el", "Να έρθουν και όσοι είναι άνω των 65"),
        ("es", "Llegar a menores de 30"),
        ("it", "Farsi conoscere dagli under 30"),
        ("it", "Raggiungere chi sta sotto i 30"),
        ("fr", "Plaire aux moins de 30 ans"),
        ("pt", "Chegar a menores de 30"),
    ],
)
def test_an_age_is_no_number_to_reach(language: str, text: str) -> None:
    assert not read_sentence(text, language).numbers
    assert "target" not in goal(language, text)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "Win 40 singers over 60 by 30 June 2027", "40"),
        ("en", "Guests over 50 by 30 June 2027", "50"),
        ("en", "Reach more than 90 members", "90"),
        ("en", "Keep the complaints under 30", "30"),
        ("en", "12% of bookers under 30 by July 2028", "12%"),
        ("de", "60 Mitglieder unter 27 bis 31.12.2027", "60"),
        ("el", "40 μέλη άνω των 60 έως τις 30/6/2027", "40"),
        ("el", "Άνω των 50 συμμετοχών", "50"),
        ("el", "120 θεατές κάτω των 30 τον μήνα", "120"),
        ("en", "20 readers under 30 a month", "20"),
        ("de", "20 Leserinnen unter 30 im Monat", "20"),
    ],
)
def test_a_number_beside_an_age_stays(language: str, text: str, number: str) -> None:
    assert [mark.text for mark in read_sentence(text, language).numbers] == [number]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Make Pier 21 known"),
        ("en", "Follow the 2030 agenda"),
        ("el", "Να γίνει γνωστό το Στέκι 23"),
        ("es", "Dar a conocer la Sala 41"),
    ],
)
def test_a_number_in_a_name_is_none_to_reach(language: str, text: str) -> None:
    assert "target" not in goal(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Be ready for Regatta 2029"),
        ("de", "Bereit sein für die Regatta 2029"),
        ("el", "Να είμαστε έτοιμοι για τη Ρεγκάτα 2029"),
    ],
)
def test_a_year_in_a_name_is_no_day(language: str, text: str) -> None:
    assert "2029" not in str(heading(language, text).get("due"))


def test_a_season_and_a_bare_year_stay_times() -> None:
    assert heading("en", "Win players for Season 2029")["due"] == "2029"
    assert heading("en", "Win players in 2029")["due"] == "2029"


def test_what_a_thing_costs_is_no_second_target() -> None:
    source = "# Social media strategy\n\n## Goals\n\n- Sell 900 of our £10 tickets by June 2027\n"
    (found,) = listed(read(source, "notes.md", "en"), "goal")
    assert cast("dict[str, Any]", found)["target"] == 900


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bring to Leeds 300 women"),
        ("en", "In Athens 300 children join"),
        ("el", "Να φέρουμε στην Πάτρα 300 παιδιά"),
        ("fr", "Attirer à Lyon 300 curieux"),
        ("it", "Portare a Milano 300 visitatori"),
    ],
)
def test_what_comes_to_a_place_is_counted(language: str, text: str) -> None:
    assert goal(language, text)["target"] == 300
