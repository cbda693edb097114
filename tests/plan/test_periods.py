from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.plan.wording.days import DateReading, Period, Relative, add_months
from smlint.plan.wording.periods import parse_date, parse_period, parse_relative, read_time
from tests.tries import tries

JUNE_30 = date(2027, 6, 30)


def test_an_iso_date_is_known_as_one() -> None:
    assert parse_date("2027-06-30", "en") == DateReading(JUNE_30, iso=True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2027-6-30", "en"),
        ("2027/06/30", "en"),
        ("30/6/2027", "en"),
        ("30/6/2027", "el"),
        ("6/30/2027", "en"),
        ("30.6.27", "el"),
        ("30-06-2027", None),
        ("30 June 2027", "en"),
        ("30th of June, 2027", "en"),
        ("June 30, 2027", "en"),
        ("June 30th 2027", "en"),
        ("30 Jun '27", "en"),
        ("30 June 27", "en"),
        ("by 30 June 2027.", "en"),
        ("30 Ιουνίου 2027", "el"),
        ("30ή Ιουνίου 2027", "el"),
        ("έως τις 30 Ιουνίου 2027", "el"),
        ("30 ΙΟΥΝΙΟΥ 2027", "el"),
        ("30 Ιουν. 2027", "el"),
    ],
)
def test_a_date_in_another_spelling_is_read(text: str, language: str | None) -> None:
    assert parse_date(text, language) == DateReading(JUNE_30)


@pytest.mark.parametrize("language", ["en", None])
def test_an_english_date_of_two_small_numbers_reads_two_ways(language: str | None) -> None:
    first, second = date(2027, 7, 6), date(2027, 6, 7)
    assert parse_date("6/7/2027", language) == DateReading(first, two_ways=(first, second))


@pytest.mark.parametrize(
    ("text", "language"),
    [("6/7/2027", "el"), ("6.7.2027", "en"), ("6/7/27", "el")],
)
def test_elsewhere_the_day_comes_first(text: str, language: str) -> None:
    assert parse_date(text, language) == DateReading(date(2027, 7, 6))


@pytest.mark.parametrize("month", ["Ιουνίου", "του Ιουνίου", "Ιούνη", "ΙΟΥΝΙΟΥ"])
@pytest.mark.parametrize("year", ["2027", "του 2027", "του έτους 2027"])
@pytest.mark.parametrize(
    "end",
    [
        "τέλος",
        "το τέλος",
        "τέλη",
        "τα τέλη",
        "έως τα τέλη",
        "έως και τα τέλη",
        "μέχρι τα τέλη",
        "στα τέλη",
    ],
)
def test_the_end_of_a_greek_month_is_its_last_day(end: str, month: str, year: str) -> None:
    assert read_time(f"{end} {month} {year}", "el") == Period(JUNE_30, JUNE_30)


@pytest.mark.parametrize(
    "text",
    [
        "Ιουνίου 2027",
        "έως και τον Ιούνιο του 2027",
        "μέσα στον Ιούνιο 2027",
        "εντός του Ιουνίου 2027",
    ],
)
def test_a_greek_month_is_one_in_any_case(text: str) -> None:
    assert read_time(text, "el") == Period(date(2027, 6, 1), JUNE_30)


def test_equal_readings_are_one() -> None:
    assert parse_date("5/5/2027", "en") == DateReading(date(2027, 5, 5))


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "σύντομα",
        "31 June 2027",
        "2027-02-29",
        "13/13/2027",
        "March 1",
        "10η Μαρτίου",
        "by summer",
        "1,700",
        "0.5.0",
        "Q2 2027",
        "",
        "2027-06-30" * 500,
    ],
)
def test_what_is_no_date_with_a_year_is_none(text: str) -> None:
    assert parse_date(text, "en") is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Q2 2027", "2027-04-01", "2027-06-30"),
        ("2027-Q2", "2027-04-01", "2027-06-30"),
        ("Q2'27", "2027-04-01", "2027-06-30"),
        ("second quarter of 2027", "2027-04-01", "2027-06-30"),
        ("β΄ τρίμηνο 2027", "2027-04-01", "2027-06-30"),
        ("Β' τρίμηνο του 2027", "2027-04-01", "2027-06-30"),
        ("2ο τρίμηνο 2027", "2027-04-01", "2027-06-30"),
        ("το δεύτερο τρίμηνο του 2027", "2027-04-01", "2027-06-30"),
        ("end of Q3 2026", "2026-09-30", "2026-09-30"),
        ("H1 2027", "2027-01-01", "2027-06-30"),
        ("α΄ εξάμηνο 2027", "2027-01-01", "2027-06-30"),
        ("second half of 2027", "2027-07-01", "2027-12-31"),
        ("June 2027", "2027-06-01", "2027-06-30"),
        ("by June 2027", "2027-06-01", "2027-06-30"),
        ("Ιούνιο 2027", "2027-06-01", "2027-06-30"),
        ("έως τον Ιούνιο του 2027", "2027-06-01", "2027-06-30"),
        ("2027-06", "2027-06-01", "2027-06-30"),
        ("06/2027", "2027-06-01", "2027-06-30"),
        ("March-May 2027", "2027-03-01", "2027-05-31"),
        ("end of June 2027", "2027-06-30", "2027-06-30"),
        ("the end of 2027", "2027-12-31", "2027-12-31"),
        ("end 2027", "2027-12-31", "2027-12-31"),
        ("τέλος Ιουνίου 2027", "2027-06-30", "2027-06-30"),
        ("τέλη του 2027", "2027-12-31", "2027-12-31"),
        ("mid-June 2027", "2027-06-15", "2027-06-15"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("Feb 2028", "2028-02-01", "2028-02-29"),
        ("2027-W26", "2027-06-28", "2027-07-04"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, start: str, end: str) -> None:
    expected = Period(date.fromisoformat(start), date.fromisoformat(end))
    assert parse_period(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    ["soon", "by summer", "φέτος", "this year", "Q5 2027", "June", "Q2", "1700", "2027-13", "0000"],
)
def test_what_is_no_period_with_a_year_is_none(text: str) -> None:
    assert parse_period(text, "en") is None


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("within 6 months", Relative(6, "month")),
        ("in 90 days", Relative(90, "day")),
        ("within the next two weeks", Relative(2, "week")),
        ("in a year", Relative(1, "year")),
        ("6 months from now", Relative(6, "month")),
        ("in two quarters", Relative(6, "month")),
        ("μέσα σε 6 μήνες", Relative(6, "month")),
        ("σε έξι μήνες", Relative(6, "month")),
        ("εντός 90 ημερών", Relative(90, "day")),
        ("μέσα στους επόμενους 3 μήνες", Relative(3, "month")),
        ("σε έναν χρόνο", Relative(1, "year")),
    ],
)
def test_a_relative_time_counts_units(text: str, relative: Relative) -> None:
    assert parse_relative(text, "el") == relative


@pytest.mark.parametrize("text", ["within 24 hours", "σε 48 ώρες", "on the same day", "6 months"])
def test_what_measures_a_reply_is_no_due_date(text: str) -> None:
    assert read_time(text, "en") is None


@pytest.mark.parametrize(
    ("start", "relative", "end"),
    [
        ("2026-10-31", Relative(6, "month"), "2027-04-30"),
        ("2027-01-31", Relative(1, "month"), "2027-02-28"),
        ("2028-01-31", Relative(1, "month"), "2028-02-29"),
        ("2028-02-29", Relative(1, "year"), "2029-02-28"),
        ("2026-12-31", Relative(2, "week"), "2027-01-14"),
        ("2026-10-31", Relative(90, "day"), "2027-01-29"),
    ],
)
def test_a_relative_time_is_counted_by_the_calendar(
    start: str, relative: Relative, end: str
) -> None:
    assert relative.after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize("unit", ["day", "week", "month", "year"])
def test_beyond_the_calendar_there_is_no_date(unit: str) -> None:
    with pytest.raises(ValueError, match="beyond"):
        Relative(9_999_999, unit).after(JUNE_30)


@settings(max_examples=tries(100))
@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-600, 600))
def test_months_are_counted_as_a_calendar_shows_them(start: date, months: int) -> None:
    later = add_months(start, months)
    assert (later.year - start.year) * 12 + later.month - start.month == months
    assert later.day == start.day or later.day < start.day <= 31


@settings(max_examples=tries(50))
@given(st.dates(date(1000, 1, 1)))
def test_every_iso_date_is_read(day: date) -> None:
    assert parse_date(day.isoformat(), None) == DateReading(day, iso=True)


@settings(max_examples=tries(200))
@given(st.text(alphabet="0123456789/-. 'QqHhW JuneofΙουνίου τρίμηνο", max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_time(text, "en")
