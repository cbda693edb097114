"""How ``smlint init`` understands days counted from today, and amounts that are no number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.changes import target, today
from smlint.engine.beginning.days import day_to_come, past_day
from smlint.engine.beginning.doubts import DoubtError, NotUnderstoodError
from smlint.engine.shipped import Shipped, shipped

Reader = Callable[[str, Answers, Shipped], str]
NUMBERS: tuple[Reader, ...] = (today, target)


def said(language: str) -> Answers:
    return Answers(date(2026, 11, 20), language, {"unit": "count"})


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "a week ago", "2026-11-13"),
        ("en", "Two weeks ago.", "2026-11-06"),
        ("en", "3 days back", "2026-11-17"),
        ("en", "a fortnight ago", "2026-11-06"),
        ("en", "the day before yesterday", "2026-11-18"),
        ("el", "πριν μια βδομάδα", "2026-11-13"),
        ("el", "πριν από δέκα μέρες", "2026-11-10"),
        ("el", "μία εβδομάδα πριν", "2026-11-13"),
        ("el", "Προχθές", "2026-11-18"),
    ],
)
def test_a_day_is_counted_back_from_today(language: str, text: str, day: str) -> None:
    assert past_day(text, said(language), shipped()) == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "a month ago", "2026-10-20"),
        ("en", "a year ago", "2025-11-20"),
        ("en", "about a week ago", "2026-11-13"),
        ("el", "πριν από δύο μήνες", "2026-09-20"),
        ("el", "περίπου πριν μια εβδομάδα", "2026-11-13"),
    ],
)
def test_what_is_hardly_meant_to_the_day_is_proposed(language: str, text: str, day: str) -> None:
    with pytest.raises(DoubtError) as caught:
        past_day(text, said(language), shipped())
    assert caught.value.instead.proposed == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "a few weeks ago"),
        ("en", "over three weeks ago"),
        ("en", "ages ago"),
        ("en", "ago"),
        ("en", "9999 years ago"),
        ("el", "πριν λίγες μέρες"),
        ("el", "πριν από καιρό"),
    ],
)
def test_what_is_no_day_is_asked_for(language: str, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        past_day(text, said(language), shipped())
    assert not isinstance(caught.value, DoubtError)


@pytest.mark.parametrize(("language", "text"), [("en", "a week ago"), ("el", "πριν μια βδομάδα")])
def test_nothing_is_reached_on_a_day_that_has_passed(language: str, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        day_to_come(text, said(language), shipped())
    assert caught.value.key == "init.wrong.past"


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "the day after tomorrow", "2026-11-22"),
        ("el", "μεθαύριο", "2026-11-22"),
        ("el", "σε δύο βδομάδες", "2026-12-04"),
        ("el", "πριν τις 5 Δεκεμβρίου", "2026-12-05"),
    ],
)
def test_so_are_days_to_come(language: str, text: str, day: str) -> None:
    assert day_to_come(text, said(language), shipped()) == day


@pytest.mark.parametrize("read", NUMBERS)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "a few dozen"),
        ("en", "several hundred people"),
        ("en", "dozens"),
        ("en", "not many"),
        ("el", "μερικές δεκάδες"),
        ("el", "λίγοι"),
        ("el", "εκατοντάδες"),
    ],
)
def test_of_an_amount_that_can_be_many_numbers_one_is_asked_for(
    read: Reader, language: str, text: str
) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        read(text, said(language), shipped())
    assert (caught.value.key, caught.value.blanks) == ("init.wrong.vague", {"text": text})


@pytest.mark.parametrize("read", NUMBERS)
@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "3 dozen", "36"),
        ("en", "2 hundred", "200"),
        ("en", "two hundred and five", "205"),
        ("en", "a few dozen, maybe 40", "40"),
        ("el", "δύο δεκάδες", "20"),
        ("el", "3 εκατοντάδες", "300"),
        ("el", "πέντε ντουζίνες", "60"),
        ("en", "1500 dozen", "18000"),
        ("en", "1.5 hundred", "150"),
        ("en", "1,5 hundred", "150"),
        ("en", "twenty dozen", "240"),
        ("el", "2,5 δεκάδες", "25"),
        ("el", "μια δεκάδα", "10"),
        ("el", "είκοσι ντουζίνες", "240"),
    ],
)
def test_so_many_times_a_number_is_one(read: Reader, language: str, text: str, value: str) -> None:
    with pytest.raises(DoubtError) as caught:
        read(text, said(language), shipped())
    assert caught.value.instead.proposed == value


@pytest.mark.parametrize("read", NUMBERS)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1,500 dozen"),
        ("en", "1-2 dozen"),
        ("en", "0.5.0 hundred"),
        ("el", "1.500 δεκάδες"),
        ("el", "2-3 δεκάδες"),
    ],
)
def test_no_such_number_is_taken_without_the_word(read: Reader, language: str, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        read(text, said(language), shipped())
    assert caught.value.key == "init.wrong.number"
