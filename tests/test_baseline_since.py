"""A baseline beside ``--since``, ``--staged``, ``--hook`` and ``--config-from``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Smlint
from tests.repositories import as_nobody, commit, git, new_repository, write
from tests.test_since_command import CHANGE, NEW, OLD

FILE = ".smlint-baseline.json"
NAMED = f"profile: starter\nextend-select: [SM902]\nbaseline: {FILE}\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint) -> Path:
    """An old plan whose findings are all known."""
    as_nobody(monkeypatch, tmp_path)
    folder = new_repository(tmp_path / "plan")
    commit(folder, {**OLD, "smlint.yaml": NAMED})
    monkeypatch.chdir(folder)
    assert smlint("baseline").code in (0, 1)
    commit(folder, {FILE: (folder / FILE).read_text()})
    return folder


def told(smlint: Smlint, *options: str) -> dict[str, Any]:
    ran = smlint("check", "--output-format", "json", *options)
    assert ran.code in (0, 1), ran.err
    report = json.loads(ran.out)
    assert isinstance(report, dict)
    return report


def places(report: dict[str, Any]) -> list[str]:
    return [f"{each['path']}:{each['rule']}" for each in report["findings"]]


@pytest.mark.parametrize("options", [(), ("--since", "HEAD"), ("--hook", "--since", "HEAD")])
def test_two_faults_more_and_one_less(
    repository: Path, smlint: Smlint, options: tuple[str, ...]
) -> None:
    write(repository, CHANGE)
    git(repository, "add", "-A")
    report = told(smlint, *options)
    assert places(report) == NEW
    assert report["summary"]["stale"] >= 1
    if options:
        assert [each["subject"] for each in report["since"]["cured"]] == ["objective:o1"]
        assert report["since"]["before"] == 0
    page = smlint("check", *options, "--output-format", "markdown").out
    assert "SM132" in page
    assert "goals/g2.yaml" not in page


def test_what_was_known_before_a_change_is_no_news(repository: Path, smlint: Smlint) -> None:
    commit(repository, {"notes.txt": "x"})
    report = told(smlint, "--since", "HEAD~1")
    assert (report["findings"], report["since"]["cured"]) == ([], [])


def test_what_a_change_makes_known_is_told_as_an_exception(
    repository: Path, smlint: Smlint
) -> None:
    write(repository, CHANGE)
    assert smlint("baseline", "--update", "--accept-new").code in (0, 1)
    report = told(smlint, "--since", "HEAD")
    assert report["findings"] == []
    waived = report["since"]["suppressions"]
    assert sorted(each["rules"][0] for each in waived) == ["SM132", "SM902"]
    assert {each["path"] for each in waived} == {FILE}


def test_a_change_cannot_loosen_the_baseline_that_judges_it(
    repository: Path, smlint: Smlint
) -> None:
    write(repository, CHANGE)
    assert smlint("baseline", "--update", "--accept-new").code in (0, 1)
    assert places(told(smlint)) == []
    assert places(told(smlint, "--config-from", "HEAD")) == NEW


def test_what_is_staged_is_judged_by_the_baseline_that_is_staged(
    repository: Path, smlint: Smlint
) -> None:
    (repository / FILE).write_text('{\n"version": 1\n}\n')
    assert places(told(smlint)) != []
    assert places(told(smlint, "--staged")) == []
    git(repository, "rm", "-q", "--cached", FILE)
    ran = smlint("check", "--staged")
    assert (ran.code, ran.err.startswith("smlint.yaml:3:1: ")) == (2, True)


def test_an_entry_that_ran_out_is_not_the_fault_of_every_change(
    repository: Path, smlint: Smlint
) -> None:
    held = json.loads((repository / FILE).read_text())
    for each in held.values():
        if isinstance(each, dict):
            each["until"] = "2026-11-01"
    commit(repository, {FILE: json.dumps(held)})
    assert places(told(smlint, "--since", "HEAD")) == []
    assert any(place.startswith(FILE) for place in places(told(smlint)))
