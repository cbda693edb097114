from __future__ import annotations

from smlint.plan.found.documents import Found
from smlint.syntax.nodes import MapNode, SeqNode
from tests.plan.found_sources import Fields, listed, read, written

PLAN = """\
<?xml version="1.0" encoding="UTF-8"?>
<s:PerformancePlanOrReport xmlns:s="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport">
  <s:Name>Our bread &amp; our street</s:Name>
  <s:StrategicPlanCore>
    <s:Organization>
      <s:Name>Corner bakery</s:Name>
      <s:Stakeholder><s:Name>Maria Pappa</s:Name>
        <s:Role><s:Name>Social media</s:Name><s:RoleType>Performer</s:RoleType></s:Role>
      </s:Stakeholder>
      <s:Stakeholder><s:Name>Neighbours</s:Name>
        <s:Role><s:Name>Guests</s:Name><s:RoleType>Beneficiary</s:RoleType></s:Role>
      </s:Stakeholder>
      <s:Stakeholder><s:Name>The mill</s:Name></s:Stakeholder>
    </s:Organization>
    <s:Vision><s:Description>A street that talks</s:Description></s:Vision>
    <s:Mission><s:Description>Good bread</s:Description></s:Mission>
    <s:Value><s:Name>Honesty</s:Name></s:Value>
    <s:Goal>
      <s:Name>Visibility</s:Name>
      <s:Description>People near us
        know what we bake.</s:Description>
      <s:Identifier>_g1</s:Identifier>
      <s:SequenceIndicator>2</s:SequenceIndicator>
      <s:Objective>
        <s:Name>Followers</s:Name>
        <s:Identifier>_o1</s:Identifier>
        <s:PerformanceIndicator ValueChainStage="Output_Processing">
          <s:MeasurementDimension>Local followers</s:MeasurementDimension>
          <s:UnitOfMeasurement>%</s:UnitOfMeasurement>
          <s:Identifier>_m1</s:Identifier>
          <s:MeasurementInstance>
            <s:TargetResult><s:EndDate>2027-06-30</s:EndDate>
              <s:NumberOfUnits>1,700</s:NumberOfUnits></s:TargetResult>
            <s:TargetResult><s:EndDate>2027-03-31</s:EndDate>
              <s:NumberOfUnits>1400</s:NumberOfUnits></s:TargetResult>
            <s:ActualResult><s:EndDate>2026-12-31</s:EndDate>
              <s:NumberOfUnits>1240</s:NumberOfUnits>
              <s:Description>from the app</s:Description></s:ActualResult>
          </s:MeasurementInstance>
        </s:PerformanceIndicator>
        <s:PerformanceIndicator>
          <s:MeasurementDimension>Guests from the street</s:MeasurementDimension>
          <s:MeasurementInstance><s:TargetResult>
            <s:Description>Reach 40 by May 2027</s:Description></s:TargetResult>
          </s:MeasurementInstance>
        </s:PerformanceIndicator>
      </s:Objective>
      <s:Objective><s:Name>Press</s:Name>
        <s:Description>Be named by 12 food writers</s:Description></s:Objective>
      <s:Objective><s:Name/></s:Objective>
    </s:Goal>
    <s:Goal><s:Name>Trust</s:Name><s:Description/></s:Goal>
  </s:StrategicPlanCore>
  <s:AdministrativeInformation>
    <s:StartDate>2026-09-01</s:StartDate><s:EndDate>2027-08-31</s:EndDate>
  </s:AdministrativeInformation>
</s:PerformancePlanOrReport>
"""


def found() -> Found:
    return read(PLAN, "plan.xml")


def test_the_strategy_says_who_it_is_for_and_who_acts() -> None:
    assert listed(found(), "strategy") == [
        {
            "title": "Our bread & our street",
            "owner": "Maria Pappa",
            "organization": {"name": "Corner bakery"},
            "rationale": "Good bread",
            "start": "2026-09-01",
            "end": "2027-08-31",
            "x-vision": "A street that talks",
            "x-values": ["Honesty"],
            "team": [{"name": "Maria Pappa", "role": "Social media"}],
        }
    ]
    assert listed(found(), "audience") == [{"title": "Neighbours"}]


def test_a_goal_has_an_objective_for_each_number_to_reach() -> None:
    goal, trust = listed(found(), "goal")
    assert {name: goal[name] for name in ("id", "title", "statement", "priority")} == {
        "id": "_g1",
        "title": "Visibility",
        "statement": "People near us know what we bake.",
        "priority": 2,
    }
    assert goal["objectives"] == [
        {
            "id": "_o1",
            "statement": "Followers",
            "metric": "Local followers",
            "target": 1700,
            "due": "2027-06-30",
            "baseline": {"date": "2026-12-31", "value": 1240},
            "milestones": [{"date": "2027-03-31", "value": 1400}],
        },
        {
            "statement": "Guests from the street",
            "metric": "Guests from the street",
            "target": 40,
            "due": "May 2027",
        },
        {
            "title": "Press",
            "statement": "Be named by 12 food writers",
            "metric": "food writers",
            "target": 12,
            "due": "2027-08-31",
        },
    ]
    assert trust == {"statement": "Trust"}  # a goal may outlive the plan


def test_what_is_measured_and_what_was_read() -> None:
    assert listed(found(), "metric") == [
        {"title": "Local followers", "id": "_m1", "unit": "percent", "level": "activity"},
        {"title": "Guests from the street"},
    ]
    values: list[Fields] = [{"date": "2026-12-31", "value": 1240, "note": "from the app"}]
    assert listed(found(), "readings") == [{"metric": "Local followers", "values": values}]


def test_the_first_part_of_the_standard_without_a_namespace() -> None:
    source = (
        "<StrategicPlan><Name>Bread</Name><StrategicPlanCore><Goal><Name>Known</Name>"
        "<Objective><Name>Raise readers from 310 to 520 by June 2027</Name></Objective></Goal>"
        "</StrategicPlanCore></StrategicPlan>"
    )
    (goal,) = listed(read(source, "plan.xml"), "goal")
    assert goal == {
        "title": "Known",
        "objectives": [
            {
                "statement": "Raise readers from 310 to 520 by June 2027",
                "metric": "readers",
                "baseline": 310,
                "target": 520,
                "due": "June 2027",
            }
        ],
    }


def test_places_are_those_of_the_words() -> None:
    goal = next(each for each in found().documents if each.kind == "goal")
    assert written(PLAN, goal.root.span).startswith("<s:Goal>")
    assert written(PLAN, goal.root.anchor) == "Visibility"
    objectives = goal.root.get("objectives")
    assert isinstance(objectives, SeqNode)
    first = objectives.items[0]
    assert isinstance(first, MapNode)
    target, due = first.get("target"), first.get("due")
    assert target is not None
    assert written(PLAN, target.span) == "1,700"
    assert due is not None
    assert written(PLAN, due.span) == "2027-06-30"
    (strategy, *_rest) = found().documents
    assert written(PLAN, strategy.root.anchor) == "Our bread &amp; our street"


def test_other_xml_is_no_plan() -> None:
    other = read("<svg><Goal><Name>Reach 500 readers</Name></Goal></svg>", "plan.xml")
    assert other.documents == ()
    assert other.said is not None
    assert (other.said.key, other.said.args) == ("found.xml", {"name": "svg"})


def test_what_is_refused_is_told() -> None:
    hostile = read('<!DOCTYPE a SYSTEM "file:///etc/hosts"><StrategicPlan/>', "plan.xml")
    assert hostile.documents == ()
    assert hostile.broken
    assert [(each.rule, each.message) for each in hostile.seen] == [("xml-not-read", "doctype")]
