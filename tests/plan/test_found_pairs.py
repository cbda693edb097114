"""Tables of goals whose first column has no name, pairs of columns, and feasts for their names."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

BARE = [
    ("en", "Today | End of Q2 | End of Q4"),
    ("el", "Σήμερα | τέλος Ιουνίου | τέλος Δεκεμβρίου"),
    ("de", "Heute | Ende Juni | Ende Dezember"),
    ("es", "Hoy | Q2 | Q4"),
    ("fr", "Aujourd'hui | T2 | T4"),
    ("it", "Oggi | Q2 | Q4"),
    ("pt", "Hoje | Q2 | Q4"),
]

PAIRS = [
    (
        "en",
        "Channel",
        "Followers Nov 2026",
        "Followers 2027",
        "Reply time today",
        "Reply time 2027",
    ),
    ("de", "Kanal", "Follower heute", "Follower 2027", "Antwortzeit heute", "Antwortzeit 2027"),
    ("es", "Canal", "Fans 2026", "Fans 2027", "Respuesta hoy", "Respuesta 2027"),
    ("el", "Κανάλι", "Μέλη σήμερα", "Μέλη 2027", "Χρόνος σήμερα", "Χρόνος 2027"),
]


def goals(language: str, table: str) -> list[Fields]:
    title, heading = TITLES[language]
    source = f"# {title} 2027\n\n## {heading}\n\n{table}"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "heads"), BARE)
def test_a_first_column_without_a_name_says_what_is_counted(language: str, heads: str) -> None:
    table = f"| | {heads} |\n|--|--|--|--|\n| Spenden | 4 | 10 | 18 |\n| Saves | 5 | 11 | 19 |\n"
    first, second = goals(language, table)
    assert (first["metric"], first["baseline"], first["target"]) == ("Spenden", 4, 18)
    assert [second["baseline"], second["target"]] == [5, 19]
    assert second["milestones"] == [{"date": "2027-06-30", "value": 11}]


@pytest.mark.parametrize("table", ["| | Mon | Wed |\n|--|--|--|\n| early | tip | story |\n"])
def test_a_calendar_of_posts_has_no_name_there_either(table: str) -> None:
    assert goals("en", table) == []


@pytest.mark.parametrize("heads", PAIRS)
def test_each_pair_of_columns_is_a_goal_of_its_channel(heads: tuple[str, ...]) -> None:
    language, *names = heads
    rows = "| Facebook | 800 | 900 | 71 | 4 |\n| TikTok | – | 500 | – | – |\n"
    table = f"| {' | '.join(names)} |\n|--|--|--|--|--|\n{rows}"
    found = goals(language, table)
    assert [(each.get("baseline"), each["target"]) for each in found] == [
        (800, 900),
        (71, 4),
        (None, 500),
    ]
    assert "Facebook" in str(found[0]["metric"])
    assert found[0]["metric"] != found[1]["metric"]
    assert {each["due"] for each in found} == {"2027"}


def test_whom_a_channel_is_for_stands_beside_its_target() -> None:
    table = "| Channel | Audience | Followers today | Target |\n|--|--|--|--|\n"
    source = f"# Social media plan 2027\n\n## Channels\n\n{table}| TikTok | Anglers | 30 | 90 |\n"
    found = read(source, "notes.md")
    assert [each["title"] for each in listed(found, "audience")] == ["Anglers"]
    assert len(listed(found, "goal")) == 1


@pytest.mark.parametrize(
    ("language", "heads", "day"),
    [
        ("en", "Metric | Today | Easter 2027", "2027-03-28"),
        ("de", "Kennzahl | Heute | Ostern 2027", "2027-03-28"),
        ("el", "Δείκτης | Σήμερα | Πάσχα 2027", "2027-05-02"),
        ("fr", "Indicateur | Aujourd'hui | Noël 2026", "2026-12-25"),
    ],
)
def test_a_column_may_be_called_by_a_feast(language: str, heads: str, day: str) -> None:
    rows = "| Spenden | 4 | 10 | 18 |\n"
    first, second = goals(language, f"| {heads} | 31.12.2027 |\n|--|--|--|--|\n{rows}")
    assert (first["target"], first["due"]) == (10, day)
    assert (second["target"], second["due"]) == (18, "31.12.2027")
