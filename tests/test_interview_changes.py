"""How ``smlint init`` understands "40 more", where it asks for the number to reach."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from smlint.engine.beginning import changes, guesses
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, NotUnderstoodError
from smlint.engine.shipped import shipped
from tests.test_interview_answers import held, read

TODAY = date(2026, 11, 20)


def said(language: str = "en", **texts: str) -> Answers:
    return Answers(TODAY, language, {"unit": "count", **texts})


@pytest.mark.parametrize(
    ("language", "typed", "reached"),
    [
        ("en", "40 more", "150"),
        ("en", "forty more", "150"),
        ("en", "+40", "150"),
        ("en", "another 40", "150"),
        ("en", "40 people more", "150"),
        ("en", "about 40 more", "150"),
        ("en", "up by 40", "150"),
        ("en", "40 more than 110", "150"),
        ("en", "double", "220"),
        ("en", "twice as many", "220"),
        ("en", "half", "55"),
        ("en", "20% more", "132"),
        ("en", "10 fewer", "100"),
        ("el", "40 παραπάνω", "150"),
        ("el", "άλλοι 40", "150"),
        ("el", "σαράντα περισσότεροι", "150"),
        ("el", "διπλάσια", "220"),
        ("el", "τα μισά", "55"),
        ("el", "20% πάνω", "132"),
        ("el", "κατά 40", "150"),
        ("el", "10 λιγότερα", "100"),
    ],
)
def test_by_how_much_is_counted_from_the_number_of_today(
    language: str, typed: str, reached: str
) -> None:
    with pytest.raises(DoubtError) as caught:
        changes.target(typed, said(language, baseline="110"), shipped())
    assert (caught.value.key, caught.value.instead.proposed) == ("init.doubt.change", reached)
    assert not caught.value.instead.otherwise


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "40 more"), ("en", "+30"), ("en", "double"), ("el", "30 παραπάνω"), ("el", "διπλάσια")],
)
def test_by_how_much_needs_a_number_to_start_from(language: str, typed: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        changes.target(typed, said(language), shipped())
    assert not isinstance(caught.value, DoubtError)
    assert caught.value.key == "init.wrong.change"


def test_a_percentage_of_a_percentage_can_be_two_numbers() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        changes.target("20% more", said(baseline="10", unit="percent"), shipped())
    assert caught.value.key == "init.wrong.change"


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "more than 150"), ("en", "at least 150"), ("en", "150"), ("el", "150 και πάνω")],
)
def test_a_number_to_reach_stands(language: str, typed: str) -> None:
    assert changes.target(typed, said(language, baseline="110"), shipped()) == "150"


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "150 (40 more)"),
        ("en", "40 more, so 150"),
        ("en", "150 more or less"),
        ("en", "150 or more"),
        ("el", "παραπάνω από 150"),
    ],
)
def test_beside_by_how_much_the_number_to_reach_is_proposed(language: str, typed: str) -> None:
    with pytest.raises(DoubtError) as caught:
        changes.target(typed, said(language, baseline="110"), shipped())
    assert caught.value.instead.proposed == "150"


def test_how_much_more_is_not_the_number_of_today() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        changes.today("40 more than last year", said(), shipped())
    assert caught.value.key == "init.wrong.change-today"


WANTS = "we want at least 40 more people at the concerts, from 110 last year"


@pytest.mark.parametrize(
    ("language", "statement", "reached"),
    [
        ("en", WANTS, "150"),
        ("en", "Grow replies by 20%", "132"),
        ("en", "double our members", "220"),
        ("el", "να έρχονται 30 παραπάνω άτομα", "140"),
    ],
)
def test_where_the_change_leads_that_the_sentence_says_is_proposed(
    language: str, statement: str, reached: str
) -> None:
    answers = said(language, statement=statement, baseline="110")
    assert guesses.target(answers, shipped()) == reached
    assert not guesses.target(said(language, statement="double our members"), shipped())


@pytest.mark.parametrize(
    ("language", "statement", "typed", "proposed"),
    [
        ("en", WANTS, "40", "150"),
        ("en", "reduce complaints", "40", None),
        ("en", "reduce complaints", "10 fewer", "100"),
        ("en", "reduce complaints", "140", ""),
        ("el", "να έρχονται περισσότεροι", "40", "150"),
        ("en", "More people stay: who leaves at once from 110 to 40", "40", None),
        ("en", "no more than 40 complaints", "40", None),
    ],
)
def test_a_number_on_the_other_side_than_the_goal_says_is_asked_about(
    language: str, statement: str, typed: str, proposed: str | None
) -> None:
    answers = said(language, statement=statement, baseline="110")
    if proposed is None:
        assert changes.target(typed, answers, shipped()) == typed
        return
    with pytest.raises(DoubtError) as caught:
        changes.target(typed, answers, shipped())
    assert caught.value.instead.proposed == proposed


@pytest.mark.parametrize(
    ("statement", "texts", "way"),
    [
        (WANTS, {"target": "40"}, "increase"),
        (WANTS, {"target": "40", changes.AGAINST: "40"}, "decrease"),
        ("fewer complaints", {"target": "40"}, "decrease"),
        ("complaints", {"target": "40"}, "decrease"),
        ("as many as now", {"target": "110"}, "maintain"),
    ],
)
def test_the_goals_words_say_which_way(statement: str, texts: dict[str, str], way: str) -> None:
    answers = said(statement=statement, baseline="110", **texts)
    assert guesses.way_of(answers, shipped()) == way


def test_forty_more_is_held_to_the_end(tmp_path: Path) -> None:
    told = {
        "statement": [f"{WANTS} by June 2027", ""],
        "family": ["", ""],
        "baseline": [""],
        "target": ["40 more", ""],
        "due": ["", ""],
    }
    heard = held(tmp_path, "en", told)
    assert "[150] >" in heard["target"][0]
    assert "From 110 it leads to 150" in heard["target"][1]
    assert read(tmp_path, "goals")["objectives"][0]["target"] == 150
    assert read(tmp_path, "metrics")["direction"] == "increase"
    assert "from 110 to 150" in heard["due"][1]
