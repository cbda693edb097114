"""Who answers for a single channel, metric or audience."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

TABLES = [
    (
        "en",
        "Channels",
        "Channel | What for | Responsible",
        "LinkedIn | hiring | Ines Vel",
        "channel",
    ),
    ("en", "Metrics", "Metric | How often | Owner", "Open rate | monthly | Ines Vel", "metric"),
    ("en", "Stakeholders", "Stakeholder | Needs | Owner", "Schools | trips | Ines Vel", "audience"),
    ("el", "Κανάλια", "Κανάλι | Γιατί | Υπεύθυνος", "LinkedIn | προσλήψεις | Ines Vel", "channel"),
    ("el", "Δείκτες", "Δείκτης | Πότε | Υπεύθυνη", "Αποθηκεύσεις | κάθε μήνα | Ines Vel", "metric"),
    ("de", "Kanäle", "Kanal | Wofür | Zuständig", "LinkedIn | Stellen | Ines Vel", "channel"),
    ("es", "Canales", "Canal | Para qué | Responsable", "LinkedIn | empleo | Ines Vel", "channel"),
]
TEAMS = {
    "en": "## Team\n\n- Maria Pappa, editor\n- Nikos Vel: pictures\n\n## Channels\n\n",
    "el": "## Η ομάδα μας\n\n- Μαρία Παππά, κείμενα\n- Nikos Vel\n\n## Κανάλια\n\n",
    "de": "## Team\n\n- Maria Pappa, Texte\n- Nikos Vel, Bilder\n\n## Kanäle\n\n",
}


def table(header: str, row: str) -> str:
    line = "|".join(["---"] * (header.count("|") + 1))
    return f"| {header} |\n|{line}|\n| {row} |\n"


@pytest.mark.parametrize("case", TABLES)
def test_a_column_of_owners_says_who_answers_for_each_row(case: tuple[str, ...]) -> None:
    language, section, header, row, kind = case
    source = f"# {TITLES[language][0]}\n\n## {section}\n\n{table(header, row)}"
    (found,) = listed(read(source, "notes.md", language), kind)
    assert (found["title"], found["owner"]) == (row.partition(" |")[0], "Ines Vel")


@pytest.mark.parametrize(
    ("language", "lines", "owners"),
    [
        ("en", "- Instagram (Maria)\n- Facebook (Nikos Vel)\n", ["Maria Pappa", "Nikos Vel"]),
        ("en", "- Instagram: Maria\n- TikTok (short films)\n", ["Maria Pappa", None]),
        ("el", "- Instagram (Μαρία)\n- Facebook (νέα)\n", ["Μαρία Παππά", None]),
        ("de", "- Instagram (Maria)\n- Facebook (Veranstaltungen)\n", ["Maria Pappa", None]),
    ],
)
def test_a_name_in_brackets_is_one_where_the_team_is_known(
    language: str, lines: str, owners: list[object]
) -> None:
    source = f"# {TITLES[language][0]}\n\n{TEAMS[language]}{lines}"
    found = listed(read(source, "notes.md", language), "channel")
    assert [each.get("owner") for each in found] == owners


def test_whom_nobody_names_owns_nothing() -> None:
    source = "# Social media strategy\n\n## Channels\n\n- Instagram (Oslo)\n"
    (channel,) = listed(read(source, "notes.md"), "channel")
    assert channel == {"title": "Instagram (Oslo)", "platform": "Instagram (Oslo)"}


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Message | Channel | Owner", "Opening | LinkedIn | Ines Vel"),
        ("Channel | Why | Who", "LinkedIn | hiring | young engineers"),
        ("Channel | Why | Owner", "LinkedIn | hiring | —"),
    ],
)
def test_who_answers_for_something_else_does_not_own_the_channel(header: str, row: str) -> None:
    source = f"# Social media strategy\n\n## Channels\n\n{table(header, row)}"
    found = listed(read(source, "notes.md"), "channel")
    assert [each.get("owner") for each in found if "LinkedIn" in str(each["title"])] == [None]


def test_a_first_name_that_two_share_is_left_as_it_is() -> None:
    team = "## Team\n\n- Maria Pappa\n- Maria Vel\n\n## Channels\n\n- Instagram (Maria)\n"
    (channel,) = listed(read(f"# Social media strategy\n\n{team}", "notes.md"), "channel")
    assert channel["owner"] == "Maria"


def test_a_first_name_in_a_column_is_the_owner_who_is_named_in_full_above() -> None:
    table = "| Channel | Owner |\n|---|---|\n| Instagram | Maria |\n| Facebook | Nikos |\n"
    text = f"# Social media strategy\n\nOwner: Maria Pappa\n\n## Channels\n\n{table}"
    found = listed(read(text, "notes.md"), "channel")
    assert [each["owner"] for each in found] == ["Maria Pappa", "Nikos"]


def test_a_first_name_that_the_team_lists_by_itself_is_somebody_else() -> None:
    team = "## Team\n\n- Maria Pappa\n- Maria\n\n## Channels\n\n- Instagram (Maria)\n"
    (channel,) = listed(read(f"# Social media strategy\n\n{team}", "notes.md"), "channel")
    assert channel["owner"] == "Maria"
