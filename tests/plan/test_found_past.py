"""Sentences and clauses that say how it was are no goal, and tell where one stood."""

from __future__ import annotations

from typing import Any, cast

import pytest

from smlint.plan.wording.sentence import Role, read_sentence
from tests.plan.found_sources import TITLES, listed, read


def goal(language: str, text: str, *, headed: bool = True) -> dict[str, Any]:
    """The goal of a paragraph, below a line in bold among goals or in a bullet."""
    title, goals = TITLES[language]
    above = "**1. Wombat salsa gala**\n\n" if headed else "- "
    source = f"# {title}\n\n## {goals}\n\n{above}{text}\n"
    return cast("dict[str, Any]", listed(read(source, "notes.md", language), "goal")[0])


BEHIND = [
    (
        "en",
        "By the end of May 2027, 90 of the 130 homes should read the weekly note.",
        "It was 41 in March 2026.",
    ),
    ("en", "By the end of May 2027 there should be 90 readers.", "In March 2026 there were 41."),
    ("de", "Bis Ende Mai 2027 sollen 90 Haushalte den Brief lesen.", "Im März 2026 waren es 41."),
    ("fr", "D'ici fin mai 2027, 90 foyers lisent la lettre.", "En mars 2026, ils étaient 41."),
    ("es", "A finales de mayo de 2027, 90 hogares leen la carta.", "En marzo de 2026 eran 41."),
    ("it", "Entro fine maggio 2027, 90 famiglie leggono la lettera.", "A marzo 2026 erano 41."),
    ("pt", "Até ao fim de maio de 2027, 90 famílias leem a carta.", "Em março de 2026 eram 41."),
    (
        "el",
        "Ως το τέλος Μαΐου 2027 να διαβάζουν το γράμμα 90 σπίτια.",
        "Τον Μάρτιο του 2026 ήταν 41.",
    ),
]


@pytest.mark.parametrize(("language", "aim", "was"), BEHIND)
def test_the_sentence_behind_an_aim_says_where_one_stood(language: str, aim: str, was: str) -> None:
    (result,) = goal(language, f"{aim} {was}")["objectives"]
    assert result["statement"] == aim
    assert "2027" in str(result["due"])
    assert result["baseline"]["value"] == 41


CLAUSES = [
    ("en", "In May 2027 we would like 90 readers; in 2026 there were 41 and nobody had to ask."),
    ("de", "Im Mai 2027 möchten wir 90 Leser; im Jahr 2026 waren es 41."),
    ("fr", "En mai 2027 nous voulons 90 lecteurs ; en 2026 ils étaient 41."),
    ("es", "En mayo de 2027 queremos 90 lectores; en 2026 eran 41."),
    ("it", "A maggio 2027 vogliamo 90 lettori; nel 2026 erano 41."),
    ("pt", "Em maio de 2027 queremos 90 leitores; em 2026 eram 41."),
    ("el", "Τον Μάιο του 2027 θέλουμε 90 αναγνώστες, το 2026 ήταν 41."),
]


@pytest.mark.parametrize("headed", [True, False])
@pytest.mark.parametrize(("language", "text"), CLAUSES)
def test_the_clause_of_how_it_was_gives_no_deadline(language: str, text: str, headed: bool) -> None:
    found = goal(language, text, headed=headed)
    (result,) = found.get("objectives", [found])
    assert "2027" in str(result["due"])
    assert result["target"] == 90
    assert result["baseline"] == 41 or result["baseline"]["value"] == 41


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Win 40 helpers, of whom 3 were trained by June 2027", "June 2027"),
        ("Reach 40 helpers in May 2027, whatever the weather", "May 2027"),
    ],
)
def test_what_is_to_be_so_by_a_day_is_not_how_it_was(text: str, due: str) -> None:
    found = goal("en", text, headed=False)
    assert found["due"] == due
    assert "baseline" not in found


def test_how_often_beside_the_number_is_still_no_aim() -> None:
    assert "objectives" not in goal("en", "By May 2027 we post 3 times a week. \n\nMore.")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Answer letters within 24 hours; at present it takes 3 days on average"),
        ("de", "Briefe innerhalb von 24 Stunden beantworten; derzeit dauert es im Schnitt 3 Tage"),
        ("el", "Να απαντάμε μέσα σε 3 ώρες· σήμερα μας παίρνει κατά μέσο όρο 2 μέρες"),
        ("es", "Responder en 4 horas; actualmente tardamos 2 días de media"),
        ("fr", "Répondre en 4 heures ; aujourd'hui il nous faut 2 jours"),
        ("it", "Rispondere entro 4 ore; oggi ci mettiamo in media 2 giorni"),
        ("pt", "Responder em 4 horas; hoje demoramos 2 dias"),
    ],
)
def test_how_long_it_takes_today_is_no_second_goal(language: str, line: str) -> None:
    first, second = read_sentence(line, language).numbers
    assert (first.role is Role.FROM, second.role) == (False, Role.FROM)
    assert read_sentence(line, language).compound is None


def test_what_one_wants_now_is_a_goal() -> None:
    first, _second = read_sentence("Now we want 500 readers; 40 shops", "en").numbers
    assert first.role is not Role.FROM


def test_how_fast_one_answers_names_no_metric_by_its_sentence() -> None:
    line = "Απαντάμε σε κάθε γράμμα μέσα σε 4 ώρες· σήμερα μας παίρνει 2 μέρες"
    assert "metric" not in goal("el", line, headed=False)
