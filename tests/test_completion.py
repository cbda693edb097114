"""What a shell offers on Tab, by the protocol of click, and the script that asks for it."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from smlint.cli.main import VERBS, run
from smlint.engine.shipped import shipped
from smlint.report import FORMATS
from smlint.rules.listing import listed
from smlint.rules.load import compile_rules
from smlint.schema.bundle import names
from smlint.source.resources import data_folder
from tests.conftest import Smlint

BOOK = shipped().rules


class Tab:
    """Presses Tab after some words; of an empty last word, after a blank."""

    def __init__(
        self, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shell: str
    ) -> None:
        self.capfd, self.patch, self.shell = capfd, monkeypatch, shell

    def __call__(self, *words: str) -> list[str]:
        self.patch.setenv("_SMLINT_COMPLETE", f"{self.shell}_complete")
        self.patch.setenv("COMP_WORDS", " ".join(("smlint", *words)))
        self.patch.setenv("COMP_CWORD", str(len(words)))
        self.capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            run([])
        told = self.capfd.readouterr()
        assert (left.value.code, told.err) == (0, "")
        return [line for line in told.out.splitlines() if line]


@pytest.fixture
def tab(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tab:
    return Tab(capfd, monkeypatch, "bash")


def plain(lines: list[str]) -> list[str]:
    return [line.removeprefix("plain,") for line in lines]


def test_commands_with_their_lines(tab: Tab) -> None:
    assert plain(tab("")) == list(VERBS)
    assert plain(tab("co")) == ["coverage", "config", "convert", "completion"]
    assert "--version" in plain(tab("--"))
    tab.shell = "zsh"
    assert tab("explain")[:3] == ["plain", "explain", VERBS["explain"]]


def test_rules_by_id_and_by_name(tab: Tab) -> None:
    assert plain(tab("explain", "SM10")) == [r.id for r in BOOK if r.id.startswith("SM10")]
    assert plain(tab("explain", "sm999")) == ["SM999"]
    assert plain(tab("explain", "owner-")) == ["owner-missing", "owner-is-a-group"]
    assert plain(tab("explain", "no-such-rule")) == []
    assert tab("explain", "SM101", "g") == ["file,g"]


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select", "--extend-ignore"])
def test_selectors_of_every_kind(tab: Tab, option: str) -> None:
    assert {"goals", "hygiene"} <= set(plain(tab("check", option, "")))
    assert plain(tab("check", option, "st"))[:3] == ["starter", "standard", "strict"]
    assert plain(tab("check", option, "SM803,goals,SM99")) == ["SM803,goals,SM999"]


def test_everything_that_is_offered_means_something(tab: Tab) -> None:
    offered = plain(tab("rules", "")) + plain(tab("rules", "SM"))
    assert all(BOOK.select(word) is not None for word in offered)
    assert {rule.id for rule in BOOK} | {rule.name for rule in BOOK} <= set(offered)


def test_kinds_formats_profiles_and_shells(tab: Tab) -> None:
    assert plain(tab("schema", "")) == list(names(shipped().schemas))
    assert plain(tab("new", "ev")) == ["event"]
    assert plain(tab("check", "--output-format", "")) == list(FORMATS)
    assert plain(tab("check", "--profile", "")) == ["starter", "standard", "strict"]
    assert plain(tab("check", "--output", "sar")) == ["sarif:smlint.sarif"]
    outputs = plain(tab("check", "--output", ""))
    assert [each.partition(":smlint.")[0] for each in outputs] == list(FORMATS)
    assert set(plain(tab("completion", ""))) >= {"bash", "zsh", "fish"}
    assert plain(tab("check", "--lang", "")) == ["en", "el"]


def test_a_damaged_installation_offers_nothing(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Path:
        raise LookupError(name)

    monkeypatch.setattr("smlint.source.resources.data_folder", missing)
    assert tab("explain", "SM1") == []
    assert tab("schema", "g") == []


def test_the_list_is_the_same_from_the_files_and_from_a_wheel(tmp_path: Path) -> None:
    folder = data_folder("rules")
    compiled = json.dumps(compile_rules(folder)).encode()
    assert listed(folder) == listed(tmp_path, compiled)
    assert {rule.id: (rule.name, rule.title["en"]) for rule in BOOK} == {
        rule.id: (rule.name, rule.title) for rule in listed(folder)
    }


def test_only_names_are_loaded() -> None:
    code = (
        "import sys; from smlint.cli.main import run\n"
        "try: run([])\n"
        "except SystemExit: pass\n"
        "print([m for m in sys.modules if m.startswith(('ruamel', 'jsonschema', 'markdown_it',"
        " 'regex', 'smlint.engine', 'smlint.plan', 'smlint.report', 'smlint.checks'))])"
    )
    for words in ("smlint explain SM", "smlint check --select SM1", "smlint schema g"):
        asked = {"_SMLINT_COMPLETE": "bash_complete", "COMP_WORDS": words}
        cword = {"COMP_CWORD": str(words.count(" "))}
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, **asked, **cword},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines()[0].startswith("plain,")
        assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_says_how_to_install_it(smlint: Smlint, shell: str) -> None:
    ran = smlint("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    *script, last = ran.out.splitlines()
    assert last.startswith(f"# To install: smlint completion {shell} > ")
    assert f"_SMLINT_COMPLETE={shell}_complete" in "\n".join(script)
    assert shell != "zsh" or script[0] == "#compdef smlint"


def test_a_shell_that_is_not_known_is_usage(smlint: Smlint) -> None:
    ran = smlint("completion", "tcsh")
    assert (ran.code, ran.out) == (2, "")
    assert "bash" in ran.err


def test_bash_completes_by_the_script(smlint: Smlint, tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(smlint("completion", "bash").out)
    program = tmp_path / "smlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m smlint "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    asked = (
        f"source {script}; COMP_WORDS=(smlint explain SM10); COMP_CWORD=2;"
        f' _smlint_completion {program}; echo "${{COMPREPLY[@]}}"'
    )
    said = subprocess.run(
        ["bash", "--norc", "-c", asked], capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == [rule.id for rule in BOOK if rule.id.startswith("SM10")]
