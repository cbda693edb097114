from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.plan.wording.days import DateReading, Period, Relative
from smlint.plan.wording.sentence import Intro, Role, head_verbs, read_sentence
from tests.tries import tries

FROM_TO = "Raise Instagram followers from 1,240 to 1,700 by 30 June 2027"


def numbers(text: str, language: str = "en") -> list[str]:
    return [mark.text for mark in read_sentence(text, language).numbers]


def roles(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(mark.text, mark.role.value) for mark in read_sentence(text, language).numbers]


def test_a_goal_says_its_numbers_and_its_date_with_their_places() -> None:
    sentence = read_sentence(FROM_TO, "en")
    baseline, target = sentence.numbers
    assert (baseline.number.value, baseline.role) == (Decimal(1240), Role.FROM)
    assert (target.number.value, target.role) == (Decimal(1700), Role.TO)
    assert FROM_TO[target.start : target.end] == "1,700"
    assert sentence.due is not None
    assert sentence.due.reading == DateReading(date(2027, 6, 30))
    assert FROM_TO[sentence.due.start : sentence.due.end] == "30 June 2027"
    assert sentence.measurable
    assert sentence.time_bound
    assert sentence.compound is None


def test_places_are_those_of_the_original_greek_text() -> None:
    text = "Να ανε\u0301βει από 4,0 σε 7,0 έως 30 Ιουνίου 2027"
    sentence = read_sentence(text, "el")
    assert [text[mark.start : mark.end] for mark in sentence.numbers] == ["4,0", "7,0"]
    assert [mark.number.value for mark in sentence.numbers] == [Decimal(4), Decimal(7)]
    assert sentence.due is not None
    assert text[sentence.due.start : sentence.due.end] == "30 Ιουνίου 2027"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Followers: 0 → 500", "en", [("0", "from"), ("500", "to")]),
        ("Reach 500 members", "en", [("500", "to")]),
        ("Raise replies by 20%", "en", [("20%", "by")]),
        ("Αύξηση κατά 20%", "el", [("20%", "by")]),
        ("Από 300 σε 900 προβολές", "el", [("300", "from"), ("900", "to")]),
        ("Να φτάσουν τις 1.200", "el", [("1.200", "to")]),
        ("Πάνω από 25 λήψεις", "el", [("25", "")]),
        ("12 mentions, up from 6", "en", [("12", ""), ("6", "from")]),
        ("9 mentions a month by June 2027; 4 today", "en", [("9", ""), ("4", "from")]),
        ("9 mentions a month by June 2027; today 4", "en", [("9", ""), ("4", "from")]),
        ("9 mentions a month by June 2027, 4 times now", "en", [("9", ""), ("4", "from")]),
        ("9 mentions a month by June 2027 and 4 so far", "en", [("9", ""), ("4", "from")]),
        ("9 mentions a month – 4 last month", "en", [("9", ""), ("4", "from")]),
        ("Reach 500 members (310 today) by June", "en", [("500", "to"), ("310", "from")]),
        ("Reach 500 members, 20% more than today", "en", [("500", "to"), ("20%", "")]),
        ("Reach 500 members now", "en", [("500", "to")]),
        ("Reach 500 members, of whom 300 write today", "en", [("500", "to"), ("300", "")]),
        ("Today only: 20 vouchers, 10 winners", "en", [("20", ""), ("10", "")]),
        ("9 αναφορές τον μήνα ως τον Ιούνιο· σήμερα 4", "el", [("9", ""), ("4", "from")]),
        ("9 αναφορές τον μήνα, 4 σήμερα", "el", [("9", ""), ("4", "from")]),
        ("9 αναφορές τον μήνα και τώρα 4", "el", [("9", ""), ("4", "from")]),
        ("9 αναφορές τον μήνα, ως τώρα 4", "el", [("9", ""), ("4", "from")]),
        ("500 μέλη, 20% πάνω από σήμερα", "el", [("500", ""), ("20%", "")]),
    ],
)
def test_a_number_has_a_part_to_play(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert roles(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500+ local followers", ["500+"]),
        ("Engagement rate: 3-5%", ["3-5%"]),
        ("€ 3 million in gifts", ["€ 3 million"]),
        ("5K subscribers", ["5K"]),
        ("six shop owners", ["six"]),
        ("Double the members", ["Double"]),
        ("10x visits", ["10x"]),
        ("First place in the search", ["First place"]),
        ("One story a day", ["One"]),
        ("One of our cooks writes", []),
        ("Rating of 4.5/5", ["4.5"]),
    ],
)
def test_numbers_are_found_in_digits_and_in_words(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "B2B talks, P2P and e2e",
        "O1: know our cooks",
        "KR 1.1: know our cooks",
        "1. Know our cooks",
        "Objective 2: know our cooks",
        "Know our cooks in Phase 2 and Q3",
        "Open 24/7, at 19:30, by the 5-litre tin",
        "Ship version 0.5.0 and v2",
        "A stable 1.0 version is out",
        "Put the 2.1 release on the web",
        "Η 1.2 έκδοση είναι έτοιμη",
        "Write to a1@example.org or https://example.org/500",
        "Our mill (since 1979) is known",
        "Talk of Expo 2027",
        "Hotel «Aigli 1928» is known",
        "Know cooks aged 30-55",
        "Members of the last 90 days",
        "A 12-month plan",
        "Posts every 2 weeks",
        "By 31 June 2027",
        "Done by 30/6/2027, or 2027-06-30",
    ],
)
def test_digits_of_names_labels_and_times_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("Raise members from 70 to [number to come]", "[number to come]"),
        ("Income: ___ € a month", "___"),
        ("Grow by XX", "XX"),
        ("Grow by X%", "X"),
        ("Αύξηση κατά Χ%", "Χ"),
        ("Reach TBD members", "TBD"),
        ("Goals of {{YEAR}}", "{{YEAR}}"),
    ],
)
def test_a_placeholder_is_no_target(text: str, placeholder: str) -> None:
    sentence = read_sentence(text, "en")
    assert [mark.text for mark in sentence.placeholders] == [placeholder]
    assert not sentence.measurable


def test_links_and_checkboxes_are_no_placeholders() -> None:
    assert read_sentence("[ ] see [the plan](plan.md) and [1]", "en").placeholders == ()


@pytest.mark.parametrize(
    ("text", "language", "reading"),
    [
        ("20 members by Q2 2027", "en", Period(date(2027, 4, 1), date(2027, 6, 30))),
        ("20 members by the end of 2027", "en", Period(date(2027, 12, 31), date(2027, 12, 31))),
        ("20 members in 2027", "en", Period(date(2027, 1, 1), date(2027, 12, 31))),
        ("12 άρθρα μέσα στο 2027", "el", Period(date(2027, 1, 1), date(2027, 12, 31))),
        ("20 members within 6 months", "en", Relative(6, "month")),
        ("20 μέλη μέσα σε 6 μήνες", "el", Relative(6, "month")),
        ("20 members by 31 March", "en", None),
        ("20 members by June", "en", None),
        ("20 members in Q3", "en", None),
        ("20 members by Friday", "en", None),
        ("20 members before the opening", "en", None),
        ("20 μέλη μέχρι την πρεμιέρα", "el", None),
        ("20 μέλη έως τον Ιούνιο", "el", None),
        ("20 members (Month 1)", "en", None),
    ],
)
def test_a_deadline_in_the_text_is_found(text: str, language: str, reading: object) -> None:
    sentence = read_sentence(text, language)
    assert sentence.due is not None
    assert sentence.due.reading == reading
    assert numbers(text, language) in (["20"], ["12"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("20 members per month", "en"),
        ("20 visits/week", "en"),
        ("20 mentions a month", "en"),
        ("50 παραγγελίες την εβδομάδα", "el"),
        ("50 επισκέψεις τον μήνα", "el"),
        ("Monthly visits of 400", "en"),
    ],
)
def test_a_rate_is_no_deadline(text: str, language: str) -> None:
    sentence = read_sentence(text, language)
    assert sentence.rates
    assert not sentence.time_bound


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Answer every comment within 24 hours", "en"),
        ("Answer every message within 2 working days", "en"),
        ("Reply to complaints within 10 days", "en"),
        ("Να απαντάμε μέσα σε 2 ώρες", "el"),
        ("Answer 80% on the same day", "en"),
        ("Shorten the answer from 26 hours to 12 hours", "en"),
        ("Receive visitors (700 in 2025)", "en"),
        ("Known in the village since 2019", "en"),
        ("Στο χωριό από το 2019", "el"),
        ("Videos with captions, starting on 1 March 2027", "en"),
        ("We may march with the cooks", "en"),
    ],
)
def test_what_says_how_fast_or_since_when_is_no_deadline(text: str, language: str) -> None:
    assert not read_sentence(text, language).time_bound


def test_the_last_time_led_by_a_deadline_word_is_the_due_one() -> None:
    sentence = read_sentence("From 700 in 2025 to 1,200 by June 2027", "en")
    assert sentence.due is not None
    assert (sentence.due.text, sentence.due.intro) == ("June 2027", Intro.BY)


def test_a_count_that_looks_like_a_year_is_a_count() -> None:
    assert numbers("Reach 2000 cooks by June 2027") == ["2000"]
    assert numbers("Grow by 2030 readers") == ["2030"]


@pytest.mark.parametrize(
    ("text", "language", "pair"),
    [
        ("1,700 followers and 400 visits by June", "en", ("1,700", "400")),
        ("Raise mentions from 6 to 12 and visits from 240 to 400", "en", ("12", "400")),
        ("500+ reviews, 2,000+ members", "en", ("500+", "2,000+")),
        ("1.700 ακόλουθοι και 400 επισκέψεις", "el", ("1.700", "400")),
    ],
)
def test_two_targets_in_one_sentence_are_seen(
    text: str, language: str, pair: tuple[str, str]
) -> None:
    compound = read_sentence(text, language).compound
    assert compound is not None
    assert (compound[0].text, compound[1].text) == pair


@pytest.mark.parametrize(
    ("text", "language", "most", "least"),
    [
        ("at most 4", "en", True, False),
        ("not exceed 4", "en", True, False),
        ("never above 4", "en", True, False),
        ("never go above 4", "en", True, False),
        ("below 4", "en", True, False),
        ("never below 4", "en", False, True),
        ("not fall below 4", "en", False, True),
        ("above 4", "en", False, True),
        ("να μην ξεπερνούν το 4%", "el", True, False),
        ("ποτέ πάνω από 4", "el", True, False),
        ("κάτω από 4", "el", True, False),
        ("ποτέ κάτω από 4", "el", False, True),
        ("να μην πέσουν κάτω από 4", "el", False, True),
    ],
)
def test_a_limit_is_told_from_its_opposite(
    text: str, language: str, most: bool, least: bool
) -> None:
    (mark,) = read_sentence(text, language).numbers
    assert (mark.number.at_most, mark.number.plus) == (most, least)


@pytest.mark.parametrize(
    "text",
    [
        FROM_TO,
        "Reach between 500 and 700 members",
        "Reach 500 members, 300 of them in Crete",
        "Train 12 cooks and shop owners from 3 towns",
        "Win 12 cooks who read and answer 3 posts",
        "Answer 80% and more within 24 hours",
        "Reach 500 members (and 20 friends)",
        "Visits | 5 | 30 and | 200",
        "Be named 9 times a month by June 2027; 4 times today",
        "Be named 9 times a month by June 2027 and 4 times last month",
    ],
)
def test_one_target_stays_one(text: str) -> None:
    assert read_sentence(text, "en").compound is None


@pytest.mark.parametrize(
    ("text", "language", "heads"),
    [
        ("Raise replies", "en", ["Raise"]),
        ("To raise replies", "en", ["raise"]),
        ("We will actively support cooks", "en", ["support"]),
        ("We aim to know our cooks", "en", ["know"]),
        ("Our goal for the season is to know cooks", "en", ["know"]),
        ("O3: Improve replies", "en", ["Improve"]),
        ("Key Result: Publish recipes", "en", ["Publish"]),
        ("By June 2027, raise replies", "en", ["raise"]),
        ("Continue to leverage partners", "en", ["leverage"]),
        ("To be able to leverage partners", "en", ["leverage"]),
        ("Let us raise replies", "en", ["raise"]),
        ("Together with partners, engage cooks", "en", ["engage"]),
        ("We will try to raise replies", "en", ["raise"]),
        ("Η αύξηση των μελών", "el", ["αύξηση"]),
        ("Να μας γνωρίσουν οι μάγειρες", "el", ["γνωρίσουν"]),
        ("Έως τον Ιούνιο θα βρούμε μέλη", "el", ["Έως", "βρούμε"]),
        ("Ο στόχος μας είναι η προβολή", "el", ["προβολή"]),
        ("Να βρούμε όσους θέλουν να βοηθήσουν", "el", ["βρούμε"]),
        ("Να βρούμε μέλη για να στηρίξουμε τον μύλο", "el", ["βρούμε"]),
        ("", "en", []),
    ],
)
def test_the_head_word_says_what_shall_be_done(text: str, language: str, heads: list[str]) -> None:
    assert [text[start:end] for start, end in head_verbs(text, language)] == heads


def test_what_is_too_long_for_a_sentence_is_read_in_part() -> None:
    assert numbers("5 " + "(" * 100_000 + " 7") == ["5"]


@settings(max_examples=tries(150), deadline=None)
@given(
    st.text(alphabet="019 .,-–/%+€()[]|:→'abyotinfrΝαέως ́ μήνα2027June", max_size=60),
    st.sampled_from(["en", "el", None]),
)
def test_every_mark_is_what_stands_at_its_place(text: str, language: str | None) -> None:
    sentence = read_sentence(text, language)
    marks = [
        *((mark.start, mark.end, mark.text) for mark in sentence.numbers),
        *((mark.start, mark.end, mark.text) for mark in sentence.times),
    ]
    rest = (*sentence.rates, *sentence.durations, *sentence.placeholders)
    assert all(text[start:end] == said != "" for start, end, said in marks)
    assert all(text[mark.start : mark.end] == mark.text != "" for mark in rest)
    assert all(left[1] <= right[0] for left, right in pairwise(sorted(marks)))


@pytest.mark.parametrize(
    ("language", "text", "percent"),
    [
        ("en", "Two in three visitors know our hours", "66.7"),
        ("en", "Fill seven out of ten seats", "70"),
        ("en", "Fill 7 out of 10 seats", "70"),
        ("en", "Won over: one visitor in four", "25"),
        ("en", "Two seats in three, each evening", "66.7"),
        ("es", "Dos de cada tres familias abren el boletín", "66.7"),
        ("fr", "Deux sur trois connaissent nos horaires", "66.7"),
        ("de", "Zwei von drei Gästen kommen wieder", "66.7"),
        ("it", "Due su tre tornano", "66.7"),
        ("pt", "Duas em cada três famílias voltam", "66.7"),
        ("el", "Δύο στους τρεις μας ξέρουν", "66.7"),
        ("el", "7 στους 10 μας ξέρουν", "70"),
    ],
)
def test_so_many_of_so_many_are_a_share(language: str, text: str, percent: str) -> None:
    (mark,) = read_sentence(text, language).numbers
    assert mark.number.percent
    assert f"{mark.number.value:.3g}" == percent


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two talks in three towns"),
        ("en", "Post 5 in 10 days"),
        ("en", "12 in 3 groups"),
        ("fr", "Deux articles sur trois blogs"),
        ("el", "Δύο ομιλίες στις τρεις πόλεις"),
    ],
)
def test_numbers_of_two_things_are_no_share(language: str, text: str) -> None:
    assert not any(mark.number.percent for mark in read_sentence(text, language).numbers)


@pytest.mark.parametrize(
    ("language", "text", "rating"),
    [
        ("en", "Raise our rating to 4.2 out of 5 by June 2027", "4.2"),
        ("en", "4 out of 5 stars on the map", "4"),
        ("en", "From 3.9 to 4.3 out of 5 stars", "4.3"),
        ("en", "An average rating of 4 out of 5 by May", "4"),
        ("es", "Valoración media: 4,2 de cada 5", "4,2"),
        ("es", "4 de cada 5 estrellas", "4"),
        ("de", "Bewertung der Werkstatt: 4,2 von 5", "4,2"),
        ("de", "4 von 5 Sternen", "4"),
        ("fr", "Note moyenne : 4,2 sur 5", "4,2"),
        ("fr", "4 sur 5 étoiles", "4"),
        ("it", "Valutazione 4,2 su 5", "4,2"),
        ("it", "4 su 5 stelle", "4"),
        ("pt", "Avaliação 4,2 em 5", "4,2"),
        ("pt", "4 em 5 estrelas", "4"),
        ("el", "Βαθμολογία 4,2 στα 5", "4,2"),
        ("el", "4 στα 5 αστέρια", "4"),
    ],
)
def test_a_rating_is_no_share(language: str, text: str, rating: str) -> None:
    (mark,) = read_sentence(text, language).targets
    assert (mark.text, mark.number.percent) == (rating, False)


def test_a_share_is_told_with_one_place_behind_the_point() -> None:
    (thirds,) = read_sentence("2 von 3 Kursen sind voll", "de").numbers
    (tenths,) = read_sentence("7 out of 10 guests give us a good rating", "en").numbers
    assert [str(each.number.value) for each in (thirds, tenths)] == ["66.67", "70"]


@pytest.mark.parametrize("text", ["Targets (Weeks 1–4)", "Months 1-3", "Ziele, Wochen 1-4"])
def test_several_weeks_are_a_time_like_one(text: str) -> None:
    language = "de" if "Ziele" in text else "en"
    assert len(read_sentence(text, language).times) == 1


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "On the open day 150 visitors by 31 December 2027", "150"),
        ("en", "In the first week 1,000 visits", "1,000"),
        ("en", "Each month 20% more", "20%"),
        ("el", "Την πρώτη ημέρα 150 επισκέπτες", "150"),
        ("es", "El primer día 150 visitas", "150"),
        ("de", "Am ersten Tag 150 Gäste", "150"),
        ("fr", "Le premier jour 150 visites", "150"),
        ("it", "Il primo giorno 150 visite", "150"),
        ("pt", "No primeiro dia 150 visitas", "150"),
    ],
)
def test_a_number_behind_a_day_is_not_cut_into_a_day_and_a_rest(
    language: str, text: str, number: str
) -> None:
    assert number in numbers(text, language)


def test_a_day_of_three_digits_is_not_read_by_its_first_two() -> None:
    assert read_sentence("500 readers by day 100", "en").due is None


def test_a_quarter_may_have_a_year_of_two_digits() -> None:
    (time,) = read_sentence("OKRs Q1-27", "en").times
    assert time.reading == Period(date(2027, 1, 1), date(2027, 3, 31))
    assert not read_sentence("500 - 5%", "en").times
