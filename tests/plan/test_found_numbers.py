"""Which numbers of an ordinary document are values, and which are only words about them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from smlint.engine.shipped import shipped
from smlint.plan.found.words.numbers import Numbers
from tests.plan.test_found import goals

GOALS = {
    "en": ("# Social media strategy of the bakery", "## Goals"),
    "el": ("# Στρατηγική για τα κοινωνικά δίκτυα", "## Στόχοι"),
    "de": ("# Social-Media-Strategie der Bäckerei", "## Ziele"),
    "it": ("# Strategia social della panetteria", "## Obiettivi"),
}


def read(sentence: str, language: str = "en") -> dict[str, Any]:
    title, heading = GOALS[language]
    (goal,) = goals(f"{title}\n\n{heading}\n\n- {sentence}\n", language=language)
    return goal


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Raise subscribers from 200 to 400 by June 2027", 400),
        ("Increase the open rate to 40%", 40),
        ("Publish at least 3 posts a week", 3),
        ("Publish 3 posts", 3),
        ("Fifty new partners by 2027", 50),
        ("Win five hundred readers", 500),
        ("500+ subscribers", 500),
        ("Reach 2 million people by 2028", 2_000_000),
        ("Win 40 partners with 3 posts a week", 40),
        ("Be named by 12 food writers", 12),
        ("Answer 95% of all questions within 24 hours", 95),
        ("Cut reply time from 31h to 8h by June 2027", 8),
        ("Reply time: 8 hours", 8),
        ("Be read by 60% of those who open it (today 38%)", 60),
    ],
)
def test_a_number_to_be_reached_is_a_value(sentence: str, target: int) -> None:
    assert read(sentence)["target"] == target


@pytest.mark.parametrize(
    ("language", "sentence", "target"),
    [
        ("el", "Δέκα συνεργασίες έως το 2027", 10),
        ("el", "Να φτάσουμε τους 500 ακόλουθους έως 30/6/2027", 500),
        ("el", "Να αυξηθούν οι επισκέψεις σε 1.700", 1_700),
        ("de", "Follower von 2.000 auf 5.000 steigern bis Juni 2027", 5_000),
        ("de", "zehn Partner gewinnen bis 2027", 10),
    ],
)
def test_so_it_is_in_other_languages(language: str, sentence: str, target: int) -> None:
    assert read(sentence, language)["target"] == target


@pytest.mark.parametrize(
    "sentence",
    [
        "Double our newsletter subscribers",
        "10x our reach",
        "Grow followers by 20% until June 2027",
        "Grow revenue 30%",
        "25% more visits than in 2026",
        "500 more followers",
        "Gain 500 followers",
        "Followers +20%",
        "An increase of 30% in visits",
        "Answer messages within 24 hours",
        "Publish 5-10 posts a week",
        "2 to 3 posts a week",
        "Between 5 and 10 partners",
        "A third of our readers come back",
        "Reach the top 10 of search results",
        "Sell the course for 49 €",
        "500 subscribers, 35% open rate",
        "Release notes in time for all 3 releases",
        "Win followers, we have 1,260",
        "Present to 5 partners",
        "Speak about our bread at 10 fairs",
        "A rating of 9/10",
    ],
)
def test_a_number_that_is_no_value_keeps_the_words_of_the_sentence(sentence: str) -> None:
    assert read(sentence)["target"] == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("el", "Να διπλασιάσουμε τους συνδρομητές"),
        ("el", "Αύξηση ακολούθων κατά 20%"),
        ("el", "25% περισσότερες επισκέψεις από το 2026"),
        ("el", "Απάντηση σε μηνύματα μέσα σε 24 ώρες"),
        ("el", "Ένας στους τρεις πελάτες επιστρέφει"),
        ("el", "Να δημοσιεύουμε σε 3 κανάλια"),
        ("de", "Die Zahl der Abonnenten verdoppeln"),
        ("de", "Follower um 20 % steigern"),
        ("it", "Arrivare a 3mila follower, ne abbiamo 1.260"),
    ],
)
def test_so_it_does_in_other_languages(language: str, sentence: str) -> None:
    assert read(sentence, language)["target"] == sentence


def test_a_long_text_keeps_the_clause_of_the_number() -> None:
    words = (
        "We want people to know that our bread is baked by hand every night, so "
        "we grow visits by 20%, and we tell everybody who asks us why that is how we do it here"
    )
    assert read(words)["target"] == "so we grow visits by 20%"


@pytest.mark.parametrize(
    ("cell", "target"),
    [
        ("500", 500),
        ("100+ per event", 100),
        ("20% growth per quarter", "20% growth per quarter"),
        ("2,000 views a month. 50% increase each quarter", None),
        ("5-8", "Visits: 5-8"),
        ("+20%", "Visits: +20%"),
    ],
)
def test_a_cell_is_a_value_where_it_holds_one_number(cell: str, target: object) -> None:
    (goal,) = goals(f"# Plan\n\n## Goals\n\n| Metric | Target |\n|---|---|\n| Visits | {cell} |\n")
    assert goal["target"] == (cell if target is None else target)


def test_a_share_beside_a_change_is_none_beside_a_rate() -> None:
    rows = "| Grow followers | 20% |\n| Increase the open rate | 40% |\n"
    first, second = goals(f"# Plan\n\n## Goals\n\n| Goal | Target |\n|---|---|\n{rows}")
    assert (first["target"], second["target"]) == ("Grow followers: 20%", 40)
    assert (first["metric"], second["metric"]) == ("followers", "open rate")


@pytest.mark.parametrize(
    ("sentence", "baseline"),
    [
        ("Raise subscribers from 200 to 400", 200),
        ("From 200 subscribers, double by 2027", 200),
        ("From 70 readers to [number] by 2027", 70),
        ("Visitors from 18 countries", None),
        ("12 pupils a class (today 5 or 6)", "12 pupils a class (today 5 or 6)"),
        ("Average basket: 42 € (today 34 €)", 34),
    ],
)
def test_where_one_stands_is_told_by_where_one_goes(sentence: str, baseline: object) -> None:
    assert read(sentence).get("baseline") == baseline


def test_two_numbers_of_today_are_no_value() -> None:
    source = (
        "# Plan\n\n## Goals\n\n### Win partners\n\n- Baseline: 2 shops, 1 school\n- Target: 9\n"
    )
    (goal,) = goals(source)
    assert (goal["baseline"], goal["target"]) == ("2 shops, 1 school", 9)


@pytest.mark.parametrize(
    "sentence",
    [
        "25% more visits than in 2026",
        "20% more visits compared to 2026",
        "Raise visits by 20% vs 2026",
        "Raise visits to 22,000 from 18,400 in 2026",
    ],
)
def test_a_year_that_is_compared_with_is_no_deadline(sentence: str) -> None:
    assert "due" not in read(sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("el", "20% περισσότερες επισκέψεις σε σχέση με το 2026"),
        ("de", "25 % mehr Besuche als im Jahr 2026"),
    ],
)
def test_nor_is_it_in_other_languages(language: str, sentence: str) -> None:
    assert "due" not in read(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("25% more visits than in 2026", "visits"),
        ("Publish 3 posts a week", "posts a week"),
        ("Answer messages within 24 hours", None),
        ("Spend less than 500 euros a month", None),
        ("One in three visitors comes back", None),
    ],
)
def test_what_is_counted_is_a_thing(sentence: str, metric: str | None) -> None:
    assert read(sentence).get("metric") == metric


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("double by 2027", 400),
        ("grow by 15%", 230),
        ("cut calls by half", 100),
        ("reduce calls by 10%", 180),
        ("500 more", 700),
        ("reach 500", None),
        ("5-10% more", None),
    ],
)
def test_what_a_change_makes_of_a_number(words: str, number: int | None) -> None:
    numbers = Numbers(shipped().found_names, "en")
    assert numbers.proposed(words, Decimal(200)) == number


@pytest.mark.parametrize(
    ("cell", "language", "metric"),
    [
        ("The number of subscribers", "en", "number of subscribers"),
        ("Οι ακόλουθοι στο Instagram", "el", "ακόλουθοι στο Instagram"),
        ("Die Zahl der Besuche", "de", "Zahl der Besuche"),
        ("Total followers", "en", "Total followers"),
    ],
)
def test_what_is_counted_is_called_so_without_an_article(
    cell: str, language: str, metric: str
) -> None:
    source = f"# Plan\n\n## KPIs\n\n| KPI | Target |\n|---|---|\n| {cell} | 500 |\n"
    (goal,) = goals(source, language=language)
    assert goal["metric"] == metric


def test_a_deadline_that_is_left_open_is_not_that_of_the_heading() -> None:
    source = "# Plan\n\n## Goals for 2027\n\n- Win 40 partners by [date]\n- Win 12 readers\n"
    first, second = goals(source)
    assert (first["due"], second["due"]) == ("TODO: date", "2027")


def test_a_goal_keeps_the_heading_of_its_group() -> None:
    source = """\
# Plan

## Goals for 2027

- Win 40 partners

### 1. Awareness

- Be the first name that people think of

### Q3 2027

- Win 12 readers
"""
    assert [goal.get("tags") for goal in goals(source)] == [None, "Awareness", None]
