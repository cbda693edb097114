"""The sum of a budget is taken where the document surely says that it is all there is."""

from __future__ import annotations

import pytest

from tests.engine.drafts import the_strategy

PLAN = """\
# Social media strategy {year} of the rowing club

Owner: Nora Falk

## Goals

- Raise Instagram followers from 300 to 500

## Budget

{text}
"""


def capacity(text: str, year: str = "2027") -> tuple[str, str] | None:
    found = the_strategy(PLAN.format(text=text, year=year)).get("capacity")
    return None if found is None else (found["budget"], found["currency"])


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("Total: 850 € a year", "850"),
        ("**Total:** 850 €", "850"),
        ("- Ads: 600 €\n- Total: 850 €", "850"),
        ("We have 400 € for the year.", "400"),
        ("Total budget 2027: €1,200", "1200"),
        ("A total of 850.50 euros", "850.5"),
        ("Total: 12 000 EUR", "12000"),
    ],
)
def test_a_total_is_taken(text: str, budget: str) -> None:
    assert capacity(text) == (budget, "EUR")


@pytest.mark.parametrize(
    ("text", "budget", "currency"),
    [
        ("Total: £850", "850", "GBP"),
        ("Total: 850 pounds", "850", "GBP"),
        ("Total: CHF 1,200", "1200", "CHF"),
        ("Total: US$ 900", "900", "USD"),
        ("Total: R$ 4000", "4000", "BRL"),
        ("Total: 3000 zł", "3000", "PLN"),
        ("Total: 7 500 DKK", "7500", "DKK"),
    ],
)
def test_so_it_is_in_every_currency_that_has_a_sign_of_its_own(
    text: str, budget: str, currency: str
) -> None:
    assert capacity(text) == (budget, currency)


@pytest.mark.parametrize("text", ["Total: $900", "Total: 850 pounds of flour", "€850 or £700"])
def test_a_sign_of_several_currencies_is_none(text: str) -> None:
    assert capacity(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Between 500–800 €.",
        "Total: 500–800 €",
        "Total: 500 – 800 €",
        "€1.5 million",
        "€ 3 Mio.",
        "€5k",
        "Total: €5 k",
        "300 € last year.",
        "Total spent in 2026: 700 €",
        "Last year we spent:\n\n- Ads: 300 €\n- Total: 500 €",
        "Total 2026: 700 €",
        "Ads 20 € each",
        "€500 for ads",
        "asked for: 400 €",
        "Not 500 €",
        "About 400 €",
        "up to 400 €",
        "from 400 €",
        "Total: ~400 €",
        "Total: 400 €?",
        "Total: 500 € plus 20%",
        "Total: 90 € a month",
        "Total: 500 €/month",
        "Total: 850 €, with 50 € for print",
        "Total 2027: 850 €\nTotal for the year: 900 €",
    ],
)
def test_another_sum_is_none(text: str) -> None:
    assert capacity(text) is None


@pytest.mark.parametrize("text", ["Total: 850 € a year", "Total 2027: 850 €", "850 € in the year"])
def test_what_a_year_costs_is_no_budget_of_another_time(text: str) -> None:
    assert capacity(text, year="") is None


def test_sections_that_say_two_totals_say_none() -> None:
    assert capacity("Total: 850 €\n\n## Costs\n\nTotal: 900 €") is None


GREEK = "Στρατηγική κοινωνικών μέσων 2027\n\n## Στόχοι\n\n- 500 ακόλουθοι\n\n## Προϋπολογισμός"
GERMAN = "Social-Media-Strategie 2027\n\n## Ziele\n\n- 500 Follower\n\n## Budget"
SPANISH = "Estrategia de redes sociales 2027\n\n## Objetivos\n\n- 500 seguidores\n\n## Presupuesto"
FRENCH = "Stratégie réseaux sociaux 2027\n\n## Objectifs\n\n- 500 abonnés\n\n## Budget"
ITALIAN = "Strategia social media 2027\n\n## Obiettivi\n\n- 500 follower\n\n## Budget"
PORTUGUESE = "Estratégia de redes sociais 2027\n\n## Objetivos\n\n- 500 seguidores\n\n## Orçamento"


@pytest.mark.parametrize(
    ("head", "whole", "others"),
    [
        (
            GREEK,
            "Συνολικά 850 ευρώ τον χρόνο",
            ("Πέρσι 850 €", "περίπου 850 €", "Σύνολο: 1,5 εκατ. €", "Σύνολο: 700–850 €"),
        ),
        (
            GERMAN,
            "Zusammen 850 Euro im Jahr",
            ("Letztes Jahr 850 €", "etwa 850 €", "Gesamt: 3 Mio. €", "Gesamt: 700 bis 850 €"),
        ),
        (
            SPANISH,
            "En total 850 euros al año",
            ("850 € el año pasado", "unos 850 €", "Total: 3 millones €", "Total: hasta 850 €"),
        ),
        (
            FRENCH,
            "Au total 850 euros par an",
            ("850 € l'an dernier", "environ 850 €", "Total : 3 millions €", "jusqu'à 850 €"),
        ),
        (
            ITALIAN,
            "In totale 850 euro all'anno",
            ("850 € l'anno scorso", "circa 850 €", "Totale: 3 mln €", "fino a 850 €"),
        ),
        (
            PORTUGUESE,
            "No total 850 euros por ano",
            ("850 € no ano passado", "cerca de 850 €", "Total: 3 milhões €", "até 850 €"),
        ),
    ],
)
def test_so_it_is_in_other_languages(head: str, whole: str, others: tuple[str, ...]) -> None:
    found = the_strategy(f"# {head}\n\n{whole}\n")
    assert found["capacity"] == {"budget": "850", "currency": "EUR"}
    left = [each for each in others if "capacity" in the_strategy(f"# {head}\n\n{each}\n")]
    assert left == []


@pytest.mark.parametrize("piece", ["1", "1 000 ", "€ ", "€1 ", "1,"])
def test_a_line_of_amounts_without_end_is_no_sum(piece: str) -> None:
    assert capacity("total " + piece * (600 // len(piece))) is None
