"""Headings that stand behind a number, and to Markdown within a list."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LINES = {
    "en": "Sell 200 loaves by June 2027.",
    "el": "Να πουλήσουμε 200 καρβέλια ως τον Ιούνιο του 2027.",
    "de": "200 Brote bis Juni 2027 verkaufen.",
    "fr": "Vendre 200 pains d'ici juin 2027.",
    "es": "Vender 200 panes hasta junio de 2027.",
    "it": "Vendere 200 pani entro giugno 2027.",
    "pt": "Vender 200 pães até junho de 2027.",
}


@pytest.mark.parametrize("language", LINES)
def test_a_numbered_heading_is_one(language: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n1. ## Ana & Rui\n\nAna.\n\n1. ## {goals}\n\n{LINES[language]}\n"
    (goal,) = listed(read(source, "plan.md", language), "goal")
    assert goal["target"] == 200


def test_a_bullet_that_says_something_holds_its_heading() -> None:
    source = "# Social media strategy\n\n1. A team\n   ## Goals\n\n- 200 loaves by June 2027\n"
    assert listed(read(source, "plan.md"), "goal") == []
