"""A priority with its number or letter above results is the goal of these."""

from __future__ import annotations

from typing import cast

import pytest

from tests.plan.found_sources import TITLES, listed, read

ABOVE = {
    "en": ("Strategic priorities", "Priority"),
    "el": ("Στρατηγικές προτεραιότητες", "Προτεραιότητα"),
    "es": ("Prioridades estratégicas", "Prioridad"),
    "de": ("Strategische Schwerpunkte", "Priorität"),
    "fr": ("Priorités stratégiques", "Priorité"),
    "it": ("Priorità strategiche", "Priorità"),
    "pt": ("Prioridades estratégicas", "Prioridade"),
}
HEADS = {
    "en": "Indicator | Baseline | Target | Date",
    "el": "Δείκτης | Αφετηρία | Στόχος | Ημερομηνία",
    "es": "Indicador | Línea base | Meta | Fecha",
    "de": "Kennzahl | Ausgangswert | Zielwert | Termin",
    "fr": "Indicateur | Valeur de départ | Cible | Échéance",
    "it": "Indicatore | Valore iniziale | Obiettivo | Scadenza",
    "pt": "Indicador | Valor inicial | Meta | Prazo",
}


def table(language: str, name: str) -> str:
    return f"| {HEADS[language]} |\n|---|---|---|---|\n| {name} | 40 | 90 | 30/09/2027 |\n"


@pytest.mark.parametrize("sign", ["A:", "1:", "2 –", "II."])
@pytest.mark.parametrize("language", sorted(ABOVE))
def test_the_rows_below_a_priority_are_its_results(language: str, sign: str) -> None:
    section, word = ABOVE[language]
    source = (
        f"# {TITLES[language][0]}\n\n## {section}\n\n"
        f"### {word} {sign} Wombat salsa gala\n\n{table(language, 'Polka')}\n"
        f"### {word} {sign} Tango\n\n{table(language, 'Rumba')}"
    )
    first, second = listed(read(source, "notes.md", language), "goal")
    assert (first["statement"], second["statement"]) == ("Wombat salsa gala", "Tango")
    for goal in (first, second):
        results = cast("list[dict[str, object]]", goal["objectives"])
        assert [each["target"] for each in results] == [90]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Priority: high", "- Polish the shop window\n"),
        ("Priority 1: Urgent", "- Polish the shop window\n- Ask Ann\n"),
        ("Priority: high", table("en", "Polka")),
        ("Priority 1: Urgent", "| Task | Who |\n|---|---|\n| Polish | Ann |\n"),
    ],
)
def test_how_urgent_something_is_makes_no_goal(heading: str, below: str) -> None:
    source = f"# Social media strategy\n\n## Work\n\n### {heading}\n\n{below}"
    found = [each["statement"] for each in listed(read(source, "notes.md"), "goal")]
    assert not {"high", "Urgent", heading} & set(found)
