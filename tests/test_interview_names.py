"""How ``smlint init`` understands names of people, and what a goal is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, NotUnderstoodError
from smlint.engine.beginning.interview import QUESTIONS
from smlint.engine.beginning.people import others, owner
from smlint.engine.shipped import shipped
from tests.test_interview_answers import held, read

QUESTION = {each.name: each for each in QUESTIONS}


def said(language: str = "en") -> Answers:
    return Answers(date(2026, 11, 20), language)


@pytest.mark.parametrize(
    ("language", "typed", "team"),
    [
        ("en", "Bunty or Tom, dunno yet", "Bunty, Tom"),
        ("en", "either Bunty or Tom", "Bunty, Tom"),
        ("en", "Bunty and me", "Bunty"),
        ("el", "η Ελένη ή ο Νίκος", "Ελένη, Νίκος"),
        ("el", "Ελένη ή Νίκος, δεν ξέρουμε", "Ελένη, Νίκος"),
        ("el", "η Ελένη κι εγώ", "Ελένη"),
    ],
)
def test_of_one_person_or_another_one_is_asked_for(language: str, typed: str, team: str) -> None:
    with pytest.raises(DoubtError) as caught:
        owner(typed, said(language), shipped())
    assert (caught.value.key, caught.value.instead.proposed) == ("init.doubt.owner", "")
    assert caught.value.instead.beside["team"] == team


@pytest.mark.parametrize(
    ("language", "typed", "name"),
    [
        ("en", "me (Bunty)", "Bunty"),
        ("en", "me, Bunty", "Bunty"),
        ("el", "εγώ (Ελένη Παππά)", "Ελένη Παππά"),
        ("en", "I think Rev. Dr. Jane Ogden", "Rev. Dr. Jane Ogden"),
        ("en", "it's J. R. Hartley, for now", "J. R. Hartley"),
        ("en", "Bunty Harcourt-Smythe, the secretary", "Bunty Harcourt-Smythe"),
        ("el", "Ελένη Παππά, η γραμματέας", "Ελένη Παππά"),
    ],
)
def test_the_name_in_an_answer_is_proposed_whole(language: str, typed: str, name: str) -> None:
    with pytest.raises(DoubtError) as caught:
        owner(typed, said(language), shipped())
    assert caught.value.instead.proposed == name
    assert owner(name, said(language), shipped()) == name


@pytest.mark.parametrize("typed", ["Rev. Dr. Jane Ogden", "Victor Orr", "Ann de la Cour", "Orla"])
def test_a_name_stands(typed: str) -> None:
    assert owner(typed, said(), shipped()) == typed


@pytest.mark.parametrize(
    ("language", "typed", "me", "rest"),
    [("en", "Tom and me", "me", "Tom"), ("el", "ο Νίκος κι εγώ", "εγώ", "Νίκος")],
)
def test_who_says_me_is_asked_for_a_name(language: str, typed: str, me: str, rest: str) -> None:
    with pytest.raises(DoubtError) as caught:
        others(typed, said(language), shipped())
    assert (caught.value.key, caught.value.instead.proposed) == ("init.doubt.me", rest)
    assert caught.value.blanks["me"] == me


def test_in_a_sentence_a_title_belongs_to_its_name() -> None:
    with pytest.raises(DoubtError) as caught:
        others("probably Tom, and Rev. Jane Ogden helps", said(), shipped())
    assert caught.value.instead.proposed == "Tom, Rev. Jane Ogden"


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "selling tickets i suppose"), ("en", "sell more"), ("el", "να πουλάμε εισιτήρια")],
)
def test_selling_is_sales(language: str, typed: str) -> None:
    with pytest.raises(DoubtError) as caught:
        QUESTION["type"].read(typed, said(language), shipped())
    assert caught.value.instead.proposed == "sales"


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "bees i suppose"), ("el", "μέλισσες μάλλον")]
)
def test_a_word_that_calls_it_a_guess_is_no_slip_of_another(language: str, typed: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        QUESTION["type"].read(typed, said(language), shipped())
    assert caught.value.key == "init.wrong.choice"


def test_what_somebody_is_stands_in_the_team(tmp_path: Path) -> None:
    heard = held(tmp_path, "en", {"owner": ["Bunty Smythe, the secretary", ""]})
    assert heard["owner"][1].endswith("[Bunty Smythe] >")
    assert read(tmp_path, "strategy")["team"] == [
        {"id": "bunty-smythe", "name": "Bunty Smythe", "role": "secretary"}
    ]


def test_a_name_that_is_said_again_stands_whatever_its_marks(tmp_path: Path) -> None:
    name = "Μικρό Κτηνιατρείο «Η Πατούσα», Ελένη & Νίκος ο.ε."
    held(tmp_path, "el", {"organization": [name.replace("«", '"').replace("»", '"'), name]})
    assert read(tmp_path, "strategy")["organization"]["name"] == name


def test_enter_keeps_a_name_that_was_doubted_twice(tmp_path: Path) -> None:
    name = "we are called the little vets of the square"
    heard = held(tmp_path, "en", {"organization": [name, f"{name} now", ""]})
    assert heard["organization"][2].endswith(f"[{name} now] >")
    assert read(tmp_path, "strategy")["organization"]["name"] == f"{name} now"
