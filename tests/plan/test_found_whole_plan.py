"""Times that hold for a whole plan: in front matter, in a label, counted from its first month."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

RANGES = [
    ("en", "period", "2027-02-01 - 2027-08-31", "2027-08-31"),
    ("es", "periodo", "01/02/2027 - 31/08/2027", "31/08/2027"),
    ("de", "laufzeit", "01.02.2027 – 31.08.2027", "31.08.2027"),
    ("pt", "período", "01/02/2027 - 31/08/2027", "31/08/2027"),
]


@pytest.mark.parametrize(("language", "key", "value", "last"), RANGES)
def test_of_two_days_in_front_matter_the_last_is_the_deadline(
    language: str, key: str, value: str, last: str
) -> None:
    title, goals = TITLES[language]
    source = f'---\n{key}: "{value}"\n---\n\n# {title}\n\n## {goals}\n\n- 300 volunteers\n'
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert goal["due"] == last


@pytest.mark.parametrize(
    ("language", "title", "heading"),
    [
        ("en", "Choir: what we said on 9 October", "Goals"),
        ("el", "Χορωδία: τι είπαμε στις 9 Οκτώβρη", "Στόχοι"),
        ("es", "Coro: lo que hablamos el 9 de octubre", "Objetivos"),
        ("de", "Chor: was wir am 9. Oktober besprochen haben", "Ziele"),
        ("fr", "Chorale : ce qui a été dit le 9 octobre", "Objectifs"),
    ],
)
def test_the_day_of_a_meeting_in_the_title_is_no_deadline(
    language: str, title: str, heading: str
) -> None:
    source = f"# {title}\n\n## {heading}\n\n- 40\n- 60 singers on the list\n"
    goals = listed(read(source, "notes.md", language), "goal")
    assert goals
    assert all("due" not in goal for goal in goals)


STARTS = [
    ("en", "Launch of the campaign: March 2027", "Metric", "Goal Month 1", "Goal Month 4"),
    (
        "es",
        "Lanzamiento: marzo de 2027",
        "Métrica",
        "Objetivo Mes 1",
        "Objetivo Mes 4",
    ),
    ("fr", "Lancement de la com : mars 2027", "Indicateur", "Objectif Mois 1", "Objectif Mois 4"),
    ("de", "Start der Kampagne: März 2027", "Kennzahl", "Ziel Monat 1", "Ziel Monat 4"),
    ("it", "Avvio della campagna: marzo 2027", "Metrica", "Obiettivo Mese 1", "Obiettivo Mese 4"),
]


@pytest.mark.parametrize(("language", "start", "metric", "first", "last"), STARTS)
def test_columns_that_call_their_months_goals_are_counted_from_the_month_of_the_start(
    language: str, start: str, metric: str, first: str, last: str
) -> None:
    title, _goals = TITLES[language]
    source = (
        f"# {title}\n\n**{start}**\n\n## KPIs\n\n| {metric} | {first} | {last} |\n|---|---|---|\n"
        "| Visits | 200 | 900 |\n| Members | — | 40 |\n"
    )
    goals = listed(read(source, "plan.md", language), "goal")
    assert [(goal["target"], goal["due"]) for goal in goals[:2]] == [
        (200, "2027-03-31"),
        (900, "2027-06-30"),
    ]
    assert all("baseline" not in goal for goal in goals)


@pytest.mark.parametrize(
    ("language", "start", "month"),
    [
        ("en", "Launch of the new menu: April 2027", "Goal Month 1"),
        ("el", "Έναρξη του νέου μενού: Απρίλιος 2027", "Στόχος Μήνας 1"),
        ("es", "Lanzamiento del nuevo menú: abril de 2027", "Objetivo Mes 1"),
        ("fr", "Lancement de la nouvelle carte : avril 2027", "Objectif Mois 1"),
        ("de", "Start der neuen Karte: April 2027", "Ziel Monat 1"),
        ("it", "Lancio del nuovo menù: aprile 2027", "Obiettivo Mese 1"),
        ("pt", "Lançamento do novo menu: abril de 2027", "Objetivo Mês 1"),
    ],
)
def test_the_start_of_something_else_is_no_first_month_of_the_plan(
    language: str, start: str, month: str
) -> None:
    title, _goals = TITLES[language]
    table = f"| KPI | {month} |\n|---|---|\n| Newsletter | 200 |\n"
    source = f"# {title}\n\n**{start}**\n\n## KPIs\n\n{table}"
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert "2027" not in str(goal["due"])


@pytest.mark.parametrize(
    ("language", "start", "month"),
    [
        ("en", "Start of the season: April 2027", "Goal Month 1"),
        ("el", "Έναρξη του έργου: Απρίλιος 2027", "Στόχος Μήνας 1"),
        ("es", "Inicio del proyecto: abril de 2027", "Objetivo Mes 1"),
        ("pt", "Início do projeto: abril de 2027", "Objetivo Mês 1"),
    ],
)
def test_the_start_of_a_project_is_the_first_month_of_its_plan(
    language: str, start: str, month: str
) -> None:
    title, _goals = TITLES[language]
    table = f"| KPI | {month} |\n|---|---|\n| Newsletter | 200 |\n"
    source = f"# {title}\n\n**{start}**\n\n## KPIs\n\n{table}"
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert goal["due"] == "2027-04-30"


def test_a_year_is_no_month_from_which_others_are_counted() -> None:
    source = (
        "# Social media strategy\n\nLaunch of the shop: 2019\n\n## KPIs\n\n"
        "| Metric | Goal Month 1 | Goal Month 4 |\n|---|---|---|\n| Visits | 200 | 900 |\n"
    )
    goals = listed(read(source, "plan.md"), "goal")
    assert [goal["due"] for goal in goals] == ["Month 1", "Month 4"]
