"""Ids from Greek titles are written as ELOT 743 has it."""

from __future__ import annotations

import pytest

from smlint.plan.names import slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Αύξηση", "afxisi"),
        ("ευκαιρία", "efkairia"),
        ("αύριο", "avrio"),
        ("Ευάγγελος", "evangelos"),
        ("αυγή", "avgi"),
        ("μπράβο", "bravo"),
        ("καμπάνια", "kampania"),
        ("έντυπα ντομάτας", "entypa-ntomatas"),
        ("άγχος", "anchos"),
        ("έλεγξε", "elenxe"),
        ("ΟΥΡΑΝΟΣ", "ouranos"),
        ("άυλος", "aylos"),
        ("πραΰς", "prays"),
        ("Instagram & Facebook", "instagram-facebook"),
    ],
)
def test_sounds_of_two_letters(title: str, name: str) -> None:
    assert slug(title) == name
