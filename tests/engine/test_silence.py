"""One fault, one finding."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Plan, Smlint
from tests.test_bad_input import METRIC
from tests.test_check import WHOLE

GOAL = WHOLE["goals/g.yaml"]


def rules(smlint: Smlint) -> list[str]:
    ran = smlint("check", "--output-format", "concise")
    return [line.split()[2] for line in ran.findings]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    target: 20", "    targt: 20", ["SM904"]),
        ("    metric: followers", "    metrik: followers", ["SM904"]),
        ("    due: 2027-06-30", "    deu: 2027-06-30", ["SM904"]),
        ("objectives:", "objectivs:", ["SM904"]),
        ("    due: 2027-06-30", "    due: 2026-06-30", ["SM118"]),
        ("    target: 20", "    target: 20 people", ["SM116"]),
        ("    target: 20", "    target: 2", ["SM118"]),
    ],
)
def test_a_slip_is_told_once(
    plan: Plan, smlint: Smlint, old: str, new: str, expected: list[str]
) -> None:
    assert old in GOAL
    plan({**WHOLE, "goals/g.yaml": GOAL.replace(old, new)})
    assert rules(smlint) == expected


def test_a_misspelt_column_is_not_missing_in_every_row(plan: Plan, smlint: Smlint) -> None:
    text = (
        "---\nkind: goal\nid: g\ntype: presence\npriority: 1\n---\n# Our street\n\n"
        "## Statement\nPeople know us.\n\n## Supports\n| Objective | Because |\n|---|---|\n"
        "| bo | more visits |\n\n## Objectives\n"
        "| Id | Statement | Metric | Baseline | Targett | Due | Scope |\n"
        "|---|---|---|---|---|---|---|\n"
        "| a | Reach 20 by 30 June 2027 | followers | 10 (2026-10-31) | 20 | 2027-06-30 | |\n"
        "| b | Reach 30 by 30 June 2027 | followers | 10 (2026-10-31) | 30 | 2027-06-30 | |\n"
    )
    files = {name: text for name, text in WHOLE.items() if "goals" not in name}
    plan({**files, "g.md": text})
    assert [rule for rule in rules(smlint) if rule != "SM114"] == ["SM904"]


def test_what_a_cut_file_lacks_is_not_missing(plan: Plan, smlint: Smlint) -> None:
    text = "---\nkind: goal\nid: g2\n---\n# Our street\n\n## Statement\nPeople know us.\n"
    plan({**WHOLE, "g2.md": text, "smlint.yaml": "limits: {markdown_lines: 6}\n"})
    assert rules(smlint) == ["SM917"]


def test_a_list_that_lost_its_kind_is_named(plan: Plan, smlint: Smlint) -> None:
    items = "\n".join(f"    {line}" for line in METRIC.splitlines()[1:])
    plan({**WHOLE, "metrics.yaml": f"items:\n  -\n{items}\n"})
    assert rules(smlint) == ["SM921"]


def test_a_rule_about_what_is_missing_waits_for_the_whole_plan(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "metrics.yaml": METRIC + "\tbroken: x\n", "tactics.yaml": "kind: tactc\n"})
    ran = smlint("check", "--output-format", "concise")
    assert sorted(line.split()[2] for line in ran.findings) == ["SM915", "SM920"]
    assert "4 rules skipped" in ran.out


def test_a_file_that_was_read_in_part_is_not_the_whole_plan(plan: Plan, smlint: Smlint) -> None:
    several = f"{METRIC}---\nkind: channel\nid: instagram\nhandle: @bluecurtain\n"
    tactic = "kind: tactic\nid: t\ngoals: [g]\nchannels: [instagram]\n"
    plan({**WHOLE, "metrics.yaml": several, "tactics.yaml": tactic})
    ran = smlint("check", "--output-format", "concise", "--extend-select", "SM902,SM203")
    assert [line.split()[2] for line in ran.findings if "SM901" not in line] == ["SM915"]
    shown = smlint("check", "--show-files").out
    assert re.search(r"metrics\.yaml +1 document, the rest could not be read", shown)


def test_a_goal_that_lost_its_kind_fails(plan: Plan, smlint: Smlint) -> None:
    name = next(each for each in WHOLE if "goals" in each)
    plan({**WHOLE, name: WHOLE[name].replace("kind: goal\n", "")})
    assert smlint("check").code == 1


def test_a_misspelt_column_says_nothing_of_another_document(plan: Plan, smlint: Smlint) -> None:
    tables = "".join(
        f"### {name}: Our street\n- Type: presence\n- Priority: 1\n- Statement: They know us.\n\n"
        f"#### Supports\n| Objective | Because |\n|---|---|\n| bo | visits |\n\n"
        f"#### Objectives\n| Id | Statement | Metric | Baseline | {column} | Due | Scope |\n"
        "|---|---|---|---|---|---|---|\n"
        f"| o-{name} | Reach 20 by 30 June 2027 | followers | 10 (2026-10-31) | {target}"
        " | 2027-06-30 | our street |\n\n"
        for name, column, target in (("g", "Targett", "20"), ("h", "Target", ""))
    )
    text = f"---\nkind: plan\nlanguage: en\n---\n# The bakery\n\n## Goals\n\n{tables}"
    files = {name: text for name, text in WHOLE.items() if "goals" not in name}
    tactic = files["tactics.yaml"].replace("[g]", "[g, h]")
    plan({**files, "tactics.yaml": tactic, "plan.md": text})
    assert [rule for rule in rules(smlint) if rule != "SM902"] == ["SM904", "SM116"]


def test_a_name_cut_short_is_guessed_and_nothing_else_is_said(plan: Plan, smlint: Smlint) -> None:
    name = next(each for each in WHOLE if "goals" in each)
    plan({**WHOLE, name: WHOLE[name].replace("type:", "typ:", 1)})
    (told,) = smlint("check", "--output-format", "concise", "--extend-select", "SM006").findings
    assert 'There is no field "typ" here (goal). Did you mean "type"?' in told


def test_ids_below_a_misspelt_heading_are_not_missing(plan: Plan, smlint: Smlint) -> None:
    strategy = (
        "---\nkind: strategy\nid: s\nlanguage: el\ntitle: Ο φούρνος\n---\n# Ο φούρνος\n\n"
        "## Στοχοι της επιχειρισης\n- bo-rafia: Να είμαστε σε δύο καταστήματα\n"
    )
    goal = "kind: goal\nid: g\nsupports: [{objective: bo-rafia, because: έτσι μας ξέρουν}]\n"
    plan({"strategy.md": strategy, "goal.yaml": goal})
    ran = smlint("check", "--output-format", "concise", "--select", "SM901,SM902,SM904")
    assert [line for line in ran.findings if "SM904" in line]
    assert not [line for line in ran.findings if "bo-rafia" in line or "business_obj" in line]


def test_numbers_wait_until_it_is_decided_what_they_count(plan: Plan, smlint: Smlint) -> None:
    lines = [
        line for line in GOAL.splitlines() if "baseline:" not in line and "target:" not in line
    ]
    bare = "\n".join(lines) + "\n"
    plan({**WHOLE, "goals/g.yaml": bare})
    assert {"SM116", "SM117"} <= {*rules(smlint)}
    plan({**WHOLE, "goals/g.yaml": bare.replace("metric: followers", "metric: TODO")})
    assert rules(smlint) == ["SM927"]
    # What is there is judged all the same.
    wrong = GOAL.replace("metric: followers", "metric: TODO").replace("target: 20", "target: more")
    plan({**WHOLE, "goals/g.yaml": wrong})
    assert rules(smlint) == ["SM927", "SM116"]


def test_half_a_number_is_not_compared_with_its_sentence(plan: Plan, smlint: Smlint) -> None:
    cut = GOAL.replace("{value: 10, date", "{value: 1,000, date")
    assert cut != GOAL
    plan({**WHOLE, "goals/g.yaml": cut})
    assert rules(smlint) == ["SM904"]


def test_a_number_beside_one_that_is_cut_is_still_compared(plan: Plan, smlint: Smlint) -> None:
    cut = GOAL.replace("{value: 10, date", "{value: 1,000, date").replace("target: 20", "target: 3")
    plan({**WHOLE, "goals/g.yaml": cut})
    assert "SM118" in rules(smlint)


def test_a_loose_word_in_a_task_is_told_as_the_task(plan: Plan, smlint: Smlint) -> None:
    source = "# Social media strategy\n\nOwner: Ada Lind\n\n## Goals by June 2027\n\n- {goal}\n"
    for goal, expected in (
        ("Publish 12 posts on various topics", "SM152"),
        ("12 orders from various towns", "SM112"),
    ):
        plan({"notes.md": source.format(goal=goal)})
        asked = ("check", "notes.md", "--select", "SM112,SM152")
        ran = smlint(*asked, "--output-format", "concise")
        told = {line.split()[2] for line in ran.findings}
        assert told & {"SM112", "SM152"} == {expected}, goal


def test_what_has_another_shape_is_told_once(plan: Plan, smlint: Smlint) -> None:
    plan(
        {
            "research.yaml": "kind: research\nid: r\ntitle: R\ndate: 2026-10-01\n"
            "brand_terms: [Us]\ncompetitors: []\nkeywords: [ebike repair, tubes]\n",
            "tactic.yaml": "kind: tactic\nid: t\ntype: follow\nowner: rena\ngoals: [goal-a]\n"
            "channels: facebook, insta\n",
        }
    )
    ran = smlint("check", "--output-format", "concise", "--select", "SM207,SM901,SM902")
    told = [line.split()[0] + line.split()[2] for line in ran.findings]
    assert told.count("research.yaml:7:12:SM901") == 1
    assert not [each for each in told if each.startswith("research.yaml:7") and "SM207" in each]
    assert [each for each in told if each.startswith("tactic.yaml:6")] == ["tactic.yaml:6:11:SM901"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("period: winter", "period: {start: 2026-09-01, end: 2026-10-31}"),
        ("findings: [people like us]", "- id: f-1"),
    ],
)
def test_what_has_another_shape_is_told_with_its_own(
    plan: Plan, smlint: Smlint, written: str, shown: str
) -> None:
    plan({"review.yaml": f"kind: review\nid: r\ntitle: R\ndate: 2026-10-01\n{written}\n"})
    assert shown in smlint("check", "--select", "SM901").out
