"""What describes the people one wants to reach is no goal, whatever the heading above is called."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

SEGMENTS = {
    "en": ("Target segments", "Age", "Lives in", "Goal", "sign-ups"),
    "el": ("Τμήματα-στόχοι", "Ηλικία", "Περιοχή", "Στόχος", "εγγραφές"),
    "es": ("Segmentos objetivo", "Edad", "Zona", "Meta", "inscripciones"),
    "de": ("Segmente und Ziele", "Alter", "Wohnort", "Ziel", "Anmeldungen"),
    "fr": ("Cibles", "Âge", "Lieu", "Objectif", "inscriptions"),
    "it": ("Segmenti obiettivo", "Età", "Zona", "Obiettivo", "iscrizioni"),
    "pt": ("Segmentos-meta", "Idade", "Zona", "Meta", "inscrições"),
}


@pytest.mark.parametrize("heading", [0, 1])
@pytest.mark.parametrize("language", SEGMENTS)
def test_only_the_goal_of_an_audience_is_one(language: str, heading: int) -> None:
    section, age, place, goal, counted = SEGMENTS[language]
    title, goals = TITLES[language]
    head = (section, goals)[heading]
    attributes = f"- **{age}:** 28-42\n- **{place}:** Alpha, Omega\n- **{goal}:** 30 {counted}\n"
    text = f"# {title}\n\n## 3 {head}\n\n### ABC\n{attributes}\n### XYZ\n{attributes}"
    found = [
        each.get("objectives", [each]) for each in listed(read(text, "n.md", language), "goal")
    ]
    assert [each["target"] for several in found for each in several] == [30, 30]  # type: ignore[attr-defined]


def test_attributes_of_another_thing_stay_goals() -> None:
    text = "# Social media strategy\n\n## Goals\n\n- Reach: 300 readers\n- Trust: 20 letters\n"
    assert len(listed(read(text, "notes.md"), "goal")) == 2
