"""Deadlines that have passed in a document as found: one thing to know, told once."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Plan, Smlint

GOALS = "".join(f"- Win {n * 10} readers\n" for n in range(1, 13))
YEAR = f"# Social media strategy\n\nOwner: Maria K.\n\n## Goals for 2023\n{GOALS}"


def passed(smlint: Smlint, *paths: str) -> list[str]:
    out = smlint("check", *paths, "--select", "SM133", "--output-format", "concise").findings
    return [line.partition("SM133 ")[2] for line in out]


def test_twelve_goals_of_a_year_that_is_over_are_one_finding(plan: Plan, smlint: Smlint) -> None:
    plan({"a.md": YEAR})
    (told,) = passed(smlint, "a.md")
    assert "All 12 objectives with a date are past it, the last was due on 2023-12-31" in told
    smlint("import", "a.md", "--to", "plan")
    assert len(passed(smlint, "plan")) == 12


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("report-2023.md", YEAR),
        ("a.md", YEAR.replace("# Social", "# Report on our social")),
        ("a.md", f"---\nstatus: archived\n---\n{YEAR}"),
        ("a.md", f"{YEAR}\n## Results 2023\n\nWe won 70.\n"),
        ("a.md", YEAR.replace("2023", "2027")),
        ("a.md", YEAR.replace(" for 2023", "")),
    ],
)
def test_a_document_that_looks_back_is_told_nothing(
    plan: Plan, smlint: Smlint, name: str, text: str
) -> None:
    plan({name: text})
    assert passed(smlint, name) == []


def test_key_results_are_no_results(plan: Plan, smlint: Smlint) -> None:
    plan({"okr.md": "# OKRs 2023\n\n## Objective: be read\n\n### Key results\n- Win 40 readers\n"})
    assert len(passed(smlint, "okr.md")) == 1


def test_where_some_have_passed_the_places_are_told(plan: Plan, smlint: Smlint) -> None:
    lines = "".join(f"- Win {n} readers by 30 June {2023 + n % 5}\n" for n in range(10, 20))
    plan({"a.md": f"# Social media strategy\n\n## Goals\n{lines}"})
    told = json.loads(smlint("check", "a.md", "--select", "SM133", "--output-format", "json").out)
    (finding,) = told["findings"]
    assert finding["severity"] == "warning"
    assert finding["message"].startswith("8 of 10 objectives with a date are past it")
    assert len(finding["related"]) == 7
    assert "status: archived" in finding["help"]


def test_what_was_read_on_the_day_says_how_it_ended(plan: Plan, smlint: Smlint) -> None:
    def stratml(day: str) -> str:
        return f"""<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport">
<Name>Library</Name><StrategicPlanCore><Goal><Name>Readers</Name><Objective>
<Name>More readers</Name><PerformanceIndicator>
<MeasurementDimension>readers</MeasurementDimension><MeasurementInstance>
<TargetResult><NumberOfUnits>500</NumberOfUnits><EndDate>2024-12-31</EndDate></TargetResult>
<ActualResult><NumberOfUnits>510</NumberOfUnits><EndDate>{day}</EndDate></ActualResult>
</MeasurementInstance></PerformanceIndicator></Objective></Goal></StrategicPlanCore></StrategicPlan>
"""

    plan({"a.xml": stratml("2024-12-31"), "b.xml": stratml("2023-12-31")})
    assert passed(smlint, "a.xml") == []
    assert len(passed(smlint, "b.xml")) == 1


ROWS = "| Key result | Owner | Final score |\n|---|---|---|\n"


@pytest.mark.parametrize(
    "scores",
    [
        f"{ROWS}| The harbour has our leaflet | Rosa | 0.7 |\n| Ferries carry it | Bo | .4 |\n",
        f"{ROWS}| The harbour has our leaflet | Rosa | 70% |\n| Ferries carry it | Bo | |\n",
        "- Win 40 readers (Score: 0.7)\n- Win 20 sailors – result: **12**\n",
        "- Win 40 readers\n  - Score: 0.7\n- Win 20 sailors\n  - Score: 1\n",
    ],
)
def test_scores_beside_the_goals_look_back(plan: Plan, smlint: Smlint, scores: str) -> None:
    plan({"okr.md": f"# OKRs 2023\n\n## Objective: The harbour reads us\n\n{scores}"})
    assert passed(smlint, "okr.md") == []


@pytest.mark.parametrize(
    "scores",
    [
        f"{ROWS}| The harbour has our leaflet | Rosa | |\n| Ferries carry it | Bo | |\n",
        f"{ROWS}| Harbour has it | Bo | 1 |\n| Ferries carry it | Bo | |\n| Inns | Bo | |\n",
        "- Win 40 readers (Score: soon)\n- Win 20 sailors\n",
        "- Win 40 readers, key result: 12 posts\n- Credit score: 12 sailors ask for it\n",
    ],
)
def test_a_score_still_to_come_does_not(plan: Plan, smlint: Smlint, scores: str) -> None:
    plan({"okr.md": f"# OKRs 2023\n\n## Objective: The harbour reads us\n\n{scores}"})
    assert len(passed(smlint, "okr.md")) == 1


def test_scores_are_told_in_greek(plan: Plan, smlint: Smlint) -> None:
    goals = "- 40 αναγνώστες (Βαθμός: 0,7)\n- 20 ναυτικοί (Βαθμός: 0,4)\n"
    plan({"okr.md": f"# Στρατηγική κοινωνικών δικτύων 2023\n\n## Στόχοι 2023\n\n{goals}"})
    assert passed(smlint, "okr.md") == []
