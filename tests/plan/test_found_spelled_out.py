"""Lists below "Goals" that only spell out what SMART means, and boxes counted below a goal."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

SMART = [
    ("en", ["Specific", "Measurable", "Achievable", "Relevant", "Time-bound"]),
    ("en", ["S – Specific", "M – Measurable", "A – Attainable", "R – Realistic", "T – Timely"]),
    ("en", ["**S**pecific: one thing", "**M**easurable: can be counted", "Agreed", "Realistic"]),
    ("el", ["Συγκεκριμένοι", "Μετρήσιμοι", "Εφικτοί", "Ρεαλιστικοί", "Χρονικά προσδιορισμένοι"]),
    ("es", ["Específicos", "Medibles", "Alcanzables", "Relevantes", "Temporales"]),
    ("de", ["Spezifisch", "Messbar", "Attraktiv", "Realistisch", "Terminiert"]),
    ("fr", ["Spécifique", "Mesurable", "Atteignable", "Réaliste", "Temporel"]),
    ("it", ["Specifici", "Misurabili", "Raggiungibili", "Rilevanti", "Temporizzati"]),
    ("pt", ["Específicos", "Mensuráveis", "Atingíveis", "Relevantes", "Temporais"]),
]


def goals(language: str, body: str) -> list[Fields]:
    title, section = TITLES[language]
    return listed(read(f"# {title} 2027\n\n## {section}\n\n{body}\n", "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "words"), SMART)
def test_what_smart_means_is_no_goal(language: str, words: list[str]) -> None:
    spelled = "".join(f"{at}. {each}\n" for at, each in enumerate(words, 1))
    found = goals(language, f"SMART\n\n{spelled}\n\n### 2027\n\n- Instagram 90 → 150\n")
    assert len(found) == 1


def test_a_goal_put_in_the_order_of_smart_is_told() -> None:
    body = (
        "- Specific: letters for the members\n- Measurable: from 20 to 60 readers\n"
        "- Achievable: two hours a week\n- Relevant: members ask for it\n"
    )
    assert goals("en", body)


def test_three_such_words_may_be_goals() -> None:
    assert len(goals("en", "- Relevant letters\n- Timely answers\n- Ambitious concerts\n")) == 3


COUNTED = (
    "1. Sing in more places\n   1. [x] Ask the schools\n   2. [ ] Find somebody who drives\n"
    "2. Hold one big concert\n   1. [ ] At least 200 guests\n   2. [ ] A programme in print\n"
)


def test_boxes_counted_below_a_goal_are_its_results() -> None:
    results = [each["objectives"] for each in goals("en", COUNTED)]
    assert [len(each) for each in results if isinstance(each, list)] == [2, 2]


def test_boxes_that_nobody_counts_may_be_remarks() -> None:
    found = goals("en", "1. Sing in more places\n   - [x] Ask the schools\n   - [ ] Find a van\n")
    assert "objectives" not in found[0]
