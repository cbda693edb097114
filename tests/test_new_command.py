"""``smlint new rule``: a rule to fill in, whose own example says that it is not yet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from smlint.base.guide import LANGUAGES
from smlint.config.settings import Settings
from smlint.engine.examples import failures
from smlint.engine.layers import Shelf
from smlint.engine.own_rules import OwnRules, own_rules
from smlint.engine.shipped import shipped
from smlint.engine.tailored import tailored
from smlint.i18n import catalogue
from smlint.schema.bundle import bundled
from smlint.source.disk import Disk
from tests.conftest import Plan, Smlint
from tests.engine.test_own_rules import RULE, TACTIC


def rules_in(folder: Path) -> OwnRules:
    return own_rules(Shelf(Disk(folder), "/x", "/x"), ("",), shipped())


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_bad_example_fails_and_nothing_else(plan: Plan, smlint: Smlint, language: str) -> None:
    root = plan({})
    assert smlint("new", "rule", "no-rhythm", "--lang", language).code == 0
    found = rules_in(root / "rules")
    assert found.seen == ()
    (rule,) = found.rules
    assert (rule.id, rule.name, rule.step) == ("OWN01", "no-rhythm", "tactics")
    told = list(failures(rule, tailored(shipped(), Settings(), found.rules)))
    assert [(each.reason, each.sort, each.number) for each in told] == [("bad-differs", "bad", 1)]
    assert smlint("test", "rules").code == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_passes_once_the_check_is_filled_in(plan: Plan, smlint: Smlint, language: str) -> None:
    root = plan({})
    smlint("new", "rule", "no-fault", "--lang", language)
    file = root / "rules" / "no-fault.yaml"
    title = {"en": "'with the fault'", "el": "με το λάθος"}[language]
    text = file.read_text(encoding="utf-8").replace(
        "must: {present: id}\n",
        f"must_not: {{matches: {{field: title, pattern: {title}}}}}\n    at: id\n",
    )
    file.write_text(text, encoding="utf-8")
    found = rules_in(root / "rules")
    assert list(failures(found.rules[0], tailored(shipped(), Settings(), found.rules))) == []


def test_what_it_says(plan: Plan, smlint: Smlint) -> None:
    root = plan({})
    ran = smlint("new", "rule", "no-rhythm")
    assert ran.out.splitlines() == [
        (
            "Wrote rules/no-rhythm.yaml. Its bad example fails until its check finds the fault: "
            '"smlint test rules".'
        ),
        "Wrote rules/rule.schema.json, so that your editor can help.",
        "The rule is in force once smlint.yaml has this line: rules: [rules]",
    ]
    schema = json.loads((root / "rules" / "rule.schema.json").read_text(encoding="utf-8"))
    assert schema == bundled(shipped().schemas, "rule")
    text = (root / "rules" / "no-rhythm.yaml").read_text("utf-8")
    assert "$schema=rule.schema.json" in text
    assert list(Draft202012Validator(schema).iter_errors(YAML(typ="safe").load(text))) == []


def test_it_goes_where_the_settings_say_and_takes_the_next_id(plan: Plan, smlint: Smlint) -> None:
    root = plan({"smlint.yaml": "rules: [house]\n", "house/a.yaml": RULE, "t.yaml": TACTIC})
    ran = smlint("new", "rule", "second")
    assert "smlint.yaml" not in ran.out
    assert "id: ACME02 " in (root / "house" / "second.yaml").read_text(encoding="utf-8")
    found = smlint("check", "--output-format", "concise").findings
    assert [line for line in found if "ACME02" in line or "second.yaml" in line] == []


def test_the_folder_that_the_settings_name_may_not_be_there_yet(plan: Plan, smlint: Smlint) -> None:
    root = plan({"smlint.yaml": "messages: el\nrules: [house]\n"})
    assert smlint("new", "rule", "first").code == 0
    assert (root / "house" / "first.yaml").is_file()
    assert smlint("config").code == 0


def test_it_speaks_the_language_of_the_plan_s_messages(plan: Plan, smlint: Smlint) -> None:
    root = plan({"smlint.yaml": "messages: el\n"})
    smlint("new", "rule", "first")
    assert "el: Το λάθος" in (root / "rules" / "first.yaml").read_text(encoding="utf-8")


def test_nothing_that_is_there_is_changed(plan: Plan, smlint: Smlint) -> None:
    files = {"rules/first.yaml": "# mine\n", "rules/rule.schema.json": "{}", "smlint.yaml": ""}
    root = plan(files)
    ran = smlint("new", "rule", "first")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "rules/first.yaml is there already; nothing was changed.\n"
    assert smlint("new", "rule", "second").code == 0
    assert {name: (root / name).read_text(encoding="utf-8") for name in files} == files


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("No Rhythm", "A rule cannot be called"),
        ("../evil", "A rule cannot be called"),
        ("owner-missing", '"owner-missing" is taken'),
        ("goals", '"goals" is taken'),
    ],
)
def test_a_name_that_cannot_be_one(plan: Plan, smlint: Smlint, name: str, said: str) -> None:
    root = plan({})
    ran = smlint("new", "rule", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert list(root.iterdir()) == []


def test_a_folder_behind_a_link_that_leaves(
    plan: Plan, smlint: Smlint, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    root = plan({})
    (root / "rules").symlink_to(outside)
    assert smlint("new", "rule", "first").code == 2
    assert list(outside.iterdir()) == []


def test_a_rule_needs_a_name(plan: Plan, smlint: Smlint) -> None:
    root = plan({})
    ran = smlint("new", "rule")
    assert (ran.code, ran.out) == (2, "")
    assert "smlint new rule NAME" in ran.err
    assert list(root.iterdir()) == []


def test_settings_that_cannot_be_used_are_told(plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "profile: 3\n"})
    ran = smlint("new", "rule", "first")
    assert (ran.code, ran.err.split(": ")[0]) == (2, "smlint.yaml:1:10")


def test_a_kind_that_is_refused_is_refused_in_the_language_of_the_environment(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan({})
    monkeypatch.setenv("SMLINT_LANG", "el")
    said = smlint("new", "objective").err
    assert said == smlint("new", "--lang", "el", "objective").err
    assert said == smlint("new", "objective", "--lang", "el").err
    assert catalogue("el").say("new.inside", kind="objective", outer="goal") in said
