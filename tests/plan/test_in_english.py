"""Times and numbers of Spanish, French, German, Italian and Portuguese sentences."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.base.text import fold
from smlint.plan.wording.days import DateReading, Period, Relative
from smlint.plan.wording.in_english import LANGUAGES, plain
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.plan.wording.values import parse_number

DATED = (
    (
        "es",
        "Alcanzar 1.500 seguidores en Instagram antes del 30 de junio de 2027",
        "30 de junio de 2027",
    ),
    (
        "es",
        "Duplicar los suscriptores hasta el segundo trimestre de 2027",
        "segundo trimestre de 2027",
    ),
    ("es", "Cerrar tres acuerdos durante el primer semestre de 2027", "primer semestre de 2027"),
    ("es", "Publicar el informe para finales de 2027", "finales de 2027"),
    ("fr", "Atteindre 2 000 abonnés sur Instagram d'ici le 30 juin 2027", "30 juin 2027"),
    ("fr", "Augmenter le trafic de 20 % d’ici fin 2027", "fin 2027"),
    ("fr", "Recruter cinq ambassadeurs au 1er trimestre 2027", "1er trimestre 2027"),
    ("de", "Bis zum 30. Juni 2027 1.500 Follower auf Instagram erreichen", "30. Juni 2027"),
    ("de", "Anmeldungen von 310 auf 520 steigern bis Ende 2027", "Ende 2027"),
    ("de", "Im zweiten Quartal 2027 mindestens drei Partner gewinnen", "zweiten Quartal 2027"),
    ("it", "Raggiungere 1.500 follower su Instagram entro il 30 giugno 2027", "30 giugno 2027"),
    ("it", "Aumentare le prenotazioni del 20% entro la fine del 2027", "la fine del 2027"),
    ("pt", "Alcançar 1.500 seguidores no Instagram até 30 de junho de 2027", "30 de junho de 2027"),
    (
        "pt",
        "Passar de 310 para 520 inscritos no segundo trimestre de 2027",
        "segundo trimestre de 2027",
    ),
)


@pytest.mark.parametrize(("language", "text", "due"), DATED)
def test_a_deadline_is_found_in_the_writers_own_words(language: str, text: str, due: str) -> None:
    found = read_sentence(text, language).due
    assert found is not None
    assert found.text == due
    assert text[found.start : found.end] == due
    assert isinstance(found.reading, DateReading | Period)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "30 de junio de 2027", date(2027, 6, 30)),
        ("es", "para finales de septiembre de 2027", date(2027, 9, 30)),
        ("fr", "avant le 1er août 2027", date(2027, 8, 1)),
        ("fr", "T3 2027", date(2027, 9, 30)),
        ("de", "bis Ende März 2027", date(2027, 3, 31)),
        ("de", "1. Quartal 2027", date(2027, 3, 31)),
        ("it", "entro marzo 2027", date(2027, 3, 31)),
        ("it", "secondo semestre 2027", date(2027, 12, 31)),
        ("pt", "até o final de março de 2027", date(2027, 3, 31)),
        ("pt", "4º trimestre de 2027", date(2027, 12, 31)),
    ],
)
def test_the_last_day_of_a_time(language: str, text: str, day: date) -> None:
    reading = read_time(text, language)
    assert (reading.end if isinstance(reading, Period) else getattr(reading, "date", None)) == day


@pytest.mark.parametrize(
    ("language", "text", "months"),
    [
        ("es", "Crecer un 20% en los próximos 6 meses", 6),
        ("fr", "Gagner 20 % dans les 6 mois", 6),
        ("de", "Reichweite um 20 % erhöhen innerhalb von 6 Monaten", 6),
        ("it", "Passare da 310 a 520 iscritti nei prossimi 6 mesi", 6),
        ("pt", "Crescer 20% nos próximos 6 meses", 6),
    ],
)
def test_a_time_counted_from_now(language: str, text: str, months: int) -> None:
    due = read_sentence(text, language).due
    assert due is not None
    assert due.reading == Relative(months, "month")


def numbers(sentence: Sentence) -> list[tuple[str, str, int]]:
    return [(mark.text, mark.role.value, int(mark.number.value)) for mark in sentence.numbers]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Pasar de 310 a 520 reservas"),
        ("fr", "Passer de 310 à 520 réservations"),
        ("de", "Buchungen von 310 auf 520 steigern"),
        ("it", "Passare da 310 a 520 prenotazioni"),
        ("pt", "Passar de 310 para 520 reservas"),
    ],
)
def test_where_one_stands_and_where_one_wants_to_be(language: str, text: str) -> None:
    read = numbers(read_sentence(text, language))
    assert read == [("310", "from", 310), ("520", "to", 520)]


@pytest.mark.parametrize(
    ("language", "text", "rate"),
    [
        ("es", "100 visitas al mes", "al mes"),
        ("fr", "100 visites par mois", "par mois"),
        ("de", "100 Besuche pro Monat", "pro Monat"),
        ("it", "100 visite al mese", "al mese"),
        ("pt", "100 visitas por mês", "por mês"),
    ],
)
def test_how_often_is_no_deadline(language: str, text: str, rate: str) -> None:
    sentence = read_sentence(text, language)
    assert sentence.due is None
    assert [mark.text for mark in sentence.rates] == [rate]


def test_millions_are_multiplied_out() -> None:
    number = parse_number("2 millones", "es")
    assert number is not None
    assert number.value == 2_000_000


def test_the_words_of_one_language_mean_nothing_in_another() -> None:
    assert read_sentence("We meet Marco by the set in May", "en").due is not None
    assert read_time("marco 2027", "en") is None
    assert read_time("março 2027", "pt") == read_time("March 2027", "en")


@given(st.sampled_from(LANGUAGES), st.text(max_size=120))
def test_every_letter_knows_its_place(language: str, text: str) -> None:
    read = plain(text, language)
    assert len(read.source) == len(read.text)
    assert all(0 <= at < max(len(text), 1) for at in read.source)
    assert list(read.source) == sorted(read.source)


@given(st.text(max_size=120))
def test_other_languages_are_folded_and_nothing_else(text: str) -> None:
    assert plain(text, "en") == fold(text)


PARTS_OF_A_YEAR = (
    ("es", "II semestre 2027", date(2027, 12, 31)),
    ("es", "S1 2027", date(2027, 6, 30)),
    ("es", "III trimestre de 2027", date(2027, 9, 30)),
    ("fr", "2ème semestre 2027", date(2027, 12, 31)),
    ("fr", "semestre 1 2027", date(2027, 6, 30)),
    ("fr", "3ème trimestre de 2027", date(2027, 9, 30)),
    ("fr", "S2 2027", date(2027, 12, 31)),
    ("de", "II. Quartal 2027", date(2027, 6, 30)),
    ("de", "1. HJ 2027", date(2027, 6, 30)),
    ("de", "II. Halbjahr 2027", date(2027, 12, 31)),
    ("it", "I semestre 2027", date(2027, 6, 30)),
    ("it", "IV trimestre 2027", date(2027, 12, 31)),
    ("it", "S2/2027", date(2027, 12, 31)),
    ("pt", "1º sem. 2027", date(2027, 6, 30)),
    ("pt", "I trimestre de 2027", date(2027, 3, 31)),
    ("pt", "S1 de 2027", date(2027, 6, 30)),
)


@pytest.mark.parametrize(("language", "text", "last"), PARTS_OF_A_YEAR)
def test_parts_of_a_year_are_read_however_they_are_counted(
    language: str, text: str, last: date
) -> None:
    read = read_time(text, language)
    assert isinstance(read, Period)
    assert read.end == last


@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        ("es", "Tener 70 alumnas al acabar octubre de 2027", "octubre de 2027"),
        ("es", "Tener 70 alumnas al terminar el mes de octubre de 2027", "octubre de 2027"),
        ("fr", "Avoir 70 élèves à l'issue du mois d'octobre 2027", "octobre 2027"),
        ("fr", "Avoir 70 élèves au terme de mars 2027", "mars 2027"),
        ("de", "70 Schülerinnen mit Ablauf des Oktober 2027", "Oktober 2027"),
        ("it", "Avere 70 allieve al termine di ottobre 2027", "ottobre 2027"),
        ("pt", "Ter 70 alunas ao terminar outubro de 2027", "outubro de 2027"),
    ],
)
def test_when_a_month_is_over_is_a_deadline(language: str, text: str, due: str) -> None:
    found = read_sentence(text, language).due
    assert found is not None
    assert found.text.endswith(due)
    assert found.reading is not None


@pytest.mark.parametrize("text", ["S2 del metro", "sala S1", "I trimestri passati"])
def test_a_short_name_without_a_year_is_no_part_of_one(text: str) -> None:
    assert read_sentence(text, "it").times == ()


COMPARED = (
    ("en", "450 votes in March 2027, against 290 in 2025", "March 2027"),
    ("en", "450 votes in March 2027, compared with 290 in March 2025", "March 2027"),
    ("en", "450 votes in March 2027 instead of 290 in 2025", "March 2027"),
    ("el", "450 αιτήσεις τον Μάρτιο 2027, έναντι 290 το 2025", "Μάρτιο 2027"),
    ("el", "450 αιτήσεις τον Μάρτιο 2027 αντί για 290 το 2025", "Μάρτιο 2027"),
    ("es", "450 votos en marzo de 2027, frente a 290 en 2025", "marzo de 2027"),
    ("es", "450 votos en marzo de 2027 en lugar de 290 en 2025", "marzo de 2027"),
    ("fr", "450 voix en mars 2027, contre 290 en 2025", "mars 2027"),
    ("fr", "450 voix en mars 2027 (contre 290 en 2025)", "mars 2027"),
    ("fr", "450 voix en mars 2027 par rapport à 290 en 2025", "mars 2027"),
    ("de", "450 Stimmen im März 2027, gegenüber 290 in 2025", "März 2027"),
    ("de", "450 Stimmen im März 2027 statt 290 in 2025", "März 2027"),
    ("it", "450 voti a marzo 2027, contro i 290 del 2025", "marzo 2027"),
    ("it", "450 voti a marzo 2027 rispetto ai 290 nel 2025", "marzo 2027"),
    ("pt", "450 votos em março de 2027, contra 290 em 2025", "março de 2027"),
    ("pt", "450 votos em março de 2027, face a 290 em 2025", "março de 2027"),
)


@pytest.mark.parametrize(("language", "text", "due"), COMPARED)
def test_a_number_that_one_compares_with_is_no_target_and_its_year_no_deadline(
    language: str, text: str, due: str
) -> None:
    said = read_sentence(text, language)
    assert said.due is not None
    assert said.due.text == due
    assert [mark.number.value for mark in said.targets] == [450]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Win against 5 rivals in 2027"),
        ("fr", "Gagner contre 5 équipes en 2027"),
        ("es", "Ganar contra 5 equipos en 2027"),
    ],
)
def test_against_whom_one_wins_is_counted(language: str, text: str) -> None:
    assert [mark.number.value for mark in read_sentence(text, language).targets] == [5]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Una pieza al mes en la prensa local"),
        ("fr", "Un article par mois dans la presse locale"),
        ("de", "Ein Artikel pro Monat in der Lokalpresse"),
        ("it", "Un articolo al mese sulla stampa locale"),
        ("pt", "Uma peça por mês na imprensa local"),
    ],
)
def test_the_article_before_how_often_counts(language: str, text: str) -> None:
    assert [mark.number.value for mark in read_sentence(text, language).targets] == [1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Una comunidad que se reúne"),
        ("fr", "Une communauté qui se parle"),
        ("de", "Eine Gemeinschaft, die monatlich wächst"),
    ],
)
def test_an_article_alone_counts_nothing(language: str, text: str) -> None:
    assert read_sentence(text, language).targets == ()
