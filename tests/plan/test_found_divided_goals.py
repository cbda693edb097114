"""Several goals behind one label, divided by semicolons; and what one can do for them is none."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LABELS = {
    "en": ("Goals (by June 2027)", "readers", "Calendar"),
    "el": ("Στόχοι (ως τον Ιούνιο 2027)", "αναγνώστες", "Ημερολόγιο"),
    "es": ("Objetivos (hasta junio de 2027)", "lectores", "Calendario"),
    "de": ("Ziele (bis Juni 2027)", "Leser", "Redaktionsplan"),
    "fr": ("Objectifs (d'ici juin 2027)", "lecteurs", "Calendrier"),
    "it": ("Obiettivi (entro giugno 2027)", "lettori", "Calendario"),
    "pt": ("Objetivos (até junho de 2027)", "leitores", "Calendário"),
}
MEANS = {
    "en": "Why we can build this and what it is for",
    "el": "Γιατί μπορώ να στηρίξω το σχέδιο",
    "es": "Lo que puedo construir para el plan",
    "de": "Wozu ich das machen kann und wir das tun",
    "fr": "À quoi je peux aider et pourquoi nous le faisons",
    "it": "A cosa posso lavorare e a cosa serve",
    "pt": "Para que posso trabalhar e para que serve",
}


def goals(text: str, language: str) -> list[object]:
    return [each["statement"] for each in listed(read(text, "notes.md", language), "goal")]


@pytest.mark.parametrize("form", ["**{0}:** {1}", "- {0}: {1}", "- **{0}:** {1}"])
@pytest.mark.parametrize("language", LABELS)
def test_each_part_is_a_goal(language: str, form: str) -> None:
    label, counted, _section = LABELS[language]
    line = form.format(label, f"300 {counted}; 20 ABC; XYZ")
    text = f"# {TITLES[language][0]}\n\n## XYZ\n\n{line}\n"
    found = listed(read(text, "notes.md", language), "goal")
    assert [each["statement"] for each in found] == [f"300 {counted}", "20 ABC", "XYZ"]
    assert all("2027" in str(each["due"]) for each in found)


@pytest.mark.parametrize("language", LABELS)
def test_below_a_calendar_too(language: str) -> None:
    label, counted, section = LABELS[language]
    text = f"# {TITLES[language][0]}\n\n## {section}\n\n**{label}:** 300 {counted}; 20 ABC\n"
    assert goals(text, language) == [f"300 {counted}", "20 ABC"]


def test_a_label_of_one_goal_says_what_it_is_in_brackets() -> None:
    text = "# Social media strategy\n\n## XYZ\n\n- Goal (a goal, no forecast): 30 sign-ups\n"
    assert goals(text, "en") == ["30 sign-ups"]


def test_without_a_number_the_line_is_not_divided() -> None:
    text = "# Social media strategy\n\n## XYZ\n\nGoals (by 2027): fame; trust\n"
    assert goals(text, "en") == []


@pytest.mark.parametrize("language", MEANS)
def test_what_one_can_do_is_no_goal(language: str) -> None:
    counted = LABELS[language][1]
    text = f"# {TITLES[language][0]}\n\n### {MEANS[language]}\n- ABC\n- 300 {counted}\n"
    assert goals(text, language) == []
