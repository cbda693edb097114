"""What says without a number when a goal of an ordinary document is reached."""

from __future__ import annotations

import pytest

from smlint.plan.kinds.goals import A_WORK, REACHED_WHEN
from tests.plan.found_sources import TITLES, listed, read

TITLE = "# Social media strategy of the sailing club\n\n"


def reached(source: str, *, path: str = "notes.md", language: str = "en") -> dict[object, object]:
    """Each goal's sentence with what says when it is reached."""
    goals = listed(read(source, path, language), "goal")
    return {each.get("statement", each.get("title")): each.get(REACHED_WHEN) for each in goals}


def test_a_bullet_below_a_goal_says_when_it_is_done() -> None:
    source = f"""{TITLE}## Goals

- Newcomers dare to ask us
  - Done when: every newcomer has met a sailor before the first lesson
- The harbour knows our name
  - Success looks like:
    - The ferry crew sends people to us
- Parents trust us
  - Done when:
"""
    assert reached(source) == {
        "Newcomers dare to ask us": "every newcomer has met a sailor before the first lesson",
        "The harbour knows our name": "The ferry crew sends people to us",
        "Parents trust us": None,
    }


def test_a_list_below_several_goals_is_about_all_of_them() -> None:
    source = f"""{TITLE}## Why

### Goals

- Newcomers dare to ask us
- 500 followers by June 2027

## How

### Definition of done

- [ ] The harbour office has our timetable

### Later goals

- Older sailors come back
"""
    assert reached(source) == {
        "Newcomers dare to ask us": "Definition of done",
        "500 followers by June 2027": None,
        "Older sailors come back": None,
    }


def test_the_closest_goals_above_are_meant() -> None:
    source = f"""{TITLE}## Goals on land

- The harbour knows our name

## Goals at sea

- Newcomers dare to ask us

We will know by:

- questions that come before the booking
"""
    assert reached(source) == {
        "The harbour knows our name": None,
        "Newcomers dare to ask us": "We will know by",
    }


def test_below_a_goal_in_a_bold_line_it_is_about_that_one() -> None:
    source = f"""{TITLE}## Goals

**Goal 1: The harbour knows our name**

Everybody who waits for the ferry has seen us.

**Goal 2: Newcomers dare to ask us**

**What success looks like**

- Strangers write to us first
"""
    assert reached(source) == {
        "The harbour knows our name": None,
        "Newcomers dare to ask us": "What success looks like",
    }


def test_conditions_are_no_goals() -> None:
    source = f"""{TITLE}## Goals

- Newcomers dare to ask us

**Done when**

- The page is written
- The phone is answered
"""
    assert list(reached(source)) == ["Newcomers dare to ask us"]


def test_numbers_among_the_conditions_are_results() -> None:
    source = f"""{TITLE}## Goals

- Newcomers dare to ask us
  - Success looks like:
    - 40 messages a month by June 2027
    - Strangers write to us first
"""
    (goal,) = listed(read(source, "notes.md"), "goal")
    assert [each["target"] for each in goal["objectives"]] == [40]  # type: ignore[attr-defined]


@pytest.mark.parametrize("blank", ["- [fill in]", "", "- ..."])
def test_an_empty_definition_says_nothing(blank: str) -> None:
    source = f"{TITLE}## Goals\n\n- Newcomers dare to ask us\n\n## Definition of done\n\n{blank}\n"
    assert reached(source) == {"Newcomers dare to ask us": None}


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("el", "Κριτήρια ολοκλήρωσης"),
        ("es", "Criterios de aceptación"),
        ("fr", "Critères de réussite"),
        ("de", "Woran wir es merken"),
        ("it", "Criteri di accettazione"),
        ("pt", "Definição de concluído"),
    ],
)
def test_in_every_language(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = (
        f"# {title}\n\n## {goals}\n\n- Alpha beta gamma delta\n\n## {heading}\n\n- epsilon zeta\n"
    )
    assert reached(source, language=language) == {"Alpha beta gamma delta": heading}


def test_the_same_in_yaml() -> None:
    source = """\
goals:
  - title: Newcomers dare to ask us
    definition_of_done: strangers write to us first
  - title: The harbour knows our name
    colour: blue
"""
    assert reached(source, path="goals.yaml") == {
        "Newcomers dare to ask us": "definition_of_done",
        "The harbour knows our name": None,
    }


def test_objectives_beside_it_measure_an_aim() -> None:
    source = f"""{TITLE}## Plans for 2027

### Goal

Newcomers feel at home with us and stay.

### Objectives

- Raise the members under thirty from 12 to 30 by June 2027
- Write the handbook
"""
    found = reached(source)
    assert found["Newcomers feel at home with us and stay."] == "Objectives"
    assert found["Write the handbook"] is None


@pytest.mark.parametrize(
    ("language", "aim", "objectives"),
    [
        ("el", "Γενικός στόχος", "Ειδικοί στόχοι"),
        ("es", "Objetivo general", "Objetivos específicos"),
        ("fr", "Objectif général", "Objectifs spécifiques"),
        ("de", "Oberziel", "Teilziele"),
        ("it", "Obiettivo generale", "Obiettivi specifici"),
        ("pt", "Objetivo geral", "Objetivos específicos"),
    ],
)
def test_aims_in_every_language(language: str, aim: str, objectives: str) -> None:
    title, _goals = TITLES[language]
    source = (
        f"# {title}\n\n## {aim}\n\nAlpha beta gamma delta.\n\n"
        f"## {objectives}\n\n- Instagram: 310 → 520\n"
    )
    first = next(iter(reached(source, language=language).values()))
    assert first == objectives


@pytest.mark.parametrize(
    "below", ["- Write the handbook", "- More members", "- The harbour knows our name"]
)
def test_an_aim_whose_objectives_have_no_number_is_asked_for_one(below: str) -> None:
    source = f"{TITLE}## Goal\n\nNewcomers stay.\n\n## Objectives\n\n{below}\n"
    assert reached(source)["Newcomers stay."] is None


def test_of_several_goals_each_needs_its_own() -> None:
    source = (
        f"{TITLE}## Goals\n\n- Newcomers stay\n- Parents trust us\n\n## Objectives\n\n- 30 boats\n"
    )
    assert reached(source)["Newcomers stay"] is None
    general = source.replace("## Goals", "## General objectives")
    assert reached(general)["Newcomers stay"] == "Objectives"


def test_objectives_of_another_part_measure_no_aim() -> None:
    source = f"""{TITLE}## On land

### Goal

Newcomers stay.

## At sea

### Objectives

- 30 boats by June 2027
"""
    assert reached(source)["Newcomers stay."] is None


@pytest.mark.parametrize(
    ("language", "title", "goals", "work", "wish"),
    [
        (
            "es",
            "Plan de comunicación",
            "Objetivos",
            "Publicar la guía antes de mayo",
            "Publicar más",
        ),
        ("fr", "Plan de communication", "Objectifs", "Mettre en ligne le site", "Publier plus"),
        ("de", "Kommunikationsplan", "Ziele", "Die Website bis Mai veröffentlichen", "Vertrauen"),
        ("de", "Kommunikationsplan", "Ziele", "Neue Website fertig bis Ende Mai", "Mehr Treue"),
        ("it", "Piano di comunicazione", "Obiettivi", "Lancio del sito", "Lanciare più idee"),
        ("pt", "Plano de comunicação", "Objetivos", "Abrir a loja até maio", "Abrir mais portas"),
    ],
)
def test_a_work_that_is_there_or_not_is_known_without_word_lists(
    language: str, title: str, goals: str, work: str, wish: str
) -> None:
    source = f"# {title}\n\n## {goals}\n\n- {work}\n- {wish}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert [each.get(A_WORK) for each in found] == [work, None]


def test_running_text_is_about_the_goals_whose_words_it_takes_up() -> None:
    source = (
        "# Social media plan\n\n## Goals\n\n- Newcomers find us early\n- Families feel at home\n\n"
        "## How we'll know\n\nEach quarter we look at how many newcomers filled in the card.\n"
    )
    assert reached(source) == {
        "Newcomers find us early": "How we'll know",
        "Families feel at home": None,
    }


def test_running_text_below_the_only_goal_is_about_that() -> None:
    source = (
        "# Social media plan\n\n## Goals\n\n- Families feel at home\n\n"
        "## How we'll know\n\nThe board looks at it each quarter.\n"
    )
    assert reached(source) == {"Families feel at home": "How we'll know"}


@pytest.mark.parametrize(
    ("language", "title", "goals", "work", "wish"),
    [
        ("de", "Kommunikationsplan", "Ziele", "Die neue Website ist online", "Bestellungen online"),
        ("de", "Kommunikationsplan", "Ziele", "Leitfaden bis Mai geschrieben", "Wir sind dabei"),
        ("fr", "Plan de communication", "Objectifs", "Le site est en ligne", "Ventes en ligne"),
        ("fr", "Plan de communication", "Objectifs", "Charte rédigée d'ici mai 2027", "Plus lue"),
        ("es", "Plan de comunicación", "Objetivos", "La web está en línea", "Ventas online"),
        ("es", "Plan de comunicación", "Objetivos", "Guía redactada", "Socios más activos"),
        ("it", "Piano di comunicazione", "Obiettivi", "Il sito è online", "Vendite online"),
        ("it", "Piano di comunicazione", "Obiettivi", "Statuto social scritto", "Soci attivi"),
        ("pt", "Plano de comunicação", "Objetivos", "O site está no ar", "Vendas online"),
        ("pt", "Plano de comunicação", "Objetivos", "Política escrita até maio", "Alma ativa"),
    ],
)
def test_how_a_work_is_when_it_is_there(
    language: str, title: str, goals: str, work: str, wish: str
) -> None:
    source = f"# {title}\n\n## {goals}\n\n- {work}\n- {wish}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert [each.get(A_WORK) for each in found] == [work, None]


@pytest.mark.parametrize(
    ("language", "title", "head", "done"),
    [
        ("fr", "Plan de communication", "Objectif | Cible", "Planifiée (M2)"),
        ("de", "Kommunikationsplan", "Ziel | Zielwert", "gebucht (März)"),
        ("el", "Στρατηγική social media", "Στόχος | Επιδίωξη", "Προγραμματισμένη"),
        ("en", "Social media strategy", "Goal | Target", "Booked (month 2)"),
    ],
)
def test_a_cell_that_says_done_stands_for_a_number(
    language: str, title: str, head: str, done: str
) -> None:
    source = f"# {title}\n\n| {head} |\n|---|---|\n| Alpha | 20 |\n| Omega beta | {done} |\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert [A_WORK in each for each in found] == [False, True]
