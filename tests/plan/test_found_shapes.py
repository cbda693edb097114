"""The shapes in which real documents write goals, deadlines, metrics and channels."""

from __future__ import annotations

import pytest

from smlint.syntax.nodes import ScalarNode
from tests.plan.found_sources import read as read_file
from tests.plan.test_found import goals, read, statements
from tests.plan.test_found_parts import parts


def results(goal: dict[str, object]) -> list[dict[str, object]]:
    found = goal["objectives"]
    assert isinstance(found, list)
    return found


OUTCOMES = """\
# Measurable goals 2027

## 1. The association lasts

### Success indicators for outcome 1

#### 1. Members join

* Baseline: 0 members
* Target: 3 members
"""


def test_the_heading_above_its_indicators_is_the_goal() -> None:
    (goal,) = goals(OUTCOMES)
    assert goal["statement"] == "The association lasts"
    assert goal["objectives"] == [
        {"statement": "Members join", "baseline": 0, "target": 3, "due": "2027"}
    ]


def test_a_heading_below_goals_is_one_and_its_list_are_its_results() -> None:
    source = "# Plan\n\n## Goals\n\n### Make ordering easy\n\n- Fewer steps\n- One phone number\n"
    (goal,) = goals(source)
    assert goal["statement"] == "Make ordering easy"
    assert goal["objectives"] == [{"statement": "Fewer steps"}, {"statement": "One phone number"}]


@pytest.mark.parametrize("group", ["Short term", "Instagram", "2027", "Awareness"])
def test_a_heading_that_only_sorts_goals_is_none(group: str) -> None:
    source = f"# Plan\n\n## Goals\n\n### {group}\n\n- Be found by cooks\n- Be loved by cooks\n"
    assert "Be found by cooks" in statements(source)
    assert group not in statements(source)


def test_the_paragraph_below_a_goal_says_how_much_and_by_when() -> None:
    source = (
        "# Plan\n\n## Goals\n\n### Sell earlier\n\n"
        "Last year was late. 60% of the tickets are sold by 31 May 2027. That is a lot.\n"
    )
    (goal,) = goals(source)
    (result,) = results(goal)
    assert result["statement"] == "60% of the tickets are sold by 31 May 2027."
    assert (result["target"], result["due"]) == (60, "31 May 2027")


def test_a_code_needs_no_colon() -> None:
    source = (
        "# OKRs\n\n## O1: People get it running\n\n- KR 1.1 15+ people helped\n- KR 1.2 Two films\n"
    )
    (goal,) = goals(source)
    assert [each["statement"] for each in results(goal)] == ["15+ people helped", "Two films"]


def test_where_most_bullets_below_a_goal_carry_a_number_all_are_results() -> None:
    source = (
        "# Plan\n\nGoal 1: More members\n\n- 60 new members\n- at least 40 come back\n"
        "- The board writes posts itself\n"
    )
    (goal,) = goals(source)
    assert len(results(goal)) == 3


def test_an_indicator_with_from_and_to_is_an_objective_and_a_metric() -> None:
    source = (
        "# Plan\n\n## Goal 1: Helpers who stay\n\nMetric: helpers with 10 shifts (from 9 to 30)\n"
    )
    (goal,) = goals(source)
    (result,) = results(goal)
    assert (result["baseline"], result["target"]) == (9, 30)
    assert ("metric", "helpers with 10 shifts (from 9 to 30)") in parts(source)


def test_a_key_result_may_be_a_question() -> None:
    source = "# OKRs\n\n- Objective: Clear ways\n  - Key result: How do we review changes?\n"
    (goal,) = goals(source)
    assert goal["objectives"] == [{"statement": "How do we review changes?"}]


YEARS = """\
# Communication plan 2027-2029

## Targets

| Indicator | 2026 | 2027 | 2029 |
|---|---|---|---|
| Members | 210 | 280 | 420 |
"""


def test_columns_of_years_are_targets_and_what_is_past_the_baseline() -> None:
    assert [(each["baseline"], each["target"], each["due"]) for each in goals(YEARS)] == [
        (210, 280, "2027"),
        (210, 420, "2029"),
    ]


def test_months_of_a_report_are_readings_and_no_targets() -> None:
    source = "# Plan\n\n## Report\n\n| Metric | Jan | Feb |\n|---|---|---|\n| Leads | 4 | 6 |\n"
    assert goals(source) == []


def test_of_two_dates_that_may_be_read_in_two_ways_the_longer_stretch_is_meant() -> None:
    source = "# OKRs\n\n## From 12/04/2027 to 12/06/2027\n\n- O1: 30 helpers\n"
    assert goals(source)[0]["due"] == "2027-06-12"


def test_a_quarter_of_a_fiscal_year_has_no_day() -> None:
    source = "# Plan\n\n## FY 2027 Q3 goals\n\n- 30 helpers\n"
    assert goals(source)[0]["due"] == "FY 2027 Q3"


@pytest.mark.parametrize(
    "line",
    [
        "The plan covers the period from March to August 2027.",
        "*March to August 2027*",
        "Period: March to August 2027",
    ],
)
def test_the_first_lines_may_say_what_the_plan_is_for(line: str) -> None:
    source = f"# Plan of the press\n\n{line}\n\n## Goals\n\n- 500 readers\n"
    due = str(goals(source)[0]["due"])
    assert due.endswith("August 2027")


def test_the_last_of_several_years_counts() -> None:
    source = "# Social media strategy 2027–2029\n\n## Goals\n\n- 500 readers\n"
    assert goals(source)[0]["due"] == "2029"


def test_a_day_without_a_year_is_in_the_year_of_the_plan() -> None:
    source = "# Plan 2027\n\n## Goals\n\n- 500 readers by the end of October\n"
    assert str(goals(source)[0]["due"]).endswith("October 2027")


def test_codes_of_measures_are_no_names() -> None:
    source = (
        "# Marketing plan\n\n## Measures\n\n- M1: Number of active members\n- M2: Tickets sold\n"
    )
    assert parts(source) == [("metric", "Number of active members"), ("metric", "Tickets sold")]


def test_a_group_of_metrics_is_none_itself() -> None:
    source = "# Marketing plan\n\n## Metrics\n\n- Slack metrics\n  - Messages a week\n- Stars\n"
    assert parts(source) == [("metric", "Messages a week"), ("metric", "Stars")]


def test_what_is_said_behind_a_metric_is_no_part_of_its_name() -> None:
    source = "# Marketing plan\n\n## Metrics\n\n- Time to join. For example, days until an answer\n"
    assert parts(source) == [("metric", "Time to join")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("We are on Instagram and YouTube.", ["Instagram", "YouTube"]),
        ("We do without TikTok.", []),
        ("The Twitter account is parked.", []),
    ],
)
def test_channels_in_running_text(line: str, found: list[str]) -> None:
    source = f"# Social media plan\n\n## Channels\n\n{line}\n"
    assert [name for kind, name in parts(source) if kind == "channel"] == found


def test_a_label_lists_channels() -> None:
    source = "# Communication plan\n\n## Neighbours\n\nChannels: WhatsApp, leaflets, Facebook\n"
    assert parts(source) == [("channel", "WhatsApp"), ("channel", "Facebook")]


def test_a_profile_field_is_no_channel() -> None:
    source = (
        "# Social media strategy\n\n## Twitter\n\n### Profile\n\n- Bio: bread\n- Website: ours\n"
    )
    assert [name for kind, name in parts(source) if kind == "channel"] == ["Twitter"]


def test_each_persona_is_an_audience() -> None:
    source = (
        "# Social media plan\n\n## Audience\n\n### Persona 1: Anna, 34\n\n- likes bread\n\n"
        "### Persona 2: Shops\n\nThey buy on Mondays.\n"
    )
    assert parts(source) == [("audience", "Persona 1: Anna, 34"), ("audience", "Persona 2: Shops")]


def test_a_goal_in_prose_where_no_section_names_one() -> None:
    source = (
        "# Content strategy\n\nThe aim of this page is to say how. "
        "Our goal is to help cooks choose an oil.\n"
    )
    assert statements(source) == ["Our goal is to help cooks choose an oil."]


def test_a_team_charter_and_a_readme_hold_no_plan() -> None:
    lines = "\n\n## Goals\n\n- Be of service to everybody\n"
    assert read(f"# Communications team charter{lines}") == ()
    assert read(f"# Our marketing team{lines}", path="README.md") == ()


def test_a_readme_may_hold_the_strategy() -> None:
    assert statements("# Social media strategy\n\n## Goals\n\n- Be of service to everybody\n")
    source = "# Our oil press\n\n## Goals\n\n- 500 readers by June 2027\n"
    assert len(read(source, path="README.md")) > 1


def test_what_a_kind_of_campaign_is_for_is_no_goal() -> None:
    source = (
        "# Marketing strategy\n\n## Goals\n\n- Awareness campaigns seek to show people who do not "
        "know us yet what the oil is good for\n"
    )
    assert goals(source) == []


@pytest.mark.parametrize(
    ("language", "source"),
    [
        (
            "es",
            "# Plan de comunicación\n\n## Objetivos\n\n- 500 socios antes de junio de 2027\n",
        ),
        (
            "fr",
            "# Plan de communication\n\n## Objectifs\n\n- Atteindre 500 membres avant juin 2027\n",
        ),
        ("de", "# Kommunikationsplan\n\n## Ziele\n\n- 500 Mitglieder gewinnen bis Juni 2027\n"),
        (
            "it",
            "# Piano di comunicazione\n\n## Obiettivi\n\n- Arrivare a 500 soci entro giugno 2027\n",
        ),
        (
            "pt",
            "# Plano de comunicação\n\n## Objetivos\n\n- Chegar a 500 sócios até junho de 2027\n",
        ),
    ],
)
def test_the_same_in_other_languages(language: str, source: str) -> None:
    (goal,) = goals(source, language=language)
    assert goal["target"] == 500
    assert "2027" in str(goal["due"])


def test_the_names_of_one_language_mean_nothing_in_another() -> None:
    source = "# Marketing plan\n\n## Meta\n\n- 500 people see our page\n"
    assert goals(source, language="en") == []
    assert len(goals(source, language="es")) == 1


@pytest.mark.parametrize(
    ("language", "line", "owner"),
    [
        ("en", "Lina Moretti (box office) owns social media.", "Lina Moretti (box office)"),
        ("en", "Our social media is run by Lina Moretti. She is nice.", "Lina Moretti"),
        ("el", "Την ευθύνη έχει η Λίνα Μορέτι, δύο ώρες τη μέρα.", "Λίνα Μορέτι"),
        ("de", "Verantwortlich ist Jana Brückner.", "Jana Brückner"),
        ("it", "Ilaria si occupa di Instagram e Facebook.", "Ilaria"),
    ],
)
def test_a_sentence_may_name_the_owner(language: str, line: str, owner: str) -> None:
    source = f"# Social media strategy\n\n{line}\n\n## Goals\n\n- 500 readers\n"
    found = read(source, language=language)[0].root.get("owner")
    assert isinstance(found, ScalarNode)
    assert found.text == owner


@pytest.mark.parametrize(
    "line", ["Nobody owns social media.", "We are responsible.", "Who runs it?"]
)
def test_a_sentence_that_names_nobody(line: str) -> None:
    source = f"# Social media strategy\n\n{line}\n\n## Goals\n\n- 500 readers\n"
    assert read(source)[0].root.get("owner") is None


def test_a_table_that_says_a_goal_again_only_adds_where_one_stands() -> None:
    source = (
        "# Plan\n\n## Goals\n\n- Win 12 mentions by June 2027\n\n## KPIs\n\n"
        "| KPI | Today | Target | By |\n|---|---|---|---|\n"
        "| Mentions | 3 | 12 | June 2027 |\n| Mentions | 3 | 15 | June 2028 |\n"
    )
    assert [(each["target"], each["baseline"]) for each in goals(source)] == [(12, 3), (15, 3)]


def test_the_first_of_several_owners_is_the_strategy_s() -> None:
    source = (
        "# Communication plan\n\n| Field | What |\n|---|---|\n| Owner | Lina |\n\n"
        "## Reports\n\n- Responsible: Otto\n"
    )
    found = read(source)[0].root.get("owner")
    assert isinstance(found, ScalarNode)
    assert found.text == "Lina"


def test_a_goal_reaches_to_the_end_of_its_results() -> None:
    source = (
        "# OKRs\n\n## Objective: Be heard\n\n- Key result: 500 readers\n- Key result: 3 talks\n"
    )
    goal = next(each.root for each in read(source) if each.kind == "goal")
    assert (goal.span.start.line, goal.span.end.line) == (3, 6)


def test_a_document_is_read_in_the_language_that_its_front_matter_names() -> None:
    source = "---\nlang: es\n---\n# Plan\n\n## Metas\n\n- 500 visitas hasta junio 2027\n"
    documents = read_file(source, "plan.md", language=None).documents
    assert {each.language for each in documents} == {"es"}
