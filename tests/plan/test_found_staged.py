"""Steps by month below a goal with its own deadline, goals dated by a label, years of the title."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

WORDS = {
    "en": (
        "Goal",
        "Central goal",
        "Plan of our goals",
        "Open the site by May 2027",
        "Month",
        "Weekly habit",
    ),
    "el": (
        "Στόχος",
        "Κεντρικός στόχος",
        "Σχέδιο στόχων",
        "Να ανοίξει ο ιστότοπος έως Μάιο 2027",
        "Μήνας",
        "Εβδομαδιαία ρουτίνα",
    ),
    "es": (
        "Meta",
        "Objetivo central",
        "Plan de metas",
        "Abrir el sitio antes de mayo de 2027",
        "Mes",
        "Hábito semanal",
    ),
    "de": (
        "Ziel",
        "Zentrales Ziel",
        "Plan der Ziele",
        "Die Seite bis Mai 2027 eröffnen",
        "Monat",
        "Wöchentliche Routine",
    ),
    "fr": (
        "Objectif",
        "Objectif central",
        "Plan des objectifs",
        "Ouvrir le site avant mai 2027",
        "Mois",
        "Routine hebdomadaire",
    ),
    "it": (
        "Obiettivo",
        "Obiettivo centrale",
        "Piano degli obiettivi",
        "Aprire il sito entro maggio 2027",
        "Mese",
        "Abitudine settimanale",
    ),
    "pt": (
        "Meta",
        "Objetivo central",
        "Planejamento de metas",
        "Abrir o site até Maio/2027",
        "Mês",
        "Hábito semanal",
    ),
}
LANGUAGES = sorted(WORDS)


def goals(source: str, language: str = "en") -> list[Fields]:
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize("language", LANGUAGES)
def test_steps_by_month_below_a_dated_goal_are_its_work(language: str) -> None:
    label, _long, title, goal, month, _habit = WORDS[language]
    steps = f"- {month} 1: Logo + texts\n- {month} 2: Photos\n- {month} 3: Launch\n"
    (found,) = goals(f"# {title}\n\n## Site\n\n**{label}:** {goal}\n\n{steps}", language)
    assert found["statement"] == goal
    assert "objectives" not in found
    assert str(found["due"]).split()[-1].endswith("2027")


def test_stages_with_a_number_to_reach_stay_results() -> None:
    below = "- Q1 2027: 200 readers\n- Q2 2027: 300 readers\n"
    (found,) = goals(f"# Goals\n\n**Goal:** 400 readers by December 2027\n\n{below}")
    assert len(list(found["objectives"])) == 2  # type: ignore[call-overload]


def test_steps_of_a_goal_without_a_deadline_stay_results() -> None:
    below = "- January 2027: a first shelf\n- March 2027: a second one\n"
    (found,) = goals(f"# Goals\n\n**Goal:** Open the library\n\n{below}")
    assert "objectives" in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_with_a_year_and_its_words_on_the_next_line_is_a_goal(language: str) -> None:
    _label, long, title, goal, _month, _habit = WORDS[language]
    source = f"# {title} — 2027\n\n## Site\n\n**{long} 2027:**  \n{goal}\n"
    assert [each["statement"] for each in goals(source, language)] == [goal]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_that_only_says_when_makes_the_heading_the_goal(language: str) -> None:
    label, _long, title, *_ = WORDS[language]
    source = f"# {title}\n\n## 6️⃣ App 4 Kids\n\n**{label}:** 11/2027\n\n- Logo\n- Texts\n"
    (found,) = goals(source, language)
    assert (found["statement"], found["due"]) == ("App 4 Kids", "11/2027")


def test_the_name_of_a_section_is_made_no_goal() -> None:
    assert [each["statement"] for each in goals("# Plan\n\n## Goals\n\n**Goal:** May 2027\n")] != [
        "Goals"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_year_of_the_title_holds_below_other_headings_of_its_level(language: str) -> None:
    _label, _long, title, *_ = WORDS[language]
    head = {"en": "Goals", "el": "Στόχοι", "de": "Ziele", "fr": "Objectifs", "it": "Obiettivi"}.get(
        language, "Metas"
    )
    source = f"# {title} — 2027\n\nA word.\n\n# House\n\n## {head}\n\n- 500 € saved\n"
    assert [each["due"] for each in goals(source, language)] == ["2027"]


def test_the_year_of_a_first_heading_that_is_no_plan_stays_there() -> None:
    (found,) = goals("# Notes 2026\n\nA word.\n\n# House\n\n## Goals\n\n- 500 euros saved\n")
    assert "due" not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_it_is_done_is_no_goal(language: str) -> None:
    _label, _long, title, goal, _month, habit = WORDS[language]
    head = {"en": "Goals", "el": "Στόχοι", "de": "Ziele", "fr": "Objectifs", "it": "Obiettivi"}.get(
        language, "Metas"
    )
    source = f"# {title}\n\n## {head}\n\n- {goal}\n\n### {habit}\n\n- Bank: 20%\n- Box: 10%\n"
    assert [each["statement"] for each in goals(source, language)] == [goal]


@pytest.mark.parametrize("step", ["Sep–Oct: scripts", "Phase 1: scripts", "Weeks 1-2: scripts"])
def test_a_stage_is_no_channel(step: str) -> None:
    source = f"# Social media plan\n\n## Channels\n\n- {step}\n- Instagram\n"
    assert [each["title"] for each in listed(read(source, "notes.md"), "channel")] == ["Instagram"]


def test_a_goal_on_a_platform_is_no_list_of_channels() -> None:
    source = (
        "# Goals 2027\n\n## A course or a channel on YouTube\n\n**Goal:** Open it by May 2027\n\n"
        "- Scripts and lights\n- A first film\n"
    )
    assert listed(read(source, "notes.md"), "channel") == []
