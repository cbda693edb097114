"""Columns of numbers to reach whose name says more than that: "Target season 1"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

_TABLES = {
    "en": (
        "Indicator (KPI) | Target season 1",
        "Metric | Goal total",
        "KPI | Initial target",
    ),
    "el": (
        "Δείκτης (KPI) | Στόχος σεζόν 1",
        "Δείκτης | Αρχικός στόχος",
        "Δείκτης | Στόχος συνολικά",
    ),
    "es": (
        "Indicador | Meta temporada 1",
        "Métrica | Objetivo inicial",
        "Indicador | Objetivo total",
    ),
    "de": (
        "Kennzahl | Ziel Saison 1",
        "Kennzahl | Erstes Ziel",
        "Kennzahl | Ziel gesamt",
    ),
    "fr": (
        "Indicateur (KPI) | Cible saison 1",
        "Indicateur | Objectif initial",
        "KPI | Cible minimale",
    ),
    "it": (
        "Indicatore | Obiettivo stagione 1",
        "Metrica | Obiettivo iniziale",
        "KPI | Target minimo",
    ),
    "pt": (
        "Indicador | Meta temporada 1",
        "Métrica | Objetivo inicial",
        "Indicador | Meta total",
    ),
}


def table(head: str, *cells: str) -> str:
    names = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon")
    rows = "\n".join(f"| {name} | {cell} |" for name, cell in zip(names, cells, strict=False))
    return f"| {head} |\n|{'---|' * (head.count('|') + 1)}\n{rows}\n"


def goals(heading: str, body: str, language: str) -> list[dict[str, object]]:
    source = f"# Plan\n\n## {heading}\n\n{body}"
    return listed(read(source, "strategy.md", language), "goal")


@pytest.mark.parametrize("language", sorted(_TABLES))
@pytest.mark.parametrize("which", range(3))
def test_a_target_says_more_than_its_name(language: str, which: int) -> None:
    body = table(_TABLES[language][which], "150", "> 75 %", "50+", "< 15 €", "4-6")
    found = goals("Text", body, language)
    assert [each["statement"] for each in found] == ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]
    assert [each["target"] for each in found[:4]] == [150, 75, 50, 15]


_CAMPAIGNS = {
    "en": ("Campaign goals", "Goal | Target first phase | Target total"),
    "el": ("Στόχοι της καμπάνιας", "Στόχος | Στόχος πρώτης φάσης | Στόχος συνολικά"),
    "es": ("Objetivos de la campaña", "Objetivo | Meta fase inicial | Meta total"),
    "de": ("Ziele der Kampagne", "Ziel | Ziel erste Phase | Ziel gesamt"),
    "fr": ("Objectifs de la campagne", "Objectif | Cible phase initiale | Cible totale"),
    "it": ("Obiettivi della campagna", "Obiettivo | Target fase iniziale | Target totale"),
    "pt": ("Objetivos da campanha", "Objetivo | Meta fase inicial | Meta total"),
}


@pytest.mark.parametrize("language", sorted(_CAMPAIGNS))
def test_two_columns_of_the_only_campaign_are_two_goals_each(language: str) -> None:
    heading, head = _CAMPAIGNS[language]
    found = goals(heading, table(head, "500 | 2000", "- | 3000+"), language)
    told = [(each["statement"], each["target"]) for each in found]
    assert told == [("Alpha", 500), ("Alpha", 2000), ("Beta", 3000)]


def test_the_time_of_a_target_stands_in_its_name() -> None:
    body = table("Indicator | Target minimum (June 2028) | Target total (December 2028)", "5 | 20")
    found = goals("Goals", body, "en")
    assert [(each["target"], each["due"]) for each in found] == [
        (5, "June 2028"),
        (20, "December 2028"),
    ]


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Indicator | Target reached"),
        ("en", "Indicator | Target group size"),
        ("en", "Product | Target price"),
        ("de", "Kennzahl | Ziel erreicht"),
        ("fr", "Indicateur | Cible atteinte"),
        ("fr", "Canal | Cible principale âge"),
        ("it", "Metrica | Obiettivo raggiunto"),
        ("pt", "Indicador | Meta alcançada"),
        ("es", "Indicador | Meta cumplida"),
        ("el", "Δείκτης | Στόχος που επιτεύχθηκε"),
    ],
)
def test_results_and_prices_are_no_targets(language: str, head: str) -> None:
    assert not goals("Text", table(head, "150", "75 %", "50"), language)


def test_words_below_such_a_name_are_an_audience() -> None:
    body = table("Indicateur | Cible principale", "jeunes parents", "retraités", "étudiants")
    assert not goals("Texte", body, "fr")
