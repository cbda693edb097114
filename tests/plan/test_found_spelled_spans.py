"""How long goals are for, in words."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

HEADINGS = [
    ("en", "Six-week goals", "18 letters to the town sent", "Six-week"),
    ("el", "Στόχοι έξι εβδομάδων", "18 γράμματα στην πόλη", "έξι εβδομάδων"),
    ("de", "Sechs-Wochen-Ziele", "18 Briefe an die Stadt verschickt", "Sechs-Wochen"),
    ("fr", "Objectifs à six semaines", "18 lettres envoyées à la ville", "six semaines"),
    ("es", "Objetivos a seis semanas", "18 cartas enviadas a la ciudad", "seis semanas"),
    ("it", "Obiettivi a sei settimane", "18 lettere spedite alla città", "sei settimane"),
    ("pt", "Metas de seis semanas", "18 cartas enviadas à cidade", "seis semanas"),
]


@pytest.mark.parametrize(("language", "heading", "line", "due"), HEADINGS)
def test_a_heading_says_in_words_how_long_its_goals_are_for(
    language: str, heading: str, line: str, due: str
) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n- {line}\n"
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert goal["due"] == due


def test_days_that_are_wanted_are_no_time() -> None:
    below = "### Full houses on five days\n\n- 5,200 tickets\n- 50 helpers\n"
    source = f"# Social media strategy\n\n## Goals 2027\n\n{below}"
    (goal,) = listed(read(source, "plan.md"), "goal")
    assert goal["due"] == "2027"
