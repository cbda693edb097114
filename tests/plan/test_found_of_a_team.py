"""Documents that name the team whose goals they hold, or say in a sentence who leads which part."""

from __future__ import annotations

import pytest

from smlint.config.settings import Settings
from smlint.engine.found_phase import found_in
from smlint.engine.shipped import shipped
from smlint.source.text import Text

GOALS = {
    "en": "## Goals\n\n- 500 members by June 2027\n",
    "el": "## Στόχοι\n\n- 500 μέλη ως 6/2027\n",
}

SAID = [
    ("en", "Harvest Committee OKRs", ""),
    ("en", "Harvest Committee Objectives and Key Results", ""),
    ("en", "The outreach team's goals", ""),
    ("en", "Goals 2027", "This page holds the vision and goals of the Late Bus team for a year."),
    ("en", "Goals 2027", "To help you, we on the orchard.example team make a commitment."),
    ("en", "Goals 2027", "The work is led by Ann (letters), Bo (fairs) and the board (money)."),
    ("en", "Goals 2027", "It is shared, with execution led by Builders Ann (letters), Bo (fairs)."),
    ("en", "Goals 2027", "The orchard manager makes sure that our goals are addressed."),
    ("el", "Στόχοι της Επιτροπής Συγκομιδής", ""),
    ("el", "Στόχοι 2027", "Εμείς στην ομάδα του μύλου δεσμευόμαστε για τα εξής."),
    ("el", "Στόχοι 2027", "Η δουλειά γίνεται με ευθύνη των Άννα (επιστολές), Πέτρος (γιορτές)."),
]
NOT_SAID = [
    ("en", "Goals 2027", "We need a plan that our team can take direction from."),
    ("en", "Goals 2027", "Our guests are led by Ann to the oldest tree."),
    ("en", "Goals 2027", "The team was happy with the last year (see the report)."),
    ("en", "Team sports club goals", ""),
    ("en", "Goals 2027", "We make sure that our goals are addressed."),
    ("el", "Στόχοι 2027", "Η ομάδα πέρασε καλά πέρυσι (δείτε την αναφορά)."),
]


def shared_out(language: str, title: str, words: str) -> bool:
    text = Text("notes.md", f"# {title}\n\n{words}\n\n{GOALS[language]}")
    found = found_in(text, Settings(language=language), shipped())
    (strategy,) = (each for each in found.documents if each.kind == "strategy")
    return strategy.shared_out


@pytest.mark.parametrize(("language", "title", "words"), SAID)
def test_the_team_whose_goals_they_are_is_heard(language: str, title: str, words: str) -> None:
    assert shared_out(language, title, words)


@pytest.mark.parametrize(("language", "title", "words"), NOT_SAID)
def test_other_words_name_nobody(language: str, title: str, words: str) -> None:
    assert not shared_out(language, title, words)
