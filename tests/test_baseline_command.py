"""``smlint baseline`` and ``check --baseline``: switching smlint on over an old plan."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Plan, Smlint
from tests.test_bad_input import GOAL
from tests.test_check import WHOLE

FILE = ".smlint-baseline.json"
RULES = "SM116, SM132, SM905, SM915, unknown-field, unknown-setting, SM911, SM912, SM929"
NAMED = f"select: [{RULES}]\nbaseline: {FILE}\n"
OBJECTIVE = "  - {{id: {id}, metric: followers, target: {target}, due: {due}, owner: rosa}}\n"


def goals(*objectives: tuple[str, str, str]) -> str:
    """A goal with objectives: their ids, targets and days."""
    lines = (OBJECTIVE.format(id=one, target=target, due=due) for one, target, due in objectives)
    return f"{GOAL}objectives:\n{''.join(lines)}"


A, B, C = ("o-a", "more", "2027-06-30"), ("o-b", "20", "soon"), ("o-c", "lots", "later")
OLD = {**WHOLE, "smlint.yaml": NAMED, "goals/g.yaml": goals(A, B, C)}
GOOD_A = ("o-a", "20", "2027-06-30")


def listed(root: Path) -> dict[str, dict[str, Any]]:
    """The entries of a baseline, by element and rule."""
    held = json.loads((root / FILE).read_text(encoding="utf-8"))
    assert held.pop("version") == 1
    return {f"{each['about']} {each['rule']}": each for each in held.values()}


@pytest.fixture
def old(plan: Plan, smlint: Smlint) -> Path:
    """A plan with four findings, all of them known."""
    root = plan(OLD)
    assert smlint("baseline").code == 0
    return root


def noted(root: Path, about: str, **notes: str) -> None:
    """Write something beside an entry, as people do."""
    file = root / FILE
    held = json.loads(file.read_text(encoding="utf-8"))
    for each in held.values():
        if isinstance(each, dict) and each["about"] == about:
            each.update(notes)
    file.write_text(json.dumps(held, ensure_ascii=False, indent=4), encoding="utf-8")


def test_the_findings_of_today_are_written_down_and_not_told(plan: Plan, smlint: Smlint) -> None:
    root = plan({**OLD, "smlint.yaml": "select: [SM116, SM132]\n"})
    assert smlint("check").code == 1
    ran = smlint("baseline")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"Wrote {FILE}: 4 known findings.\n"
        '"smlint check" tells only what is new once smlint.yaml has this line: '
        f"baseline: {FILE}\n"
    )
    keys = "objective:o-a SM116 objective:o-b SM132 objective:o-c SM116 objective:o-c SM132"
    assert " ".join(listed(root)) == re.sub(r"(.*) (obj.*o-b SM132)(.*SM116)", r"\1\3 \2", keys)
    ran = smlint("check", "--baseline", FILE)
    assert ran.code == 0
    assert "nothing new to mend" in ran.out
    assert "4 findings that the baseline knows are not told." in ran.out
    assert smlint("check").code == 1


def test_only_what_is_new_is_told_and_what_is_cured_is_counted(old: Path, smlint: Smlint) -> None:
    new = ("o-d", "plenty", "2027-06-30")
    (old / "goals/g.yaml").write_text("# moved\n\n" + goals(new, C, B, GOOD_A))
    ran = smlint("check", "--output-format", "concise")
    assert ran.code == 1
    (line,) = ran.findings
    assert line.startswith("goals/g.yaml:10:")
    assert "o-d" in line
    assert "3 findings that the baseline knows are not told." in ran.out
    assert '1 more known finding is cured: "smlint baseline --update" takes it out.' in ran.out


def test_elements_that_move_to_another_file_stay_known(old: Path, smlint: Smlint) -> None:
    (old / "goals/g.yaml").rename(old / "other.yaml")
    assert smlint("check", "--today", "2026-12-24").code == 0
    before = (old / FILE).read_bytes()
    ran = smlint("baseline", "--update", "--today", "2026-12-24")
    assert (ran.code, ran.out) == (0, f"{FILE} stays as it is: 4 known findings.\n")
    assert (old / FILE).read_bytes() == before


def test_there_is_no_second_first_time(old: Path, smlint: Smlint) -> None:
    before = (old / FILE).read_bytes()
    (old / "goals/g.yaml").write_text(goals(GOOD_A))
    ran = smlint("baseline")
    assert (ran.code, ran.out) == (2, "")
    assert f"{FILE} is there already; nothing was changed." in ran.err
    assert (old / FILE).read_bytes() == before


def test_an_update_takes_out_what_is_cured_and_takes_in_nothing(old: Path, smlint: Smlint) -> None:
    (old / "goals/g.yaml").write_text(goals(GOOD_A, B, C, ("o-d", "plenty", "2027-06-30")))
    ran = smlint("baseline", "--update")
    assert ran.code == 1
    told = ran.out.splitlines()
    assert told[:3] == [
        f"Updated {FILE}: 3 findings are known from before.",
        "1 that is cured was taken out.",
        "1 new finding was not taken in (--update --accept-new takes it in):",
    ]
    assert told[3].startswith("  goals/g.yaml:11:")
    assert "SM116" in told[3]
    assert len(told) == 4
    assert not any("o-d" in each or "o-a" in each for each in listed(old))
    ran = smlint("baseline", "--update", "--accept-new")
    assert ran.code == 0
    assert "1 new finding was taken in:" in ran.out
    assert "objective:o-d SM116" in listed(old)


def test_an_update_keeps_what_people_wrote(old: Path, smlint: Smlint) -> None:
    notes = {"because": "Το συμβούλιο αποφασίζει τον Μάιο", "owner": "rosa", "until": "2027-05-31"}
    noted(old, "objective:o-b", **notes)
    (old / "goals/g.yaml").write_text(goals(GOOD_A, B, C))
    assert smlint("baseline", "--update").code == 0
    assert listed(old)["objective:o-b SM132"].items() >= notes.items()
    told = json.loads(smlint("check", "--output-format", "json").out)
    known = {each["subject"]: each for each in told["known"] if each["rule"] == "SM132"}
    assert known["objective:o-b"].items() >= notes.items()
    assert known["objective:o-c"]["because"] == ""
    assert (told["summary"]["known"], told["summary"]["stale"]) == (3, 0)
    assert len((old / FILE).read_text(encoding="utf-8").splitlines()) == 6


def test_an_entry_whose_day_is_over_hides_nothing(old: Path, smlint: Smlint) -> None:
    noted(old, "objective:o-b", until="2026-11-30")
    assert smlint("check", "--today", "2026-11-30").code == 0
    ran = smlint("check", "--today", "2026-12-01", "--output-format", "concise")
    assert ran.code == 1
    own, goal = ran.findings
    assert own.startswith(f"{FILE}:")
    assert "SM929" in own
    assert "objective:o-b" in own
    assert "SM132" in goal
    ran = smlint("baseline", "--update", "--accept-new", "--today", "2026-12-01")
    assert ran.code == 1
    assert '1 known finding is past its "until" and told again' in ran.out
    assert listed(old)["objective:o-b SM132"]["until"] == "2026-11-30"


def test_the_page_of_a_rule_tells_what_is_known_of_it(old: Path, smlint: Smlint) -> None:
    (old / "goals/g.yaml").write_text(goals(A, B, C, ("o-d", "plenty", "2027-06-30")))
    ran = smlint("explain", "SM116", ".")
    assert "1 finding" in ran.out
    assert "2 known in the baseline" in ran.out


def test_what_is_wrong_with_settings_and_exceptions_is_always_told(
    plan: Plan, smlint: Smlint
) -> None:
    unused = WHOLE["tactics.yaml"].replace("id: t", "id: t  # smlint: ignore[SM116] -- no reason")
    plan({**OLD, "smlint.yaml": f"{NAMED}profle: x\n", "tactics.yaml": unused})
    ran = smlint("baseline")
    assert ran.code == 1
    assert "2 findings can only be mended" in ran.out
    told = smlint("check", "--output-format", "concise").findings
    assert [line.split()[2] for line in told] == ["SM932", "SM912"]


def test_a_rule_that_did_not_run_loses_no_entry(old: Path, smlint: Smlint) -> None:
    ran = smlint("baseline", "--update", "--select", "SM116")
    assert ran.code == 0
    assert len(listed(old)) == 4
    assert "cured" not in smlint("check", "--select", "SM116").out


def test_a_file_that_cannot_be_read_cures_nothing(old: Path, smlint: Smlint) -> None:
    (old / "goals/g.yaml").write_text("kind: goal\n  id: [\n")
    assert "cured" not in smlint("check").out
    ran = smlint("baseline", "--update")
    assert ran.code == 1
    assert "Something new could not be read, so nothing was taken out" in ran.out
    assert len(listed(old)) == 4


def test_a_known_finding_is_not_fixed_and_leaves_the_smart_line_alone(
    plan: Plan, smlint: Smlint
) -> None:
    text = goals(("o-a", "more", "30 June 2027"))
    root = plan({**OLD, "smlint.yaml": f"select: [{RULES}]\n", "goals/g.yaml": text})
    before = json.loads(smlint("check", "--output-format", "json").out)
    smlint("baseline")
    (root / "smlint.yaml").write_text(NAMED)
    assert smlint("check", "--fix").code == 0
    assert (root / "goals/g.yaml").read_text() == text
    after = json.loads(smlint("check", "--output-format", "json").out)
    assert after["findings"] == []
    assert after["verdicts"] == before["verdicts"]
    assert after["verdicts"][0]["measurable"] == "no"


@pytest.mark.usefixtures("old")
def test_an_audit_tells_what_is_known_too(smlint: Smlint) -> None:
    ran = smlint("check", "--no-suppressions", "--output-format", "json")
    told = json.loads(ran.out)
    assert (ran.code, len(told["findings"]), told["known"]) == (1, 4, [])
    ran = smlint("check", "--no-suppressions", "--baseline", FILE)
    assert ran.code == 2
    assert "leave one of them out" in ran.err
    assert smlint("check", "--isolated").code == 1


def test_sarif_tells_what_is_known_as_suppressed(old: Path, smlint: Smlint) -> None:
    noted(old, "objective:o-b", because="May", owner="rosa", until="2027-05-31")
    told = json.loads(smlint("check", "--output-format", "sarif").out)["runs"][0]["results"]
    said = [each["suppressions"] for each in told]
    assert len(said) == 4
    assert all(each["kind"] == "external" for (each,) in said)
    assert {each["justification"] for (each,) in said} == {
        "known in the baseline",
        "May; Owner: rosa; Until: 2027-05-31",
    }


def test_the_register_of_accepted_gaps(plan: Plan, smlint: Smlint) -> None:
    waived = (
        WHOLE["metrics.yaml"] + "colour: x  # smlint: ignore[SM904] until=2027-01-31 -- a | b\n"
    )
    root = plan({**OLD, "metrics.yaml": waived})
    smlint("baseline")
    noted(root, "objective:o-c", because="<b>@rosa</b>\nwaits", owner="rosa", until="2027-05-31")
    before = {path.name: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    ran = smlint("baseline", "--output-format", "markdown")
    assert ran.code == 0
    table = [line for line in ran.out.splitlines() if line.startswith("|")]
    assert table[0] == "| Rule | Element | Reason | Owner | Until |"
    assert len(table) == 2 + 5
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 6 for line in table)
    (row,) = (line for line in table if "SM904" in line)
    assert row.startswith("| `SM904` ")
    assert row.endswith(r" | a \| b |  | 2027-01-31 |")
    (row,) = (line for line in table if "o-c" in line and "SM116" in line)
    assert r"\<b\>@&#8203;rosa\</b\> waits | rosa | 2027-05-31 |" in row
    assert "`objective:o-c` `goals/g.yaml:10`" in row
    assert "*none given*" in ran.out
    after = {path.name: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert before == after
    greek = smlint("baseline", "--output-format", "markdown", "--lang", "el").out
    assert "| Κανόνας | Στοιχείο | Αιτιολογία | Υπεύθυνος | Έως |" in greek


def test_a_plan_without_gaps_has_an_empty_register(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    ran = smlint("baseline", "--select", "SM116", "--output-format", "markdown")
    assert "Nothing is accepted" in ran.out


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        (None, "smlint.yaml:2:1", '"smlint baseline" writes it'),
        ("{", f"{FILE}:1:2", "This is no JSON any more."),
        ('{"version": 9}', f"{FILE}:1:2", "Update smlint"),
        ('{"known": []}', f"{FILE}:1:1", 'does not say its "version"'),
    ],
)
def test_a_baseline_that_cannot_be_used_stops_the_run(
    old: Path, smlint: Smlint, content: str | None, place: str, said: str
) -> None:
    if content is None:
        (old / FILE).unlink()
    else:
        (old / FILE).write_text(content)
    ran = smlint("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{place}: ")
    assert said in ran.err


def test_a_baseline_stays_inside_its_plan(plan: Plan, smlint: Smlint) -> None:
    root = plan({"x.json": "{}", **{f"plan/{path}": text for path, text in OLD.items()}})
    os.chdir(root / "plan")
    for path in ("../x.json", "/etc/passwd", ".git/config"):
        (root / "plan/smlint.yaml").write_text(NAMED.replace(FILE, path))
        for verb in ("check", "baseline"):
            ran = smlint(verb)
            assert (ran.code, ran.out) == (2, ""), path
            assert "it lies outside the plan's folder" in ran.err
    assert (root / "x.json").read_text() == "{}"


def test_a_link_is_not_written_through(plan: Plan, smlint: Smlint) -> None:
    root = plan(OLD)
    (root / FILE).symlink_to(root / "elsewhere.json")
    assert smlint("baseline").code == 2
    assert not (root / "elsewhere.json").exists()


def test_another_file_may_be_named(plan: Plan, smlint: Smlint) -> None:
    root = plan({**OLD, "ci/x": "", "smlint.yaml": "select: [SM116, SM132]\n"})
    os.chdir(root / "ci")
    assert smlint("baseline", "..", "--baseline", "known.json").out == (
        "Wrote known.json: 4 known findings.\n"
        '"smlint check" tells only what is new once smlint.yaml has this line: '
        "baseline: ci/known.json\n"
    )
    outside = str(root.parent / "known.json")
    ran = smlint("baseline", "..", "--baseline", outside)
    assert ran.out.endswith('known.json" tells only what is new.\n')
    Path(outside).unlink()
    assert smlint("check", "..", "--baseline", "known.json").code == 0
    ran = smlint("check", "..", "--baseline", "none.json")
    assert (ran.code, ran.err.split(": ")[0]) == (2, "../ci/none.json:1:1")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("goals",), "Name the plan's folder: smlint baseline ."),
        (("goals/g.yaml",), "Name the plan's folder: smlint baseline ."),
        (("--update",), f"There is no {FILE} to update."),
        (("--accept-new",), "--accept-new belongs to --update"),
        (("--update", "--output-format", "markdown"), "leave --update out"),
        (("nowhere",), 'There is no file or folder "nowhere".'),
        (("--select", "SM99999"), 'There is no rule, step or profile "SM99999".'),
    ],
)
def test_what_cannot_be_done_is_told(
    plan: Plan, smlint: Smlint, arguments: tuple[str, ...], said: str
) -> None:
    root = plan(OLD)
    ran = smlint("baseline", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not (root / FILE).exists()


def test_without_a_plan_there_is_nothing_to_know(plan: Plan, smlint: Smlint) -> None:
    root = plan({"notes.txt": "x"})
    assert smlint("baseline").code == 2
    assert [path.name for path in root.iterdir()] == ["notes.txt"]


def test_a_named_baseline_belongs_to_one_plan(plan: Plan, smlint: Smlint) -> None:
    both = {f"{name}/{path}": text for name in "ab" for path, text in OLD.items()}
    plan({**both, "doc.md": "# Social media strategy\n\n## Goals\n\n- More followers\n"})
    assert smlint("baseline").out.count("Wrote ") == 2
    assert smlint("check", "a", "b").code == 0
    assert "these are several" in smlint("check", "a", "b", "--baseline", f"a/{FILE}").err
    assert "these are several" in smlint("baseline", "a", "b", "--baseline", "x.json").err
    assert "read as found" in smlint("check", "doc.md", "--baseline", f"a/{FILE}").err


def git(*arguments: str) -> str:
    """Run Git in the current folder, as somebody."""
    own = ("-c", "user.name=T", "-c", "user.email=t@t", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *own, *arguments], check=False, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_two_branches_that_both_cure_something_merge(plan: Plan, smlint: Smlint) -> None:
    many = [(f"o-{letter}", "more", "2027-06-30") for letter in "abcdefgh"]
    files = {f"goals/{each[0]}.yaml": goals(each).replace("id: g\n", f"id: g-{each[0]}\n")
             for each in many}  # fmt: skip
    root = plan({**WHOLE, "smlint.yaml": NAMED, **files})
    (root / "goals/g.yaml").unlink()
    smlint("baseline")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "old")

    def cure(branch: str, *names: str) -> None:
        git("checkout", "-qb", branch, "main")
        for name in names:
            file = root / f"goals/{name}.yaml"
            file.write_text(file.read_text().replace("target: more", "target: 20"))
        assert smlint("baseline", "--update").code == 0
        git("commit", "-qam", branch)

    cure("one", "o-b")
    cure("two", "o-e")
    cure("three", "o-c", "o-d")
    git("checkout", "-q", "main")
    assert "CONFLICT" not in git("merge", "one", "-m", "m")
    assert "CONFLICT" not in git("merge", "two", "-m", "m")
    ran = smlint("check")
    assert (ran.code, "cured" in ran.out) == (0, False)
    assert sorted(listed(root)) == [f"objective:o-{letter} SM116" for letter in "acdfgh"]
    # Lines beside each other are a conflict to Git, and none to smlint.
    assert f"CONFLICT (content): Merge conflict in {FILE}" in git("merge", "three", "-m", "m")
    ran = smlint("check")
    assert ran.code == 2
    assert "A merge left both sides here." in ran.err
    assert smlint("baseline", "--update").code == 0
    assert sorted(listed(root)) == [f"objective:o-{letter} SM116" for letter in "afgh"]
    assert smlint("check").code == 0
