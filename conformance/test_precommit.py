"""The hooks as a team runs them: the real pre-commit, from a tagged repository, in small plans."""

from __future__ import annotations

import re
import resource
from pathlib import Path

import pytest

from conformance.hooks import (
    BAD,
    CONFIG,
    FIX,
    GOAL,
    JUDGE,
    MISSPELT,
    NO_METRIC,
    NO_TARGET,
    ONLY_NEW,
    PLAN,
    STAGES,
    Team,
    goal,
)
from conformance.pages import REPOSITORY
from conformance.test_wiring import PIECES
from smlint.i18n import catalogue
from smlint.report.files.wiring import hook
from tests.test_since_command import CHANGE, OLD

# Which commits are stopped


@pytest.mark.parametrize("options", [("--all",), ("goals/g.yaml",)])
def test_a_commit_that_breaks_the_plan_is_stopped_however_it_is_made(
    team: Team, options: tuple[str, ...]
) -> None:
    before = team.git("rev-parse", "HEAD")
    team.write({"goals/g.yaml": BAD})
    stopped = team.commit(*options)
    assert (stopped.code, stopped.findings) == (1, [NO_TARGET])
    assert stopped.verdicts == {JUDGE: "Failed"}
    assert team.git("rev-parse", "HEAD") == before
    assert team.holds("goals/g.yaml") == BAD
    team.write({"goals/g.yaml": f"# thought over\n{GOAL}"})
    assert team.commit("--all").verdicts == {JUDGE: "Passed"}
    assert team.git("rev-parse", "HEAD^") == before


def test_in_a_linked_worktree_its_own_index_is_judged(team: Team, tmp_path: Path) -> None:
    team.git("worktree", "add", "--quiet", "-b", "other", str(tmp_path / "other"))
    other = Team(team.supply, tmp_path / "other")
    team.stage({"goals/g.yaml": BAD})
    other.write({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    assert other.commit("--all").verdicts == {JUDGE: "Passed"}
    other.write({"goals/g.yaml": BAD})
    assert other.commit("--all").findings == [NO_TARGET]


def test_a_commit_that_only_deletes_is_judged(team: Team) -> None:
    team.git("rm", "--quiet", "metrics.yaml")
    assert team.commit().findings == [NO_METRIC]


def test_a_file_may_be_renamed_but_not_out_of_the_plan(team: Team) -> None:
    team.git("mv", "metrics.yaml", "followers.yaml")
    assert team.commit().verdicts == {JUDGE: "Passed"}
    team.git("mv", "followers.yaml", "followers.txt")
    assert team.commit().findings == [NO_METRIC]


def test_a_merge_of_two_good_branches_can_be_a_bad_plan(team: Team) -> None:
    visits = PLAN["metrics.yaml"].replace("id: followers", "id: visits")
    team.settle({"visits.yaml": visits})
    team.git("switch", "--quiet", "--create", "side")
    team.settle({"goals/g.yaml": GOAL.replace("metric: followers", "metric: visits")})
    team.git("switch", "--quiet", "main")
    team.settle({"visits.yaml": None})
    stopped = team.run("git", "merge", "--quiet", "--no-edit", "side")
    assert stopped.code == 1
    assert stopped.findings == [NO_METRIC.replace("followers", "visits")]


def test_a_warning_stops_nobody_unless_the_plan_says_so(team: Team) -> None:
    team.stage({"goals/g.yaml": MISSPELT, CONFIG: team.supply.hooks("id: smlint, verbose: true")})
    passed = team.commit()
    assert passed.code == 0
    assert [line.split()[1:3] for line in passed.findings] == [["warning", "SM905"]]
    team.stage({"smlint.yaml": "profile: starter\nfail-on: warning\n"})
    assert team.commit().code == 1


def test_settings_that_cannot_be_used_stop_a_commit(team: Team) -> None:
    team.stage({"smlint.yaml": "profile: starter\nselect: {a: b}\n"})
    stopped = team.commit()
    assert "exit code: 2" in stopped.text
    assert "smlint.yaml" in stopped.text


def test_sixty_files_are_judged_in_one_go_and_in_order(team: Team) -> None:
    bad = {f"goals/g{number:02}.yaml": goal(f"{number:02}", BAD) for number in range(60)}
    team.stage(bad)
    stopped = team.commit()
    assert [line.partition(":")[0] for line in stopped.findings] == sorted(bad)
    assert stopped.text.count("The bakery: 60 errors, ") == 1


# What is judged: what is staged, and nothing else


def test_what_is_not_staged_is_not_judged_and_comes_back(team: Team) -> None:
    team.write({"goals/g.yaml": BAD, "metrics.yaml": None})
    team.stage({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    passed = team.commit()
    assert passed.verdicts == {JUDGE: "Passed"}
    assert team.changes == [" M goals/g.yaml", " D metrics.yaml"]
    assert team.holds("goals/g.yaml") == BAD


def test_a_repair_that_is_not_staged_does_not_help(team: Team) -> None:
    team.stage({"goals/g.yaml": BAD})
    team.write({"goals/g.yaml": GOAL})
    assert team.commit().findings == [NO_TARGET]
    assert team.holds("goals/g.yaml") == GOAL
    assert team.commit("goals/g.yaml", "--allow-empty").verdicts == {JUDGE: "Passed"}


def test_what_git_does_not_track_neither_helps_nor_hurts(team: Team) -> None:
    """Nor what it is only told of: pre-commit leaves both kinds on the disk."""
    likes, visits = (
        PLAN["metrics.yaml"].replace("followers", name) for name in ("likes", "visits")
    )
    files = {"goals/bad.yaml": goal("bad", BAD), "likes.yaml": likes, "visits.yaml": visits}
    team.write({**files, "goals/worse.yaml": goal("worse", BAD)})
    team.git("add", "--intent-to-add", "likes.yaml", "goals/worse.yaml")
    team.stage({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    assert team.commit().verdicts == {JUDGE: "Passed"}
    team.stage({"goals/g.yaml": GOAL.replace("metric: followers", "metric: visits")})
    team.stage({"goals/h.yaml": goal("h").replace("metric: followers", "metric: likes")})
    missing = [re.findall(r'the id "(\w+)"', line) for line in team.commit().findings]
    assert missing == [["visits"], ["likes"]]
    assert all(team.holds(name) == text for name, text in files.items())


def test_by_hand_over_all_files_it_is_what_is_staged_too(team: Team) -> None:
    team.write({"goals/g.yaml": BAD})
    assert team.pre_commit("run", "--all-files").verdicts == {JUDGE: "Passed"}
    team.git("add", "--all")
    ran = team.pre_commit("run", "smlint", "--all-files")
    assert (ran.code, ran.findings) == (1, [NO_TARGET])


# Before a push


@pytest.fixture
def remote(team: Team, tmp_path: Path) -> Team:
    """What the team pushes to; it knows the plan."""
    team.git("init", "--quiet", "--bare", str(tmp_path / "remote.git"))
    team.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    team.git("push", "--quiet", "--no-verify", "origin", "main")
    return Team(team.supply, tmp_path / "remote.git")


def test_what_is_pushed_is_judged_not_what_lies_here(team: Team, remote: Team) -> None:
    team.git("switch", "--quiet", "--create", "work")
    good = team.settle({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    bad = team.settle({"goals/g.yaml": BAD})
    team.git("switch", "--quiet", "main")
    stopped = team.run("git", "push", "--quiet", "origin", "work")
    assert (stopped.code, stopped.findings) == (1, [NO_TARGET])
    assert "work" not in remote.git("branch")
    team.git("switch", "--quiet", "work")
    team.stage({"team.yaml": PLAN["team.yaml"]})
    assert team.run("git", "push", "--quiet", "origin", f"{good}:refs/heads/work").code == 0
    assert remote.git("rev-parse", "work") == good
    assert team.run("git", "push", "--quiet", "origin", f"{bad}:work").findings == [NO_TARGET]
    assert team.changes == ["M  team.yaml"]


def test_a_first_push_is_judged_as_what_is_pushed(team: Team, tmp_path: Path) -> None:
    """There is no range then: pre-commit names the branch alone."""
    team.git("init", "--quiet", "--bare", str(tmp_path / "remote.git"))
    team.git("switch", "--quiet", "--create", "work")
    team.settle({"goals/g.yaml": BAD, CONFIG: team.supply.hooks(ONLY_NEW)})
    team.git("switch", "--quiet", "main")
    push = ("git", "push", "--quiet", str(tmp_path / "remote.git"))
    assert team.run(*push, "work").findings == [NO_TARGET]
    assert team.run(*push, "main").verdicts == {JUDGE: "Passed"}
    team.git("switch", "--quiet", "work")
    only_new = team.run(*push, "work:again")
    assert only_new.findings == [NO_TARGET]
    assert "Nothing of this history was pushed there before" in only_new.text


def test_a_range_of_commits_is_judged_by_its_end(team: Team) -> None:
    start = team.git("rev-parse", "HEAD")
    bad = team.settle({"goals/g.yaml": BAD})
    team.settle({"goals/g.yaml": GOAL})
    ran = team.pre_commit("run", "--from-ref", start, "--to-ref", bad)
    assert (ran.code, ran.findings) == (1, [NO_TARGET])
    assert team.pre_commit("run", "--from-ref", start, "--to-ref", "HEAD").code == 0


# A plan with faults of long ago


def test_with_since_only_what_the_commit_brings_stops_it(team: Team) -> None:
    team.settle({**OLD, "smlint.yaml": PLAN["smlint.yaml"], CONFIG: team.supply.hooks(ONLY_NEW)})
    team.stage({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    assert team.commit().verdicts == {JUDGE: "Passed"}
    team.stage(CHANGE)
    stopped = team.commit()
    named = [(line.partition(":")[0], line.split()[2]) for line in stopped.findings]
    assert named == [("goals/g.yaml", "SM132"), ("goals/g4.yaml", "SM902")]
    assert "2 new, 1 cured, " in stopped.text


def test_with_since_a_push_tells_what_it_brings(team: Team, remote: Team) -> None:
    team.settle({**OLD, "smlint.yaml": PLAN["smlint.yaml"], CONFIG: team.supply.hooks(ONLY_NEW)})
    team.git("push", "--quiet", "--no-verify", "origin", "main")
    team.settle({"goals/h.yaml": goal("h", BAD)})
    team.settle({"team.yaml": PLAN["team.yaml"] + "# all of us\n"})
    stopped = team.run("git", "push", "--quiet", "origin", "main")
    assert [line.split()[2] for line in stopped.findings] == ["SM116"]
    assert "Objective o-h has no target number" in stopped.text
    assert remote.git("rev-parse", "main") != team.git("rev-parse", "main")


def test_what_the_baseline_knows_stops_nobody(team: Team) -> None:
    known = "profile: starter\nbaseline: .smlint-baseline.json\n"
    team.stage({"goals/h.yaml": goal("h", BAD), "smlint.yaml": known})
    smlint = str(team.supply.programs / "smlint")
    assert team.run(smlint, "baseline").code == 0
    team.git("add", "--all")
    assert team.commit().verdicts == {JUDGE: "Passed"}
    team.stage({"goals/g.yaml": BAD})
    assert team.run(smlint, "baseline", "--update", "--accept-new").code == 0
    assert team.commit().findings == [NO_TARGET], "the baseline is judged as it is staged too"
    assert team.changes == [" M .smlint-baseline.json", "M  goals/g.yaml"]


# Other ways to it


def test_both_hooks_can_be_tried_before_they_are_installed(team: Team) -> None:
    team.settle({"goals/g.yaml": BAD, "goals/h.yaml": goal("h", MISSPELT)})
    tried = team.pre_commit("try-repo", str(team.supply.repository), "--all-files")
    assert tried.verdicts == {JUDGE: "Failed", FIX: "Failed"}
    assert NO_TARGET in tried.findings
    assert team.holds("goals/h.yaml") == goal("h")


def test_the_whole_piece_of_the_page_sets_all_three_up(team: Team) -> None:
    piece = PIECES[1][1].replace("https://example.org/smlint", str(team.supply.repository))
    for stage in STAGES:
        (team.folder / ".git/hooks" / stage).unlink()
    team.stage({CONFIG: piece, "goals/g.yaml": MISSPELT})
    assert team.pre_commit("install").code == 0
    assert all((team.folder / ".git/hooks" / stage).is_file() for stage in STAGES)
    assert team.commit().verdicts == {FIX: "Failed", JUDGE: "Passed"}


def test_without_a_plan_it_passes_and_takes_no_time(team: Team) -> None:
    bare = dict.fromkeys(PLAN) | {"README.md": "# Shop\n", "deploy.yaml": "a: 1\n"}
    team.stage(bare)
    assert team.commit().verdicts == {JUDGE: "Passed"}
    times = list[float]()
    for _again in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        said = team.run(str(team.supply.programs / "smlint"), "check", "--hook")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert (said.code, said.text) == (0, "")
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(times) < 0.3


def test_two_lines_without_pre_commit_do_the_same(team: Team) -> None:
    page = (REPOSITORY / "docs/ci.md").read_text(encoding="utf-8")
    (lines,) = re.findall(r"```sh\n(#!/bin/sh\n.*?)```", page, re.DOTALL)
    script = team.folder / ".git/hooks/pre-commit"
    script.write_text(lines, encoding="utf-8")
    team.write({"goals/g.yaml": BAD})
    stopped = team.commit("--all", PATH=team.supply.path)
    assert (stopped.code, stopped.findings) == (1, [NO_TARGET])
    team.stage({"goals/g.yaml": f"# thought over\n{GOAL}"})
    team.write({"goals/bad.yaml": goal("bad", BAD)})
    assert team.commit(PATH=team.supply.path).text.startswith("The bakery: nothing to mend.")
    bare = dict.fromkeys(PLAN) | {"README.md": "# Shop\n"}
    team.stage(bare)
    assert team.commit(PATH=team.supply.path).text == ""


def test_the_hook_that_init_writes_judges_what_is_staged(team: Team) -> None:
    folder = "my plan"
    team.settle({**{f"{folder}/{name}": text for name, text in PLAN.items()}})
    team.stage({**dict.fromkeys(PLAN), CONFIG: hook(catalogue("el"), folder)})
    team.write({f"{folder}/goals/bad.yaml": goal("bad", BAD)})
    assert team.commit(PATH=team.supply.path).code == 0
    team.git("add", "--all")
    stopped = team.commit(PATH=team.supply.path)
    assert stopped.code == 1
    assert [line.partition(":")[0] for line in stopped.findings] == [f"{folder}/goals/bad.yaml"]
