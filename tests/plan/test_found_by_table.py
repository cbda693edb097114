"""Plans that say below their title what they are, and in tables what is wanted of each audience."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

TABLES = {
    "en": (
        "Communications plan, July 2026 to June 2027. Written by Rosa.",
        ("Who we talk to", "Goal", "We will know by", "Target", "By", "December 2026"),
    ),
    "el": (
        "Σχέδιο επικοινωνίας, Ιούλιος 2026 έως Ιούνιος 2027.",
        ("Ποιοι μας ενδιαφέρουν", "Στόχος", "Θα το δούμε από", "Τιμή-στόχος", "Έως", "30/12/2026"),
    ),
    "de": (
        "Kommunikationsplan, Juli 2026 bis Juni 2027",
        ("Wer uns wichtig ist", "Ziel", "Woran wir es merken", "Zielwert", "Bis", "Dezember 2026"),
    ),
    "fr": (
        "Plan de communication, juillet 2026 à juin 2027",
        ("Qui nous intéresse", "Objectif", "On le saura par", "Cible", "Échéance", "31/12/2026"),
    ),
}


def source(language: str) -> str:
    line, (audiences, goal, metric, target, due, day) = TABLES[language]
    return (
        f"# Larkfield Stables\n\n*{line}*\n\nAlpha beta, gamma.\n\n## {audiences}\n\n"
        f"### Alpha\n\n| {goal} | {metric} | {target} | {due} |\n|---|---|---|---|\n"
        f"| Omega omicron rho | sigma tau | 150 | {day} |\n| Kappa lambda | mu nu | 40 | |\n\n"
        f"### Beta\n\n| {goal} | {metric} | {target} | {due} |\n|---|---|---|---|\n"
        f"| Zeta eta theta | iota | 12 | {day} |\n"
    )


@pytest.mark.parametrize("language", TABLES)
def test_goals_of_each_audience_stand_in_tables_below_it(language: str) -> None:
    found = read(source(language), "wiki.md", language)

    goals = listed(found, "goal")
    assert [goal["statement"] for goal in goals] == [
        "Omega omicron rho",
        "Kappa lambda",
        "Zeta eta theta",
    ]
    assert [goal["target"] for goal in goals] == [150, 40, 12]
    assert [goal["metric"] for goal in goals] == ["sigma tau", "mu nu", "iota"]
    assert [each["title"] for each in listed(found, "audience")] == ["Alpha", "Beta"]


@pytest.mark.parametrize("language", TABLES)
def test_the_line_below_the_title_says_what_it_is_and_for_when(language: str) -> None:
    (strategy,) = listed(read(source(language), "wiki.md", language), "strategy")

    assert (strategy["start"], strategy["end"]) == ("2026-07-01", "2027-06-30")


@pytest.mark.parametrize(
    "line",
    [
        "See our social media plan for the year.",
        "Minutes of Tuesday, communications plan left for next time.",
        "The communications plan of the county library is the one that we copied most from.",
    ],
)
def test_a_line_that_only_mentions_a_plan_makes_none(line: str) -> None:
    assert not read(f"# Larkfield Stables\n\n{line}\n\n## Where\n\n- Hay\n", "wiki.md").documents


def test_a_table_of_advertisements_holds_no_goals() -> None:
    table = "| Goal | Target | By |\n|---|---|---|\n| Awareness | women, 25 | Rosa |\n"
    found = read(f"# Social media plan\n\n## Ads\n\n{table}", "plan.md")

    assert not listed(found, "goal")


def test_a_column_of_numbers_of_goals_holds_no_targets() -> None:
    table = (
        "| Metric | Goal | Base 2026 | Q1 | Q2 | Q3 | Q4 |\n|---|---|---|---|---|---|---|\n"
        "| New members | 1.1 | 74 | 90 | 110 | 150 | 200 |\n"
        "| Children a reading | 1.2 | 9 | 10 | 12 | 14 | 18 |\n"
        "| Loans | 2.1 | 110 | 150 | 220 | 230 | 240 |\n"
    )
    found = read(f"# Social media plan 2027\n\n## Metrics by quarter\n\n{table}", "plan.md")

    assert [goal["target"] for goal in listed(found, "goal")] == [200, 18, 240]


def test_a_platform_that_more_is_said_of_than_a_name_holds_is_one() -> None:
    bullets = (
        "- Facebook page for donors and neighbours of the yard, looked after by Rosa\n"
        "- WhatsApp channel with the list of what is wanted this week, Imran\n"
    )
    found = read(f"# Social media plan\n\n## Channels\n\n{bullets}", "plan.md")

    channels = [(each["title"], each.get("owner")) for each in listed(found, "channel")]
    assert channels == [("Facebook page", "Rosa"), ("WhatsApp channel", "Imran")]


@pytest.mark.parametrize(
    ("language", "line", "owner"),
    [
        ("el", "Το κρατάει η **Ρένα**. Τρεις φορές την εβδομάδα.", "Ρένα"),
        ("el", "Με ευθύνη του Μανώλη.", "Μανώλη"),
        ("en", "In the hands of Rosa. Three posts a week.", "Rosa"),
        ("es", "En manos de Rosa. Tres veces por semana.", "Rosa"),
        ("it", "Seguito da Rosa. Tre volte alla settimana.", "Rosa"),
    ],
)
def test_who_has_a_channel_in_a_sentence(language: str, line: str, owner: str) -> None:
    names = {"el": "Κανάλια", "es": "Canales", "it": "Canali"}
    title = {"el": "Στρατηγική κοινωνικών δικτύων", "es": "Plan de redes sociales"}
    found = read(
        f"# {title.get(language, 'Social media plan')}\n\n## {names.get(language, 'Channels')}\n\n"
        f"### Instagram\n\n{line}\n\n### Facebook\n\nAlpha.\n",
        "plan.md",
        language,
    )

    assert [each.get("owner") for each in listed(found, "channel")] == [owner, None]


@pytest.mark.parametrize(
    ("today", "june", "december", "language"),
    [
        ("Today", "June 2027", "December 2027", "en"),
        ("Oggi", "Giugno 2027", "Dicembre 2027", "it"),
        ("Heute", "Juni 2027", "Dezember 2027", "de"),
        ("Σήμερα", "Ιούνιος 2027", "Δεκέμβριος 2027", "el"),
    ],
)
def test_months_apart_beside_today_are_to_be_reached(
    today: str, june: str, december: str, language: str
) -> None:
    table = (
        f"| | KPI | {today} | {june} | {december} |\n|---|---|---|---|---|\n"
        "| 1 | alpha beta | 640 | 700 | 1000 |\n| 2 | gamma delta | 17 | 24 | 35 |\n"
    )
    title = TITLES[language][0]
    found = read(f"# {title} 2027\n\n## KPI\n\n{table}", "plan.md", language)

    goals = listed(found, "goal")
    assert [len(goal["milestones"]) for goal in goals] == [1, 1]  # type: ignore[arg-type]
    assert [(goal["baseline"], goal["target"]) for goal in goals] == [
        (640, 1000),
        (17, 35),
    ]


def test_months_one_after_another_hold_what_was_read() -> None:
    table = (
        "| KPI | Start | January 2026 | February 2026 | March 2026 |\n|---|---|---|---|---|\n"
        "| alpha beta | 640 | 650 | 655 | 660 |\n"
    )
    found = read(f"# Social media plan 2027\n\n## KPIs\n\n{table}", "plan.md")

    assert not listed(found, "goal")


@pytest.mark.parametrize(("code", "column"), [("OE{}", "Objetivo"), ("O{}", "Objective")])
def test_codes_beside_what_is_counted_name_goals_that_stand_elsewhere(
    code: str, column: str
) -> None:
    bullets = "".join(
        f"- **{code.format(at)}.** Win {at}00 readers by June 2027.\n" for at in (1, 2)
    )
    table = f"| {column} | KPI |\n|---|---|\n" + "".join(
        f"| {code.format(at)} | readers of shelf {at} |\n" for at in (1, 2)
    )
    found = read(f"# Social media plan\n\n## Goals\n\n{bullets}\n## KPIs\n\n{table}", "plan.md")

    assert [goal["target"] for goal in listed(found, "goal")] == [100, 200]
    assert "readers of shelf 1" in [each["title"] for each in listed(found, "metric")]


def test_a_date_beside_baseline_and_target_is_by_when() -> None:
    table = (
        "| Ref | What will change | Indicator | Baseline | Target | Date |\n"
        "|---|---|---|---|---|---|\n"
        "| A1 | Fewer missed visits | missed visits | 13 | 10 | 31 March 2028 |\n"
        "| A2 | Answers come quickly | hours to an answer | 19 | 4 | June 2027 |\n"
    )
    found = read(f"# Social media strategy 2027-2029\n\n## Goals\n\n{table}", "plan.md")

    assert [goal["due"] for goal in listed(found, "goal")] == ["31 March 2028", "June 2027"]
