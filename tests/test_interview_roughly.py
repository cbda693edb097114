"""Numbers, days and how often, as people say them to ``smlint init`` roughly."""

from __future__ import annotations

from datetime import date

import pytest

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, NotUnderstoodError
from smlint.engine.beginning.interview import QUESTIONS
from smlint.engine.shipped import shipped

TODAY = date(2026, 11, 20)  # a Friday
QUESTION = {each.name: each for each in QUESTIONS}


def read(name: str, language: str, typed: str) -> str:
    return QUESTION[name].read(typed, Answers(TODAY, language, {"unit": "count"}), shipped())


@pytest.mark.parametrize(
    ("name", "language", "typed", "proposed"),
    [
        ("baseline", "el", "καμιά τριανταριά", "30"),
        ("baseline", "el", "καμιά οχτακοσαριά άτομα", "800"),
        ("target", "el", "μια εικοσαριά", "20"),
        ("baseline", "en", "a couple of dozen", "24"),
        ("target", "en", "a couple of hundred", "200"),
        ("baseline_date", "en", "last tuesday", "2026-11-17"),
        ("baseline_date", "en", "Friday", "2026-11-13"),
        ("due", "en", "next tuesday", "2026-11-24"),
        ("due", "en", "Friday", "2026-11-27"),
        ("baseline_date", "el", "την περασμένη Τρίτη", "2026-11-17"),
        ("due", "el", "αρχές Ιουνίου", "2027-06-10"),
        ("due", "en", "by early June 2028", "2028-06-10"),
        ("baseline_date", "el", "αρχές Ιουνίου", "2026-06-10"),
        ("due", "en", "end of march or thereabouts", "2027-03-31"),
        ("due", "en", "around end of march, I think", "2027-03-31"),
        ("due", "el", "τέλη Μαρτίου περίπου", "2027-03-31"),
        ("frequency", "en", "once a year", "quarterly"),
        ("frequency", "en", "every tuesday", "weekly"),
        ("frequency", "en", "after every concert", "monthly"),
        ("frequency", "en", "every 3 months", "quarterly"),
        ("frequency", "el", "κάθε Τρίτη", "weekly"),
        ("frequency", "el", "μετά από κάθε συναυλία", "monthly"),
        ("frequency", "el", "μια φορά τον χρόνο", "quarterly"),
    ],
)
def test_the_nearest_is_proposed(name: str, language: str, typed: str, proposed: str) -> None:
    with pytest.raises(DoubtError) as caught:
        read(name, language, typed)
    assert caught.value.instead.proposed == proposed


@pytest.mark.parametrize(
    ("language", "typed", "day"),
    [
        ("en", "this morning", "2026-11-20"),
        ("en", "last night", "2026-11-19"),
        ("el", "σήμερα το πρωί", "2026-11-20"),
        ("el", "χτες το βράδυ", "2026-11-19"),
    ],
)
def test_a_part_of_a_day_is_that_day(language: str, typed: str, day: str) -> None:
    assert read("baseline_date", language, typed) == day


@pytest.mark.parametrize("language", ["en", "el"])
def test_of_the_past_the_example_lies_in_the_past(language: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        read("baseline_date", language, "bananas")
    assert caught.value.blanks["day"] == TODAY
    with pytest.raises(NotUnderstoodError) as caught:
        read("due", language, "bananas")
    assert caught.value.key == "init.wrong.day"
