"""Tables below audiences that say for each what one wants of it; not what it wants itself."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

COLUMNS = {
    "en": ("Audiences", "Audience", "Goal", "Pain points", "Win them as testers"),
    "el": ("Κοινά", "Κοινό", "Στόχος", "Δυσκολίες", "Να δοκιμάσουν το ψωμί"),
    "es": ("Públicos", "Público", "Objetivo", "Problemas", "Que prueben el pan"),
    "de": ("Zielgruppen", "Zielgruppe", "Ziel", "Probleme", "Als Testende gewinnen"),
    "fr": ("Publics cibles", "Public", "Objectif", "Freins", "Faire goûter le pain"),
    "it": ("Pubblico", "Segmento", "Obiettivo", "Problemi", "Far provare il pane"),
    "pt": ("Públicos", "Público", "Objetivo", "Dores", "Fazer provar o pão"),
}


def told(kind: str, language: str, *, theirs: bool) -> list[object]:
    section, audience, goal, trouble, words = COLUMNS[language]
    head = f"| {audience} | {goal} | {trouble if theirs else 'XYZ'} |\n|---|---|---|\n"
    rows = f"| Alpha | {words} | – |\n| Omega | {words} (XYZ) | – |\n"
    text = f"# {TITLES[language][0]}\n\n## {section}\n\n### ABC\n\n{head}{rows}"
    name = "statement" if kind == "goal" else "title"
    return [each[name] for each in listed(read(text, "notes.md", language), kind)]


@pytest.mark.parametrize("language", COLUMNS)
def test_what_is_wanted_of_each_is_a_goal(language: str) -> None:
    words = COLUMNS[language][4]
    assert told("goal", language, theirs=False) == [words, f"{words} (XYZ)"]
    assert told("audience", language, theirs=False)[-2:] == ["Alpha", "Omega"]


@pytest.mark.parametrize("language", COLUMNS)
def test_what_they_want_themselves_is_none(language: str) -> None:
    assert told("goal", language, theirs=True) == []
