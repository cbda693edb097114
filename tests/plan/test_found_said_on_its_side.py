"""A table of numbers that stands on its side says again what sentences above it say."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

SAID = {
    "en": (
        "Get 40 loan requests a month by December 2027",
        "Requests per month",
        "Today",
        "Target",
    ),
    "el": (
        "40 αιτήσεις δανεισμού τον μήνα ως τον Δεκέμβριο του 2027",
        "Αιτήσεις ανά μήνα",
        "Σήμερα",
        "Στόχος",
    ),
    "es": (
        "Lograr 40 solicitudes de préstamo al mes para diciembre de 2027",
        "Solicitudes por mes",
        "Hoy",
        "Objetivo",
    ),
    "de": ("40 Leihanfragen im Monat bis Dezember 2027", "Anfragen pro Monat", "Heute", "Ziel"),
    "fr": (
        "Obtenir 40 demandes de prêt par mois d'ici décembre 2027",
        "Demandes par mois",
        "Aujourd'hui",
        "Objectif",
    ),
    "it": (
        "Ricevere 40 richieste di prestito al mese entro dicembre 2027",
        "Richieste per mese",
        "Oggi",
        "Obiettivo",
    ),
    "pt": (
        "Receber 40 pedidos de empréstimo por mês até dezembro de 2027",
        "Pedidos ao mês",
        "Hoje",
        "Meta",
    ),
}
DECEMBER = {
    "en": "December",
    "el": "Δεκέμβριος",
    "de": "Dezember",
    "fr": "décembre",
    "it": "dicembre",
}


@pytest.mark.parametrize("language", SAID)
def test_it_adds_only_what_the_sentence_had_not_said(language: str) -> None:
    sentence, counted, today, target = SAID[language]
    title, heading = TITLES[language]
    month = {"es": "diciembre de", "pt": "dezembro de"}.get(language) or DECEMBER[language]
    rows = f"| {today} | 22 | 9 |\n| {target}, {month} 2027 | 40 | 20 |"
    table = f"| | {counted} | Followers |\n|---|---|---|\n{rows}"
    source = f"# {title} 2027\n\n## {heading}\n\n- {sentence}\n\n## KPIs\n\n{table}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert [each["target"] for each in found] == [40, 20]
    assert [each["baseline"] for each in found] == [22, 9]


def test_another_rate_is_another_goal() -> None:
    table = "| | Requests per week |\n|---|---|\n| Today | 22 |\n| Target, December 2027 | 40 |"
    table = table.replace(" |\n", " | Calls |\n", 1).replace("|---|---|", "|---|---|---|")
    table = table.replace("22 |", "22 | 9 |").replace("40 |", "40 | 20 |")
    goals = "- Get 40 requests a month by December 2027"
    source = f"# Social media strategy 2027\n\n## Goals\n\n{goals}\n\n## KPIs\n\n{table}\n"
    found = listed(read(source, "notes.md"), "goal")
    assert [each["target"] for each in found] == [40, 40, 20]


def test_a_cell_below_a_time_that_says_where_one_stands_is_no_target() -> None:
    table = "| KPI | Target M1 | Target M3 |\n|---|---|---|\n| Sales | Baseline | 40 |"
    source = f"# Marketing plan\n\n## KPIs\n\n{table}\n"
    found = listed(read(source, "notes.md"), "goal")
    assert [each["target"] for each in found] == [40]
