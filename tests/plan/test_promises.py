"""How soon everybody is answered: a promise that holds from today on."""

from __future__ import annotations

import pytest

from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.standing import is_promise, is_share_in_time, says_how_soon
from tests.conftest import Plan, Smlint
from tests.plan.found_sources import TITLES, listed, read

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


ONE = [
    ("en", "Approval of a post within one working day"),
    ("en", "Questions get an answer the same working day"),
    ("en", "They report pollution to us within the hour"),
    ("de", "Freigabe eines Beitrags in höchstens einem Arbeitstag"),
    ("de", "Antwort auf Fragen innerhalb einer Stunde"),
    ("de", "Antworten spätestens nach einem Tag"),
    ("fr", "Valider une publication en un jour ouvré au plus"),
    ("fr", "Réponse aux messages en moins d'une heure"),
    ("es", "Aprobar cada publicación en un día laborable como máximo"),
    ("it", "Approvazione di un post entro un giorno lavorativo"),
    ("it", "Risposta ai messaggi in meno di un'ora"),
    ("pt", "Aprovação de uma publicação num dia útil no máximo"),
    ("el", "Έγκριση ανάρτησης σε μία εργάσιμη ημέρα το πολύ"),
    ("el", "Απάντηση στα μηνύματα μέσα σε μία ώρα"),
]
"""Their number is an article."""


@pytest.mark.parametrize(("language", "text"), [*SOON, *ONE])
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


@pytest.mark.parametrize(("language", "text"), ONE)
def test_how_soon_is_a_target_without_a_figure(
    plan: Plan, smlint: Smlint, language: str, text: str
) -> None:
    head = f"---\nlang: {language}\n---\n# Social media 2027\n\n"
    plan({"notes.md": f"{head}## {TITLES[language][1]}\n\n- {text}\n- Instagram: 310 → 520\n"})
    assert "SM116" not in smlint("check", "notes.md", "--select", "SM116").out


@pytest.mark.parametrize(
    ("text", "is_"),
    [
        ("30% of first-time guests come back within 60 days", True),
        ("At least 40% of new members say hello within two weeks", True),
        ("30% of bookings come from Instagram within six months", False),
        ("Raise the open rate to 30% within 60 days", False),
        ("300 bookings within 60 days", False),
    ],
)
def test_a_share_in_so_many_days_is_counted_from_their_beginning(text: str, is_: bool) -> None:
    assert is_share_in_time(read_sentence(text, "en")) is is_
    source = f"# Social media plan 2027\n\n## Goals\n\n- {text}\n"
    dues = [str(each["due"]) for each in listed(read(source, "notes.md"), "goal")]
    assert (dues == ["2027"]) is is_
