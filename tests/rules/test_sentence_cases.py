"""SM118 on the ways people write a target: no false alarm on honest phrasings, no slip missed."""

from __future__ import annotations

import pytest

from smlint.engine.examples import findings
from smlint.engine.shipped import shipped
from smlint.rules.definition import Example

RULE = shipped().rules["SM118"]


def told(sentence: str, fields: str, language: str = "en") -> list[str]:
    text = (
        f"kind: goal\nid: g\nlanguage: {language}\nobjectives:\n"
        f'  - id: o\n    statement: "{sentence}"\n    {fields}\n'
    )
    found = findings(RULE, Example({"plan.yaml": text}), shipped())
    return [each.message for each in found]


FROM_500 = "baseline: {value: 500, date: 2026-10-31}\n    target: 1000"
DATED = "baseline: {value: 500, date: 2026-10-31}\n    target: 1000\n    due: "
OF_90 = "baseline: {value: 60, date: 2026-10-31}\n    target: 90"
AGREE = [
    ("Reach 1,000 followers by 30 June 2027", FROM_500),
    ("Raise followers from 500 to 1,000", FROM_500),
    ("Raise followers from 500 to 1000", FROM_500),
    ("Add 500 followers", FROM_500),
    ("Gain 500 new followers", FROM_500),
    ("Grow by 500 followers", FROM_500),
    ("Increase followers by 100%", FROM_500),
    ("Increase followers 100%", FROM_500),
    ("100% more followers", FROM_500),
    ("Double our followers", FROM_500),
    ("Reach 1k followers", FROM_500),
    ("1.000 followers", FROM_500),
    ("Five hundred more followers", FROM_500),
    ("Reach 1,000 followers on 3 channels", FROM_500),
    ("Answer 9 of 10 questions within 24 hours", "baseline: {value: 60}\n    target: 90"),
    ("Answer 90% of questions", "baseline: {value: 0.6}\n    target: 0.9"),
    ("Cut complaints by 20%", "baseline: {value: 10}\n    target: 8"),
    ("Reduce answers from 26 hours to 12 hours", "baseline: {value: 26}\n    target: 12"),
    ("Reach 1,000 followers before 1 July 2027", FROM_500 + "\n    due: 2027-06-30"),
    ("Reach 1,000 followers by June 2027", FROM_500 + "\n    due: 2027-06-15"),
    ("Reach 1,000 followers by Q2 2027", FROM_500 + "\n    due: 2027-06-30"),
    ("Add 200 followers", "target: 1000"),
    ("Reach 500 more followers", FROM_500),
    ("Grow to 500 more followers", FROM_500),
    ("Achieve 100% growth in followers", FROM_500),
    ("Invite 1,000 people to 2 tastings", FROM_500),
    ("Reach 1,000 followers by raising our posts from 2 to 4 a week", FROM_500),
    ("Reach 1,000 followers, beyond the 400 of our neighbour", FROM_500),
    ("Reach more than 1,000 followers on two channels", FROM_500),
    ("Twenty-five new sign-ups in 2 shops", "baseline: {value: 0}\n    target: 25"),
    ("Raise followers to five hundred on 2 channels", "baseline: {value: 10}\n    target: 500"),
    ("Raise followers to ninety", "baseline: {value: 10}\n    target: 90"),
    ("Raise followers to twenty-five", "baseline: {value: 10}\n    target: 25"),
    ("Raise followers to two hundred and fifty", "baseline: {value: 10}\n    target: 250"),
    ("Raise followers to several hundred", "baseline: {value: 10}\n    target: 700"),
    ("At least double our followers", "baseline: {value: 500}\n    target: 1200"),
    ("Double our posts to win more followers", "baseline: {value: 500}\n    target: 700"),
    ("Answer 90% of the questions sent to 3 pages", "target: 90"),
    ("Raise replies from 60% to 90%", "baseline: {value: 0.6}\n    target: 0.9"),
    ("1,000 followers by 30 June 2027 (500 today)", FROM_500),
    ("9 of 10 answered (now 6 of 10)", "baseline: {value: 60}\n    target: 90"),
    ("Reach 1.2k followers", "baseline: {value: 500}\n    target: 1203"),
    ("Raise followers from 500 to 1,000 within 6 months", DATED + "2027-04-30"),
    ("Raise followers from 500 to 1,000 within 6 months", DATED + "2027-05-31"),
    ("Raise the buyers who return within 3 months from 500 to 1,000", DATED + "2027-06-30"),
    ("Raise from 500 to 1,000 those who return within 3 months", DATED + "2027-06-30"),
    ("Within 3 months of opening, 1,000 followers", DATED + "2027-06-30"),
    ("Reply rate within 4 h", OF_90),
    ("Posts of under 3 minutes", OF_90),
    ("Answers in 24 hours", OF_90),
    ("Visitors from within 5 km", OF_90),
    ("Readers of 18 to 24 years", OF_90),
    ("Answer in up to 2 working days", OF_90),
]
AGREE_EL = [
    ("Να αποκτήσουμε 500 νέους ακόλουθους", FROM_500),
    ("Άλλους 500 ακόλουθους", FROM_500),
    ("Αύξηση ακολούθων 100%", FROM_500),
    ("Αύξηση ακολούθων κατά 100%", FROM_500),
    ("Να φτάσουμε τους 1.000 ακόλουθους", FROM_500),
    ("Διπλασιασμός των ακολούθων", FROM_500),
    ("Από 500 σε 1.000 ακόλουθους πριν την 1η Ιουλίου 2027", FROM_500 + "\n    due: 2027-06-30"),
    ("Απάντηση στις 9 στις 10 ερωτήσεις", "baseline: {value: 60}\n    target: 90"),
    ("Από 60% σε 90% απαντήσεις", "baseline: {value: 0.6}\n    target: 0.9"),
    ("Να διπλασιαστούν οι ακόλουθοι έως 30 Ιουνίου 2027", FROM_500 + "\n    due: 2027-06-30"),
    ("Σχεδόν να διπλασιαστούν οι ακόλουθοι", "baseline: {value: 500}\n    target: 900"),
    ("Να φτάσουμε σε 3 κανάλια τους 1.000 ακόλουθους", FROM_500),
    ("Να φτάσουμε δύο χιλιάδες ακόλουθους", "baseline: {value: 500}\n    target: 2000"),
]
AGREE_ABROAD = [
    ("Απαντήσεις εντός 4 ωρών", "el"),
    ("Απαντήσεις σε 24 ώρες", "el"),
    ("Βίντεο κάτω από 3 λεπτά", "el"),
    ("Antworten innerhalb von 4 Stunden", "de"),
    ("Antworten binnen 4 Std.", "de"),
    ("Réponses en moins de 4 heures", "fr"),
    ("Réponses sous 24 h", "fr"),
    ("Respuestas en menos de 4 horas", "es"),
    ("Risposte entro 4 ore", "it"),
    ("Respostas em até 4 horas", "pt"),
]
DISAGREE = [
    (
        "Cut the reply time from 9 hours to 4 hours",
        "baseline: {value: 9}\n    target: 6",
        "target",
        "en",
    ),
    ("Ο χρόνος απάντησης από 9 σε 4 ώρες", "baseline: {value: 9}\n    target: 6", "target", "el"),
    ("Raise followers from 500 to 1,200", FROM_500, "target", "en"),
    ("Reach 1,200 followers", FROM_500, "target", "en"),
    ("Reach 5,000 followers", "baseline: {value: 10}\n    target: 50", "target", "en"),
    ("Raise followers from 400 to 1,000", FROM_500, "baseline", "en"),
    ("Increase followers by 50%", FROM_500, "target", "en"),
    ("Reach 1,000 by 30 June 2027", FROM_500 + "\n    due: 2027-07-31", "due", "en"),
    ("Raise followers to 1,700", "target: 2000", "target", "en"),
    ("Να φτάσουν οι ακόλουθοι τους 1.200", FROM_500, "target", "el"),
    ("Από 400 σε 1.000 ακόλουθους", FROM_500, "baseline", "el"),
    ("Raise sign-ups from 100 to 50", "baseline: {value: 100}\n    target: 150", "target", "en"),
    ("Raise sign-ups from 240 to 160", "baseline: {value: 240}\n    target: 400", "target", "en"),
    (
        "Raise sign-ups to 900 by June, beyond the 400 of our neighbour",
        "baseline: {value: 100}\n    target: 400",
        "target",
        "en",
    ),
    ("Triple sign-ups", "baseline: {value: 100}\n    target: 150", "target", "en"),
    ("Triple sign-ups by June 2027", "baseline: {value: 100}\n    target: 150", "target", "en"),
    ("Να διπλασιαστούν οι εγγραφές", "baseline: {value: 100}\n    target: 150", "target", "el"),
    ("Raise sign-ups to ninety", "baseline: {value: 10}\n    target: 150", "target", "en"),
    ("Reach 1,200 followers on two channels", FROM_500, "target", "en"),
    ("Raise sign-ups to twenty-five", "baseline: {value: 10}\n    target: 35", "target", "en"),
    ("Raise sign-ups to two hundred", "baseline: {value: 10}\n    target: 300", "target", "en"),
    ("Από δέκα σε εικοσιπέντε μέλη", "baseline: {value: 10}\n    target: 35", "target", "el"),
    ("Raise followers from 500 to 1,000 within 3 months", DATED + "2027-06-30", "due", "en"),
    ("Από 500 σε 1.000 ακόλουθους μέσα σε 3 μήνες", DATED + "2027-06-30", "due", "el"),
    ("Reach 401 followers", "baseline: {value: 10}\n    target: 400", "target", "en"),
    ("1,000 followers by 30 June 2027 (400 today)", FROM_500, "baseline", "en"),
    ("1,000 followers by 30 June 2027; 400 today", FROM_500, "baseline", "en"),
    ("1.000 ακόλουθοι ως τις 30 Ιουνίου 2027· σήμερα 400", FROM_500, "baseline", "el"),
    ("Raise replies from 40% to 90%", "baseline: {value: 0.6}\n    target: 0.9", "baseline", "en"),
]


def test_the_sentence_is_told_in_its_own_words() -> None:
    text = "kind: goal\nid: g\nobjectives:\n  - {id: o, statement: %s, baseline: 60, target: 80}\n"
    for sentence, words in (
        ("Raise replies from 60% to 90%", "90%"),
        ("Answer 9 of 10 questions", "9 of 10"),
        ("Triple replies", "Triple"),
    ):
        (found,) = findings(RULE, Example({"plan.yaml": text % sentence}), shipped())
        assert found.args["sentence"] == words


@pytest.mark.parametrize(("sentence", "language"), AGREE_ABROAD)
def test_how_fast_something_is_done_is_no_target(sentence: str, language: str) -> None:
    assert told(sentence, OF_90, language) == []


def _of_metric(name: str, unit: str, target: int, statement: str) -> list[str]:
    text = (
        f"kind: metric\nid: m\ntitle: {name}\nunit: {unit}\n---\n"
        f"kind: goal\nid: g\nobjectives:\n  - id: o\n    statement: {statement}\n    metric: m\n"
        f"    baseline: {{value: 2, date: 2026-10-31}}\n    target: {target}\n"
    )
    found = findings(RULE, Example({"plan.yaml": text}), shipped())
    return [each.message for each in found]


@pytest.mark.parametrize(
    ("name", "unit", "target", "statement", "messages"),
    [
        ("Searches with us in the top 10 results", "count", 40, "We are in the top 10 results", []),
        ("Replies within 4 h", "percent", 90, "Bring replies to within 4 h", []),
        ("Reply time", "hours", 4, "Reply within 4 h", []),
        ("Reply time", "hours", 7, "Reply within 4 h", ["target"]),
    ],
)
def test_a_number_of_the_metrics_name_is_no_target(
    name: str, unit: str, target: int, statement: str, messages: list[str]
) -> None:
    assert _of_metric(name, unit, target, statement) == messages


@pytest.mark.parametrize(("sentence", "fields"), AGREE)
def test_what_can_be_meant_agrees(sentence: str, fields: str) -> None:
    assert told(sentence, fields) == []


@pytest.mark.parametrize(("sentence", "fields"), AGREE_EL)
def test_what_can_be_meant_agrees_in_greek(sentence: str, fields: str) -> None:
    assert told(sentence, fields, "el") == []


@pytest.mark.parametrize(("sentence", "fields", "message", "language"), DISAGREE)
def test_a_slip_is_told(sentence: str, fields: str, message: str, language: str) -> None:
    assert told(sentence, fields, language) == [message]
