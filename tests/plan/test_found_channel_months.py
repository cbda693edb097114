"""Tables of channels that say what is counted on each and how much it is to be in which month."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

TABLES = [
    ("en", "Marketing plan 2027, draft", "Channels", "Channel | Today | June | December | Who"),
    (
        "es",
        "Plan de marketing 2027, v2",
        "Canales",
        "Canal | Hoy | junio | diciembre | Quién",
    ),
    ("de", "Marketingplan 2027, Entwurf", "Kanäle", "Kanal | Heute | Juni | Dezember | Wer"),
    ("fr", "Plan marketing 2027, v2", "Canaux", "Canal | Aujourd'hui | juin | décembre | Qui"),
    ("it", "Piano marketing 2027, bozza", "Canali", "Canale | Oggi | giugno | dicembre | Chi"),
    ("pt", "Plano de marketing 2027, rascunho", "Canais", "Canal | Hoje | junho | dezembro | Quem"),
    (
        "el",
        "Σχέδιο προώθησης 2027, πρόχειρο",
        "Κανάλια",
        "Κανάλι | Σήμερα | Ιούνιος | Δεκέμβριος | Ποιος",
    ),
]


@pytest.mark.parametrize(("language", "line", "heading", "columns"), TABLES)
def test_rows_that_name_a_channel_and_what_is_counted_are_objectives_by_month(
    language: str, line: str, heading: str, columns: str
) -> None:
    _title, goals_heading = TITLES[language]
    source = (
        f"# Thymian eG\n\n{line}\n\n## {goals_heading}\n\n- 40 abc\n\n## {heading}\n\n"
        f"| {columns} |\n|---|---|---|---|---|\n"
        "| Instagram, xyz | 640 | 1000 | 1800 | Ana |\n| Newsletter, abc | 0 | 150 | 400 | Li |\n"
    )
    goals = _goals(source, language)
    assert [(each["statement"], each["target"]) for each in goals[1:]] == [
        ("Instagram, xyz", 1800),
        ("Newsletter, abc", 400),
    ]
    assert all("2027" in str(each["due"]) for each in goals)
    assert all("owner" not in each for each in goals)


def test_months_next_to_each_other_are_those_in_which_one_looks() -> None:
    source = (
        "# Social media strategy\n\n## Channels\n\n| Channel | Today | June | July |\n"
        "|---|---|---|---|\n| Instagram, followers | 640 | 650 | 655 |\n"
    )
    assert not _goals(source, "en")


def _goals(source: str, language: str) -> list[Fields]:
    return listed(read(source, "plan.md", language), "goal")
