"""The day of the event where a number is to be reached, in brackets behind it."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

EVENTS = {
    "en": "At least 250 people at the harvest dance (13 March 2027)",
    "el": "Τουλάχιστον 250 άτομα στο γλέντι της σοδειάς (13 Μαρτίου 2027)",
    "es": "Al menos 250 personas en el baile de la cosecha (13 de marzo de 2027)",
    "de": "Mindestens 250 Gäste auf dem Tanz zur Ernte (13. März 2027)",
    "fr": "Au moins 250 personnes dans la salle du bal (13 mars 2027)",
    "it": "Almeno 250 persone in sala per il ballo (13 marzo 2027)",
    "pt": "Pelo menos 250 pessoas em festa no baile (13 de março de 2027)",
}


def dues(line: str, language: str) -> list[object]:
    title, goals = TITLES[language]
    text = f"# {title}\n\n## {goals}\n\n- {line}\n"
    return [each.get("due") for each in listed(read(text, "notes.md", language), "goal")]


@pytest.mark.parametrize("language", EVENTS)
def test_it_is_the_day_of_the_goal(language: str) -> None:
    (due,) = dues(EVENTS[language], language)
    assert "2027" in str(due)


@pytest.mark.parametrize(
    "line",
    [
        "Followers: from 310 to 520 (13 March 2027)",
        "We had 250 people at the dance (13 March 2026)",
    ],
)
def test_a_day_behind_no_event_is_none(line: str) -> None:
    assert [each for each in dues(line, "en") if each] == []
