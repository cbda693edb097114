"""How ``smlint init`` understands what people answer."""

from __future__ import annotations

from datetime import date

import pytest

from smlint.base.guide import LANGUAGES
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.days import day_to_come, past_day
from smlint.engine.beginning.doubts import DoubtError, NotUnderstoodError
from smlint.engine.beginning.numbers import number
from smlint.engine.beginning.people import owner
from smlint.engine.shipped import shipped
from smlint.i18n import catalogue

TODAY = date(2026, 11, 20)


def said(language: str = "en", **texts: str) -> Answers:
    return Answers(TODAY, language, texts)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "tomorrow", "2026-11-21"),
        ("el", "ΑΥΡΙΟ", "2026-11-21"),
        ("en", "30 November", "2026-11-30"),
        ("el", "30 Νοεμβρίου", "2026-11-30"),
        ("el", "10 Νοεμβρίου", "2027-11-10"),
        ("en", "March", "2027-03-31"),
        ("en", "Q2 2027", "2027-06-30"),
        ("en", "in 6 months", "2027-05-20"),
    ],
)
def test_a_day_to_come_is_the_next_one_of_its_name(language: str, text: str, day: str) -> None:
    assert day_to_come(text, said(language)) == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "today", "2026-11-20"),
        ("el", "σήμερα", "2026-11-20"),
        ("el", "χτες", "2026-11-19"),
        ("en", "20 November", "2026-11-20"),
        ("el", "30 Νοεμβρίου", "2025-11-30"),
    ],
)
def test_a_day_on_which_somebody_counted_is_the_last_one_of_its_name(
    language: str, text: str, day: str
) -> None:
    assert past_day(text, said(language)) == day


@pytest.mark.parametrize("text", ["tomorrow", "2026-11-21"])
def test_nobody_counted_on_a_day_to_come(text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        past_day(text, said())
    assert caught.value.key == "init.wrong.future"


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "summer 2027", "2027-08-31"),
        ("el", "Καλοκαίρι 2028", "2028-08-31"),
        ("el", "ως το τέλος του φθινοπώρου", "2026-11-30"),
        ("en", "spring", "2027-05-31"),
    ],
)
def test_of_a_season_the_day_is_asked_and_its_last_one_proposed(
    language: str, text: str, day: str
) -> None:
    with pytest.raises(DoubtError) as caught:
        day_to_come(text, said(language))
    assert (caught.value.instead.proposed, caught.value.instead.otherwise) == (day, "")


def test_of_two_readings_of_a_day_both_are_told() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        day_to_come("6/7/2027", said())
    assert set(caught.value.blanks.values()) == {date(2027, 7, 6), date(2027, 6, 7)}


@pytest.mark.parametrize("text", ["soon", "9999", "0000-00-00", "winter", "in 99999 years"])
def test_what_is_no_day_is_asked_again(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        day_to_come(text, said())


@pytest.mark.parametrize(("language", "text"), [("en", "1.240"), ("el", "1,240")])
@pytest.mark.parametrize("unit", ["", "count", "euro"])
def test_thousandths_of_whole_things_are_asked_about(language: str, text: str, unit: str) -> None:
    with pytest.raises(DoubtError) as caught:
        number(text, said(language, unit=unit))
    assert (caught.value.instead.proposed, caught.value.instead.otherwise) == ("1240", "1.24")


@pytest.mark.parametrize(
    ("language", "text", "unit", "read"),
    [
        ("en", "1,240", "count", "1240"),
        ("el", "1.240", "count", "1240"),
        ("en", "1.240", "ratio", "1.24"),
        ("en", "4.5", "count", "4.5"),
        ("en", "12k", "count", "12000"),
    ],
)
def test_other_numbers_stand_as_they_are(language: str, text: str, unit: str, read: str) -> None:
    assert number(text, said(language, unit=unit)) == read


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Maria and Petros"), ("el", "Μαρία και Πέτρος"), ("en", "Maria, Petros")],
)
def test_of_two_owners_one_is_asked_for(language: str, text: str) -> None:
    with pytest.raises(DoubtError) as caught:
        owner(text, said(language), shipped())
    first, second = caught.value.instead.beside["team"].split(", ")
    assert owner(first, said(language), shipped()) == first
    assert len(second) > 1


@pytest.mark.parametrize("text", ["Maria", "Anna L., bookings", "Sandy Anderson", "Kai Andersen"])
def test_one_owner_is_one(text: str) -> None:
    for language in LANGUAGES:
        assert owner(text, said(language), shipped()) == text


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "about 300", "300"),
        ("en", "I think 1.240", "1240"),
        ("el", "κάπου 300", "300"),
        ("el", "γύρω στους 1.240", "1240"),
    ],
)
def test_a_number_among_words_is_proposed(language: str, text: str, value: str) -> None:
    with pytest.raises(DoubtError) as caught:
        number(text, said(language, unit="count"))
    assert (caught.value.key, caught.value.instead.proposed) == ("init.doubt.number", value)
    assert not caught.value.instead.otherwise


@pytest.mark.parametrize("text", ["few", "between 3 and 5", "3 or 4", "about 10-20"])
def test_of_no_number_or_several_none_is_proposed(text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        number(text, said())
    assert caught.value.key == "init.wrong.number"


def test_today_is_not_said_to_have_passed() -> None:
    for text in ("today", "2026-11-20", "2020-01-01"):
        with pytest.raises(NotUnderstoodError) as caught:
            day_to_come(text, said())
        assert caught.value.key == "init.wrong.past"
    assert "passed" not in catalogue("en").say("init.wrong.past")
    assert "περάσει" not in catalogue("el").say("init.wrong.past")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("el", "η Ελένη Παππά", "Ελένη Παππά"),
        ("el", "Ο Νίκος", "Νίκος"),
        ("el", "Όλγα", "Όλγα"),
        ("el", "η μαμά", "η μαμά"),
        ("en", "O Niall", "O Niall"),
        ("en", "The Hague office", "The Hague office"),
    ],
)
def test_a_name_has_no_article(language: str, text: str, name: str) -> None:
    assert owner(text, said(language), shipped()) == name


def test_two_people_with_their_articles_are_two() -> None:
    with pytest.raises(DoubtError) as caught:
        owner("Ο Νίκος και η Ελένη Παππά", said("el"), shipped())
    assert caught.value.instead.beside == {"team": "Νίκος, Ελένη Παππά"}
