"""Goals and owners that a sentence tells of the plan: "Its goals are to ...", "It is led by"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

PLANS = {
    "en": (
        "Action plan",
        "This plan is led by the youth office, which opened in May.",
        "the youth office",
        "Its goals are to reach more families and to answer them sooner.",
    ),
    "el": (
        "Σχέδιο δράσης",
        "Το σχέδιο συντονίζεται από το γραφείο νεολαίας, που άνοιξε τον Μάιο.",
        "το γραφείο νεολαίας",
        "Οι στόχοι του είναι να μας βρίσκουν οι οικογένειες και να μας γράφουν.",
    ),
    "es": (
        "Plan de acción",
        "Este plan está coordinado por la oficina juvenil, abierta en mayo.",
        "la oficina juvenil",
        "Sus objetivos son llegar a más familias y responder antes.",
    ),
    "fr": (
        "Plan d’action",
        "Ce plan d'action est piloté par un nouveau bureau jeunesse, ouvert en mai.",
        "un nouveau bureau jeunesse",
        "Ses objectifs sont de toucher plus de familles et de répondre.",
    ),
    "de": (
        "Aktionsplan",
        "Der Plan wird geleitet von dem Jugendbüro, das im Mai öffnete.",
        "dem Jugendbüro",
        "Seine Ziele sind, mehr Familien zu erreichen und schneller zu antworten.",
    ),
    "it": (
        "Piano d'azione",
        "Questo piano è coordinato da un ufficio giovani, aperto a maggio.",
        "un ufficio giovani",
        "I suoi obiettivi sono raggiungere più famiglie e rispondere prima.",
    ),
    "pt": (
        "Plano de ação",
        "Este plano é coordenado por um gabinete jovem, aberto em maio.",
        "um gabinete jovem",
        "Os seus objetivos são chegar a mais famílias e responder antes.",
    ),
}
LANGUAGES = sorted(PLANS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_declares_the_goals_of_the_plan_and_who_leads_it(language: str) -> None:
    title, led, owner, goals = PLANS[language]
    found = read(f"# {title}: social media\n\n{led}\n\n{goals}\n", "notes.md", language)
    assert [each["statement"] for each in listed(found, "goal")] == [goals]
    (strategy,) = listed(found, "strategy")
    assert strategy["owner"] == owner


@pytest.mark.parametrize(
    "sentence",
    [
        "This plan is led by us.",
        "The choir, which sings in the plan's film on every Friday evening, is led by a nun.",
        "The course is led by the youth office.",
    ],
)
def test_whoever_leads_something_else_has_no_plan(sentence: str) -> None:
    source = f"# Social media strategy\n\n{sentence}\n\n## Goals\n\n- 310 → 520\n"
    (strategy,) = listed(read(source, "notes.md"), "strategy")
    assert "owner" not in strategy


def test_beside_a_section_of_goals_such_a_sentence_says_them_again() -> None:
    source = "# Social media strategy\n\nIts goals are to sell bread.\n\n## Goals\n\n- 310 → 520\n"
    assert len(listed(read(source, "notes.md"), "goal")) == 1
