"""How often something is published a week, in the words of seven languages."""

from __future__ import annotations

import pytest

from smlint.engine.shipped import shipped
from smlint.plan.found.words.often import Often

TOLD = [
    ("en", "three times a week", 3),
    ("en", "Posts twice a week", 2),
    ("en", "3x/week", 3),
    ("en", "5 posts per week", 5),
    ("en", "weekly", 1),
    ("el", "4 φορές την εβδομάδα", 4),
    ("el", "μία φορά τη βδομάδα", 1),
    ("el", "2 αναρτήσεις την εβδομάδα", 2),
    ("el", "3 φορές/εβδομάδα", 3),
    ("de", "dreimal pro Woche, Bilder und Tipps", 3),
    ("en", "1 update/week", 1),
    ("de", "zweimal wöchentlich", 2),
    ("de", "einmal die Woche", 1),
    ("fr", "trois fois par semaine", 3),
    ("fr", "une fois par semaine", 1),
    ("es", "dos veces por semana", 2),
    ("es", "una vez a la semana", 1),
    ("it", "tre volte a settimana", 3),
    ("it", "una volta alla settimana", 1),
    ("pt", "três vezes por semana", 3),
    ("pt", "uma vez por semana", 1),
]
UNTOLD = [
    ("en", "2-3 posts weekly"),
    ("en", "three times a month"),
    ("en", "when there is something new"),
    ("en", "Posts three times a week, and daily stories"),
    ("en", "Two posts and three stories a week"),
    ("en", "Reach 300 people a week"),
    ("de", "einmal im Monat ein Video"),
    ("el", "4 φορές το μήνα"),
]


def often(language: str) -> Often:
    return Often(shipped().found_names.within(language), language)


@pytest.mark.parametrize(("language", "words", "count"), TOLD)
def test_a_count_of_times_a_week_is_read(language: str, words: str, count: int) -> None:
    assert often(language).a_week(words) == count


@pytest.mark.parametrize(("language", "words"), UNTOLD)
def test_what_is_no_plain_count_a_week_is_none(language: str, words: str) -> None:
    assert often(language).a_week(words) is None
