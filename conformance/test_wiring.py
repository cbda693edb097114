"""What others run: the pieces that teams copy, each held against the schema of its vendor."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conformance.pages import REPOSITORY
from smlint.i18n import catalogue
from smlint.report.files.wiring import Origin, hook, job

BIN = Path(sys.executable).parent
PAGE = (REPOSITORY / "docs/ci.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```yaml\n((?:(?!```).*\n)*)```\n<!-- checked as: (\S+) -->")
PIECES = [(match[2], match[1]) for match in BLOCK.finditer(PAGE)]
ORIGINS = (None, Origin("https://example.org/smlint", "0" * 40))
AZURE = ("--data-transform", "azure-pipelines")


def ran(*arguments: str | Path) -> str:
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, cwd=REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def holds(path: Path, vendor: str) -> None:
    """A file is what its vendor's schema asks for."""
    if vendor == "pre-commit":
        ran(BIN / "pre-commit", "validate-config", path)
        return
    more = AZURE if vendor == "azure-pipelines" else ()
    schema = ("--builtin-schema", f"vendor.{vendor}", "--regex-variant", "python", *more)
    ran(BIN / "check-jsonschema", *schema, path)


def test_the_page_has_a_piece_for_each_vendor() -> None:
    vendors = [vendor for vendor, _text in PIECES]
    assert sorted(set(vendors)) == [
        *("azure-pipelines", "bitbucket-pipelines", "github-workflows", "gitlab-ci", "pre-commit"),
    ]
    assert PAGE.count("```yaml") == len(vendors) + 2  # a step of a job, and settings of smlint


@pytest.mark.parametrize(
    ("vendor", "text"), PIECES, ids=[f"{at}-{vendor}" for at, (vendor, _text) in enumerate(PIECES)]
)
def test_a_piece_to_copy_is_what_its_vendor_asks_for(
    vendor: str, text: str, tmp_path: Path
) -> None:
    path = tmp_path / "piece.yml"
    path.write_text(text, encoding="utf-8")
    holds(path, vendor)


def test_a_wrong_piece_is_seen(tmp_path: Path) -> None:
    """The validator does look: a step without a job is none."""
    path = tmp_path / "piece.yml"
    path.write_text("on: push\nsteps: []\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        holds(path, "github-workflows")


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("folder", [".", "marketing/plan β"])
@pytest.mark.parametrize("service", ["github", "gitlab"])
def test_the_job_that_init_writes_is_what_its_vendor_asks_for(
    service: str, folder: str, origin: Origin | None, tmp_path: Path
) -> None:
    name, text = job(service, catalogue("el"), folder, origin)
    path = tmp_path / Path(name).name
    path.write_text(text, encoding="utf-8")
    holds(path, {"github": "github-workflows", "gitlab": "gitlab-ci"}[service])


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("folder", [".", "marketing/plan β"])
def test_the_hook_that_init_writes_is_one(
    folder: str, origin: Origin | None, tmp_path: Path
) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(hook(catalogue("el"), folder, origin), encoding="utf-8")
    holds(path, "pre-commit")


def test_the_hooks_are_what_pre_commit_asks_for() -> None:
    ran(BIN / "pre-commit", "validate-manifest", REPOSITORY / ".pre-commit-hooks.yaml")


def test_the_action_is_what_github_asks_for() -> None:
    holds(REPOSITORY / "action.yml", "github-actions")


def test_nothing_that_somebody_types_becomes_a_part_of_a_script() -> None:
    said = ran(BIN / "zizmor", "--offline", "--no-progress", "--format", "plain", "action.yml")
    assert "No findings to report" in said


def test_the_scripts_of_the_action_are_shell() -> None:
    for script in (REPOSITORY / ".ci/action").iterdir():
        environment = {"PATH": os.environ["PATH"]}
        done = subprocess.run(
            ["bash", "-n", script], capture_output=True, env=environment, check=False
        )
        assert done.returncode == 0, done.stderr
