"""How soon everybody is answered: a promise that holds from today on."""

from __future__ import annotations

import pytest

from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.standing import is_promise, says_how_soon

SOON = [
    ("en", "Reply to every review within two days"),
    ("en", "All questions get an answer the next working day"),
    ("el", "Να απαντάμε σε κάθε κριτική μέσα σε 48 ώρες"),
    ("el", "Κάθε ερώτηση παίρνει απάντηση αυθημερόν"),
    ("de", "Jede Anfrage binnen 24 Stunden beantworten"),
    ("fr", "Répondre à tous les avis sous deux jours"),
    ("fr", "Toute question a une réponse le jour ouvré suivant"),
    ("es", "Responder a todas las reseñas en 48 horas"),
]


@pytest.mark.parametrize(("language", "text"), SOON)
def test_how_soon_is_read(language: str, text: str) -> None:
    assert says_how_soon(read_sentence(text, language))


@pytest.mark.parametrize(("language", "text"), [each for each in SOON if "Toute" not in each[1]])
def test_a_promise_to_everybody_needs_no_day(language: str, text: str) -> None:
    assert is_promise(read_sentence(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "Answer 40 questions within two days",
        "Train all 30 volunteers",
        "Reach every household within six months",
        "Cut every reply from 3 to 2 days",
        "Reply to every review within two days by June 2027",
    ],
)
def test_what_is_reached_once_is_no_promise(text: str) -> None:
    assert not is_promise(read_sentence(text, "en"))
