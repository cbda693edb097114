"""A team that has smlint's hooks from a tagged repository, and commits to a plan of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, copytree

from conformance.pages import REPOSITORY
from tests.repositories import write
from tests.test_check import WHOLE

TAG = "v0.1.0"
CONFIG = ".pre-commit-config.yaml"
JUDGE, FIX = "the whole plan", "put right what has one answer"
ONLY_NEW = "id: smlint, args: [--since, HEAD]"
STAGES = ("pre-commit", "pre-merge-commit", "pre-push")

PLAN = {**WHOLE, "smlint.yaml": "profile: starter\n"}
GOAL = PLAN["goals/g.yaml"]
BAD = GOAL.replace("target: 20", "target: more")
MISSPELT = GOAL.replace("due: 2027-06-30", "due: 30 June 2027")
NO_TARGET = (
    "goals/g.yaml:14:13: error SM116 objective-no-target Objective o has no target number:"
    ' "more" cannot be measured.'
)
NO_METRIC = (
    "goals/g.yaml:12:13: error SM902 broken-reference Nothing in this plan has the id"
    ' "followers" (metric).'
)

_PRE_COMMIT = (sys.executable, "-m", "pre_commit")
_FINDING = re.compile(r"^\S.*?:\d+:\d+: (?:error|warning|note) .*$", re.MULTILINE)


def goal(name: str, text: str = GOAL) -> str:
    """One goal more, with an objective of its own; its ids end in the name."""
    text = text.replace("id: g\n", f"id: g-{name}\n").replace("id: o\n", f"id: o-{name}\n")
    return text.replace("The street knows", f"The {name} street knows")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command ended with, and what it printed."""

    code: int
    text: str

    @property
    def findings(self) -> list[str]:
        """The lines that tell a finding."""
        return _FINDING.findall(self.text)

    @property
    def verdicts(self) -> dict[str, str]:
        """The hooks that ran, each with what pre-commit says of it."""
        return dict(re.findall(r"^smlint \((.*)\)\.+(\w+)$", self.text, re.MULTILINE))


@dataclass(frozen=True, slots=True)
class Supply:
    """Where smlint is had from: its repository, and what pre-commit built of it.

    Attributes:
        repository: smlint's files, committed and tagged.
        home: the folder in which pre-commit keeps the environments that it builds.
    """

    repository: Path
    home: Path

    @property
    def environment(self) -> dict[str, str]:
        """That of a machine of nobody, outside of any hook and of any terminal."""
        theirs = ("GIT_", "PRE_COMMIT", "SMLINT_", "COLUMNS", "LINES")
        own = {name: each for name, each in os.environ.items() if not name.startswith(theirs)}
        named = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "Test"), ("EMAIL", "test@example.org"))
        }
        return (
            own
            | named
            | {
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_NOSYSTEM": "1",
                "PIP_CONSTRAINT": str(REPOSITORY / "requirements.lock"),
                "PRE_COMMIT_COLOR": "never",
                "PRE_COMMIT_HOME": str(self.home),
                "SMLINT_TODAY": "2026-11-20",
            }
        )

    @property
    def programs(self) -> Path:
        """The folder with the smlint that pre-commit built."""
        (found,) = self.home.glob("repo*/py_env-*/bin/smlint")
        return found.parent

    @property
    def path(self) -> str:
        """The variable PATH of somebody who has that smlint where programs are."""
        return f"{self.programs}{os.pathsep}{os.environ['PATH']}"

    def run(self, folder: Path, *command: str, **more: str) -> Said:
        """Run a program in a folder; ``more``: variables of the environment."""
        done = subprocess.run(
            command,
            cwd=folder,
            env={**self.environment, **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Said(done.returncode, done.stdout)

    def hooks(self, *entries: str) -> str:
        """A team's configuration: smlint from here, with what each hook's entry says."""
        entry = "".join(f"      - {{{each}}}\n" for each in entries)
        return f"repos:\n  - repo: {self.repository}\n    rev: {TAG}\n    hooks:\n{entry}"


def supplied(folder: Path) -> Supply:
    """Commit and tag the files of this checkout in a folder, as far as Git knows them."""
    supply = Supply(folder / "smlint", folder / "home")
    listed = supply.run(REPOSITORY, "git", "ls-files", "-z").text
    for name in filter(None, listed.split("\0")):
        if (REPOSITORY / name).is_file():
            (supply.repository / name).parent.mkdir(parents=True, exist_ok=True)
            copyfile(REPOSITORY / name, supply.repository / name)
    begin = Team(supply, supply.repository)
    begin.git("init", "--quiet", "--initial-branch=main")
    begin.git("add", "--all", "--force")
    begin.git("commit", "--quiet", "--message", "A release")
    begin.git("tag", TAG)
    return supply


@dataclass(frozen=True, slots=True)
class Team:
    """A work tree of a repository."""

    supply: Supply
    folder: Path

    def run(self, *command: str, **more: str) -> Said:
        """Run a program at the top of the work tree."""
        return self.supply.run(self.folder, *command, **more)

    def git(self, *arguments: str) -> str:
        """What Git says to something that works."""
        said = self.run("git", *arguments)
        assert said.code == 0, said.text
        return said.text.strip()

    def pre_commit(self, *arguments: str) -> Said:
        """Run pre-commit by hand."""
        return self.run(*_PRE_COMMIT, *arguments)

    def write(self, files: Mapping[str, str | None]) -> None:
        """Write files; None takes one away."""
        write(self.folder, files)

    def stage(self, files: Mapping[str, str | None]) -> None:
        """Write files, and stage these alone."""
        self.write(files)
        self.git("add", "--all", "--", *files)

    def commit(self, *options: str, **more: str) -> Said:
        """Try to commit, with the hooks."""
        return self.run("git", "commit", "--quiet", "--message", "A change", *options, **more)

    def settle(self, files: Mapping[str, str | None]) -> str:
        """Commit files as they are, past the hooks; the commit's name."""
        self.stage(files)
        self.git("commit", "--quiet", "--no-verify", "--message", "As it is")
        return self.git("rev-parse", "HEAD")

    def holds(self, name: str) -> str:
        """The text of a file in the work tree."""
        return (self.folder / name).read_text(encoding="utf-8")

    @property
    def changes(self) -> list[str]:
        """What Git calls changed: two letters, of the index and of the disk, and the file."""
        return self.run("git", "status", "--short").text.splitlines()

    def copied(self, folder: Path) -> Team:
        """The same repository again, elsewhere."""
        copytree(self.folder, folder)
        return Team(self.supply, folder)


def begun(supply: Supply, folder: Path) -> Team:
    """A repository with a plan in which nothing is wrong and the hooks are installed."""
    folder.mkdir()
    team = Team(supply, folder)
    team.git("init", "--quiet", "--initial-branch=main")
    team.settle({**PLAN, CONFIG: supply.hooks("id: smlint")})
    stages = [option for stage in STAGES for option in ("--hook-type", stage)]
    said = team.pre_commit("install", "--install-hooks", *stages)
    assert said.code == 0, said.text
    return team
