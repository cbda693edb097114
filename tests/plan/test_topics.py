"""The words of a sentence say which patterns need not be tried on it: none that would match is left
out.
"""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.plan.wording import times, topics
from smlint.plan.wording.leads import Leads
from smlint.plan.wording.scan import Scan
from smlint.plan.wording.sentence import Sentence

GOALS = Path(__file__).resolve().parents[2] / "benchmarks" / "goals.tsv"

WORDS = """
Raise Win followers from 1,240 to 1.700 by 30 June 2027 31/12/2027 2027-06-30 6/7/27 2027-w23
2027w23 Q2 q2 2q H1 2027q2 2027-q2 2027/h1 first second last quarter half of 2027 '27 June Juni
mid-June end of the year year-end this next month season in during over throughout summer the
harvest season within six 6 months two weeks 90 days from now today a week per post each every 2
daily weekly annual /month / week for three years last past previous ages 18-24 aged 30 on the
same working day 24h hours week 3 sprint 2 launch day pre-launch post event until before ahead
of Christmas Black Friday Monday double twice as triple half by half in half one in four a third
two-thirds first place number one at least more than up to over under no than ≥ 500+ > < 3-5 5→9
→ -> x% X XX TBD to be decided ___ ??? [number] [12] {{name}} <name> O1: KR 2 goal 3: phase 2
B2B 24/7 10:30 v1.2.3 covid-19 a@b.gr #tag www.a.gr/1 1. 2) (18% in 2025) € 3 million 12k 88 %
percent «Aigli 1928» Expo 2027 by year since να ανέβουν οι ακόλουθοι από 1.240 σε 1.700 έως τις
30 Ιουνίου 2027 τέλος του 2027 β' τρίμηνο α΄ εξάμηνο στο τέλος της χρονιάς μέσα σε έξι μήνες
εντός τριών ετών εντός εξαμήνου σε 90 ημέρες κάθε εβδομάδα την ημέρα τον μήνα ανά ανάρτηση
μηνιαίως ετήσια το καλοκαίρι την τουριστική σεζόν μέχρι τα Χριστούγεννα πριν το Πάσχα την
εβδομάδα του φεστιβάλ εβδομάδα 3 για δύο χρόνια ηλικίας τουλάχιστον πάνω από το πολύ διπλάσια
τριπλασιασμός στο μισό ένας στους δέκα ένα τρίτο οι μισοί πρώτη θέση δείκτης 2 φάση 1 ενάμισι
εκατομμύριο χίλιοι δεκαπέντε και , . ; ( ) | - – : ! "
hasta finales de junio de 2027 cada mes al menos el doble en los próximos seis meses bis Ende
Juni 2027
im ersten Quartal 2027 pro Woche mindestens d'ici fin mars 2027 au cours des 3 prochains mois par
"""
PIECES = WORDS.split()
CASES = tuple(" ".join(PIECES[at : at + 9]) for at in range(len(PIECES)))


Said = tuple[tuple[object, ...], ...]


def read(text: str, language: str | None) -> Said:
    """All that a sentence says."""
    read = Sentence(text, language)
    return read.numbers, read.times, read.rates, read.durations, read.placeholders, read.heads


def whole(monkeypatch: pytest.MonkeyPatch, text: str, language: str | None) -> Said:
    """All that a sentence says with every pattern tried, and every lead."""
    with monkeypatch.context() as patch:
        patch.setattr(topics, "of", lambda _text: topics.ALL)
        patch.setattr(Leads, "before", Leads.searched)
        return read(text, language)


def labelled() -> list[tuple[str, str]]:
    with GOALS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [(row["text"], row.get("language") or "en") for row in rows]


def test_labelled_sentences_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for text, language in labelled():
        assert read(text, language) == whole(monkeypatch, text, language)


@pytest.mark.parametrize("language", ["en", "el", "de", "es", "fr"])
def test_times_and_numbers_of_every_kind_read_the_same(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    chance = random.Random(5)  # noqa: S311 (no secret)
    mixed = (" ".join(chance.choices(PIECES, k=7)) for _case in range(1_500))
    for text in (*CASES, *mixed):
        assert read(text, language) == whole(monkeypatch, text, language), text


@given(st.text(max_size=40))
def test_any_word_is_told_twice_alike(text: str) -> None:
    assert topics.of(text) == topics.of(text)


def test_a_sentence_without_times_is_searched_for_none() -> None:
    scan = Scan("raise the number of people who write to us")
    assert times._CALENDAR.left_by(scan.topics) == ()  # noqa: SLF001 (what is left out is the point)
    assert times._RELATIVES.left_by(scan.topics) == ()  # noqa: SLF001


def test_a_lead_is_searched_for_only_where_its_last_word_stands() -> None:
    leads = Leads([("by", r"by (?:the )?$"), ("in", r"in $")], ["the"])
    assert list(leads.before("by the 5", 7)) == ["by"]
    assert list(leads.before("in 5", 3)) == ["in"]
    assert list(leads.before("of 5", 3)) == []
    assert leads.before("by the", 6) == ()
