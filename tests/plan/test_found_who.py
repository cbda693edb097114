"""People behind whose names more stands, tables that begin with them, and headings with numbers."""

from __future__ import annotations

import pytest

from smlint.config.settings import Settings
from smlint.engine.found_phase import found_in
from smlint.engine.shipped import shipped
from smlint.plan.found.people.team import Team
from smlint.source.text import Text
from smlint.syntax.nodes import MapNode
from tests.plan.found_sources import TITLES, fields, listed, read

TEAMS = [
    ("en", "Team", "Maria P. (community, 10 h/week)"),
    ("en", "Team", "Maria P. (10 hours a week, community)"),
    ("en", "Team", "Maria P.: community, 10h/week"),
    ("en", "Team", "Maria P. (community), 10 hrs per week"),
    ("de", "Team", "Maria P. (community, 10 Std./Woche)"),
    ("el", "Ομάδα", "Maria P. (community, 10 ώρες/εβδ.)"),
]


@pytest.mark.parametrize(("language", "heading", "line"), TEAMS)
def test_role_and_hours_stand_behind_a_name(language: str, heading: str, line: str) -> None:
    text = Text("notes.md", f"# {TITLES[language][0]}\n\n## {heading}\n\n- {line}\n")
    found = found_in(text, Settings(language=language), shipped())
    names = shipped().found_names.within(language)
    person = shipped().model.kinds["strategy"].shape.fields["team"].shape
    assert person is not None
    assert found.outline is not None
    team = Team(names, language, person).members(found.outline)
    assert team is not None
    (member,) = (fields(each) for each in team.items if isinstance(each, MapNode))
    assert member == {"name": "Maria P.", "role": "community", "hours_per_week": 10.0}


@pytest.mark.parametrize(
    "owner",
    ["Maria P.", "Maria P. (community)", "Maria P. (community, 10 h/week)", "Maria P. UK-2"],
)
def test_somebody_of_the_team_is_the_same_with_a_role_or_a_code(owner: str) -> None:
    source = (
        f"# Social media strategy\n\nOwner: {owner}\n\n## Goals\n\n"
        f"- Win 500 members by June 2027. Owner: {owner}\n\n"
        "## Team\n\n- Maria P. (community, 10 h/week)\n- Tom Berg\n"
    )
    found = read(source, "notes.md")
    (strategy,), (goal,) = listed(found, "strategy"), listed(found, "goal")
    assert (strategy["owner"], goal["owner"]) == ("Maria P.", "Maria P.")


TABLES = [
    ("en", "| Owner | Goal | By |", "500 members", "| {} | {} | June 2027 |"),
    ("en", "| Who | What | By |", "500 members", "| {} | {} | June 2027 |"),
    ("en", "| Owner | Target | By |", "500 members", "| {} | {} | June 2027 |"),
    ("en", "| Owner | What we want | Goal | By |", "Members", "| {} | {} | 500 | June 2027 |"),
    ("de", "| Wer | Was | Bis |", "500 Mitglieder", "| {} | {} | Juni 2027 |"),
    ("el", "| Υπεύθυνος | Τι θέλουμε | Έως |", "500 μέλη", "| {} | {} | Ιούνιος 2027 |"),
]


@pytest.mark.parametrize(("language", "head", "words", "row"), TABLES)
def test_a_table_that_begins_with_its_owners_is_read(
    language: str, head: str, words: str, row: str
) -> None:
    title, goals = TITLES[language]
    rule = "|---" * (head.count("|") - 1) + "|"
    source = f"# {title}\n\n## {goals}\n\n{head}\n{rule}\n{row.format('Rosa Lind', words)}\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert (goal["statement"], goal["target"], goal["owner"]) == (words, 500, "Rosa Lind")


def test_no_goal_is_made_of_people_elsewhere() -> None:
    table = "| Who | What | By |\n|---|---|---|\n| Rosa Lind | Photos of the shop | June 2027 |"
    source = f"# Social media strategy\n\n## Goals\n\n- 500 members\n\n## Tasks\n\n{table}\n"
    assert len(listed(read(source, "notes.md"), "goal")) == 1


@pytest.mark.parametrize("mark", ["## ", ""])
def test_the_number_of_a_heading_is_no_part_of_a_name(mark: str) -> None:
    head, below = ("# ", "### ") if mark else ("", "")
    source = (
        f"{head}Social media strategy 2027\n\n{mark}1. Goals\n\n- 500 members by June 2027\n\n"
        f"{mark}2. Channels\n\n{below}2.1 Instagram\n\nNews.\n\n{below}2.2 LinkedIn\n\nNews.\n\n"
        f"{mark}3. Audiences\n\n{below}3.1 Young parents\n\nThey live near.\n"
    )
    found = read(source, "notes.md")
    assert [each["title"] for each in listed(found, "channel")] == ["Instagram", "LinkedIn"]
    assert [each["title"] for each in listed(found, "audience")] == ["Young parents"]


AGED = [
    (
        "en",
        "Target audience",
        "18-25 year olds who scroll every day",
        "20 a month",
    ),
    ("el", "Κοινό", "18-25 ετών που το ανοίγουν κάθε μέρα", "20 τον μήνα"),
    ("es", "Público objetivo", "18-25 años que miran el móvil cada día", "20 al mes"),
    ("de", "Zielgruppe", "18-25 Jahre, die jeden Tag scrollen", "20 pro Monat"),
    ("fr", "Cible", "18-25 ans qui lisent chaque jour", "20 par mois"),
    ("it", "Target", "18-25 anni, leggono ogni giorno", "20 al mese"),
    ("pt", "Público", "18-25 anos que leem todos os dias", "20 por mês"),
]


@pytest.mark.parametrize(("language", "label", "people", "many"), AGED)
def test_an_age_is_whom_one_speaks_to_however_often_they_read(
    language: str, label: str, people: str, many: str
) -> None:
    title, goals = TITLES[language]
    for value, named in ((people, [people]), (many, [])):
        source = f"# {title}\n\n## {goals}\n\n- 90 → 150 (%)\n\n## Abc\n\n- {label}: {value}\n"
        audiences = listed(read(source, "notes.md", language), "audience")
        assert [each["title"] for each in audiences] == named


def test_many_words_behind_a_number_name_whom_one_speaks_to() -> None:
    source = (
        "# Social media plan\n\n## Goals\n\n- 90 members\n\n## Abc\n\n"
        "- Target audience: 40 bakers of the old town who meet every week\n"
    )
    (audience,) = listed(read(source, "notes.md"), "audience")
    assert audience["title"] == "40 bakers of the old town who meet every week"
