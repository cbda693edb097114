"""``smlint check --fix``, ``--unsafe-fixes`` and ``--diff``, as people use them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Plan, Smlint

GOAL = """\
kind: goal
id: goal-presence
title: The neighbourhood knows our bread
statement: People who live near know what we bake and when.
type: Presence   # one of five
priority: 1
objectives:
  - id: obj-followers
    statement: Raise followers from 310 to 520 by 30 June 2027
    metric: folowers
    baseline: {value: 310, date: 31 October 2026}
    target: 520
    due: 2027-06-30
"""
METRIC = "kind: metric\nid: followers\n"
SAFE = GOAL.replace("Presence ", "presence ").replace("31 October 2026", "2026-10-31")
ALL = SAFE.replace("folowers", "followers")
CHECK = ("check", "--profile", "starter")


def plan_of(plan: Plan) -> Path:
    return plan({"goal.yaml": GOAL, "metric.yaml": METRIC})


def test_fix_does_what_needs_nobodys_look(plan: Plan, smlint: Smlint) -> None:
    folder = plan_of(plan)
    ran = smlint(*CHECK, "--fix")
    assert (folder / "goal.yaml").read_text() == SAFE
    assert "goal.yaml:5:7  SM901 schema: Write" in ran.out
    assert "2 findings were fixed." in ran.out
    assert ran.code == 1


def test_unsafe_fixes_do_what_is_a_guess_too(plan: Plan, smlint: Smlint) -> None:
    folder = plan_of(plan)
    smlint(*CHECK, "--fix", "--unsafe-fixes")
    assert (folder / "goal.yaml").read_text() == ALL
    assert (folder / "metric.yaml").read_text() == METRIC


def test_the_report_says_what_can_be_fixed(plan: Plan, smlint: Smlint) -> None:
    folder = plan_of(plan)
    ran = smlint(*CHECK)
    assert "error  SM901 schema  [--fix]\n" in ran.out
    assert "error  SM902 broken-reference  [--fix --unsafe-fixes]\n" in ran.out
    assert "2 findings can be fixed with --fix." in ran.out
    assert (folder / "goal.yaml").read_text() == GOAL


def test_the_report_says_so_in_greek(plan: Plan, smlint: Smlint) -> None:
    plan_of(plan)
    ran = smlint(*CHECK, "--fix", "--lang", "el")
    assert "Διορθώθηκαν 2 ευρήματα." in ran.out
    assert "Να γραφτεί «2026-10-31» αντί για «31 October 2026»." in ran.out


def test_only_what_is_told_is_fixed(plan: Plan, smlint: Smlint) -> None:
    folder = plan_of(plan)
    smlint("check", "--select", "SM905", "--fix", "--unsafe-fixes")
    assert (folder / "goal.yaml").read_text() == GOAL.replace("31 October 2026", "2026-10-31")
    smlint(*CHECK, "metric.yaml", "--fix", "--unsafe-fixes")
    assert (folder / "goal.yaml").read_text() == GOAL.replace("31 October 2026", "2026-10-31")


def test_what_an_exception_covers_is_left_alone(plan: Plan, smlint: Smlint) -> None:
    own = GOAL.replace("# one of five", "# smlint: ignore[SM901] -- our own word")
    folder = plan({"goal.yaml": own, "metric.yaml": METRIC})
    smlint(*CHECK, "--fix", "--unsafe-fixes")
    assert "type: Presence" in (folder / "goal.yaml").read_text()


def test_a_diff_changes_nothing_and_can_be_applied(plan: Plan, smlint: Smlint) -> None:
    folder = plan_of(plan)
    ran = smlint(*CHECK, "--diff", "--unsafe-fixes")
    assert (folder / "goal.yaml").read_text() == GOAL
    assert "-type: Presence   # one of five\n+type: presence   # one of five\n" in ran.out
    assert ran.err == "3 findings would be fixed, in 1 file; nothing was changed.\n"
    applied = subprocess.run(["git", "apply", "-"], input=ran.out, text=True, check=False)
    assert applied.returncode == 0
    assert (folder / "goal.yaml").read_text() == ALL


@pytest.mark.parametrize("options", [("--diff",), ("--diff", "--fix")])
def test_a_diff_has_the_exit_code_of_what_is_there(
    options: tuple[str, ...], plan: Plan, smlint: Smlint
) -> None:
    folder = plan_of(plan)
    assert smlint("check", "--select", "SM901", *options).code == 1
    assert smlint("check", "--select", "SM905", *options).code == 0
    assert smlint("check", "--select", "SM905", "--fail-on", "warning", *options).code == 1
    assert (folder / "goal.yaml").read_text() == GOAL


def test_a_fix_has_the_exit_code_of_what_is_left(plan: Plan, smlint: Smlint) -> None:
    plan_of(plan)
    assert smlint("check", "--select", "SM905", "--fail-on", "warning", "--fix").code == 0


@pytest.mark.parametrize(("end", "mark"), [("\r\n", ""), ("\n", "\ufeff"), ("\r\n", "\ufeff")])
def test_a_diff_keeps_line_ends_marks_and_a_missing_end(
    end: str, mark: str, plan: Plan, smlint: Smlint
) -> None:
    text = mark + GOAL.replace("\n", end).removesuffix(end)
    folder = plan({"a plan/goal.yaml": text.encode(), "metric.yaml": METRIC})
    ran = smlint(*CHECK, "--diff", "--unsafe-fixes")
    done = subprocess.run(["git", "apply", "-"], input=ran.out.encode(), check=False)
    assert done.returncode == 0
    wanted = mark + ALL.replace("\n", end).removesuffix(end)
    assert (folder / "a plan/goal.yaml").read_bytes() == wanted.encode()


def test_a_diff_repaints_no_terminal(plan: Plan, smlint: Smlint) -> None:
    plan({"goal.yaml": "kind: goal\nid: goal-a\ntitle: Bread \u202e and pies\n"})
    ran = smlint(*CHECK, "--diff", "--unsafe-fixes")
    assert "-title: Bread <U+202E> and pies" in ran.out
    assert "\u202e" not in ran.out


def test_unsafe_fixes_alone_are_a_slip(plan: Plan, smlint: Smlint) -> None:
    plan_of(plan)
    ran = smlint(*CHECK, "--unsafe-fixes")
    assert ran.code == 2
    assert "--fix or --diff" in ran.err


def test_a_diff_has_no_other_format(plan: Plan, smlint: Smlint) -> None:
    plan_of(plan)
    ran = smlint(*CHECK, "--diff", "--output-format", "json")
    assert ran.code == 2
    assert "--output-format" in ran.err


def test_json_carries_the_edits(plan: Plan, smlint: Smlint) -> None:
    plan_of(plan)
    report = json.loads(smlint(*CHECK, "--output-format", "json").out)
    fixes = {each["rule"]: each["fix"] for each in report["findings"] if each["fix"]}
    assert fixes["SM902"] == {
        "title": 'Write "followers" instead of "folowers".',
        "safe": False,
        "edits": [
            {
                "path": "goal.yaml",
                "start": {"line": 10, "column": 13},
                "end": {"line": 10, "column": 21},
                "text": "followers",
            }
        ],
    }
    assert (report["fixed"], report["refused"]) == ([], [])


def test_json_tells_what_was_fixed_and_what_was_not(plan: Plan, smlint: Smlint) -> None:
    folder = plan_of(plan)
    (folder / "other.yaml").write_text("kind: Metric\nid: mentions\n")
    (folder / "other.yaml").chmod(0o444)
    report = json.loads(smlint(*CHECK, "--fix", "--output-format", "json").out)
    assert sorted(each["rule"] for each in report["fixed"]) == ["SM901", "SM905"]
    (refused,) = report["refused"]
    assert (refused["rule"], refused["path"], refused["reason"]) == (
        "SM920",
        "other.yaml",
        "read-only",
    )


def test_a_link_is_not_written_through_and_that_is_said(plan: Plan, smlint: Smlint) -> None:
    folder = plan({"real/goal.txt": GOAL, "metric.yaml": METRIC})
    (folder / "goal.yaml").symlink_to("real/goal.txt")
    ran = smlint(*CHECK, "--fix")
    assert (folder / "real/goal.txt").read_text() == GOAL
    assert (folder / "goal.yaml").is_symlink()
    assert "Not fixed\n" in ran.out
    assert "a link leads to this file" in " ".join(ran.out.split())


def test_what_cannot_be_read_is_never_written(plan: Plan, smlint: Smlint) -> None:
    files = {
        "latin.yaml": "kind: goal\ntype: Présence\n".encode("latin-1"),
        "wide.yaml": GOAL.encode("utf-16"),
        "broken.yaml": (GOAL + "title: [\n").encode(),
        "conflict.yaml": f"<<<<<<< a\n{GOAL}=======\n{GOAL}>>>>>>> b\n".encode(),
    }
    folder = plan(files)
    smlint(*CHECK, "--fix", "--unsafe-fixes")
    assert {name: (folder / name).read_bytes() for name in files} == files


def test_an_ordinary_document_is_not_rewritten(plan: Plan, smlint: Smlint) -> None:
    text = "# Our strategy\n\n## Goals\n\n- Grow followers from 310 to 520 by 30 June 2027\n"
    folder = plan({"strategy.md": text})
    smlint("check", "strategy.md", "--fix", "--unsafe-fixes")
    assert (folder / "strategy.md").read_text() == text


def test_the_settings_are_fixed_and_hold_at_once(plan: Plan, smlint: Smlint) -> None:
    settings = "profil: starter  # to begin with\nignore: [SM905]\n"
    folder = plan({"smlint.yaml": settings, "goal.yaml": GOAL, "metric.yaml": METRIC})
    smlint("check", "--fix", "--unsafe-fixes")
    assert (folder / "smlint.yaml").read_text() == settings.replace("profil:", "profile:")
    assert "31 October 2026" in (folder / "goal.yaml").read_text()


def test_several_plans_are_fixed_each_for_itself(plan: Plan, smlint: Smlint) -> None:
    folder = plan(
        {
            "one/smlint.yaml": "profile: starter\n",
            "one/goal.yaml": GOAL,
            "two/smlint.yaml": "profile: starter\n",
            "two/goal.yaml": GOAL,
        }
    )
    ran = smlint("check", "one", "two", "--fix")
    assert [(folder / name / "goal.yaml").read_text() for name in ("one", "two")] == [SAFE, SAFE]
    assert "two/goal.yaml:5:7  SM901 schema" in ran.out


def test_leftovers_of_a_killed_run_are_swept(plan: Plan, smlint: Smlint) -> None:
    folder = plan({"goals/goal.yaml": GOAL})
    with subprocess.Popen(["true"]) as dead:
        dead.wait()
    left = folder / "goals" / f".smlint-{dead.pid}-0123456789ab.tmp"
    left.write_text("half")
    smlint(*CHECK)
    assert left.exists()
    smlint(*CHECK, "--fix")
    assert not left.exists()


def test_a_comment_on_a_pull_request_says_what_can_be_fixed(plan: Plan, smlint: Smlint) -> None:
    plan_of(plan)
    ran = smlint(*CHECK, "--output-format", "markdown")
    assert "`goal.yaml:5` `SM901 schema` `[--fix]`" in ran.out
    done = smlint(*CHECK, "--fix", "--output-format", "markdown")
    assert "<details><summary>Fixed</summary>" in done.out


def test_sarif_and_rdjson_carry_the_edits(plan: Plan, smlint: Smlint) -> None:
    plan({"goal.yaml": "kind: goal\nid: g\nnotes: Ψωμί\ntype: Presence\n"})
    choose = ("check", "--select", "SM901", "--output-format")
    results = json.loads(smlint(*choose, "sarif").out)["runs"][0]["results"]
    (fix,) = [each["fixes"][0] for each in results if "fixes" in each]
    assert fix["description"] == {"text": 'Write "presence" instead of "Presence".'}
    (replaced,) = fix["artifactChanges"][0]["replacements"]
    assert replaced == {
        "deletedRegion": {"startLine": 4, "startColumn": 7, "endLine": 4, "endColumn": 15},
        "insertedContent": {"text": "presence"},
    }
    told = json.loads(smlint(*choose, "rdjson").out)["diagnostics"]
    (suggested,) = [each["suggestions"] for each in told if "suggestions" in each]
    wanted = {"start": {"line": 4, "column": 7}, "end": {"line": 4, "column": 15}}
    assert suggested == [{"range": wanted, "text": "presence"}]


def test_a_file_that_the_settings_build_on_is_put_right(plan: Plan, smlint: Smlint) -> None:
    root = plan(
        {
            "smlint.yaml": "extends: house/base.yaml\n",
            "house/base.yaml": "profil: starter  # ours\nignore: [owner-mising]\n",
            "metric.yaml": METRIC,
        }
    )
    ran = smlint("check", "--fix", "--unsafe-fixes", "--output-format", "concise")
    assert "2 findings were fixed" in ran.out
    text = (root / "house" / "base.yaml").read_text("utf-8")
    assert text == "profile: starter  # ours\nignore: [owner-missing]\n"


@pytest.mark.parametrize("value", ["2 million", "10k", "3 χιλ.", "1.5 mio"])
def test_a_word_that_multiplies_is_no_word_beside_a_number(
    plan: Plan, smlint: Smlint, value: str
) -> None:
    written = (
        f"kind: readings\nid: r\nmetric: m\nvalues:\n  - {{date: 2026-10-31, value: {value}}}\n"
    )
    root = plan({"strategy.yaml": "kind: strategy\nid: s\n", "readings.yaml": written})
    told = smlint("check", "--select", "SM901", "--fix", "--unsafe-fixes").out
    assert "readings.yaml" in told
    assert (root / "readings.yaml").read_text(encoding="utf-8") == written


def test_a_page_full_of_invisible_characters_is_counted_and_mended(
    plan: Plan, smlint: Smlint
) -> None:
    text = "# Social media strategy\n\n## Goals\n\n" + "- \u200b{} members join\n"
    lines = "".join(f"- \u200b{number} members join\n" for number in range(2, 61))
    folder = plan({"a.md": text.format(1) + lines})
    told = smlint("check", "a.md", "--select", "SM931").out
    assert "There are invisible characters in 60 places (U+200B)." in told
    out = smlint("check", "a.md", "--select", "SM931", "--fix", "--unsafe-fixes").out
    assert "60 findings were fixed." in out
    assert "\u200b" not in (folder / "a.md").read_text(encoding="utf-8")
