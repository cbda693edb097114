"""Headings that stand a level too high or too low: years beside the title, objectives beside the
heading that calls them so.
"""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

CHOIR = {
    "en": ("Choir Goals", "The board is committed to:", "Win young voices"),
    "el": ("Στόχοι της χορωδίας", "Το συμβούλιο δεσμεύεται να:", "Ενίσχυση των νέων φωνών"),
    "es": ("Objetivos del coro", "La junta se compromete a:", "Atraer voces jóvenes"),
    "de": ("Ziele des Chors", "Der Vorstand verpflichtet sich:", "Junge Stimmen gewinnen"),
    "fr": ("Objectifs du chœur", "Le bureau s'engage à :", "Attirer des voix jeunes"),
    "it": ("Obiettivi del coro", "Il direttivo si impegna a:", "Attirare voci giovani"),
    "pt": ("Objetivos do coro", "A direção compromete-se a:", "Atrair vozes jovens"),
}
"""A title of goals, a line above what somebody promises, and a goal."""

RESULTS = {
    "en": ("Objectives and key results", "Key results"),
    "el": ("Στόχοι και βασικά αποτελέσματα", "Βασικά αποτελέσματα"),
    "es": ("Objetivos y resultados clave", "Resultados clave"),
    "de": ("Ziele und Schlüsselergebnisse", "Schlüsselergebnisse"),
    "fr": ("Objectifs et résultats clés", "Résultats clés"),
    "it": ("Obiettivi e risultati chiave", "Risultati chiave"),
    "pt": ("Objetivos e resultados-chave", "Resultados-chave"),
}

Tree = list[tuple[object, object, list[tuple[object, object]]]]


def tree(source: str, language: str = "en") -> Tree:
    """Each goal and its key results, with the time by which they are wanted."""
    goals = listed(read(source, "notes.md", language), "goal")
    return [(_said(goal), goal.get("due"), [*map(_result, _results(goal))]) for goal in goals]


def _results(goal: Fields) -> list[Fields]:
    found = goal.get("objectives", [])
    return found if isinstance(found, list) else []


def _result(result: Fields) -> tuple[object, object]:
    return _said(result), result.get("due")


def _said(goal: Fields) -> object:
    return goal.get("statement", goal.get("title"))


@pytest.mark.parametrize("language", CHOIR)
def test_years_beside_a_title_of_goals_stand_below_it(language: str) -> None:
    title, promise, goal = CHOIR[language]
    source = f"""# 🎶 {title}

# 📌 2028

## {goal}

A sentence of its own.

**{promise}**

- [ ] Alpha beta gamma
- [ ] Delta epsilon zeta

# 📌 2027

## {goal} 2

- Eta theta iota
"""
    assert tree(source, language) == [
        (goal, "2028", [("Alpha beta gamma", "2028"), ("Delta epsilon zeta", "2028")]),
        (f"{goal} 2", "2027", [("Eta theta iota", "2027")]),
    ]


def test_a_year_below_another_is_beside_it() -> None:
    source = """# Choir goals

# 2027

### Win young voices

- Visit the schools

## 2026

### 1. Find a new hall

- Ask the town

## 2. Build a choir library

- Ask the church for a room
"""
    assert [(said, due) for said, due, _results in tree(source)] == [
        ("Win young voices", "2027"),
        ("Find a new hall", "2026"),
        ("Build a choir library", "2026"),
    ]


def test_chapters_beside_a_title_of_goals_stay_where_they_are() -> None:
    source = "# Choir goals\n\n- 40 singers by June 2027\n\n# Rehearsals\n\n## Win young voices\n\n"
    source += "- Schools\n"
    assert [said for said, _due, _results in tree(source)] == ["40 singers by June 2027"]


def test_a_goal_may_speak_of_goals_or_of_general_members() -> None:
    source = """# Strategy 2027

## Goals

### Develop shared goals with the other choirs

See our list.

### Create something for general members

- A picnic
"""
    assert [said for said, _due, _results in tree(source)] == [
        "Develop shared goals with the other choirs",
        "Create something for general members",
    ]


@pytest.mark.parametrize("language", RESULTS)
def test_objectives_stand_beside_the_heading_right_below_the_title(language: str) -> None:
    whole, results = RESULTS[language]
    source = f"""# Alpha beta
## {whole} - Q2 2027

## Gamma delta epsilon

_Zeta eta._

### {results}

- Theta iota kappa
- Lambda mu nu

## Xi omicron pi

_Rho sigma._

### {results}

- Tau upsilon phi
"""
    assert tree(source, language) == [
        (
            "Gamma delta epsilon",
            "Q2 2027",
            [("Theta iota kappa", "Q2 2027"), ("Lambda mu nu", "Q2 2027")],
        ),
        ("Xi omicron pi", "Q2 2027", [("Tau upsilon phi", "Q2 2027")]),
    ]


def test_lines_in_bold_below_key_results_are_some_with_theirs_below() -> None:
    source = """# OKRs Q2 2027

## Sing where people are

### Key results

**The summer stage is ready for our concerts**

- Chairs are bought
- The piano is tuned

**Platform**

- Follow the town
"""
    [(said, _due, results), *_others] = tree(source)
    assert said == "Sing where people are"
    assert [each for each, _due in results] == [
        "The summer stage is ready for our concerts",
        "Chairs are bought",
        "The piano is tuned",
    ]
