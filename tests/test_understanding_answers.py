"""How ``smlint init`` understands what people answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from smlint.base.guide import LANGUAGES
from smlint.engine.beginning import guesses
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.days import day_to_come, past_day
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.interview import QUESTIONS
from smlint.engine.beginning.numbers import number
from smlint.engine.beginning.people import organisation, owner
from smlint.engine.beginning.repeated import points_back, said_again
from smlint.engine.beginning.sentences import completed, is_part
from smlint.engine.beginning.unknowns import Unknown, unknown
from smlint.engine.shipped import Shipped, shipped
from smlint.i18n import catalogue

TODAY = date(2026, 11, 20)
Reader = Callable[[str, Answers, Shipped], str]


def said(language: str = "en", **texts: str) -> Answers:
    return Answers(TODAY, language, texts)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "tomorrow", "2026-11-21"),
        ("el", "ΑΥΡΙΟ", "2026-11-21"),
        ("en", "30 November", "2026-11-30"),
        ("el", "30 Νοεμβρίου", "2026-11-30"),
        ("el", "10 Νοεμβρίου", "2027-11-10"),
        ("en", "March", "2027-03-31"),
        ("en", "Q2 2027", "2027-06-30"),
        ("en", "in 6 months", "2027-05-20"),
    ],
)
def test_a_day_to_come_is_the_next_one_of_its_name(language: str, text: str, day: str) -> None:
    assert day_to_come(text, said(language), shipped()) == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "today", "2026-11-20"),
        ("el", "σήμερα", "2026-11-20"),
        ("el", "χτες", "2026-11-19"),
        ("en", "20 November", "2026-11-20"),
        ("el", "30 Νοεμβρίου", "2025-11-30"),
    ],
)
def test_a_day_on_which_somebody_counted_is_the_last_one_of_its_name(
    language: str, text: str, day: str
) -> None:
    assert past_day(text, said(language), shipped()) == day


@pytest.mark.parametrize("text", ["tomorrow", "2026-11-21"])
def test_nobody_counted_on_a_day_to_come(text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        past_day(text, said(), shipped())
    assert caught.value.key == "init.wrong.future"


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "summer 2027", "2027-08-31"),
        ("el", "Καλοκαίρι 2028", "2028-08-31"),
        ("el", "ως το τέλος του φθινοπώρου", "2026-11-30"),
        ("en", "spring", "2027-05-31"),
    ],
)
def test_of_a_season_the_day_is_asked_and_its_last_one_proposed(
    language: str, text: str, day: str
) -> None:
    with pytest.raises(DoubtError) as caught:
        day_to_come(text, said(language), shipped())
    assert (caught.value.instead.proposed, caught.value.instead.otherwise) == (day, "")


def test_of_two_readings_of_a_day_both_are_told() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        day_to_come("6/7/2027", said(), shipped())
    assert set(caught.value.blanks.values()) == {date(2027, 7, 6), date(2027, 6, 7)}


@pytest.mark.parametrize("text", ["soon", "9999", "0000-00-00", "winter", "in 99999 years"])
def test_what_is_no_day_is_asked_again(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        day_to_come(text, said(), shipped())


@pytest.mark.parametrize(("language", "text"), [("en", "1.240"), ("el", "1,240")])
@pytest.mark.parametrize("unit", ["", "count", "euro"])
def test_thousandths_of_whole_things_are_asked_about(language: str, text: str, unit: str) -> None:
    with pytest.raises(DoubtError) as caught:
        number(text, said(language, unit=unit))
    assert (caught.value.instead.proposed, caught.value.instead.otherwise) == ("1240", "1.24")


@pytest.mark.parametrize(
    ("language", "text", "unit", "read"),
    [
        ("en", "1,240", "count", "1240"),
        ("el", "1.240", "count", "1240"),
        ("en", "1.240", "ratio", "1.24"),
        ("en", "4.5", "count", "4.5"),
        ("en", "12k", "count", "12000"),
    ],
)
def test_other_numbers_stand_as_they_are(language: str, text: str, unit: str, read: str) -> None:
    assert number(text, said(language, unit=unit)) == read


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Maria and Petros"), ("el", "Μαρία και Πέτρος"), ("en", "Maria, Petros")],
)
def test_of_two_owners_one_is_asked_for(language: str, text: str) -> None:
    with pytest.raises(DoubtError) as caught:
        owner(text, said(language), shipped())
    first, second = caught.value.instead.beside["team"].split(", ")
    assert owner(first, said(language), shipped()) == first
    assert len(second) > 1


@pytest.mark.parametrize("text", ["Maria", "Anna L., bookings", "Sandy Anderson", "Kai Andersen"])
def test_one_owner_is_one(text: str) -> None:
    for language in LANGUAGES:
        assert owner(text, said(language), shipped()) == text


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "about 300", "300"),
        ("en", "I think 1.240", "1240"),
        ("el", "κάπου 300", "300"),
        ("el", "γύρω στους 1.240", "1240"),
    ],
)
def test_a_number_among_words_is_proposed(language: str, text: str, value: str) -> None:
    with pytest.raises(DoubtError) as caught:
        number(text, said(language, unit="count"))
    assert (caught.value.key, caught.value.instead.proposed) == ("init.doubt.number", value)
    assert not caught.value.instead.otherwise


@pytest.mark.parametrize("text", ["few", "as many as last time", "3, 4, 5, 6 or 7"])
def test_of_no_number_or_many_none_is_proposed(text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        number(text, said())
    assert caught.value.key == "init.wrong.number"


def test_today_is_not_said_to_have_passed() -> None:
    for text in ("today", "2026-11-20", "2020-01-01"):
        with pytest.raises(NotUnderstoodError) as caught:
            day_to_come(text, said(), shipped())
        assert caught.value.key == "init.wrong.past"
    assert "passed" not in catalogue("en").say("init.wrong.past")
    assert "περάσει" not in catalogue("el").say("init.wrong.past")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("el", "η Ελένη Παππά", "Ελένη Παππά"),
        ("el", "Ο Νίκος", "Νίκος"),
        ("el", "Όλγα", "Όλγα"),
        ("el", "η μαμά", "η μαμά"),
        ("en", "O Niall", "O Niall"),
        ("en", "The Hague office", "The Hague office"),
    ],
)
def test_a_name_has_no_article(language: str, text: str, name: str) -> None:
    assert owner(text, said(language), shipped()) == name


def test_two_people_with_their_articles_are_two() -> None:
    with pytest.raises(DoubtError) as caught:
        owner("Ο Νίκος και η Ελένη Παππά", said("el"), shipped())
    assert caught.value.instead.beside == {"team": "Νίκος, Ελένη Παππά"}


QUESTION = {each.name: each for each in QUESTIONS}


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "dunno"),
        ("en", "idk"),
        ("en", "Not sure yet. Me?"),
        ("en", "honestly no idea"),
        ("en", "We haven't counted"),
        ("en", "n/a"),
        ("el", "δεν ξέρω ακόμα"),
        ("el", "δεν είμαι σίγουρη"),
        ("el", "ιδέα δεν έχω"),
        ("el", "ξερω γω"),
        ("el", "ξέρω ’γω"),
        ("el", "Ειλικρινά δεν το ξέρουμε"),
        ("el", "idk"),
    ],
)
@pytest.mark.parametrize("name", ["why", "definition", "baseline", "due", "owner"])
def test_what_nobody_knows_is_heard_in_any_words(language: str, typed: str, name: str) -> None:
    assert unknown(typed, QUESTION[name], said(language), shipped()) == Unknown()


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "We don't know who our visitors are, and want to"),
        ("en", "Customers do not know that we repair bikes"),
        ("en", "Nobody knows that we repair bikes"),
        ("el", "Δεν ξέρουμε ποιοι έρχονται και γιατί"),
        ("el", "Δεν ξέρουν ότι υπάρχουμε"),
        ("el", "Κανείς δεν ξέρει ότι επισκευάζουμε"),
    ],
)
def test_not_knowing_may_be_the_reason(language: str, typed: str) -> None:
    assert unknown(typed, QUESTION["why"], said(language), shipped()) is None


@pytest.mark.parametrize(
    ("name", "typed", "proposed"),
    [("due", "dunno, xmas", "2026-12-25"), ("baseline", "don't know, maybe 340", "340")],
)
def test_what_stands_behind_i_do_not_know_is_proposed(name: str, typed: str, proposed: str) -> None:
    nobody = unknown(typed, QUESTION[name], said(), shipped())
    assert nobody is not None
    assert nobody.doubt is not None
    assert nobody.doubt.instead.proposed == proposed


def test_a_sentence_behind_i_do_not_know_is_heard() -> None:
    typed = "δεν ξερω απο νουμερα. περσι 23 σχολεια, φετος 35"
    nobody = unknown(typed, QUESTION["statement"], said("el"), shipped())
    assert nobody == Unknown("περσι 23 σχολεια, φετος 35")


@pytest.mark.parametrize(
    "name",
    [
        "Oseis Bikes",
        "Royal National Institute of Blind People",
        "We Are Social",
        "It's Nice That",
        'Ann\'s Café & Sons, Ltd: the "Nook" #1',
        "the otter trust",
    ],
)
def test_a_name_is_no_sentence(name: str) -> None:
    assert organisation(name, said(), shipped()) == name


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("23 last year, 4 so far this year", (23, 4)), ("it was 23. now 4", (23, 4))],
)
def test_of_numbers_in_words_of_their_own_one_is_asked_for(
    text: str, numbers: tuple[int, ...]
) -> None:
    with pytest.raises(DoubtError) as caught:
        number(text, said())
    assert caught.value.key == "init.doubt.numbers"
    assert caught.value.blanks["numbers"] == numbers


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "xmas", "2026-12-25"),
        ("en", "by christmas", "2026-12-25"),
        ("el", "μέχρι τα Χριστούγεννα", "2026-12-25"),
        ("el", "Πρωτοχρονιά", "2027-01-01"),
        ("en", "I think 30 June 2027 or so", "2027-06-30"),
    ],
)
def test_a_day_that_is_only_named_is_proposed(language: str, text: str, day: str) -> None:
    with pytest.raises(DoubtError) as caught:
        day_to_come(text, said(language), shipped())
    assert caught.value.instead.proposed == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "last week", "2026-11-15"),
        ("en", "last month", "2026-10-31"),
        ("en", "last quarter", "2026-09-30"),
        ("en", "last year", "2025-12-31"),
        ("el", "την περασμένη εβδομάδα", "2026-11-15"),
        ("el", "πέρσι", "2025-12-31"),
        ("en", "October 2026", "2026-10-31"),
    ],
)
def test_of_a_time_that_has_passed_the_last_day_is_proposed(
    language: str, text: str, day: str
) -> None:
    with pytest.raises(DoubtError) as caught:
        past_day(text, said(language), shipped())
    assert caught.value.instead.proposed == day


@pytest.mark.parametrize("text", ["Q2 27", "end of Q2 27", "Q2 '27", "June '27", "by end of June"])
def test_a_short_year_is_a_year(text: str) -> None:
    assert day_to_come(text, said(), shipped()) == "2027-06-30"


@pytest.mark.parametrize(
    ("language", "before", "part", "whole"),
    [
        ("en", "more followers soon", "June 2027", "more followers by June 2027"),
        ("en", "more followers soon", "500", "more followers to 500 soon"),
        ("en", "more fans by June 2027", "from 3 to 5", "more fans from 3 to 5 by June 2027"),
        ("en", "Raise fans from 3 to 4 by June 2027", "to 5", "Raise fans to 5 by June 2027"),
        ("en", "more fans", "raise from 3 to 5", "more fans from 3 to 5"),
        ("el", "πιο πολλοί σύντομα", "Ιούνιος 2027", "πιο πολλοί έως Ιούνιος 2027"),
        ("el", "πιο πολλοί έως Ιούνιο 2027", "από 3 σε 5", "πιο πολλοί από 3 σε 5 έως Ιούνιο 2027"),
    ],
)
def test_a_part_completes_a_sentence(language: str, before: str, part: str, whole: str) -> None:
    assert is_part(part, before, language, shipped())
    assert completed(before, part, language, shipped()) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Raise beginners' questions from 5 to 20 a month by 30 June 2027",
        "Reach 500 followers",
        "members answer each other",
    ],
)
def test_a_whole_sentence_is_no_part(text: str) -> None:
    assert not is_part(text, "more followers soon", "en", shipped())


@pytest.mark.parametrize(
    ("language", "statement", "metric", "baseline", "target", "due"),
    [
        ("en", "Double the sightings from ~9 to 18/month by end of Q2 27", "sightings", "9", "18",
         "2027-06-30"),
        ("en", "more followers, weve got about 340, like 500 would be nice", "followers", "340",
         "500", ""),
        ("en", "Raise fans from abt 340 to 500ish by June 2027", "fans", "340", "500",
         "2027-06-30"),
        ("el", "περσι 23 σχολεια, φετος καμια 35αρια", "σχολεια", "23", "35", ""),
        ("en", "20% more followers", "", "", "", ""),
        ("en", "more visits 200 to 300 by June 2027", "visits", "200", "300", "2027-06-30"),
    ],
)  # fmt: skip
def test_what_the_sentence_says_is_proposed(  # noqa: PLR0917
    language: str, statement: str, metric: str, baseline: str, target: str, due: str
) -> None:
    answers, data = said(language, statement=statement), shipped()
    assert guesses.baseline(answers, data) == baseline
    assert guesses.target(answers, data) == target
    assert guesses.due(answers, data) == due
    assert not metric or guesses.metric(answers, data) == metric


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "by Easter", "2027-03-28"),
        ("en", "Easter 2028", "2028-04-16"),
        ("el", "μέχρι το Πάσχα", "2027-05-02"),
        ("el", "Πάσχα του 2028", "2028-04-16"),
        ("el", "τον Δεκαπενταύγουστο", "2027-08-15"),
    ],
)
def test_a_feast_that_moves_has_its_day_too(language: str, text: str, day: str) -> None:
    with pytest.raises(DoubtError) as caught:
        day_to_come(text, said(language), shipped())
    assert caught.value.instead.proposed == day


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (day_to_come, "Easter 2020"),
        (day_to_come, "summer 2020"),
        (day_to_come, "I think it was 3 May 2020"),
        (past_day, "Christmas 2030"),
        (past_day, "I think 30 June 2031 or so"),
    ],
)
def test_a_day_on_the_wrong_side_is_not_proposed(read: Reader, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        read(text, said(), shipped())
    key = "init.wrong.past" if read is day_to_come else "init.wrong.future"
    assert (type(caught.value), caught.value.key) == (NotUnderstoodError, key)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "8 or 9", (8, 9)),
        ("en", "3 or 4", (3, 4)),
        ("en", "between 3 and 5", (3, 5)),
        ("en", "about 10-20", (10, 20)),
        ("en", "10-20", (10, 20)),
        ("en", "eight or nine", (8, 9)),
        ("el", "8 ή 9", (8, 9)),
        ("el", "από οκτώ ως δέκα", (8, 10)),
    ],
)
def test_of_two_numbers_one_is_asked_for_and_none_proposed(
    language: str, text: str, numbers: tuple[int, ...]
) -> None:
    with pytest.raises(DoubtError) as caught:
        number(text, said(language, unit="count"))
    assert (caught.value.key, caught.value.blanks["numbers"]) == ("init.doubt.either", numbers)
    assert caught.value.instead == Instead()


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "eight", "8"),
        ("en", "one", "1"),
        ("en", "twenty-five", "25"),
        ("en", "about two hundred and five", "205"),
        ("en", "a dozen", "12"),
        ("en", "one of eight", "8"),
        ("el", "οκτώ", "8"),
        ("el", "ΕΝΑ", "1"),
        ("el", "γύρω στους διακόσιους πενήντα", "250"),
    ],
)
def test_a_number_in_words_is_proposed(language: str, text: str, value: str) -> None:
    with pytest.raises(DoubtError) as caught:
        number(text, said(language, unit="count"))
    assert (caught.value.key, caught.value.instead.proposed) == ("init.doubt.number", value)


@pytest.mark.parametrize(
    ("language", "statement", "baseline", "counted_on", "due"),
    [
        ("en", "Raise questions from 5 on 1 November 2026 to 20 by 30 June 2027", "5",
         "2026-11-01", "2027-06-30"),
        ("en", "We had 340 followers on 1 November and want 500 by Easter", "340", "2026-11-01",
         "2027-03-28"),
        ("en", "Reach 500 followers by June", "", "", "2027-06-30"),
        ("en", "Reach 500 followers before summer 2027", "", "", "2027-08-31"),
        ("en", "Reach 500 followers within 6 months", "", "", "2027-05-20"),
        ("en", "From 340 to 500 followers by June 2020", "340", "2026-11-20", ""),
        ("el", "Από 5 στις 1 Νοεμβρίου σε 20 ερωτήσεις έως το Πάσχα", "5", "2026-11-01",
         "2027-05-02"),
    ],
)  # fmt: skip
def test_the_days_of_the_sentence_are_proposed_but_none_that_would_be_refused(
    language: str, statement: str, baseline: str, counted_on: str, due: str
) -> None:
    answers, data = said(language, statement=statement, baseline=baseline), shipped()
    assert guesses.baseline(answers, data) == baseline
    assert guesses.read_on(answers, data) == counted_on
    assert guesses.due(answers, data) == due


@pytest.mark.parametrize(
    ("aim", "proposed"),
    [
        ("Raise questions from 5 to 20 a month", True),
        ("More people ask us by June 2027", True),
        ("People ask us before they book", False),
    ],
)
def test_a_goal_with_a_number_or_a_day_is_proposed_as_the_objective(
    aim: str, proposed: bool
) -> None:
    assert guesses.statement(said(aim=aim), shipped()) == (aim if proposed else "")


def test_a_percentage_is_proposed_for_no_count() -> None:
    text, data = "Answer 100% of the messages by June 2027, from 60%", shipped()
    for unit, target in (("", "100"), ("percent", "100"), ("count", ""), ("hours", "")):
        answers = said(statement=text, unit=unit)
        assert guesses.target(answers, data) == target
        assert guesses.baseline(answers, data) == ("60" if target else "")
        assert guesses.plainly_said("baseline", answers) == ("60" if target else "")
    assert guesses.unit(said(statement="20% more followers by June 2027"), data) == "count"
    assert guesses.unit(said(statement=text), data) == "percent"


@pytest.mark.parametrize(
    ("language", "name", "typed", "proposed"),
    [
        ("en", "owner", "dunno, Maria", "Maria"),
        ("en", "owner", "Not sure yet, maybe Tom Abara?", "Tom Abara"),
        ("en", "organization", "no idea. the Otter Trust", "the Otter Trust"),
        ("en", "others", "idk maybe Jean and Lou", "Jean, Lou"),
        ("en", "metric", "not sure, maybe the website visits", "the website visits"),
        ("en", "why", "we don't know, perhaps because everybody else who sells bikes is there",
         "because everybody else who sells bikes is there"),
        ("en", "why", "dunno, tradition", "tradition"),
        ("en", "type", "dunno, community", "community"),
        ("en", "type", "not sure, maybe comunity", "community"),
        ("en", "unit", "unsure... percent?", "percent"),
        ("en", "frequency", "idk monthly", "monthly"),
        ("en", "channels", "don't know, facebook I guess", "Facebook"),
        ("el", "owner", "δεν ξέρω, μάλλον η Ελένη", "Ελένη"),
        ("el", "metric", "δεν είμαι σίγουρη, ίσως οι επισκέψεις", "οι επισκέψεις"),
        ("el", "type", "ιδέα δεν έχω· κοινότητα", "community"),
    ],
)  # fmt: skip
def test_a_guess_behind_i_do_not_know_is_proposed(
    language: str, name: str, typed: str, proposed: str
) -> None:
    nobody = unknown(typed, QUESTION[name], said(language), shipped())
    assert nobody is not None
    assert nobody.doubt is not None
    assert nobody.doubt.instead.proposed == proposed


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("why", "dunno, sorry"),
        ("why", "dunno, I think"),
        ("why", "no idea, do we need one?"),
        ("why", "dunno, whatever"),
        ("owner", "not sure, maybe me"),
        ("owner", "we don't know who"),
        ("owner", "Not sure who"),
        ("unit", "dunno its just stuff"),
        ("family", "no idea what that means"),
        ("definition", "dunno, we never sat down and talked about it"),
    ],
)
def test_what_is_no_guess_is_not_proposed(name: str, typed: str) -> None:
    assert unknown(typed, QUESTION[name], said(), shipped()) == Unknown()


@pytest.mark.parametrize(
    ("language", "name", "typed"),
    [
        ("en", "organization", "Unsure Start"),
        ("en", "organization", "Not Sure Productions"),
        ("en", "channels", "Dunno Forum"),
        ("en", "why", "Not sure people know we exist"),
        ("en", "why", "No idea whether anybody sees us, and we want to know"),
        ("en", "business", "Not certain that visitors find us: they should"),
        ("en", "why", "We're not sure who reads us"),
        ("el", "why", "Δεν είμαστε σίγουροι ότι μας ξέρουν"),
        ("el", "why", "Δεν έχουμε ιδέα ποιοι μας διαβάζουν"),
    ],
)
def test_what_only_begins_like_i_do_not_know_is_an_answer(
    language: str, name: str, typed: str
) -> None:
    assert unknown(typed, QUESTION[name], said(language), shipped()) is None


@pytest.mark.parametrize(
    ("language", "typed", "rest"),
    [
        ("en", "like I said, 340", "340"),
        ("en", "As I said: Maria", "Maria"),
        ("el", "όπως είπα, 340", "340"),
        ("en", "like I said", "like I said"),
        ("en", "Same, Inc.", "Same, Inc."),
    ],
)
def test_an_answer_may_begin_with_having_been_given(language: str, typed: str, rest: str) -> None:
    words = shipped().answers[language]
    assert said_again(typed, words) == rest
    assert points_back(typed, words) == (typed == "like I said")


@pytest.mark.parametrize(
    ("language", "text", "proposed"),
    [
        ("en", "me, I am Priya Nair", "Priya Nair"),
        ("en", "that's me, I'm Priya", "Priya"),
        ("en", "me i suppose, but Kayleigh does the posts", ""),
        ("el", "εγώ, είμαι η Ελένη Παππά", "Ελένη Παππά"),
    ],
)
def test_somebody_who_says_me_may_say_a_name_behind_it(
    language: str, text: str, proposed: str
) -> None:
    with pytest.raises(DoubtError) as caught:
        owner(text, said(language), shipped())
    assert caught.value.instead.proposed == proposed
