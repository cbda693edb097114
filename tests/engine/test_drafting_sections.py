"""What sections say of the plan as a whole, and what only of a part of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.drafts import the_strategy, told

CLUB = """\
# Social media strategy 2027 of the rowing club

Owner: Nora Falk

## Goals

- Raise Instagram followers from 300 to 500 by June 2027

"""
VOICE = "## Voice\n\nWarm and plain.\n\n"


def strategy(text: str) -> dict[str, Any]:
    return the_strategy(f"{CLUB}{text}\n")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (VOICE, "Warm and plain."),
        (f"{VOICE}## Autumn campaign\n\nTone: cheeky.", "Warm and plain."),
        (f"{VOICE}## Content\n\nTone: cheeky.", "Warm and plain."),
        ("## Content\n\nTone: warm.\n\n## Next\n\nMore.", "warm."),
        ("## Content\n\nTone: warm.\n\n## LinkedIn\n\nTone: dry.", None),
        ("## Content\n\nTone: warm.\n\n## Regatta\n\n- Tone: loud", None),
        ("## Rivals\n\nTone: loud.\n\n## Next\n\nMore.", None),
        ("## Autumn campaign\n\nTone: cheeky.\n\n## Next\n\nMore.", None),
        ("## Content of the campaign\n\nTone: cheeky.\n\n## Next\n\nMore.", None),
        ("## Audiences\n\nTone: cheeky.\n\n## Next\n\nMore.", None),
        (f"{VOICE}## Our voice\n\nDry and short.", None),
    ],
)
def test_the_voice_is_that_of_the_whole_plan(text: str, voice: str | None) -> None:
    assert strategy(text).get("voice") == voice


@pytest.mark.parametrize(
    ("first", "second", "back"),
    [
        (
            "## Reviews\n\nWe look back every quarter.",
            "## How we measure\n\nEvery week Bo looks at the numbers.",
            "3 months",
        ),
        (
            "## Reviews\n\nWe look back every quarter.",
            "## Measurement\n\nEvery month we look at the numbers of TikTok.",
            "3 months",
        ),
        (
            "## Next\n\nMore.",
            "## Measurement\n\nEvery month we look at the numbers of TikTok.",
            None,
        ),
        ("## Next\n\nMore.", "## Measurement\n\nEvery month we look at the numbers.", "1 month"),
        (
            "## Measurement\n\nEvery month we look at the numbers.",
            "## KPIs\n\nEvery week we look at the numbers.",
            None,
        ),
        (
            "## Reviews\n\nWe look back every quarter.",
            "## Reporting\n\nWe look back every month.",
            None,
        ),
    ],
)
def test_a_section_on_reviews_says_how_often_one_looks_back(
    first: str, second: str, back: str | None
) -> None:
    for text in (f"{first}\n\n{second}", f"{second}\n\n{first}"):
        assert strategy(text).get("review_every") == back


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("Every week Bo writes the numbers.", "weekly"),
        ("Every week Bo writes all the figures into a sheet.", "weekly"),
        ("Every week Bo writes the numbers. Followers are counted once a quarter.", "TODO"),
        ("Every week Bo writes the numbers of the newsletter into the sheet.", "TODO"),
        ("Every week Bo writes the booking numbers into the sheet.", "TODO"),
        ("Every week Bo writes the Instagram numbers.", "TODO"),
        ("Every week Bo writes the numbers. Every month those of the shop.", "TODO"),
    ],
)
def test_a_rhythm_of_all_numbers_is_that_of_each(text: str, often: str) -> None:
    plan = f"{CLUB}## How we measure\n\n{text}\n\n## Next\n\nMore.\n"
    assert set(told(plan, "metric", "frequency").values()) == {often}


@pytest.mark.parametrize(
    ("head", "whole", "some"),
    [
        (
            "Στρατηγική κοινωνικών μέσων\n\n## Δείκτες\n\n- Ακόλουθοι\n\n## Μέτρηση",
            "Κάθε μήνα η Ρένα γράφει τα νούμερα.",
            "Κάθε μήνα η Ρένα γράφει τα νούμερα του δελτίου.",
        ),
        (
            "Social-Media-Strategie\n\n## Kennzahlen\n\n- Follower\n\n## Wie wir messen",
            "Jeden Monat trägt Ina die Zahlen ein.",
            "Jeden Monat trägt Ina die Zahlen des Rundbriefs ein.",
        ),
        (
            "Estrategia de redes sociales\n\n## Métricas\n\n- Seguidores\n\n## Medición",
            "Cada mes Ana apunta los números.",
            "Cada mes Ana apunta los números del boletín.",
        ),
        (
            "Stratégie réseaux sociaux\n\n## Indicateurs\n\n- Abonnés\n\n## Mesure",
            "Chaque mois Anne note les chiffres.",
            "Chaque mois Anne note les chiffres de la boutique.",
        ),
        (
            "Strategia social media\n\n## Metriche\n\n- Follower\n\n## Misurazione",
            "Ogni mese Anna scrive i numeri.",
            "Ogni mese Anna scrive i numeri della bottega.",
        ),
        (
            "Estratégia de redes sociais\n\n## Métricas\n\n- Seguidores\n\n## Medição",
            "Todos os meses a Ana escreve os números.",
            "Todos os meses a Ana escreve os números da loja.",
        ),
    ],
)
def test_so_it_is_in_other_languages(head: str, whole: str, some: str) -> None:
    often = {
        text: set(told(f"# {head}\n\n{text}\n", "metric", "frequency").values())
        for text in (whole, some)
    }
    assert often == {whole: {"monthly"}, some: {"TODO"}}


def test_what_is_said_of_all_numbers_goes_before_what_a_goal_counts_in() -> None:
    goals = "## Goals\n\n- Raise bookings from 20 to 40 a month by June 2027\n"
    week = "## Measurement\n\nEvery week Bo writes the numbers.\n"
    plan = f"# Social media strategy 2027\n\n{goals}\n{week}"
    assert told(plan, "metric", "frequency") == {"bookings": "weekly"}
