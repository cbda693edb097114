"""``--hook``: what a Git hook judges, says and leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.conftest import Smlint
from tests.repositories import as_nobody, commit, git, new_repository, write
from tests.test_check import WHOLE
from tests.test_since_command import CHANGE, NEW, OLD, OWN

HEAVY = ("smlint.engine", "smlint.report", "ruamel", "markdown_it", "jsonschema", "pathspec")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    as_nobody(monkeypatch, tmp_path)
    folder = new_repository(tmp_path / "plan")
    monkeypatch.chdir(folder)
    return folder


def new(smlint: Smlint, *options: str) -> list[str]:
    ran = smlint("check", "--hook", *options)
    assert ran.err == ""
    return [f"{line.partition(':')[0]}:{line.split(': ')[1].split()[1]}" for line in ran.findings]


# Without a plan


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"README.md": "# A kind: of page\n", "deploy.yaml": "apiVersion: v1\nkind: Pod\n"},
        {"strategy.md": "# Social media strategy\n\n## Goals\n\n- Grow our followers\n"},
        {"data.yaml": "x: 1\n", "large.yaml": "kind: " + "x" * 1_100_000},
        {"pipeline.yaml": "kind: pipeline\n", "large.yaml": "x: " + "x" * 1_100_000},
    ],
)
def test_without_a_plan_it_is_silent(
    repository: Path, smlint: Smlint, files: dict[str, str]
) -> None:
    write(repository, files)
    git(repository, "add", "--all")
    for options in ("", "--fix", "--diff", "--output-format json", "--since HEAD", *files):
        ran = smlint("check", "--hook", *options.split())
        assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_without_a_plan_it_loads_nothing_heavy(repository: Path) -> None:
    commit(repository, {"README.md": "# Hello\n", "values.yaml": "a: 1\n"})
    script = (
        "import sys; from smlint.cli.main import run; code = run(['check', '--hook']);"
        f"print(code, [name for name in sys.modules if name.startswith({HEAVY})])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "0 []\n"


@pytest.mark.parametrize(
    "text",
    ["kind: goal\nid: x\n", "{id: x, kind: goal}\n", "- x\n---\n'kind' : goal\nid: x\n"],
)
def test_one_document_is_a_plan(repository: Path, smlint: Smlint, text: str) -> None:
    write(repository, {"x/goal.yaml": text})
    git(repository, "add", "--all")
    assert smlint("check", "--hook").code == 1


# What is judged


def test_what_is_staged_is_judged_and_nothing_else(repository: Path, smlint: Smlint) -> None:
    commit(repository, WHOLE)
    write(repository, {"goals/g.yaml": OWN.replace("due: 2027-06-30", "due: soon")})
    assert new(smlint) == []
    git(repository, "add", "--all")
    write(repository, {"goals/g.yaml": OWN})
    assert new(smlint) == ["goals/g.yaml:SM132"]


def test_the_whole_plan_is_judged_whatever_files_are_named(
    repository: Path, smlint: Smlint
) -> None:
    commit(repository, OLD)
    write(repository, CHANGE)
    git(repository, "add", "--all")
    write(repository, {"page.md": "# Social media strategy\n\n## Goals\n\n- Grow\n"})
    found = new(smlint)
    assert set(NEW) < set(found)
    for names in (("strategy.yaml",), ("goals",), (".",), ("page.md", "team.yaml")):
        assert new(smlint, *names) == found
    assert new(smlint, "--since", "HEAD", "strategy.yaml") == NEW


def test_a_commit_of_deletions_is_judged(repository: Path, smlint: Smlint) -> None:
    commit(repository, WHOLE)
    git(repository, "rm", "--quiet", "metrics.yaml")
    assert "goals/g.yaml:SM902" in new(smlint)


def test_plans_below_are_judged_and_other_files_are_not_told_of(
    repository: Path, smlint: Smlint
) -> None:
    files = {f"marketing/{name}": text for name, text in WHOLE.items()}
    commit(repository, {**files, "marketing/smlint.yaml": "", "README.md": "# Shop\n"})
    ran = smlint("check", "--hook")
    assert ran.code == 0
    assert ran.out.startswith("The bakery: nothing to mend.")
    assert ran.out.count("\n") == 1


def test_another_format_may_be_asked_for(repository: Path, smlint: Smlint) -> None:
    commit(repository, OLD)
    assert smlint("check", "--hook", "--output-format", "json").out.startswith("{")
    assert ": error SM116 " in smlint("check", "--hook").out


def test_outside_of_git_the_disk_is_judged(
    tmp_path: Path, repository: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert repository.is_dir()
    plain = tmp_path / "plain"
    write(plain, OLD)
    monkeypatch.chdir(plain)
    assert len(new(smlint)) == 4
    assert smlint("check", "--hook", "--staged").code == 2
    assert smlint("check", "--hook", "--since", "HEAD").code == 2


# As Git and pre-commit run it


def as_hook(repository: Path, *options: str) -> Path:
    """Install a hook that writes what smlint says beside the repository."""
    said = repository.parent / "said.txt"
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    command = " ".join([sys.executable, "-m", "smlint", "check", "--hook", *options])
    hook.write_text(f"#!/bin/sh\n{command} > {said}\n")
    hook.chmod(0o755)
    return said


def try_commit(folder: Path, *options: str) -> bool:
    done = subprocess.run(
        ["git", "commit", "--quiet", "--message", "x", *options],
        cwd=folder,
        timeout=120,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    return done.returncode == 0


def test_a_commit_is_judged_however_it_is_made(repository: Path, tmp_path: Path) -> None:
    commit(repository, OLD)
    as_hook(repository, "--since", "HEAD", "--today", "2026-11-20", "--select", "starter,SM902")
    bad = {"goals/g.yaml": OWN.replace("due: 2027-06-30", "due: soon")}
    write(repository, bad)
    assert not try_commit(repository, "--all")
    assert not try_commit(repository, "goals/g.yaml")
    write(repository, {"team.yaml": WHOLE["team.yaml"] + "# more\n"})
    assert try_commit(repository, "team.yaml")
    assert git(repository, "status", "--short") == "M goals/g.yaml"
    git(repository, "checkout", "--quiet", ".")
    git(repository, "worktree", "add", "--quiet", str(tmp_path / "other"))
    write(tmp_path / "other", bad)
    assert not try_commit(tmp_path / "other", "--all")
    write(tmp_path / "other", {"goals/g.yaml": f"# moved\n{OWN}"})
    assert try_commit(tmp_path / "other", "--all")


def test_what_is_pushed_is_judged_not_what_lies_here(
    repository: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = commit(repository, OLD)
    pushed = commit(repository, CHANGE)
    git(repository, "reset", "--quiet", "--hard", remote)
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", remote)
    monkeypatch.setenv("PRE_COMMIT_TO_REF", pushed)
    assert new(smlint, "--since", "HEAD") == NEW
    assert new(smlint, "--since", remote) == NEW
    assert set(NEW) < set(new(smlint))
    monkeypatch.setenv("PRE_COMMIT_TO_REF", "0" * 40)
    ran = smlint("check", "--hook")
    assert ran.code == 2
    assert "Git knows no commit" in ran.err


def test_a_first_push_is_judged_as_what_is_pushed_and_all_of_it_is_new(
    repository: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pre-commit names no range then, only the branch."""
    good = commit(repository, WHOLE)
    git(repository, "switch", "--quiet", "--create", "work")
    commit(repository, {"goals/g.yaml": OWN.replace("due: 2027-06-30", "due: soon")})
    git(repository, "switch", "--quiet", "main")
    assert git(repository, "rev-parse", "HEAD") == good
    monkeypatch.setenv("PRE_COMMIT_LOCAL_BRANCH", "refs/heads/work")
    assert new(smlint) == ["goals/g.yaml:SM132"]
    git(repository, "switch", "--quiet", "work")
    assert new(smlint, "--since", "HEAD") == ["goals/g.yaml:SM132"]
    said = "Nothing of this history was pushed there before, so everything is new."
    assert said in smlint("check", "--hook", "--since", "HEAD").out
    assert new(smlint, "--since", "main") == ["goals/g.yaml:SM132"]
    monkeypatch.setenv("PRE_COMMIT_LOCAL_BRANCH", good)
    assert new(smlint, "--since", "HEAD") == []
    assert smlint("check", "--since", "").code == 2


# Fixing


def test_the_fixing_hook_changes_what_git_tracks_and_reads_nothing_as_found(
    repository: Path, smlint: Smlint
) -> None:
    wrong = OWN.replace("due: 2027-06-30", "due: 30 June 2027")
    page = "# Social media strategy\n\n## Goals\n\n- Grow our followers\n"
    commit(repository, {**WHOLE, "goals/g.yaml": wrong, "page.md": page})
    other = wrong.replace("id: g\n", "id: h\n").replace("id: o\n", "id: p\n")
    write(repository, {"goals/h.yaml": other})
    ran = smlint("check", "--hook", "--fix", "page.md")
    assert ran.code == 0, ran.out
    assert git(repository, "diff", "--name-only") == "goals/g.yaml"
    assert (repository / "goals/g.yaml").read_text() == OWN
    assert (repository / "goals/h.yaml").read_text() == other
    again = smlint("check", "--hook", "--fix")
    assert again.code == 0
    assert "fixed" not in again.out


def test_the_fixing_hook_fails_for_nothing_that_is_left(repository: Path, smlint: Smlint) -> None:
    """pre-commit stops a commit for the change; what is left the judging hook tells."""
    wrong = OWN.replace("due: 2027-06-30", "due: 30 June 2027")
    commit(repository, {**OLD, "goals/g.yaml": wrong})
    left = smlint("check", "--hook", "--fix", "--diff")
    assert left.code == 1
    entries = {
        each["id"]: each["entry"].split()[1:]
        for each in YAML(typ="safe").load(Path(__file__).parents[1] / ".pre-commit-hooks.yaml")
    }
    assert entries["smlint"] == ["check", "--hook"]
    ran = smlint(*entries["smlint-fix"])
    assert ran.code == 0
    told, place, verdict = ran.out.splitlines()
    assert told == "Fixed"
    assert place.startswith("  goals/g.yaml:15:10  SM905 date-not-iso: Write ")
    assert verdict.startswith("The bakery: 4 errors, ")
    assert (repository / "goals/g.yaml").read_text() == OWN
    still_staged = smlint("check", "--hook", "--exit-zero").findings
    assert len(still_staged) == 5
