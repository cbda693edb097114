"""What is listed below a heading that calls itself a goal: its results, and what is none."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LISTS = [
    ("en", "Objective 1: Be known", "From 610 to 5,000 followers", "More love for our helpers"),
    ("en", "Goal 2 – Be known", "From 610 to 5,000 followers", "More love for our helpers"),
    ("de", "Ziel 1: Bekannt werden", "Von 610 auf 5.000 Follower", "Mehr Liebe zum Ehrenamt"),
    ("el", "Στόχος 1: Να μας ξέρουν", "Από 610 σε 5.000 ακόλουθους", "Περισσότερη αγάπη"),
    ("es", "Objetivo 1: Ser conocidos", "De 610 a 5.000 seguidores", "Más cariño a la casa"),
    ("fr", "Objectif 1 : Être connus", "De 610 à 5 000 abonnés", "Plus de tendresse"),
    ("it", "Obiettivo 1: Essere noti", "Da 610 a 5.000 follower", "Più affetto per noi"),
    ("pt", "Objetivo 1: Ser conhecidos", "De 610 a 5.000 seguidores", "Mais carinho"),
]
LEADS = {
    "en": ("Owner: Tom Jones", "How:", "Ask a question in each post"),
    "de": ("Verantwortlich: Tom Jones", "So machen wir das:", "In jedem Beitrag fragen"),
    "el": ("Υπεύθυνος: Τομ Τζόουνς", "Πώς:", "Μια ερώτηση σε κάθε ανάρτηση"),
    "es": ("Responsable: Tom Jones", "Cómo:", "Una pregunta en cada mensaje"),
    "fr": ("Responsable : Tom Jones", "Comment :", "Une question dans chaque message"),
    "it": ("Responsabile: Tom Jones", "Come:", "Una domanda in ogni messaggio"),
    "pt": ("Responsável: Tom Jones", "Como:", "Uma pergunta em cada mensagem"),
}


@pytest.mark.parametrize(("language", "heading", "step", "wish"), LISTS)
def test_all_bullets_below_a_labelled_goal_are_its_results(
    language: str, heading: str, step: str, wish: str
) -> None:
    title, goals = TITLES[language]
    owner, how, tactic = LEADS[language]
    source = (
        f"# {title}\n\n## {goals}\n\n### {heading}\n\n- {owner}\n- {step}\n- {wish}\n\n"
        f"{how}\n\n- {tactic}\n"
    )
    found = read(source, "notes.md", language)
    (goal,) = listed(found, "goal")
    assert "Jones" in str(goal.get("owner")) or "Τζόουνς" in str(goal.get("owner"))
    assert goal["objectives"] is not None
    said = str(goal["objectives"])
    assert step in said
    assert wish in said
    assert tactic not in said


def test_bullets_that_tell_no_number_stay_remarks() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n### Goal 1: Be known\n\n"
        "- Ask a question in each post\n- Sing in the street\n"
    )
    (goal,) = listed(read(source, "notes.md"), "goal")
    assert "objectives" not in goal
