from __future__ import annotations

import pytest

from smlint.plan.wording.language import text_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We answer the questions of cooks and invite those we know to the mill.", "en"),
        ("Απαντάμε στις ερωτήσεις όσων μαγειρεύουν.", "el"),
        ("Αύξηση των followers στο Instagram με reels και stories για το brand", "el"),
        (
            "Nuestro plan es responder a las preguntas de los clientes en el foro y en la red.",
            "es",
        ),
        ("Nous répondons aux questions des clients dans le forum et sur les réseaux.", "fr"),
        ("Wir antworten auf die Fragen der Kunden und laden sie in die Mühle ein.", "de"),
        ("Rispondiamo alle domande dei clienti e li invitiamo al frantoio con gli amici.", "it"),
        ("Respondemos às perguntas dos clientes e convidamos os amigos para uma visita.", "pt"),
    ],
)
def test_a_document_is_in_the_language_of_its_function_words(text: str, language: str) -> None:
    assert text_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pasar de 10 a 20 antes del 30 de junio", "es"),
        ("Passer de 10 à 20 d'ici juin", "fr"),
        ("Ziele: 500 Follower bis Ende Juni", "de"),
        ("Obiettivi: 500 follower entro giugno", "it"),
        ("Metas: 500 seguidores até junho", "pt"),
        ("Goals: 500 followers by June", "en"),
    ],
)
def test_a_few_words_of_a_plan_are_enough(text: str, language: str) -> None:
    assert text_language(text) == language


def test_tables_and_bullets_with_few_function_words_have_a_language() -> None:
    rows = "| Prenotazioni | 20 | Prezzo |\n" * 12
    text = f"## Obiettivi dell'anno\n{rows}- Prenotazioni dirette\n- Camere più piene"
    assert text_language(text) == "it"


@pytest.mark.parametrize("text", ["", "12 %", "Instagram, TikTok", "Grow followers", "🎯"])
def test_what_is_too_little_to_tell_stays_open(text: str) -> None:
    assert text_language(text) is None


def test_code_and_links_do_not_count() -> None:
    text = "Απαντάμε σε όλους. ```the of and to in is that``` https://example.org/the/and/of"
    assert text_language(text) == "el"


def test_a_greek_plan_with_english_sentences_is_greek() -> None:
    text = "Η στρατηγική μας για το έτος. Οι μυλωνάδες απαντούν στο φόρουμ. Say it in the forum."
    assert text_language(text) == "el"


def test_a_word_without_end_is_of_no_language() -> None:
    assert text_language("x" * 2_000) is None
