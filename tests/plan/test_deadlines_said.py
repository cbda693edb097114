"""How people say by when, in seven languages."""

from __future__ import annotations

import pytest

from smlint.plan.wording.sentence import read_sentence


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("el", "μέχρι Χριστούγεννα", "Χριστούγεννα"),
        ("el", "πριν από Χριστούγεννα", "Χριστούγεννα"),
        ("el", "έως Παρασκευή", "Παρασκευή"),
        ("el", "μέχρι αρχές Σεπτεμβρίου", "αρχές Σεπτεμβρίου"),
        ("el", "ως τις αρχές Μαρτίου", "αρχές Μαρτίου"),
        ("el", "μέχρι τέλος εξαμήνου", "τέλος εξαμήνου"),
        ("el", "το αργότερο 30/4", "30/4"),
        ("de", "bis Saisonende", "Saisonende"),
        ("de", "bis zum Ende der Spielzeit", "Ende der Spielzeit"),
        ("de", "spätestens am 30.4.", "30.4."),
        ("de", "bis spätestens 5.11.", "5.11."),
        ("en", "by the middle of June", "middle of June"),
        ("en", "before the start of September", "start of September"),
        ("en", "no later than 30 April", "30 April"),
        ("en", "by 30/4", "30/4"),
        ("es", "como muy tarde el 30 de abril", "30 de abril"),
        ("es", "a más tardar el 30/4", "30/4"),
        ("es", "de aquí a junio", "junio"),
        ("es", "para el final de la temporada", "final de la temporada"),
        ("fr", "d'ici la mi-juin", "la mi-juin"),
        ("fr", "au plus tard le 30/4", "30/4"),
        ("fr", "d'ici la fin du trimestre", "la fin du trimestre"),
        ("it", "al più tardi il 30/4", "30/4"),
        ("it", "entro la fine della stagione", "la fine della stagione"),
        ("pt", "o mais tardar a 30/4", "30/4"),
        ("pt", "até ao fim da época", "ao fim da época"),
    ],
)
def test_it_is_a_deadline(language: str, text: str, time: str) -> None:
    due = read_sentence(f"500 {text}", language).due
    assert due is not None
    assert due.text == time


@pytest.mark.parametrize("text", ["better than 30 April", "by 3/4 of all members", "by 1.5 points"])
def test_it_is_none(text: str) -> None:
    assert read_sentence(text, "en").due is None
