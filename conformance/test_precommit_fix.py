"""The hook that puts right, under the real pre-commit: what it writes, and when it stops."""

from __future__ import annotations

import pytest

from conformance.hooks import (
    BAD,
    CONFIG,
    FIX,
    GOAL,
    JUDGE,
    MISSPELT,
    ONLY_NEW,
    PLAN,
    Team,
    goal,
)


@pytest.fixture
def both(team: Team) -> Team:
    """The same team, with both hooks."""
    team.settle({CONFIG: team.supply.hooks("id: smlint-fix", "id: smlint")})
    return team


def test_the_fixing_hook_stops_a_commit_once(both: Team) -> None:
    both.stage({"goals/g.yaml": MISSPELT})
    stopped = both.commit()
    assert stopped.code == 1
    assert stopped.verdicts == {FIX: "Failed", JUDGE: "Passed"}
    assert "files were modified by this hook" in stopped.text
    assert 'SM905 date-not-iso: Write "2027-06-30" instead of "30 June 2027".' in stopped.text
    assert both.holds("goals/g.yaml") == GOAL
    both.git("add", "--all")
    passed = both.commit("--allow-empty")
    assert passed.verdicts == {FIX: "Passed", JUDGE: "Passed"}


def test_the_fixing_hook_changes_nothing_but_what_git_tracks(both: Team) -> None:
    other = goal("h", MISSPELT)
    page = "# Social media strategy\n\n## Goals\n\n- Grow by 30 June 2027\n"
    both.write({"goals/h.yaml": other, "page.md": page})
    both.stage({"goals/g.yaml": MISSPELT})
    both.commit()
    assert both.holds("goals/h.yaml") == other
    assert both.holds("page.md") == page
    assert both.changes == ["MM goals/g.yaml", "?? goals/h.yaml", "?? page.md"]


def test_what_cannot_be_put_right_is_for_the_other_hook(both: Team) -> None:
    """Else a fault of long ago would stop every commit, whatever the judging hook is told."""
    judging = both.supply.hooks("id: smlint-fix", ONLY_NEW)
    both.settle({"goals/h.yaml": goal("h", BAD), CONFIG: judging})
    both.stage({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    assert both.commit().verdicts == {FIX: "Passed", JUDGE: "Passed"}
    both.stage({"goals/g.yaml": MISSPELT})
    stopped = both.commit()
    assert (stopped.code, stopped.findings) == (1, [])
    assert "The bakery: 1 error, " in stopped.text


def test_the_fixing_hook_asks_for_all_that_it_put_right(team: Team) -> None:
    """The whole plan is put right, so what is not added is put right, and stops, again."""
    team.settle({"goals/h.yaml": goal("h", MISSPELT), CONFIG: team.supply.hooks("id: smlint-fix")})
    team.stage({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    for _again in range(2):
        assert team.commit().verdicts == {FIX: "Failed"}
        assert team.holds("goals/h.yaml") == goal("h")


def test_unstaged_edits_come_back_whatever_the_fixing_hook_writes(both: Team) -> None:
    both.stage({"goals/g.yaml": MISSPELT})
    edited = PLAN["team.yaml"] + "# all of us\n"
    clash = MISSPELT.replace("30 June", "29 June")
    both.write({"team.yaml": edited, "goals/g.yaml": clash})
    stopped = both.commit()
    assert stopped.verdicts[FIX] == "Failed"
    assert "Rolling back fixes" in stopped.text
    assert both.holds("goals/g.yaml") == clash
    assert both.holds("team.yaml") == edited
