"""Who answers for goals is told by the handles that end them."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.plan.found_sources import listed, read

HEAD = "# Objectives and key results 2027\n\n## Objective: sailors find us\n\n"


def owners(source: str) -> list[tuple[object, object]]:
    (goal,) = listed(read(f"{HEAD}{source}", "okr.md"), "goal")
    results = goal.get("objectives", [])
    assert isinstance(results, list)
    return [(each["statement"], each.get("owner")) for each in results]


@pytest.mark.parametrize("form", ["- {} - {}", "- {} ({})", "- {} — {}"])
def test_handles_behind_key_results_answer_for_them(form: str) -> None:
    lines = [
        form.format("the timetable hangs in the harbour", "@rosa-l"),
        form.format("30 sailors ask for it", "@bo, @rosa-l"),
    ]
    assert owners("\n".join(lines)) == [
        ("the timetable hangs in the harbour", "@rosa-l"),
        ("30 sailors ask for it", "@bo, @rosa-l"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "- 30 sailors follow (@harbour)\n- 20 inns do\n- 10 ferries do\n",
        "- 30 sailors on Mastodon (@harbour)\n- 20 sailors on Bluesky (@harbour)\n",
        "- 30 sailors mention @harbour\n- 20 inns mention @harbour\n",
    ],
)
def test_accounts_that_goals_speak_of_do_not(lines: str) -> None:
    assert {owner for _statement, owner in owners(lines)} == {None}


def test_a_plan_whose_key_results_are_signed_has_owners(plan: Plan, smlint: Smlint) -> None:
    signed = "- 20 inns show it - @bo\n- 30 sailors ask for it - @rosa-l\n"
    plan({"a.md": HEAD + signed, "b.md": HEAD + signed.replace(" - @rosa-l", "").replace("@", "")})
    told = {
        name: smlint("check", name, "--select", "SM101", "--output-format", "concise").findings
        for name in ("a.md", "b.md")
    }
    assert (told["a.md"], len(told["b.md"])) == ([], 1)
