"""Who is in the team, by which names it is called elsewhere, and who of it owns the plan."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

TEAMS = [
    ("en", "Team", "Bob Jones, social media manager, 6 hours a week", "Bob Jones"),
    ("el", "Ποιοι είμαστε / Ομάδα", "Νίκος Δήμου, υπεύθυνος social media", "Νίκος Δήμου"),
    ("de", "Team", "Tobias Wendt – Social-Media-Verantwortlicher", "Tobias Wendt"),
    ("fr", "Équipe", "Luc Morel, responsable des réseaux sociaux", "Luc Morel"),
    ("es", "Equipo", "Ana Ruiz: responsable de redes sociales", "Ana Ruiz"),
    ("it", "Team", "Anna Rossi (responsabile social)", "Anna Rossi"),
    ("pt", "Equipa", "Ana Dias, responsável pelas redes sociais", "Ana Dias"),
]


def strategy(language: str, below: str) -> dict[str, object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n{below}\n"
    return listed(read(source, "notes.md", language), "strategy")[0]


@pytest.mark.parametrize(("language", "heading", "line", "owner"), TEAMS)
def test_who_has_the_role_owns_the_plan(language: str, heading: str, line: str, owner: str) -> None:
    below = f"## {heading}\n\n- Kim Lind, kitchen\n- {line}"
    assert strategy(language, below)["owner"] == owner
    assert strategy(language, f"## Elsewhere\n\n- {line}").get("owner") != owner


def test_a_table_of_the_team_tells_the_owner_as_well() -> None:
    below = "## Team\n\n| Name | Role |\n|---|---|\n| Bob Jones | Social media manager |"
    assert strategy("en", below)["owner"] == "Bob Jones"


TEAM = "## Team\n\n- Anna Smith, shop\n- Bob Jones, social media\n"


def test_first_names_of_owners_are_those_of_the_team() -> None:
    table = (
        "## Goals\n\n| Goal | Now | Target | Who |\n|---|---|---|---|\n| Visits | 10 | 20 | {} |\n"
    )
    for name, full in (("Bob", "Bob Jones"), ("Anna", "Anna Smith"), ("Zoe", "Zoe")):
        source = f"# Social media strategy\n\n{TEAM}\n{table.format(name)}"
        (goal,) = listed(read(source, "notes.md"), "goal")
        assert goal["owner"] == full


@pytest.mark.parametrize(
    ("people", "owner"), [("Bob", "Bob Jones"), ("Students", None), ("Bob and friends", None)]
)
def test_a_column_who_names_the_owner_where_it_names_people_of_the_plan(
    people: str, owner: str | None
) -> None:
    source = (
        f"# Social media strategy\n\n{TEAM}\n## Goals\n\n- Raise visits from 10 to 20\n\n"
        f"## Channels\n\n| Channel | Who |\n|---|---|\n| Instagram | {people} |\n"
    )
    (channel,) = listed(read(source, "notes.md"), "channel")
    assert channel.get("owner") == owner
