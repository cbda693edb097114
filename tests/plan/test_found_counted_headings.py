"""Headings below "Goals" that are counted off are goals, though one is called like another part."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.plan.found_sources import TITLES, listed, read

SECTIONS = {
    "en": ("Fill the hall", "Events", "Content"),
    "de": ("Den Saal füllen", "Veranstaltungen beleben", "Inhalte ausbauen"),
    "el": ("Να γεμίσει η αίθουσα", "Εκδηλώσεις", "Περιεχόμενο"),
    "es": ("Llenar la sala", "Eventos", "Contenido"),
    "fr": ("Remplir la salle", "Événements", "Contenu"),
    "it": ("Riempire la sala", "Eventi", "Contenuti"),
    "pt": ("Encher a sala", "Eventos", "Conteúdo"),
}


def found(language: str, *heads: str) -> list[dict[str, Any]]:
    title, goals = TITLES[language]
    below = "".join(
        f"### {each}\n\n- Facebook: 310 → 520\n- Instagram: 40 → 80\n\n" for each in heads
    )
    documents = read(f"# {title}\n\n## {goals}\n\n{below}", "notes.md", language)
    assert not any(listed(documents, kind) for kind in ("event", "content", "tactic"))
    return cast("list[dict[str, Any]]", listed(documents, "goal"))


@pytest.mark.parametrize("language", SECTIONS)
def test_each_counted_heading_is_a_goal_of_whoever_it_names(language: str) -> None:
    people = ("Ines", "Rosa", "Tom")
    words = SECTIONS[language]
    heads = (
        f"{at}. {each} ({who})" for at, each, who in zip((1, 2, 3), words, people, strict=True)
    )
    goals = found(language, *heads)
    assert [each["statement"] for each in goals] == list(words)
    assert [each["owner"] for each in goals] == list(people)
    assert all(len(each["objectives"]) == 2 for each in goals)


def test_sections_that_are_only_counted_stay_sections() -> None:
    source = (
        "# Social media plan\n\n## Goals\n\n### 1. Content\n\n- Reels\n\n### 2. Events\n\n- Fairs\n"
    )
    assert listed(read(source, "notes.md", "en"), "event")
