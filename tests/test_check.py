"""``smlint check`` as people run it: what is judged, what is told, the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from smlint.rules.context import Context
from smlint.rules.registry import CHECKS
from tests.conftest import Plan, Smlint
from tests.test_bad_input import GOAL, METRIC, OBJECTIVE, TEAM

STRATEGY = (
    "kind: strategy\n"
    "id: s\n"
    "title: The bakery\n"
    "organization: {name: The bakery, size: micro}\n"
    "owner: rosa\n"
    "start: 2026-09-01\n"
    "end: 2027-08-31\n"
    "business_objectives:\n"
    "  - {id: bo, statement: Sell a fifth more in the shop}\n"
)
TACTIC = (
    "kind: tactic\nid: t\ntitle: Answer\ntype: comment\ngoals: [g]\nchannels: []\nowner: rosa\n"
)
WHOLE = {
    "strategy.yaml": STRATEGY,
    "team.yaml": TEAM,
    "goals/g.yaml": OBJECTIVE.replace(
        "objectives:", "supports: [{objective: bo, because: more visits}]\nobjectives:"
    ).replace("metric:", "scope: {segment: our street}\n    metric:"),
    "metrics.yaml": METRIC,
    "tactics.yaml": TACTIC,
}


def test_a_clean_plan_says_what_was_examined(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    ran = smlint("check")
    assert ran.code == 0
    assert ran.out.startswith("The bakery: nothing to mend.")
    assert "5 files" in ran.out
    assert "1 goal, 1 objective, 1 metric" in ran.out


def test_every_rule_in_force_says_how_much_it_examined(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    told = json.loads(smlint("check", "--output-format", "json").out)
    examined = told["summary"]["examined"]
    assert examined["SM101"] == 1
    assert examined["SM116"] == 1
    assert examined["SM901"] == 5
    assert set(examined) >= {"SM103", "SM804", "SM902", "SM915"}


def test_a_path_tells_its_own_findings_and_counts_the_rest(plan: Plan, smlint: Smlint) -> None:
    bad = WHOLE["goals/g.yaml"].replace("target: 20", "target: more")
    plan({**WHOLE, "goals/g.yaml": bad, "tactics.yaml": TACTIC + "colour: blue\n"})
    ran = smlint("check", "tactics.yaml", "--output-format", "concise")
    assert len(ran.findings) == 1
    assert "SM904" in ran.findings[0]
    assert "1 more finding elsewhere in this plan" in ran.out
    assert smlint("check", "goals", "--output-format", "concise").findings[0].startswith("goals/g")


def test_the_plan_around_a_folder_is_judged_whole(plan: Plan, smlint: Smlint) -> None:
    root = plan({**WHOLE, "smlint.yaml": "profile: standard\n"})
    os.chdir(root / "goals")
    ran = smlint("check", "--output-format", "concise")
    assert (ran.code, ran.findings) == (0, [])
    assert "6 files" in ran.out


def test_paths_are_told_from_the_current_folder(plan: Plan, smlint: Smlint) -> None:
    root = plan({**WHOLE, "team.yaml": TEAM + "colour: blue\n", "smlint.yaml": ""})
    os.chdir(root / "goals")
    (finding,) = smlint("check", "--output-format", "concise").findings
    assert finding.startswith("../team.yaml:5:1: ")


def test_nested_plans_are_worlds_of_their_own(plan: Plan, smlint: Smlint) -> None:
    nested = {f"north/{name}": text for name, text in WHOLE.items()}
    plan({**WHOLE, **nested, "north/smlint.yaml": "profile: starter\n"})
    ran = smlint("check", "--output-format", "concise")
    assert (ran.code, ran.findings) == (0, [])
    assert ran.out.count("The bakery") == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
        (("--ignore", "SM904"), 0),
        (("--select", "goals"), 0),
        (("--select", "SM9"), 1),
        (("--extend-ignore", "unknown-field"), 0),
    ],
)
def test_exit_codes(plan: Plan, smlint: Smlint, arguments: tuple[str, ...], code: int) -> None:
    plan({**WHOLE, "team.yaml": TEAM + "colour: blue\n"})
    assert smlint("check", *arguments).code == code


@pytest.mark.parametrize("form", ["json", "text"])
@pytest.mark.parametrize(
    ("settings", "arguments"),
    [
        ("", ("elsewhere",)),
        ("", ("--select", "gaols")),
        ("select: {a: b}\n", ()),
        ("include: [nothing]\nexclude: ['**']\n", ()),
    ],
)
def test_where_nothing_was_judged_nothing_is_reported(
    plan: Plan, smlint: Smlint, settings: str, arguments: tuple[str, ...], form: str
) -> None:
    plan({**WHOLE, "smlint.yaml": settings})
    ran = smlint("check", "--output-format", form, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err != ""


def test_a_warning_fails_only_where_that_was_asked(plan: Plan, smlint: Smlint) -> None:
    late = WHOLE["goals/g.yaml"].replace("2027-06-30", "2028-06-30").replace("2027", "2028")
    plan({**WHOLE, "goals/g.yaml": late})
    ran = smlint("check", "--output-format", "concise")
    assert [line.split()[2] for line in ran.findings] == ["SM134"]
    assert ran.code == 0
    assert smlint("check", "--fail-on", "warning").code == 1


def test_an_unknown_selector_is_refused(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    ran = smlint("check", "--select", "SM1,gaols")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == 'There is no rule, step or profile "gaols". Did you mean "goals"?\n'


def test_settings_choose_rules_severities_and_files(plan: Plan, smlint: Smlint) -> None:
    settings = (
        "profile: starter\n"
        "ignore: [SM105]\n"
        "severity: {SM904: warning}\n"
        "exclude: [drafts/]\n"
        "messages: el\n"
    )
    files = {
        **WHOLE,
        "smlint.yaml": settings,
        "team.yaml": TEAM + "colour: blue\n",
        "tactics.yaml": "",
        "goals/g.yaml": OBJECTIVE.replace("metric:", "scope: {segment: x}\n    metric:"),
        "drafts/g.yaml": GOAL,
    }
    plan(files)
    ran = smlint("check", "--output-format", "concise")
    assert ran.code == 0
    (finding,) = ran.findings
    assert finding.startswith("team.yaml:5:1: warning SM904 unknown-field Δεν υπάρχει πεδίο")


def test_limits_of_the_reader_can_be_set(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "smlint.yaml": "limits: {depth: 2}\n"})
    ran = smlint("check", "--output-format", "concise", "--select", "SM917")
    assert [line.split(":")[0] for line in ran.findings] == [
        "goals/g.yaml",
        "strategy.yaml",
        "team.yaml",
    ]


def test_a_file_that_is_included_must_be_a_document(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "smlint.yaml": "include: [more/]\n", "more/x.yaml": "title: x\n"})
    (finding,) = smlint("check", "--output-format", "concise").findings
    assert finding.startswith("more/x.yaml:1:1: error SM921 kind-missing")


def test_isolated_reads_no_settings(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "smlint.yaml": "profile: a: b\n"})
    assert smlint("check").code == 2
    assert smlint("check", "--isolated").code == 0


def test_another_settings_file_may_be_named(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "ci/strict.yaml": "ignore: [SM9]\n", "team.yaml": TEAM + "colour: blue\n"})
    assert smlint("check", "--config", "ci/strict.yaml").code == 0


def test_options_may_stand_in_the_environment(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan({**WHOLE, "team.yaml": TEAM + "colour: blue\n"})
    monkeypatch.setenv("SMLINT_LANG", "el")
    monkeypatch.setenv("SMLINT_FAIL_ON", "never")
    ran = smlint("check")
    assert ran.code == 0
    assert "σφάλμα" in ran.out


class TestSuppressions:
    def test_a_comment_covers_the_element_that_begins_on_the_next_line(
        self, plan: Plan, smlint: Smlint
    ) -> None:
        goal = WHOLE["goals/g.yaml"].replace("target: 20", "target: more")
        comment = "  # smlint: ignore[SM116] -- agreed in January\n  - id: o"
        plan({**WHOLE, "goals/g.yaml": goal.replace("  - id: o", comment)})
        ran = smlint("check", "--output-format", "json")
        told = json.loads(ran.out)
        assert (ran.code, told["findings"]) == (0, [])
        (suppressed,) = told["suppressed"]
        assert (suppressed["rule"], suppressed["reason"]) == ("SM116", "agreed in January")
        assert smlint("check", "--no-suppressions").code == 1

    def test_it_covers_no_other_element_and_no_other_rule(self, plan: Plan, smlint: Smlint) -> None:
        goal = WHOLE["goals/g.yaml"].replace("target: 20", "target: more")
        goal += "  # smlint: ignore[SM116] -- too late here\n"
        plan({**WHOLE, "goals/g.yaml": goal})
        ran = smlint("check", "--output-format", "concise")
        assert [line.split()[2] for line in ran.findings] == ["SM116", "SM912"]

    def test_ignore_file_covers_the_document(self, plan: Plan, smlint: Smlint) -> None:
        goal = WHOLE["goals/g.yaml"].replace("target: 20", "target: more")
        plan({**WHOLE, "goals/g.yaml": "# smlint: ignore-file[goals] -- a sketch\n" + goal})
        assert smlint("check").code == 0

    def test_in_markdown_it_is_an_html_comment(self, plan: Plan, smlint: Smlint) -> None:
        text = (
            "---\nkind: goal\nid: g\ntype: presence\npriority: 1\n---\n# Our street\n\n"
            "## Statement\nPeople know us.\n\n## Supports\n| Objective | Because |\n|---|---|\n"
            "| bo | more visits |\n\n<!-- smlint: ignore[SM117] -- counted in May -->\n"
            "## Objectives\n| Id | Statement | Metric | Target | Due | Scope |\n"
            "|---|---|---|---|---|---|\n"
            "| o | Reach 20 followers by 30 June 2027 | followers | 20 | 2027-06-30 | |\n"
        )
        plan({**{k: v for k, v in WHOLE.items() if "goals" not in k}, "g.md": text})
        ran = smlint("check", "--output-format", "concise")
        assert [line.split()[2] for line in ran.findings] == ["SM114"]

    @pytest.mark.parametrize(
        ("comment", "findings"),
        [
            ("# smlint: ignore[SM116]", ["SM911"]),
            ("# smlint: ignore[SM116] until=2026-12-31 -- budget", []),
            ("# smlint: ignore[SM116] until=2026-11-19 -- budget", ["SM116", "SM929"]),
            ("# smlint: ignore[SM116] until=soon -- budget", ["SM116", "SM929"]),
            ("# smlint: ignore[SM117] -- budget", ["SM116", "SM912"]),
            ("# smlint: ignore[SM999] -- budget", ["SM116", "SM912"]),
            ("# smlint: ignore[objective-no-target] -- budget", []),
            ("# smlint: ignore[starter] -- budget", []),
        ],
    )
    def test_what_is_wrong_with_a_comment_is_told(
        self, plan: Plan, smlint: Smlint, comment: str, findings: list[str]
    ) -> None:
        goal = WHOLE["goals/g.yaml"].replace("target: 20", f"target: more {comment}")
        plan({**WHOLE, "goals/g.yaml": goal})
        ran = smlint("check", "--output-format", "concise")
        assert sorted(line.split()[2] for line in ran.findings) == findings


class TestCrashes:
    def test_a_rule_that_breaks_hides_no_other(
        self, plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(_ctx: Context) -> None:
            raise RuntimeError("secret words of the plan")

        monkeypatch.setitem(CHECKS, "objective_no_target", broken)
        plan({**WHOLE, "team.yaml": TEAM + "colour: blue\n"})
        ran = smlint("check", "--output-format", "concise", "--fail-on", "never")
        assert ran.code == 3
        assert sorted(line.split()[2] for line in ran.findings) == ["SM904", "SM999"]
        assert "SM116" in ran.out
        assert "secret" not in ran.out + ran.err

    def test_a_file_that_breaks_the_reader_hides_no_other(
        self, plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_arguments: object) -> None:
            raise RuntimeError("secret")

        monkeypatch.setattr("smlint.engine.file_phase.build", broken)
        plan({**WHOLE, "team.yaml": TEAM})
        ran = smlint("check", "--output-format", "concise")
        assert ran.code == 3
        assert {line.split()[2] for line in ran.findings} == {"SM999"}
        assert len(ran.findings) == 5

    def test_a_bug_outside_gives_a_report_without_the_plan(
        self, plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_arguments: object) -> None:
            raise RuntimeError("secret")

        monkeypatch.setattr("smlint.engine.session.run", broken)
        plan(WHOLE)
        ran = smlint("check")
        assert (ran.code, ran.out) == (3, "")
        assert "smlint has a bug" in ran.err
        assert "engine/session.py" in ran.err
        assert "secret" not in ran.err
        assert "Traceback" not in ran.err


class TestTerminal:
    HOSTILE = 'title: "a\\e[31m\\u202e\\n::error::x"\n'

    def test_nothing_of_a_plan_reaches_the_terminal_raw(self, plan: Plan, smlint: Smlint) -> None:
        bad = STRATEGY.replace("title: The bakery\n", self.HOSTILE)
        plan({**WHOLE, "strategy.yaml": bad.replace("owner: rosa", 'owner: "x\\e[2J"')})
        for output in ("text", "concise", "json"):
            out = smlint("check", "--output-format", output).out
            assert "\x1b" not in out
            assert "\u202e" not in out
            assert not any(line.lstrip().startswith("::") for line in out.splitlines())

    @pytest.mark.parametrize(
        ("arguments", "environment", "colored"),
        [
            ((), {}, False),
            (("--color", "always"), {}, True),
            (("--color", "always"), {"NO_COLOR": "1"}, True),
            ((), {"FORCE_COLOR": "1"}, True),
            ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True),
            (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ],
    )
    def test_colors(
        self,
        plan: Plan,
        smlint: Smlint,
        monkeypatch: pytest.MonkeyPatch,
        arguments: tuple[str, ...],
        environment: dict[str, str],
        *,
        colored: bool,
    ) -> None:
        plan({**WHOLE, "team.yaml": TEAM + "colour: blue\n"})
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert ("\x1b[" in smlint("check", *arguments).out) is colored


class TestStart:
    def test_version_and_help_import_neither_parsers_nor_validators(self) -> None:
        script = (
            "import sys; from smlint.cli.main import run; run(['--version']); run(['--help']);"
            "run(['check', '--help']);"
            "names = ('jsonschema', 'markdown_it', 'ruamel', 'referencing', 'pathspec');"
            "loaded = [name for name in names if name in sys.modules];"
            "sys.exit(','.join(loaded) or 0)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("smlint ")

    def test_a_clean_run_imports_neither_jsonschema_nor_regex(self, plan: Plan) -> None:
        plan(WHOLE)
        script = (
            "import sys; from smlint.cli.main import run;"
            "code = run(['check', '--profile', 'starter', '--today', '2026-11-20']);"
            "sys.exit(code or int(bool({'jsonschema', 'regex'} & sys.modules.keys())))"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr

    @pytest.mark.parametrize("name", ["click", "json", "ruamel", "jsonschema", "sitecustomize"])
    def test_no_module_of_the_current_folder_is_imported(
        self, plan: Plan, tmp_path: Path, name: str
    ) -> None:
        trap = f"open({str(tmp_path / 'CAUGHT')!r}, 'w').close()\n"
        plan({**WHOLE, f"{name}.py": trap})
        check = ("check", "--profile", "starter", "--today", "2026-11-20")
        for command in (
            [sys.executable, "-m", "smlint", *check],
            [str(Path(sys.executable).with_name("smlint")), *check],
        ):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
        assert not (tmp_path / "CAUGHT").exists()


def test_the_same_plan_gives_the_same_bytes(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "team.yaml": TEAM + "colour: blue\n"})
    first = smlint("check", "--output-format", "json").out
    assert smlint("check", "--output-format", "json").out == first


def test_a_finding_keeps_its_fingerprint_when_lines_and_days_move(
    plan: Plan, smlint: Smlint
) -> None:
    bad = WHOLE["goals/g.yaml"].replace("target: 20", "target: more")
    plan({**WHOLE, "goals/g.yaml": bad})
    one = json.loads(smlint("check", "--output-format", "json").out)["findings"]
    plan({**WHOLE, "goals/g.yaml": "# a note\n\n" + bad.replace("priority: 1", "priority:  1")})
    two = json.loads(smlint("check", "--output-format", "json", "--today", "2026-12-24").out)[
        "findings"
    ]
    assert [each["fingerprint"] for each in one] == [each["fingerprint"] for each in two]
    assert one[0]["line"] != two[0]["line"]


def test_files_and_skipped_rules_are_listed_on_demand(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "notes.md": "# Notes\n", "broken.yaml": "kind: goal\n\tid: x\n"})
    ran = smlint("check", "--show-files", "--show-skipped", "--statistics")
    assert "notes.md" in ran.out
    assert "broken.yaml" in ran.out
    assert "SM804" in ran.out
    assert "not judged, because broken.yaml was not read" in ran.out


class TestYamlAsFound:
    GOALS = "quarter: Q2 2027\ngoals:\n  - name: Reach 500 readers\n  - name: Our street knows us\n"

    def test_a_file_of_goals_is_judged_by_itself(self, plan: Plan, smlint: Smlint) -> None:
        plan({"goals.yaml": self.GOALS, "other.yaml": "kind: goal\n"})
        ran = smlint("check", "goals.yaml", "--output-format", "concise", "--select", "SM116")
        (finding,) = ran.findings
        assert (ran.code, finding.split(" SM")[0]) == (0, "goals.yaml:4:11: warning")
        assert "goals.yaml, read as found: 2 goals" in ran.out

    def test_another_file_is_no_strategy(self, plan: Plan, smlint: Smlint) -> None:
        plan({"ci.yaml": "on: push\njobs: {build: {steps: []}}\n"})
        ran = smlint("check", "ci.yaml")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("ci.yaml holds no strategy")

    def test_one_that_does_not_parse_says_where(self, plan: Plan, smlint: Smlint) -> None:
        plan({"goals.yaml": "goals:\n  - name: Quality: bread\n"})
        ran = smlint("check", "goals.yaml", "--output-format", "concise")
        (finding,) = ran.findings
        assert (ran.code, finding.split()[2]) == (1, "SM915")

    def test_what_lost_its_kind_is_still_the_plans(self, plan: Plan, smlint: Smlint) -> None:
        lost = WHOLE["goals/g.yaml"].replace("kind: goal\n", "")
        plan({**WHOLE, "goals/g.yaml": lost, "smlint.yaml": "profile: starter\n"})
        ran = smlint("check", "goals/g.yaml", "--output-format", "concise")
        assert [line.split()[2] for line in ran.findings] == ["SM921"]
        assert "holds no strategy" not in smlint("check", "smlint.yaml").err


class TestExports:
    def test_a_table_of_goals_is_judged(self, plan: Plan, smlint: Smlint) -> None:
        plan({"goals.csv": "Goal,Target,Due\nMore readers,500,2027-06-30\nMore bread,,Q2 2027\n"})
        ran = smlint("check", "goals.csv", "--output-format", "concise", "--select", "SM116")
        (finding,) = ran.findings
        assert (ran.code, finding.split(" SM")[0]) == (0, "goals.csv:3:1: warning")

    def test_another_table_says_in_a_line_what_it_is(self, plan: Plan, smlint: Smlint) -> None:
        plan({"people.csv": "Name,Platform\nMaria,Instagram\n", "stock.csv": "SKU,Price\na,1\n"})
        ran = smlint("check", "people.csv")
        told = "people.csv holds no strategy: it is a list of 1 contact.\n"
        assert (ran.code, ran.out, ran.err) == (2, "", told)
        assert "its columns are: SKU, Price." in smlint("check", "stock.csv").err
        assert "οι στήλες του είναι: SKU, Price" in smlint("check", "stock.csv", "--lang", "el").err

    def test_xml_that_is_no_plan_or_no_xml(self, plan: Plan, smlint: Smlint) -> None:
        plan({"a.xml": "<svg/>", "b.xml": "<a>", "c.xml": b"\xff\xfe<a/>", "d.csv": b"\x00\xff"})
        ran = smlint("check", "a.xml")
        assert (ran.code, ran.out) == (2, "")
        assert "no plan in StratML" in ran.err
        for path, rule in (("b.xml", "SM938"), ("c.xml", "SM916"), ("d.csv", "SM916")):
            ran = smlint("check", path, "--output-format", "concise")
            assert (ran.code, [line.split()[2] for line in ran.findings]) == (1, [rule])


@pytest.mark.parametrize("form", ["text", "concise"])
def test_quiet_tells_the_findings_alone(plan: Plan, smlint: Smlint, form: str) -> None:
    root = plan(WHOLE)
    ran = smlint("check", "--quiet", "--output-format", form)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    (root / "tactics.yaml").write_text(TACTIC + "colour: blue\n")
    ran, all_of_it = (
        smlint("check", *quiet, "--output-format", form) for quiet in (["--quiet"], [])
    )
    assert ran.code == 1
    assert all_of_it.out.startswith(ran.out)
    assert "SM904" in ran.out
    assert "Looked at" not in ran.out


def test_quiet_changes_no_form_for_programs(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "tactics.yaml": TACTIC + "colour: blue\n"})
    for form in ("json", "sarif", "markdown", "junit"):
        quiet, told = (
            smlint("check", *each, "--output-format", form) for each in (["--quiet"], [])
        )
        assert quiet == told
    assert "SM904" in smlint("check", "--quiet", "--statistics").out


def test_quiet_and_verbose_are_opposites(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    ran = smlint("check", "--quiet", "--verbose")
    assert (ran.code, ran.out) == (2, "")
    assert "opposite things" in ran.err


def test_quiet_still_says_that_there_is_no_plan(plan: Plan, smlint: Smlint) -> None:
    plan({"x.txt": ""})
    ran = smlint("check", "--quiet")
    assert (ran.code, ran.out) == (2, "")
    assert "There is no plan here." in ran.err


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize(("profile", "named"), [("starter", True), ("standard", False)])
def test_a_clean_first_plan_is_told_once_what_comes_next(
    plan: Plan, smlint: Smlint, language: str, profile: str, named: bool
) -> None:
    plan({})
    assert smlint("init", "--yes", "--today", "2026-11-20").code == 0
    asked = ("--select", "SM103", "--profile", profile, "--lang", language)
    said = smlint("check", *asked).out
    assert said.count("--profile standard") == named
    assert "--profile standard" not in smlint("check", "--profile", profile).out
    assert "--profile standard" not in smlint("check", *asked, "--quiet").out
