"""Two targets of one sentence are told in its own words."""

from __future__ import annotations

import pytest

from smlint.checks.twofold import both_said
from smlint.plan.wording.sentence import read_sentence


@pytest.mark.parametrize(
    ("language", "text", "one", "other"),
    [
        (
            "en",
            "Reach 520 followers and 90 visits a month by May",
            "520 followers",
            "90 visits a month",
        ),
        (
            "en",
            "Raise followers to 500 and comments to 90",
            "Raise followers to 500",
            "comments to 90",
        ),
        ("en", "200 boats and at least 40 paid berths by June 2027", "200 boats", "40 paid berths"),
        ("de", "150 Gäste, 75 zahlende Gäste (~900 €)", "150 Gäste", "75 zahlende Gäste"),
        ("de", "500+ Leser, 50+ zahlende Leser, Gewinn", "500+ Leser", "50+ zahlende Leser"),
        ("el", "30 νέα μέλη και άλλα 20 σχόλια ως τον Μάιο", "30 νέα μέλη", "άλλα 20 σχόλια"),
        ("el", "40 μέλη και 9 πολύ καλές κριτικές ως τον Μάιο", "40 μέλη", "9 πολύ καλές κριτικές"),
        (
            "el",
            "90 βάρκες ως τον Μάιο (σήμερα 61) και άλλες 20 μετά το Πάσχα",
            "90 βάρκες ως τον Μάιο",
            "άλλες 20 μετά το Πάσχα",
        ),
        ("el", "Οι φίλοι σε 500 και οι εγγραφές σε 90", "Οι φίλοι σε 500", "οι εγγραφές σε 90"),
    ],
)
def test_each_target_in_the_words_of_the_sentence(
    language: str, text: str, one: str, other: str
) -> None:
    sentence = read_sentence(text, language)
    assert sentence.compound is not None
    assert both_said(sentence, *sentence.compound) == (one, other)
