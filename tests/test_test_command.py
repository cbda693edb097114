"""``smlint test``: rules by their examples, a plan by its damages."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from smlint.engine.examples import Failure, failures
from smlint.engine.mutation.mutate import mutate
from smlint.engine.rule_files import RuleFile, RuleFiles, shipped_rules
from smlint.engine.shipped import shipped
from smlint.report import examples
from smlint.report.examples import Trials, Tried
from smlint.rules.definition import Example, Rule
from tests.conftest import Plan, Smlint
from tests.engine.test_mutation import PLAN, bench

FEW = "select: [SM101, SM116]\n"
CHECKOUT = Path(__file__).resolve().parents[1]


def target_rule(good: tuple[Example, ...], bad: tuple[Example, ...]) -> Rule:
    return replace(shipped().rules["SM116"], good=good, bad=bad)


def goal(target: str) -> str:
    return f"kind: goal\nid: g\nobjectives:\n  - id: o\n    {target}\n"


GOOD = Example({"plan.yaml": goal("target: 7")})
BAD = Example({"plan.yaml": goal("target: ⟦more⟧")}, "not-a-number")


def test_examples_that_hold() -> None:
    assert list(failures(target_rule((GOOD,), (BAD,)), shipped())) == []


def test_a_rule_needs_both_sorts_of_example() -> None:
    assert list(failures(target_rule((), ()), shipped())) == [
        Failure("no-good", "good"),
        Failure("no-bad", "bad"),
    ]


def test_a_good_example_in_which_the_rule_speaks() -> None:
    spoken = Example({"plan.yaml": goal("target: more")})
    (failure,) = failures(target_rule((GOOD, spoken), (BAD,)), shipped())
    assert (failure.reason, failure.number) == ("good-speaks", 2)
    assert [(each.span.start.line, each.message) for each in failure.came] == [(5, "not-a-number")]


@pytest.mark.parametrize(
    ("example", "reason"),
    [
        (replace(BAD, files={"plan.yaml": goal("⟦target⟧: more")}), "bad-differs"),
        (replace(BAD, files={"plan.yaml": goal("target: ⟦7⟧")}), "bad-differs"),
        (replace(BAD, files={"plan.yaml": goal("target: more")}), "bad-differs"),
        (replace(BAD, message="missing"), "bad-differs"),
        (replace(BAD, message=""), "which-message"),
        (replace(BAD, files={"plan.yaml": goal("target: ⟦more")}), "unclosed"),
    ],
)
def test_a_bad_example_that_does_not_hold(example: Example, reason: str) -> None:
    (failure,) = failures(target_rule((GOOD,), (BAD, example)), shipped())
    assert (failure.reason, failure.sort, failure.number) == (reason, "bad", 2)


def outcome() -> Trials:
    """A rule that holds, and one with a wrong mark on line 41 of its file."""
    wrong = replace(BAD, files={"plan.yaml": goal("⟦target⟧: more")})
    rules = target_rule((GOOD,), (BAD,)), target_rule((GOOD,), (BAD, wrong))
    return Trials(
        tuple(
            Tried(rule, "rules/x.yaml", tuple((41, each) for each in failures(rule, shipped())))
            for rule in rules
        )
    )


def test_what_was_expected_and_what_came_is_told() -> None:
    assert examples.text(outcome(), "en", 100) == (
        "pass  SM116 objective-no-target  1 good example, 1 bad example\n"
        "FAIL  SM116 objective-no-target  1 good example, 2 bad examples\n"
        "  rules/x.yaml:41\n"
        "    Bad example 2: the rule should speak at the marked places, and nowhere else.\n"
        "    expected  plan.yaml:5:5-11  not-a-number\n"
        "    found     plan.yaml:5:13-17  not-a-number\n"
        "\n"
        "2 rules tested with 5 examples: 1 rule fails.\n"
    )


def test_it_is_told_in_greek() -> None:
    told = examples.text(outcome(), "el", 100)
    assert (
        "ΑΠΕΤΥΧΕ  SM116 objective-no-target  1 σωστό παράδειγμα, 2 λανθασμένα παραδείγματα" in told
    )
    assert "    αναμενόταν  plan.yaml:5:5-11  not-a-number" in told
    assert told.endswith("Δοκιμή για 2 κανόνες με 5 παραδείγματα: 1 κανόνας απέτυχε.\n")


def test_it_is_told_to_programs() -> None:
    data = json.loads(examples.json(outcome(), "0.1.0"))
    assert data["summary"] == {"rules": 2, "examples": 5, "failed": 1, "broken": 0}
    first, second = data["rules"]
    assert (first["passed"], second["passed"]) == (True, False)
    (failure,) = second["failures"]
    assert (failure["line"], failure["reason"], failure["number"]) == (41, "bad-differs", 2)
    assert failure["expected"] == [
        {"path": "plan.yaml", "line": 5, "column": 5, "end_line": 5, "end_column": 11}
    ]
    assert [each["message"] for each in failure["came"]] == ["not-a-number"]


def test_an_example_is_found_in_its_file() -> None:
    (file,) = (each for each in shipped_rules(shipped()).files if each.rule.id == "SM116")
    lines = file.path.read_text(encoding="utf-8").splitlines()
    for number in range(1, len(file.rule.bad) + 1):
        at = file.line_of("bad", number)
        assert "message:" in lines[at - 1]
        assert lines[at - 2].strip() in ("bad:", "") or number > 1
    assert file.line_of("bad", 1) < file.line_of("bad", 2)
    assert lines[file.line_of("bad", 99) - 1].startswith("  good:")


def test_a_file_that_is_not_there_has_one_line(tmp_path: Path) -> None:
    assert RuleFile(shipped().rules["SM116"], tmp_path / "none.yaml").line_of("bad", 1) == 1


def test_the_shipped_rules_hold(smlint: Smlint, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them are tested one by one in tests/rules; here that the verb finds them."""
    few = RuleFiles(shipped_rules(shipped()).files[:3], shipped())
    monkeypatch.setattr("smlint.engine.rule_files.shipped_rules", lambda _data: few)
    ran = smlint("test", "--shipped")
    assert ran.code == 0
    assert [line.split()[1] for line in ran.out.splitlines()[:3]] == ["SM001", "SM002", "SM003"]
    monkeypatch.chdir(CHECKOUT)
    assert smlint("test").out == ran.out
    assert smlint("test", "rules").out == ran.out


def test_a_rule_that_fails_gives_one(smlint: Smlint, monkeypatch: pytest.MonkeyPatch) -> None:
    (file,) = (each for each in shipped_rules(shipped()).files if each.rule.id == "SM116")
    broken = replace(file, rule=replace(file.rule, good=()))
    few = RuleFiles((broken,), shipped())
    monkeypatch.setattr("smlint.engine.rule_files.shipped_rules", lambda _data: few)
    ran = smlint("test", "--shipped", "--output-format", "json")
    assert ran.code == 1
    (rule,) = json.loads(ran.out)["rules"]
    assert [each["reason"] for each in rule["failures"]] == ["no-good"]
    assert rule["path"].endswith("rules/goals/objective-no-target.yaml")


def test_where_there_are_no_rules_nothing_passes(smlint: Smlint, plan: Plan) -> None:
    plan(PLAN)
    ran = smlint("test")
    assert ran.code == 2
    assert "no rules to test" in ran.err


OWN = """\
id: ACME01
name: goal-has-hashtag
title: {en: A goal without its hashtag}
why: {en: We find our posts by it.}
fix: {en: a hashtag}
ask: {en: Which hashtag?}
step: goals
messages:
  missing: {severity: warning, en: 'Goal {goal} has no hashtag.'}
check:
  - each: goal
    must: {present: x-hashtag}
examples:
  good:
    - |
      kind: goal
      id: g
      x-hashtag: bread
  bad:
    - |
      kind: goal
      id: ⟦g⟧
"""


def test_a_plan_s_own_rules_are_tested(smlint: Smlint, plan: Plan) -> None:
    plan({**PLAN, "smlint.yaml": "rules: [house-rules]\n", "house-rules/own.yaml": OWN})
    ran = smlint("test")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0].split()[:3] == ["pass", "ACME01", "goal-has-hashtag"]
    assert smlint("test", "house-rules").out == ran.out
    assert smlint("test", ".").out == ran.out


def test_the_place_of_a_failing_example_is_told(
    smlint: Smlint, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = OWN.replace("x-hashtag: bread", "title: Bread")
    folder = plan({"team/plan/smlint.yaml": "rules: [../house]\n", "team/house/own.yaml": wrong})
    (folder / ".git").mkdir()
    monkeypatch.chdir(folder / "team" / "plan")
    ran = smlint("test")
    assert ran.code == 1
    line = wrong.splitlines().index("  good:") + 2
    assert f"  ../house/own.yaml:{line}\n" in ran.out
    assert "    found     plan.yaml:2:5-6  missing\n" in ran.out


def test_the_rules_of_a_folder_are_tested_without_a_plan(smlint: Smlint, plan: Plan) -> None:
    plan({"more/goals/own.yaml": OWN.replace("step: goals\n", ""), "more/notes.txt": "-"})
    ran = smlint("test", "more")
    assert ran.code == 0
    assert "1 rule tested with 2 examples: all hold." in ran.out


def test_a_rule_file_that_cannot_be_used_fails(smlint: Smlint, plan: Plan) -> None:
    broken = OWN.replace("ACME01", "SM116").replace("goal-has-hashtag", "other")
    plan({"more/own.yaml": OWN, "more/taken.yaml": broken})
    ran = smlint("test", "more")
    assert ran.code == 1
    assert "FAIL  more/taken.yaml:1:5\n" in ran.out
    assert ran.out.endswith("1 rule tested with 2 examples: 1 rule fails.\n")
    data = json.loads(smlint("test", "more", "--output-format", "json").out)
    assert [(each["path"], each["line"]) for each in data["broken"]] == [("more/taken.yaml", 1)]
    assert data["summary"] == {"rules": 1, "examples": 2, "failed": 0, "broken": 1}


def test_own_rules_count_in_the_damages(smlint: Smlint, plan: Plan) -> None:
    reading = OWN.replace("x-hashtag", "supports").replace("bread", "[{objective: b}]")
    few = {"smlint.yaml": "rules: [own]\nselect: [ACME01]\n", "own/a.yaml": reading}
    plan({**PLAN, **few})
    (told,) = json.loads(smlint("test", "--mutate", "--output-format", "json").out)["plans"]
    assert "ACME01" in {name for each in told["survivors"] for name in each["readers"]}


def test_a_plan_is_damaged_and_no_file_changed(smlint: Smlint, plan: Plan) -> None:
    files = {**PLAN, "smlint.yaml": FEW}
    folder = plan(files)
    ran = smlint("test", "--mutate", "--output-format", "json")
    assert ran.code == 0
    (told,) = json.loads(ran.out)["plans"]
    done = mutate(bench(PLAN, select=("SM101", "SM116")))
    assert (told["damages"], told["noticed"]) == (len(done.trials), done.noticed)
    assert told["score"] == pytest.approx(100 * done.noticed / len(done.trials), abs=0.1)
    assert sum(each["damages"] for each in told["operators"].values()) == len(done.trials)
    survivor = done.survivors[0]
    assert told["survivors"][0]["path"] == survivor.field.place.path
    assert told["survivors"][0]["operator"] == survivor.operator
    assert {path.name: path.read_text() for path in folder.iterdir()} == files


def test_the_survivors_and_what_nobody_reads_are_told(smlint: Smlint, plan: Plan) -> None:
    plan({**PLAN, "smlint.yaml": FEW})
    ran = smlint("test", "--mutate")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "No rule noticed this damage:"
    place = f"goal.yaml:{PLAN['goal.yaml'].splitlines().index('    target: 150') + 1}"
    (row,) = (line for line in lines if place in line and "sign" in line)
    assert row.split() == [
        *(place, "objective:obj-a", "target", "the", "other", "sign"),
        *("(read", "by", "SM116)"),
    ]
    assert any(line.startswith("  strategy") and "voice" in line for line in lines)
    assert any(line.startswith("Bakery: ") and "(profile standard)" in line for line in lines)


def test_a_profile_may_be_given(smlint: Smlint, plan: Plan) -> None:
    plan({**PLAN, "smlint.yaml": "profile: starter\n"})
    few = json.loads(smlint("test", "--mutate", "--output-format", "json").out)
    args = ("test", "--mutate", "--profile", "strict", "--output-format", "json", "--lang", "el")
    many = json.loads(smlint(*args).out)
    assert (few["plans"][0]["profile"], many["plans"][0]["profile"]) == ("starter", "strict")
    assert many["plans"][0]["damages"] > few["plans"][0]["damages"]


def test_a_score_below_what_is_asked_fails(smlint: Smlint, plan: Plan) -> None:
    plan({**PLAN, "smlint.yaml": FEW})
    (told,) = json.loads(smlint("test", "--mutate", "--output-format", "json").out)["plans"]
    assert smlint("test", "--mutate", "--fail-under", str(told["score"])).code == 0
    ran = smlint("test", "--mutate", "--fail-under", str(told["score"] + 0.1))
    assert ran.code == 1
    assert "below" in ran.err


def test_nothing_to_damage_is_no_success(smlint: Smlint, plan: Plan) -> None:
    plan({"notes.txt": "nothing"})
    ran = smlint("test", "--mutate")
    assert ran.code == 2
    assert smlint("test", "--mutate", "no-such-folder").code == 2


def test_settings_that_cannot_be_used_are_told(smlint: Smlint, plan: Plan) -> None:
    plan({**PLAN, "smlint.yaml": "profile: [1]\n"})
    ran = smlint("test", "--mutate")
    assert ran.code == 2
    assert "smlint.yaml:1:" in ran.err


def test_a_field_that_is_read_in_some_elements_is_not_called_unread(
    plan: Plan, smlint: Smlint
) -> None:
    """A rejected channel's reason is nobody's business, an active one's is."""
    item = (
        "  - id: {0}\n    title: {0}\n    status: {1}\n    mission: talk\n"
        "    assessment: {{date: 2026-10-01, relevance: high, reason: people}}\n"
    )
    items = item.format("forum", "active") + item.format("tiktok", "rejected")
    plan({"channels.yaml": f"kind: channel\nitems:\n{items}", "smlint.yaml": "profile: strict\n"})
    told = smlint("test", "--mutate", "--fail-under", "0").out.partition("No rule")[2]
    assert "mission" in told
    assert "reason" not in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--shipped", "house"), "Only one of --shipped and house can be meant."),
        (("--shipped", "--mutate"), "Only one of --shipped and --mutate can be meant."),
        (("--fail-under", "50"), "--fail-under says something of --mutate alone."),
        (("--profile", "starter"), "--profile says something of --mutate alone."),
    ],
)
def test_what_would_say_nothing_is_refused(
    smlint: Smlint, arguments: tuple[str, ...], said: str
) -> None:
    ran = smlint("test", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
