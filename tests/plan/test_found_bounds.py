"""Numbers that bound what is wanted, and years beside them that are no numbers of anything."""

from __future__ import annotations

import pytest

from smlint.plan.wording.sentence import read_sentence
from tests.plan.found_sources import TITLES, listed, read


def goal(language: str, sentence: str) -> dict[str, object]:
    title, heading = TITLES[language]
    source = f"# {title}\n\n## {heading}\n\n- {sentence}\n"
    (found,) = listed(read(source, "notes.md", language), "goal")
    return found


BOUNDS = [
    ("en", "{} at least 50 reviews by June 2027", "reviews"),
    ("en", "{} no fewer than 50 reviews by June 2027", "reviews"),
    ("en", "{} not less than 50 reviews by June 2027", "reviews"),
    ("en", "{} a minimum of 50 reviews by June 2027", "reviews"),
    ("en", "{} more than 50 reviews by June 2027", "reviews"),
    ("en", "{} 50+ reviews by June 2027", "reviews"),
    ("en", "{} 50 new followers by June 2027", "new followers"),
]


@pytest.mark.parametrize("verb", ["Gain", "Add", "Win", "Collect", ""])
@pytest.mark.parametrize(("language", "sentence", "metric"), BOUNDS)
def test_a_bound_is_the_number_to_reach(
    language: str, sentence: str, metric: str, verb: str
) -> None:
    found = goal(language, sentence.format(verb).strip())
    assert (found["target"], found["metric"]) == (50, metric)
    assert "2027" in str(found["due"])


@pytest.mark.parametrize(
    ("language", "sentence", "metric"),
    [
        ("el", "Τουλάχιστον 50 κριτικές έως 30/6/2027", "κριτικές"),
        ("el", "Να κερδίσουμε τουλάχιστον 50 κριτικές έως 30/6/2027", "κριτικές"),
        ("el", "Να έχουμε τουλάχιστον 50 κριτικές έως 30/6/2027", "κριτικές"),
        ("el", "Να συγκεντρώσουμε 50 τουλάχιστον κριτικές έως 30/6/2027", "κριτικές"),
        ("el", "Όχι λιγότερες από 50 κριτικές έως 30/6/2027", "κριτικές"),
        ("el", "Να αποκτήσουμε 50 νέα μέλη έως 30/6/2027", "νέα μέλη"),
        ("de", "Wir gewinnen mindestens 50 Follower bis Juni 2027", "Follower"),
        ("de", "Nicht weniger als 50 Mitglieder bis Juni 2027", "Mitglieder"),
        ("fr", "Gagner au moins 50 abonnés d'ici juin 2027", "abonnés"),
        ("fr", "Pas moins de 50 abonnés d'ici juin 2027", "abonnés"),
        ("es", "Ganar al menos 50 seguidores hasta junio de 2027", "seguidores"),
        ("it", "Guadagnare almeno 50 follower entro giugno 2027", "follower"),
        ("pt", "Ganhar pelo menos 50 seguidores até junho de 2027", "seguidores"),
    ],
)
def test_so_it_is_in_other_languages(language: str, sentence: str, metric: str) -> None:
    found = goal(language, sentence)
    assert (found["target"], found["metric"]) == (50, metric)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Gain at least 50% more visits"),
        ("en", "Gain 50 more reviews"),
        ("en", "An increase of at least 30 reviews"),
        ("en", "We have at least 50 reviews"),
        ("el", "Έχουμε τουλάχιστον 50 κριτικές"),
        ("el", "Να κερδίσουμε 50 κριτικές"),
    ],
)
def test_by_how_much_and_what_is_there_stay_words(language: str, sentence: str) -> None:
    assert goal(language, sentence)["target"] == sentence


def test_less_than_is_no_least() -> None:
    for words, least in (
        ("no less than 5 hours", True),
        ("less than 5 hours", False),
        ("όχι λιγότερες από 5 ώρες", True),
        ("λιγότερες από 5 ώρες", False),
    ):
        (mark,) = read_sentence(f"Reply in {words}", "el").numbers
        assert (mark.number.plus, mark.number.at_most) == (least, not least)


def test_days_and_today_still_lead_to_where_one_stands() -> None:
    for words in ("Απάντηση: ημέρες από 5 σε 3", "Ακόλουθοι σήμερα από 5 σε 3"):
        roles = [each.role.value for each in read_sentence(words, "el").numbers]
        assert roles == ["from", "to"]


SEASONS = [
    ("en", "before harvest 2027"),
    ("en", "before the season 2027"),
    ("en", "before the 2027 season"),
    ("en", "before the start of the season 2027"),
    ("en", "by the harvest of 2027"),
    ("en", "before the festival in 2027"),
    ("el", "πριν τη συγκομιδή του 2027"),
    ("el", "πριν τη σεζόν 2027"),
    ("el", "πριν από τον τρύγο του 2027"),
    ("de", "vor der Saison 2027"),
    ("de", "vor der Ernte 2027"),
    ("fr", "avant la saison 2027"),
    ("es", "antes de la vendimia de 2027"),
    ("it", "prima della stagione 2027"),
    ("pt", "antes da temporada 2027"),
]


@pytest.mark.parametrize(("language", "time"), SEASONS)
def test_the_year_of_a_season_is_no_number(language: str, time: str) -> None:
    found = goal(language, f"40 Newsletter-Abos {time}")
    assert found["target"] == 40
    assert "2027" in str(found["due"])
    bare = goal(language, f"Newsletter {time}")
    assert "target" not in bare


@pytest.mark.parametrize("time", ["after harvest 2027", "ahead of vintage 2027"])
def test_no_more_is_it_where_no_deadline_stands(time: str) -> None:
    found = goal("en", f"Win 40 members {time}")
    assert (found["target"], found["metric"]) == (40, "members")


@pytest.mark.parametrize(
    ("sentence", "target"),
    [("Reach 2027 followers", 2027), ("Followers: 2027", 2027)],
)
def test_a_number_that_looks_like_a_year_may_be_one(sentence: str, target: int) -> None:
    assert goal("en", sentence)["target"] == target
