"""The words of answers: what an interview hears is data of each language, no message of ours."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from smlint.base.guide import LANGUAGES
from smlint.base.text import heading_key
from smlint.engine.beginning.clauses import CLAUSE
from smlint.engine.beginning.named_days import day_of, named
from smlint.engine.shipped import shipped
from smlint.rules.answer_words import is_named, is_said

ANSWERS = shipped().answers


def test_every_language_of_the_interview_has_them_all() -> None:
    assert set(ANSWERS) == set(LANGUAGES)
    assert len({tuple(each.lists) for each in ANSWERS.values()}) == 1
    for name in ("also", "days", "past", "factors"):
        assert len({tuple(each.groups[name]) for each in ANSWERS.values()}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_means_one_thing(language: str) -> None:
    words = ANSWERS[language]
    for days in words.dated.values():
        for each in days:
            for name in each.names:
                assert named(days, name) is each, name
    for groups in (words.groups["days"], words.groups["past"]):
        keys = [key for each in groups.values() for key in {*map(heading_key, each)}]
        assert len(keys) == len(set(keys))


def test_case_and_accents_never_matter() -> None:
    back = ANSWERS["el"].lists["back"]
    assert is_said(back, "ΠΙΣΩ")
    assert not is_said(back, "πίσω από εμάς")
    assert not is_said(back, "<")
    assert is_named(back, "λίγο πισω, παρακαλώ")


@pytest.mark.parametrize(
    ("language", "name", "year", "day"),
    [
        ("en", "Easter", 2026, date(2026, 4, 5)),
        ("en", "easter", 2027, date(2027, 3, 28)),
        ("en", "Easter", 1954, date(1954, 4, 18)),
        ("en", "Easter", 1981, date(1981, 4, 19)),
        ("en", "good friday", 2027, date(2027, 3, 26)),
        ("en", "Orthodox Easter", 2027, date(2027, 5, 2)),
        ("en", "Christmas Eve", 2027, date(2027, 12, 24)),
        ("en", "new year's eve", 2027, date(2027, 12, 31)),
        ("el", "Πάσχα", 2024, date(2024, 5, 5)),
        ("el", "το Πάσχα", 2026, date(2026, 4, 12)),
        ("el", "Πάσχα", 2027, date(2027, 5, 2)),
        ("el", "καθολικό Πάσχα", 2027, date(2027, 3, 28)),
        ("el", "Καθαρά Δευτέρα", 2027, date(2027, 3, 15)),
        ("el", "του Αγίου Πνεύματος", 2027, date(2027, 6, 21)),
        ("el", "Δεκαπενταύγουστο", 2027, date(2027, 8, 15)),
    ],
)
def test_a_feast_has_its_day(language: str, name: str, year: int, day: date) -> None:
    feast = named(ANSWERS[language].dated["feasts"], name)
    assert feast is not None
    assert day_of(feast, year) == day


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("dunno,maybe 5", ["dunno", "maybe 5"]),
        ("1,240 (so far)", ["1,240", "so far", ""]),
        ("Anna L. from the desk", ["Anna L. from the desk"]),
        ("it was 5. now 9", ["it was 5", "now 9"]),
        ("δεν ξέρω· ίσως 5", ["δεν ξέρω", "ίσως 5"]),
        ("at 8:30 - or later", ["at 8:30", "or later"]),
    ],
)
def test_a_clause_ends_where_people_end_it(text: str, clauses: list[str]) -> None:
    assert CLAUSE.split(text) == clauses


def test_no_words_of_answers_stand_among_the_messages() -> None:
    heard = {key for each in ANSWERS.values() for key in map(heading_key, each.lists["unknown"])}
    messages = Path(__file__).parents[2] / "smlint" / "i18n"
    for path in messages.glob("*.json"):
        for line in path.read_text("utf-8").splitlines():
            listed = {heading_key(each) for each in line.partition('": ')[2].split(",")}
            assert len(listed & heard) < 2, line
