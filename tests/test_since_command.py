"""``--since``, ``--staged`` and ``--config-from``, in real repositories."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from smlint.engine import memo
from smlint.engine.file_phase import read_file
from tests.conftest import Smlint
from tests.repositories import as_nobody, commit, git, new_repository, write
from tests.test_bad_input import METRIC
from tests.test_check import WHOLE

OWN = WHOLE["goals/g.yaml"]
VISITS = METRIC.replace("id: followers", "id: visits").replace("title: Followers", "title: Visits")


def old_goal(number: int, metric: str = "followers") -> str:
    """A goal whose objective has no target number: a finding of long ago."""
    text = OWN.replace("id: g\n", f"id: g{number}\n").replace("id: o\n", f"id: o{number}\n")
    text = text.replace("The street knows", f"Street {number} knows")
    return text.replace("target: 20", "target: more").replace(": followers", f": {metric}")


OLD = {
    **WHOLE,
    "tactics.yaml": WHOLE["tactics.yaml"].replace("[g]", "[g, g1, g2, g3, g4]"),
    "visits.yaml": VISITS,
    "smlint.yaml": "profile: standard\n",
    **{f"goals/g{number}.yaml": old_goal(number) for number in (1, 2, 3)},
    "goals/g4.yaml": old_goal(4, metric="visits"),
}
"""An old plan with findings that nobody has time for."""

CHANGE = {
    "visits.yaml": None,  # goals/g4.yaml counts by it, and is not touched
    "goals/g.yaml": OWN.replace("due: 2027-06-30", "due: soon"),
    "goals/g1.yaml": old_goal(1).replace("target: more", "target: 20"),
}
"""Two faults more, one of them in a file that is not touched, and one less."""

NEW = ["goals/g.yaml:SM132", "goals/g4.yaml:SM902"]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    as_nobody(monkeypatch, tmp_path)
    folder = new_repository(tmp_path / "plan")
    commit(folder, OLD)
    monkeypatch.chdir(folder)
    return folder


def told(smlint: Smlint, *options: str) -> dict[str, Any]:
    ran = smlint("check", "--output-format", "json", *options)
    assert ran.code in (0, 1), ran.err
    report = json.loads(ran.out)
    assert isinstance(report, dict)
    return report


def new(smlint: Smlint, *options: str) -> list[str]:
    return [f"{each['path']}:{each['rule']}" for each in told(smlint, *options)["findings"]]


# What a change brought


def test_a_change_tells_what_it_brought_wherever_that_stands(
    repository: Path, smlint: Smlint
) -> None:
    write(repository, CHANGE)
    report = told(smlint, "--since", "HEAD")
    assert [f"{each['path']}:{each['rule']}" for each in report["findings"]] == NEW
    assert [each["subject"] for each in report["since"]["cured"]] == ["objective:o1"]
    assert report["since"]["before"] == len(told(smlint)["findings"]) - 2
    assert report["since"]["new"] == 2
    ran = smlint("check", "--since", "HEAD")
    assert ran.code == 1
    assert "2 new, 1 cured, " in ran.out
    full = git(repository, "rev-parse", "HEAD")
    assert f"Since HEAD ({full[:10]}): " in ran.out
    assert f"Since {full[:10]}: 2 new" in smlint("check", "--since", full).out


def test_the_comment_for_a_pull_request_says_exactly_that(repository: Path, smlint: Smlint) -> None:
    git(repository, "switch", "--quiet", "--create", "change")
    commit(repository, CHANGE)
    comment = smlint("check", "--since", "main", "--output-format", "markdown").out
    assert "2 new, 1 cured, 3 were there before" in comment
    assert comment.count("`SM132 due-is-vague`") == 1
    assert comment.count("`SM902 ") == 1
    assert "`SM116 " not in comment.partition("<summary>1 cured")[0]
    assert "`goals/g1.yaml` `SM116 objective-no-target`" in comment
    assert "The objectives that this change touches" in comment
    rows = [line.split("|")[1].strip() for line in comment.splitlines() if line.startswith("| `")]
    assert sorted(rows) == ["`o1`", "`o4`", "`o`"]
    greek = smlint("check", "--since", "main", "--output-format", "markdown", "--lang", "el").out
    assert "2 νέα ευρήματα, 1 διορθωμένο, 3 υπήρχαν ήδη" in greek


def test_what_others_did_in_the_meantime_is_not_the_change(
    repository: Path, smlint: Smlint
) -> None:
    git(repository, "switch", "--quiet", "--create", "change")
    commit(repository, CHANGE)
    git(repository, "switch", "--quiet", "main")
    commit(repository, {"goals/g2.yaml": old_goal(2).replace("target: more", "target: 20")})
    git(repository, "switch", "--quiet", "change")
    assert new(smlint, "--since", "main") == NEW


def test_what_moved_is_not_new(repository: Path, smlint: Smlint) -> None:
    write(repository, {"goals/g1.yaml": None, "goals/g2.yaml": f"# moved\n\n{old_goal(2)}"})
    write(repository, {"goals/first.yaml": old_goal(1)})
    report = told(smlint, "--since", "HEAD")
    assert report["findings"] == []
    assert report["since"]["cured"] == []
    assert report["since"]["before"] == 4
    assert "nothing new to mend" in smlint("check", "--since", "HEAD").out


def test_what_is_said_of_a_file_goes_along_with_it(repository: Path, smlint: Smlint) -> None:
    commit(
        repository, {"a.md": "---\nkind: goal\nid: x\n---\nSee [it](gone.md) and [it](gone2.md).\n"}
    )
    before = told(smlint)["summary"]
    (repository / "a.md").rename(repository / "zz.md")
    report = told(smlint, "--since", "HEAD")
    assert report["findings"] == []
    assert report["since"]["before"] == before["errors"] + before["warnings"] + before["infos"]


def test_another_first_file_does_not_make_the_plans_findings_new(
    repository: Path, smlint: Smlint
) -> None:
    commit(repository, {"strategy.yaml": None})
    rules = ("--select", "SM001,SM201,SM301")
    assert {each["path"] for each in told(smlint, *rules)["findings"]} == {"goals/g.yaml"}
    write(repository, {"a-first.yaml": VISITS.replace("id: visits", "id: calls")})
    assert {each["path"] for each in told(smlint, *rules)["findings"]} == {"a-first.yaml"}
    assert new(smlint, *rules, "--since", "HEAD") == []


def test_of_two_that_are_alike_the_one_on_a_new_line_is_new(
    repository: Path, smlint: Smlint
) -> None:
    page = "---\nkind: research\nid: r\n---\n\nWhat [Maria](gone.md) said.\n"
    commit(repository, {"r.md": page})
    (line,) = [each["line"] for each in told(smlint, "--select", "dead-link")["findings"]]
    write(repository, {"r.md": page.replace("\n\nWhat", "\n\nAs [Petros](gone.md) says.\n\nWhat")})
    found = told(smlint, "--select", "dead-link", "--since", "HEAD")["findings"]
    assert [each["line"] for each in found] == [line]


def test_a_path_tells_its_part_of_what_is_new(repository: Path, smlint: Smlint) -> None:
    write(repository, CHANGE)
    ran = smlint("check", "goals/g.yaml", "--since", "HEAD", "--output-format", "concise")
    assert [line.split(":")[0] for line in ran.findings] == ["goals/g.yaml"]
    assert "1 more finding elsewhere" in ran.out
    assert "2 new" in ran.out


def test_without_a_plan_before_everything_is_new(repository: Path, smlint: Smlint) -> None:
    first = git(repository, "rev-parse", "HEAD")
    git(repository, "switch", "--quiet", "--orphan", "empty")
    commit(repository, {"README.md": "# Hello\n"})
    empty = git(repository, "rev-parse", "HEAD")
    git(repository, "checkout", "--quiet", first, "--", ".")
    ran = smlint("check", "--since", "HEAD", "--output-format", "concise")
    assert len(ran.findings) == 4
    assert f"At HEAD ({empty[:10]}) there was no plan here, so everything is new." in ran.out


def test_before_the_first_commit_everything_is_new(
    tmp_path: Path, repository: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert repository.is_dir()
    fresh = new_repository(tmp_path / "fresh")
    write(fresh, OLD)
    git(fresh, "add", "--all")
    monkeypatch.chdir(fresh)
    ran = smlint("check", "--since", "HEAD", "--staged")
    assert "This is before the first commit, so everything is new." in ran.out
    assert ran.code == 1


def test_a_document_as_found_is_compared_too(repository: Path, smlint: Smlint) -> None:
    page = "# Social media strategy\n\n## Goals\n\n- Grow our followers\n"
    commit(repository, {"old.md": page})
    assert told(smlint, "old.md")["findings"]
    assert new(smlint, "old.md", "--since", "HEAD") == []
    write(repository, {"new.md": page})
    assert new(smlint, "new.md", "--since", "HEAD")


def test_a_file_that_did_not_change_is_read_once(
    repository: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    whole = read_file

    def counted(path: str, *arguments: Any, **named: Any) -> Any:
        read.append(path)
        return whole(path, *arguments, **named)

    monkeypatch.setattr(memo, "read_file", counted)
    write(repository, CHANGE)
    assert new(smlint, "--since", "HEAD") == NEW
    twice = {path for path in read if read.count(path) > 1}
    assert twice == {"goals/g.yaml", "goals/g1.yaml"}


def test_readings_are_read_again_when_their_table_changes(repository: Path, smlint: Smlint) -> None:
    readings = "kind: readings\nid: r\nmetric: followers\nvalues_file: r.csv\n"
    commit(repository, {"readings.yaml": readings, "r.csv": "date,value\n2026-10-31,10\n"})
    assert new(smlint, "--since", "HEAD") == []
    write(repository, {"r.csv": "date,value\n2026-10-31,many\n"})
    assert "r.csv" in {each.partition(":")[0] for each in new(smlint, "--since", "HEAD")}


# Exceptions and settings are part of a change


def test_what_a_comment_switches_off_is_not_cured_but_listed(
    repository: Path, smlint: Smlint
) -> None:
    line = "    # smlint: ignore[SM116] -- the owner is on leave\n"
    text = old_goal(1).replace("    target: more", f"{line}    target: more")
    write(repository, {"goals/g1.yaml": text})
    since = told(smlint, "--since", "HEAD")["since"]
    assert since["cured"] == []
    (waived,) = since["suppressions"]
    assert (waived["rules"], waived["reason"]) == (["SM116"], "the owner is on leave")
    assert (waived["path"], waived["line"]) == (
        "goals/g1.yaml",
        text.partition("# smlint")[0].count("\n") + 1,
    )
    ran = smlint("check", "--since", "HEAD")
    said = "The change switches off SM116 at goals/g1.yaml:"
    assert said in ran.out
    commit(repository)
    write(repository, {"goals/g1.yaml": f"# moved\n{text}"})
    assert told(smlint, "--since", "HEAD")["since"]["suppressions"] == []


def test_what_the_settings_switch_off_is_listed(repository: Path, smlint: Smlint) -> None:
    ignore = "ignore:\n  - {rule: SM116, elements: [o1], because: on leave}\n  - SM801\n"
    write(repository, {"smlint.yaml": f"profile: standard\n{ignore}"})
    since = told(smlint, "--since", "HEAD")["since"]
    assert [(each["rules"], each["reason"], each["line"]) for each in since["suppressions"]] == [
        (["SM116"], "on leave", 3),
        (["SM801"], "", 4),
    ]
    assert since["cured"] == []
    ran = smlint("check", "--since", "HEAD", "--output-format", "concise", "--lang", "el")
    assert "Η αλλαγή απενεργοποιεί το SM801 στο smlint.yaml:4 και δεν λέει γιατί." in ran.out


def test_an_exception_that_is_taken_away_shows_what_it_covered(
    repository: Path, smlint: Smlint
) -> None:
    comment = "    # smlint: ignore[SM116] -- on leave\n    target: more"
    commit(repository, {"goals/g1.yaml": old_goal(1).replace("    target: more", comment)})
    write(repository, {"goals/g1.yaml": old_goal(1)})
    assert new(smlint, "--since", "HEAD") == ["goals/g1.yaml:SM116"]


def test_a_fault_of_the_settings_is_new_when_the_change_made_it(
    repository: Path, smlint: Smlint
) -> None:
    commit(repository, {"smlint.yaml": "profile: standard\ncolour: blue\n"})
    assert new(smlint, "--since", "HEAD") == []
    write(repository, {"smlint.yaml": "profile: standard\ncolour: blue\nflavour: sour\n"})
    (rule,) = new(smlint, "--since", "HEAD")
    assert rule.startswith("smlint.yaml:")


def test_a_change_cannot_loosen_its_own_judge(repository: Path, smlint: Smlint) -> None:
    loose = "profile: starter\nignore: [all]\nexclude: ['goals/*']\nfail-on: never\n"
    write(repository, {**CHANGE, "smlint.yaml": loose})
    since = told(smlint, "--since", "HEAD")["since"]
    assert since["settings"] == ["profile", "exclude", "fail-on"]
    assert [each["rules"] for each in since["suppressions"]] == [["all"]]
    assert "The change touches the settings" in smlint("check", "--since", "HEAD").out
    assert new(smlint, "--since", "HEAD") != NEW
    assert new(smlint, "--since", "HEAD", "--config-from", "HEAD") == NEW
    kept = smlint("check", "--since", "HEAD", "--config-from", "HEAD").out
    assert "touches the settings (profile, exclude, fail-on)" in " ".join(kept.split())
    assert "judged by those of HEAD (" in " ".join(kept.split())
    ran = smlint("check", "--config-from", "HEAD", "--since", "HEAD", "--verbose")
    assert ran.code == 1
    assert "Settings and rules are those of HEAD (" in ran.out
    assert "switches off" not in ran.out


def test_own_rules_are_taken_from_the_revision_too(repository: Path, smlint: Smlint) -> None:
    rule = (
        "id: OWN01\nname: no-rosa\nstep: goals\ntitle: {en: Rosa}\nwhy: {en: So we agreed.}\n"
        "fix: {en: somebody else}\nask: {en: Who else?}\nmessages:\n"
        "  rosa: {severity: error, en: Not Rosa}\n"
        "check:\n  - each: tactic\n    must: {one_of: {field: owner, values: [petros]}}\n"
        "examples:\n  good: ['{kind: tactic, id: t, owner: petros}']\n"
        "  bad: ['{kind: tactic, id: t, owner: ⟦rosa⟧}']\n"
    )
    commit(repository, {"smlint.yaml": "rules: [own]\n", "own/r.yaml": rule})
    before = new(smlint)
    write(repository, {"smlint.yaml": "profile: standard\n", "own/r.yaml": None})
    assert new(smlint) != before
    assert new(smlint, "--config-from", "HEAD") == before
    assert "tactics.yaml:OWN01" in before


# What is staged


def test_only_what_is_staged_is_judged(repository: Path, smlint: Smlint) -> None:
    clean = {f"goals/g{number}.yaml": None for number in (1, 2, 3, 4)}
    commit(repository, {**clean, "tactics.yaml": WHOLE["tactics.yaml"], "visits.yaml": None})
    assert new(smlint) == []
    write(repository, {"goals/g.yaml": OWN.replace("due: 2027-06-30", "due: soon")})
    git(repository, "add", "goals/g.yaml")
    write(repository, {"goals/g.yaml": OWN, "goals/g5.yaml": old_goal(5)})
    assert {each.partition(":")[0] for each in new(smlint)} == {"goals/g5.yaml"}
    assert new(smlint, "--staged") == ["goals/g.yaml:SM132"]
    git(repository, "add", "goals/g.yaml")
    assert new(smlint, "--staged") == []


def test_the_settings_and_what_they_name_are_those_that_are_staged(
    repository: Path, smlint: Smlint
) -> None:
    write(
        repository,
        {
            "smlint.yaml": "extends: base.yaml\n",
            "base.yaml": "ignore: [SM116]\n",
            "readings.yaml": "kind: readings\nid: r\nmetric: followers\nvalues_file: r.csv\n",
            "r.csv": "date,value\n2026-10-31,10\n",
        },
    )
    git(repository, "add", "--all")
    write(repository, {"smlint.yaml": "profile: [broken\n", "base.yaml": None, "r.csv": None})
    assert new(smlint, "--staged") == []
    assert smlint("check").code == 2


def test_settings_behind_a_link_that_leads_nowhere_are_not_passed_over(
    repository: Path, smlint: Smlint
) -> None:
    write(repository, {"smlint.yaml": None})
    (repository / "smlint.yaml").symlink_to("nowhere.yaml")
    git(repository, "add", "smlint.yaml")
    for options in ((), ("--staged",)):
        ran = smlint("check", *options)
        assert ran.code == 2
        assert "smlint.yaml" in ran.err


def test_the_name_of_a_branch_is_no_markup(repository: Path, smlint: Smlint) -> None:
    git(repository, "branch", "a<b>|`x`_y_")
    said = smlint("check", "--since", "a<b>|`x`_y_", "--output-format", "markdown").out
    assert "Since a" in said
    assert "<b>" not in said
    assert "`x`" not in said


def test_a_link_to_what_is_not_staged_is_dead(repository: Path, smlint: Smlint) -> None:
    page = "---\nkind: research\nid: r\n---\n\nWhat [Maria](notes/maria.txt) said.\n"
    write(repository, {"r.md": page, "notes/maria.txt": "Hello"})
    git(repository, "add", "r.md")
    assert new(smlint, "--select", "dead-link") == []
    assert new(smlint, "--select", "dead-link", "--staged") == ["r.md:SM914"]
    git(repository, "add", "notes")
    assert new(smlint, "--select", "dead-link", "--staged") == []


def test_the_plan_is_found_where_the_index_has_it(
    tmp_path: Path, repository: Path, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert repository.is_dir()
    top = new_repository(tmp_path / "shop")
    commit(top, {f"plan/{name}": text for name, text in OLD.items()})
    write(top, {"plan/smlint.yaml": None, "plan/deep/notes.txt": ""})
    for folder in (top, top / "plan" / "goals", top / "plan" / "deep"):
        monkeypatch.chdir(folder)
        found = told(smlint, "--staged", "--since", "HEAD", "--show-files")
        assert [each["title"] for each in found["plans"] if each["title"]] == ["The bakery"]
        assert found["since"]["before"] == 4


def test_no_program_of_a_strangers_repository_is_run(
    repository: Path, smlint: Smlint, tmp_path: Path
) -> None:
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
    trap.chmod(0o755)
    commit(repository, {".gitattributes": "* filter=trap diff=trap\n"})
    for name in (
        *("core.fsmonitor", "core.pager", "diff.external", "diff.trap.textconv"),
        *("filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "core.sshCommand"),
    ):
        git(repository, "config", name, str(trap))
    inner = repository / "goals" / "bare"
    inner.mkdir()
    for name, text in (
        ("HEAD", "ref: refs/heads/main\n"),
        ("config", f"[core]\nbare = true\nfsmonitor = {trap}\n"),
    ):
        (inner / name).write_text(text)
    for name in ("objects", "refs"):
        (inner / name).mkdir()
    write(repository, {key: text for key, text in CHANGE.items() if text is not None})
    (tmp_path / "sprung").unlink(missing_ok=True)
    for options in (
        *("--staged", "--since HEAD", "--staged --since HEAD", "--config-from HEAD", "--hook"),
        *("--hook --fix", "--since HEAD goals", "--staged goals/bare/../g.yaml"),
    ):
        assert smlint("check", *options.split()).code in (0, 1)
        assert not (tmp_path / "sprung").exists(), options


# What cannot be done is said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--since", "nowhere"), "Git knows no commit"),
        (("--since", "--output=x"), "is no revision"),
        (("--since", ""), "is no revision"),
        (("--config-from", "-x"), "is no revision"),
        (("--staged", "--fix"), "--fix changes the files on the disk"),
        (("--staged", "--diff"), "--fix changes the files on the disk"),
        (("--since", "HEAD", "--fix"), "--since tells only what is new"),
        (("--config-from", "HEAD", "--fix"), "--config-from takes others"),
        (("--config-from", "HEAD", "--config", "x.yaml"), "--config and --isolated"),
        (("--config-from", "HEAD", "--isolated"), "--config and --isolated"),
        (("..", "--since", "HEAD"), "is in no Git repository"),
        (("gone.yaml", "--staged"), 'no file or folder "gone.yaml"'),
        (("x" * 5000, "--staged"), "no file or folder"),
        (("x" * 5000, "--since", "HEAD"), "no file or folder"),
        (("x" * 5000, "--hook"), "no file or folder"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    repository: Path, smlint: Smlint, options: tuple[str, ...], said: str
) -> None:
    before = sorted(each.name for each in repository.iterdir())
    ran = smlint("check", *options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    greek = smlint("check", *options, "--lang", "el")
    assert greek.code == 2
    assert greek.err != ran.err
    assert sorted(each.name for each in repository.iterdir()) == before


def test_a_merge_that_is_not_finished_is_refused(repository: Path, smlint: Smlint) -> None:
    git(repository, "switch", "--quiet", "--create", "change")
    commit(repository, {"goals/g1.yaml": old_goal(1).replace("priority: 1", "priority: 2")})
    git(repository, "switch", "--quiet", "main")
    commit(repository, {"goals/g1.yaml": old_goal(1).replace("priority: 1", "priority: 3")})
    with pytest.raises(Exception, match="merge"):
        git(repository, "merge", "change")
    ran = smlint("check", "--staged")
    assert ran.code == 2
    assert "not finished: goals/g1.yaml" in ran.err


def test_a_plan_of_another_repository_is_refused(
    tmp_path: Path, repository: Path, smlint: Smlint
) -> None:
    other = new_repository(tmp_path / "other")
    commit(other, OLD)
    ran = smlint("check", ".", "../other", "--since", "HEAD")
    assert ran.code == 2
    assert "is not in the repository" in ran.err
    assert str(repository) in ran.err
