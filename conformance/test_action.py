"""The action, step by step as a runner goes through it: real scripts, a real repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from ruamel.yaml import YAML

from conformance.pages import REPOSITORY

ACTION = YAML(typ="safe").load(REPOSITORY / "action.yml")
GH = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$GH_CALLS"
case "$*" in
  "api user "*) echo '{"message": "not for a job"}'; exit 1 ;;
  *--paginate*) printf '%s' "$GH_OWN" ;;
esac
"""


@dataclass
class Runner:
    """What a runner gives an action: folders, files for its words, an event."""

    folder: Path
    plan: Path
    event: Mapping[str, str] = field(default_factory=dict)

    def go(self, own_comment: str = "", **inputs: str) -> dict[str, str]:
        """Run the steps; the outputs, with the code of the last step and what was printed."""
        for name in ("output", "summary", "calls"):
            (self.folder / name).write_text("", encoding="utf-8")
        given = {name: each.get("default", "") for name, each in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        printed, code = "", 0
        outputs: dict[str, str] = {}
        set_up, *steps = ACTION["runs"]["steps"]
        if not (self.folder / "env").exists():  # once for all tests: it takes longest
            (self.folder / "env").write_text("", encoding="utf-8")
            done = self._run(set_up, given, {}, "")
            assert done.returncode == 0, done.stderr
        for step in steps:
            if "if" in step and not self._wanted(step["if"], given, outputs):
                continue
            done = self._run(step, given, outputs, own_comment)
            printed, code = printed + done.stdout + done.stderr, code or done.returncode
            outputs = _outputs((self.folder / "output").read_text(encoding="utf-8"))
        return {**outputs, "code": str(code), "printed": printed}

    def _wanted(self, condition: str, given: Mapping[str, str], outputs: Mapping[str, str]) -> bool:
        if "inputs.comment" in condition:
            return given["comment"] == "true" and "GITHUB_BASE_REF" in self.event
        return outputs.get("exit-code", "") != ""

    def _run(
        self, step: Any, given: Mapping[str, str], outputs: Mapping[str, str], own: str
    ) -> subprocess.CompletedProcess[str]:
        def value(text: str) -> str:
            name = text.strip("${ }")
            if name.startswith("inputs."):
                return given[name.removeprefix("inputs.")]
            return outputs.get(name.rpartition(".")[2], "") if "outputs" in name else "7"

        exported = (self.folder / "env").read_text(encoding="utf-8").splitlines()
        environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            **{name: each for name, each in os.environ.items() if name.startswith("PIP_")},
            **dict(line.split("=", 1) for line in exported),
            **self.event,
            **{name: value(each) for name, each in step.get("env", {}).items()},
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(self.folder),
            "GITHUB_ACTION_PATH": str(REPOSITORY),
            "GITHUB_REPOSITORY": "team/plan",
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_ENV": str(self.folder / "env"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "GH_CALLS": str(self.folder / "calls"),
            "GH_OWN": own,
            "SMLINT_TODAY": "2026-11-20",
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            cwd=self.plan,
        )

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


def _outputs(text: str) -> dict[str, str]:
    long = dict(re.findall(r"^(\S+)<<smlint-end\n(.*)\nsmlint-end$", text, re.MULTILINE))
    return dict(re.findall(r"^([\w-]+)=(.*)$", text, re.MULTILINE)) | long


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    clean = {name: each for name, each in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", *who, *arguments], cwd=folder, env=clean, check=True)


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runner")
    (folder / "bin").mkdir()
    (folder / "bin/gh").write_text(GH, encoding="utf-8")
    (folder / "bin/gh").chmod(0o755)
    return folder


@pytest.fixture
def runner(tools: Path, tmp_path: Path) -> Runner:
    """A pull request on the example plan: one target was lost, where the plan had lost one long
    before. It also brings modules that are called like those that set smlint up.
    """
    plan = tmp_path / "plan"
    copytree(REPOSITORY / "example-plan", plan)
    for name in ("venv", "pip"):
        (plan / f"{name}.py").write_text("raise SystemExit('a stranger ran')\n", "utf-8")
    goal = plan / "goals/traffic.yaml"
    old = plan / "goals/presence.md"
    old.write_text(old.read_text(encoding="utf-8").replace("| 1,700 |", "| many |"), "utf-8")
    git(plan, "init", "-q", "-b", "main")
    git(plan, "add", "-A")
    git(plan, "commit", "-qm", "The plan")
    git(plan, "update-ref", "refs/remotes/origin/main", "HEAD")
    text = goal.read_text(encoding="utf-8")
    goal.write_text(re.sub(r"(?m)^(\s+target:) .*$", r"\1 more", text, count=1), "utf-8")
    git(plan, "commit", "-qam", "A change")
    return Runner(tools, plan, {"GITHUB_BASE_REF": "main"})


def test_a_change_is_told_at_its_lines_in_the_summary_and_in_numbers(runner: Runner) -> None:
    done = runner.go()
    assert (done["code"], done["exit-code"], done["errors"]) == ("1", "1", "2"), done["printed"]
    assert "::error file=goals/traffic.yaml,line=" in done["printed"]
    assert "SM116" in runner.text("summary")
    log = json.loads((runner.plan / done["sarif"]).read_text(encoding="utf-8"))
    assert len(log["runs"][0]["results"]) == 2
    assert runner.text("calls") == ""


def test_with_only_new_the_old_fault_is_not_told(runner: Runner) -> None:
    done = runner.go(only_new="true", settings_from_base="true")
    assert (done["code"], done["errors"]) == ("1", "1"), done["printed"]
    assert "presence.md" not in done["printed"]


def test_what_a_team_types_is_never_a_script(runner: Runner) -> None:
    done = runner.go(path="$(touch owned); `touch owned`", sarif="")
    assert (done["code"], done["exit-code"]) == ("2", "2"), done["printed"]
    assert not (runner.plan / "owned").exists()
    assert "errors" not in done


def test_the_comment_is_written_once_and_then_again(runner: Runner) -> None:
    runner.go(comment="true")
    first = runner.text("calls")
    assert "--method POST repos/team/plan/issues/7/comments" in first
    assert (
        '.user.login == "github-actions[bot]" and' in first
    )  # no stranger's that begins like ours
    assert (runner.folder / "smlint-comment.md").read_text(encoding="utf-8").startswith("<!-- sml")
    runner.go(own_comment="4711", comment="true")
    assert "--method PATCH repos/team/plan/issues/comments/4711" in runner.text("calls")


def test_a_clean_plan_passes(runner: Runner) -> None:
    done = runner.go(fail_on="never", lang="el")
    assert (done["code"], done["exit-code"]) == ("0", "0"), done["printed"]
