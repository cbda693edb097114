"""The story of a pull request: an old plan with a baseline, and a change that adds two faults and
cures one. The hook, ``--since`` and the comment each say exactly that.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Smlint
from tests.repositories import as_nobody, commit, git, new_repository, write
from tests.test_since_command import CHANGE, NEW, OLD, OWN, old_goal

FILE = ".smlint-baseline.json"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint) -> Path:
    """A plan with four old findings that are known, and a branch for a change."""
    as_nobody(monkeypatch, tmp_path)
    monkeypatch.setenv("SMLINT_SELECT", "starter,SM9")
    folder = new_repository(tmp_path / "plan")
    monkeypatch.chdir(folder)
    write(folder, {**OLD, "smlint.yaml": f"baseline: {FILE}\n"})
    assert smlint("baseline").code == 0
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "change")
    return folder


def told(smlint: Smlint, *options: str) -> dict[str, Any]:
    report = json.loads(smlint("check", "--output-format", "json", *options).out)
    assert isinstance(report, dict)
    return report


def places(report: dict[str, Any]) -> list[str]:
    return [f"{each['path']}:{each['rule']}" for each in report["findings"]]


def test_the_hook_stops_at_what_is_new_and_at_nothing_else(
    repository: Path, smlint: Smlint
) -> None:
    assert smlint("check", "--hook").code == 0
    write(repository, CHANGE)
    git(repository, "add", "--all")
    for options in ((), ("--since", "HEAD")):
        ran = smlint("check", "--hook", *options)
        assert ran.code == 1
        assert [line.partition(":")[0] for line in ran.findings] == [
            "goals/g.yaml",
            "goals/g4.yaml",
        ]
    git(repository, "reset", "--quiet", "--hard")
    assert smlint("check", "--hook", "--since", "HEAD").code == 0


def test_the_check_and_the_comment_say_what_the_change_brought(
    repository: Path, smlint: Smlint
) -> None:
    commit(repository, CHANGE)
    report = told(smlint, "--since", "main")
    assert places(report) == NEW
    assert [each["subject"] for each in report["since"]["cured"]] == ["objective:o1"]
    assert report["since"]["suppressions"] == []
    comment = smlint("check", "--since", "main", "--output-format", "markdown").out
    assert "2 new, 1 cured, 0 were there before" in comment
    assert comment.count("`SM132 ") == comment.count("`SM902 ") == 1


def test_what_a_change_takes_into_the_baseline_is_not_told_but_listed(
    repository: Path, smlint: Smlint
) -> None:
    write(repository, {"goals/g.yaml": OWN.replace("target: 20", "target: more")})
    assert smlint("baseline", "--update", "--accept-new").code == 0
    report = told(smlint, "--since", "main")
    assert places(report) == []
    assert [each["rules"] for each in report["since"]["suppressions"]] == [["SM116"]]
    assert report["since"]["suppressions"][0]["path"] == FILE
    assert report["since"]["cured"] == []
    strict = told(smlint, "--since", "main", "--config-from", "main")
    assert places(strict) == ["goals/g.yaml:SM116"]
    assert strict["since"]["suppressions"] == []


def test_one_more_of_a_known_kind_is_new(repository: Path, smlint: Smlint) -> None:
    page = "---\nkind: research\nid: r\n---\n\nWhat [Maria](gone.md) said.\n"
    write(repository, {"r.md": page})
    assert smlint("baseline", "--update", "--accept-new").code == 0
    commit(repository)
    write(repository, {"r.md": f"{page}\nAnd [Petros](gone.md).\n"})
    found = [each for each in places(told(smlint, "--since", "HEAD")) if "SM914" in each]
    assert found == ["r.md:SM914"]


def test_the_baseline_of_the_index_is_the_one_that_is_staged(
    repository: Path, smlint: Smlint
) -> None:
    write(repository, {FILE: None, "goals/g5.yaml": old_goal(5)})
    assert smlint("check").code == 2
    assert told(smlint, "--staged")["findings"] == []
    git(repository, "add", "goals/g5.yaml")
    assert "goals/g5.yaml:SM116" in places(told(smlint, "--staged"))


def test_a_day_that_has_passed_is_not_the_change(repository: Path, smlint: Smlint) -> None:
    held = json.loads((repository / FILE).read_text())
    entry = next(each for each in held.values() if isinstance(each, dict))
    entry["until"] = "2026-11-01"
    write(repository, {FILE: json.dumps(held)})
    assert places(told(smlint))
    commit(repository)
    assert places(told(smlint, "--since", "HEAD")) == []
