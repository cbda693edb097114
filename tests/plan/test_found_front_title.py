"""Goals below a title that only front matter tells."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

_HEADS = "## 1. Wombat salsa gala\n\nWe dance here.\n\n## 2. Quokka tango night\n\nAnd there.\n"


@pytest.mark.parametrize("language", TITLES)
def test_headings_below_it_are_goals(language: str) -> None:
    source = f"---\ntitle: {TITLES[language][1]}\n---\n{_HEADS}"
    said = [each["statement"] for each in listed(read(source, "page.md", language), "goal")]
    assert said == ["Wombat salsa gala", "Quokka tango night"]


@pytest.mark.parametrize("title", ["Goals of good design", "About us", "Setting goals"])
def test_another_title_makes_none(title: str) -> None:
    assert not listed(read(f"---\ntitle: {title}\n---\n{_HEADS}", "page.md"), "goal")


def test_a_title_on_the_page_is_the_one_that_counts() -> None:
    source = f"---\ntitle: Goals\n---\n# The garden\n\n{_HEADS}"
    assert not listed(read(source, "page.md"), "goal")


SORTED = [
    ("en", "Goals of the club 2027", "Boats", "20 new juniors"),
    ("el", "Στόχοι του συλλόγου για το 2027", "Χώρος", "20 νέα παιδιά"),
    ("de", "Vereinsziele 2027", "Personal", "20 neue Jugendliche"),
    ("fr", "Objectifs de l'association 2027", "Locaux", "20 nouveaux jeunes"),
    ("es", "Objetivos de la asociación 2027", "Local", "20 jóvenes nuevos"),
    ("it", "Obiettivi dell'associazione 2027", "Sede", "20 nuovi giovani"),
    ("pt", "Objetivos da associação 2027", "Sede", "20 novos jovens"),
]


@pytest.mark.parametrize(("language", "title", "group", "line"), SORTED)
def test_lists_below_it_are_goals_on_a_page_without_headings(
    language: str, title: str, group: str, line: str
) -> None:
    source = f"---\ntitle: {title}\n---\n\n{group}:\n\n- {line}\n\nWeb:\n\n- {line}\n"
    goals = listed(read(source, "page.md", language), "goal")
    assert [(each["target"], each["due"]) for each in goals] == [(20, "2027")] * 2


def test_a_title_that_says_nothing_of_whose_goals_makes_none_of_lists() -> None:
    assert not listed(read("---\ntitle: Goals\n---\n\n- Be fast\n- Be small\n", "page.md"), "goal")
