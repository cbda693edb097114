"""What was misread once: goals of one word, goals of somebody, plans that are valid until a day."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(language: str, body: str) -> list[Fields]:
    title, name = TITLES[language]
    source = f"# {title}\n\n## {name}\n\n{body}\n"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(
    ("language", "verb"),
    [
        ("fr", "Répondre"),
        ("fr", "Fidéliser"),
        ("es", "Fidelizar"),
        ("it", "Crescere"),
        ("pt", "Fidelizar"),
        ("en", "Grow"),
    ],
)
def test_a_verb_alone_below_goals_is_one(language: str, verb: str) -> None:
    found = goals(language, f"### 5.5 {verb}\n\nA few words.")
    assert [each["statement"] for each in found] == [verb]


@pytest.mark.parametrize(("language", "noun"), [("fr", "Presse"), ("en", "Website"), ("es", "Web")])
def test_a_noun_alone_is_the_name_of_a_group(language: str, noun: str) -> None:
    assert goals(language, f"### {noun}\n\nA few words.") == []


def test_the_goals_below_somebodys_name_are_theirs() -> None:
    source = (
        "# Social media strategy\n\nOwner: Rosa Lind\n\n## Goals\n\n### Rosa Lind\n\n"
        "- 500 readers by June 2027\n- 40 guests by June 2027\n"
    )
    found = listed(read(source, "notes.md"), "goal")
    assert [each["statement"] for each in found] == [
        "500 readers by June 2027",
        "40 guests by June 2027",
    ]


@pytest.mark.parametrize(
    ("language", "line", "end"),
    [
        ("en", "Valid until June 2027", "2027-06-30"),
        ("en", "Written in May. In force until 31 August 2027.", "2027-08-31"),
        ("el", "Ισχύει έως Ιούνιο 2027", "2027-06-30"),
        ("de", "Gültig bis Juni 2027", "2027-06-30"),
        ("fr", "Document valable jusqu'en juin 2027", "2027-06-30"),
        ("es", "Válido hasta junio de 2027", "2027-06-30"),
        ("it", "Valido fino a giugno 2027", "2027-06-30"),
        ("pt", "Válido até junho de 2027", "2027-06-30"),
    ],
)
def test_the_day_until_which_a_plan_is_valid_is_its_last(
    language: str, line: str, end: str
) -> None:
    title, name = TITLES[language]
    source = f"# {title}\n\n{line}\n\n## {name}\n\n- Instagram: 310 → 520\n"
    found = read(source, "notes.md", language)
    (strategy,) = listed(found, "strategy")
    assert strategy["end"] == end
    assert "start" not in strategy
    (goal,) = listed(found, "goal")
    assert "due" in goal


def test_until_when_something_else_is_valid_is_no_end_of_the_plan() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n- 500 readers\n\n## Vouchers\n\nValid until 2027.\n"
    )
    (strategy,) = listed(read(source, "notes.md"), "strategy")
    assert "end" not in strategy


def test_a_row_without_a_wish_is_no_goal() -> None:
    table = (
        "| Metric | Now | Target |\n|---|---|---|\n| Saves | 20 | 60 |\n"
        "| Followers | 1,904 | no target, we just watch it |\n"
    )
    assert [each["statement"] for each in goals("en", table)] == ["Saves"]


def test_what_a_measure_says_of_numbers_is_the_goals() -> None:
    body = (
        "**Goal A: People lend a hand**\nMeasure: active members. Today 64, by the end of 2027 we"
        " want 110.\n"
    )
    (goal,) = goals("en", body)
    assert goal["metric"] == "active members"
    assert {"baseline", "target"} <= goal.keys()


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("School year 2026-2027.", "2027-06-30"),
        ("School year 2026-27.", "2027-06-30"),
        ("School year 2026/27.", "2027-06-30"),
        ("School year 2027.", "2027-06-30"),
    ],
)
def test_a_month_lies_in_the_last_year_of_a_season(line: str, due: str) -> None:
    source = f"# Communications plan\n\n{line}\n\n## Goals\n\n- 200 families by 30 June\n"
    (goal,) = listed(read(source, "notes.md"), "goal")
    assert str(goal["due"]).replace("30 June ", "") in (due, "2027")


def test_numbers_beside_todays_are_what_shall_be_reached() -> None:
    table = "| What | today | when the season ends |\n|---|---|---|\n| Guests | 85 | 140 |\n"
    (goal,) = goals("en", table)
    assert (goal["baseline"], goal["target"]) == (85, 140)
    source = f"# Social media strategy\n\n## Channels\n\n{table}"
    assert listed(read(source, "notes.md"), "goal") == []


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "| Aim | Where we are | Where we want to be |"),
        ("de", "| Ziel | Wo wir stehen | Wo wir hinwollen |"),
        ("fr", "| Objectif | Où nous en sommes | Où nous voulons aller |"),
        ("es", "| Objetivo | Dónde estamos | Dónde queremos estar |"),
        ("it", "| Obiettivo | Dove siamo | Dove vogliamo arrivare |"),
        ("pt", "| Objetivo | Onde estamos | Onde queremos chegar |"),
        ("el", "| Στόχος | Πού είμαστε | Πού θέλουμε να φτάσουμε |"),
        ("en", "| Aim | Today | The dream |"),
    ],
)
def test_where_one_wants_to_be_is_the_target(language: str, head: str) -> None:
    (goal,) = goals(language, f"{head}\n|---|---|---|\n| Guests | 85 | 140 |\n")
    assert (goal["baseline"], goal["target"]) == (85, 140)


def test_goals_with_a_code_stand_line_by_line() -> None:
    body = "SO1. Residents hear of floods from us first.\nSO2. 400 answers by June 2027.\n"
    assert [each["statement"] for each in goals("en", body)] == [
        "Residents hear of floods from us first.",
        "400 answers by June 2027.",
    ]


def test_a_code_alone_is_no_goal() -> None:
    assert goals("en", "QX1. Residents hear of floods from us first.\n") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "objetivos:\n  - {objetivo: Alumnas nuevas, indicador: matrículas, meta: 25}\n"),
        ("pt", "objetivos:\n  - {objetivo: Alunas novas, indicador: matrículas, meta: 25}\n"),
    ],
)
def test_of_two_keys_of_a_goal_the_number_is_the_target(language: str, text: str) -> None:
    (goal,) = listed(read(text, "plan.yaml", language), "goal")
    assert goal["target"] == 25
