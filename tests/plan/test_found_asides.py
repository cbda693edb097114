"""Days in brackets: by which day, and when something was counted."""

from __future__ import annotations

import pytest

from smlint.plan.wording.sentence import read_sentence


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "100 sign-ups (deadline: 15 October 2026)"),
        ("en", "100 sign-ups (closing date 15 October 2026)"),
        ("de", "100 Anmeldungen zum Semester 2026/27 (Stichtag 15. Oktober 2026)"),
        ("de", "100 Anmeldungen (Anmeldeschluss: 15. Oktober 2026)"),
        ("fr", "100 inscriptions (date limite : 15 octobre 2026)"),
        ("es", "100 inscripciones (plazo: 15 de octubre de 2026)"),
        ("it", "100 iscrizioni (scadenza 15 ottobre 2026)"),
        ("pt", "100 inscrições (prazo: 15 de outubro de 2026)"),
        ("el", "100 εγγραφές (προθεσμία 15 Οκτωβρίου 2026)"),
    ],
)
def test_a_word_before_it_makes_a_day_in_brackets_the_deadline(language: str, text: str) -> None:
    due = read_sentence(text, language).due
    assert due is not None
    assert due.text.startswith("15")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1,500 loans (Q3: 620)"),
        ("it", "1.500 prestiti (T3: 620)"),
        ("en", "1,500 loans (15 October 2025: 620)"),
        ("de", "1.500 Ausleihen (Vorstandsbeschluss 15. Oktober 2025)"),
    ],
)
def test_when_something_was_counted_is_none(language: str, text: str) -> None:
    assert read_sentence(text, language).due is None
