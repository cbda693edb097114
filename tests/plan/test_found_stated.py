"""Counted paragraphs that say in bold what is wanted, and behind it how much and by when."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

STATED = [
    ("en", "a. Fill the winter classes.", "There are 37 children. We want 60 by May 2027."),
    ("el", "α. Να γεμίσουν τα τμήματα.", "Είναι 37 παιδιά. Θέλουμε 60 ως τον Μάιο του 2027."),
    (
        "de",
        "a. Die Winterkurse füllen.",
        "Heute sind es wenige. Bis Mai 2027 60 Kinder.",
    ),
    ("fr", "a. Remplir les cours d'hiver.", "Ils sont peu. On veut 60 enfants d'ici mai 2027."),
    ("es", "a. Llenar los cursos de invierno.", "Son pocos. Queremos 60 niños para mayo de 2027."),
    ("it", "a. Riempire i corsi d'inverno.", "Sono pochi. Vogliamo 60 bambini entro maggio 2027."),
    ("pt", "a. Encher as aulas de inverno.", "São poucas. Queremos 60 crianças até maio de 2027."),
]


@pytest.mark.parametrize(("language", "lead", "behind"), STATED)
def test_the_words_in_bold_are_the_goal(language: str, lead: str, behind: str) -> None:
    title, goals = TITLES[language]
    second = lead.replace("a. ", "b. ").replace("α. ", "β. ")
    body = f"**{lead}** {behind}\n\n**{second}** {behind}\n"
    source = f"# {title}\n\n## {goals}\n\n{body}"
    first, other = listed(read(source, "plan.md", language), "goal")
    assert first["statement"] == other["statement"] == lead[3:]
    results = first["objectives"]
    assert isinstance(results, list)
    assert [each["target"] for each in results] == [60]


def test_what_says_no_number_stays_one_goal() -> None:
    body = "**a. Let the town know.** We set no number.\n\n**b. Win hearts.** None here too.\n"
    source = f"# Social media strategy\n\n## Goals\n\n{body}"
    first, _other = listed(read(source, "plan.md"), "goal")
    assert "objectives" not in first
