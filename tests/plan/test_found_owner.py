"""Who answers for it, in the words of ordinary documents: a person, a role or a team."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

OWNERS = [
    ("en", "The press team oversees our channels.", "The press team"),
    ("en", "Our community manager manages our social media.", "Our community manager"),
    ("en", "Agreed in May. Responsible for the plan: Rosa Lind.", "Rosa Lind"),
    ("en", "Owner: Communications department", "Communications department"),
    ("el", "Εγκρίθηκε τον Μάιο. Υπεύθυνη για το σχέδιο: Ρόζα Λίντα.", "Ρόζα Λίντα"),
    ("el", "Η γραμματεία φροντίζει τα κοινωνικά δίκτυα.", "Η γραμματεία"),
    ("es", "El equipo de prensa se encarga de las redes.", "El equipo de prensa"),
    ("de", "Die Pressestelle koordiniert alle Kanäle.", "Die Pressestelle"),
    ("fr", "Le service culture coordonne le plan.", "Le service culture"),
]
NOBODY = [
    ("en", "Everybody who comes to our concerts oversees nothing."),
    ("en", "We talk with the team of the town hall about its plans."),
    ("en", "Note: the team meets in May."),
    ("el", "Η ομάδα συναντιέται κάθε μήνα."),
]


def owner(language: str, words: str) -> object:
    title, goals = TITLES[language]
    source = f"# {title}\n\n{words}\n\n## {goals}\n\n- Instagram: 310 → 520\n"
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    return strategy.get("owner")


@pytest.mark.parametrize(("language", "words", "named"), OWNERS)
def test_a_person_a_role_or_a_team_is_named(language: str, words: str, named: str) -> None:
    assert owner(language, words) == named


@pytest.mark.parametrize(("language", "words"), NOBODY)
def test_who_is_only_mentioned_owns_nothing(language: str, words: str) -> None:
    assert owner(language, words) is None


def test_of_several_in_one_cell_the_first_is_named() -> None:
    table = (
        "<table><tr><th>Field</th><th>Value</th></tr><tr><td>Responsible parties</td>"
        "<td><ul><li>Rosa Lind</li><li>Ines Berg</li></ul></td></tr></table>"
    )
    assert owner("en", table) == "Rosa Lind"
