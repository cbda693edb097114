"""Goals in paragraphs of their own, and the one below a heading that says "Goal"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

Said = list[object]


def statements(source: str, language: str = "en") -> Said:
    return [each["statement"] for each in listed(read(source, "plan.md", language), "goal")]


LISTED = [
    ("en", ("Increase the number of readers.", "Win back old members.")),
    ("es", ("Aumentar el número de lectores.", "Difundir la biblioteca entre vecinos.")),
    ("de", ("Mehr Leute in den Lesesaal holen.", "Gewinnung neuer Mitglieder im Ort.")),
    ("fr", ("Augmenter le nombre de lecteurs.", "Fidéliser les familles du quartier.")),
    ("it", ("Aumentare il numero dei lettori.", "Coinvolgere le famiglie del paese.")),
    ("pt", ("Aumentar o número de leitores.", "Fortalecer a ligação aos vizinhos.")),
    ("el", ("Αύξηση των αναγνωστών.", "Να έρθουν ξανά τα παλιά μέλη.")),
]


@pytest.mark.parametrize(("language", "lines"), LISTED)
def test_paragraphs_of_one_sentence_with_a_verb_are_goals_each(
    language: str, lines: tuple[str, str]
) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n{lines[0]}\n\n{lines[1]}\n"
    assert statements(source, language) == [*lines]


def test_paragraphs_that_tell_something_are_not() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\nIncrease the number of readers.\n\n"
        "Last year the hall was closed for repairs.\n\nThe rent went up.\n"
    )
    assert statements(source) == ["Increase the number of readers."]


ONE = [
    ("en", "Goal", "The shop should be the first one people think of.", "It must do two things:"),
    ("es", "Objetivo", "La tienda debe ser la primera del barrio.", "Para eso hace falta:"),
    ("de", "Ziel", "Der Laden soll der erste im Viertel sein.", "Dafür braucht es zweierlei:"),
    ("fr", "Objectif", "La boutique doit être la première du quartier.", "Il faut pour cela :"),
    ("it", "Obiettivo", "La bottega deve essere la prima del rione.", "Servono due cose:"),
    ("pt", "Objetivo", "A loja deve ser a primeira do bairro.", "Para isso é preciso:"),
    ("el", "Στόχος", "Το μαγαζί πρέπει να γίνει το πρώτο της γειτονιάς.", "Χρειάζονται δύο:"),
]


@pytest.mark.parametrize(("language", "heading", "sentence", "lead"), ONE)
def test_what_stands_first_below_the_word_goal_is_it_whatever_follows(
    language: str, heading: str, sentence: str, lead: str
) -> None:
    title, _goals = TITLES[language]
    source = f"# {title}\n\n## {heading}\n\n{sentence}\n\n{lead}\n\n> a\n\n| a | b |\n|---|---|\n"
    assert statements(source, language) == [sentence]


def test_below_goals_an_introduction_is_none() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\nThis list should be read once a month.\n\n"
        "Everybody may add to it:\n\n- Sell 40 tickets\n"
    )
    assert statements(source) == ["Sell 40 tickets"]


def test_a_remark_in_brackets_does_not_turn_goals_into_something_else() -> None:
    source = "# Σχέδιο επικοινωνίας\n\n## Στόχοι (για να μην ξεχνάμε, μη χαθούμε)\n\n- 40 μέλη\n"
    assert statements(source, "el") == ["40 μέλη"]
    source = "# Σχέδιο επικοινωνίας\n\n## Μη στόχοι\n\n- 40 μέλη\n"
    assert not statements(source, "el")
