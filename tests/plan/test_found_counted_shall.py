"""What is counted in a sentence that says what something shall have or reach."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

RATES = {
    "en": ("The open rate should reach 30% by May 2027", "open rate"),
    "el": ("Το ποσοστό ανοίγματος πρέπει να φτάσει το 30% ως τον Μάιο 2027", "ποσοστό ανοίγματος"),
    "es": ("La tasa de apertura debe llegar a 30% hasta mayo de 2027", "tasa de apertura"),
}


def metrics(line: str, language: str) -> list[object]:
    title, goals = TITLES[language]
    text = f"# {title}\n\n## {goals}\n\n- {line}\n"
    return [each.get("metric") for each in listed(read(text, "notes.md", language), "goal")]


@pytest.mark.parametrize("language", RATES)
def test_the_verb_is_no_part_of_the_name(language: str) -> None:
    line, name = RATES[language]
    assert metrics(line, language) == [name]


def test_what_something_shall_have_is_counted() -> None:
    line = "The newsletter should have 600 readers by May 2027 – 340 today"
    assert metrics(line, "en") == ["readers"]


def test_where_they_are_brought_is_no_part_of_the_name() -> None:
    assert metrics("Get 120 people into our Sunday tastings by May 2027", "en") == ["people"]
