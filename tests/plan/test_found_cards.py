"""Goals that a list describes by labels, and results that stand below a label of their own."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

CARD = """\
# Our goals

### OKR: choirs

- Scope: whole house
- Objective: **Every choir in town knows our hall.**
- Board label: `OKR: choirs`
- Timeframe: By 2027-07-31
- Key Results:
  - [KR: Raise bookings](https://example.org/1)
  - [KR: Win 12 choirs](https://example.org/2)
"""


def below(goal: Fields) -> list[Fields]:
    objectives = goal["objectives"]
    assert isinstance(objectives, list)
    return objectives


def objectives(goal: Fields) -> list[Fields]:
    found = goal.get("objectives", [])
    assert isinstance(found, list)
    return found


def test_a_list_of_labels_describes_one_goal() -> None:
    (goal,) = listed(read(CARD, "goals.md", "en"), "goal")
    assert goal["statement"] == "Every choir in town knows our hall."
    assert [each["statement"] for each in below(goal)] == ["Raise bookings", "Win 12 choirs"]
    assert goal["due"] == "By 2027-07-31"


@pytest.mark.parametrize("whose", ["", " Ann and Bo equally"])
def test_key_results_stand_below_their_label_whoever_they_are_of(whose: str) -> None:
    source = (
        "# OKRs 2027\n\n## Objective: Grow the evening course\n\n- Result deadline: End of Q1\n"
        f"- Key results:{whose}\n  1. Interview 25 candidates\n  2. Win 30 members\n"
    )
    (goal,) = listed(read(source, "okrs.md", "en"), "goal")
    assert [each["target"] for each in below(goal)] == [25, 30]


def test_one_of_several_key_results_with_bullets_below_stays_one() -> None:
    source = (
        "# OKRs 2027\n\n- Objective: Grow\n- KR: Win 30 members\n  - see the list\n  - and a map\n"
        "- KR: Win 5 sponsors\n  - see the list\n"
    )
    (goal,) = listed(read(source, "okrs.md", "en"), "goal")
    assert [each["target"] for each in below(goal)] == [30, 5]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "What is an OKR?"),
        ("el", "Τι είναι τα OKR;"),
        ("es", "¿Qué es un OKR?"),
        ("fr", "Qu'est-ce qu'un OKR ?"),
        ("de", "Was ist ein OKR?"),
        ("it", "Che cos'è un OKR"),
        ("pt", "O que é um OKR"),
    ],
)
def test_what_a_method_is_holds_no_goals(language: str, heading: str) -> None:
    source = (
        f"# OKRs 2027\n\n## {heading}\n\n1. **Objectives** - what we want\n2. **KRs** - how many\n"
    )
    assert not listed(read(source, "okrs.md", language), "goal")


OWN_TABLES = [
    ("en", "What are the KPIs?", "| KPI | Target | Deadline |"),
    ("en", "KPIs?", "| KPI | Target | Deadline |"),
    ("el", "KPIs της χρονιάς;", "| Δείκτης | Στόχος | Προθεσμία |"),
    ("es", "¿Cuáles son los KPI?", "| KPI | Meta | Plazo |"),
    ("es", "¿Qué son los KPI del plan?", "| KPI | Meta | Plazo |"),
    ("de", "Was sind die KPIs?", "| KPI | Zielwert | Frist |"),
    ("fr", "Quels sont les KPI ?", "| KPI | Cible | Échéance |"),
    ("it", "KPI dell'anno?", "| KPI | Target | Scadenza |"),
    ("pt", "Quais são os KPIs?", "| KPI | Meta | Prazo |"),
]


@pytest.mark.parametrize(("language", "heading", "columns"), OWN_TABLES)
def test_what_those_of_the_plan_are_holds_goals(language: str, heading: str, columns: str) -> None:
    source = (
        f"# Plan 2027\n\n## {heading}\n\n{columns}\n|---|---|---|\n| Abc | 500 | 2027-12-31 |\n"
    )
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert (goal["target"], goal["due"]) == (500, "2027-12-31")


def test_a_goal_keeps_the_time_around_it_beside_results_with_days_of_their_own() -> None:
    source = (
        "# Goals 2027\n\n- A fuller hall\n  - 40 singers by 1 March\n  - 60 singers by 1 June\n"
    )
    (goal,) = listed(read(source, "goals.md", "en"), "goal")
    assert goal["due"] == "2027"
    assert [each["due"] for each in below(goal)] == ["1 March 2027", "1 June 2027"]


@pytest.mark.parametrize(
    ("language", "goal", "other", "ours"),
    [
        ("en", "Goal 1: Win more bakers", "Registration deadline", "Measurement deadline"),
        ("de", "Ziel 1: Mehr Bäcker gewinnen", "Bewerbung Deadline", "Messung Zieldatum"),
        ("el", "Στόχος 1: Περισσότεροι φούρνοι", "Εγγραφή λήξη προθεσμία", "Στόχοι προθεσμία"),
    ],
)
def test_a_label_dates_a_goal_where_it_speaks_of_reaching_it(
    language: str, goal: str, other: str, ours: str
) -> None:
    title, section = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n### {goal}\n\n- 40 → 60 x\n- {{}}: 30.4.2027\n"
    (by_other,) = listed(read(source.format(other), "notes.md", language), "goal")
    (by_ours,) = listed(read(source.format(ours), "notes.md", language), "goal")
    assert "due" not in by_other
    assert [each["target"] for each in objectives(by_other)] == [60]
    assert "30.4.2027" in str(by_ours["due"])


def test_the_days_of_other_things_are_no_objectives_and_date_no_goal() -> None:
    days = "- Registration deadline: 30 April 2027\n- Application deadline: 3 March 2027\n"
    source = "# Plan\n\n## Goals\n\n### Goal 1: Fill the course with 60 people by {}\n\n{}"
    (goal,) = listed(read(source.format("31 August 2027", days), "plan.md"), "goal")
    assert (goal["due"], objectives(goal)) == ("31 August 2027", [])
    result = "- Result deadline: 30 April 2027\n"
    (goal,) = listed(read(source.format("31 August 2027", result), "plan.md"), "goal")
    assert goal["due"] == "31 August 2027"


@pytest.mark.parametrize(
    ("language", "goal", "label"),
    [
        ("en", "Goal 1: More bakers", "Final deadline"),
        ("el", "Στόχος 1: Περισσότεροι φούρνοι", "Τελική προθεσμία"),
        ("es", "Objetivo 1: Más hornos", "Plazo final"),
        ("de", "Ziel 1: Mehr Bäcker", "Endfrist"),
        ("fr", "Objectif 1 : Plus de fours", "Échéance finale"),
        ("it", "Obiettivo 1: Più forni", "Scadenza finale"),
        ("pt", "Objetivo 1: Mais fornos", "Prazo final"),
    ],
)
def test_a_last_deadline_is_the_goals(language: str, goal: str, label: str) -> None:
    title, section = TITLES[language]
    body = f"### {goal}\n\n- 40 → 60 x\n- {label}: 30.4.2027\n"
    (found,) = listed(read(f"# {title}\n\n## {section}\n\n{body}", "a.md", language), "goal")
    assert "30.4.2027" in str(found["due"])
