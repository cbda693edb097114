"""Times that an editor broke over the end of a line."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

BROKEN = [
    ("en", "Win 500 readers of the letter by June\n  2027", "June\n2027"),
    ("el", "Να βρούμε 500 αναγνώστες μέχρι τον Ιούνιο\n  του 2027", "Ιούνιο\nτου 2027"),
    ("de", "500 Leser für den Brief gewinnen bis Juni\n  2027", "Juni\n2027"),
    ("fr", "Gagner 500 lecteurs de la lettre d'ici juin\n  2027", "juin\n2027"),
    ("es", "Conseguir 500 lectores de la carta hasta junio\n  de 2027", "junio\nde 2027"),
    ("it", "Trovare 500 lettori della lettera entro giugno\n  2027", "giugno\n2027"),
    ("pt", "Ganhar 500 leitores da carta até junho\n  de 2027", "junho\nde 2027"),
]


@pytest.mark.parametrize(("language", "line", "due"), BROKEN)
def test_a_time_goes_on_in_the_next_line(language: str, line: str, due: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- {line}\n"
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert goal["due"] == due


def test_a_line_with_a_code_of_its_own_goes_on_in_none() -> None:
    long = "Tell the people of the district what the library does for its children"
    source = f"# Social media strategy 2027\n\n## Goals\n\nO1. {long}\nO2. More readers\n"
    goals = [each["statement"] for each in listed(read(source, "plan.md"), "goal")]
    assert goals == [long, "More readers"]
