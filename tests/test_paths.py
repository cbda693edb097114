"""What a path on the command line may be: links on the way to a plan, and what is no file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import Plan, Smlint
from tests.test_check import WHOLE

FAULTY = {
    **{f"shop/{name}": text for name, text in WHOLE.items()},
    "shop/smlint.yaml": "",
    "shop/goals/g.yaml": WHOLE["goals/g.yaml"].replace("target: 20", "target: more"),
}


@pytest.mark.parametrize(
    "path", ["link", "link/", "link/goals", "link/goals/g.yaml", "shop/too", "shop/too/g.yaml"]
)
def test_a_plan_is_judged_through_a_link(plan: Plan, smlint: Smlint, path: str) -> None:
    folder = plan(FAULTY)
    (folder / "link").symlink_to("shop", target_is_directory=True)
    (folder / "shop" / "too").symlink_to("goals", target_is_directory=True)
    ran = smlint("check", path, "--output-format", "concise")
    assert [line.split(" ", 3)[:3] for line in ran.findings] == [
        ["shop/goals/g.yaml:14:13:", "error", "SM116"]
    ]


def test_a_full_path_through_a_link_names_a_file_of_the_plan(plan: Plan, smlint: Smlint) -> None:
    folder = plan(FAULTY)
    (folder / "link").symlink_to("shop", target_is_directory=True)
    ran = smlint("check", str(folder / "link" / "team.yaml"), "--output-format", "concise")
    assert ran.code == 0
    assert "1 more finding elsewhere in this plan" in ran.out


@pytest.mark.parametrize("target", ["nowhere.yaml", "smlint.yaml"])
@pytest.mark.parametrize("verb", ["check", "config"])
def test_settings_behind_a_link_that_leads_nowhere_are_missed(
    plan: Plan, smlint: Smlint, verb: str, target: str
) -> None:
    folder = plan(WHOLE)
    (folder / "smlint.yaml").symlink_to(target)
    ran = smlint(verb)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "smlint.yaml:1:1: This file cannot be read: it is not there.\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs")
def test_what_is_named_and_no_file_is_told(plan: Plan, smlint: Smlint) -> None:
    folder: Path = plan({})
    os.mkfifo(folder / "plan.md")
    ran = smlint("check", "plan.md", "--output-format", "concise")
    assert ran.code == 1
    assert ran.findings == [
        "plan.md:1:1: error SM930 unreadable This file cannot be read: it is not an ordinary file."
    ]


def test_a_folder_that_only_holds_a_plan_further_down_is_no_plan_that_lacks_everything(
    plan: Plan, smlint: Smlint
) -> None:
    plan({**{f"Σχέδιο/{name}": text for name, text in WHOLE.items()}, "Σχέδιο/smlint.yaml": ""})
    for paths in ((), (".",)):
        ran = smlint("check", *paths, "--output-format", "concise")
        assert (ran.code, ran.findings) == (0, [])
        assert "plans in all" not in ran.out
    # With settings of its own, or named beside a plan, it is meant, and what it lacks is told.
    plan({"notes/n.txt": ""})
    assert "SM103" in smlint("check", "Σχέδιο", "notes").out
    plan({"smlint.yaml": ""})
    assert "SM103" in smlint("check").out


@pytest.mark.parametrize("file", ["shop/goals/g.yaml", "shop/smlint.yaml", "shop/known.json"])
def test_a_report_never_takes_the_place_of_a_file_of_the_plan(
    plan: Plan, smlint: Smlint, file: str
) -> None:
    known = {"shop/smlint.yaml": "baseline: known.json\n"}
    folder = plan({**FAULTY, **known})
    assert smlint("baseline", "shop").code == 0
    before = (folder / file).read_bytes()
    ran = smlint("check", "shop", "--output", f"json:{file}")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{file} is a file of the plan")
    assert (folder / file).read_bytes() == before


def test_two_reports_do_not_go_into_one_file(plan: Plan, smlint: Smlint) -> None:
    folder = plan(FAULTY)
    ran = smlint("check", "shop", "--output", "json:r.txt", "--output", "sarif:./r.txt")
    assert ran.code == 2
    assert "Give each --output a file of its own" in ran.err
    assert not (folder / "r.txt").exists()
    smlint("check", "shop", "--output", "json:r.txt", "--output", "markdown:r.md")
    again = smlint("check", "shop", "--output", "json:r.txt", "--output", "markdown:r.md")
    assert again.code == 1
    assert (folder / "r.md").exists()
