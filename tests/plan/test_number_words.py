"""Numbers of several words are read as one."""

from __future__ import annotations

import pytest

from smlint.plan.wording.sentence import read_sentence

NUMBERS = [
    ("en", "Twenty-five sign-ups", "Twenty-five", 25),
    ("en", "twenty five sign-ups", "twenty five", 25),
    ("en", "two hundred and fifty readers", "two hundred and fifty", 250),
    ("en", "a hundred and two talks", "a hundred and two", 102),
    ("en", "three thousand five hundred visits", "three thousand five hundred", 3500),
    ("en", "fifty thousand views", "fifty thousand", 50_000),
    ("en", "half a dozen talks", "half a dozen", 6),
    ("en", "two dozen talks", "two dozen", 24),
    ("en", "twenty one-to-one talks", "twenty", 20),
    ("en", "forty five-star reviews", "forty", 40),
    ("el", "Εικοσιπέντε άτομα", "Εικοσιπέντε", 25),
    ("el", "τριάντα πέντε μηνύματα", "τριάντα πέντε", 35),
    ("el", "είκοσι μία κρατήσεις", "είκοσι μία", 21),
    ("el", "διακόσια πενήντα άτομα", "διακόσια πενήντα", 250),
    ("el", "εκατόν είκοσι μέλη", "εκατόν είκοσι", 120),
    ("el", "δύο χιλιάδες πεντακόσιοι ακόλουθοι", "δύο χιλιάδες πεντακόσιοι", 2500),
    ("el", "χίλια διακόσια μέλη", "χίλια διακόσια", 1200),
    ("es", "veinticinco donantes", "veinticinco", 25),
    ("es", "treinta y una citas", "treinta y una", 31),
    ("es", "doscientas cincuenta personas", "doscientas cincuenta", 250),
    ("pt", "trinta e cinco mensagens", "trinta e cinco", 35),
    ("pt", "vinte e uma visitas", "vinte e uma", 21),
    ("fr", "vingt-cinq dons", "vingt-cinq", 25),
    ("fr", "vingt et un membres", "vingt et un", 21),
    ("fr", "quatre-vingt-dix dons", "quatre-vingt-dix", 90),
    ("fr", "deux cents lecteurs", "deux cents", 200),
    ("it", "ventuno soci", "ventuno", 21),
    ("it", "trentotto iscritti", "trentotto", 38),
    ("de", "fünfundzwanzig Mitglieder", "fünfundzwanzig", 25),
    ("de", "dreißig Besuche", "dreißig", 30),
]


@pytest.mark.parametrize(("language", "text", "words", "value"), NUMBERS)
def test_a_number_of_several_words_is_one(language: str, text: str, words: str, value: int) -> None:
    (mark,) = read_sentence(text, language).numbers
    assert (mark.text, int(mark.number.value), mark.word) == (words, value, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "thousands of readers"),
        ("en", "several hundred readers"),
        ("el", "χιλιάδες αναγνώστες"),
    ],
)
def test_what_counts_nothing_exactly_is_no_number(language: str, text: str) -> None:
    assert read_sentence(text, language).numbers == ()


def test_hours_in_words_are_a_duration() -> None:
    sentence = read_sentence("Answer within twenty-four hours", "en")
    assert [each.text for each in sentence.durations] == ["within twenty-four hours"]
    (time,) = read_sentence("Double the readers within thirty-six months", "en").times
    assert time.text == "within thirty-six months"
