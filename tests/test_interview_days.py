"""Which day holds where ``smlint init`` was told several."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from smlint.engine.beginning import guesses
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError
from smlint.engine.beginning.sentences import statement
from smlint.engine.shipped import shipped
from tests.test_interview_answers import held, read

TODAY = date(2026, 11, 20)
CONCERTS = "at least 40 more people at concerts by easter, from 110 last year"


def said(language: str = "en", **texts: str) -> Answers:
    return Answers(TODAY, language, texts)


@pytest.mark.parametrize(
    ("language", "before", "part", "whole"),
    [
        ("en", "get to 30 members by easter", "end of march", "get to 30 members by 2027-03-31"),
        ("en", "get to 30 by easter", "by end of June 2027", "get to 30 by end of June 2027"),
        (
            "en",
            CONCERTS,
            "by 30 June 2027",
            "at least 40 more people at concerts, from 110 last year, by 30 June 2027",
        ),
        ("en", "get 30 members by easter", "now we are 22", "get 30 members from 22 by easter"),
        ("el", "να γίνουμε 30 ως το Πάσχα", "τώρα είμαστε 22", "να γίνουμε 30 από 22 ως το Πάσχα"),
        (
            "el",
            "να γίνουμε 30 ως το Πάσχα",
            "τέλος Μαρτίου",
            "να γίνουμε 30 έως τέλος Μαρτίου",
        ),
    ],
)
def test_what_is_said_later_takes_its_own_place_in_the_sentence(
    language: str, before: str, part: str, whole: str
) -> None:
    with pytest.raises(DoubtError) as caught:
        statement(part, said(language, statement=before), shipped())
    assert caught.value.instead.proposed == whole


def test_a_second_number_of_today_loses_nothing_of_the_sentence() -> None:
    with pytest.raises(DoubtError) as caught:
        statement("now we are 22", said(statement=CONCERTS), shipped())
    for each in ("at least 40 more people", "from 110 last year", "now we are 22", "by easter"):
        assert each in caught.value.instead.proposed


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "people at the Easter concert from 110 to 150 by June", "2026-11-20"),
        ("en", "from 110 to 150 by Easter", "2026-11-20"),
        ("en", "from 110 last year to 150 by Easter", "2025-12-31"),
        ("en", "from 110 in May 2026 to 150 by June 2027", "2026-05-31"),
        ("en", "from 110 to 150, more than last year", "2026-11-20"),
        ("el", "πέρσι 110, θέλουμε 150 ως το Πάσχα", "2025-12-31"),
    ],
)
def test_the_day_of_the_number_of_today_is_one_that_was_said_of_it(
    language: str, text: str, day: str
) -> None:
    answers = said(language, statement=text, baseline="110")
    assert guesses.read_on(answers, shipped()) == day


def test_the_day_that_was_said_last_stands_in_the_sentence_too(tmp_path: Path) -> None:
    first = "Raise members from 22 to 30 by Easter"
    told = {"statement": [first, ""], "due": ["end of march", ""], "family": ["", ""]}
    heard = held(tmp_path, "en", told)
    assert "from 22 to 30 by 2027-03-31" in heard["due"][1]
    objective = read(tmp_path, "goals")["objectives"][0]
    assert (objective["statement"], str(objective["due"])) == (
        "Raise members from 22 to 30 by 2027-03-31",
        "2027-03-31",
    )
