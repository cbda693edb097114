"""The first weeks with their adjective behind the count, and months that are counted."""

from __future__ import annotations

import pytest

from smlint.plan.wording.days import Relative
from smlint.plan.wording.sentence import read_sentence

FIRST = [
    ("fr", "40 équipes sur les 8 premières semaines", 8),
    ("fr", "40 équipes pendant les huit premières semaines", 8),
    ("fr", "40 équipes dans les 8 prochaines semaines", 8),
    ("es", "40 equipos en las 8 primeras semanas", 8),
    ("es", "40 equipos durante las primeras ocho semanas", 8),
]
COUNTED = [
    ("it", "ricavi > 2x dal 2° mese"),
    ("de", "Erlöse > 2x ab dem 2. Monat"),
    ("es", "ingresos > 2x a partir del 2.º mes"),
    ("pt", "receitas > 2x a partir do 2º mês"),
    ("fr", "recettes > 2x dès le 2e mois"),
]


@pytest.mark.parametrize(("language", "text", "count"), FIRST)
def test_the_first_weeks_are_a_time(language: str, text: str, count: int) -> None:
    sentence = read_sentence(text, language)
    assert sentence.due is not None
    assert sentence.due.reading == Relative(count, "week")
    assert [each.text for each in sentence.numbers] == ["40"]


@pytest.mark.parametrize(("language", "text"), COUNTED)
def test_a_month_that_is_counted_is_no_number(language: str, text: str) -> None:
    assert [each.text for each in read_sentence(text, language).numbers] == ["2x"]


def test_over_some_months_is_how_it_is_counted() -> None:
    assert read_sentence("40 équipes actives sur 3 mois", "fr").due is None
