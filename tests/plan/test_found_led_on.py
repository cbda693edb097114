"""A sentence that says what the goal is, and goes on to the list of how far it is to go."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

PARAGRAPHS = [
    ("en", "Our overall goal is that more people swim.", "By 31 October 2027 we want:", "people"),
    ("de", "Übergeordnetes Ziel ist, dass mehr Menschen schwimmen.",
     "Dazu soll bis zum 31. Oktober 2027 Folgendes erreicht werden:", "Menschen"),
    ("fr", "Notre objectif est que plus de gens nagent.",
     "D'ici le 31 octobre 2027, nous voulons :", "nageurs"),
    ("es", "Nuestro objetivo es que nade más gente.",
     "Antes del 31 de octubre de 2027 queremos:", "nadadores"),
    ("it", "Il nostro obiettivo è che più persone nuotino.",
     "Entro il 31 ottobre 2027 vogliamo:", "nuotatori"),
    ("pt", "O nosso objetivo é que mais pessoas nadem.",
     "Até 31 de outubro de 2027 queremos:", "nadadores"),
    ("el", "Στόχος μας είναι να κολυμπούν περισσότεροι.",
     "Μέχρι τις 31 Οκτωβρίου 2027 θέλουμε:", "κολυμβητές"),
]  # fmt: skip


def goals(language: str, body: str) -> list[Fields]:
    title, section = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n{body}"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "goal", "lead", "who"), PARAGRAPHS)
def test_the_list_is_how_far_the_goal_above_it_goes(
    language: str, goal: str, lead: str, who: str
) -> None:
    (found,) = goals(language, f"{goal} {lead}\n\n1. 150 {who}\n2. 20 clubs\n")
    results = found["objectives"]
    assert isinstance(results, list)
    assert found["statement"] == goal
    assert [each["target"] for each in results] == [150, 20]
    assert all("31" in each["due"] for each in results)


@pytest.mark.parametrize(("language", "goal", "lead", "who"), PARAGRAPHS)
def test_below_a_paragraph_of_its_own_they_are_goals_themselves(
    language: str, goal: str, lead: str, who: str
) -> None:
    found = goals(language, f"{goal}\n\n{lead}\n\n1. 150 {who}\n2. 20 clubs\n")
    assert [each.get("target") for each in found] == [None, 150, 20]


def test_more_goals_are_no_part_of_the_one_before() -> None:
    lead = "In addition, by 31 October 2027 we want:"
    found = goals("en", f"Our goal is that more people swim. {lead}\n\n- 150 swimmers\n")
    assert len(found) == 2


def test_a_goal_that_a_sentence_says_hides_no_other_of_a_plan() -> None:
    source = (
        "# Social media of the Swimming Bath\n\n"
        "Our goal is to win 150 swimmers by June 2027.\n\n"
        "## Schools\n\nBy June 2027 we want 20 schools to come to us.\n\n"
        "## Channels\n\n- Instagram: pictures\n- Facebook: dates\n\n## How we measure\n\n"
        "- Visits\n- Tickets\n"
    )
    plain = source.replace("Our goal is to win", "We want to win")
    counts = [len(listed(read(each, "notes.md"), "goal")) for each in (source, plain)]
    assert counts == [2, 2]
