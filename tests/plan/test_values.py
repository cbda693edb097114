from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.plan.wording.values import Number, parse_number
from tests.tries import tries


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1240", "en", "1240"),
        ("1,240", "en", "1240"),
        ("1.240", "el", "1240"),
        ("1 240", "en", "1240"),
        ("1\u00a0240", None, "1240"),
        ("1,240.5", "el", "1240.5"),
        ("1.240,5", "en", "1240.5"),
        ("1,240,000", "el", "1240000"),
        ("4,0", "el", "4"),
        ("4.25", "en", "4.25"),
        ("0,125", "en", "0.125"),
        ("12k", "en", "12000"),
        ("5K", "el", "5000"),
        ("1.2M", "en", "1200000"),
        ("2 εκατ.", "el", "2000000"),
        ("3 χιλιάδες", "el", "3000"),
        ("-5", "en", "-5"),
        ("−5", "en", "-5"),
        ("100", "en", "100"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(
    text: str, language: str | None, value: str
) -> None:
    number = parse_number(text, language)
    assert number is not None
    assert number.value == Decimal(value)
    assert number.two_ways is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("88%", Number(Decimal(88), percent=True)),
        ("88 percent", Number(Decimal(88), percent=True)),
        ("25 τοις εκατό", Number(Decimal(25), percent=True)),
        ("5 percentage points", Number(Decimal(5), percent=True, unit="percentage points")),
        ("500+", Number(Decimal(500), plus=True)),
        ("500+ followers", Number(Decimal(500), plus=True, unit="followers")),
        (">40%", Number(Decimal(40), percent=True, plus=True)),
        ("Τουλάχιστον 25", Number(Decimal(25), plus=True)),
        ("< 2h", Number(Decimal(2), at_most=True, unit="h")),
        ("+30%", Number(Decimal(30), percent=True)),
        ("3-5%", Number(Decimal(3), percent=True, high=Decimal(5))),
        ("€ 3 million", Number(Decimal(3_000_000), unit="€")),
        ("8.000 €", Number(Decimal(8_000), unit="€")),
        ("$500", Number(Decimal(500), unit="$")),
        ("300 Ακόλουθοι", Number(Decimal(300), unit="Ακόλουθοι")),
    ],
)
def test_what_stands_around_a_number_is_kept(text: str, number: Number) -> None:
    assert parse_number(text, "el" if "." in text else "en") == number


def test_a_range_of_thousands_has_two_ends() -> None:
    assert parse_number("3-5k", "en") == Number(Decimal(3_000), high=Decimal(5_000))


@pytest.mark.parametrize(
    ("text", "language", "first", "second"),
    [
        ("1.240", None, "1240", "1.240"),
        ("1,240", None, "1240", "1.240"),
        ("1,240", "de", "1240", "1.240"),
        ("1.240", "en", "1.240", "1240"),
        ("1,240", "el", "1.240", "1240"),
    ],
)
def test_a_number_that_reads_two_ways_says_so(
    text: str, language: str | None, first: str, second: str
) -> None:
    number = parse_number(text, language)
    assert number is not None
    assert number.value == Decimal(first)
    assert number.two_ways == (Decimal(first), Decimal(second))


@pytest.mark.parametrize(
    "text",
    [
        "more",
        "twelve",
        "",
        "0.5.0",
        "12.34.567",
        "30/6/2027",
        "from 6 to 12",
        "2027-06-30",
        "B2B",
        "12 of the people who follow us today on any network",
        "9" * 5_000,
        "٣",
    ],
)
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert parse_number(text, "en") is None


@settings(max_examples=tries(100))
@given(st.integers(min_value=0, max_value=10**12))
def test_grouping_by_the_language_never_changes_the_value(value: int) -> None:
    english = parse_number(f"{value:,}", "en")
    greek = parse_number(f"{value:,}".replace(",", "."), "el")
    assert english == greek == Number(Decimal(value))


@settings(max_examples=tries(200))
@given(st.text(alphabet="0123456789.,- +%kM€ εκατ.<>", max_size=24), st.sampled_from(["en", "el"]))
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    number = parse_number(text, language)
    assert number is None or number.value.is_finite()


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("£12k", "en", 12_000),
        ("US$ 5k", "en", 5_000),
        ("A$5,000", "en", 5_000),
        ("5k USD", "en", 5_000),
        ("R$ 12.000", "pt", 12_000),
        ("CHF 12'000", "de", 12_000),
        ("12 000 €", "fr", 12_000),
        ("5 000 zł", "en", 5_000),
    ],
)
def test_money_is_read_with_its_sign(text: str, language: str, value: int) -> None:
    number = parse_number(text, language)
    assert number is not None
    assert number.value == value
