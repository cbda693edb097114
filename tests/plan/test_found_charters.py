"""Charters: those of projects may hold goals with numbers, others hold nothing of a plan."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

CHARTERS = [
    ("en", "Project charter", "Goals", "300 subscribers to the letter"),
    ("de", "Projektcharta", "Ziele", "300 Abonnenten des Briefs"),
    ("de", "Charta des Projekts", "Ziele", "300 Abonnenten des Briefs"),
    ("fr", "Charte de projet", "Objectifs", "300 abonnés à la lettre"),
    ("es", "Carta de constitución", "Objetivos", "300 suscriptores del boletín"),
]


@pytest.mark.parametrize(("language", "title", "section", "line"), CHARTERS)
def test_goals_with_numbers_outvote_the_title(
    language: str, title: str, section: str, line: str
) -> None:
    source = f"# {title}\n\n## {section}\n\n- {line}\n- {line.replace('300', '400')}\n"
    assert len(listed(read(source, "project.md", language), "goal")) == 2


def test_goals_without_numbers_do_not() -> None:
    source = "# Team charter\n\n## Goals\n\n- Be kind\n- Reach 300 people\n- Learn together\n"
    assert not read(source, "team.md").documents


def test_a_guide_stays_one() -> None:
    source = "# Guide to our charter\n\n## Goals\n\n- 300 subscribers\n- 400 followers\n"
    assert not read(source, "guide.md").documents
