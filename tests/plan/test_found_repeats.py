"""Goals that a table or a list of numbers says again, and those that only look alike."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

KPIS = {"en": "KPIs", "el": "Δείκτες", "de": "Kennzahlen"}
GOALS = {
    "en": "- Win 500 members by June 2027",
    "el": "- Να φτάσουμε τους 500 ακόλουθους έως 30/6/2027",
    "de": "- 500 Mitglieder gewinnen bis Juni 2027",
}


def goals(again: str, language: str = "en", first: str = "") -> list[dict[str, object]]:
    title, heading = TITLES[language]
    told = first or GOALS[language]
    source = f"# {title} 2027\n\n## {heading}\n\n{told}\n\n## {KPIS[language]}\n\n{again}\n"
    return listed(read(source, "notes.md", language), "goal")


def row(name: str, target: str = "500", due: str = "June 2027") -> str:
    head = "| KPI | Today | Target | By | Owner |\n|---|---|---|---|---|"
    return f"{head}\n| {name} | 320 | {target} | {due} | Rosa Lind |"


@pytest.mark.parametrize(
    ("again", "metric"),
    [
        (row("Members"), "Members"),
        (row("Number of members"), "Number of members"),
        (row("Our members"), "members"),
        (row("Members", due="30 June 2027"), "Members"),
        (row("Members", due=""), "Members"),
        ("- Members: 320 → 500 by June 2027", "Members"),
    ],
)
def test_a_goal_and_its_numbers_are_one(again: str, metric: str) -> None:
    (goal,) = goals(again)
    assert goal["statement"] == "Win 500 members by June 2027"
    assert (goal["metric"], goal["baseline"], goal["target"]) == (metric, 320, 500)
    assert goal["due"] == "June 2027"
    assert goal.get("owner") == ("Rosa Lind" if "|" in again else None)


def test_the_row_names_what_is_counted_and_may_say_by_when() -> None:
    said = (
        "# Social media strategy\n\n## Goals\n\n- At the fair 500 visitors show up\n\n## KPIs\n\n"
    )
    (goal,) = listed(read(f"{said}{row('Fair visitors')}\n", "notes.md"), "goal")
    assert (goal["metric"], goal["due"]) == ("Fair visitors", "June 2027")


def test_so_it_is_in_other_languages() -> None:
    table = "| {} | {} | {} | {} |\n|---|---|---|---|\n| {} | 320 | 500 | {} |"
    greek = table.format(*("Δείκτης", "Σήμερα", "Στόχος", "Έως", "Ακόλουθοι", "30/6/2027"))
    (goal,) = goals(greek, "el")
    assert (goal["baseline"], goal["target"]) == (320, 500)
    german = table.format(*("Kennzahl", "Heute", "Ziel", "Bis", "Mitglieder", "Juni 2027"))
    (goal,) = goals(german, "de")
    assert (goal["baseline"], goal["target"]) == (320, 500)


def test_a_table_of_goals_is_said_again_as_well() -> None:
    first = "| Goal | When |\n|---|---|\n| Win 500 members | June 2027 |"
    (goal,) = goals(row("Members"), first=first)
    assert (goal["statement"], goal["baseline"]) == ("Win 500 members", 320)


@pytest.mark.parametrize(
    "again",
    [
        row("Members", target="600"),
        row("Members", due="December 2027"),
        row("Readers"),
        row("Members on Discord"),
        row("Membership fees"),
    ],
)
def test_in_doubt_both_are_kept(again: str) -> None:
    assert len(goals(again)) == 2


def test_one_name_on_two_platforms_is_not_one() -> None:
    head = "| Metric | Target | By |\n|---|---|---|\n"
    again = f"### TikTok\n\n{head}| Followers | 500 | June 2027 |"
    assert len(goals(again, first="- Win 500 Instagram followers by June 2027")) == 2
    tables = f"{head}| Instagram followers | 500 | June 2027 |\n| Followers | 500 | June 2027 |"
    assert len(goals(tables, first="- Sell 20 baskets by June 2027")) == 3


def test_two_numbers_that_are_left_open_are_not_one() -> None:
    first = "- Raise visits from 20 to [number] by June 2027"
    head = "| KPI | Today | Target | By |\n|---|---|---|---|\n"
    rows = "| Shares | 20 | [number] | June 2027 |\n| Reviews | 5 | 40 | June 2027 |"
    assert len(goals(head + rows, first=first)) == 3
