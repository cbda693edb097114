"""What is open in many elements is told once, with every place, and counted one by one."""

from __future__ import annotations

import json

from tests.conftest import Plan, Smlint

GOALS = "kind: goal\nitems:\n" + "".join(
    f"  - {{id: g{number}, title: Goal {number}, statement: S, type: TODO, priority: {number}}}\n"
    for number in range(1, 6)
)
STRATEGY = """\
kind: strategy
title: Of the bakery
organization: {name: Bakery}
business_objectives: TODO
owner: TODO
"""
PAGE = """\
---
kind: strategy
language: en
---

# Of the bakery

- Owner: TODO
"""


def test_the_same_open_field_of_many_is_one_with_every_place(plan: Plan, smlint: Smlint) -> None:
    plan({"goals.yaml": GOALS})
    out = smlint("check", "--select", "SM927").out
    assert out.count("SM927 left-to-decide") == 1
    assert '"type" of 5 goals is still to be decided.' in out
    assert "goals.yaml:4, 5, 6, 7" in out
    assert "presence, sentiment" in out
    # Each is a finding all the same, and counted as one.
    assert "5 warnings" in out
    assert "5 of these are fields still to be decided" in " ".join(out.split())
    greek = smlint("check", "--select", "SM927", "--lang", "el").out
    assert "Μένει να αποφασιστεί το πεδίο «type» (5 γενικοί στόχοι)." in greek


def test_for_people_who_read_pages_too(plan: Plan, smlint: Smlint) -> None:
    plan({"goals.yaml": GOALS})
    for form in ("markdown", "html"):
        out = smlint("check", "--select", "SM927", "--output-format", form).out
        assert out.count("5 goals is still to be decided") == 1, form
        assert "goals.yaml:4, 5, 6, 7" in out, form


def test_programs_get_each_by_itself_and_answering_one_changes_no_other(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"goals.yaml": GOALS})

    def prints() -> list[str]:
        out = smlint("check", "--select", "SM927", "--output-format", "json").out
        return [each["fingerprint"] for each in json.loads(out)["findings"]]

    before = prints()
    assert len(before) == 5
    plan({"goals.yaml": GOALS.replace("type: TODO, priority: 1", "type: presence, priority: 1")})
    assert prints() == before[1:]


def test_one_mark_may_be_excused_alone(plan: Plan, smlint: Smlint) -> None:
    excused = GOALS.replace(
        "  - {id: g3", "  # smlint: ignore[left-to-decide] -- Nikos decides in May\n  - {id: g3"
    )
    plan({"goals.yaml": excused})
    out = smlint("check", "--select", "SM927").out
    assert '"type" of 4 goals is still to be decided.' in out
    assert "goals.yaml:4, 7, 8" in out


def test_a_list_and_what_an_id_names_are_shown_as_they_are_written(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"strategy.yaml": STRATEGY})
    out = smlint("check", "--select", "SM927").out
    assert '"owner" of strategy "Of the bakery" is still to be decided.' in out
    assert "  e.g.   team:\n           - id: maria\n             name: Maria K.\n" in out
    assert "  e.g.   business_objectives:\n           - id: bo-regulars\n" in out


def test_in_markdown_as_a_table_below_its_heading(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.md": PAGE})
    out = smlint("check", "--select", "SM927").out
    assert "## Team\n" in out
    assert "| Id | Name |" in out
    assert "| maria | Maria K. |" in out


def test_a_list_that_is_none_and_an_id_that_nothing_has(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.yaml": STRATEGY.replace("business_objectives: TODO", "team: Maria")})
    out = smlint("check", "--select", "SM901").out
    assert "  e.g.   team:\n           - id: maria\n" in out
    plan({"strategy.yaml": STRATEGY.replace("owner: TODO", "owner: nikos"), "goals.yaml": GOALS})
    out = smlint("check", "--select", "SM902").out
    assert "  e.g.   team:\n           - id: nikos\n" in out
    plan({"goals.yaml": GOALS.replace("priority: 1", "priority: 1, metric: visits")})
    out = smlint("check", "--select", "SM902").out
    assert "smlint new metric visits" in out


def test_deadlines_of_a_file_that_have_passed_are_told_once(plan: Plan, smlint: Smlint) -> None:
    """For programs each is a finding of its own."""
    aims = (f"  - {{id: o{n}, metric: m, target: 5, due: 2026-0{n}-28}}" for n in (2, 5, 3))
    text = "\n".join(("kind: goal", "id: choir", "objectives:", *aims, ""))
    plan({"smlint.yaml": "profile: starter\n", "goals.yaml": text})
    told = smlint("check", "--select", "SM133").out
    assert told.count("SM133 due-passed-unreviewed") == 1
    assert "3 objectives were due on 2026-05-28 or before" in told
    assert "goals.yaml:5, 6" in told
    assert len(smlint("check", "--select", "SM133", "--output-format", "concise").findings) == 3


def test_an_annotation_tells_all_that_is_open_in_a_file(plan: Plan, smlint: Smlint) -> None:
    plan({"goals.yaml": GOALS, "strategy.yaml": STRATEGY})
    out = smlint("check", "--select", "SM927", "--output-format", "github").out
    noted = [line for line in out.splitlines() if line.startswith("::")]
    assert [line.partition(",")[0] for line in noted] == [
        "::warning file=goals.yaml",
        "::warning file=strategy.yaml",
    ]
    assert '5 fields of this file are still to be decided: "type" (line 3, 4, 5, 6, 7).' in noted[0]
    assert '"business_objectives" (line 4); "owner" (line 5)' in noted[1]
