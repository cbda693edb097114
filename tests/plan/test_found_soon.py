"""A goal that says "soon": that is the time it gives, and no time around it takes its place."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.plan.found_sources import listed, read

SOON = [
    ("en", "Goals", "Win 500 readers soon", "soon"),
    ("en", "Goals", "Win 500 readers as soon as possible", "as soon as possible"),
    ("el", "Στόχοι", "Να έχουμε 500 αναγνώστες σύντομα", "σύντομα"),
    ("el", "Στόχοι", "500 αναγνώστες το συντομότερο δυνατό", "το συντομότερο δυνατό"),
    ("de", "Ziele", "500 Leser gewinnen, so schnell wie möglich", "so schnell wie möglich"),
    ("es", "Objetivos", "Ganar 500 lectores lo antes posible", "lo antes posible"),
    ("fr", "Objectifs", "Gagner 500 lecteurs dès que possible", "dès que possible"),
    ("it", "Obiettivi", "Arrivare a 500 lettori al più presto", "al più presto"),
    ("pt", "Metas", "Ganhar 500 leitores o mais rápido possível", "o mais rápido possível"),
]


def due(language: str, goals: str, words: str) -> object:
    source = f"# Social media 2027\n\n## {goals}\n\n- {words}\n- Instagram: 310 → 520\n"
    first, second = listed(read(source, "notes.md", language), "goal")
    assert second["due"] == "2027"
    return first["due"]


@pytest.mark.parametrize(("language", "goals", "words", "time"), SOON)
def test_the_year_of_the_title_is_no_deadline_of_what_shall_be_soon(
    language: str, goals: str, words: str, time: str
) -> None:
    assert due(language, goals, words) == time


@pytest.mark.parametrize(
    ("language", "goals", "words"),
    [
        ("en", "Goals", "Answer 90% of the questions as soon as they are asked"),
        ("el", "Στόχοι", "Τα σύντομα βίντεο να φτάσουν τις 500 προβολές"),
        ("de", "Ziele", "500 Leser, sobald sie uns kennen"),
    ],
)
def test_what_only_sounds_so_inherits_its_time(language: str, goals: str, words: str) -> None:
    assert due(language, goals, words) == "2027"


def test_a_day_beside_it_is_the_deadline() -> None:
    assert due("en", "Goals", "Win 500 readers soon, by 30 June 2027") == "30 June 2027"


@pytest.mark.parametrize("said", SOON)
def test_check_says_that_it_is_no_day(
    plan: Plan, smlint: Smlint, said: tuple[str, str, str, str]
) -> None:
    language, goals, words, time = said
    head = f"---\nlang: {language}\n---\n# Social media 2027\n\n"
    plan({"notes.md": f"{head}## {goals}\n\n- {words}\n"})
    out = smlint("check", "notes.md", "--select", "SM131,SM132", "--lang", "en").out
    assert f'is due "{time}"' in out
    assert "SM131" not in out
