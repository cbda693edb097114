"""Owners, audiences and channels in notes: columns that ask who, labels of the whole, personas."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

TITLE = "# Social media plan 2027\n\n"


@pytest.mark.parametrize(
    ("language", "who"),
    [
        ("en", "Who keeps it up"),
        ("el", "Ποιος το κρατά"),
        ("es", "Quién lo mantiene"),
        ("de", "Wer pflegt ihn"),
        ("fr", "Qui le fait vivre"),
        ("it", "Chi lo manda avanti"),
        ("pt", "Quem o mantém"),
    ],
)
def test_a_column_asks_who_looks_after_a_channel(language: str, who: str) -> None:
    rows = "| Instagram | Ann Bell |\n| Facebook | Tom Reed |\n"
    source = f"{TITLE}## Channels\n\n| Channel | {who} |\n|---|---|\n{rows}"
    found = listed(read(source, "notes.md", language), "channel")
    assert [each.get("owner") for each in found] == ["Ann Bell", "Tom Reed"]


WHOLE = [
    ("en", "Responsible overall: Ann Bell"),
    ("el", "Υπεύθυνη συνολικά: Άννα Μπελ"),
    ("es", "Responsable de todo: Ana Bell"),
    ("de", "Insgesamt verantwortlich: Anna Bell"),
    ("fr", "Responsable de tout : Anne Bell"),
    ("it", "Responsabile di tutto: Anna Bell"),
    ("pt", "Responsável por tudo: Ana Bell"),
    ("en", "In charge of all of this is Ann Bell, with Tom."),
    ("el", "Υπεύθυνη για όλα αυτά βγήκε η Άννα, με βοηθό τον Τάσο."),
    ("es", "La responsable de todo es Ana Bell."),
    ("de", "Verantwortlich für all das ist Anna Bell."),
    ("fr", "La responsable de tout est Anne Bell."),
    ("it", "Responsabile di tutto è Anna Bell."),
    ("pt", "Responsável por tudo é a Ana Bell."),
]


@pytest.mark.parametrize(("language", "line"), WHOLE)
def test_somebody_answers_for_the_whole(language: str, line: str) -> None:
    source = f"{TITLE}## Channels\n\n- Instagram\n\n## Notes\n\n{line}\n"
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    assert str(strategy.get("owner")).split()[0] in ("Ann", "Άννα", "Ana", "Anna", "Anne")


@pytest.mark.parametrize("column", ["Customer Persona", "Buyer persona", "User persona"])
def test_a_column_of_personas_names_audiences(column: str) -> None:
    head = f"| Day | {column} | Post |\n|---|---|---|\n"
    source = f"{TITLE}## Week 1\n\n{head}| Monday | New parents | Reel |\n"
    found = listed(read(source, "notes.md"), "audience")
    assert [each["title"] for each in found] == ["New parents"]


@pytest.mark.parametrize(
    ("language", "heading", "text"),
    [
        ("en", "Where we speak from", "First Instagram, where Ann posts, then Facebook."),
        ("el", "Από πού θα μιλάμε", "Πρώτα το Instagram, μετά το Facebook."),
        ("es", "Por dónde hablamos", "Primero Instagram y luego Facebook."),
        ("de", "Wo wir reden", "Erst Instagram, dann Facebook."),
        ("fr", "Où nous parlons", "D'abord Instagram, puis Facebook."),
        ("it", "Dove parliamo", "Prima Instagram, poi Facebook."),
        ("pt", "Onde falamos", "Primeiro Instagram, depois Facebook."),
    ],
)
def test_text_below_where_we_speak_names_channels(language: str, heading: str, text: str) -> None:
    found = listed(read(f"{TITLE}## {heading}\n\n{text}\n", "notes.md", language), "channel")
    assert [each["platform"] for each in found] == ["Instagram", "Facebook"]
