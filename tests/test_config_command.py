"""``smlint config``: every setting, its value, and who set it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from smlint.engine.leaves import KEYS
from smlint.engine.shipped import shipped
from tests.conftest import Plan, Smlint

SHARED = "profile: strict\nignore: [SM114]\nlimits: {depth: 20}\n"
SETTINGS = """\
extends: ../shared.yaml
ignore:
  - SM105
  - rule: SM104
    elements: [goal:g, obj-a]
    until: 2027-05-01
    because: the board decides in April
severity: {SM803: info}
per-file-ignores:
  drafts/**: [goals]
exclude: [old/]
fail-on: warning
"""
FILES = {
    "shared.yaml": SHARED,
    "plan/smlint.yaml": SETTINGS,
    "plan/g.yaml": "kind: goal\nid: g\n",
    "plan/drafts/g.yaml": "kind: goal\nid: h\n",
    "plan/old/g.yaml": "kind: goal\nid: i\n",
}


@pytest.fixture
def inside(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan in a folder of a repository, and the terminal in that folder."""
    root = plan(FILES)
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    monkeypatch.chdir(root / "plan")
    return root


def rows(ran: Any) -> dict[str, list[tuple[Any, Any]]]:
    """The value and the origin of each row, by setting."""
    found: dict[str, list[tuple[Any, Any]]] = {}
    for row in json.loads(ran.out)["settings"]:
        by = row["set_by"]
        origin = f"{by['path']}:{by['line']}" if by["by"] == "file" else by.get("name", by["by"])
        found.setdefault(row["name"], []).append((row["value"], origin))
    return found


def test_without_settings_everything_is_a_default(plan: Plan, smlint: Smlint) -> None:
    plan({"g.yaml": "kind: goal\nid: g\n"})
    got = rows(smlint("config", "--output-format", "json"))
    assert {name.partition(".")[0] for name in got} == set(KEYS)
    assert {origin for values in got.values() for _value, origin in values} == {"default"}
    assert got["profile"] == [("standard", "default")]
    assert got["limits.depth"] == [(64, "default")]
    assert got["ignore"] == [(None, "default")]


@pytest.mark.usefixtures("inside")
def test_each_value_tells_who_set_it(smlint: Smlint) -> None:
    got = rows(smlint("config", "--output-format", "json"))
    assert got["extends"] == [("../shared.yaml", "smlint.yaml:1")]
    assert got["profile"] == [("strict", "../shared.yaml:1")]
    assert got["ignore"] == [
        ("SM114", "../shared.yaml:2"),
        ("SM105", "smlint.yaml:3"),
        (
            "SM104 goal:g obj-a until=2027-05-01 -- the board decides in April",
            "smlint.yaml:4",
        ),
    ]
    assert got["severity.SM803"] == [("info", "smlint.yaml:8")]
    assert got["per-file-ignores.drafts/**"] == [("goals", "smlint.yaml:10")]
    assert got["limits.depth"] == [(20, "../shared.yaml:3")]
    assert got["limits.nodes"] == [(200_000, "default")]
    assert got["fail-on"] == [("warning", "smlint.yaml:12")]
    assert got["language"] == [(None, "default")]


@pytest.mark.usefixtures("inside")
def test_options_and_the_environment_are_seen(
    smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMLINT_LANG", "el")
    options = ("--profile", "starter", "--ignore", "SM101,SM103", "--extend-ignore", "SM9")
    more = ("--extend-select", "SM803", "--fail-on", "never", "--output-format", "json")
    got = rows(smlint("config", *options, *more))
    assert got["profile"] == [("starter", "--profile")]
    assert got["select"] == [(None, "--profile")]
    assert [value for value, _origin in got["ignore"]] == [
        "SM104 goal:g obj-a until=2027-05-01 -- the board decides in April",
        *("SM101", "SM103", "SM9"),
    ]
    assert [origin for _value, origin in got["ignore"]] == [
        *("smlint.yaml:4", "--ignore", "--ignore", "--extend-ignore")
    ]
    assert got["extend-select"] == [("SM803", "--extend-select")]
    assert got["fail-on"] == [("never", "--fail-on")]
    assert got["messages"] == [("el", "SMLINT_LANG")]


@pytest.mark.usefixtures("inside")
def test_the_rules_of_a_file(smlint: Smlint) -> None:
    here = json.loads(smlint("config", "g.yaml", "--output-format", "json").out)
    drafts = json.loads(smlint("config", "drafts/g.yaml", "--output-format", "json").out)
    rules = {rule["id"]: rule["severities"] for rule in here["rules"]}
    assert here["file"] == "g.yaml"
    assert rules["SM803"] == ["info"]
    assert rules["SM104"] == ["error", "warning"]
    assert not rules.keys() & {"SM105", "SM114"}
    off = rules.keys() - {rule["id"] for rule in drafts["rules"]}
    assert off == rules.keys() & (shipped().rules.select("goals") or set())
    assert off


def test_text_is_for_people_and_starts_at_the_current_folder(
    inside: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(inside)
    ran = smlint("config", "plan/old/g.yaml", "--select", "SM104,SM803")
    lines = [line.split() for line in ran.out.splitlines()]
    assert ran.code == 0
    assert ["profile", "strict", "shared.yaml:1"] in lines
    assert ["fail-on", "warning", "plan/smlint.yaml:12"] in lines
    assert ["limits.nodes", "200,000", "default"] in lines
    assert ["select", "SM104", "--select", "(command", "line)"] in lines
    assert ran.out.splitlines()[-5:] == [
        'plan/old/g.yaml is left out by "exclude".',
        "3 rules are in force for plan/old/g.yaml:",
        "  SM104  goal-without-objective  error, warning",
        "  SM803  tactic-without-goal     note",
        "  SM999  internal-error          error",
    ]


def test_greek(plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "messages: el\n"})
    lines = [line.split() for line in smlint("config").out.splitlines()]
    assert ["profile", "standard", "προεπιλογή"] in lines
    assert ["limits.nodes", "200.000", "προεπιλογή"] in lines


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nope.yaml",), 'There is no file or folder "nope.yaml".\n'),
        (
            ("--select", "gaols"),
            'There is no rule, step or profile "gaols". Did you mean "goals"?\n',
        ),
        (("--config", "no.yaml"), "no.yaml:1:1: This file cannot be read: it is not there.\n"),
    ],
)
def test_what_cannot_be_shown(
    plan: Plan, smlint: Smlint, arguments: tuple[str, ...], said: str
) -> None:
    plan({"smlint.yaml": ""})
    ran = smlint("config", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", said)


def test_settings_that_cannot_be_used_are_told_from_the_current_folder(
    inside: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(inside)
    (inside / "shared.yaml").write_text("profile: strict\nfail-on: 3\n")
    for verb in ("config", "check"):
        ran = smlint(verb, "plan/g.yaml")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("shared.yaml:2:10: ")
    (inside / "shared.yaml").write_text("")
    (inside / "plan" / "smlint.yaml").write_text("extends: ../../out.yaml\n")
    assert smlint("check", "plan").err == (
        'plan/smlint.yaml:1:10: "../../out.yaml" lies outside this repository.'
        " Settings can only extend files inside it.\n"
    )


def test_a_link_cannot_lead_settings_out_of_the_repository(
    inside: Path, smlint: Smlint, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "s.yaml"
    outside.write_text("profile: starter\n")
    (inside / "shared.yaml").unlink()
    (inside / "shared.yaml").symlink_to(outside)
    ran = smlint("config")
    assert (ran.code, ran.err.partition('"')[0]) == (2, "smlint.yaml:1:10: ")
    assert "lies outside this repository" in ran.err


def test_without_a_repository_settings_end_at_the_plan(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = plan(FILES)
    monkeypatch.chdir(root / "plan")
    assert "lies outside this repository" in smlint("config").err


@pytest.mark.usefixtures("inside")
def test_an_extended_file_is_counted_and_quoted(smlint: Smlint) -> None:
    Path("../shared.yaml").write_text("profle: strict\n")
    ran = smlint("check", "--select", "SM932", "--show-files")
    assert "../shared.yaml:1:1" in ran.out
    assert "1 | profle: strict" in ran.out
    assert ["settings", "../shared.yaml"] in [line.split() for line in ran.out.splitlines()]


@pytest.mark.parametrize(
    "word", ["::error::x", "##vso[task]b", "\x1b[31m", "\u202e", "a\nb", "\x7f"]
)
def test_what_a_file_says_is_shown_and_not_done(plan: Plan, smlint: Smlint, word: str) -> None:
    quoted = json.dumps(word)
    glob = json.dumps(f"{word}.yaml")
    settings = (
        f"ignore: [{quoted}, {{rule: {quoted}, because: {quoted}}}]\n"
        f"per-file-ignores: {{{quoted}: [{quoted}]}}\nexclude: [{glob}]\n"
        f"limits: {{{quoted}: 1}}\nlexicons: {{en: {{vague_time: {{remove: [{quoted}]}}}}}}\n"
    )
    root = plan({"smlint.yaml": settings})
    (root / f"{word}.yaml").write_text("kind: goal\nid: g\n")
    text = smlint("config", "--", f"{word}.yaml")
    told = smlint("config", "--output-format", "json", "--", f"{word}.yaml")
    assert (text.code, told.code) == (0, 0)
    for out in (text.out, told.out):
        assert all(line.isprintable() for line in out.splitlines())
        assert "##vso[" not in out
        assert not [line for line in out.splitlines() if line.lstrip().startswith("::")]
    assert json.loads(told.out)["file"] == f"{word}.yaml"
