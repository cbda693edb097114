"""Who answers for a goal whose own words name nobody."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


def goals(below: str, language: str = "en") -> list[dict[str, object]]:
    title, heading = TITLES[language]
    source = f"# {title} 2027\n\n## {heading}\n\n{below}\n"
    return listed(read(source, "notes.md", language), "goal")


HEAD = "| Metric | Today | Target | By | Owner |\n|---|---|---|---|---|\n"
MEMBERS = "| Members | 320 | 500 | June 2027 | Rosa Lind |"
REVIEWS = "| Reviews | 20 | 40 | June 2027 | {} |"
ONE = "- Win 500 members by June 2027\n\n## KPIs\n\n"


@pytest.mark.parametrize(
    "below",
    [
        f"{ONE}{HEAD}{MEMBERS}",
        f"{ONE}| KPI | Source | Owner |\n|---|---|---|\n| Members | the list | Rosa Lind |",
        f"{ONE}- Members (owner: Rosa Lind)",
        f"{ONE}- Members, owner: Rosa Lind",
        f"### Goal 1: Be known in the region\n\n{HEAD}{MEMBERS}",
        f"### Goal 1: Be known in the region\n\n{HEAD}{MEMBERS}\n{REVIEWS.format('Rosa Lind')}",
        f"### Goal 1: Be known in the region\n\n{HEAD}{MEMBERS}\n{REVIEWS.format('')}",
        "### Goal 1: Be known\n\n- KPI: Members from 320 to 500 by June 2027. Owner: Rosa Lind",
        "- Objective: Be known\n  - Key result: 500 members by June 2027 (Owner: Rosa Lind)",
    ],
)
def test_the_only_owner_of_what_it_counts_is_its_own(below: str) -> None:
    (goal,) = goals(below)
    assert goal["owner"] == "Rosa Lind"


@pytest.mark.parametrize(
    "below",
    [
        f"### Goal 1: Be known in the region\n\n{HEAD}{MEMBERS}\n{REVIEWS.format('Tom Berg')}",
        f"{ONE}| KPI | Source | Owner |\n|---|---|---|\n| Reviews | Google | Rosa Lind |",
        f"### Goal 1: Be known in the region\n\n{HEAD}{MEMBERS.replace('Rosa Lind', 'TBD')}",
    ],
)
def test_where_several_answer_or_nobody_the_goal_has_none(below: str) -> None:
    (goal,) = goals(below)
    assert "owner" not in goal


def test_its_own_owner_stays() -> None:
    (goal,) = goals(ONE.replace("2027\n", "2027. Owner: Tom Berg\n") + HEAD + MEMBERS)
    assert goal["owner"] == "Tom Berg"


def test_a_line_below_the_last_result_speaks_of_the_goal() -> None:
    below = (
        "Ziel 1: Mehr Mitglieder\n  - [ ] 60 Mitglieder bis Juni 2027\n"
        "  - [ ] 40 Spenden bis Juni 2027\n  Verantwortlich: Rosa Lind"
    )
    (goal,) = goals(below, "de")
    assert goal["owner"] == "Rosa Lind"
    results = goal["objectives"]
    assert isinstance(results, list)
    assert [each.get("owner") for each in results] == [None, None]


def test_the_name_of_a_metric_ends_before_its_owner() -> None:
    found = read(
        "# Social media strategy\n\n## Goals\n\n### Goal 1: Be known\n\n"
        "- KPI: Members from 320 to 500 by June 2027. Owner: Rosa Lind\n",
        "notes.md",
    )
    assert not any("Rosa" in str(each["title"]) for each in listed(found, "metric"))


@pytest.mark.parametrize(
    ("said", "metric"),
    [
        ("Followers - 2,000", "Followers"),
        ("Followers – 2,000", "Followers"),
        ("follow-up calls, 20 of them", "follow-up calls"),
    ],
)
def test_what_is_counted_ends_before_a_dash(said: str, metric: str) -> None:
    (goal,) = goals(f"**Goal:** Be known\n\nHow we will know: {said}")
    assert goal["metric"] == metric
