"""A plan's own rules: they are data, they obey every setting, and a faulty one says so."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from smlint.engine.layers import Shelf
from smlint.engine.own_rules import OwnRules, own_rules
from smlint.engine.shipped import shipped
from smlint.source.disk import Disk
from smlint.source.memory import Memory
from tests.conftest import Content, Plan, Smlint

RULE = """\
id: ACME01
name: tactic-without-cadence
step: tactics
title: {en: A tactic without a rhythm}
why: {en: What has no rhythm is forgotten.}
fix: {en: how often}
ask: {en: How often?}
messages:
  missing: {severity: warning, en: 'Tactic {tactic} has no cadence.'}
check:
  - each: tactic
    must: {present: cadence}
examples: {}
"""
TACTIC = """\
kind: tactic
id: t-diary
title: A diary of the oven
type: publish
goals: [goal-presence]
channels: [facebook]
owner: maria
"""
PLAN: Mapping[str, Content] = {
    "smlint.yaml": "rules: [house]\n",
    "house/cadence.yaml": RULE,
    "tactic.yaml": TACTIC,
}
ONLY = ("check", "--output-format", "concise", "--select", "ACME01,SM901,SM904,SM932,SM937")
SAID = "tactic.yaml:2:5: warning ACME01 tactic-without-cadence"


def read(files: Mapping[str, str], *folders: str) -> OwnRules:
    held = Memory({path: text.encode() for path, text in files.items()})
    return own_rules(Shelf(held), folders or ("",), shipped())


def told(files: Mapping[str, str]) -> list[tuple[str, str, int]]:
    return [(each.rule, each.message, each.span.start.line) for each in read(files).seen]


def test_an_own_rule_finds_what_it_asks_for(plan: Plan, smlint: Smlint) -> None:
    plan(PLAN)
    ran = smlint(*ONLY)
    assert ran.findings == [f"{SAID} Tactic t-diary has no cadence."]
    assert ran.code == 0


def test_it_is_in_force_in_every_profile(plan: Plan, smlint: Smlint) -> None:
    plan(PLAN)
    assert "ACME01" in smlint("check", "--profile", "starter").out


@pytest.mark.parametrize(
    "settings",
    [
        "ignore: [ACME01]",
        "ignore: [tactic-without-cadence]",
        "ignore: [ACME]",
        "select: [goals]",
        "per-file-ignores: {tactic.yaml: [ACME01]}",
        "ignore: [{rule: ACME01, elements: [t-diary], because: it is new}]",
    ],
)
def test_it_can_be_switched_off_like_any_other(plan: Plan, smlint: Smlint, settings: str) -> None:
    plan({**PLAN, "smlint.yaml": f"rules: [house]\n{settings}\n"})
    assert "ACME01" not in "".join(smlint("check", "--output-format", "concise").findings)


def test_a_comment_suppresses_it(plan: Plan, smlint: Smlint) -> None:
    comment = "# smlint: ignore[ACME01] -- it comes in May\n"
    plan({**PLAN, "tactic.yaml": TACTIC.replace("id:", f"{comment}id:")})
    ran = smlint("check", "--output-format", "json", "--select", "ACME01,SM912")
    page = json.loads(ran.out)
    assert page["findings"] == []
    assert [each["rule"] for each in page["suppressed"]] == ["ACME01"]


def test_a_severity_of_the_team_s_own(plan: Plan, smlint: Smlint) -> None:
    plan({**PLAN, "smlint.yaml": "rules: [house]\nseverity: {ACME01: error}\nrules-as-of: 0.1.0\n"})
    assert smlint(*ONLY).code == 1


def test_it_is_counted_explained_and_listed(plan: Plan, smlint: Smlint) -> None:
    plan(PLAN)
    page = json.loads(smlint("check", "--output-format", "json", "--select", "ACME01").out)
    assert page["summary"]["examined"]["ACME01"] == 1
    (finding,) = page["findings"]
    assert (finding["step"], finding["subject"]) == ("tactics", "tactic:t-diary")
    assert "What has no rhythm is forgotten." in smlint("explain", "acme01").out
    assert "tactic-without-cadence" in smlint("rules", "ACME").out
    assert "tactic-without-cadence" in smlint("rules", "tactics", "--lang", "el").out
    assert "ACME01" in smlint("config", "tactic.yaml").out


def test_its_files_are_not_the_plan_s(plan: Plan, smlint: Smlint) -> None:
    plan({**PLAN, "smlint.yaml": 'rules: [house]\ninclude: ["**"]\n'})
    ran = smlint("check", "--select", "hygiene", "--show-files", "--output-format", "json")
    page = json.loads(ran.out)
    assert "SM921" not in {each["rule"] for each in page["findings"]}
    assert page["summary"]["documents"] == 1


def test_a_fingerprint_survives_a_moved_line(plan: Plan, smlint: Smlint) -> None:
    def fingerprint() -> str:
        page = json.loads(smlint("check", "--output-format", "json", "--select", "ACME01").out)
        found: str = page["findings"][0]["fingerprint"]
        return found

    plan(PLAN)
    before = fingerprint()
    plan({"tactic.yaml": f"\n\n{TACTIC}"})
    assert fingerprint() == before


CHECK = "must: {present: cadence}"


def test_a_word_list_of_its_own(plan: Plan, smlint: Smlint) -> None:
    rule = RULE.replace(CHECK, "must_not: {terms: {field: title, list: oven_words}}")
    lists = "lexicons:\n  en:\n    oven_words: {add: [diary]}\n"
    plan({**PLAN, "house/cadence.yaml": rule, "smlint.yaml": f"rules: [house]\n{lists}"})
    assert [line.split(": ")[0] for line in smlint(*ONLY).findings] == ["tactic.yaml:3:8"]


def test_a_limit_of_its_own(plan: Plan, smlint: Smlint) -> None:
    limit = "limits:\n  most_words: {default: 3, en: words of a title}\n"
    check = "must_not: {longer_than: {field: title, words: {limit: most_words}}}"
    plan({**PLAN, "house/cadence.yaml": RULE.replace(CHECK, check) + limit})
    assert [line.split(": ")[0] for line in smlint(*ONLY).findings] == ["tactic.yaml:3:8"]
    assert "most_words" in smlint("explain", "ACME01").out
    plan({"smlint.yaml": "rules: [house]\nlimits: {most_words: 9}\n"})
    assert smlint(*ONLY).findings == []


def test_a_misspelt_list_of_its_own_is_told(plan: Plan, smlint: Smlint) -> None:
    lists = "lexicons:\n  en:\n    oven_words: {add: [diary]}\n"
    plan({**PLAN, "smlint.yaml": f"rules: [house]\n{lists}"})
    assert "SM932" in smlint(*ONLY).findings[0]  # no rule asks for it


def test_one_language_is_enough_and_two_are_told_apart(plan: Plan, smlint: Smlint) -> None:
    plan(PLAN)
    assert "Tactic t-diary has no cadence." in smlint(*ONLY, "--lang", "el").out
    both = "en: 'Tactic {tactic} has no cadence.', el: 'Η ενέργεια {tactic} δεν λέει κάθε πότε.'"
    plan({"house/cadence.yaml": RULE.replace("en: 'Tactic {tactic} has no cadence.'", both)})
    assert "Η ενέργεια t-diary δεν λέει κάθε πότε." in smlint(*ONLY, "--lang", "el").out


def test_extended_settings_bring_their_rules(plan: Plan, smlint: Smlint) -> None:
    plan(
        {
            "tactic.yaml": TACTIC,
            "smlint.yaml": "extends: base/shared.yaml\nrules: [more]\n",
            "base/shared.yaml": "rules: [house]\n",
            "base/house/cadence.yaml": RULE,
            "more/tactics/second.yaml": RULE.replace("ACME01", "ACME02")
            .replace("tactic-without-cadence", "second")
            .replace("step: tactics\n", ""),
        }
    )
    ran = smlint("check", "--output-format", "concise", "--select", "ACME")
    assert [line.split()[2] for line in ran.findings] == ["ACME01", "ACME02"]
    assert "more" in smlint("config").out


def test_a_faulty_rule_is_told_and_the_others_judge(plan: Plan, smlint: Smlint) -> None:
    broken = RULE.replace("ACME01", "ACME02").replace("present: cadence", "presnt: cadence")
    settings = "rules: [house]\nignore: [ACME02]\nlimits: {most_ovens: 3}\n"
    limit = "limits:\n  most_ovens: {default: 2, en: ovens}\n"
    plan({**PLAN, "house/broken.yaml": f"{broken}{limit}", "smlint.yaml": settings})
    ran = smlint(*ONLY)
    assert [line.split()[:3] for line in ran.findings] == [
        ["house/broken.yaml:12:12:", "error", "SM904"],
        ["tactic.yaml:2:5:", "warning", "ACME01"],
    ]
    assert ran.code == 1
    assert "not in force" in smlint("check", "--select", "SM904").out


HOSTILE = {
    "nothing": ("", ("own-rule-broken", "empty", 1)),
    "a list": ("- 1\n", ("schema", "not-a-mapping", 1)),
    "a word": ("sourdough\n", ("schema", "not-a-mapping", 1)),
    "no YAML": ("id: [", ("syntax-error", "bracket", 1)),
    "a tag": (
        RULE.replace("name: ", "name: !!python/name:os.system "),
        ("yaml-feature", "feature", 2),
    ),
    "itself": ("id: &a [*a]\n", ("over-the-limit", "over", 1)),
    "Greek letters": (RULE.replace("ACME01", "ΑΒΓ01"), ("schema", "bad-form", 1)),
    "numbers": (RULE.replace("tactic-without-cadence", "7"), ("schema", "wrong-type", 2)),
    "no number": (
        f"{RULE}limits: {{most: {{default: .nan, en: x}}}}\n",
        ("schema", "not-a-number", 14),
    ),
    "code": (
        RULE.replace("  - each: tactic\n    must: {present: cadence}", "  python: owner_missing"),
        ("own-rule-broken", "python", 11),
    ),
    "a plan's document": (TACTIC, ("unknown-field", "guess", 1)),
}


@pytest.mark.parametrize(("text", "expected"), HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_a_rule_file_holds_is_told(text: str, expected: tuple[str, str, int]) -> None:
    found = read({"house/rule.yaml": text})
    assert found.rules == ()
    rule, message, line = expected
    first = found.seen[0]
    assert (first.rule, first.span.start.line) == (rule, line), found.seen
    assert first.message == message
    assert {each.note for seen in found.seen for each in seen.related} == {"related.rule-off"}


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert told({"house/a.yaml": "#" * 2_000_000}) == [("over-the-limit", "over", 1)]


def test_two_rules_of_one_name() -> None:
    same = told({"a.yaml": RULE, "b.yaml": RULE})
    assert same == [("own-rule-broken", "taken-here", 1), ("own-rule-broken", "taken-here", 2)]
    (first, _second) = read({"a.yaml": RULE, "b.yaml": RULE}).seen
    assert first.args == {"name": "ACME01", "file": "a.yaml"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("severity: warning", "severity: warn", "SM901"),
        ("each: tactic", "each: tactic\n    nach: 1", "SM904"),
        ("ACME02", "SM777", "SM937"),
        ("title: {en", "title: @{en", "SM915"),
        ("{en: how often}", "'how often: {max}'", "SM901"),
        ("{en: how often}", "{en: '{max} times'}", "SM937"),
        ("{en: How often?}", "{en: '{max} times?'}", "SM937"),
    ],
)
def test_a_broken_rule_is_told_whatever_was_selected(
    plan: Plan, smlint: Smlint, old: str, new: str, rule: str
) -> None:
    plan({**PLAN, "house/broken.yaml": RULE.replace("ACME01", "ACME02").replace(old, new)})
    plan({"house/cadence.yaml": RULE.replace("tactic-without-cadence", "no-cadence")})
    for selected in ("ACME", "ACME01"):
        ran = smlint("check", "--output-format", "concise", "--select", selected)
        assert rule in {line.split()[2] for line in ran.findings if "broken.yaml" in line}
        assert ran.code == 1


def test_a_broken_rule_by_its_name(plan: Plan, smlint: Smlint) -> None:
    broken = RULE.replace("severity: warning", "severity: warn")
    plan({**PLAN, "house/cadence.yaml": broken})
    ran = smlint("check", "--output-format", "concise", "--select", "ACME01")
    assert [line.split(":")[0] for line in ran.findings] == ["house/cadence.yaml"]
    told = smlint("explain", "acme01")
    assert (told.code, "house/cadence.yaml" in told.err) == (2, True)


def test_ids_that_begin_alike_are_different_ids() -> None:
    other = RULE.replace("ACME01", "ACME010").replace("tactic-without-cadence", "other")
    assert len(read({"a.yaml": other, "b.yaml": RULE}).rules) == 2


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("rules: [nowhere]", "smlint.yaml:1:9: There is no rule in"),
        ("rules: [tactic.yaml]", "smlint.yaml:1:9: There is no rule in"),
        ("rules: [../elsewhere]", 'smlint.yaml:1:9: "../elsewhere" lies outside'),
        ("rules: [/etc]", 'smlint.yaml:1:9: "/etc" lies outside'),
        ("rules: [.]", 'smlint.yaml:1:9: "." holds the plan itself'),
        ("rules: [house, link]", 'smlint.yaml:1:16: "link" lies outside'),
        ("rules: house", 'smlint.yaml:1:8: "rules" should be a list'),
    ],
)
def test_a_folder_that_cannot_be_used_stops_the_run(
    plan: Plan, smlint: Smlint, settings: str, said: str
) -> None:
    root = plan({**PLAN, "smlint.yaml": f"{settings}\n"})
    (root / "link").symlink_to("/etc")
    ran = smlint("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert smlint("explain", "SM101").code == 0


def test_a_file_behind_a_link_that_leaves_is_not_read(
    plan: Plan, smlint: Smlint, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "rule.yaml"
    outside.write_text(RULE, encoding="utf-8")
    root = plan({**PLAN, "house/cadence.yaml": RULE})
    (root / "house" / "other.yaml").symlink_to(outside)
    ran = smlint("check", "--output-format", "concise", "--select", "SM930,ACME")
    assert [line.split()[2] for line in ran.findings] == ["SM930", "ACME01"]


def test_a_folder_beside_the_plan_in_its_repository(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = plan({".git/HEAD": "ref: refs/heads/main\n", "house/cadence.yaml": RULE})
    plan({"plan/tactic.yaml": TACTIC, "plan/smlint.yaml": "rules: [../house]\n"})
    monkeypatch.chdir(root / "plan")
    assert [line.split()[2] for line in smlint(*ONLY).findings] == ["ACME01"]


def test_two_plans_may_have_rules_of_one_name(plan: Plan, smlint: Smlint) -> None:
    second = RULE.replace("has no cadence", "is not for every week")
    plan({f"a/{path}": content for path, content in PLAN.items()})
    plan({f"b/{path}": content for path, content in {**PLAN, "house/cadence.yaml": second}.items()})
    ran = smlint("check", "a", "b", "--output-format", "concise", "--select", "ACME01")
    assert [line.split(": ", 1)[1] for line in ran.findings] == [
        "warning ACME01 tactic-without-cadence Tactic t-diary has no cadence.",
        "warning ACME01 tactic-without-cadence Tactic t-diary is not for every week.",
    ]


def test_a_folder_by_itself(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "notes.md").write_text("# Why\n", encoding="utf-8")
    found = own_rules(Shelf(Disk(tmp_path), "/x", "/x"), ("",), shipped())
    assert [rule.id for rule in found.rules] == ["ACME01"]
    assert (found.seen, found.paths) == ((), ("one.yaml",))


def test_what_a_rule_may_leave_out() -> None:
    (rule,) = read({"a.yaml": RULE}).rules
    assert (rule.profile, rule.kinds, rule.scope, rule.source) == (
        "starter",
        ("tactic",),
        "plan",
        (),
    )
    assert not rule.from_article
    assert rule.title["el"] == rule.title["en"]


def test_what_speaks_of_something_missing_needs_the_whole_plan() -> None:
    asks = RULE.replace("present: cadence", "referred_by: {kind: content}")
    (rule,) = read({"a.yaml": asks}).rules
    assert rule.needs == ("whole-plan",)


def test_an_endless_pattern_is_given_up_and_told(plan: Plan, smlint: Smlint) -> None:
    check = "must_not: {matches: {field: title, pattern: '(a+)+$'}}"
    long = TACTIC.replace("A diary of the oven", "a" * 5000 + "b")
    other = TACTIC.replace("t-diary", "t-aaa").replace("A diary of the oven", "aaa")
    plan({**PLAN, "house/cadence.yaml": RULE.replace(CHECK, check), "a.yaml": other})
    plan({"tactic.yaml": long})
    ran = smlint(*ONLY, "--show-skipped")
    assert [line.split(": ")[0] for line in ran.findings] == ["a.yaml:3:8"]
    page = json.loads(smlint("check", "--output-format", "json", "--select", "ACME01").out)
    assert page["skipped"] == [
        {
            "rule": "ACME01",
            "path": "tactic.yaml",
            "reason": "pattern",
            "message": "a pattern that takes too long to look for",
        }
    ]
