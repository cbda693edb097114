"""Headings below a title of goals that only say whose these are, or in what field."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

_SORTED = [
    (
        "en",
        "Goals of the rowing club 2027",
        "Steering Committee",
        ("Publish the minutes", "Win 5 members"),
    ),
    ("en", "Goals of the rowing club 2027", "Marketing", ("Increase the visits", "Win 5 members")),
    (
        "el",
        "Στόχοι του συλλόγου για το 2027",
        "Ομάδα περιεχομένου",
        ("Να αυξήσουμε τα μέλη", "Να κερδίσουμε νέους φίλους"),
    ),
    ("de", "Ziele des Gartenvereins 2027", "Vorstand", ("Mitglieder gewinnen", "Spenden erhöhen")),
    (
        "de",
        "Ziele des Gartenvereins 2027",
        "Finanzen",
        ("Spenden erhöhen", "Kosten dauerhaft senken"),
    ),
    (
        "fr",
        "Objectifs de l'association 2027",
        "Comité",
        ("Augmenter les dons", "Gagner des membres"),
    ),
    (
        "es",
        "Objetivos de la asociación 2027",
        "Junta directiva",
        ("Aumentar los socios", "Mejorar la web"),
    ),
    (
        "it",
        "Obiettivi dell'associazione 2027",
        "Consiglio direttivo",
        ("Aumentare i soci", "Migliorare il sito"),
    ),
    ("pt", "Objetivos da associação 2027", "Direção", ("Aumentar os sócios", "Melhorar o site")),
]


@pytest.mark.parametrize(("language", "title", "section", "aims"), _SORTED)
def test_the_statements_below_are_the_goals(
    language: str, title: str, section: str, aims: tuple[str, str]
) -> None:
    bullets = "\n".join(f"- {each}" for each in aims)
    source = f"# {title}\n\n## {section}\n\n{bullets}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert [each["statement"] for each in found] == [*aims]


def test_a_heading_that_says_what_is_wanted_stays_the_goal() -> None:
    source = "# Goals of the rowing club 2027\n\n## Fresh water\n\n- Increase the visits\n- Win 5\n"
    found = listed(read(source, "notes.md", "en"), "goal")
    assert [each["statement"] for each in found] == ["Fresh water"]
