"""What was begun and not yet written counts for nothing: neither file, page nor entry of a list."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

SOURCES = """\
kind: source
items:
  - {id: s-1, name: TODO, url: TODO}
  - {id: s-2, name: "TODO: ask the guild", url: TODO}
"""
STRATEGY = "kind: strategy\ntitle: Bread\nstart: 2026-10-01\nend: 2027-09-30\n"


def told(smlint: Smlint, *rules: str) -> list[str]:
    ran = smlint("check", "--output-format", "concise", "--select", ",".join(rules))
    return [line.split(": ", 1)[1] for line in ran.findings]


def test_marks_are_no_sources(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.yaml": STRATEGY, "sources.yaml": SOURCES})
    before = told(smlint, "SM302")
    plan({"sources.yaml": "kind: source\nitems: []\n"})
    assert before == told(smlint, "SM302") != []
    answered = SOURCES.replace("name: TODO", "name: The bakers' news")
    plan({"sources.yaml": answered})
    assert told(smlint, "SM302") != before


@pytest.mark.parametrize("form", ["yaml", "markdown"])
@pytest.mark.parametrize(
    ("kind", "told_of"),
    [("review", "SM015 step-missing"), ("research", "SM201 research"), ("contact", "SM301 rolo")],
)
def test_a_document_that_was_only_begun_silences_nothing(
    plan: Plan, smlint: Smlint, kind: str, told_of: str, form: str
) -> None:
    plan({"strategy.yaml": STRATEGY})
    smlint("new", kind, "--as", form)
    lines = told(smlint, told_of.split(maxsplit=1)[0], "SM927")
    assert [line for line in lines if told_of in line and "Step 2" not in line]
    assert any("SM927" in line for line in lines)


def test_an_answer_is_enough_and_links_lead_there_before(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.yaml": STRATEGY})
    smlint("new", "research", "first")
    file = root / "research" / "first.yaml"
    plan({"t.yaml": "kind: tactic\nid: t\ntype: follow\nbased_on: [first]\n"})
    assert not [line for line in told(smlint, "SM902", "SM927") if "SM902" in line]
    file.write_text(file.read_text("utf-8").replace("title: TODO", "title: Round one"), "utf-8")
    assert told(smlint, "SM201") == []


def test_a_strategy_that_was_begun_is_the_plan_s(plan: Plan, smlint: Smlint) -> None:
    plan({})
    smlint("new", "strategy")
    assert told(smlint, "SM001") == []
